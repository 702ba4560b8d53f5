import { describe, expect, test } from 'vitest';
import { redactUrl, secretHider } from '../../../src/core/urls/secret-url.ts';

test.each([
  ['https://bob:hunter2pass@files.test/a', 'https://files.test/a'],
  ['https://files.test/a?token=abc123DEF456ghi789&page=7', 'https://files.test/a?token=…&page=7'],
  ['https://files.test/a?page=7&apikey=ab%2Fcd%2Bef0123456789', 'https://files.test/a?page=7&apikey=…'],
  ['https://files.test/a#access_token=ZZZ999yyy888xxx777&x=1', 'https://files.test/a#access_token=…&x=1'],
  ['https://list.test/unsubscribe/AAAABBBBCCCCDDDDEEEE1', 'https://list.test/unsubscribe/…'],
  [
    'https://site.test/search?q=a-long-and-harmless-question',
    'https://site.test/search?q=a-long-and-harmless-question',
  ],
  ['no address', 'no address'],
])('%s is printed as %s', (address, printed) => {
  expect(redactUrl(address)).toBe(printed);
});

describe('in a text', () => {
  test('a secret is hidden in the spelling of the author, and nothing else is', () => {
    const hide = secretHider('https://bob:hunter2pass@files.test/a?token=ab%2Fcd%2Bef0123456789');
    expect(
      hide?.('Bob, “A/B”, http://bob:hunter2pass@FILES.test/a?token=ab/cd+ef0123456789 (ab/cd+ef0123456789)'),
    ).toBe('Bob, “A/B”, http://FILES.test/a?token=… (ab/cd+ef0123456789)');
  });

  test('there is nothing to hide of an address without secrets', () => {
    expect(secretHider('https://site.test/search?q=a-long-and-harmless-question')).toBeNull();
  });
});
