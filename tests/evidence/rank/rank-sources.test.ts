import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankSources } from '../../../src/evidence/rank/rank-sources.ts';

const SOURCES = [
  {
    id: 'council',
    text: 'The council of Northhaven voted down the repair budget. The harbour master warned the council.',
  },
  {
    id: 'wire',
    text: 'Fourteen people were injured when the terminal roof of Northhaven collapsed. Firefighters dug through the night.',
  },
  {
    id: 'paper',
    text: 'Fatigue cracks in steel grow faster in salt air. Northhaven is one of three coasts that we measured.',
  },
];
const first = (
  text: string,
  context?: string,
  sources: typeof SOURCES | { id: string; text: string; self: string }[] = SOURCES,
) => rankSources([{ text, ...(context === undefined ? {} : { context }) }], sources)[0]?.[0]?.id;

describe('an article’s sources for its claims', () => {
  test.each([
    ['The council said no to the budget in Northhaven.', 'council'],
    ['People were injured in Northhaven.', 'wire'],
    ['Salt makes cracks grow in Northhaven.', 'paper'],
    ['Budgets were voted on by councillors.', 'council'],
    ['A fire-fighter was injuring himself.', 'wire'],
  ])('%s → %s', (claim, wanted) => {
    expect(first(claim)).toBe(wanted);
  });

  test('a name that all of them have says nothing', () => {
    const [ranking] = rankSources([{ text: 'Northhaven.' }], SOURCES);
    expect((ranking?.[0]?.score ?? 0) - (ranking?.[2]?.score ?? 0)).toBeLessThan(0.1);
  });

  test('words around a claim settle what its own leave open', () => {
    expect(first('It took four hours in Northhaven.', 'The terminal roof collapsed.')).toBe('wire');
    expect(first('It took four hours in Northhaven.', 'The council voted.')).toBe('council');
  });

  test('what a source says of itself counts', () => {
    const sources = [
      { id: 'a', text: 'Nothing to the point stands here at all.', self: 'Ferry passengers 2021' },
      { id: 'b', text: 'Nothing to the point stands here either.', self: 'Contact' },
    ];
    expect(first('Ferries carried fewer passengers in 2021.', undefined, sources)).toBe('a');
  });

  test('a source that resembles every claim says less of each', () => {
    const sources = [
      { id: 'general', text: 'roof budget cracks council harbour winter steel' },
      { id: 'special', text: 'The roof fell in winter, said the fire service.' },
    ];
    const claims = ['The roof fell in winter.', 'The budget of the council.', 'Cracks in harbour steel.'];
    const [ranking] = rankSources(
      claims.map((text) => ({ text })),
      sources,
    );
    expect(ranking?.[0]?.id).toBe('special');
  });

  test('every source is in every ranking, scores fall, and no input throws', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), fc.array(text, { maxLength: 5 }), (claims, texts) => {
        const sources = texts.map((body, index) => ({ id: `s${index}`, text: body }));
        for (const ranking of rankSources(
          claims.map((claim) => ({ text: claim })),
          sources,
        )) {
          expect(ranking.map(({ id }) => id).sort()).toEqual(sources.map(({ id }) => id).sort());
          const scores = ranking.map(({ score }) => score);
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
          expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
        }
      }),
    );
  });
});
