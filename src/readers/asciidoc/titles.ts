import { decodeHTMLStrict } from 'entities';
import type { MarkupLine } from '../line-markup/lines.ts';

const SECTION = /^(?:={2,6}|#{2,6})\s+(?=\S)/;
const BLOCK_TITLE = /^\.(?=[^\s.])/;
/** `[[id]]` and `[[id,words]]` alone on a line, `[#id]`, `[#id.role]`, `[style#id]`. */
const ANCHOR = /^\[\[([\p{L}_:][\p{L}\p{N}_.:-]{0,200})(?:,\s*([^\]]{1,300}))?\]\]$/u;
const SHORT_ANCHOR = /^\[[\w-]{0,40}#([\p{L}_:][\p{L}\p{N}_:-]{0,200})[^\]]{0,300}\]$/u;
const UNDERLINE = /^(=+|-+|~+|\^+|\++)$/;
const FENCE = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|```.*)$/;

/**
 * What is shown for `<<id>>` without words: the title of the section or block that has the id, by the id that is written
 * above it, by the one that Asciidoctor makes (`_words_of_the_title`) and by the title itself.
 */
export function titlesByReference(lines: readonly MarkupLine[]): Map<string, string> {
  const titles = new Map<string, string>();
  const add = (id: string, title: string) => titles.has(id) || titles.set(id, title);
  let anchors: string[] = [];
  let fence = '';
  for (const [at, line] of lines.entries()) {
    const { text } = line;
    const isOld = fence === '' && isUnderlined(line, lines[at + 1]);
    if (isUnderlined(lines[at - 1], line) && fence === '') continue;
    if (fence === '' ? FENCE.test(text) : text === fence) fence = fence === '' ? text.replace(/^```.*/, '```') : '';
    if (fence !== '' || text === '') continue;
    const anchor = ANCHOR.exec(text) ?? SHORT_ANCHOR.exec(text);
    if (anchor !== null) {
      if (anchor[2] === undefined) anchors.push(anchor[1] ?? '');
      else add(anchor[1] ?? '', anchor[2]);
      continue;
    }
    const mark = SECTION.exec(text) ?? BLOCK_TITLE.exec(text);
    if (mark !== null || isOld) {
      const title = wordsOf(text.slice(mark?.[0].length ?? 0));
      for (const id of anchors) add(id, title);
      if (mark?.[0] !== '.') {
        add(idOf(title), title);
        add(title, title);
      }
    }
    // Attributes may stand between an id and what it is of.
    if (!/^\[.*\]$/.test(text)) anchors = [];
  }
  return titles;
}

/** A title without its marks, as far as they stand in titles: code, terms of the index, roles, characters by number. */
function wordsOf(title: string): string {
  return decodeHTMLStrict(title)
    .replace(/\({3}[^()]{0,300}\){3}|\[[^[\]]{1,100}\](?=[#`*_])|`|(?<!\w)#\+{0,2}|\+{0,2}#(?!\w)/g, '')
    .trim();
}

/** A title with a line of one sign below it, about as long. */
export function isUnderlined(title: MarkupLine | undefined, line: MarkupLine | undefined): boolean {
  if (title === undefined || line === undefined || !UNDERLINE.test(line.text) || line.text.length < 3) return false;
  return title.indent === 0 && Math.abs(title.text.length - line.text.length) <= 1 && /[\p{L}\p{N}]/u.test(title.text);
}

/** Asciidoctor, "Autogenerate Section IDs". */
function idOf(title: string): string {
  const words = title.toLowerCase().replace(/[^\p{L}\p{N}_ .-]+/gu, '');
  return `_${words.replace(/[ .-]+/g, '_').replace(/_$/, '')}`;
}
