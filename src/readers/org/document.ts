import { type MarkupLine, markupLines } from '../line-markup/lines.ts';
import type { LinePart } from '../line-markup/passage.ts';

/** What the keywords of a document say of the whole of it. */
export interface OrgDocument {
  readonly lines: readonly MarkupLine[];
  /** Where the title is written. */
  readonly title: LinePart | null;
  readonly authors: readonly string[];
  readonly date: string | undefined;
  readonly language: string | undefined;
  readonly bibliographies: readonly string[];
  /** Files that `#+INCLUDE:` names. */
  readonly includes: readonly string[];
  /** `#+LINK: name https://...%s`, by name. */
  readonly abbreviations: ReadonlyMap<string, string>;
  /** `#+MACRO: name value`, by name. */
  readonly macros: ReadonlyMap<string, string>;
  /** Words that stand before a heading and are no part of it. */
  readonly todos: ReadonlySet<string>;
}

const KEYWORD = /^#\+([\w-]{1,40}):\s*(\S.*|)$/;
const MAX_MACRO = 500;

/** Reads the keywords of a document; they may stand anywhere. */
export function readDocument(text: string): OrgDocument {
  const lines = markupLines(text);
  const abbreviations = new Map<string, string>();
  const macros = new Map<string, string>();
  const todos = new Set(['TODO', 'DONE']);
  const authors: string[] = [];
  const bibliographies: string[] = [];
  const includes: string[] = [];
  let title: LinePart | null = null;
  let date: string | undefined;
  let language: string | undefined;
  for (const line of lines) {
    const [, key = '', value = ''] = KEYWORD.exec(line.text) ?? [];
    if (key === '' || value === '') {
      for (const name of bibliographiesIn(line.text)) bibliographies.push(name);
      continue;
    }
    const [first = '', rest = ''] = splitOnce(value);
    switch (key.toLowerCase()) {
      case 'title':
        title ??= { from: line.to - value.length, to: line.to };
        break;
      case 'author':
        for (const name of value.split(/(?:(?<!\s)\s+)?;\s*|,\s+|(?<!\s)\s+and\s+/))
          if (name !== '') authors.push(name);
        break;
      case 'date':
        date ??= value;
        break;
      case 'language':
        language ??= value;
        break;
      case 'bibliography':
        bibliographies.push(unquoted(value));
        break;
      case 'include':
        includes.push(unquoted(value));
        break;
      case 'link':
        abbreviations.set(first, rest);
        break;
      case 'macro':
        macros.set(first.toLowerCase(), rest.slice(0, MAX_MACRO));
        break;
      case 'todo':
      case 'seq_todo':
      case 'typ_todo':
        for (const word of value.split(/[\s|]+/)) todos.add(word.endsWith(')') ? word.replace(/\(.*/, '') : word);
        break;
      default:
    }
  }
  return { lines, title, authors, date, language, bibliographies, includes, abbreviations, macros, todos };
}

/** org-ref: `bibliography:refs.bib,more.bib`; LaTeX: `\bibliography{refs}`. */
function bibliographiesIn(line: string): string[] {
  const match = /^(?:bibliography:([^\s<>"]{1,500})|\\(?:bibliography|addbibresource)\{([^{}]{1,500})\})$/.exec(line);
  const names = (match?.[1] ?? match?.[2] ?? '').split(',').map((name) => name.trim());
  return names.filter((name) => name !== '').map((name) => (/\.\w{2,5}$/.test(name) ? name : `${name}.bib`));
}

function splitOnce(value: string): [string, string] {
  const at = value.search(/\s/);
  return at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at).trim()];
}

/** `"my refs.bib" :only` */
function unquoted(value: string): string {
  return /^"([^"]+)"/.exec(value)?.[1] ?? splitOnce(value)[0];
}
