import { foldWords } from './fold.ts';

/**
 * How one language says that something is so: what is spoken of, and what is said of it. Lists are separated by commas;
 * `~` stands for any ending (`страниц~`). Words are compared folded (see `foldWords`).
 */
export interface Wording {
  readonly subjects: string;
  readonly states: string;
  /** Says it without a subject: `not found`. Only as a whole text. */
  readonly alone?: string;
  /** Words that change nothing: apologies, articles, "that you were looking for". */
  readonly fillers?: string;
  /** Written without spaces between words (Chinese, Japanese, Korean, Thai). */
  readonly unspaced?: true;
}

/** A headline or a sentence, prepared once for all statements that are looked for in it. */
export interface Line {
  readonly text: string;
  readonly folded: string;
  readonly words: readonly string[];
}

/** In every language's error pages. */
const COMMON_FILLERS =
  'http, error, err, status, code, oops, ooops, ups, oups, oeps, hups, whoops, hoppla, hm~, uh, oh, 404, 410, re, ve, ll';
/** Characters of a language without spaces that make about one word. */
const CHARS_PER_WORD = 2;
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
/** A line longer than this is no headline and no plain sentence. */
const MAX_LINE_CHARS = 300;

/** What is quoted is spoken of, and not said: `What does “no longer available” mean?` */
const QUOTED = /“[^“”]{0,200}”|„[^„“”]{0,200}[“”]|«[^«»]{0,200}»|"[^"]{0,200}"|「[^「」]{0,200}」|『[^『』]{0,200}』/g;

export function lineOf(text: string): Line {
  const folded = text.length > MAX_LINE_CHARS ? '' : foldWords(text.replace(QUOTED, ' '));
  return { text, folded, words: folded.match(/[\p{L}\p{N}]+/gu) ?? [] };
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

/** The first two words of every entry of a folded list. */
const FIRST_WORDS = /(?:^|,)[^,\p{L}\p{N}]*([\p{L}\p{N}]+~?)(?:[^,\p{L}\p{N}~]+([\p{L}\p{N}]+~?))?/gu;

const NO_STEMS: ReadonlyMap<string, ReadonlySet<Wording>> = new Map();

/** Wordings that may be meant where a word stands, by the word after it; those that need no second word under ''. */
type Followers = Map<string, Set<Wording>>;

/**
 * Tells by the words with which entries begin which languages can be meant at all: fifty of them are too many to try on
 * every title. Two words, because the first is often one that stands in every sentence (`not`, `could`, `no`).
 */
class WordIndex {
  readonly #byWord = new Map<string, Followers>();
  /** By the code of the stem's first letter. */
  readonly #byStem = new Map<number, Map<string, Set<Wording>>>();
  readonly #unspaced: readonly Wording[];

  constructor(wordings: readonly Wording[]) {
    this.#unspaced = wordings.filter(({ unspaced }) => unspaced === true);
    for (const wording of wordings.filter(({ unspaced }) => unspaced !== true))
      for (const [, first = '', second = ''] of foldWords(`${wording.states}, ${wording.alone ?? ''}`).matchAll(
        FIRST_WORDS,
      ))
        this.#add(first, second, wording);
  }

  candidates({ folded, words }: Line): ReadonlySet<Wording> {
    const found = new Set<Wording>(WITHOUT_SPACES.test(folded) ? this.#unspaced : []);
    words.forEach((word, nth) => {
      const followers = this.#byWord.get(word);
      if (followers !== undefined) {
        for (const wording of followers.get('') ?? []) found.add(wording);
        for (const wording of followers.get(words[nth + 1] ?? '') ?? []) found.add(wording);
      }
      for (const [stem, wordings] of this.#byStem.get(word.charCodeAt(0)) ?? NO_STEMS)
        if (word.startsWith(stem)) for (const wording of wordings) found.add(wording);
    });
    return found;
  }

  #add(first: string, second: string, wording: Wording): void {
    if (first.endsWith('~')) {
      const stem = first.slice(0, -1);
      const stems = this.#byStem.get(stem.charCodeAt(0)) ?? new Map<string, Set<Wording>>();
      this.#byStem.set(stem.charCodeAt(0), stems.set(stem, (stems.get(stem) ?? new Set()).add(wording)));
      return;
    }
    // A second word of any ending is not looked for.
    const next = second.endsWith('~') ? '' : second;
    const followers: Followers = this.#byWord.get(first) ?? new Map();
    this.#byWord.set(first, followers.set(next, (followers.get(next) ?? new Set()).add(wording)));
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

function compile({ subjects, states, alone, fillers = '', unspaced }: Wording): Compiled {
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

/** One pattern for a list; longer entries first, so that `no longer exists` is taken before `exists`. */
function anyOf(list: string, whole: boolean): RegExp {
  const entries = [...entriesOf(list)]
    .sort((a, b) => b.length - a.length)
    .map((entry) =>
      entry
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/~/g, '\\p{L}*')
        .replace(/ /g, '[\\s,]+'),
    );
  const any = `(?:${entries.join('|')})`;
  return new RegExp(whole ? `(?<![\\p{L}\\p{N}])${any}(?![\\p{L}\\p{N}])` : any, 'u');
}
