import { expect, test } from 'vitest';
import { linkState } from '../../src/core/link-state.ts';
import { linkWords } from '../../src/report/words.ts';

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
