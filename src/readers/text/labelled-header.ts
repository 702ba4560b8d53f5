import type { Line } from '../../core/text/wrapped-lines.ts';
import { headFacts, labelledHead } from '../labelled-head.ts';
import type { Header } from './header.ts';

/** What fields at the top of a text say of it (`Title: The roof`); null for a text that does not begin with them. */
export function readLabelledHeader(text: string, lines: readonly Line[]): Header | null {
  const head = labelledHead(text);
  const title = head?.fields.find(({ name }) => name === 'title');
  if (head === null || title === undefined) return null;
  const { authors, publishedAt } = headFacts(head);
  const next = head.fields.find(({ line }) => line > title.line)?.line ?? head.lines;
  return {
    title: title.value,
    authors,
    lines: Math.min(head.lines, lines.length),
    titleLine: title.line,
    titleLines: next - title.line,
    titleFrom: title.valueFrom,
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}
