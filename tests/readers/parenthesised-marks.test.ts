import { expect, test } from 'vitest';
import { readArticle } from '../../src/readers/index.ts';

const LIST = '\n\n## Sources\n\n1. https://a.test/\n2. https://b.test/\n3. https://c.test/\n4. https://d.test/\n';

async function marksOf(body: string): Promise<Record<string, string[]>> {
  const bytes = new TextEncoder().encode(`# Mill\n\n${body}${LIST}`);
  const { links } = await readArticle({ bytes, path: 'a.md' });
  return Object.fromEntries(
    links.flatMap(({ url, marks }) => (marks.length === 0 ? [] : [[url ?? '', marks.map(({ label }) => label ?? '')]])),
  );
}

test.each<[string, string, Record<string, string[]>]>([
  [
    'at the end of sentences',
    'The mill closed in 2024 (1). The river moved (2, 4). Nobody saw it. (1)',
    { 'https://a.test/': ['1', '1'], 'https://b.test/': ['2'], 'https://d.test/': ['4'] },
  ],
  [
    'in a sentence, and as a range',
    'Marsh (1) counted 85 workers, and others fewer (2–3).',
    { 'https://a.test/': ['1'], 'https://b.test/': ['2'], 'https://c.test/': ['3'] },
  ],
])('numbers in parentheses point at the entries of a numbered list: %s', async (_name, body, marks) => {
  expect(await marksOf(body)).toEqual(marks);
});

test.each([
  ['an enumeration', 'It failed for these reasons: (1) the price, (2) the river, (3) the war, and (4) the wind.'],
  ['ages', 'Jane Marsh (34) and Otto Vik (2) and Nora Quist (51) were there (1).'],
  ['too few of them', 'The mill closed in 2024 (1).'],
  ['not where the text has other markers', 'The mill (1) closed (2) in 2024 (3).[4]'],
])('they do not, where they are something else: %s', async (_name, body) => {
  const { 'https://d.test/': last, ...others } = await marksOf(body);
  expect(others).toEqual({});
  expect(last ?? []).toEqual(body.includes('[4]') ? ['4'] : []);
});

test('a number in brackets that leads to a place in the document is the marker of its entry', async () => {
  expect(await marksOf('The mill closed in 2024 [[2]](#note2).')).toEqual({ 'https://b.test/': ['2'] });
});
