import { BEYOND_ASCII, foldWords, wordsIn } from './fold.ts';

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

/** What stands between the words of a folded list, beside spaces. */
const WORD_BREAKS = /[-'&\u200c ]+/g;
const ENTRY_WORDS = /[\p{L}\p{N}]+~?/gu;

/** An entry by which a wording may be meant. */
interface Entry {
  readonly wording: Wording;
  /** What stands behind the words that it is found by. */
  readonly rest: string;
}

const NO_STEMS: ReadonlyMap<string, readonly Entry[]> = new Map();

/**
 * Tells by the words of entries which languages can be meant at all: fifty of them are too many to try on every title.
 * Found by two words, because the first is often one that stands in every sentence (`not`, `could`, `no`); that the
 * others follow spares most of the rest (`could not be moved`).
 */
class WordIndex {
  /** By their first two words; by the first alone where there is no second, or one of any ending. */
  readonly #byWords = new Map<string, Entry[]>();
  /** By the code of the stem's first letter. */
  readonly #byStem = new Map<number, Map<string, Entry[]>>();
  readonly #unspaced: readonly Wording[];

  constructor(wordings: readonly Wording[]) {
    this.#unspaced = wordings.filter(({ unspaced }) => unspaced === true);
    for (const wording of wordings.filter(({ unspaced }) => unspaced !== true))
      for (const entry of spacedEntries(`${wording.states}, ${wording.alone ?? ''}`)) this.#add(entry, wording);
  }

  candidates({ folded, words }: Line): ReadonlySet<Wording> {
    const found = new Set<Wording>(BEYOND_ASCII.test(folded) && WITHOUT_SPACES.test(folded) ? this.#unspaced : []);
    const addThose = (entries: readonly Entry[] | undefined, next: number) => {
      for (const { wording, rest } of entries ?? []) if (goesOn(words, next, rest)) found.add(wording);
    };
    words.forEach((word, nth) => {
      addThose(this.#byWords.get(word), nth + 1);
      addThose(this.#byWords.get(`${word} ${words[nth + 1] ?? ''}`), nth + 2);
      for (const [stem, entries] of this.#byStem.get(word.charCodeAt(0)) ?? NO_STEMS)
        if (word.startsWith(stem)) addThose(entries, nth + 1);
    });
    return found;
  }

  #add(entry: string, wording: Wording): void {
    const first = endOfWord(entry, 0);
    if (entry[first - 1] === '~') {
      const stems = this.#byStem.get(entry.charCodeAt(0)) ?? new Map<string, Entry[]>();
      this.#byStem.set(entry.charCodeAt(0), stems);
      append(stems, entry.slice(0, first - 1), { wording, rest: entry.slice(first) });
      return;
    }
    const second = endOfWord(entry, first + 1);
    const end = entry[second - 1] === '~' ? first : second;
    append(this.#byWords, entry.slice(0, end), { wording, rest: entry.slice(end) });
  }
}

/** Entries with one space between their words. By what strings do themselves: every small run makes an index of thousands. */
function spacedEntries(list: string): readonly string[] {
  return foldWords(list)
    .replace(WORD_BREAKS, ' ')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function endOfWord(entry: string, from: number): number {
  const end = entry.indexOf(' ', from);
  return end === -1 ? entry.length : end;
}

function append(entries: Map<string, Entry[]>, key: string, entry: Entry): void {
  const known = entries.get(key);
  if (known === undefined) entries.set(key, [entry]);
  else known.push(entry);
}

/** True where the words from there on are those of the rest of an entry. */
function goesOn(words: readonly string[], from: number, rest: string): boolean {
  // Taken apart here: there are thousands of entries, and a run comes to few of them.
  return (rest.match(ENTRY_WORDS) ?? []).every((wanted, nth) => {
    const word = words[from + nth] ?? '';
    return wanted.endsWith('~') ? word.startsWith(wanted.slice(0, -1)) : word === wanted;
  });
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
