import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { extractClaims } from '../src/claims/index.ts';
import type { Article } from '../src/core/article.ts';
import type { Page } from '../src/core/page.ts';
import type { Source } from '../src/core/source.ts';
import { weigh } from '../src/evidence/index.ts';
import { decodeHtml } from '../src/readers/html/decode.ts';
import { readArticle } from '../src/readers/index.ts';
import { readHtml } from '../src/web/page-html.ts';
import { rows, text } from './predict/rows.ts';

const OWN = 'https://own.test/';

/**
 * `own-words FOLDER`: recorded pages (`gold.jsonl` with `file` and `url`) read as articles of which every sentence cites its
 * own page. All of it stands there, so that whatever is said to differ is false, but for slips that the page makes itself.
 * Once with the article's text as the page's, once with the page as the web room reads it. `VERBOSE=1` shows what is said.
 */
async function main(folder: string): Promise<void> {
  const counts = { 'the article': new Map<string, number>(), 'the page as read': new Map<string, number>() };
  const seen = new Set<string>();
  for await (const row of rows(folder)) {
    const url = text(row, 'url');
    if (url !== '' && seen.has(url)) continue;
    seen.add(url);
    const bytes = new Uint8Array(gunzipSync(await readFile(join(folder, text(row, 'file')))));
    const article = await readArticle({ bytes, path: 'page.html' }, 'html').catch(() => null);
    if (article === null) continue;
    const body = article.blocks.map(({ span }) => article.text.slice(span.start, span.end)).join('\n\n');
    const asRead = {
      ...readHtml(decodeHtml(bytes, 'page.html').source.text, OWN),
      contentType: 'text/html',
      partial: false,
    };
    await weighAgainst({ ...asRead, text: body, mainText: body }, article, sayer(counts['the article']));
    await weighAgainst(asRead, article, sayer(counts['the page as read']));
  }
  for (const [name, codes] of Object.entries(counts)) {
    process.stdout.write(`held against ${name}\n`);
    for (const [code, times] of [...codes].sort(([, a], [, b]) => b - a)) process.stdout.write(`  ${code}: ${times}\n`);
  }
}

type Say = (code: string, what: string) => void;

function sayer(counts: Map<string, number>): Say {
  return (code, what) => {
    counts.set(code, (counts.get(code) ?? 0) + 1);
    if (process.env['VERBOSE'] === '1' && what !== '') process.stdout.write(`${code}: ${what}\n`);
  };
}

async function weighAgainst(page: Page, article: Article, say: Say): Promise<void> {
  const { claims } = extractClaims(article);
  say('pages', '');
  const weighed = await weigh({
    article,
    claims: claims.map((claim) => ({
      ...claim,
      citations: [{ source: OWN, via: 'link' as const, confidence: 1, inferred: false }],
    })),
    sources: [ownSource(article)],
    textOf: () => Promise.resolve({ page, from: 'live' as const }),
    abort: new AbortController().signal,
  });
  for (const { text: claim, citations } of weighed.claims) {
    const support = citations[0]?.support;
    say(support?.state ?? 'no state', /^(?:passage-found|verbatim)$/.test(support?.state ?? '') ? '' : claim);
    for (const figure of support?.figures ?? [])
      if (figure.agrees !== true) say('a figure that is there', `${figure.claim} in ${claim}`);
  }
  for (const { code, args } of weighed.remarks) if (code !== 'reuse') say(code, JSON.stringify(args));
}

function ownSource({ text: { length } }: Article): Source {
  const place = { line: 1, column: 1, offset: length, endOffset: length, origin: { startByte: 0, endByte: 0 } };
  const source = {
    id: OWN,
    key: OWN,
    url: OWN,
    citedAs: OWN,
    kind: 'web' as const,
    ids: {},
    links: [],
    unmarked: false,
  };
  return { ...source, place, occurrences: [place] };
}

await main(process.argv[2] ?? '');
