import type { Span } from '../../src/core/text/span.ts';
import { findEvidence, rankSentences } from '../../src/evidence/find-evidence.ts';
import { type ReadablePage, readablePage } from '../../src/evidence/readable-page.ts';
import type { Area } from './area.ts';
import { rows, text } from './rows.ts';

/** The sentences of the cited page that speak of a claim, and how surely. The rows bring their own sentences. */
export const evidence: Area = {
  id: 'evidence',
  async *predict(folder) {
    for await (const row of rows(folder, 'evidence.jsonl')) {
      const given = Array.isArray(row['sentences']) ? row['sentences'].map(String) : [];
      const page = pageOf(given);
      const { state, score } = findEvidence(text(row, 'claim'), page);
      yield { id: row['id'], sentences: rankSentences(text(row, 'claim'), page).slice(0, 5), state, score };
    }
  },
};

/** A page whose sentences are the row's, so that their numbers are the scorer's. */
function pageOf(given: readonly string[]): ReadablePage {
  const sentences: Span[] = [];
  let at = 0;
  for (const sentence of given) {
    sentences.push({ start: at, end: at + sentence.length });
    at += sentence.length + 1;
  }
  return readablePage(given.join('\n'), { sentences });
}
