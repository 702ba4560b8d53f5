import type { Place } from './article.ts';
import { printable } from './text/printable.ts';

/** Longest name of a part that is shown: chapters have titles. */
const MAX_PART = 60;

/** What words say of a place: they name no column. */
type NamedPlace = Omit<Place, 'column'>;

/**
 * Where something stands, for a sentence: `line 12`; in a paginated format `page 3 ¶12`, of all paragraphs the twelfth; in
 * a chapter, a cell or an included file `cell 3, line 2`.
 */
export function placeWords({ line, page, part }: NamedPlace): string {
  if (page !== undefined) return `page ${page} ¶${line}`;
  return part === undefined ? `line ${line}` : `${printable(part, MAX_PART)}, line ${line}`;
}

/** The same where there is little room: `L12`, `p3 ¶12`, `L2 (cell 3)`. */
export function placeMark({ line, page, part }: NamedPlace): string {
  if (page !== undefined) return `p${page} ¶${line}`;
  return part === undefined ? `L${line}` : `L${line} (${printable(part, MAX_PART)})`;
}
