import type { WordToken } from './tokens.ts';

/** How a language says that something is a part of a whole; folded. */
interface ShareWords {
  /** A part, by the English plural of it: `tercios` are thirds. */
  readonly parts: ReadonlyMap<string, 'half' | 'thirds' | 'quarters' | 'fifths'>;
  /** Behind a part: of what. */
  readonly of: RegExp;
  readonly one: RegExp;
  /** Between the few and the many: `uno de cada cinco`, `un Français sur cinq`. */
  readonly among: RegExp;
  /** How many words further on that stands, at most: in German only right behind, for "ein Bericht von 3 Seiten" is no share. */
  readonly reach: number;
  /** The many: "eine von 18 Figuren" counts figures. */
  readonly many: RegExp;
}

const ANY_GROUP = /^\d{1,3}$/;

const SHARES: ReadonlyMap<string, ShareWords> = new Map<string, ShareWords>([
  [
    'es',
    {
      parts: new Map([
        ['mitad', 'half'],
        ['tercio', 'thirds'],
        ['tercios', 'thirds'],
        ['tercera parte', 'thirds'],
        ['terceras partes', 'thirds'],
        ['cuarta parte', 'quarters'],
        ['cuartas partes', 'quarters'],
        ['quinta parte', 'fifths'],
      ]),
      of: /^del?$/,
      one: /^un[oa]?$/,
      among: /^de cada$/,
      reach: 2,
      many: ANY_GROUP,
    },
  ],
  [
    'pt',
    {
      parts: new Map([
        ['metade', 'half'],
        ['terco', 'thirds'],
        ['tercos', 'thirds'],
        ['terca parte', 'thirds'],
        ['quarta parte', 'quarters'],
      ]),
      of: /^d[aeo]s?$/,
      one: /^uma?$/,
      among: /^em cada$/,
      reach: 2,
      many: ANY_GROUP,
    },
  ],
  [
    'fr',
    {
      parts: new Map([
        ['moitie', 'half'],
        ['tiers', 'thirds'],
        ['quart', 'quarters'],
        ['quarts', 'quarters'],
        ['cinquieme', 'fifths'],
      ]),
      of: /^(?:de|des|du)$/,
      one: /^une?$/,
      among: /^sur$/,
      reach: 2,
      many: ANY_GROUP,
    },
  ],
  [
    'de',
    {
      parts: new Map([
        ['halfte', 'half'],
        ['drittel', 'thirds'],
        ['viertel', 'quarters'],
        ['funftel', 'fifths'],
      ]),
      of: /^(?:der|des|aller|von|vom|ihrer|seiner)$/,
      one: /^eine?[nrm]?$/,
      among: /^von$/,
      reach: 1,
      many: /^(?:[2-9]|\d{1,2}0)$/,
    },
  ],
]);
/** `Jeder Fünfte`: one of so many. */
const EVERY = /^jede[rsnm]?$/;
const EVERY_NTH: ReadonlyMap<string, number> = new Map(
  'zweite dritte vierte funfte sechste siebte achte neunte zehnte'.split(' ').map((word, index) => [word, index + 2]),
);
const ANY: ReadonlySet<string> = new Set(
  [...SHARES.values()].flatMap(({ parts }) => [...parts.keys()].map((part) => part.split(' ')[0] ?? '')),
);

/** May a word belong to a share in one of the languages? Then it is worth asking which it is. Folded. */
export function mayBeShareAbroad(word: string): boolean {
  return ANY.has(word) || EVERY.test(word) || word === 'sur' || word === 'cada' || word === 'von';
}

const TIMES: ReadonlyMap<string, string> = new Map([
  ['2', 'two'],
  ['3', 'three'],
  ['4', 'four'],
]);

/**
 * The tokens of a text with the shares that it tells in words of its language in those of English: `dos tercios de`,
 * `la moitié des`, `jeder Fünfte`. Numbers have to be digits already, see `withNumbersOf()`.
 */
export function withSharesOf(language: string | undefined, tokens: readonly WordToken[]): readonly WordToken[] {
  const words = SHARES.get(language ?? '');
  if (words === undefined) return tokens;
  const changed: WordToken[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = partAt(tokens, at, words) ?? someOf(tokens, at, words) ?? everyNth(tokens, at);
    changed.push(...(read?.tokens ?? tokens.slice(at, at + 1)));
    at = read?.next ?? at + 1;
  }
  return changed;
}

interface Read {
  readonly tokens: readonly WordToken[];
  readonly next: number;
}

function as(token: WordToken | undefined, ...words: readonly string[]): WordToken[] {
  return token === undefined ? [] : words.map((word) => ({ ...token, text: word, word }));
}

/** `mitad de`, `dos tercios de`, `un tiers des`. */
function partAt(tokens: readonly WordToken[], at: number, { parts, of, one }: ShareWords): Read | null {
  const word = (step: number) => tokens[at + step]?.word ?? '';
  const isHalf = parts.get(word(0)) === 'half';
  const from = isHalf ? 0 : 1;
  const double = parts.get(`${word(from)} ${word(from + 1)}`);
  const part = double ?? parts.get(word(from));
  const behind = from + (double === undefined ? 1 : 2);
  if (part === undefined || !of.test(word(behind))) return null;
  const [first, last] = [tokens[at], tokens[at + behind - 1]];
  if (first === undefined || last === undefined) return null;
  const whole = { ...first, end: last.end };
  const rest = as(tokens[at + behind], 'of');
  const next = at + behind + 1;
  if (isHalf) return { tokens: [...as(whole, 'half'), ...rest], next };
  const times = TIMES.get(word(0));
  if (times !== undefined && part !== 'half') return { tokens: [...as(whole, `${times}-${part}`), ...rest], next };
  if (!one.test(word(0)) || part === 'half') return null;
  return { tokens: [...as(first, 'a'), ...as({ ...last, gap: ' ' }, part.slice(0, -1)), ...rest], next };
}

/** `uno de cada cinco`, `un Français sur cinq`, `2 von 5`. */
function someOf(tokens: readonly WordToken[], at: number, { one, among, reach, many: group }: ShareWords): Read | null {
  const few = tokens[at];
  if (few === undefined || !(one.test(few.word) || /^\d$/.test(few.word))) return null;
  for (let behind = at + 1; behind <= at + reach; behind++) {
    const [a, b] = [tokens[behind], tokens[behind + 1]];
    const isDouble = among.test(`${a?.word} ${b?.word}`);
    if (!isDouble && !among.test(a?.word ?? '')) continue;
    const many = tokens[behind + (isDouble ? 2 : 1)];
    if (many === undefined || !group.test(many.word)) return null;
    const count = one.test(few.word) ? '1' : few.word;
    return { tokens: [...as(few, count), ...as(a, 'in'), many], next: behind + (isDouble ? 3 : 2) };
  }
  return null;
}

function everyNth(tokens: readonly WordToken[], at: number): Read | null {
  const [every, nth] = [tokens[at], tokens[at + 1]];
  const many = EVERY_NTH.get((nth?.word ?? '').replace(/[rsnm]$/, ''));
  if (every === undefined || many === undefined || !EVERY.test(every.word)) return null;
  return { tokens: [...as(every, '1'), ...as({ ...every, gap: ' ' }, 'in'), ...as(nth, String(many))], next: at + 2 };
}
