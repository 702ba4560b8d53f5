import type { FoundTie, ReadSentence } from './weigh-essay.ts';

/** Of what is called so how much is, and of what is so how much is called. */
export interface Hits {
  readonly right: number;
  readonly called: number;
  readonly wanted: number;
}

/** How a way of tying does. */
export interface TieScore {
  /** Sentences that have a source, by the strict and by the generous reading, and those of them that are tied. */
  readonly strict: Hits;
  readonly generous: Hits;
  /** Sentences that have no source, and those of them that are tied. */
  readonly without: number;
  readonly falselyTied: number;
}

/** Whether a sentence is taken for worth checking, against `claim`. */
export function worthiness(read: readonly ReadSentence[]): Hits {
  return hits(
    read,
    ({ checkWorthy }) => checkWorthy,
    ({ gold }) => gold.verdict === 'claim',
  );
}

/** Opinions and what the author tells of himself, which are told apart by their stance. */
export function stances(read: readonly ReadSentence[], verdict: 'opinion' | 'first-person'): Hits {
  return hits(
    read,
    ({ stance }) => stance === verdict,
    ({ gold }) => gold.verdict === verdict,
  );
}

/** A reason; a sentence to which an editor may give it or not counts on neither side. */
export function reason(read: readonly ReadSentence[], name: string): Hits {
  return hits(
    read.filter(({ gold }) => !gold.unsure.has(name)),
    ({ reasons }) => reasons.includes(name),
    ({ gold }) => gold.reasons.has(name),
  );
}

/** The first tie of each sentence, of those that `which` lets through. */
export function tying(
  read: readonly ReadSentence[],
  by: 'byAddress' | 'byText',
  which: (tie: FoundTie) => boolean = () => true,
): TieScore {
  const first = (sentence: ReadSentence) => sentence[by].filter(which)[0];
  const score = (reading: 'strict' | 'generous'): Hits => {
    const wanted = read.filter(({ gold }) => gold[reading].length > 0);
    const tied = wanted.filter((sentence) => first(sentence) !== undefined);
    const right = tied.filter((sentence) => gold(sentence, reading).includes(first(sentence)?.letter ?? ''));
    return { right: right.length, called: tied.length, wanted: wanted.length };
  };
  const without = read.filter((sentence) => sentence.gold.generous.length === 0);
  const falselyTied = without.filter((sentence) => first(sentence) !== undefined).length;
  return { strict: score('strict'), generous: score('generous'), without: without.length, falselyTied };
}

const gold = (sentence: ReadSentence, reading: 'strict' | 'generous') => sentence.gold[reading];

function hits(
  read: readonly ReadSentence[],
  isCalled: (sentence: ReadSentence) => boolean,
  isSo: (sentence: ReadSentence) => boolean,
): Hits {
  const called = read.filter(isCalled);
  return { right: called.filter(isSo).length, called: called.length, wanted: read.filter(isSo).length };
}
