import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceKey } from '../../../src/core/urls/source-key.ts';
import { unwrapUrl } from '../../../src/core/urls/unwrap-url.ts';

describe('two spellings of one source', () => {
  test.each([
    ['http://ledger.test/roof', 'https://www.ledger.test/roof/'],
    ['https://ledger.test/roof?utm_source=x&id=7', 'https://ledger.test/roof?id=7'],
    ['https://ledger.test/roof?b=2&a=1', 'https://ledger.test/roof?a=1&b=2'],
    ['https://ledger.test:443/roof#part', 'https://ledger.test/roof'],
    ['https://ledger.test/index.html', 'https://ledger.test/'],
    ['https://ledger.test/%7Eana/caf%c3%a9', 'https://ledger.test/~ana/caf%C3%A9'],
    ['https://ledger.test/roof/amp/', 'https://ledger.test/roof'],
    ['https://amp.ledger.test/roof?amp', 'https://ledger.test/roof'],
    ['https://LEDGER.test./roof', 'https://ledger.test/roof'],
    ['doi:10.1234/ABC', 'https://dx.doi.org/10.1234/abc'],
    ['https://press.test/doi/abs/10.1234/abc', 'https://doi.org/10.1234/abc'],
    ['https://arxiv.org/pdf/2107.05580v2', 'https://arxiv.org/abs/2107.05580'],
    ['https://www.google.com/url?q=https%3A%2F%2Fledger.test%2Froof&sa=D', 'https://ledger.test/roof'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Fledger.test%2Froof&h=AT', 'https://ledger.test/roof'],
  ])('%s is %s', (one, other) => {
    expect(sourceKey(one)).toBe(sourceKey(other));
  });

  test.each([
    ['https://ledger.test/?id=1', 'https://ledger.test/?id=2'],
    ['https://ledger.test/Roof', 'https://ledger.test/roof'],
    ['https://a.ledger.test/roof', 'https://ledger.test/roof'],
    ['https://ledger.test/roof', 'https://ledger.test:8080/roof'],
    ['https://app.test/#/thread/7', 'https://app.test/#/thread/8'],
    ['https://doi.org/10.1234/abc', 'https://doi.org/10.1234/abd'],
    ['https://www.test/roof', 'https://other.test/roof'],
  ])('%s is not %s', (one, other) => {
    expect(sourceKey(one)).not.toBe(sourceKey(other));
  });

  test('a key is its own key, and nothing throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string({ unit: 'binary' })),
        (address) => {
          const key = sourceKey(address);
          expect(sourceKey(key)).toBe(key);
        },
      ),
    );
  });
});

describe('wrappers', () => {
  test.each([
    [
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fledger.test%2Fa&data=x',
      'https://ledger.test/a',
    ],
    ['https://urldefense.proofpoint.com/v2/url?u=https-3A__ledger.test_a-3Fb-3Dc&d=Dw', 'https://ledger.test/a?b=c'],
    ['https://urldefense.com/v3/__https://ledger.test/a?b=c__;!!AbC$', 'https://ledger.test/a?b=c'],
    ['https://www.google.com/amp/s/ledger.test/a', 'https://ledger.test/a'],
    ['https://ledger-test.cdn.ampproject.org/c/s/ledger.test/a', 'https://ledger.test/a'],
    [
      'https://www.google.com/url?url=https://l.facebook.com/l.php?u=https%3A%2F%2Fledger.test%2F',
      'https://ledger.test/',
    ],
    [
      'https://substack.com/redirect/2/eyJlIjoiaHR0cHM6Ly9sZWRnZXIudGVzdC9yb29mP25vPTciLCJwIjoxLCJpc3MiOiJwdWItMCJ9.c2ln',
      'https://ledger.test/roof?no=7',
    ],
    ['https://a1b2.click.convertkit-mail2.com/x9/y8/aHR0cHM6Ly9sZWRnZXIudGVzdC9yb29m', 'https://ledger.test/roof'],
    [
      'https://x1.r.us-east-1.awstrack.me/L0/https:%2F%2Fledger.test%2Froof%3Fno=7/1/0100-0/s=45',
      'https://ledger.test/roof?no=7',
    ],
    ['https://tracking.letter.test/CL0/https:%2F%2Fledger.test%2Froof/2/0100-0/s=45', 'https://ledger.test/roof'],
    [
      'https://substack.com/redirect/2/eyJlIjoiamF2YXNjcmlwdDphbGVydCgxKSJ9.c2ln',
      'https://substack.com/redirect/2/eyJlIjoiamF2YXNjcmlwdDphbGVydCgxKSJ9.c2ln',
    ],
    ['https://substack.com/redirect/2/%7Bnot-json', 'https://substack.com/redirect/2/%7Bnot-json'],
    ['https://bit.ly/3abc', 'https://bit.ly/3abc'],
    ['https://www.google.com/search?q=roof', 'https://www.google.com/search?q=roof'],
    ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
    ['not an address', 'not an address'],
  ])('%s carries %s', (address, target) => {
    expect(unwrapUrl(address)).toBe(target);
  });
});
