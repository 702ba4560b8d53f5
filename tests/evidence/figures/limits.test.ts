import { expect, test } from 'vitest';
import type { Figure } from '../../../src/evidence/figures/figure.ts';
import { figuresIn } from '../../../src/evidence/figures/figures.ts';
import { agreesLoosely, isOtherMagnitude, isTurnedRound, near } from '../../../src/evidence/figures/limits.ts';

function figureIn(text: string): Figure {
  const [figure] = figuresIn(text);
  if (figure === undefined) throw new Error('no figure');
  return figure;
}

test.each([
  ['At most 10 boats sank.', 'At least 10 boats sank.', true],
  ['At least 10 boats sank.', 'Fewer than 10 boats sank.', true],
  ['At least 10 boats sank.', 'More than 10 boats sank.', false],
  ['At most 10 boats sank.', 'Fewer than 10 boats sank.', false],
  ['At least 10 boats sank.', '10 boats sank.', false],
  ['10 boats sank.', 'At most 10 boats sank.', false],
  ['At most 10 boats sank.', 'At least 12 boats sank.', false],
])('%s beside: %s Turned round: %s', (ours, theirs, turned) => {
  expect(isTurnedRound(figureIn(ours), figureIn(theirs))).toBe(turned);
});

test.each([
  ['It cost £3 million.', 'It cost £3 billion.', true],
  ['It cost £3 billion.', 'It cost £3 million.', true],
  ['It cost £3 million.', 'It cost £3 million.', false],
  ['It cost £3 million.', 'It cost £4 billion.', false],
  ['It cost £3 million to £4 million.', 'It cost £3 billion.', false],
  ['It cost £3 million.', 'It cost £3 billion to £4 billion.', false],
])('%s beside: %s In another magnitude: %s', (ours, theirs, other) => {
  expect(isOtherMagnitude(figureIn(ours), figureIn(theirs))).toBe(other);
});

test.each([
  ['At least 10 boats sank.', '55 boats sank.', true],
  ['At most 55 boats sank.', '10 boats sank.', true],
  ['At least 10 boats sank.', '10 boats sank.', false],
  ['At least 100 boats sank.', '105 boats sank.', false],
  ['Ten to 20 boats sank.', '15 boats sank.', true],
  ['15 boats sank.', 'Ten to 20 boats sank.', true],
  ['Ten to 20 boats sank.', 'Ten to 20 boats sank.', false],
  ['10 boats sank.', '55 boats sank.', false],
])('%s beside: %s Agrees only loosely: %s', (ours, theirs, loosely) => {
  expect(agreesLoosely(figureIn(ours), figureIn(theirs))).toBe(loosely);
});

test('two values are near by a share of the greater', () => {
  expect([near(90, 100, 0.1), near(100, 90, 0.1), near(89, 100, 0.1), near(-90, -100, 0.1), near(0, 0, 0)]).toEqual([
    true,
    true,
    false,
    true,
    true,
  ]);
});
