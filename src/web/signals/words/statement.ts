import { foldWords, wordsIn } from './fold.ts';
import { WordIndex } from './word-index.ts';
import type { Line, Wording } from './wording.ts';

/** In every language's error pages. */
const COMMON_FILLERS =
  'http, error, err, status, code, oops, ooops, ups, oups, oeps, hups, whoops, hoppla, hm~, uh, oh, 404, 410, re, ve, ll';
/** Characters of a language without spaces that make about one word. */
const CHARS_PER_WORD = 2;
/** A line longer than this is no headline and no plain sentence. */
const MAX_LINE_CHARS = 300;

/** What is quoted is spoken of, and not said: `What does “no longer available” mean?` */
const QUOTED = /“[^“”]{0,200}”|„[^„“”]{0,200}[“”]|«[^«»]{0,200}»|"[^"]{0,200}"|「[^「」]{0,200}」|『[^『』]{0,200}』/g;

export function withoutQuotes(text: string): string {
  return text.replace(QUOTED, ' ');
}

export function lineOf(text: string): Line {
  const folded = text.length > MAX_LINE_CHARS ? '' : foldWords(withoutQuotes(text));
  return { text, folded, words: wordsIn(folded) };
}

interface Compiled {
  readonly subject: RegExp;
  readonly state: RegExp;
  readonly alone: RegExp | null;
  readonly removable: RegExp;
  readonly unspaced: boolean;
}

/**
 * A statement in many languages. It is made where a line holds a subject and a state of one language and, beside these and
 * fillers, at most `spare` words: a short notice says little else, and a headline about such a notice does.
 */
export class Statement {
  readonly #wordings: readonly Wording[];
  readonly #compiled = new Map<Wording, Compiled>();
  #index: WordIndex | null = null;

  constructor(wordings: readonly Wording[]) {
    this.#wordings = wordings;
  }

  /** The line's text when it makes the statement, else undefined. */
  in(line: Line, spare: number): string | undefined {
    if (line.folded === '') return undefined;
    this.#index ??= new WordIndex(this.#wordings);
    for (const wording of this.#index.candidates(line))
      if (makes(line.folded, this.#patternsOf(wording), spare)) return line.text;
    return undefined;
  }

  /** The first of the lines that makes it. */
  firstIn(lines: readonly Line[], spare: number): string | undefined {
    return lines.find((line) => this.in(line, spare) !== undefined)?.text;
  }

  #patternsOf(wording: Wording): Compiled {
    const known = this.#compiled.get(wording) ?? compile(wording);
    this.#compiled.set(wording, known);
    return known;
  }
}

function makes(text: string, { subject, state, alone, removable, unspaced }: Compiled, spare: number): boolean {
  if (alone?.test(text) === true && left(text, [alone, removable], unspaced) === 0) return true;
  return state.test(text) && subject.test(text) && left(text, [state, removable], unspaced) <= spare;
}

/** Words that are left when all of these are taken out. */
function left(text: string, parts: readonly RegExp[], unspaced: boolean): number {
  const rest = parts.reduce((each, part) => each.replace(new RegExp(part, 'gu'), ' '), text);
  if (unspaced) return Math.floor((rest.match(/[\p{L}\p{N}]/gu) ?? []).length / CHARS_PER_WORD);
  return (rest.match(/[\p{L}\p{N}]{2,}/gu) ?? []).length;
}

function compile({ subjects, states = subjects, alone, fillers = '', unspaced }: Wording): Compiled {
  const whole = unspaced !== true;
  // Written in Latin script in every language's pages, between spaces.
  const common = anyOf(COMMON_FILLERS, true);
  return {
    subject: anyOf(subjects, whole),
    state: anyOf(states, whole),
    alone: alone === undefined ? null : anyOf(alone, whole),
    removable: new RegExp(`${anyOf(`${subjects}, ${fillers}`, whole).source}|${common.source}`, 'u'),
    unspaced: !whole,
  };
}

function entriesOf(list: string): readonly string[] {
  // Folded in one piece: there are thousands of entries, and every small run pays for them.
  return foldWords(list)
    .split(/,\s?/)
    .filter((entry) => entry !== '');
}

/** Brackets stand around words that may be left out: `bestaat niet (meer)`. */
const BETWEEN_WORDS = '[\\s,()]+';

/** One pattern for a list; longer entries first, so that `no longer exists` is taken before `exists`. */
function anyOf(list: string, whole: boolean): RegExp {
  const entries = [...entriesOf(list)]
    .sort((a, b) => b.length - a.length)
    .map((entry) =>
      entry
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/~/g, '\\p{L}*')
        .replace(/ /g, BETWEEN_WORDS),
    );
  const any = `(?:${entries.join('|')})`;
  return new RegExp(whole ? `(?<![\\p{L}\\p{N}])${any}(?![\\p{L}\\p{N}])` : any, 'u');
}
