import { sentencesOf } from './first-words.ts';
import type { Answer } from './signal.ts';
import { ABSENCE } from './words/absence.ts';
import { ERROR_TALK } from './words/error-talk.ts';
import { lineOf } from './words/statement.ts';

/** Sentences in one block that make it a paragraph: a call, a teaser and a caption have one. */
const MIN_SENTENCES = 2;
/** Shorter blocks are labels and calls: `Page 1 of 2. Next.` */
const MIN_BLOCK_CHARS = 40;
/** Of scripts without spaces, which say as much with fewer. */
const MIN_UNSPACED_CHARS = 16;
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
/** Words that a sentence about a missing page may have beside those that say it. */
const SPARE_IN_SENTENCE = 6;

/**
 * True where a text goes on below what sounds like a notice: a paragraph, not the first one, of which no sentence talks as
 * error pages do. A story may be called “Page missing”, and the first letter of a thread may be taken back, with its
 * answers below. What notices say below their headline is their first block; teasers of other stories have one sentence.
 */
export function tellsMore({ lead, headlines }: Pick<Answer, 'lead' | 'headlines'>): boolean {
  const heads = new Set(headlines.map(({ text }) => text));
  const blocks = lead.split('\n').filter((block) => !heads.has(block.replace(/[\s!?.…:。！？]{1,5}$/u, '')));
  return blocks.slice(1).some(isOther);
}

function isOther(block: string): boolean {
  if (block.length < (UNSPACED.test(block) ? MIN_UNSPACED_CHARS : MIN_BLOCK_CHARS)) return false;
  const sentences = sentencesOf(block);
  return (
    sentences.length >= MIN_SENTENCES &&
    !sentences.some((text) => ERROR_TALK.test(text) || ABSENCE.in(lineOf(text), SPARE_IN_SENTENCE) !== undefined)
  );
}
