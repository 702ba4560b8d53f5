import { expect, test } from 'vitest';
import { addSummaries, summarise } from '../../../src/core/reports/summarise.ts';
import { sampleReport } from '../../helpers/sample-report.ts';

test('articles counted one by one and added come to what they come to together', () => {
  const [first] = sampleReport().articles;
  if (first === undefined) throw new Error('the sample has an article');
  const other = { ...first, sources: first.sources.slice(1), claims: first.claims.slice(0, 2), findings: [] };
  const oneByOne = addSummaries(addSummaries(summarise([first], 1), summarise([other], 2)), summarise([first], 4));
  expect(oneByOne).toEqual(summarise([first, other, first], 7));
  expect(Object.keys(oneByOne.links)).toEqual(Object.keys(summarise([first, other, first], 7).links));
});
