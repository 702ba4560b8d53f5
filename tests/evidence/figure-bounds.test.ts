import { expect, test } from 'vitest';
import { type Bound, qualified } from '../../src/evidence/figure-bounds.ts';

/** How the figure 40 of a text is meant, and with which words. */
function meant(text: string): [Bound, string] {
  const start = text.indexOf('40');
  const { bound, span } = qualified(text, start, start + 2);
  return [bound, text.slice(span.start, span.end)];
}

test.each<[string, Bound, string]>([
  ...[
    'at least',
    'no fewer than',
    'no less than',
    'not less than',
    'no lower than',
    'nicht weniger als',
    'no menos de',
    'pas moins de',
    'não menos de',
    'a minimum of',
    'mindestens',
    'al menos',
    'au moins',
  ].map((words): [string, Bound, string] => [`It had ${words} 40 boats`, 'at-least', `${words} 40`]),
  ...[
    'more than',
    'greater than',
    'higher than',
    'longer than',
    'older than',
    'over',
    'above',
    'exceeding',
    'exceeds',
    'exceeded',
  ].map((words): [string, Bound, string] => [`It had ${words} 40 boats`, 'more', `${words} 40`]),
  ...[
    'upward of',
    'upwards of',
    'north of',
    'surpass',
    'surpassed',
    'surpasses',
    'past',
    'mehr als',
    'más de',
    'mas de',
    'plus de',
    'mais de',
  ].map((words): [string, Bound, string] => [`It had ${words} 40 boats`, 'more', `${words} 40`]),
  ...[
    'at most',
    'up to',
    'no more than',
    'no longer than',
    'not older than',
    'nicht mehr als',
    'no más de',
    'pas plus de',
    'não mais de',
    'not more than',
    'a maximum of',
    'as much as',
    'as many as',
    'as few as',
    'höchstens',
  ].map((words): [string, Bound, string] => [`It had ${words} 40 boats`, 'at-most', `${words} 40`]),
  ...[
    'less than',
    'fewer than',
    'lower than',
    'younger than',
    'shorter than',
    'under',
    'below',
    'weniger als',
    'menos de',
    'moins de',
  ].map((words): [string, Bound, string] => [`It had ${words} 40 boats`, 'less', `${words} 40`]),
  ...['nearly', 'almost', 'close to', 'approaching', 'fast', 'casi', 'presque', 'quase'].map(
    (words): [string, Bound, string] => [`It had ${words} 40 boats`, 'nearly', `${words} 40`],
  ),
  ...[
    'about',
    'around',
    'approximately',
    'roughly',
    'some',
    'circa',
    'c.',
    'ca.',
    'an estimated',
    'estimated',
    'approx',
    'approx.',
  ].map((words): [string, Bound, string] => [`It had ${words} 40 boats`, 'about', `${words} 40`]),
  ...['etwa', 'rund', 'unos', 'unas', 'cerca de', 'environ', '~'].map((words): [string, Bound, string] => [
    `It had ${words} 40 boats`,
    'about',
    `${words} 40`,
  ]),
  ['It had ≥40 boats', 'at-least', '≥40'],
  ['It had ≤ 40 boats', 'at-most', '≤ 40'],
  ['It had >40 boats', 'more', '>40'],
  ['It had <40 boats', 'less', '<40'],
  ['40 or more boats', 'at-least', '40 or more'],
  ['40 or over', 'at-least', '40 or over'],
  ['40-plus boats', 'at-least', '40-plus'],
  ['40 plus', 'at-least', '40 plus'],
  ['40+ boats', 'at-least', '40+'],
  ['40 or fewer boats', 'at-most', '40 or fewer'],
  ['40 or less', 'at-most', '40 or less'],
  ['40 or so boats', 'about', '40 or so'],
  ['More than 40 boats', 'more', 'More than 40'],
  ['It had 40 boats', 'exact', '40'],
  // Only where it stands right before, as words of their own, and not too far away.
  ['It had over many boats 40', 'exact', '40'],
  ['The rover 40 boats', 'exact', '40'],
  ['Handsome 40', 'exact', '40'],
  ['It was at least so that 40 boats', 'exact', '40'],
  ['40 or lesser boats', 'exact', '40'],
  ['40 or sober men', 'exact', '40'],
  ['40 surplus boats', 'exact', '40'],
  ['40 boats or more', 'exact', '40'],
])('%s: %s', (text, bound, words) => expect(meant(text)).toEqual([bound, words]));

test('an article between the words and the figure is passed over', () => {
  const text = 'It had over a hundred boats';
  const start = text.indexOf('hundred');
  expect(qualified(text, start, start + 7).bound).toBe('more');
});
