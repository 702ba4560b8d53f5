import type { Article, ReaderNotice } from '../../src/core/article.ts';
import type { ArchiveAnswer } from '../../src/core/capture.ts';
import type { Support } from '../../src/core/evidence.ts';
import type { Facts, WeighedCitation, WeighedClaim } from '../../src/core/facts.ts';
import type { LinkState } from '../../src/core/link-state.ts';
import type { AboutSource, Source } from '../../src/core/source.ts';

/** An article of which only the text matters; every offset is on line 1. */
export function articleWith(text: string, rest: Partial<Article> = {}): Article {
  return {
    path: 'harbour.md',
    format: 'markdown',
    authors: [],
    text,
    textSha256: '',
    blocks: [],
    links: [],
    notices: [],
    complete: true,
    placeOf: (offset) => ({ line: 1, column: offset + 1 }),
    originOf: () => null,
    ...rest,
  };
}

/** A source as the claims room would give it, with what a test wants to be different. */
export function sourceWith(rest: Partial<Source> = {}): Source {
  const url = rest.url ?? 'https://ledger.test/2021/roof';
  return {
    id: 's1',
    key: url,
    url,
    citedAs: url,
    kind: 'web',
    ids: {},
    place: { line: 3, column: 1 },
    occurrences: [{ line: 3, column: 1 }],
    links: [0],
    unmarked: false,
    ...rest,
  };
}

export function citationWith(rest: Partial<WeighedCitation> = {}): WeighedCitation {
  return { source: 's1', via: 'link', confidence: 1, inferred: false, ...rest };
}

export function supportWith(rest: Partial<Support> = {}): Support {
  return { state: 'passage-found', score: 0.8, from: 'live', passages: [], figures: [], unbacked: [], ...rest };
}

export function claimWith(rest: Partial<WeighedClaim> = {}): WeighedClaim {
  const text = rest.text ?? 'The roof fell on eleven people.';
  return {
    id: 'c1',
    text,
    span: { start: 0, end: text.length },
    kind: 'statement',
    checkWorthy: true,
    reasons: ['number'],
    quotations: [],
    stance: 'fact',
    citations: [citationWith()],
    ...rest,
  };
}

interface FactParts {
  readonly article?: Partial<Article> & { readonly text?: string };
  readonly notices?: readonly ReaderNotice[];
  readonly claims?: readonly WeighedClaim[];
  readonly sources?: readonly Source[];
  readonly state?: LinkState;
  readonly archive?: ArchiveAnswer;
  readonly about?: AboutSource;
  readonly record?: {
    readonly registry: string;
    readonly title?: string;
    readonly firstAuthor?: string;
    readonly year?: number;
  };
  readonly remarks?: Facts['remarks'];
}

/** Facts about one source, `s1`, and what leans on it. */
export function factsWith(parts: FactParts = {}): Facts {
  const one = <T>(value: T | undefined): ReadonlyMap<string, T> => new Map(value === undefined ? [] : [['s1', value]]);
  return {
    article: articleWith(parts.article?.text ?? 'The roof fell on eleven people.', {
      ...parts.article,
      notices: parts.notices ?? [],
    }),
    claims: parts.claims ?? [],
    sources: parts.sources ?? [sourceWith()],
    states: one(parts.state),
    archives: one(parts.archive),
    about: one(parts.about),
    records: one(parts.record),
    remarks: parts.remarks ?? [],
  };
}
