import type { ByteEdit, Editor, FixCopy } from '../core/link-fix.ts';
import { editLinks, replaceAddress, type WrittenLink } from './edit-links.ts';
import { textAt } from './splice.ts';

/**
 * BibTeX and BibLaTeX keep the address that was cited; the copy goes into `note`, and an entry that does not say when it
 * was read gets the day of the copy as `urldate`.
 */
export const bibtex: Editor = {
  id: 'bibtex',
  formats: ['bibtex'],
  edit: (request) =>
    Promise.resolve(
      editLinks(request, (place) => {
        const { fix } = place;
        if (fix.to !== undefined) return [replaceAddress(place, escaped(fix.to, place.written))];
        if (fix.kind !== 'archived' || fix.copy === undefined) return null;
        return noteOfCopy(request.bytes, place, fix.copy);
      }),
    ),
};

function noteOfCopy(bytes: Uint8Array, { link }: WrittenLink, copy: FixCopy): readonly ByteEdit[] | string {
  const { container } = link;
  if (container === undefined || !('startByte' in container)) return 'its entry is not known';
  const entry = textAt(bytes, container.startByte, container.endByte);
  const byteOf = (index: number) => container.startByte + Buffer.byteLength(entry.slice(0, index), 'utf8');
  const day = copy.capturedAt.slice(0, 10);
  const words = `Archived ${day}: \\url{${copy.url.replace(/[{}\s\\]/g, encodeURIComponent)}}`;
  const urldate = link.fields?.accessDate === undefined ? [['urldate', `{${day}}`] as const] : [];
  const note = endOfValue(entry, 'note');
  const added = note === null ? [...urldate, ['note', `{${words}}`] as const] : urldate;
  const inNote =
    note === null
      ? []
      : [{ startByte: byteOf(note.to), endByte: byteOf(note.to), text: `${note.isEmpty ? '' : '. '}${words}` }];
  const fields = added.length === 0 ? [] : [newFields(entry, added, byteOf)];
  return [...inNote, ...fields];
}

type NewField = readonly [name: string, value: string];

/** Letters before the equals signs, where an entry has them all in one column; else 0. */
function columnOf(entry: string): number {
  const widths = [...entry.matchAll(/^[ \t]*([\w-]+[ \t]*)=/gm)].map(([, head = '']) => head.length - 1);
  return new Set(widths).size === 1 ? (widths[0] ?? 0) : 0;
}

/** Behind the last field, in the entry's own manner of lines and commas. */
function newFields(entry: string, fields: readonly NewField[], byteOf: (index: number) => number): ByteEdit {
  const body = entry.slice(0, -1).trimEnd();
  const [, lineBreak = '', indent = ' '] = /(\r?\n)([ \t]*)[\w-]+\s*=/.exec(entry) ?? [];
  const comma = body.endsWith(',') ? '' : ',';
  const separator = lineBreak === '' ? ' ' : `${lineBreak}${indent}`;
  const width = columnOf(entry);
  const aligned = fields.map(([name, value]) => `${name.padEnd(width)} = ${value}`);
  const text = `${comma}${separator}${aligned.join(`,${separator}`)}${body.endsWith(',') ? ',' : ''}`;
  return { startByte: byteOf(body.length), endByte: byteOf(body.length), text };
}

/** Where the value of a field ends in an entry: before its closing brace or quotation mark. Null when it has none. */
function endOfValue(entry: string, field: string): { readonly to: number; readonly isEmpty: boolean } | null {
  let depth = 0;
  const head = new RegExp(`${field}\\s*=\\s*(["{])`, 'iy');
  for (let at = entry.search(/[{(]/) + 1; at > 0 && at < entry.length; at++) {
    const char = entry[at];
    if (char === '\\') at += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    if (depth !== 0 || !/[\s,]/.test(entry[at - 1] ?? '')) continue;
    head.lastIndex = at;
    const match = head.exec(entry);
    if (match === null) continue;
    const from = at + match[0].length;
    const to = closingOf(entry, from, match[1] === '"' ? '"' : '}');
    return to === null ? null : { to, isEmpty: entry.slice(from, to).trim() === '' };
  }
  return null;
}

function closingOf(entry: string, from: number, closer: string): number | null {
  let depth = 0;
  for (let at = from; at < entry.length; at++) {
    const char = entry[at];
    if (char === '\\') at += 1;
    else if (char === closer && depth === 0) return at;
    else if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
  }
  return null;
}

/** An address that was written with TeX's escapes keeps them. */
function escaped(address: string, written: string): string {
  return /\\[%#&_]/.test(written) ? address.replace(/[%#&_]/g, (char) => `\\${char}`) : address;
}
