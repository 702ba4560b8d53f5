import type { Reader } from '../../core/reader.ts';

/** Jupyter notebooks (nbformat 3 and 4): the Markdown cells; code and what it printed cite nothing. */
export const notebook: Reader = {
  id: 'notebook',
  name: 'Jupyter notebook',
  extensions: ['.ipynb'],
  sniff: (bytes) => (NOTEBOOK_HEAD.test(Buffer.from(bytes).toString('latin1')) ? 0.95 : 0),
  read: async (input) => (await import('./notebook.ts')).readNotebook(input),
};

const NOTEBOOK_HEAD = /^\s*(?:\u00ef\u00bb\u00bf)?\{[\s\S]{0,8000}"(?:cell_type|nbformat|worksheets)"\s*:/;
