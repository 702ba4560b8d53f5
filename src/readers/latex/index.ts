import type { Reader } from '../../core/reader.ts';

/** LaTeX, with the files that it includes and the bibliographies that it cites from. */
export const latex: Reader = {
  id: 'latex',
  name: 'LaTeX',
  extensions: ['.tex', '.latex', '.ltx'],
  sniff: sniffLatex,
  read: async (input) => await (await import('./read-latex.ts')).readLatex(input),
};

function sniffLatex(bytes: Uint8Array): number {
  const head = Buffer.from(bytes).toString('latin1');
  if (/^\s*(?:%[^\n]*\n\s*)*\\documentclass\b/.test(head)) return 1;
  if (/\\begin\{document\}|\\documentclass\b/.test(head)) return 0.8;
  return /\\(?:section|chapter|cite[pt]?|footnote|textbf|emph)\{/.test(head) ? 0.4 : 0;
}
