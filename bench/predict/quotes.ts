import { checkQuotation } from '../../src/evidence/quotations/check-quotation.ts';
import { type IndexedText, indexText } from '../../src/evidence/quotations/indexed-text.ts';
import type { Area } from './area.ts';
import { rows, text } from './rows.ts';

/** A quotation against a page: what state it is in. */
export const quotes: Area = {
  id: 'quotes',
  async *predict(folder) {
    const documents = new Map<string, IndexedText>();
    for await (const row of rows(folder, 'quotes.docs.jsonl'))
      documents.set(text(row, 'id') || text(row, 'doc'), indexText(text(row, 'text')));
    for await (const row of rows(folder, 'quotes.jsonl')) {
      const document = documents.get(text(row, 'doc'));
      yield {
        id: row['id'],
        state: document === undefined ? 'no-passage-found' : checkQuotation(text(row, 'quote'), document).state,
      };
    }
  },
};
