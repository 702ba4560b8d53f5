import { compareFigures } from '../../src/evidence/figures/compare-figures.ts';
import type { Area } from './area.ts';
import { rows, text } from './rows.ts';

/** Do the claim's figures and dates agree with the passage? */
export const figures: Area = {
  id: 'figures',
  async *predict(folder) {
    for await (const row of rows(folder, 'figures.jsonl')) {
      const compared = compareFigures(plain(text(row, 'claim')), plain(text(row, 'passage')));
      // The scorer asks for one word: a time, or a figure in digits, that is not in the passage does not agree with it.
      const agrees = compared.every(({ agrees, kind, claim }) => agrees ?? !(isTime(kind) || /^\d/.test(claim)));
      yield { id: row['id'], agrees, compared };
    }
  },
};

/** The corpus writes brackets as a treebank does. */
function plain(treebank: string): string {
  return treebank.replace(/-LRB-/g, '(').replace(/-RRB-/g, ')').replace(/-LSB-/g, '[').replace(/-RSB-/g, ']');
}

function isTime(kind: string): boolean {
  return kind === 'date' || kind === 'year';
}
