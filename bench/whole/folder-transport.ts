import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exchange, Request, Transport } from '../../src/core/exchange.ts';
import { sha256 } from '../../src/core/files/sha256.ts';
import type { Gold } from './read-gold.ts';

const HTML = [['content-type', 'text/html; charset=utf-8']] as const;
const NOT_FOUND =
  '<!doctype html><title>404 Not Found</title><h1>Not Found</h1><p>The page was not found on this server.</p>';

/** Answers the addresses of a gold file with the pages beside it, without a socket; every other address is not found. */
export class FolderTransport implements Transport {
  readonly #folder: string;
  readonly #pages: ReadonlyMap<string, string>;

  constructor(folder: string, { sources }: Gold) {
    this.#folder = folder;
    this.#pages = new Map(sources.map(({ url, page }) => [url, page]));
  }

  async send({ url, method, attempt }: Request): Promise<Exchange> {
    const page = this.#pages.get(url) ?? this.#pages.get(url.replace(/\?.*$/, '')) ?? '404';
    const isPage = page.endsWith('.html');
    const bytes = isPage ? await readFile(join(this.#folder, page)) : new TextEncoder().encode(NOT_FOUND);
    const body = { sha256: sha256(bytes), bytes: bytes.length, read: () => Promise.resolve(bytes) };
    const outcome = { kind: 'response', status: isPage ? 200 : Number(page), headers: HTML, body } as const;
    return { url, method, attempt, at: '2024-06-01T00:00:00.000Z', elapsedMs: 1, outcome };
  }
}
