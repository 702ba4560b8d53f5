import { lookup } from '../../core/lookup.ts';
import { NO_UNIT } from './context.ts';
import type { Spot } from './figure.ts';
import { numberAt } from './number-words.ts';
import { isGlued, type WordToken } from './tokens.ts';

/** A currency and the index of the token behind all that names it. */
export interface ReadCurrency {
  readonly code: string;
  readonly next: number;
}

const SIGNS: Readonly<Record<string, string>> = lookup({ $: 'usd', '€': 'eur', '£': 'gbp', '¥': 'jpy', '₹': 'inr' });
/** A hundredth of a currency that is not named: `80 Cent`, `80 groszy`. */
export const CENTS = 'cent';
const CENT = /^cents?$/;
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    usd: 'dollar dollars dolar dolares usd bucks us-dollar',
    eur: 'euro euros eur',
    gbp: 'pound pounds gbp sterling',
    jpy: 'yen jpy',
    inr: 'rupee rupees inr rs',
    brl: 'reais brl',
    chf: 'chf franken',
    cny: 'yuan renminbi',
    krw: 'won',
    pln: 'zloty zlotys',
    czk: 'koruna',
    huf: 'forint forints',
    try: 'lira',
    rub: 'rouble roubles ruble rubles',
    uah: 'hryvnia hryvnias',
    ils: 'shekel shekels',
  }).flatMap(([code, words]) => words.split(' ').map((word) => [word, code] as const)),
);
/** What stands before a dollar sign that is not, or need not be, the American one. */
const DOLLARS: Readonly<Record<string, string>> = lookup({
  US: 'usd',
  A: 'aud',
  AU: 'aud',
  C: 'cad',
  CA: 'cad',
  NZ: 'nzd',
  HK: 'hkd',
  S: 'sgd',
  NT: 'twd',
  MX: 'mxn',
  R: 'brl',
});
/** Codes before a figure: `EUR 500,000`. In capitals, for "eur" alone may be anything. */
const CODE = /^(?:EUR|USD|GBP|JPY|INR|BRL|CHF|CNY|PLN|CZK|SEK|DKK|NOK|HUF|RON|Rs)$/;
/** Codes behind a figure whose small letters are other words: 7.81 "sek" are seconds in German. */
const CODE_BEHIND = /^(?:CNY|KRW|PLN|CZK|SEK|DKK|NOK|HUF|RON|TRY|RUB|UAH|ILS)$/;
/** Characters before a sign that are looked at. */
const REACH = 4;

/**
 * The currency of an amount, by a sign or a code before it, or a sign or a word behind it: `$5`, `A$5`, `US$ 5`, `EUR 5`,
 * `5 €`, `5 euros`, `5 millones de euros`. Null where there is none.
 * @param next index of the token behind the number
 */
export function currencyAt(spot: Spot, next: number): ReadCurrency | null {
  const { text, tokens, at } = spot;
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined) return null;
  const behind = named(tokens, next);
  const sign = token.text[0] ?? '';
  if (SIGNS[sign] !== undefined) return { code: signed(sign, text, token.start), next: behind?.next ?? next };
  if (behind !== null) return behind;
  if (before === undefined || !/^\s?$/.test(token.gap)) return null;
  if (SIGNS[before.text] !== undefined) return { code: signed(before.text, text, before.start), next };
  return CODE.test(before.text) ? { code: WORDS.get(before.word) ?? before.word, next } : null;
}

/** `5 €`, `5 euros`, `5 de euros`, `5 d’euros`. */
function named(tokens: readonly WordToken[], next: number): ReadCurrency | null {
  const first = tokens[next];
  if (first === undefined || !isGlued(first)) return null;
  const skip = first.word === 'de' || first.word === 'di' ? 1 : 0;
  const token = tokens[next + skip];
  if (token === undefined || !isGlued(token)) return null;
  const coded = CODE_BEHIND.test(token.text) ? token.word : undefined;
  const code = coded ?? SIGNS[token.text] ?? WORDS.get(token.word.replace(/^d'/, ''));
  return code === undefined ? null : { code, next: next + skip + 1 };
}

function signed(sign: string, text: string, start: number): string {
  if (sign !== '$') return SIGNS[sign] ?? '';
  const letters = /(?:^|[^\p{L}])(\p{Lu}{1,2})$/u.exec(text.slice(Math.max(0, start - REACH), start))?.[1] ?? '';
  return DOLLARS[letters] ?? 'usd';
}

/** Is an amount told in hundredths of a currency? Folded form of the word behind it. */
export function isInCents(word: string): boolean {
  return CENT.test(word);
}

/** What a pound or a euro is parted into. */
const HUNDREDTHS = /^(?:p|pence|pennies|cents?|centimes?|centimos?|centavos?)$/;
const WITH = /^(?:and|con|com|et|und)$/;

/**
 * `1 pound 50`, `3 euros con 50`, `one pound and fifty pence`: the 50, behind the pound; null where another figure begins
 * there. Two digits that count something are none ("for 1 pound 50 people").
 */
export function hundredthsAt(
  tokens: readonly WordToken[],
  at: number,
): { readonly value: number; readonly next: number } | null {
  const [first, last] = [tokens[at - 1], tokens[at]];
  // A sign in front of the number is no pound behind it.
  if (first === undefined || last === undefined || !/^\p{L}/u.test(first.text)) return null;
  const isWith = WITH.test(last.word);
  const number = numberAt(tokens, at + Number(isWith));
  if (number === null || number.ordinal || number.scaled || number.value < 10 || number.value > 99) return null;
  const behind = tokens[number.next];
  if (behind !== undefined && isGlued(behind) && HUNDREDTHS.test(behind.word))
    return { value: number.value, next: number.next + 1 };
  const isGluedOn = isGlued(tokens[at + Number(isWith)] ?? last) && (!isWith || /^co[nm]$/.test(last.word));
  const isAlone = behind === undefined || !isGlued(behind) || NO_UNIT.has(behind.word);
  return isGluedOn && isAlone ? { value: number.value, next: number.next } : null;
}

/** Dollars of one country or another: a page at home writes `$` for its own. */
export function areDollars(a: string | undefined, b: string | undefined): boolean {
  const isDollar = (code: string | undefined) => /^(?:usd|aud|cad|nzd|hkd|sgd|twd|mxn)$/.test(code ?? '');
  return isDollar(a) && isDollar(b);
}

/** `A month`, `per hour`, `/day`: what an amount is paid for; undefined where it is not said. */
export function periodAt(tokens: readonly WordToken[], next: number): string | undefined {
  const [first, second] = [tokens[next], tokens[next + 1]];
  const isPer = first !== undefined && /^(?:an?|per|each|every|pro|im|par|al?|por)$/.test(first.word);
  const word = isPer ? second?.word : first?.gap === '/' ? first.word : undefined;
  return /^(?:hour|day|week|month|year|annum|stunde|tag|woche|monat|jahr|heure|jour|semaine|mois|an|hora|dia|semana|mes|ano)$/.exec(
    word ?? '',
  )?.[0];
}
