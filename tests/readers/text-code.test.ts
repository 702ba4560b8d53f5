import { expect, test } from 'vitest';
import { extractArticle } from '../../src/extract.ts';
import { readArticle } from '../../src/readers/index.ts';

async function claimsOf(text: string): Promise<readonly string[]> {
  const article = await readArticle({ bytes: new TextEncoder().encode(text), path: 'article.txt' });
  return extractArticle(article).report.claims.map((claim) => claim.text);
}

test.each([
  [
    'Python',
    '    class Pier:\n        def fall(self, day):\n            """Falls, and nobody is hurt."""\n            return self.days[3]',
  ],
  ['C', '    #include <roof.h>\n    int main(void) {\n      roof_fall(3);\n      return 0;\n    }'],
  ['a shell', '    $ stet article.txt\n    $ cd piers && make 12'],
  ['JavaScript', "    const roof = await open('roof of 2021');\n    roof.fall();"],
])('what is set in and reads like %s claims nothing', async (_language, code) => {
  const text = `A roof\n\nThe roof fell on 3 November 2021, says the town.\n\nThis is how:\n\n${code}\n\nIt had stood since 1931.\n`;
  expect(await claimsOf(text)).toEqual([
    'The roof fell on 3 November 2021, says the town.',
    'This is how:',
    'It had stood since 1931.',
  ]);
});

test.each([
  [
    'a paragraph',
    '    The roof fell on a Tuesday (nobody was hurt); the town had paid for it.\n    It had stood since 1931.',
  ],
  ['a verse', '    For all the roofs of 1931\n    are fallen, and the day is done;'],
  ['a quotation', '    "Return the money," the council said in 2021.'],
])('%s that is set in is read', async (_name, prose) => {
  const text = `A roof\n\nThe roof fell on 3 November 2021, says the town.\n\n${prose}\n\nIt had stood since 1931.\n`;
  expect((await claimsOf(text)).join(' ')).toContain(prose.trim().split(/[\n;]/)[0]?.replace(/^"/, '') ?? '');
});

test('a text that is set in as a whole is no code', async () => {
  expect(await claimsOf('    The roof fell in 2021.\n\n    total = 12 boats;\n')).toContain('total = 12 boats;');
});
