import type { WordToken } from '../figures/tokens.ts';
import { MONTHS, type Tongue, termOf } from './tongue.ts';

/** Before the first figure of a change ("z 0,80 na 1,15 zł"), in whatever tongue it was said. */
export const CHANGED_FROM = 'changed-from';
/** Two words for "per cent", and in some tongues it stands before its figure. */
const PER_HUNDRED = /^(?:la suta|τοις εκατο|per cento|في المئة|في المائة|في المية)$/u;

/**
 * The tokens of a text with the words that belong to figures in English: scales, per cent, currencies, units of measure,
 * months, and what stands between two figures. Linear.
 */
export function inEnglish(tongue: Tongue, tokens: readonly WordToken[]): readonly WordToken[] {
  const named = tokens.map((token): WordToken => {
    const term = termOf(tongue, token.word);
    return term === undefined ? token : as(token, term);
  });
  return withPercents(withChanges(tongue, withYearsFirst(named)));
}

function as(token: WordToken, term: string): WordToken {
  return { ...token, text: term, word: term.toLowerCase() };
}

/** `la sută`, `τοις εκατό` behind a figure; `yüzde 4,6` before it. */
function withPercents(tokens: readonly WordToken[]): readonly WordToken[] {
  const changed: WordToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token === undefined) break;
    const isFigure = next !== undefined && /^\d/.test(next.text) && !next.text.endsWith('%');
    if (next !== undefined && PER_HUNDRED.test(`${token.word} ${next.word}`)) {
      changed.push({ ...as(token, 'percent'), end: next.end });
      at += 1;
    } else if (token.word === 'percent' && !/\d$/.test(tokens[at - 1]?.text ?? '') && isFigure) {
      changed.push({ ...next, text: `${next.text}%`, word: `${next.word}%`, start: token.start, gap: token.gap });
      at += 1;
    } else changed.push(token);
  }
  return changed;
}

/** How many words a figure has behind it before the one that leads to the second figure: "z 0,80 zł na 1,15 zł". */
const BETWEEN = 2;

function withChanges({ from, to }: Tongue, tokens: readonly WordToken[]): readonly WordToken[] {
  if (from === undefined || to === undefined) return tokens;
  const changed = [...tokens];
  tokens.forEach((token, at) => {
    if (!to.test(token.word) || !isNumber(tokens[at + 1])) return;
    for (let back = at - 1; back >= Math.max(1, at - BETWEEN); back--) {
      const before = tokens[back - 1];
      if (!isNumber(tokens[back]) || before === undefined || !from.test(before.word)) continue;
      changed[at] = as(token, 'to');
      changed[back - 1] = as(before, CHANGED_FROM);
    }
  });
  return changed;
}

function isNumber(token: WordToken | undefined): boolean {
  return token !== undefined && /^[$€£¥₹]?\d/.test(token.text);
}

/** Folded, as words of tokens are. */
const MONTH_WORDS = MONTHS.map((month) => month.toLowerCase());

/** `2023. május 3-án` in the order of English: a day, its month, its year, each with the place of all three. */
function withYearsFirst(tokens: readonly WordToken[]): readonly WordToken[] {
  const changed: WordToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [year, month, day] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (year === undefined) break;
    const isDate =
      /^(?:1\d|20)\d\d$/.test(year.text) &&
      month !== undefined &&
      month.gap === '. ' &&
      MONTH_WORDS.includes(month.word);
    if (!isDate) {
      changed.push(year);
      continue;
    }
    const isDay = day !== undefined && /^\d{1,2}$/.test(day.text) && /^\s$/.test(day.gap);
    const place = { start: year.start, end: (isDay ? day : month).end };
    changed.push(
      ...(isDay ? [{ ...day, ...place, gap: year.gap }] : []),
      { ...month, ...place, gap: isDay ? ' ' : year.gap },
      { ...year, ...place, gap: ' ' },
    );
    at += isDay ? 2 : 1;
  }
  return changed;
}
