import { describe, expect, test } from 'vitest';
import { ClaimInPage } from '../../../src/evidence/claim-in-page.ts';
import type { Figure } from '../../../src/evidence/figures/figure.ts';
import type { FigurePair } from '../../../src/evidence/figures/pair.ts';
import { sureDifferences } from '../../../src/evidence/figures/sure-difference.ts';
import { readablePage } from '../../../src/evidence/readable-page.ts';
import { windowOf } from '../../../src/evidence/window.ts';

const WORDS = 'harbour inspector bridge timber winter lantern ferry council museum garden'.split(' ');

function figure(some: Partial<Figure>): Figure {
  const at = { start: 0, end: 1 };
  const value = { low: 5, high: 5, bound: 'exact', scaled: false, unit: [] } as const;
  return { kind: 'count', text: '5', near: [], said: at, ...at, ...value, ...some };
}

/** A year, or a day of one. */
const time = (years: readonly [number, number], rest: Partial<Figure> = {}, day: object = {}) =>
  figure({ kind: 'date', low: years[0], high: years[1], time: { years, ...day }, ...rest });

/**
 * Whether a difference stays one, where so many of ten words of the claim stand in the sentence of the other figure.
 * @param also pairs of the same claim
 */
function held(ours: Figure, theirs: Figure, shared: number, also: readonly FigurePair[] = [], passages = [0]) {
  const sentence = `Said of ${WORDS.slice(0, shared).join(' and ')}.`;
  const page = readablePage(`${sentence}\n\nNothing else stands here.\n\nNor here.`);
  const claim = new ClaimInPage(`${WORDS.join(' ')} 7 9`, page);
  const pairs: FigurePair[] = [{ figure: ours, other: theirs, agrees: false }, ...also];
  const [first] = sureDifferences(pairs, claim, { window: windowOf([0], page), passages });
  return { differs: first?.agrees === false, shown: first?.other };
}

/** The same: is it one still? What stands there is shown in any case. */
function stays(...given: Parameters<typeof held>) {
  const { differs, shown } = held(...given);
  expect(shown).toBe(given[1]);
  return differs;
}

describe('a count differs', () => {
  const ours = figure({ unit: ['boat'], near: ['count', 'quay', 'spring'] });
  const theirs = (unit: readonly string[], near: readonly string[]) => figure({ low: 9, high: 9, unit, near });
  test.each<[string, Figure, number, boolean]>([
    ['of one thing in half the words', theirs(['boat'], []), 6, true],
    ['of one thing in hardly any', theirs(['boat'], []), 1, false],
    ['of one thing in one phrase', theirs(['boat'], ['count', 'quay', 'spring']), 1, true],
    ['of one thing, two words around it', theirs(['boat'], ['count', 'quay']), 1, false],
  ])('%s: %s', (_, other, shared, sure) => {
    expect(stays(ours, other, shared)).toBe(sure);
  });

  test('from no count of another thing, which is not shown beside it either', () => {
    const open = { differs: false, shown: undefined };
    expect(held(ours, theirs(['shed'], []), 10)).toEqual(open);
    expect(held(ours, theirs(['shed'], ['count', 'quay', 'spring']), 1)).toEqual(open);
  });

  test('only in a sentence that is shown', () => {
    expect(stays(ours, theirs(['boat'], []), 10, [], [1])).toBe(false);
    expect(stays(ours, theirs(['boat'], []), 10, [], [1, 0])).toBe(true);
  });
});

describe('money, a share and a multiple differ', () => {
  test.each(['money', 'percent', 'multiple'] as const)('%s', (kind) => {
    const ours = figure({ kind, near: ['fund'] });
    const theirs = figure({ kind, low: 9, high: 9, near: ['fund'] });
    expect(stays(ours, theirs, 3)).toBe(true);
    expect(stays(ours, theirs, 1)).toBe(false);
    expect(stays(ours, figure({ kind, low: 9, high: 9, near: ['roof'] }), 3)).toBe(false);
  });
});

test('a share differs from none that may be what is left of the whole', () => {
  const share = (low: number) => figure({ kind: 'percent', low, high: low, near: ['fund'] });
  expect(stays(share(8), share(92), 10)).toBe(false);
  expect(stays(share(8.3), share(91.6), 10)).toBe(false);
  expect(stays(share(8), share(91), 10)).toBe(true);
});

describe('a time differs', () => {
  const year = time([2019, 2019], { near: ['open', 'door'] });
  const other = (near: readonly string[], rest: Partial<Figure> = {}) => time([2016, 2016], { near, ...rest });
  test.each<[string, Figure, Figure, number, boolean]>([
    ['in a sentence with most of the words', year, other([]), 7, true],
    ['in one with some of them', year, other([]), 3, false],
    ['beside two words that tell the event', year, other(['open', 'door']), 0, true],
    ['beside one of them', year, other(['open']), 0, false],
    ['of one kind of event', { ...year, role: 'death' }, other([], { role: 'death' }), 0, true],
    ['of two kinds', { ...year, role: 'death' }, other([], { role: 'birth' }), 0, false],
    ['where a stretch has the year in it', year, time([2018, 2020]), 10, false],
    ['where a stretch begins with it', year, time([2019, 2020]), 10, false],
    ['where a stretch ends with it', year, time([2018, 2019]), 10, false],
    ['where a stretch is before it', year, time([2014, 2018]), 10, true],
    ['where a stretch is behind it', year, time([2020, 2022]), 10, true],
  ])('%s: %s', (_, ours, theirs, shared, sure) => {
    expect(stays(ours, theirs, shared)).toBe(sure);
  });

  const day = (month: number, of: number, near: readonly string[] = [], at = 2019) =>
    time([at, at], { near }, { month, day: of });
  test.each<[string, Figure, number, boolean]>([
    ['another day of the month, in a few of the words', day(5, 9), 3, true],
    ['another day of the month, in none', day(5, 9), 0, false],
    ['another month of the year, in a few of the words', day(6, 9), 3, false],
    ['another month of the year, beside a word that tells', day(6, 9, ['open']), 0, true],
    ['the month of another year, beside a word that tells', day(5, 9, ['open'], 2016), 0, true],
    ['the day of another month and year, beside a word that tells', day(6, 4, ['open'], 2016), 0, true],
    ['nothing in common, beside a word that tells', day(6, 9, ['open'], 2016), 0, false],
  ])('%s: %s', (_, theirs, shared, sure) => {
    expect(stays(day(5, 4, ['open']), theirs, shared)).toBe(sure);
  });

  test('not by the time that another figure of the claim agrees with', () => {
    const taken = (theirs: Figure): FigurePair => ({ figure: theirs, other: theirs, agrees: true });
    const theirs = day(6, 9);
    const ask = (also: FigurePair) => stays(day(5, 4), theirs, 10, [also]);
    expect(ask(taken(day(6, 9)))).toBe(false);
    expect(ask(taken(day(6, 8)))).toBe(true);
    expect(ask(taken(day(7, 9)))).toBe(true);
    expect(ask(taken(day(6, 9, [], 2018)))).toBe(true);
    expect(ask(taken(time([2019, 2021], {}, { month: 6, day: 9 })))).toBe(true);
    expect(ask({ figure: theirs, agrees: true })).toBe(true);
    expect(ask({ ...taken(theirs), agrees: null })).toBe(true);
  });
});

test('what agrees, or has nothing beside it, stays as it is', () => {
  const page = readablePage('Said of harbour and bridge.\n\nNothing else.');
  const pairs: FigurePair[] = [
    { figure: figure({}), other: figure({}), agrees: true },
    { figure: figure({}), agrees: false },
    { figure: figure({}), agrees: null },
  ];
  const claim = new ClaimInPage('harbour bridge', page);
  expect(sureDifferences(pairs, claim, { window: windowOf([0], page), passages: [0] })).toEqual(pairs);
});
