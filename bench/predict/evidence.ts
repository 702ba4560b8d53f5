import { findEvidence, rankSentences, readablePage } from '../../src/evidence/find-evidence.ts';
import type { PageSentence } from '../../src/evidence/page-sentences.ts';
import { termsOf } from '../../src/evidence/terms.ts';
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
function pageOf(given: readonly string[]): ReturnType<typeof readablePage> {
  let at = 0;
  const sentences = given.map((sentence): PageSentence => {
    const start = at;
    at += sentence.length + 1;
    const terms = termsOf(sentence).map((term) => ({ ...term, start: term.start + start, end: term.end + start }));
    return { start, end: start + sentence.length, terms, keys: new Set(terms.map(({ key }) => key)) };
  });
  const whole = readablePage('');
  const frequency = new Map<string, number>();
  const pairs = new Set<string>();
  for (const { keys, terms } of sentences) {
    for (const key of keys) frequency.set(key, (frequency.get(key) ?? 0) + 1);
    for (let index = 1; index < terms.length; index++) pairs.add(`${terms[index - 1]?.key} ${terms[index]?.key}`);
  }
  return { ...whole, text: given.join('\n'), sentences, frequency, pairs };
}
