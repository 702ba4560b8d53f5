import type { Line } from '../../core/text/wrapped-lines.ts';
import { findDate } from '../../core/text/written-date.ts';
import { labelledHead } from '../labelled-head.ts';
import type { Header } from './header.ts';

/** `Ann Pilot <ann@pilots.test>`, `ann@pilots.test (Ann Pilot)`, `ann at pilots.test (Ann Pilot)`. */
const ADDRESS = /<[^<>]{0,200}>|[^\s<>()]{1,80}(?:@| at )[^\s<>().]{1,60}\.[^\s<>()]{1,60}/g;

/** What fields at the top of a text say of it (`Title: The roof`); null for a text that does not begin with them. */
export function readLabelledHeader(text: string, lines: readonly Line[]): Header | null {
  const head = labelledHead(text);
  const title = head?.fields.find(({ name }) => name === 'title');
  if (head === null || title === undefined) return null;
  const fieldOf = (name: string) => head.fields.find((field) => field.name === name)?.value ?? '';
  const written = fieldOf('date');
  // `4-Feb-2026`, as many programs write it.
  const publishedAt = (findDate(written) ?? findDate(written.replaceAll('-', ' ')))?.iso;
  const next = head.fields.find(({ line }) => line > title.line)?.line ?? head.lines;
  return {
    title: title.value,
    authors: namesIn(fieldOf('author')),
    lines: Math.min(head.lines, lines.length),
    titleLine: title.line,
    titleLines: next - title.line,
    titleFrom: title.valueFrom,
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}

function namesIn(value: string): string[] {
  return value
    .replace(ADDRESS, '')
    .split(/[,;]| and | und | et | y /)
    .map((name) => name.replace(/[()]/g, ' ').trim())
    .filter((name) => name !== '');
}
