import { readFile } from 'node:fs/promises';
import { rankSentences } from '../../src/evidence/find-evidence.ts';
import { checkQuotation, type IndexedText, indexText, rankSources, readablePage } from '../../src/evidence/index.ts';
import { quotedWhole } from '../../src/evidence/quotations/check-quotation.ts';
import { Vocabulary } from '../../src/evidence/words/vocabulary.ts';
import type { Work } from './work.ts';

/** Sentences of the best source that are looked up, as in the script it is measured beside. */
const PASSAGES = 3;

/**
 * `lean WORK.json`: of the work of a check only what `baseline.py` does without `--whole`. Every claim is ranked against
 * every source, its best sentences are looked up in the best one, and every quotation is searched in every source.
 */
async function main(file: string): Promise<void> {
  const work = JSON.parse(await readFile(file, 'utf8')) as Work; // written by evidence.ts a moment ago
  const sources = work.sources.map(({ url, text }) => ({ id: url, text }));
  const vocabulary = new Vocabulary();
  const pages = new Map(sources.map(({ id, text }) => [id, readablePage(text, { vocabulary })]));
  const rankings = rankSources(
    work.claims.map((text) => ({ text })),
    sources,
  );
  let found = 0;
  for (const [index, [best]] of rankings.entries()) {
    const page = pages.get(best?.id ?? '');
    if (page !== undefined)
      found += rankSentences(work.claims[index] ?? '', page).slice(0, PASSAGES).length > 0 ? 1 : 0;
  }
  const texts = sources.map(({ text }) => indexText(text));
  const quoted = work.quotations.filter((quotation) => isQuoted(quotation, texts)).length;
  process.stdout.write(`${found} claims, ${quoted} quotations\n`);
}

/** Does a quotation stand in any of the texts, or something near to it? Words that stand as they are need no alignment. */
function isQuoted(quotation: string, texts: readonly IndexedText[]): boolean {
  const isWhole = texts.filter((text) => quotedWhole(quotation, text) !== null).length > 0;
  if (isWhole) return true;
  return texts.filter((text) => checkQuotation(quotation, text).state !== 'no-passage-found').length > 0;
}

await main(process.argv[2] ?? '');
