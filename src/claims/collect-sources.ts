import type { Article, CitedFields, Link, Place } from '../core/article.ts';
import type { Source } from '../core/source.ts';
import { type Identity, identify } from './source-identity.ts';

/** The sources of an article, and which of them each link mentions. */
export interface CollectedSources {
  readonly sources: readonly Source[];
  /** By index into `Article.links`; undefined where the link is no source. */
  readonly sourceOfLink: readonly (string | undefined)[];
}

interface Draft {
  readonly id: string;
  /** Of the first mention; a copy that a later mention cites is added to it. */
  identity: Identity;
  readonly links: number[];
}

/** Does the body lean on this link: a marker, or the link itself standing in a sentence? */
export function isMarked(link: Link): boolean {
  return link.marks.length > 0;
}

/** Fields of all mentions together; the first that names a field wins. */
function mergeFields(links: readonly Link[]): CitedFields | undefined {
  const all = links.map((link) => link.fields).filter((fields) => fields !== undefined);
  return all.length === 0 ? undefined : Object.assign({}, ...[...all].reverse());
}

function placesOf(article: Article, links: readonly Link[]): Place[] {
  return links.map((link) => article.placeOf(link.span.start));
}

function sourceFrom(article: Article, draft: Draft): Source {
  const links = draft.links.map((index) => article.links[index]).filter((link) => link !== undefined);
  const [first] = links;
  const occurrences = placesOf(article, links);
  const fields = mergeFields(links);
  const note = links.find((link) => link.note !== undefined)?.note;
  const { key, url, kind, ids, archiveOf } = draft.identity;
  return {
    id: draft.id,
    key,
    ...(url === undefined ? {} : { url }),
    citedAs: first?.url ?? first?.citedAs ?? '',
    kind,
    ids,
    ...(note === undefined ? {} : { note }),
    ...(fields === undefined ? {} : { fields }),
    place: occurrences[0] ?? { line: 1, column: 1 },
    occurrences,
    // Copied: a list that grew by pushing holds room for a dozen more, and there is one for each source.
    links: [...draft.links],
    ...(archiveOf === undefined ? {} : { archiveOf }),
    unmarked: !links.some(isMarked),
  };
}

/**
 * Brings the mentions of one source together. Ids count in the order in which the mentions stand in the reading text (a
 * list's own order for a list). Only links whose role is `source` count. Linear in the number of links.
 */
export function collectSources(article: Article): CollectedSources {
  const drafts = new Map<string, Draft>();
  const sourceOfLink: (string | undefined)[] = [];
  article.links.forEach((link, index) => {
    if (link.role !== 'source') {
      sourceOfLink.push(undefined);
      return;
    }
    const identity = identify(link);
    const known = drafts.get(identity.key);
    if (known !== undefined && known.identity.archiveOf === undefined && identity.archiveOf !== undefined) {
      known.identity = { ...known.identity, archiveOf: identity.archiveOf };
    }
    const draft = known ?? { id: `s${drafts.size + 1}`, identity, links: [] };
    if (known === undefined) drafts.set(identity.key, draft);
    draft.links.push(index);
    sourceOfLink.push(draft.id);
  });
  return { sources: [...drafts.values()].map((draft) => sourceFrom(article, draft)), sourceOfLink };
}
