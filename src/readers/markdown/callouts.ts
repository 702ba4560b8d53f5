/** `[!note]`, `[!quote]- A title`: the first line of a quotation that is none (GitHub's alerts, Obsidian's callouts). */
const CALLOUT = /^(?:\s*>)?\s*\[!([\w-]{1,40})\][+-]?[ \t]*([^\n]{0,500})(\n?)/;

/** What the first line of a callout says. */
export interface Callout {
  /** A callout of these quotes somebody; any other is the author's own words in a box. */
  readonly isQuotation: boolean;
  /** Length of the mark in front of the title. */
  readonly mark: number;
  /** Length of the whole line with its end. */
  readonly line: number;
  readonly hasTitle: boolean;
  /** Nothing stands below the title in its paragraph. */
  readonly isAlone: boolean;
}

/** Reads the beginning of a quotation, or of its first paragraph; null where it is a quotation like any other. */
export function readCallout(text: string): Callout | null {
  const match = CALLOUT.exec(text);
  if (match === null) return null;
  const [whole, kind = '', title = '', end] = match;
  return {
    isQuotation: /^(?:quote|cite)$/i.test(kind),
    mark: whole.length - title.length - (end?.length ?? 0),
    line: whole.length,
    hasTitle: title.trim() !== '',
    isAlone: text.slice(whole.length).trim() === '',
  };
}
