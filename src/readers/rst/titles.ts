import type { MarkupLine } from '../line-markup/lines.ts';
import { isTableStart } from './tables.ts';

/** A title's line is one sign again and again, a transition's at least four times. */
const RULE = /^([!-/:-@[-`{-~])\1+$/;

/** True for a line of one sign, as it stands below a title. */
export function isRule(text: string): boolean {
  return RULE.test(text);
}

/** A title and the lines that it takes. `style` tells the levels apart: the sign, twice where it stands above too. */
interface RstTitle {
  readonly style: string;
  readonly words: MarkupLine;
  readonly lines: number;
}

/** The title that begins at a line, with its line below, or with one above too; null where there is none. */
export function titleAt(lines: readonly MarkupLine[], at: number, to: number): RstTitle | null {
  const [first, second, third] = [lines[at], lines[at + 1], lines[at + 2]];
  if (first === undefined || second === undefined || at + 1 >= to) return null;
  if (isRule(first.text)) {
    const isClosed = at + 2 < to && second.text !== '' && third?.text === first.text && !isTableStart(first.text);
    if (!isClosed || first.text.length < second.text.trim().length) return null;
    const sign = first.text[0] ?? '';
    return { style: `${sign}${sign}`, words: second, lines: 3 };
  }
  if (!isRule(second.text) || second.indent > first.indent) return null;
  if (second.text.length < Math.min(4, first.text.length)) return null;
  return { style: second.text[0] ?? '', words: first, lines: 2 };
}
