import { normalised } from '../../core/text/normalised.ts';
import { isFooterLine, isQuotationParagraph } from '../text/block-kinds.ts';
import type { BodyStyle, Layout } from './layout.ts';
import type { Paragraph } from './paragraphs.ts';

/** Letters larger than the text's by this make a heading. */
const HEADING_SIZE = 1.13;
const MAX_HEADING = 250;
/** A heading in the text's own size says less, and is short. */
const MAX_BOLD_HEADING = 110;
/** Letters smaller than this, against the text's, in a short line are a drawing's. */
const DRAWING_SIZE = 0.75;
const MAX_DRAWING = 60;
const SMALL_PRINT_SIZE = 0.95;
const CAPTION =
  /^(?:fig(?:ure|\.)?|table|abb(?:ildung|\.)?|tab(?:elle|leau|\.)?|figur[ae]?|tabla|chart|box|plate|photo|exhibit)\s*(?:S?\d{1,3}|[IVX]{1,5})[a-z]?\s?[.:|–—]/i;

/** Says which paragraphs are headings, of which level, and which are captions. */
export function classify(
  { paragraphs, body }: Layout,
  outline: readonly { readonly title: string; readonly level: number }[],
): void {
  const known = new Map(outline.map(({ title, level }) => [folded(title), level]));
  const headings: Paragraph[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.kind !== 'paragraph' && paragraph.kind !== 'list-item') continue;
    const text = textOf(paragraph);
    const level = known.get(folded(text));
    if (level !== undefined || isHeading(paragraph, text, body, paragraphs[index + 1])) {
      paragraph.kind = 'heading';
      if (level !== undefined) paragraph.level = level;
      headings.push(paragraph);
    } else if (CAPTION.test(text) || isDrawing(paragraph, text, body)) paragraph.kind = 'caption';
    else if (paragraph.kind === 'paragraph' && isQuotationParagraph(text)) paragraph.kind = 'quotation';
    else if (isFooterLine(text) || isSmallPrint(paragraph, text, body)) paragraph.kind = 'footer';
  }
  rank(headings);
}

function isHeading(paragraph: Paragraph, text: string, body: BodyStyle, next: Paragraph | undefined): boolean {
  const [line] = paragraph.lines;
  if (line === undefined || !/\p{L}{2}/u.test(text) || text.length > MAX_HEADING) return false;
  if (line.size >= body.size * HEADING_SIZE) return !/[,;]$/.test(text);
  const isOther = paragraph.lines.every(
    ({ font, pieces }) => font !== body.font && pieces.every((piece) => piece.font !== body.font),
  );
  return (
    isOther &&
    line.size >= body.size * 0.95 &&
    text.length <= MAX_BOLD_HEADING &&
    paragraph.lines.length <= 2 &&
    !/[.,;:–—-]$/.test(text) &&
    /^[\p{Lu}\p{Lo}\d“"(¿¡]/u.test(text) &&
    (paragraph.spaceAbove === 0 || paragraph.spaceAbove > 1.15) &&
    next?.lines[0]?.font === body.font
  );
}

/** What a publisher has printed at the foot of the first page. */
function isSmallPrint({ lines }: Paragraph, text: string, body: BodyStyle): boolean {
  const [line] = lines;
  if (line === undefined || line.page > 1 || line.size > body.size * SMALL_PRINT_SIZE) return false;
  return /\bcopyright\b|©|permission to|all rights reserved|creative commons|corresponding author|e-?mail address/i.test(
    text,
  );
}

/** A label in a picture. */
function isDrawing({ lines }: Paragraph, text: string, body: BodyStyle): boolean {
  return (lines[0]?.size ?? body.size) < body.size * DRAWING_SIZE && text.length <= MAX_DRAWING;
}

/** Levels by size, the largest first; headings that the outline knows keep theirs. */
function rank(headings: readonly Paragraph[]): void {
  const sizeOf = ({ lines }: Paragraph) => Math.round((lines[0]?.size ?? 0) * 2) / 2;
  const sizes = [...new Set(headings.map(sizeOf))].sort((a, b) => b - a);
  for (const heading of headings) heading.level ??= Math.min(6, sizes.indexOf(sizeOf(heading)) + 1);
}

/** The words of a paragraph, for patterns to look at. */
export function textOf({ lines }: Paragraph): string {
  return lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters and digits only, so that a bookmark and its heading compare as one. */
export function folded(text: string): string {
  return normalised(text, 'NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
