import type { Editor } from '../core/link-fix.ts';
import { bibtex } from './bibtex.ts';
import { docx } from './docx/docx.ts';
import { html } from './html.ts';
import { lists, markdown, markup } from './replace.ts';
import { text } from './text.ts';
import { wikitext } from './wikitext/wikitext.ts';

export { planFixes } from './plan-fixes.ts';

/** Every format that stet can write to. */
export const editors: readonly Editor[] = [text, markdown, html, markup, lists, bibtex, docx, wikitext];

/** The editor for a format, or undefined where stet can only read it. */
export function editorFor(format: string): Editor | undefined {
  return editors.find(({ formats }) => formats.includes(format));
}
