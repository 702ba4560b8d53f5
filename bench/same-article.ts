import { findEvidence } from '../src/evidence/index.ts';
import { readablePage } from '../src/evidence/readable-page.ts';
import { rows, text } from './predict/rows.ts';

/** Supports at which sentences are counted: those that ties of unmarked sentences ask for, and that of a sure tie. */
const FROM = [0.4, 0.7, 0.8, 0.84, 0.94];

interface Row {
  readonly claim: string;
  readonly page: string;
  readonly backs: boolean;
}

/**
 * `same-article FOLDER`: of the sentences of `evidence.jsonl`, how many are so sure of the page that they cite (and that
 * readers found to back them), and how many of a page that another sentence of the same article cites. What a sentence that
 * cites nothing is tied to by `leaningTies()` is between the two.
 */
async function main(folder: string): Promise<void> {
  const articles = new Map<string, Row[]>();
  for await (const row of rows(folder, 'evidence.jsonl')) {
    const page = Array.isArray(row['sentences']) ? row['sentences'].map(String).join('\n') : '';
    const title = text(row, 'title');
    const known = articles.get(title) ?? [];
    known.push({ claim: text(row, 'claim'), page, backs: row['label'] !== 'not_supported' });
    articles.set(title, known);
  }
  const own: number[] = [];
  const others: number[] = [];
  for (const all of articles.values()) {
    const read = new Map(all.map(({ page }) => [page, readablePage(page)]));
    for (const { claim, page, backs } of all) {
      for (const [other, readable] of read) {
        if (other === page && !backs) continue;
        (other === page ? own : others).push(findEvidence(claim, readable).score);
      }
    }
  }
  process.stdout.write(`${own.length} with the page they cite, ${others.length} with a page of another sentence\n`);
  for (const least of FROM) {
    const share = (scores: readonly number[]) =>
      (scores.filter((score) => score >= least).length / Math.max(1, scores.length)).toFixed(3);
    process.stdout.write(`support ${least}: ${share(own)} of their own page, ${share(others)} of the other\n`);
  }
}

await main(process.argv[2] ?? '');
