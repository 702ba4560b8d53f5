import { findUrls } from '../../src/readers/urls.ts';
import type { Area } from './area.ts';
import { rows, text } from './rows.ts';

/** The http(s) URLs in a line of text. */
export const urls: Area = {
  id: 'urls',
  async *predict(folder) {
    for await (const row of rows(folder)) {
      yield {
        id: row['id'],
        urls: findUrls(text(row, 'text'))
          .filter(({ explicit }) => explicit)
          .map(({ url }) => url),
      };
    }
  },
};
