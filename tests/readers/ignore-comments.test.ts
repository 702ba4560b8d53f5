import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../src/extract.ts';
import { ignoredLines } from '../../src/readers/ignore-comments.ts';
import { readArticle } from '../../src/readers/index.ts';

describe('ignored lines', () => {
  test.each([
    ['a comment behind words leaves out its line', 'One.\nTwo. <!-- stet-ignore -->\nThree.', [[2, 2]]],
    ['a comment alone leaves out the block below', 'One.\n<!-- stet-ignore: draft -->\nTwo\nthree.\n\nFour.', [[2, 4]]],
    ['blank lines between comment and block do not count', '<!-- stet-ignore -->\n\nTwo.\n\nThree.', [[1, 3]]],
    ['the line below and no more', '<!-- stet-ignore-next-line -->\nTwo\nthree.', [[1, 2]]],
    ['from start to end', 'a\n<!-- stet-ignore-start -->\n\nb\n\n<!-- stet-ignore-end -->\nc', [[2, 6]]],
    ['a start without an end leaves out nothing', '<!-- stet-ignore-start -->\na\nb', []],
    ['an end without a start neither', 'a\n<!-- stet-ignore-end -->', []],
    ['LaTeX', 'Words. % stet-ignore\nMore.', [[1, 1]]],
    ['reStructuredText', '.. stet-ignore\n\nWords.\n', [[1, 3]]],
    ['AsciiDoc', '// stet-ignore-next-line\nWords.', [[1, 2]]],
    ['Org', '# stet-ignore-next-line\nWords.', [[1, 2]]],
    ['MDX', 'Words {/* stet-ignore */}', [[1, 1]]],
    ['carriage returns', 'a\r\n<!-- stet-ignore-next-line -->\r\nb\rc', [[2, 3]]],
    ['a word that only begins so is none', '<!-- stet-ignored -->\nWords.', []],
    ['prose about it is none', 'Write stet-ignore in a comment.', []],
  ])('%s', (_, text, expected) => {
    expect(ignoredLines(text).map(({ from, to }) => [from, to])).toEqual(expected);
  });

  test('a hundred thousand comments take no longer than their lines', () => {
    expect(ignoredLines('<!-- stet-ignore-start -->\n'.repeat(100_000))).toEqual([]);
  });
});

const DRAFT = `# The lock

The gate broke in 2023, [the Gazette says](https://gazette.test/1).

<!-- stet-ignore: not for the check -->
The port lost 40,000 crowns, [a broker says](https://broker.test/2).

The council met in 2021.[^1]

[^1]: <https://council.test/3> <!-- stet-ignore -->
`;

async function extractOf(text: string, path: string) {
  const article = await readArticle({ bytes: new TextEncoder().encode(text), path });
  return extractArticle(article).report;
}

describe('what ignore comments leave out', () => {
  test('claims on the lines, their sources, and claims that lean on such sources alone', async () => {
    const { claims, sources } = await extractOf(DRAFT, 'a.md');
    expect(sources.map(({ url }) => url)).toEqual(['https://gazette.test/1']);
    expect(claims.map(({ text }) => text)).toEqual(['The gate broke in 2023, the Gazette says.']);
  });

  test('a source that is also cited elsewhere stays, and is placed there', async () => {
    const { sources } = await extractOf(
      'It broke. https://a.test/1 <!-- stet-ignore -->\n\nIt broke again in 2024, https://a.test/1 says.\n',
      'a.md',
    );
    expect(sources.map(({ url, line }) => [url, line])).toEqual([['https://a.test/1', 3]]);
  });

  test('findings on the lines', async () => {
    const text =
      'The plan is [here](http://localhost:3000/plan) since 2021. <!-- stet-ignore -->\n\nIt holds since 2022.\n';
    const withComment = await extractOf(text, 'a.md');
    const without = await extractOf(text.replace(/ <!--.*?-->/, ''), 'a.md');
    expect(without.findings.map(({ code }) => code)).toContain('reader-cannot-open');
    expect(withComment.findings.map(({ code }) => code)).not.toContain('reader-cannot-open');
  });

  test('nothing in an article without a comment', async () => {
    expect(await readArticle({ bytes: new TextEncoder().encode('Words.'), path: 'a.md' })).not.toHaveProperty(
      'ignoredLines',
    );
  });

  test('the text of a UTF-16 file too', async () => {
    const bytes = new Uint8Array(Buffer.from('\ufeffSee https://a.test/1 <!-- stet-ignore -->', 'utf16le'));
    expect((await readArticle({ bytes, path: 'a.md' })).ignoredLines).toEqual([{ from: 1, to: 1 }]);
  });
});
