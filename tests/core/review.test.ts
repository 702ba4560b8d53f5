import { describe, expect, test } from 'vitest';
import { anchorSignOffs, type ReviewFile, readReview, signOff } from '../../src/core/review.ts';
import { sampleArticle, sampleClaim } from '../helpers/sample-report.ts';

const verdict = { state: 'confirmed' as const, by: 'ML', at: '2026-11-24T10:00:00.000Z' };
const empty: ReviewFile = { stetReview: 1, article: 'article.txt', signOffs: [] };
const claims = [1, 2, 3].map((number) => sampleClaim(number));
const article = sampleArticle({ claims });
const second = claims[1] ?? sampleClaim(2);
const signed = signOff(empty, article, second, verdict);
const owner = (file: ReviewFile, after: typeof claims) =>
  anchorSignOffs(file, sampleArticle({ claims: after })).map(({ claim }) => claim?.id);

describe('a sign-off', () => {
  test('belongs to its claim', () => {
    expect(owner(signed, claims)).toEqual(['c2']);
  });

  test('survives an edit above, below and next door', () => {
    const edited = [
      sampleClaim(9, { id: 'c1' }),
      sampleClaim(10, { id: 'c2' }),
      { ...second, id: 'c3' },
      sampleClaim(11, { id: 'c4' }),
    ];
    expect(owner(signed, edited)).toEqual(['c3']);
  });

  test('survives a change of typography', () => {
    const claim = sampleClaim(5, { text: 'He said "no" - twice.' });
    const file = signOff(empty, sampleArticle({ claims: [claim] }), claim, verdict);
    expect(owner(file, [{ ...claim, id: 'c8', text: 'He said “no” – twice.' }])).toEqual(['c8']);
  });

  test('is lost when its claim changes', () => {
    expect(owner(signed, [claims[0] ?? second, { ...second, text: 'The harbour counted 20 boats.' }])).toEqual([
      undefined,
    ]);
  });

  test('goes to the one of two equal sentences that has its neighbours', () => {
    const twin = { ...second, id: 'c9' };
    const list = [twin, sampleClaim(7), ...claims];
    expect(owner(signed, list)).toEqual(['c2']);
  });

  test('of the same claim replaces the one before', () => {
    const again = signOff(signed, article, second, { ...verdict, state: 'query' });
    expect(again.signOffs.map(({ state }) => state)).toEqual(['query']);
  });
});

test.each(['', '{}', '{"stetReview":1,"signOffs":[{"exact":"a"}]}'])(
  '%s is no review file, and that is said',
  (text) => {
    expect(() => readReview(text, 'a.json')).toThrow(/Cannot read the sign-offs in `a.json`/);
  },
);
