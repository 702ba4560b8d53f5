import { expect, test } from 'vitest';
import { figuresIn } from '../../../src/evidence/figures/figures.ts';
import { findEvidence } from '../../../src/evidence/find-evidence.ts';
import { isNextTime } from '../../../src/evidence/times/time-steps.ts';

/** Whether the first time of a claim is next to one of a sentence. */
function ask(claim: string, sentence: string, text = sentence): boolean {
  const figure = figuresIn(claim).find(({ time }) => time !== undefined);
  if (figure === undefined) throw new Error('no time');
  return isNextTime(figure, { times: figuresIn(sentence).flatMap(({ time }) => time ?? []), sentence, text });
}

test.each([
  ['It handled more in 2023.', 'The port said in March 2024 that it handled more last year.'],
  ['It was shut in January 2023.', 'One more was shut in January 2024 than a year earlier.'],
  ['It opens in 2025.', 'It was to open in 2024, and opens the following year.'],
  ['It fell in April.', 'It rose in May 2024, after a fall the month before.'],
  ['It rose in January 2025.', 'It fell in December 2024 and rose the next month.'],
  ['It sank on 21 July.', 'It left at 10pm on 20 July 2023 and sank three hours later.'],
  ['It sank on 1 August 2023.', 'It left on 31 July 2023 and sank overnight.'],
])('%s: %s', (claim, sentence) => {
  expect(ask(claim, sentence)).toBe(true);
});

test.each([
  ['no word', 'It handled more in 2023.', 'The port said in March 2024 that it handled more.'],
  ['two years off', 'It handled more in 2022.', 'The port said in March 2024 that it handled more last year.'],
  ['the same time', 'It handled more in 2024.', 'The port said in March 2024 that it handled more last year.'],
  ['two months off', 'It fell in March.', 'It rose in May 2024, after a fall the month before.'],
  ['two days off', 'It sank on 22 July.', 'It left on 20 July 2023 and sank overnight.'],
  ['no year', 'It sank on 21 July.', 'It left on 20 July and sank overnight.'],
  ['no time', 'It sank on 21 July.', 'It left and sank overnight.'],
])('not: %s', (_why, claim, sentence) => {
  expect(ask(claim, sentence)).toBe(false);
});

test('a day of the same week that is named elsewhere', () => {
  const text = 'The main burst on Saturday 13 January 2024. The last ones had water again on Sunday.';
  expect(ask('All had water again on 14 January.', 'The main burst on Saturday 13 January 2024.', text)).toBe(true);
  expect(ask('All had water again on 15 January.', 'The main burst on Saturday 13 January 2024.', text)).toBe(false);
  expect(ask('All had water again on 21 January.', 'The main burst on Saturday 13 January 2024.', text)).toBe(false);
});

test.each([
  ['2024-03-05', null],
  ['2026-03-05', false],
])('“last year” is counted from the day on which the page was published: %s', (day, agrees) => {
  const claim = 'The port handled 41,000 containers on the northern pier in 2023.';
  const page = 'The port handled 41,000 containers on the northern pier last year, up from 38,000 in 2022.';
  const { figures } = findEvidence(claim, page, { words: new Set(), day });
  expect(figures.find((pair) => pair.claim === '2023')?.agrees).toBe(agrees);
});
