import { describe, expect, test } from 'vitest';
import { mend } from './sites.ts';

const COPY = 'https://web.archive.org/web/20210219114410/';
const NEW = 'https://new.test/a/place?x=1&y=2';

describe('Markdown', () => {
  test.each([
    [
      'an inline link',
      'The roof fell, [it says](http://a.test/gone "Roof").',
      `The roof fell, [it says](${COPY}http://a.test/gone "Roof").`,
    ],
    [
      'a destination in angle brackets',
      'It fell, [it says](<http://a.test/gone>).',
      `It fell, [it says](<${COPY}http://a.test/gone>).`,
    ],
    ['an autolink', 'It fell, says <http://a.test/moved>.', `It fell, says <${NEW}>.`],
    ['a bare address', 'It fell, says http://a.test/moved.', `It fell, says ${NEW}.`],
    [
      'a definition that two links use',
      'It [fell][1], and [fell][1].\n\n[1]: http://a.test/gone "Roof"',
      `It [fell][1], and [fell][1].\n\n[1]: ${COPY}http://a.test/gone "Roof"`,
    ],
    [
      'a footnote',
      'It fell.[^a]\n\n[^a]: The Ledger, <http://a.test/gone>.',
      `It fell.[^a]\n\n[^a]: The Ledger, <${COPY}http://a.test/gone>.`,
    ],
    [
      'parentheses that are balanced',
      'It [fell](http://a.test/gone_(roof)).',
      `It [fell](${COPY}http://a.test/gone_(roof)).`,
    ],
    [
      'a cell of a table',
      '| a | b |\n|---|---|\n| [x](http://a.test/moved) | y |',
      `| a | b |\n|---|---|\n| [x](${NEW}) | y |`,
    ],
    ['code, which is no link', 'It `[fell](http://a.test/gone)` there.', 'It `[fell](http://a.test/gone)` there.'],
    ['a page that is gone without a copy', 'It [fell](http://a.test/no-copy).', 'It [fell](http://a.test/no-copy).'],
  ])('%s', async (_name, before, after) => {
    const { text, refused } = await mend(`# The roof\n\n${before}\n`, 'article.md');
    expect(text).toBe(`# The roof\n\n${after}\n`);
    expect(refused).toEqual([]);
    expect((await mend(text, 'article.md')).text).toBe(text);
  });
});
