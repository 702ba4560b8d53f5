import { describe, expect, test } from 'vitest';
import { extractClaims } from '../../src/claims/index.ts';
import { narrowToLines } from '../../src/core/narrow.ts';
import { readArticle } from '../../src/readers/index.ts';

const ARTICLE = `# The harbour

The terminal had 2.3 million passengers in 2021.[^1]

Ferry service was [suspended for nineteen days](https://ferries.test/suspended).

Eleven people were [hurt](https://post.test/hurt) when
the roof fell in.

[^1]: <https://statistics.test/2021>
`;

async function narrowed(from: number, to: number) {
  const article = await readArticle({ bytes: Buffer.from(ARTICLE), path: 'harbour.md' });
  const whole = extractClaims(article);
  const part = narrowToLines(whole, article, [{ from, to }]);
  return {
    claims: part.claims.map(({ text }) => text.slice(0, 14)),
    sources: part.sources.map(({ url, place }) => [url, place.line]),
    whole,
    part,
  };
}

describe('an article narrowed to some of its lines', () => {
  test('keeps the claims on them and the sources that these lean on, placed where the claim stands', async () => {
    const { claims, sources } = await narrowed(3, 3);
    expect(claims).toEqual(['The terminal h']);
    expect(sources).toEqual([['https://statistics.test/2021', 3]]);
  });

  test('keeps a claim that one of its lines touches', async () => {
    const { claims } = await narrowed(8, 8);
    expect(claims).toEqual(['Eleven people ']);
  });

  test('keeps a source that is mentioned on them, though no claim is', async () => {
    const { claims, sources } = await narrowed(10, 10);
    expect([claims, sources]).toEqual([[], [['https://statistics.test/2021', 10]]]);
  });

  test('keeps the ids of the whole', async () => {
    const { whole, part } = await narrowed(5, 5);
    const [claim] = part.claims;
    expect(whole.claims.find(({ id }) => id === claim?.id)?.text).toBe(claim?.text);
  });

  test('of none has nothing', async () => {
    const { claims, sources } = await narrowed(1, 1);
    expect([claims, sources]).toEqual([[], []]);
  });
});
