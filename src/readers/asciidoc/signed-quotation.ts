import type { LinePart } from '../line-markup/passage.ts';

/** A paragraph in quotation marks above a line that says whose words they are. */
export interface SignedQuotation {
  /** Without the marks. */
  readonly words: readonly LinePart[];
  /** The last line, without its dashes. */
  readonly who: LinePart;
}

/** Reads `"words"` above `-- Who, Where` (Asciidoctor, "Quoted paragraphs"); null for a paragraph like any other. */
export function signedQuotation(text: string, parts: readonly LinePart[]): SignedQuotation | null {
  const [first] = parts;
  const [words, who] = [parts.at(-2), parts.at(-1)];
  if (first === undefined || words === undefined || who === undefined || parts.length < 2) return null;
  const dashes = /^-- +(?=\S)/.exec(text.slice(who.from, Math.min(who.to, who.from + 20)))?.[0].length;
  if (dashes === undefined || text[first.from] !== '"' || text[words.to - 1] !== '"') return null;
  const inner = parts.slice(0, -1).map((part) => ({
    from: part.from + (part === first ? 1 : 0),
    to: part.to - (part === words ? 1 : 0),
  }));
  return { words: inner, who: { from: who.from + dashes, to: who.to } };
}
