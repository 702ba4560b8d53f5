import { BESIDE, STOCK } from './stock-words.ts';

const STOCK_PHRASES: ReadonlySet<string> = new Set(STOCK);
const MAX_PHRASE_WORDS = Math.max(...STOCK.map((phrase) => phrase.split(' ').length));

/** True for a line that is made of the words of buttons and widgets alone. */
export function isStockLine(text: string): boolean {
  const words = text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .split(' ');
  let at = 0;
  let said = 0;
  while (at < words.length) {
    let length = MAX_PHRASE_WORDS;
    while (length > 0 && !STOCK_PHRASES.has(words.slice(at, at + length).join(' '))) length -= 1;
    if (length > 0) said += 1;
    else if (BESIDE.has(words[at] ?? '')) length = 1;
    else return false;
    at += length;
  }
  return said > 0;
}
