import { expect, test } from 'vitest';
import { quoteSegments } from '../../../src/evidence/quotations/quote-segments.ts';

test.each([
  ['Podlewanie nocą – dodał Omelski – nie wystarczy', ['podlewanie nocą', 'nie wystarczy']],
  ['Полива по ночам, — добавил Имеров, — уже не хватает', ['полива по ночам', 'уже не хватает']],
  ['Az éjszakai öntözés – tette hozzá Imre – már nem elég', ['az éjszakai öntözés', 'már nem elég']],
  ['Podlewanie nocą – i to codziennie – nie wystarczy', ['podlewanie nocą - i to codziennie - nie wystarczy']],
])('%s: the words of who quotes are none of the quotation', (quotation, parts) => {
  expect(quoteSegments(quotation).parts).toEqual(parts);
});
