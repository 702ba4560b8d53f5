import { findDate } from '../core/text/written-date.ts';

/** A field of such a head: `Title: The roof`. */
export interface LabelledField {
  /** In English and lower case where the name is known: `title`, `author`, `date`; else as written, in lower case. */
  readonly name: string;
  readonly value: string;
  /** Index of its first line among those of the text, and of the value in that line. */
  readonly line: number;
  readonly valueFrom: number;
}

/** The fields at the top of a text, and how far they go. */
export interface LabelledHead {
  readonly fields: readonly LabelledField[];
  readonly lines: number;
  /** Index into the text behind its last line. */
  readonly to: number;
}

/** More lines than this before an empty one are a text of its own. */
const MAX_LINES = 60;
const AFTER_LINE = /(?<=\n)|(?<=\r)(?!\n)/;
const FIELD = /^(\p{L}[\p{L}\p{N} _-]{0,40}?)[ \t]?:(?:[ \t]+|$)/u;

/** Names that are looked for, as writers call them in the languages that stet reads. */
const KINDS: readonly (readonly [name: string, written: RegExp])[] = [
  ['title', /^(?:title|titel|titre|título|titulo|titolo|tytuł|otsikko|tittel)$/],
  [
    'author',
    /^(?:authors?|by|autor(?:a|in|en|es)?|auteurs?|autor[ei]|verfasser(?:in)?|von|par|por|di|författare|forfatter)$/,
  ],
  ['date', /^(?:date|published|created|datum|fecha|data|veröffentlicht|erstellt|publié|publicado|pubblicato|dato)$/],
];

/**
 * Fields of `Name: value` at the very top of a text, up to the first empty line, a value going on in lines that are set in:
 * MultiMarkdown's metadata, what Pelican reads, the head of a proposal for Python. Null where no title is among them, and
 * neither author nor day: a dialogue and a list of terms are written the same way.
 */
export function labelledHead(text: string): LabelledHead | null {
  const fields: { name: string; value: string; line: number; valueFrom: number }[] = [];
  let lines = 0;
  let to = 0;
  for (const written of text.slice(0, MAX_LENGTH).split(AFTER_LINE)) {
    const line = written.trimEnd();
    if (line === '') break;
    const field = FIELD.exec(line);
    const open = fields.at(-1);
    if (field !== null) {
      const valueFrom = field[0].length;
      fields.push({ name: nameOf(field[1] ?? ''), value: line.slice(valueFrom), line: lines, valueFrom });
    } else if (open !== undefined && /^[ \t]/.test(line)) {
      open.value = `${open.value} ${line.trim()}`.trim();
    } else return null;
    to += written.length;
    lines += 1;
    if (lines > MAX_LINES) return null;
  }
  const has = (name: string) => fields.some((field) => field.name === name && field.value !== '');
  return has('title') && (has('author') || has('date')) ? { fields, lines, to } : null;
}

/** `Ann Pilot <ann@pilots.test>`, `ann@pilots.test (Ann Pilot)`, `ann at pilots.test (Ann Pilot)`. */
const ADDRESS = /<[^<>]{0,200}>|[^\s<>()]{1,80}(?:@| at )[^\s<>().]{1,60}\.[^\s<>()]{1,60}/g;

/** Who wrote the text and when, by its head; the day as an ISO date. */
export function headFacts({ fields }: LabelledHead): {
  readonly authors: readonly string[];
  readonly publishedAt: string | undefined;
} {
  const valueOfField = (wanted: string) => fields.find(({ name }) => name === wanted)?.value ?? '';
  const authors = valueOfField('author')
    .replace(ADDRESS, '')
    .split(/[,;]| and | und | et | y /)
    .map((name) => name.replace(/[()]/g, ' ').trim())
    .filter((name) => name !== '');
  const written = valueOfField('date');
  // `4-Feb-2026`, as many programs write it.
  const publishedAt = (findDate(written) ?? findDate(written.replaceAll('-', ' ')))?.iso;
  return { authors, publishedAt };
}

function nameOf(written: string): string {
  const name = written.toLowerCase();
  return KINDS.find(([, names]) => names.test(name))?.[0] ?? name;
}

/** Longer ones are no head. */
const MAX_LENGTH = 24 * 1024;
