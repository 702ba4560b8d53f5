import { seededRandom } from '../../src/store/recordings/replay.ts';

/** What is measured: an article over a bare list of sources, and their texts. */
export interface Work {
  /** A plain-text article that ends in the list. */
  readonly article: string;
  readonly sources: readonly { readonly url: string; readonly text: string }[];
  /** The article's sentences and quotations, for the baseline, which has no splitter of its own. */
  readonly claims: readonly string[];
  readonly quotations: readonly string[];
}

export interface Size {
  readonly claims: number;
  readonly sources: number;
  /** UTF-16 units of text in each source. */
  readonly sourceChars: number;
}

const VOCABULARY = 8000;
/** Exponent of a draw from the vocabulary: a few words make up most of a text, as in any language. */
const SKEW = 3;
/** One claim in so many quotes its source, with a word changed in every other one. */
const QUOTED_EVERY = 10;
const SENTENCES_A_PARAGRAPH = 5;

/** An invented article whose sentences retell sentences of invented sources. The same for the same seed. */
export function inventWork({ claims, sources, sourceChars }: Size, seed = 7): Work {
  const random = seededRandom(seed);
  const pick = (below: number) => Math.floor(random() * below);
  const words = Array.from({ length: VOCABULARY }, () => inventWord(pick));
  const word = () => words[Math.floor(VOCABULARY * random() ** SKEW)] ?? '';
  const pages = Array.from({ length: sources }, () => inventText(sourceChars, word, pick));
  const quotations: string[] = [];
  const told = Array.from({ length: claims }, (_unused, index) => {
    const page = pages[pick(sources)] ?? [];
    const sentence = page[pick(page.length)] ?? '';
    if (index % QUOTED_EVERY > 0) return retold(sentence, random, word);
    const quotation = index % (2 * QUOTED_EVERY) > 0 ? sentence : sentence.replace(/ \p{Ll}+ /u, ` ${word()} `);
    quotations.push(quotation);
    return `The ${word()} said that “${quotation.replace(/\.$/, '')}”.`;
  });
  const list = pages.map((_page, index) => `https://site${index}.test/${word()}-${word()}`);
  const body = told.map((claim, index) => claim + (index % SENTENCES_A_PARAGRAPH === 4 ? '\n\n' : ' ')).join('');
  return {
    article: `An Invented Article\n\nMara Lindqvist\n\n${body.trim()}\n\nSources:\n${list.join('\n')}\n`,
    sources: pages.map((page, index) => ({ url: list[index] ?? '', text: paragraphs(page) })),
    claims: told,
    quotations,
  };
}

function inventWord(pick: (below: number) => number): string {
  const syllable = () => `${'bdfgklmnprstvz'[pick(14)]}${'aeiou'[pick(5)]}${pick(3) === 0 ? 'nrsl'[pick(4)] : ''}`;
  return Array.from({ length: 1 + pick(3) }, syllable).join('');
}

function inventText(chars: number, word: () => string, pick: (below: number) => number): string[] {
  const sentences: string[] = [];
  for (let length = 0; length < chars; length += (sentences.at(-1)?.length ?? 0) + 1) {
    const parts = Array.from({ length: 12 + pick(16) }, word);
    if (pick(3) === 0) parts[3 + pick(6)] = String(10 + pick(9000));
    if (pick(2) === 0) parts[5 + pick(6)] = capitalised(word());
    sentences.push(`${capitalised(parts.join(' '))}.`);
  }
  return sentences;
}

/** A sentence in other words: a third of them gone or replaced. */
function retold(sentence: string, random: () => number, word: () => string): string {
  const parts = sentence.split(' ').flatMap((part, index) => {
    const chance = random();
    if (index === 0 || chance > 0.35) return [part];
    return chance > 0.15 ? [word()] : [];
  });
  return `${parts.join(' ').replace(/\.$/, '')}.`;
}

function paragraphs(sentences: readonly string[]): string {
  return sentences.map((sentence, index) => sentence + (index % SENTENCES_A_PARAGRAPH === 4 ? '\n\n' : ' ')).join('');
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
