import { SHARE_PHRASES, type SharePhrases } from './share-phrase-tables.ts';
import type { WordToken } from './tokens.ts';

const WORD = /^\p{L}/u;
/** Every fourth year, a quarter of an hour: times and ways, as `inEnglish()` has them, are no whole. */
const MEASURED = /^(?:year|month|week|day|hour|minute|second|uhr|metre|kilometre|percent)$/;

/** Languages that share the phrases of another. */
const SHARED: Readonly<Record<string, string>> = { nb: 'da', nn: 'da', no: 'da', sk: 'cs' };

interface Phrase {
  readonly words: readonly string[];
  readonly english: string;
}

interface Known extends SharePhrases {
  /** By their first word. */
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>;
}

const KNOWN: ReadonlyMap<string, Known> = new Map(
  Object.entries(SHARE_PHRASES).map(([language, share]) => [language, { ...share, byFirst: byFirst(share.phrases) }]),
);
/** Phrases of languages with letters of their own are asked for anyway. */
const OWN_SCRIPT = /^(?:cyrillic|el|ar|he|hi)$/;
/** The longest word of each: the others are words of many languages ("un", "en"). */
const TELLING: ReadonlySet<string> = new Set(
  [...KNOWN]
    .filter(([language]) => !OWN_SCRIPT.test(language))
    .flatMap(([, known]) => [...known.byFirst.values()].flat())
    .map(({ words }) => words.reduce((longest, word) => (word.length > longest.length ? word : longest), '')),
);

function byFirst(phrases: Readonly<Record<string, string>>): Map<string, Phrase[]> {
  const known = new Map<string, Phrase[]>();
  for (const [english, alternatives] of Object.entries(phrases))
    for (const alternative of alternatives.split(', ')) {
      const spelt = alternative
        .split(' ')
        .reduce<string[][]>(
          (all, forms) => all.flatMap((head) => forms.split('|').map((form) => [...head, form])),
          [[]],
        );
      for (const words of spelt) {
        const [first = ''] = words;
        known.set(first, [...(known.get(first) ?? []), { words, english }]);
      }
    }
  return known;
}

/** May a word belong to a share in one of the languages of Latin letters? Then it is worth asking which it is. */
export function mayBeInShare({ text }: WordToken): boolean {
  return TELLING.has(text.toLowerCase());
}

/** The tokens of a text with the shares that its language says in words in those of English: `jedna trzecia`, `harmada`. */
export function withSharePhrases(language: string, tokens: readonly WordToken[]): readonly WordToken[] {
  const known = KNOWN.get(SHARED[language] ?? language);
  if (known === undefined) return tokens;
  const changed: WordToken[] = [];
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseAt(tokens, at, known);
    changed.push(...(phrase === undefined ? tokens.slice(at, at + 1) : inEnglish(tokens, at, phrase)));
    at += phrase?.words.length ?? 1;
  }
  return changed;
}

function phraseAt(tokens: readonly WordToken[], at: number, known: Known): Phrase | undefined {
  const phrases = known.byFirst.get(written(tokens[at]));
  return phrases?.find(({ words, english }) => {
    if (!words.every((word, step) => written(tokens[at + step]) === word)) return false;
    if (words.length === 1 && /^\d/.test(tokens[at - 1]?.text ?? '')) return false;
    if (known.notAfter?.test(written(tokens[at - 1])) === true) return false;
    const [behind, next] = [written(tokens[at + words.length]), written(tokens[at + words.length + 1])];
    const isOther = (word: string) => MEASURED.test(word) || known.notOf.test(word);
    if (isOther(behind)) return false;
    // Where the whole stands before its part, anything may follow.
    if (known.whole === undefined && !/^\d/.test(english)) return true;
    return /^\d/.test(english) ? WORD.test(behind) : known.whole?.test(behind) === true && !isOther(next);
  });
}

function written(token: WordToken | undefined): string {
  return token?.text.toLowerCase() ?? '';
}

/** `a third of`, `two-thirds of`, `1 in 5`: each word with the place of all of them. */
function inEnglish(tokens: readonly WordToken[], at: number, { words, english }: Phrase): WordToken[] {
  const [first, last] = [tokens[at], tokens[at + words.length - 1]];
  if (first === undefined || last === undefined) return [];
  const isOneIn = /^\d/.test(english);
  const said = isOneIn ? ['1', 'in', english] : [...(/-|^half$/.test(english) ? [english] : ['a', english]), 'of'];
  return said.map((word, index) => ({
    text: word,
    word,
    start: first.start,
    end: last.end,
    gap: index === 0 ? first.gap : ' ',
  }));
}
