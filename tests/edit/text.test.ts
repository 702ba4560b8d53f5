import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/readers/index.ts';
import { mend } from './sites.ts';

const ARTICLE = `A title

The roof fell in 2021, as http://a.test/gone says, and http://a.test/moved#why too.

Sources:
http://a.test/gone (the first to say so)
http://b.test/gone-no-copy
http://b.test/moved
http://c.test/secure?utm_source=mail&id=7
https://c.test/fine
`;

describe('plain text', () => {
  test('keeps the dead address and puts the copy beside its entry; others get their new address', async () => {
    const { text, applied, refused } = await mend(ARTICLE, 'article.txt');
    expect(text).toBe(
      ARTICLE.replace(
        'http://a.test/gone (the',
        'http://a.test/gone (archived 2021-02-19: https://web.archive.org/web/20210219114410/http://a.test/gone) (the',
      )
        .replace('http://a.test/moved#why', 'https://new.test/a/place?x=1&y=2#why')
        .replace('http://b.test/moved', 'https://new.test/a/place?x=1&y=2')
        .replace('http://c.test/secure?utm_source=mail&id=7', 'https://c.test/secure?id=7'),
    );
    expect(applied.map(({ kind }) => kind).sort()).toEqual(['archived', 'moved', 'moved', 'tracking']);
    expect(refused).toEqual([]);
  });

  test('what a page says of its own past is no copy: whoever has taken the site over could say it', async () => {
    const written = 'A title\n\nThe roof fell.\n\nSources:\nhttp://a.test/by-itself\n';
    expect((await mend(written, 'article.txt')).text).toBe(written);
  });

  test('a second run changes nothing', async () => {
    const { text } = await mend(ARTICLE, 'article.txt');
    expect((await mend(text, 'article.txt')).applied).toEqual([]);
  });

  test('the note beside the address stays the source’s note', async () => {
    const { bytes } = await mend(ARTICLE, 'article.txt');
    const { links } = await readArticle({ bytes, path: 'article.txt' });
    expect(links.find(({ url }) => url === 'http://a.test/gone' && true)?.note ?? 'none').toBe('none');
    expect(links.filter(({ note }) => note !== undefined).map(({ note }) => note)).toContain('the first to say so');
  });

  test('each kind of change can be chosen', async () => {
    const { applied } = await mend(ARTICLE, 'article.txt', ['https']);
    expect(applied.map(({ kind, to }) => [kind, to])).toEqual([
      ['https', 'https://c.test/secure?utm_source=mail&id=7'],
    ]);
  });

  test('an address that breaks at the end of a line is mended as one', async () => {
    const wrapped = 'A title\n\nThe roof fell.\n\nSources:\nhttp://a.test/a-very-long-path/that-breaks/\nhere/moved\n';
    const { text } = await mend(wrapped, 'article.txt');
    expect(text).toBe('A title\n\nThe roof fell.\n\nSources:\nhttps://new.test/a/place?x=1&y=2\n');
  });

  test.each(['utf-16le', 'windows-1252'] as const)('%s stays %s', async (encoding) => {
    const content = 'A title é\n\nThe roof fell.\n\nSources:\nhttp://a.test/moved\n';
    const encode = (text: string) =>
      encoding === 'utf-16le' ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(text, 'latin1');
    const { bytes } = await mend(encode(content), 'article.txt');
    expect(Buffer.from(bytes)).toEqual(
      encode(content.replace('http://a.test/moved', 'https://new.test/a/place?x=1&y=2')),
    );
  });

  test('a file in Latin-1 stays in it, whatever letters its addresses have', async () => {
    const written = 'Na\u00efve \x93words\x94: http://a.test/gone/caf\u00e9 and http://a.test/secure/caf\u00e9\n';
    const { bytes } = await mend(Buffer.from(written, 'latin1'), 'a.txt');
    expect(Buffer.from(bytes).toString('latin1')).toBe(
      `Na\u00efve \x93words\x94: http://a.test/gone/caf\u00e9 (archived 2021-02-19: https://web.archive.org/web/20210219114410/http://a.test/gone/caf\u00e9) and https://a.test/secure/caf\u00e9\n`,
    );
  });
});
