import { expect, test } from 'vitest';
import { linkState } from '../../src/core/link-state.ts';
import { linkWords, supportWords } from '../../src/report/words.ts';

test.each([
  ['forbidden', 403, 'refused us (403)'],
  ['forbidden', 405, 'refused us (405)'],
  ['forbidden', 200, 'refused us'], // by what its page says
  ['forbidden', undefined, 'refused us'], // of a host that refused everything before
  ['rate-limited', 429, 'too many requests (429)'],
  ['rate-limited', undefined, 'too many requests'],
  ['http-404', 404, 'not found (404)'],
  ['server-error', 500, 'server error'],
] as const)('%s with status %s is “%s”', (reason, httpStatus, words) => {
  expect(linkWords(linkState(reason, httpStatus === undefined ? {} : { httpStatus })).detail).toBe(words);
});

test.each([
  [1, 'verbatim, cut: 1 word'],
  [2, 'verbatim, cut: 2 words'],
])('%i words that a cut leaves out are counted', (elidedWords, said) => {
  const { word, detail } = supportWords({
    state: 'verbatim-elided',
    score: 1,
    from: 'live',
    passages: [],
    figures: [],
    unbacked: [],
    quote: { parts: ['one', 'two'], elidedWords },
  });
  expect(`${word}: ${detail}`).toBe(said);
});
