import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { findDuplicates } from '../src/evidence/about/near-duplicates.ts';
import { RunReader } from '../src/evidence/about/word-runs.ts';
import { bodyOf } from '../src/evidence/read-source.ts';
import { decodeHtml } from '../src/readers/html/decode.ts';
import { readHtml } from '../src/web/pages/page-html.ts';
import { rows, text } from './predict/rows.ts';

/** Shares of a story's words, from its beginning, that another paper printed: wire stories are cut from their end. */
const KEPT = [1, 0.8, 0.6, 0.4, 0.2];
/** How much that paper wrote below it, as a share of what it printed. */
const ADDED = 0.25;

const runsOf = (text: string) => new RunReader().of(text);

interface Story {
  readonly url: string;
  readonly words: readonly string[];
}

/**
 * `same-story FOLDER`: which of all pairs of recorded pages (`gold.jsonl` with `file` and `url`) are said to be one story,
 * and how many pages are found again where another prints a part of them, with words of its own below.
 */
async function main(folder: string): Promise<void> {
  const stories = new Map<string, Story>();
  for await (const row of rows(folder)) {
    const url = text(row, 'url');
    if (!/^https?:/i.test(url) || stories.has(url)) continue;
    const bytes = new Uint8Array(gunzipSync(await readFile(join(folder, text(row, 'file')))));
    const page = readHtml(decodeHtml(bytes, 'page.html').source.text, url);
    const body = bodyOf({ ...page, contentType: 'text/html', partial: false });
    if (runsOf(body).length > 0) stories.set(url, { url, words: body.split(/\s+/) });
  }
  const all = [...stories.values()];
  const known = all.map(({ url, words }) => ({ id: url, runs: runsOf(words.join(' ')) }));
  let pairs = 0;
  for (const [index, one] of known.entries()) {
    for (const other of known.slice(index + 1)) {
      pairs += 1;
      for (const [later, earlier] of findDuplicates([one, other])) say(`one story: ${earlier} and ${later}`);
    }
  }
  say(`${pairs} pairs of ${all.length} different pages`);
  for (const share of KEPT) {
    const found = known.filter((story, index) => {
      const own = all[index]?.words ?? [];
      const printed = own.slice(0, share * own.length);
      const below = (all[(index + 1) % all.length]?.words ?? []).slice(0, ADDED * printed.length);
      return findDuplicates([story, { id: 'printed', runs: runsOf([...printed, ...below].join(' ')) }]).size > 0;
    });
    say(`${Math.round(share * 100)} % printed, a quarter of that added: ${found.length} found`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main(process.argv[2] ?? '');
