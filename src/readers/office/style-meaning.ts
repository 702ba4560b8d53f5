import type { BlockKind } from '../../core/article.ts';

/** What a paragraph style makes of its paragraphs. */
export interface StyleMeaning {
  readonly kind?: BlockKind;
  readonly level?: number;
  /** Entries of a table of contents or an index: not read. */
  readonly skipped: boolean;
}

/** What a style says by its name; the names of built-in styles are English in every language of the program. */
const MEANINGS: readonly { readonly name: RegExp; readonly meaning: StyleMeaning }[] = [
  { name: /^title$/, meaning: { kind: 'heading', level: 1, skipped: false } },
  { name: /^subtitle$/, meaning: { kind: 'byline', skipped: false } },
  {
    name: /^(?:toc|contents|table of figures|index|user index|figure index|table index)(?: ?\d{1,2})?$|^(?:toc|contents|index) heading$/,
    meaning: { skipped: true },
  },
  { name: /quot|block ?text|^zitat|^citation/, meaning: { kind: 'quotation', skipped: false } },
  {
    name: /^(?:caption|illustration|figure|drawing)$|^caption|table caption|image caption/,
    meaning: { kind: 'caption', skipped: false },
  },
  {
    name: /^(?:source ?code|html preformatted|preformatted text|code|verbatim|plain text code)/,
    meaning: { kind: 'code', skipped: false },
  },
  { name: /^(?:author|date|byline)$/, meaning: { kind: 'byline', skipped: false } },
  { name: /^bibliography heading$/, meaning: { kind: 'heading', level: 2, skipped: false } },
  { name: /^bibliography/, meaning: { kind: 'source-list', skipped: false } },
];

/** What a style means by its name, in whatever case; null for one that says nothing, whose parent is asked next. */
export function meaningOfStyle(styleName: string): StyleMeaning | null {
  const name = styleName.toLowerCase();
  const heading = /^(?:heading|überschrift|titre|título|titolo|kop|rubrik) ?([1-9])\b/.exec(name)?.[1];
  if (heading !== undefined) return { kind: 'heading', level: Number(heading), skipped: false };
  return MEANINGS.find((entry) => entry.name.test(name))?.meaning ?? null;
}
