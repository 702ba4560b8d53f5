import { readFile } from 'node:fs/promises';
import { extractClaims } from '../../src/claims/index.ts';
import { weigh } from '../../src/evidence/index.ts';
import { readArticle } from '../../src/readers/index.ts';
import { plainPage } from './plain-page.ts';
import type { Work } from './work.ts';

/** `weigh WORK.json`: the claims of an article held against its sources, as `stet check` does once it has the pages. */
async function main(file: string): Promise<void> {
  const work = JSON.parse(await readFile(file, 'utf8')) as Work; // written by evidence.ts a moment ago
  const article = await readArticle({ bytes: new TextEncoder().encode(work.article), path: 'article.txt' });
  const { claims, sources } = extractClaims(article);
  const weighed = await weigh({
    article,
    claims,
    sources,
    textOf: (id) => {
      const url = sources.find((source) => source.id === id)?.url;
      const text = work.sources.find((source) => source.url === url)?.text ?? '';
      return Promise.resolve({ page: plainPage(text), from: 'live' });
    },
    abort: new AbortController().signal,
  });
  const tied = weighed.claims.filter(({ citations }) => citations.length > 0).length;
  process.stdout.write(`${claims.length} claims, ${tied} tied\n`);
}

await main(process.argv[2] ?? '');
