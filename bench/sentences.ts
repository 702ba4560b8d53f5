import { readFile } from 'node:fs/promises';
import { splitSentences } from '../src/claims/index.ts';

/** A measured text and the sentences that somebody cut it into. */
type Row = readonly [text: string, sentences: readonly string[]];

function parseRow(line: string): Row {
  const value: unknown = JSON.parse(line);
  if (!Array.isArray(value) || typeof value[0] !== 'string' || !Array.isArray(value[1])) {
    throw new TypeError(`Unexpected row ${line.slice(0, 80)}, expected ["text", ["sentence", ...]]`);
  }
  return [value[0], value[1].map(String)];
}

/** Megabytes a second on a text of about `bytes` made of the rows. */
function speed(rows: readonly Row[], language: string, bytes: number): number {
  const unit = rows.map(([text]) => text.replace(/\s+/g, ' ')).join(' ');
  const paragraph = `${unit}\n\n`;
  const text = paragraph.repeat(Math.ceil(bytes / paragraph.length));
  splitSentences(text, { language });
  const started = performance.now();
  splitSentences(text, { language });
  return text.length / 1e6 / ((performance.now() - started) / 1000);
}

/**
 * `sentences ROWS.jsonl [LANGUAGE]`: how many texts are cut just as in the rows, and how fast. Rows are
 * `["text", ["sentence", ...]]`, one a line. `-v` shows the others.
 */
async function main(argv: readonly string[]): Promise<number> {
  const [file, language = 'en'] = argv.filter((argument) => argument !== '-v');
  if (file === undefined) {
    process.stderr.write('usage: node dist-bench/bench/sentences.js ROWS.jsonl [LANGUAGE] [-v]\n');
    return 2;
  }
  const rows = (await readFile(file, 'utf8')).trim().split('\n').map(parseRow);
  let right = 0;
  for (const [text, wanted] of rows) {
    const got = splitSentences(text, { language }).map(({ start, end }) => text.slice(start, end));
    if (JSON.stringify(got) === JSON.stringify(wanted)) right += 1;
    else if (argv.includes('-v'))
      process.stdout.write(`wanted ${JSON.stringify(wanted)}\ngot    ${JSON.stringify(got)}\n`);
  }
  process.stdout.write(`${right}/${rows.length} texts cut alike, ${speed(rows, language, 2e6).toFixed(1)} MB/s\n`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
