import { patternLines } from '../../core/text/over-lines.ts';
import { foldWord } from '../../core/text/plain-text.ts';
import type { Span } from '../../core/text/span.ts';
import type { OtherSpeaker } from './other-speaker.ts';

/**
 * The beginning of a line of a transcript: an hour, a title and a name, what they are, and a colon or a dash: "El señor LORCA (consejero
 * de Obras): ", "MARIT AUNE: ", "Opposition leader Idris Penhale: ".
 */
const LABEL = patternLines('u')`
  ^(?:\d{1,2}[:.]\d{2}\s)?((?:\p{L}[\p{L}\p{M}.’'-]{0,30}\s){0,5}\p{Lu}[\p{L}\p{M}.’'-]{1,30})
  (?:,\s[^:.]{2,60})?(?:\s\([^()]{2,80}\))?\s?:\s
`;
/** Words of a label that are no part of the name, folded. */
const TITLE = patternLines('u')`
  ^(?:
    el|la|le|der|die|das|the|senora?|sr|sra|srta|don|dona|senhora?|monsieur|madame|mme|m|herr|frau|abg|signora?|on|
    mr|mrs|ms|miss|dr|dra|prof|sir|lord|lady|senator|deputy|councillor|minister|president|presidente|presidenta
  )$
`;
/** Letters of a word that can tell one person from another. */
const NAME_LETTERS = 3;

/**
 * Another speaker, where a transcript labels the paragraphs of both: the words stand behind the label of one, and the one whom the claim
 * names has another. Null where the claim's speaker has no label of their own or is named in the paragraph of the words too. Linear.
 * @param claim the speaker whom the article names
 */
export function labelledSpeaker(claim: string, page: string, passage: Span): OtherSpeaker | null {
  const from = page.lastIndexOf('\n', passage.start - 1) + 1;
  const line = page.slice(from, passage.start);
  const label = LABEL.exec(line)?.[0];
  const source = label === undefined ? undefined : nameIn(label);
  if (label === undefined || source === undefined) return null;
  // Whom they quote says it: only the mark right behind the label is their own.
  if (/[“"«„]/u.test(line.slice(label.length + 1))) return null;
  if (sharesWord(claim, line) || sharesWord(claim, restOfLine(page, passage.end))) return null;
  const labels = page.split('\n').flatMap((each) => LABEL.exec(each)?.[0] ?? []);
  return labels.some((each) => sharesWord(claim, nameIn(each) ?? '')) ? { claim, source } : null;
}

function restOfLine(page: string, from: number): string {
  return page.slice(from).split('\n', 1)[0] ?? '';
}

/** The words with a capital that a label ends with, without titles; undefined where none is left. */
function nameIn(label: string): string | undefined {
  const words = (LABEL.exec(label)?.[1] ?? '').split(' ');
  const first = words.findLastIndex((word) => !/^\p{Lu}/u.test(word) || TITLE.test(foldWord(word).replace(/\.$/, '')));
  const name = words.slice(first + 1).join(' ');
  return name === '' ? undefined : name;
}

function sharesWord(a: string, b: string): boolean {
  const words = (text: string): readonly string[] => foldWord(text).match(/\p{L}+/gu) ?? [];
  const other = new Set(words(b));
  return words(a).some((word) => word.length >= NAME_LETTERS && !TITLE.test(word) && other.has(word));
}
