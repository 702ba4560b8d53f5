import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { genreOf } from '../src/evidence/about/genre/genre.ts';
import { decodeHtml } from '../src/readers/html/decode.ts';
import { readHtml } from '../src/web/pages/page-html.ts';
import { rows, text } from './predict/rows.ts';

/**
 * `genres FOLDER`: the kinds that recorded pages get (`gold.jsonl` with `file` and `url`), and those that their addresses
 * alone get. `VERBOSE=1` shows each page with its kind, for reading.
 */
async function main(folder: string): Promise<void> {
  const whole = new Map<string, number>();
  const alone = new Map<string, number>();
  for await (const row of rows(folder)) {
    const said = text(row, 'url');
    const url = /^https?:\/\//i.test(said) ? said : 'https://page.test/';
    const bytes = new Uint8Array(gunzipSync(await readFile(join(folder, text(row, 'file')))));
    const page = readHtml(decodeHtml(bytes, 'page.html').source.text, url);
    const genre = genreOf(url, { ...page, contentType: 'text/html', partial: false }) ?? 'none';
    count(whole, genre);
    count(alone, genreOf(url, null) ?? 'none');
    if (process.env['VERBOSE'] === '1') say(`${genre.padEnd(14)} ${url} ${page.title}`);
  }
  say(`with the page: ${listOf(whole)}`);
  say(`by the address: ${listOf(alone)}`);
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function listOf(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, times]) => `${name} ${times}`)
    .join(', ');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main(process.argv[2] ?? '');
