import { type LinkReason, REASONS } from '../../core/link-state.ts';
import type { DateStyle } from './date-style.ts';

/** What a citation says of an address beside its copy. Words of CS1 (Help:Citation Style 1, `url-status`). */
export type UrlStatus = 'dead' | 'deviated' | 'usurped' | 'unfit';

/** `usurped` and `unfit` take the original off the page, so that nobody is led to what stands there now. */
export function urlStatusOf(reason: LinkReason): UrlStatus {
  if (reason === 'usurped') return 'usurped';
  if (reason === 'parked') return 'unfit';
  return REASONS[reason] === 'dead' ? 'dead' : 'deviated';
}

/** How a family of citation templates says where a copy is. Of several names the first is the one that is written. */
export interface Dialect {
  readonly templates: RegExp;
  /** Parameters whose address the copy is one of. */
  readonly urls: RegExp;
  readonly archiveUrl: readonly string[];
  readonly archiveDate: readonly string[];
  readonly status: readonly string[];
  /** Words for what is said; one that has none is not said. */
  readonly words: Readonly<Partial<Record<UrlStatus, string>>>;
  /** Values by which a template says that the address still works. */
  readonly living: RegExp;
  /** Where the template takes one form only. */
  readonly dates?: DateStyle;
  /** How it says that there is no copy: by a tag behind it, or in itself. */
  readonly withoutCopy: 'tag' | 'status';
}

const DIALECTS: readonly Dialect[] = [
  {
    // CS1 and CS2. `dead-url=yes|no` is what they had before 2019, and is not read any more.
    templates: /^(?:v?cite .+|citation)$/,
    urls: /^(?:(?:chapter|contribution|section|article|entry|map)-?)?url$/,
    archiveUrl: ['archive-url', 'archiveurl'],
    archiveDate: ['archive-date', 'archivedate'],
    status: ['url-status', 'urlstatus', 'dead-url', 'deadurl'],
    words: { dead: 'dead', deviated: 'deviated', usurped: 'usurped', unfit: 'unfit' },
    living: /^(?:live|no|n|false)$/i,
    withoutCopy: 'tag',
  },
  {
    // German Wikipedia (Vorlage:Internetquelle).
    templates: /^internetquelle$/,
    urls: /^url$/,
    archiveUrl: ['archiv-url'],
    archiveDate: ['archiv-datum'],
    status: ['offline'],
    words: { dead: '1', usurped: '1', unfit: '1' },
    living: /^(?:nein|no|0)$/i,
    dates: 'iso',
    withoutCopy: 'status',
  },
];

/** The dialect of a template, by its name in lower case. */
export function dialectOf(template: string): Dialect | undefined {
  return DIALECTS.find(({ templates }) => templates.test(template));
}
