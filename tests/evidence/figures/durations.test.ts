import { expect, test } from 'vitest';
import { compareFigures } from '../../../src/evidence/figures/compare-figures.ts';
import { figuresIn } from '../../../src/evidence/figures/figures.ts';

const durations = (text: string) => figuresIn(text).map((figure) => [figure.text, figure.low, figure.unit[0]]);

test.each([
  ['It lasted two hours and 48 minutes.', 'two hours and 48 minutes', 2.8, 'hour'],
  ['It lasted two hours, 48 minutes.', 'two hours, 48 minutes', 2.8, 'hour'],
  ['A 2-hour 15-minute film.', '2-hour 15-minute', 2.25, 'hour'],
  ['A lead of 1 minute and 9 seconds.', '1 minute and 9 seconds', 1.15, 'minut'],
  ['Der Film dauert 2 Stunden und 15 Minuten, sagte er.', '2 Stunden und 15 Minuten', 2.25, 'hour'],
])('one length of time: %s', (text, said, low, unit) => {
  expect(durations(text)).toEqual([[said, low, unit]]);
});

test.each(['2 hours, 6 minutes and 36 seconds', '2 hours 6 minutes 36 seconds', '2 hours 6 minutes and 36 seconds'])(
  'three parts: %s',
  (said) => {
    expect(durations(`She won in ${said}.`)).toEqual([[said, expect.closeTo(2.11), 'hour']]);
  },
);

test('of one length all words are said', () => {
  const text = 'The flight took two hours and 48 minutes that day.';
  const [flight] = figuresIn(text);
  expect(text.slice(flight?.said.start, flight?.said.end)).toBe('two hours and 48 minutes');
});

test.each([
  ['more than an hour of minutes', 'It lasted 2 hours and 75 minutes.'],
  ['an hour of minutes', 'It lasted 2 hours and 60 minutes.'],
  ['hours of which nobody knows how many', 'It lasted 2 to 3 hours and 15 minutes.'],
  ['minutes of which nobody knows how many', 'It lasted 2 hours and 10 to 15 minutes.'],
  ['another thing between', 'It lasted 2 hours of which 15 minutes were music.'],
  ['the small one first', 'It lasted 15 minutes and 2 hours.'],
  ['what is skipped', 'It lasted 2 hours and 15 seconds.'],
  ['people', 'It took 12 minutes and 20 people.'],
])('two figures: %s', (_why, text) => {
  expect(durations(text)).toHaveLength(2);
});

test('the word of a change stands behind the last part', () => {
  const [figure] = figuresIn('It was 1 hour and 30 minutes longer, down 1 hour and 15 minutes.').slice(-1);
  expect(figure).toMatchObject({ low: 1.25, direction: { way: 'down' } });
});

test.each([
  ['It took 168 minutes.', 'It took two hours and 48 minutes.', true],
  ['It took nearly three hours.', 'It took two hours and 48 minutes.', true],
  ['It took more than three hours.', 'It took 3 hours and 12 minutes.', true],
  ['It took three hours.', 'It took 3 hours and 12 minutes.', true],
  ['It took one hour and 48 minutes.', 'It took two hours and 48 minutes.', false],
  ['It took 2 hours 20 minutes.', 'It took 3 hours 20 minutes.', false],
])('%s beside: %s', (claim, source, agrees) => {
  expect(compareFigures(claim, source, 'en').map((figure) => figure.agrees)).toEqual([agrees]);
});
