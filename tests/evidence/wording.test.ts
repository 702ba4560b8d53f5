import { describe, expect, test } from 'vitest';
import { Wordings } from '../../src/evidence/wording.ts';
import { readArticle } from '../../src/readers/index.ts';

/** The wording of a Markdown paragraph, blanks squeezed. */
async function wordingOf(paragraph: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${paragraph}\n\n[^1]: https://board.test/a\n`);
  const article = await readArticle({ bytes, path: 'article.md' });
  const span = article.blocks[0]?.span ?? { start: 0, end: 0 };
  const wording = new Wordings(article).of(span);
  expect(wording).toHaveLength(span.end - span.start);
  return wording.replace(/ +/g, ' ').trim();
}

describe('what of a sentence is held against a source', () => {
  test.each([
    ['The roof fell.[^1]', 'The roof fell.'],
    ['The roof fell (<https://board.test/b>).', 'The roof fell ( ).'],
    ['The roof fell ([harbour board](https://board.test/b)).', 'The roof fell ( ).'],
    ['The lake shrank, [satellite images](https://board.test/b) show.', 'The lake shrank, show.'],
    ['The lake shrank, a [long study](https://board.test/b) found.', 'The lake shrank, a found.'],
    // Here the anchor is part of what is stated.
    ['The roof [fell on Monday](https://board.test/b).', 'The roof fell on Monday.'],
    ['The roof fell, [the mayor](https://board.test/b) said.', 'The roof fell, the mayor said.'],
    ['The roof (of [the old hall](https://board.test/b)) fell.', 'The roof (of the old hall) fell.'],
    ['The roof fell, [divers](https://board.test/b) found a door.', 'The roof fell, divers found a door.'],
  ])('%s', async (paragraph, expected) => {
    expect(await wordingOf(paragraph)).toBe(expected);
  });
});
