import { openersOf } from '../sentences/openers.ts';
import { headOf } from './head-of.ts';
import { patternLines } from './over-lines.ts';
import type { Span } from './span.ts';

/** A run of capitalised words: a person, a body, a place. Half-open into the text it was found in. */
export interface Name extends Span {
  readonly text: string;
}

// Capitalised words, initials and acronyms, joined by spaces, hyphens and the small words inside names.
const NAME = patternLines('gu')`
  (?<![\p{L}\p{N}@#/._-])\p{Lu}[\p{L}\p{M}\p{N}’']*(?:[.](?=\p{Lu}|\s\p{Lu}))?(?:
    (?:\s|-|(?<=\.)| (?:of|de|del|la|da|do|dos|van|von|der|den|bin|al|y|e|the|for|and) (?=\p{Lu}))
    (?:(?:of|de|del|la|da|do|van|von|der|al) )?\p{Lu}[\p{L}\p{M}\p{N}’']*(?:[.](?=\p{Lu}|\s\p{Lu}))?
  ){0,8}
`;

/** Capitalised for another reason than being a name. */
const NOT_NAMES = new Set(
  (
    "i i’m i’ve i’d i’ll i'm i've monday tuesday wednesday thursday friday saturday sunday january february march april " +
    'may june july august september october november december mr mrs ms dr ok pm am'
  ).split(' '),
);

const OPENERS = openersOf('en');

/**
 * Names in a sentence, in order. A capitalised first word counts when it is not a word that sentences begin with.
 * "Morales’ supporters" gives Morales. Linear.
 */
export function namesIn(whole: string): readonly Name[] {
  const sentence = headOf(whole);
  const names: Name[] = [];
  const start = /[\p{L}\p{N}]/u.exec(sentence)?.index ?? 0;
  for (const match of sentence.matchAll(NAME)) {
    let text = match[0].replace(/[’']s?$/u, '');
    let at = match.index;
    if (at === start) {
      const [first = '', ...rest] = text.split(/\s+/);
      const common = OPENERS.has(first.toLowerCase()) || isCommonOpening(first, rest.length > 0);
      if (common && first !== first.toUpperCase()) {
        at += first.length + (text.slice(first.length).match(/^\s+/)?.[0].length ?? 0);
        text = rest.join(' ').replace(/^(?:of|de|la|the|and|for) /, (small) => {
          at += small.length;
          return '';
        });
      }
    }
    if (text === '' || NOT_NAMES.has(text.toLowerCase()) || !/\p{L}{2}|\p{Lu}\./u.test(text)) continue;
    names.push({ text, start: at, end: at + text.length });
  }
  return names;
}

/** A lone first word that ends like an adverb or a participle begins a sentence and names nobody. */
function isCommonOpening(first: string, more: boolean): boolean {
  return (
    /(?:ly|ing|ed)$|[’'](?:t|re|ve|ll|d|m)$/.test(first) ||
    (!more && first.length <= 3 && first !== first.toUpperCase())
  );
}
