import type { Reader } from '../../core/reader.ts';

/** Markdown: CommonMark and GFM, with footnotes, front matter, Pandoc's citations; MDX, Quarto and R Markdown as well. */
export const markdown: Reader = {
  id: 'markdown',
  name: 'Markdown',
  extensions: ['.md', '.markdown', '.mdown', '.mkd', '.mkdn', '.mdx', '.qmd', '.rmd', '.md.txt'],
  sniff: sniffMarkdown,
  read: async (input) => (await import('./markdown.ts')).readMarkdown(input),
};

/** Marks that plain text does not have; each of them is no proof. */
const SIGNS: readonly RegExp[] = [
  /^(?:---|\+\+\+)\r?\n[\s\S]{0,4000}^(?:---|\+\+\+|\.\.\.)\s*$/m,
  /^#{1,6} \S/m,
  /\]\((?:https?:|\.{0,2}\/|#)/,
  /^\[[^\]\n]{1,80}\]:\s/m,
  /^(?:```|~~~)/m,
  /(?:^|\s)(?:\*\*|__)\S/m,
  /^> \S/m,
];

/** Without a name to go by (standard input), two signs tell Markdown from plain text. */
function sniffMarkdown(bytes: Uint8Array): number {
  const head = Buffer.from(bytes.subarray(0, 8192)).toString('latin1');
  const signs = SIGNS.filter((sign) => sign.test(head)).length;
  return signs === 0 ? 0 : signs === 1 ? 0.2 : 0.5;
}
