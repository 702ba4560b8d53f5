import type { CitedWorks } from '../bibliography/cited-works.ts';
import { plainTex } from '../tex/plain-tex.ts';
import { groupAt, optionalAt, written } from './arguments.ts';
import type { CitationStyle } from './commands.ts';
import type { TexFile } from './tex-file.ts';

/** The works that one place cites: their keys, and what stands before and behind them. */
export interface Citation {
  readonly keys: readonly string[];
  readonly before: string;
  readonly after: string;
  /** Index behind the command. */
  readonly end: number;
}

/** Works that one command cites; a longer list is no list of works. */
const MAX_KEYS = 500;

/**
 * Reads the arguments of a citation command: `[see][p. 3]{a,b}`, and of biblatex's many-work forms
 * `(see)(and more)[p. 3]{a}[p. 4]{b}`. Null where no key follows.
 */
export function readCitation(file: TexFile, at: number, isMany: boolean): Citation | null {
  const around = isMany ? readPair(file, at, '()') : { first: '', second: '', end: at };
  const parts: { keys: string[]; before: string; after: string }[] = [];
  let { end } = around;
  while (parts.length < MAX_KEYS) {
    const { first, second, isBoth, end: groupFrom } = readPair(file, end, '[]');
    const group = groupAt(file, groupFrom);
    if (group === null) break;
    parts.push({ keys: keysIn(written(file, group)), before: isBoth ? first : '', after: isBoth ? second : first });
    end = group.end;
    if (!isMany) break;
  }
  const keys = parts.flatMap((part) => part.keys);
  if (keys.length === 0) return null;
  const isBothAround = around.second !== '';
  return {
    keys: keys.slice(0, MAX_KEYS),
    before: parts[0]?.before || (isBothAround ? around.first : ''),
    after: parts.at(-1)?.after || (isBothAround ? around.second : around.first),
    end,
  };
}

function readPair(file: TexFile, at: number, signs: string) {
  const first = optionalAt(file, at, signs);
  const second = first === null ? null : optionalAt(file, first.end, signs);
  const words = (argument: typeof first) => (argument === null ? '' : plainTex(written(file, argument)));
  const end = second?.end ?? first?.end ?? at;
  return { first: words(first), second: words(second), isBoth: second !== null, end };
}

/** Keys between the braces of a citation command. */
function keysIn(list: string): string[] {
  return list
    .replace(/%[^\n]*\n?/g, '')
    .split(',')
    .map((key) => key.trim().replace(/\s+/g, ' '))
    .filter((key) => key !== '');
}

/** What a reader of the printed page sees of a citation, as far as it can be known. */
export function wordsOfCitation(
  { keys, before, after }: Pick<Citation, 'keys' | 'before' | 'after'>,
  style: CitationStyle,
  works: CitedWorks,
  labels: ReadonlyMap<string, string>,
): string {
  const label = (key: string) => labels.get(key) ?? key;
  if (style === 'bracket') {
    const inside = [before === '' ? '' : `${before} `, keys.map(label).join('; '), after === '' ? '' : `, ${after}`];
    return `[${inside.join('')}]`;
  }
  return keys.map((key) => named(key, style, works, label(key), after)).join('; ');
}

function named(key: string, style: CitationStyle, works: CitedWorks, label: string, after: string): string {
  const { title, authors, date } = works.find(key)?.fields ?? {};
  const year = /\d{4}/.exec(date?.value ?? '')?.[0] ?? label;
  const who = authors === undefined ? (title?.value ?? label) : surnames(authors.value);
  switch (style) {
    case 'text':
      return who === label ? `[${label}]` : `${who} (${year}${after === '' ? '' : `, ${after}`})`;
    case 'author':
      return who;
    case 'year':
      return year;
    default:
      return title?.value ?? label;
  }
}

function surnames(authors: readonly string[]): string {
  const [first = '', second, third] = authors.map((name) =>
    /\s/.test(name) ? (name.split(/\s+/).at(-1) ?? name) : name,
  );
  if (third !== undefined) return `${first} et al.`;
  return second === undefined ? first : `${first} and ${second}`;
}

/** Id by which references find an entry of `thebibliography`. */
export function noteOfItem(key: string): string {
  return `bibitem:${key}`;
}
