import { stemmer } from 'stemmer';
import { patternLines } from '../../core/text/over-lines.ts';
import { yearOf } from '../times/written-times.ts';
import { qualified } from './bounds.ts';
import { NO_UNIT } from './context.ts';
import type { ReadNumber } from './read-number.ts';
import { beginsClause, type WordToken } from './tokens.ts';
import { unitStem } from './units.ts';

/** Nouns whose number is a name and no count: `season 4`, `Article 15`. A capitalised word in mid-sentence is one too. */
const LABELLED = patternLines()`
  ^(?:
    season|episode|chapter|article|section|part|volume|issue|number|no|round|act|phase|type|level|grade|group|route|
    flight|highway|room|page|pages|line|figure|table|rule|resolution|decree|law|bill|proposition|amendment|version|
    category|class|district|ward|platform|track|week|day|game|match|stage|position|seat|channel|zone|lane|exit|gate|
    terminal|block|floor|appendix|annex|schedule|clause|paragraph|exhibit|artikel|articulo|artigo|kapitel|capitulo|
    chapitre|seite|pagina|absatz
  )$
`;
/** With a stop that ends no sentence. */
const SHORTENED = /^(?:no|nr|art|vol|fig|sec)$/;

/** `Season 4`, `Article 15`, `Apollo 11`: the figure is the name's. The stem of the word, or null. */
export function labelOf(tokens: readonly WordToken[], at: number, number: ReadNumber): string | null {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined || number.ordinal || number.scaled) return null;
  const behind = tokens[number.next];
  // A sentence or a heading ends, and another sentence begins with its figure.
  if (token.gap.includes('\n\n')) return null;
  if (/\.\s/.test(token.gap) && !SHORTENED.test(before.word)) return null;
  if (!/^[\s.#°-]*$/.test(token.gap) || yearOf(token) !== null || (behind !== undefined && /^[–-]$/.test(behind.gap)))
    return null;
  if (!/^\d{1,4}$/.test(token.text))
    return LABELLED.test(before.word) && !/^an?$/.test(token.word) ? stemmer(before.word) : null;
  const isName =
    /^\p{Lu}/u.test(before.text) &&
    // "In Northhaven 543 millimetres fell".
    (behind === undefined || unitStem(behind.word) === undefined) &&
    !beginsClause(before) &&
    at > 1 &&
    !/['’]s?$/.test(before.text) &&
    !NO_UNIT.has(before.word) &&
    qualified(`${before.text} `, before.text.length + 1, 0).bound === 'exact';
  return LABELLED.test(before.word) || isName ? stemmer(before.word) : null;
}

/** `Uranium-235`, `the 14th Dalai Lama`, `Heat (1995 film)`: the figure belongs to a name. */
export function isPartOfName(token: WordToken, next: WordToken | undefined, text: string): boolean {
  if (/\p{L}-$/u.test(text.slice(Math.max(0, token.start - 2), token.start))) return true;
  if (!/\(\s*$/.test(text.slice(Math.max(0, token.start - 2), token.start))) return false;
  return next !== undefined && /^(?:film|movie|song|album|novel|book|series|tv|video|game|play|band)$/.test(next.word);
}
