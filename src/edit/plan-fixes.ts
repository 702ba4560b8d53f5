import type { Article, Link } from '../core/article.ts';
import type { ArchiveAnswer } from '../core/capture.ts';
import type { FixKind, LinkFix } from '../core/link-fix.ts';
import type { LinkState } from '../core/link-state.ts';
import type { Source } from '../core/source.ts';
import { parseArchiveUrl } from '../core/urls/archive-url.ts';
import { isAddress, parsedUrl } from '../core/urls/parse-url.ts';
import { isTrackingParameter } from '../core/urls/source-key.ts';

/** What is known of a source when its links are to be mended. */
export interface Checked {
  readonly source: Source;
  readonly state: LinkState;
  readonly archive?: ArchiveAnswer;
}

/**
 * Archives whose copies are never written into an article: they change what they keep, or are gone; and what a page says of
 * its own past, which whoever has taken it over could say too.
 */
const NEVER_WRITTEN: ReadonlySet<string> = new Set([
  'archive-today',
  'webcite',
  'google-cache',
  'freezepage',
  'own-history',
]);

/**
 * The changes that the state of each source calls for, one for each mention, in the order of the article. A source that
 * already stands beside its copy gets none, so that a second run finds nothing to do; a template that has its copy may
 * still say something else of the link, and is `marked`.
 */
export function planFixes(article: Article, checked: readonly Checked[], kinds: readonly FixKind[]): LinkFix[] {
  const fixes = checked.flatMap((entry) =>
    entry.source.links.flatMap((index) => {
      const link = article.links[index];
      const fix = link?.url === undefined ? null : fixOf(link.url, link, entry, kinds);
      return fix === null ? [] : [{ ...fix, link: index, source: entry.source.id }];
    }),
  );
  return fixes.sort((a, b) => a.link - b.link);
}

type Plan = Omit<LinkFix, 'link' | 'source'>;

function fixOf(from: string, link: Link, { source, state, archive }: Checked, kinds: readonly FixKind[]): Plan | null {
  const plan = { from, reason: state.reason };
  if (state.status === 'dead' || state.status === 'drifted') {
    if (!kinds.includes('archived')) return null;
    const isDead = state.status === 'dead';
    switch (besideCopy(from, link, source)) {
      case 'itself':
        return null;
      case 'template':
        return { ...plan, kind: 'marked' };
      default:
        return { ...plan, ...copyOf(archive, isDead) };
    }
  }
  if (state.liveness !== 'alive' || source.archiveOf !== undefined) return null;
  return movedTo(plan, state, kinds) ?? tidied(plan, state, kinds);
}

/**
 * Where the copy stands that the article has already. A template or an entry speaks for itself: another mention of the
 * same source may have one, and this one none.
 */
function besideCopy(from: string, { container, fields }: Link, source: Source): 'itself' | 'template' | 'nowhere' {
  if (parseArchiveUrl(from) !== null) return 'itself';
  if (container === undefined) return source.archiveOf === undefined ? 'nowhere' : 'itself';
  return fields?.archiveUrl === undefined ? 'nowhere' : 'template';
}

/** A page that is there under its address keeps it: only formats with a word for "changed since" say so. */
function copyOf(archive: ArchiveAnswer | undefined, isDead: boolean): Pick<LinkFix, 'kind' | 'copy' | 'noCopy'> {
  const best = archive?.best;
  if (best?.good === true && !NEVER_WRITTEN.has(best.archive))
    return { kind: isDead ? 'archived' : 'marked', copy: { url: best.url, capturedAt: best.capturedAt } };
  return { kind: 'marked', ...(archive?.status === 'none' ? { noCopy: true } : {}) };
}

/** The new address of the same page; the old fragment stays where the new address has none. */
function movedTo(plan: Pick<Plan, 'from' | 'reason'>, state: LinkState, kinds: readonly FixKind[]): Plan | null {
  if (!kinds.includes('moved') || state.status !== 'moved' || state.finalUrl === undefined) return null;
  const [from, to] = [parsedUrl(plan.from), parsedUrl(state.finalUrl)];
  if (from === null || to === null) return null;
  if (to.hash === '') to.hash = from.hash;
  return to.href === from.href ? null : { ...plan, kind: 'moved', to: to.href };
}

/** The same address without what tells who sent the reader, and with the scheme that the site sends everybody to. */
function tidied(plan: Pick<Plan, 'from' | 'reason'>, state: LinkState, kinds: readonly FixKind[]): Plan | null {
  const secure = kinds.includes('https') && sendsToHttps(plan.from, state) ? withHttps(plan.from) : plan.from;
  const bare = kinds.includes('tracking') ? withoutTracking(secure) : secure;
  if (bare === plan.from) return null;
  return { ...plan, kind: bare === secure ? 'https' : 'tracking', to: bare };
}

function sendsToHttps(from: string, { finalUrl }: LinkState): boolean {
  if (finalUrl === undefined || !/^http:\/\//i.test(from) || !isAddress(from)) return false;
  const [wanted, final] = [new URL(withHttps(from)), new URL(finalUrl)];
  wanted.hash = '';
  final.hash = '';
  return wanted.href === final.href;
}

function withHttps(url: string): string {
  return url.replace(/^http:/i, 'https:');
}

/** Takes tracking parameters out and leaves every other character as it is. */
function withoutTracking(url: string): string {
  const [, before = '', query, hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(url) ?? [];
  if (query === undefined) return url;
  const pairs = query.split('&');
  const kept = pairs.filter((pair) => !isTrackingParameter(pair.split('=', 1)[0] ?? ''));
  if (kept.length === pairs.length) return url;
  return `${before}${kept.length === 0 ? '' : `?${kept.join('&')}`}${hash}`;
}
