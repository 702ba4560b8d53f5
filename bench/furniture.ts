import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { pageMetadata } from '../src/core/pages/page-metadata.ts';
import { decodeHtml } from '../src/readers/html/decode.ts';
import { findFurniture } from '../src/readers/html/furniture/find-furniture.ts';
import { pageLinks } from '../src/readers/html/furniture/page-links.ts';
import type { TextBlock } from '../src/readers/html/furniture/text-blocks.ts';
import { findMainText } from '../src/readers/html/main-text.ts';
import { pageFacts } from '../src/readers/html/page-facts.ts';
import { parseHtml } from '../src/readers/html/parse-html.ts';
import { rows, text } from './predict/rows.ts';

/** What one rule took out of the main texts. */
interface Tally {
  /** Lines of pages whose whole text somebody wrote down, and how many of them are not in it. */
  lines: number;
  right: number;
  /** Passages that somebody marked as text, or as what stands around it, in the lines taken out and in no other. */
  lost: number;
  caught: number;
}

/** Text as words only: line breaks, quotation marks and dashes differ between a page and what somebody wrote down of it. */
function wordsOf(said: string): string {
  const words = said.normalize('NFKC').toLowerCase();
  return ` ${words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

async function linesOf(page: Uint8Array, url: string): Promise<ReadonlyMap<TextBlock, string | null>> {
  const { source } = decodeHtml(page, 'page.html');
  const tree = parseHtml(source.text);
  const known = /^https?:\/\//i.test(url) ? url : undefined;
  const facts = pageFacts(tree, known);
  const { kept } = await findMainText(tree);
  const { blocks, rules, kinds } = findFurniture(tree.root, kept, {
    links: pageLinks(tree.root, [known, facts.base]),
    authors: pageMetadata(facts).authors,
  });
  const ruleOf = (block: TextBlock) =>
    rules.get(block)?.split(':')[0] ?? (kinds.get(block) === 'caption' ? 'caption' : null);
  return new Map(blocks.map((block) => [block, ruleOf(block)]));
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

class Tallies {
  readonly #isVerbose: boolean;
  readonly byRule = new Map<string, Tally>();
  /** Lines of the main texts that somebody did not write down, and passages around the text in all of them. */
  readonly all: Tally = { lines: 0, right: 0, lost: 0, caught: 0 };

  constructor(isVerbose: boolean) {
    this.#isVerbose = isVerbose;
  }

  of(rule: string): Tally {
    const tally = this.byRule.get(rule) ?? { lines: 0, right: 0, lost: 0, caught: 0 };
    this.byRule.set(rule, tally);
    return tally;
  }

  addText(lines: ReadonlyMap<TextBlock, string | null>, whole: string): void {
    for (const [{ text: line }, rule] of lines) {
      const words = wordsOf(line);
      if (words.trim() === '') continue;
      const isRight = !whole.includes(words);
      this.all.lines += 1;
      if (isRight) this.all.right += 1;
      if (rule === null && isRight && this.#isVerbose) process.stdout.write(`left in: ${line.slice(0, 150)}\n`);
      if (rule === null) continue;
      const tally = this.of(rule);
      tally.lines += 1;
      if (isRight) tally.right += 1;
      else if (this.#isVerbose) process.stdout.write(`${rule}: ${line.slice(0, 150)}\n`);
    }
  }

  addPassages(lines: ReadonlyMap<TextBlock, string | null>, passages: readonly string[], key: 'lost' | 'caught'): void {
    for (const passage of passages) {
      const words = wordsOf(passage);
      const holders = [...lines].filter(([block]) => wordsOf(block.text).includes(words));
      if (holders.length > 0) this.all[key] += 1;
      const [first] = holders;
      if (first?.[1] != null && holders.every(([, rule]) => rule !== null)) this.of(first[1])[key] += 1;
    }
  }

  report(): string {
    const share = (part: number, whole: number) => (whole === 0 ? '' : (part / whole).toFixed(3));
    const row = (name: string, { lines, right, lost, caught }: Tally) =>
      `| ${name} | ${lines} | ${share(right, lines)} | ${share(right, this.all.right)} | ${caught} | ${lost} |`;
    const total: Tally = { lines: 0, right: 0, lost: 0, caught: 0 };
    for (const tally of this.byRule.values())
      for (const key of ['lines', 'right', 'lost', 'caught'] as const) total[key] += tally[key];
    const { lines, right, lost, caught } = this.all;
    return [
      '| rule | lines | precision | recall | passages around it | passages of the text |',
      '|---|---|---|---|---|---|',
      ...[...this.byRule]
        .sort(([, a], [, b]) => b.lines + b.caught - a.lines - a.caught)
        .map(([name, tally]) => row(name, tally)),
      row('**all**', total),
      '',
      `of ${lines} lines, ${right} of them not in the text; ${caught} marked passages around it, ${lost} of the text`,
    ].join('\n');
  }
}

/**
 * `furniture DATA_DIR [-v]`: what each rule takes out of the main text of saved pages, against the text that people wrote down
 * (rows with `text` of which `human` is true) and passages that they marked (`with_`, `without`). `-v` prints the lines that a rule was wrong about or that none took out.
 */
async function main([folder, verbose]: readonly string[]): Promise<number> {
  if (folder === undefined) {
    process.stderr.write('usage: npm run -s bench:furniture -- DATA_DIR [-v]\n');
    return 2;
  }
  const tallies = new Tallies(verbose === '-v');
  for await (const row of rows(folder)) {
    const marked = strings(row['with_']);
    const whole = row['human'] === true ? text(row, 'text') : '';
    if (whole === '' && marked.length === 0) continue;
    const page = new Uint8Array(gunzipSync(await readFile(join(folder, text(row, 'file')))));
    const lines = await linesOf(page, text(row, 'url'));
    if (whole !== '') tallies.addText(lines, wordsOf(whole));
    tallies.addPassages(lines, marked, 'lost');
    tallies.addPassages(lines, strings(row['without']), 'caught');
  }
  process.stdout.write(`${tallies.report()}\n`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
