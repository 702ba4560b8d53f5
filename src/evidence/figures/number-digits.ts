import { lookup } from '../../core/lookup.ts';
import { SCALES } from './number-word.ts';
import type { ReadNumber } from './read-number.ts';
import { isGlued, type WordToken } from './tokens.ts';

const SUFFIXES: Readonly<Record<string, number>> = lookup({ m: 1e6, bn: 1e9, tn: 1e12, k: 1e3 });
const FRACTIONS: Readonly<Record<string, number>> = lookup({ '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 });

/** Before `30s` that are years of a life or degrees of warmth. */
const OF_DECADE = /^(?:his|her|their|my|our|your|the|early|mid|late)$/;
const DIGITS = /^[$€£¥₹]?(\d+(?:[.,'’]\d+)*(?:\s\d{3})*(?:[.,]\d{1,2})?)([½¼¾⅓⅔])?(st|nd|rd|th|er|s|m|bn|tn|k|b)?%?$/i;

/** The number that a token writes in digits: `1,234.5`, `23rd`, `2.5 million`, `30s`. Null where it writes none. */
export function digitsAt(tokens: readonly WordToken[], at: number): ReadNumber | null {
  const token = tokens[at];
  const match = token === undefined ? null : DIGITS.exec(token.text);
  if (match === null) return null;
  const [all, written = '', fraction, marked = ''] = match;
  const suffix = marked.toLowerCase();
  const value = parseDigits(written.replace(/[\s'’]/g, '')) + (FRACTIONS[fraction ?? ''] ?? 0);
  // `2.10.3` is a version, `192.0.2.1` an address.
  if (Number.isNaN(value)) return null;
  if (/^(?:st|nd|rd|th|er)$/.test(suffix)) return { value, ordinal: true, next: at + 1, scaled: false };
  // `$20B` is billions, flat 20B is none.
  const factor = suffix === 'b' && !/^\d/.test(all) ? 1e9 : SUFFIXES[suffix];
  if (factor !== undefined) {
    // `324m` is a height as often as millions.
    const also = marked === 'm' && /^\d/.test(all) ? { also: value } : {};
    return { value: value * factor, ordinal: false, next: at + 1, scaled: true, ...also };
  }
  if (suffix === 's' && value % 10 === 0 && value < 100 && OF_DECADE.test(tokens[at - 1]?.word ?? ''))
    return { value, ordinal: false, next: at + 1, scaled: false, upTo: value + 9 };
  const grouped = /^[1-9]\d{0,2}\.\d{3}$/.test(written) ? value * 1000 : undefined;
  let [scale, next] = [1, at + 1];
  for (let word = tokens[next]; word !== undefined && isGlued(word); word = tokens[next]) {
    const times = SCALES.get(word.word) ?? scaleOfSign(word, tokens[next + 1]);
    if (times === undefined) break;
    scale *= times;
    next += 1;
  }
  const half = /^and a half$/.test([0, 1, 2].map((step) => tokens[next + step]?.word ?? '').join(' '));
  const whole = half && scale === 1 ? value + 0.5 : value * scale;
  const also = grouped === undefined ? {} : { also: grouped * scale };
  return { value: whole, ordinal: false, next: half && scale === 1 ? next + 3 : next, scaled: scale > 1, ...also };
}

/** Letters of scale that stand glued to a currency sign: `68 M€`, `500 k€`, `1,2 Md€`. */
const BEFORE_SIGN: Readonly<Record<string, number>> = lookup({ k: 1e3, K: 1e3, M: 1e6, Md: 1e9 });

function scaleOfSign({ text }: WordToken, behind: WordToken | undefined): number | undefined {
  return behind?.gap === '' && /^[€$£]$/.test(behind.text) ? BEFORE_SIGN[text] : undefined;
}

/**
 * `1,234` and `1.234.567` are whole, `2.5` and `2,5` are not: groups of three behind a separator make thousands. NaN for
 * what is no number.
 */
function parseDigits(text: string): number {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  // "12,00,000": lakhs have groups of two.
  if (/^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/.test(text))
    return Number(text.replaceAll('.', '').replace(',', '.'));
  return Number(text.replace(',', '.'));
}
