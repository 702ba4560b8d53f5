import { type FaultyPage, type Kind, pick, replaceOne } from './kind.ts';

const NEGATED: Readonly<Record<string, string>> = {
  is: 'is not',
  was: 'was not',
  has: 'has not',
  are: 'are not',
  were: 'were not',
  can: 'cannot',
  will: 'will not',
  ist: 'ist nicht',
  war: 'war nicht',
  wird: 'wird nicht',
};
const NEGATION_ADDED = new RegExp(
  `(?<!\\p{L})(?:${Object.keys(NEGATED).join('|')})(?= \\p{Ll})(?! (?:not|nicht|kein))`,
  'gu',
);
const NEGATION =
  / (?:not|never|nicht|nie)(?= )|(?<=(?:is|was|are|were|did|does|do|has|have|had|would|could|should))n[’']t/gu;
/** Least letters of a name that is misspelt, and of a word of a quotation that is exchanged. */
const NAME = /(?<=[\p{Ll},] )\p{Lu}\p{Ll}{5,}(?!\p{L})/gu;
const CONTENT = /(?<=[\p{Ll},] )\p{Ll}{6,}(?=[ ,.])/gu;
const HEDGES: readonly (readonly [RegExp, string])[] = [
  [/(?:may|might|could) have (?=\p{Ll}+(?:ed|en|wn)(?!\p{L}))/gu, 'has '],
  [/(?<!\p{L})(?:may|might|could) be(?!\p{L})/gu, 'is'],
  [/(?<=\p{Ll} )(?:allegedly|reportedly|probably|possibly|likely|apparently|perhaps) (?=\p{Ll})/gu, ''],
  [/(?<=\p{Ll} )(?:angeblich|vermutlich|wahrscheinlich|möglicherweise|offenbar|vielleicht) (?=\p{Ll})/gu, ''],
  [/(?<!\p{L})(?:seems|appears) to be(?!\p{L})/gu, 'is'],
];
/** Words of a piece that is quoted, and of the middle that is left out of it. */
const QUOTED = { from: 8, to: 18 };
const CUT = 4;

/** Words that stand for others in a quotation. */
const OTHER_WORDS = ['broken', 'wonderful', 'terrible', 'orange', 'government', 'yesterday'];

/** A negation, a hedge, a name, a speaker, and what stands between quotation marks. */
export const wordFaults: readonly Kind[] = [
  { name: 'negation added', wanted: 'negation', change: negated },
  { name: 'negation dropped', wanted: 'negation', change: affirmed },
  {
    name: 'quoted word',
    wanted: 'wording',
    change: quoting((words, random) => replaceOne(words, CONTENT, random, () => pick(OTHER_WORDS, random) ?? null)),
  },
  { name: 'quoted negation added', wanted: 'wording', change: quoting(negated) },
  { name: 'quoted negation dropped', wanted: 'wording', change: quoting(affirmed) },
  {
    name: 'quoted number',
    wanted: 'wording',
    change: quoting((words, random) =>
      replaceOne(words, /(?<![\p{N}.,])\d+(?![\p{N}.,]\d)/gu, random, ([number]) => String(Number(number) + 1)),
    ),
  },
  {
    name: 'quoted name',
    wanted: 'wording',
    change: quoting((words, random, { names }) =>
      replaceOne(
        words,
        NAME,
        random,
        ([name]) =>
          pick(
            names.filter((other) => /^\p{Lu}\p{Ll}{4,}$/u.test(other) && other !== name),
            random,
          ) ?? null,
      ),
    ),
  },
  { name: 'quotation cut', wanted: 'wording', change: quoting(cut) },
  { name: 'speaker', wanted: 'speaker', change: anotherSpeaker },
  { name: 'name misspelt', wanted: 'name', change: misspelt },
  {
    name: 'hedge dropped',
    wanted: 'hedge',
    change: (sentence, random) =>
      pick(
        HEDGES.flatMap(([hedge, plain]) => replaceOne(sentence, hedge, random, () => plain) ?? []),
        random,
      ) ?? null,
  },
];

function negated(sentence: string, random: () => number): string | null {
  return replaceOne(sentence, NEGATION_ADDED, random, ([verb]) => NEGATED[verb] ?? null);
}

function affirmed(sentence: string, random: () => number): string | null {
  return replaceOne(sentence, NEGATION, random, () => '');
}

/** A piece of the sentence between quotation marks, changed. */
function quoting(change: Kind['change']): Kind['change'] {
  return (sentence, random, page) => {
    const words = sentence.split(/\s+/);
    if (/["“”„«»‘’]\s|\s["“„«»‘]/.test(sentence) || words.length < QUOTED.from) return null;
    const from = Math.floor(random() * Math.max(1, words.length - QUOTED.to));
    const quoted = words
      .slice(from, from + QUOTED.to)
      .join(' ')
      .replace(/[.,;:]$/, '');
    const changed = change(quoted, random, page);
    return changed === null ? null : `“${changed}”`;
  };
}

/** Without some words in the middle, and without a mark. */
function cut(quoted: string, random: () => number): string | null {
  const words = quoted.split(' ');
  if (words.length < QUOTED.from + CUT) return null;
  const at = 3 + Math.floor(random() * (words.length - CUT - 6));
  return [...words.slice(0, at), ...words.slice(at + CUT)].join(' ');
}

const SAID = '(?:said|says|told|added|wrote|explained|sagte|sagt|erklärte)';
const SPEAKER = new RegExp(
  `(?<=[,?!.]["”“’'] (?:${SAID} )?)\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?(?=[ ,.]|$)(?=(?:.{0,40}${SAID})|(?<=${SAID} [^,.]{1,40}))`,
  'gu',
);

function anotherSpeaker(sentence: string, random: () => number, { names }: FaultyPage): string | null {
  return replaceOne(sentence, SPEAKER, random, ([name]) => {
    const others = names.filter(
      (other) => /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(other) && !name.split(' ').some((word) => other.includes(word)),
    );
    return pick(others, random) ?? null;
  });
}

/** A letter of a name doubled, left out, or swapped with the next. */
function misspelt(sentence: string, random: () => number): string | null {
  return replaceOne(sentence, NAME, random, ([name]) => {
    const at = 1 + Math.floor(random() * (name.length - 4));
    const [before, letter = '', next = '', after] = [name.slice(0, at), name[at], name[at + 1], name.slice(at + 2)];
    return (
      pick([before + letter + letter + next + after, before + next + after, before + next + letter + after], random) ??
      null
    );
  });
}
