import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractClaims } from '../src/claims/index.ts';
import type { Claim } from '../src/core/claim.ts';
import { weigh } from '../src/evidence/index.ts';
import { readArticle } from '../src/readers/index.ts';
import { plainPage } from './evidence/plain-page.ts';

/** Beginnings of an article's sentences, and the sources (`s1`, by their place in the list) that a reader ties each to. */
type Reading = Readonly<Record<string, readonly string[]>>;

/**
 * `tie-reading ARTICLE READING.json [PAGES]`: how many of the sentences that a reader tied to sources are tied, and how
 * many of the first ties are among the reader's: by the words of the addresses, and, where a folder holds the sources'
 * texts (`s1.txt`, ..., the title in the first line), by those, and by those of them that are no guess.
 */
async function main([path = '', readingPath = '', pages]: readonly string[]): Promise<void> {
  const reading = JSON.parse(await readFile(readingPath, 'utf8')) as Reading; // the measurer's own file
  const article = await readArticle({ bytes: new Uint8Array(await readFile(path)), path });
  const { claims, sources } = extractClaims(article);
  report('words of the addresses', claims, reading);
  if (pages === undefined) return;
  const weighed = await weigh({
    article,
    claims,
    sources,
    textOf: async (id) => {
      const [title = '', ...rest] = (await readFile(join(pages, `${id}.txt`), 'utf8')).split('\n');
      return { page: plainPage(rest.join('\n'), title), from: 'live' };
    },
    abort: new AbortController().signal,
  });
  report('texts', weighed.claims, reading);
  const surely = weighed.claims.map(({ text, citations }) => ({
    text,
    citations: citations.filter(({ sure }) => sure),
  }));
  report('texts, surely', surely, reading);
}

function report(name: string, claims: readonly Pick<Claim, 'text' | 'citations'>[], reading: Reading): void {
  const read = claims.flatMap(({ text, citations }) => {
    const wanted = Object.entries(reading).find(([words]) => text.includes(words))?.[1];
    return wanted === undefined ? [] : [{ wanted, found: citations.map(({ source }) => source) }];
  });
  const tied = read.filter(({ found }) => found.length > 0);
  const right = tied.filter(({ found, wanted }) => wanted.includes(found[0] ?? ''));
  const share = (part: number, whole: number) => `${part} of ${whole} (${(part / Math.max(1, whole)).toFixed(3)})`;
  process.stdout.write(`${name}: tied ${share(tied.length, read.length)}, right ${share(right.length, tied.length)}\n`);
}

await main(process.argv.slice(2));
