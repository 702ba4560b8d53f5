import { compareFigures } from '../../src/evidence/compare-figures.ts';
import type { Area } from './area.ts';
import { rows, text } from './rows.ts';

/** Do the claim's figures and dates agree with the passage? */
export const figures: Area = {
  id: 'figures',
  async *predict(folder) {
    for await (const row of rows(folder, 'figures.jsonl')) {
      const compared = compareFigures(text(row, 'claim'), text(row, 'passage'));
      // The scorer asks for one word: a figure in digits that is not in the passage does not agree with it.
      const agrees = compared.every((figure) => figure.agrees ?? !/^\d/.test(figure.claim));
      yield { id: row['id'], agrees, compared };
    }
  },
};
