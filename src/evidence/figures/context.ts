import { stemmer } from 'stemmer';
import { spacedLines } from '../../core/text/over-lines.ts';
import { isMonthName } from '../times/written-times.ts';
import { beginsClause, type WordToken } from './tokens.ts';
import { unitStem } from './units.ts';

/** Words that follow a figure without naming what it counts. */
export const NO_UNIT = new Set(
  spacedLines`
    of the a an in on at to and or from by for with as is was were are be been per than that which who had has have
    having its his her their since until after before during this more other new about so up out some said them us de
    des du del la le les los las el un une una der das den dem von zum zur und et em na da dos por pour para que con
    aux au ein eine en im bei mit nach seit auf dans sur sous chez entre sobre desde hasta em nos nas ao aos pelo pela
  `.split(' '),
);
/** Anybody may be "she". */
const PRONOUN = /^(?:he|she|they|it|we|you|er|sie|es|il|elle|ils|elles)$/;
/** Tokens around a figure that say what it is about (claims.md: within five). */
const NEAR = 5;
const MAX_UNIT = 3;

/** Stems of the first words behind a figure that can name what it counts. */
export function unitAfter(tokens: readonly WordToken[], from: number): string[] {
  const words: string[] = [];
  for (let index = from; index < Math.min(tokens.length, from + 4); index++) {
    const token = tokens[index];
    if (
      token === undefined ||
      /\d/.test(token.word) ||
      (index > from && beginsClause(token)) ||
      (index === from && /[.;:!?\n]/.test(token.gap))
    )
      break;
    if (NO_UNIT.has(token.word)) {
      if (words.length > 0) break;
      continue;
    }
    const parts = token.word.replace(/^[dl]'/, '').split('-');
    words.push(...parts.map((word) => unitStem(word) ?? stemmer(word)));
    if (words.length >= MAX_UNIT) break;
  }
  return words;
}

/** Stems of the telling words up to five tokens to each side, in the same clause. */
export function wordsNear(tokens: readonly WordToken[], at: number, next: number): string[] {
  const words: string[] = [];
  const add = (token: WordToken) => {
    const { word } = token;
    const isTelling = !NO_UNIT.has(word) && !PRONOUN.test(word) && !isMonthName(word) && word.length > 1;
    if (isTelling && !/\d/.test(word)) words.push(unitStem(word) ?? stemmer(word));
  };
  for (let index = at - 1; index >= Math.max(0, at - NEAR); index--) {
    const [token, behind] = [tokens[index], tokens[index + 1]];
    if (token === undefined || (behind !== undefined && beginsClause(behind))) break;
    add(token);
  }
  for (let index = next; index < Math.min(tokens.length, next + NEAR); index++) {
    const token = tokens[index];
    if (token === undefined || beginsClause(token)) break;
    add(token);
  }
  return words;
}
