import type { CheckSettings } from './check-tools.ts';
import type { Article } from './core/article.ts';
import type { Asked } from './core/asking.ts';
import { ignoredBy } from './core/ignore.ts';
import { type LinkState, linkState } from './core/link-state.ts';
import { DEFAULTS } from './core/options.ts';
import type { Source } from './core/source.ts';
import { isoDateOf } from './core/text/written-date.ts';
import { remappedUrl } from './core/urls/remap.ts';

/** What is known of a source that nobody is asked about: a book, an ignore rule, an offline run. Null where it is to be asked. */
export function notAsked(source: Source, settings: CheckSettings, nowMs: number): Asked | null {
  if (source.kind === 'offline' || source.kind === 'personal' || !hasWhomToAsk(source, settings))
    return nobodyAsked(linkState('no-link'));
  if (source.url === undefined) return null;
  const rule = ignoredBy(settings.ignore ?? [], source.url, nowMs);
  if (rule !== undefined)
    return nobodyAsked(linkState('excluded', { evidence: [{ signal: 'ignore-rule', detail: rule.reason }] }));
  if (settings.offline === true) return nobodyAsked(linkState('offline'));
  const isUnreliable = source.archiveOf?.archive === 'archive-today' && source.archiveOf.original === undefined;
  return isUnreliable && settings.allowArchiveToday !== true ? nobodyAsked(linkState('unreliable-archive')) : null;
}

/** A book has no address, and a registry that knows its number. */
function hasWhomToAsk({ url, ids }: Source, { depth, offline }: CheckSettings): boolean {
  if (url !== undefined) return true;
  return ids.isbn !== undefined && depth === 'claims' && offline !== true;
}

/** The source under the address that it is asked at: that of a site which is not published yet. The same one where there is none. */
export function whereToAsk(source: Source, { remap = [] }: CheckSettings): Source {
  const url = source.url === undefined ? undefined : remappedUrl(remap, source.url);
  return url === undefined ? source : { ...source, url };
}

export function nobodyAsked(state: LinkState): Asked {
  return { state, exchanges: [], page: null, askAgain: false };
}

/** Whether copies are looked for of all sources or of problems only, in an article of so many sources. */
export function copiesWanted(archivesFor: CheckSettings['archivesFor'], sources: number): 'all' | 'problems' {
  return archivesFor ?? (sources <= DEFAULTS.archiveAllUpTo ? 'all' : 'problems');
}

/** When the author read a source: the access date that the article gives, else the article's own date. */
export function whenRead(
  { fields }: Source,
  articleDate: string | undefined,
  { publishedAt }: Article,
): string | undefined {
  const accessed = fields?.accessDate === undefined ? null : isoDateOf(fields.accessDate);
  return accessed ?? articleDate ?? publishedAt;
}

/** The order in which archives are asked: the dead first, then the unknown, then the living. */
export function rankOf(state: LinkState): number {
  if (state.liveness === 'dead') return 0;
  return state.liveness === 'unknown' ? 1 : 2;
}

/** An address that must not be sent anywhere is not sent to an archive either. */
export function wantsCopy({ reason }: LinkState): boolean {
  return ![
    'unreliable-archive',
    'secret-in-url',
    'private-address',
    'invalid-url',
    'unsupported-scheme',
    'excluded',
    'offline',
    'deadline',
  ].includes(reason);
}
