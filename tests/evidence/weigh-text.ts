import { extractClaims } from '../../src/claims/index.ts';
import type { Weighed, WeighedClaim } from '../../src/core/facts.ts';
import type { Page } from '../../src/core/page.ts';
import { weigh } from '../../src/evidence/index.ts';
import { readArticle } from '../../src/readers/index.ts';

/** A page of which only the text matters. */
export function pageWith(text: string, rest: Partial<Page> = {}): Page {
  return {
    url: 'https://ledger.test/a',
    contentType: 'text/html',
    title: '',
    headings: [],
    text,
    mainText: text,
    meta: {},
    anchors: new Set(),
    marks: { passwordFields: 0, asks: 0, frames: [], scripts: [], links: 0, outgoing: 0, noscript: '' },
    html: '',
    partial: false,
    ...rest,
  };
}

/** What came of an article, its claims findable by their words. */
export interface WeighedText extends Weighed {
  /** The claim that holds the words. */
  claim(words: string): WeighedClaim;
}

/**
 * Reads a plain-text article, ties it and weighs it against pages. `[1]`, `[2]` in the body are the pages in their order.
 * @param pages by the source's address behind the scheme; a string is an unread source's reason
 */
export async function weighText(body: string, pages: Readonly<Record<string, Page | string>>): Promise<WeighedText> {
  const list = Object.keys(pages).map((address, index) => {
    const marker = body.includes(`[${index + 1}]`) ? `[${index + 1}] ` : '';
    return `${marker}https://${address}`;
  });
  const text = `The Roof of the Terminal\n\nMara Lindqvist\n\n${body}\n\nSources:\n${list.join('\n')}\n`;
  const article = await readArticle({ bytes: new TextEncoder().encode(text), path: 'article.txt' });
  const { claims, sources } = extractClaims(article);
  const weighed = await weigh({
    article,
    claims,
    sources,
    textOf: (id) => {
      const url = sources.find((source) => source.id === id)?.url ?? '';
      const found = Object.entries(pages).find(([piece]) => url.includes(piece))?.[1] ?? 'not asked';
      return Promise.resolve(typeof found === 'string' ? { unread: found } : { page: found, from: 'live' });
    },
    abort: new AbortController().signal,
  });
  return {
    ...weighed,
    claim(words) {
      const claim = weighed.claims.find((entry) => entry.text.includes(words));
      if (claim === undefined) throw new Error(`no claim with “${words}”`);
      return claim;
    },
  };
}
