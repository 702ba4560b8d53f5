import { describe, expect, test } from 'vitest';
import { mend } from './sites.ts';

const NOTE = 'Archived 2021-02-19: \\url{https://web.archive.org/web/20210219114410/http://a.test/gone}';

describe('BibTeX', () => {
  test.each([
    [
      'the copy goes into a note, and the day of the copy is the day of reading where none is given',
      '@online{roof,\n  title = {The roof},\n  url = {http://a.test/gone}\n}\n',
      `@online{roof,\n  title = {The roof},\n  url = {http://a.test/gone},\n  urldate = {2021-02-19},\n  note = {${NOTE}}\n}\n`,
    ],
    [
      'a note that is there goes on',
      '@misc{roof,\n\ttitle = "The {note = {x}} roof",\n\tnote = {Read twice},\n\turldate = {2021-01-01},\n\turl = "http://a.test/gone",\n}\n',
      `@misc{roof,\n\ttitle = "The {note = {x}} roof",\n\tnote = {Read twice. ${NOTE}},\n\turldate = {2021-01-01},\n\turl = "http://a.test/gone",\n}\n`,
    ],
    [
      'an entry in one line stays in one line',
      '@misc{roof, title = {The roof}, url = {http://a.test/gone}}',
      `@misc{roof, title = {The roof}, url = {http://a.test/gone}, urldate = {2021-02-19}, note = {${NOTE}}}`,
    ],
    [
      'a moved work gets its new address',
      '@misc{roof,\r\n  title = {The roof},\r\n  url = {http://a.test/moved},\r\n}\r\n',
      '@misc{roof,\r\n  title = {The roof},\r\n  url = {https://new.test/a/place?x=1&y=2},\r\n}\r\n',
    ],
  ])('%s', async (_name, before, after) => {
    const { text, refused } = await mend(before, 'refs.bib');
    expect(text).toBe(after);
    expect(refused).toEqual([]);
    expect((await mend(text, 'refs.bib')).text).toBe(after);
  });
});
