import type { Citation } from '../../core/claim.ts';
import type { Source } from '../../core/source.ts';
import type { BareClaim } from '../claim-sentences.ts';
import { addressWords } from './address-words.ts';
import type { Tie } from './explicit.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * A stem in more than this share of the claims runs through the whole article and says nothing of one source. Larger
 * lets the article's subject tie everything to everything.
 */
const THROUGHOUT_SHARE = 0.15;
/** Claims below which the share is not yet telling: a short article's rare words stand in one claim of six. */
const THROUGHOUT_LEAST = 3;
/** Least weight of the shared words together. Higher ties less and is right more often; see docs/measurements.md. */
const MIN_SCORE = 4.2;
/** A word that no other source and hardly another sentence has can tie alone if it weighs this much. */
const MIN_ALONE = 3.4;
/** A second source this near the best is a tie too; one nearer than the lower bound is the runner-up. */
const SECOND_SHARE = 0.72;
const RUNNER_UP_SHARE = 0.5;
/** Sources tied to one claim at most. */
const MAX_TIES = 2;
/** A stem in more addresses than this tells none of them apart; also keeps ten thousand sources linear. */
const MAX_SHARING = 20;
/** Everyday words that headlines and sentences share by chance weigh this much of their rarity. */
const COMMON_WEIGHT = 0.45;
const COMMON = new Set(
  (
    'step call plan move take new year day time work people way world help need want ask answer role return part good big small ' +
    'long high low old young right left end start begin come find look use show turn point thing place man woman life case week ' +
    'state country leader face date public group number name fact home hous kei chang power live plai run set open close ' +
    'win lose first last next great real full free back hand head line side road citi town school hour minut money question problem ' +
    'issu result reason report studi research test data peopl person member million everi support follow includ continu provid ' +
    'report announc say tell talk speak speech write read learn get make give keep let put see know think feel believ'
  ).split(' '),
);

interface Scored {
  readonly source: string;
  readonly score: number;
}

/** Weighs the words that a claim shares with each address. */
class AddressMatcher {
  readonly #vocabulary: Vocabulary;
  /** Stem to the sources whose address has it. */
  readonly #sourcesOf = new Map<string, string[]>();
  readonly #sourceCount: number;

  constructor(vocabulary: Vocabulary, sources: readonly Source[]) {
    this.#vocabulary = vocabulary;
    this.#sourceCount = sources.length;
    for (const source of sources) {
      for (const stem of addressWords(source).stems) {
        const having = this.#sourcesOf.get(stem);
        if (having === undefined) this.#sourcesOf.set(stem, [source.id]);
        else having.push(source.id);
      }
    }
  }

  /** What a shared stem says: rarity among the claims, shared out among the sources that have it. */
  #weight(stem: string, sharing: number): number {
    const term = this.#vocabulary.term(stem);
    if (term === undefined) return 0;
    const throughout = Math.max(THROUGHOUT_LEAST, this.#vocabulary.size * THROUGHOUT_SHARE);
    if (term.claims > throughout || sharing > Math.max(3, Math.min(MAX_SHARING, this.#sourceCount / 3))) return 0;
    const common = COMMON.has(stem) && !term.name ? COMMON_WEIGHT : 1;
    return (this.#vocabulary.idf(stem) * common) / Math.sqrt(sharing);
  }

  /** Sources by the weight of what a claim shares with their addresses, best first; those that say enough. */
  score(claim: number): Scored[] {
    const sums = new Map<string, { score: number; words: number; alone: number }>();
    for (const stem of this.#vocabulary.stemsOf(claim).keys()) {
      const having = this.#sourcesOf.get(stem);
      if (having === undefined) continue;
      const weight = this.#weight(stem, having.length);
      if (weight === 0) continue;
      for (const source of having) {
        const sum = sums.get(source) ?? { score: 0, words: 0, alone: 0 };
        const alone = having.length === 1 && !COMMON.has(stem) ? Math.max(sum.alone, weight) : sum.alone;
        sums.set(source, { score: sum.score + weight, words: sum.words + 1, alone });
      }
    }
    return [...sums]
      .filter(([, { score, words, alone }]) => (words > 1 && score >= MIN_SCORE) || alone >= MIN_ALONE)
      .map(([source, { score }]) => ({ source, score: Math.round(score * 1e6) / 1e6 }))
      .sort((a, b) => b.score - a.score || Number(a.source.slice(1)) - Number(b.source.slice(1)));
  }
}

function citationsOf(ranked: readonly Scored[]): Citation[] {
  const best = ranked[0]?.score ?? 0;
  const tied = ranked.filter(({ score }) => score >= best * SECOND_SHARE).slice(0, MAX_TIES);
  const next = ranked.slice(tied.length).find(({ score }) => score >= best * RUNNER_UP_SHARE);
  return tied.map(({ source, score }) => ({
    source,
    via: 'inferred',
    confidence: Math.round(Math.min(0.9, 0.3 + score / 20) * 100) / 100,
    inferred: true,
    ...(next === undefined ? {} : { runnerUp: next.source }),
  }));
}

/**
 * First ties of a list without markers: a claim and a source whose address (or title in the list) speak of the same,
 * judged by words alone. Many to many; a claim that shares too little is left alone. Marked `inferred`.
 * @param free indices of the claims that no one tied yet
 */
export function tiesByAddress(
  claims: readonly BareClaim[],
  free: readonly number[],
  sources: readonly Source[],
  vocabulary: Vocabulary,
): readonly Tie[] {
  const unmarked = sources.filter((source) => source.unmarked);
  if (unmarked.length === 0) return [];
  const matcher = new AddressMatcher(vocabulary, unmarked);
  return free
    .filter((claim) => claims[claim]?.checkWorthy === true)
    .flatMap((claim) => citationsOf(matcher.score(claim)).map((citation) => ({ claim, citation })));
}
