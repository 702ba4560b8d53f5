import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorOf, anchorSignOffs, signOff } from '../../src/core/anchor-sign-offs.ts';
import type { ReportArticle, ReportClaim } from '../../src/core/report.ts';
import { withSignOffs } from '../../src/core/reports/report-review.ts';
import { emptyReview, type ReviewFile } from '../../src/core/review.ts';
import { sampleArticle, sampleClaim, sampleSource } from '../helpers/sample-report.ts';

const verdict = { state: 'confirmed' as const, by: 'ML', at: '2026-11-24T10:00:00.000Z' };
const empty = emptyReview('article.txt');

/** An article of one claim a line. */
function articleOf(texts: readonly string[], rest: Partial<ReportArticle> = {}): ReportArticle {
  const claims = texts.map((text, index) => sampleClaim(index + 1, { text, line: index + 1 }));
  return sampleArticle({ claims, ...rest });
}

function claimAt(article: ReportArticle, line: number): ReportClaim {
  const claim = article.claims[line - 1];
  if (claim === undefined) throw new Error(`no claim on line ${line}`);
  return claim;
}

/** Lines on which the sign-offs of a file are found; undefined for those that lost their claim. */
function linesOf(file: ReviewFile, article: ReportArticle): (number | undefined)[] {
  return anchorSignOffs(file, article).map(({ claim }) => claim?.line);
}

const THREE = ['Nine boats sank.', 'The pier was closed.', 'Two men drowned.'];
const before = articleOf(THREE);
const signed = signOff(empty, before, claimAt(before, 2), verdict);

describe('a sign-off', () => {
  test.each([
    ['nothing changes', THREE, 2],
    ['a paragraph comes above', ['Snow fell.', ...THREE], 3],
    ['a paragraph comes below', [...THREE, 'Snow fell.'], 2],
    ['the claim before is edited', ['Ten boats sank.', 'The pier was closed.', 'Two men drowned.'], 2],
    ['the claim after is edited', ['Nine boats sank.', 'The pier was closed.', 'Three men drowned.'], 2],
    ['everything around it is new', ['Snow fell.', 'The pier was closed.', 'Nobody came.'], 2],
    ['it moves to the end', ['Nine boats sank.', 'Two men drowned.', 'The pier was closed.'], 3],
    ['typography changes', ['Nine boats sank.', 'The  pier was\u00a0closed.', 'Two men drowned.'], 2],
  ])('stays with its claim when %s', (_name, texts, line) => {
    expect(linesOf(signed, articleOf(texts))).toEqual([line]);
  });

  test.each([
    ['a word is added', 'The pier was never closed.'],
    ['a figure changes', 'The pier was closed 3 times.'],
    ['a bracketed word is added', 'The pier was [not] closed.'],
    ['its letters change case', 'The Pier was closed.'],
  ])('is lost when %s in its claim', (_name, text) => {
    expect(linesOf(signed, articleOf(['Nine boats sank.', text, 'Two men drowned.']))).toEqual([undefined]);
  });

  test.each([
    'The pier was closed.[2]',
    'The pier was closed.[12]',
    'The pier was closed.²',
    'The pier was closed. [^4]',
  ])('stays when a note is renumbered: %s', (text) => {
    const article = articleOf(['Nine boats sank.', 'The pier was closed.[1]', 'Two men drowned.']);
    const file = signOff(empty, article, claimAt(article, 2), verdict);
    expect(linesOf(file, articleOf(['Nine boats sank.', text, 'Two men drowned.']))).toEqual([2]);
  });

  test('of the same claim replaces the one before', () => {
    const again = signOff(signed, before, claimAt(before, 2), { ...verdict, state: 'query' });
    expect(again.signOffs.map(({ state }) => state)).toEqual(['query']);
  });

  test('can be taken back without touching the others', () => {
    const two = signOff(signed, before, claimAt(before, 3), verdict);
    expect(linesOf(signOff(two, before, claimAt(before, 2), null), before)).toEqual([3]);
  });

  test('that lost its claim is kept in the file', () => {
    const edited = articleOf(['Nine boats sank.', 'The pier was open.', 'Two men drowned.']);
    const file = signOff(signed, edited, claimAt(edited, 2), verdict);
    expect(file.signOffs.map(({ exact }) => exact)).toEqual(['The pier was closed.', 'The pier was open.']);
  });
});

describe('of two equal sentences', () => {
  const twins = ['Nine boats sank.', 'He denied it.', 'Two men drowned.', 'He denied it.', 'Snow fell.'];
  const article = articleOf(twins);

  test.each([2, 4])('the one on line %i keeps its own', (line) => {
    const file = signOff(empty, article, claimAt(article, line), verdict);
    expect(linesOf(file, articleOf(['It was a Monday.', ...twins]))).toEqual([line + 1]);
  });

  test('the edited one loses its sign-off, and the other does not get it', () => {
    const file = signOff(empty, article, claimAt(article, 2), verdict);
    expect(linesOf(file, articleOf(twins.with(1, 'He denied it twice.')))).toEqual([undefined]);
  });

  test('each finds its own, in whatever order they were signed', () => {
    const file = [4, 2].reduce((review, line) => signOff(review, article, claimAt(article, line), verdict), empty);
    expect(linesOf(file, articleOf(['Snow fell.', 'He denied it.', ...twins.slice(2)]))).toEqual([4, 2]);
  });
});

describe('what changed around a claim', () => {
  const tied = { via: 'numbered' as const, marker: '1', confidence: 1, inferred: false };
  const sources = [sampleSource(1), sampleSource(2)];
  const leaning = (context: string, source: string, inferred = false) =>
    sampleArticle({
      sources,
      claims: [sampleClaim(1, { text: 'It was closed.', context, citations: [{ source, ...tied, inferred }] })],
    });
  const article = leaning('The pier had burnt.', 's1');
  const file = signOff(empty, article, claimAt(article, 1), verdict);
  const since = (now: ReportArticle) => withSignOffs(now, file).claims[0]?.signOff?.changedSince;

  test('nothing', () => {
    expect(since(article)).toBeUndefined();
  });
  test('the sentence that it leans on', () => {
    expect(since(leaning('The school had burnt.', 's1'))).toEqual(['context']);
  });
  test('the source that the author tied to it', () => {
    expect(since(leaning('The pier had burnt.', 's2'))).toEqual(['sources']);
  });
  test('never a source that only stet tied to it', () => {
    const inferred = leaning('The pier had burnt.', 's2', true);
    const own = signOff(empty, inferred, claimAt(inferred, 1), verdict);
    expect(withSignOffs(leaning('The pier had burnt.', 's1', true), own).claims[0]?.signOff).not.toHaveProperty(
      'changedSince',
    );
  });
});

describe('the report', () => {
  test('counts the claims to check that are signed off, and names what was lost', () => {
    const file = signOff(signed, before, claimAt(before, 3), { ...verdict, state: 'query', note: 'who?' });
    const edited = articleOf(['Nine boats sank.', 'The pier was open.', 'Two men drowned.']);
    expect(withSignOffs(edited, file).review).toEqual({
      signedOff: 1,
      of: 3,
      lost: [{ ...verdict, text: 'The pier was closed.', line: 2 }],
    });
  });

  test('counts a signed-off sentence that stet did not ask for, so that the count never passes its total', () => {
    const opinion = sampleArticle({ claims: [sampleClaim(1, { checkWorthy: false, stance: 'opinion' })] });
    const file = signOff(empty, opinion, claimAt(opinion, 1), verdict);
    expect(withSignOffs(opinion, file).review).toMatchObject({ signedOff: 1, of: 1 });
  });
});

test('an anchor names the line, the neighbours and the sources of the author', () => {
  expect(anchorOf(claimAt(before, 2), before)).toEqual({
    exact: 'The pier was closed.',
    prefix: 'Nine boats sank.',
    suffix: 'Two men drowned.',
    line: 2,
  });
});

test('whatever is inserted and taken away elsewhere, each claim keeps its own sign-off', () => {
  const sentence = fc.constantFrom('Snow fell.', 'It rained.', 'Nobody came.', 'The sea rose.');
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 6 }), fc.array(sentence, { maxLength: 6 }), (above, below) => {
      const all = THREE.reduce(
        (file, _text, index) => signOff(file, before, claimAt(before, index + 1), verdict),
        empty,
      );
      const after = articleOf([...above, ...THREE, ...below]);
      expect(linesOf(all, after)).toEqual(THREE.map((_text, index) => above.length + index + 1));
    }),
  );
});
