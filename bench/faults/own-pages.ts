import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../src/core/article.ts';
import type { Claim } from '../../src/core/claim.ts';
import type { Weighed } from '../../src/core/facts.ts';
import type { Page } from '../../src/core/page.ts';
import type { Source } from '../../src/core/source.ts';
import { weigh } from '../../src/evidence/index.ts';
import { decodeHtml } from '../../src/readers/html/decode.ts';
import { readArticle } from '../../src/readers/index.ts';
import { readHtml } from '../../src/web/pages/page-html.ts';
import { rows, text } from '../predict/rows.ts';

const OWN = 'https://own.test/';

/** A recorded page, read once as an article and once as the web room reads it. */
export interface OwnPage {
  readonly article: Article;
  readonly page: Page;
  /** The article's blocks alone, an empty line between two. */
  readonly body: string;
}

/** The recorded pages of a folder (`gold.jsonl` with `file` and `url`), each address once. */
export async function* ownPages(folder: string): AsyncGenerator<OwnPage> {
  const seen = new Set<string>();
  for await (const row of rows(folder)) {
    const url = text(row, 'url');
    if (url !== '' && seen.has(url)) continue;
    seen.add(url);
    const bytes = new Uint8Array(gunzipSync(await readFile(join(folder, text(row, 'file')))));
    const article = await readArticle({ bytes, path: 'page.html' }, 'html').catch(() => null);
    if (article === null) continue;
    const body = article.blocks.map(({ span }) => article.text.slice(span.start, span.end)).join('\n\n');
    const read = readHtml(decodeHtml(bytes, 'page.html').source.text, OWN);
    yield { article, page: { ...read, contentType: 'text/html', partial: false }, body };
  }
}

/** Claims of an article, held against a page as if its author had tied each of them to it. */
export function weighAgainstOwn(page: Page, article: Article, claims: readonly Claim[]): Promise<Weighed> {
  const citations = [{ source: OWN, via: 'link' as const, confidence: 1, inferred: false }];
  return weigh({
    article,
    claims: claims.map((claim) => ({ ...claim, citations })),
    sources: [ownSource(article)],
    textOf: () => Promise.resolve({ page, from: 'live' as const }),
    abort: new AbortController().signal,
  });
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
