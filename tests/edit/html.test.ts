import { describe, expect, test } from 'vitest';
import { mend } from './sites.ts';

const paragraph = (links: string) =>
  `<!doctype html><html><head><title>The roof</title></head><body><article><h1>The roof</h1><p>The roof of the ferry terminal fell in the evening of the third of November, and eleven people were injured, ${links}, and the town has been arguing about the reasons ever since then.</p><p>Most of the argument has been about money, about who knew, and about when the operator was first told to close it.</p></article></body></html>`;

const COPY = 'https://web.archive.org/web/20210219114410/';

describe('HTML', () => {
  test.each([
    [
      'a dead link becomes a Robust Link to its copy',
      '<a class="x" href="http://a.test/gone?a=1&amp;b=2">as it says</a>',
      `<a class="x" href="${COPY}http://a.test/gone?a=1&amp;b=2" data-originalurl="http://a.test/gone?a=1&amp;b=2" data-versionurl="${COPY}http://a.test/gone?a=1&amp;b=2" data-versiondate="2021-02-19">as it says</a>`,
    ],
    [
      'single quotes stay',
      "<a href='http://a.test/gone'>as it says</a>",
      `<a href='${COPY}http://a.test/gone' data-originalurl="http://a.test/gone" data-versionurl="${COPY}http://a.test/gone" data-versiondate="2021-02-19">as it says</a>`,
    ],
    [
      'a value without quotes gets some',
      '<a href=http://a.test/gone>as it says</a>',
      `<a href="${COPY}http://a.test/gone" data-originalurl="http://a.test/gone" data-versionurl="${COPY}http://a.test/gone" data-versiondate="2021-02-19">as it says</a>`,
    ],
    [
      'a moved link gets its new address, escaped',
      '<a href="http://a.test/moved">as it says</a>',
      '<a href="https://new.test/a/place?x=1&amp;y=2">as it says</a>',
    ],
    [
      'no copy, no change',
      '<a href="http://a.test/no-copy">as it says</a>',
      '<a href="http://a.test/no-copy">as it says</a>',
    ],
  ])('%s', async (_name, before, after) => {
    const { text, refused } = await mend(paragraph(before), 'page.html');
    expect(text).toBe(paragraph(after));
    expect(refused).toEqual([]);
    expect((await mend(text, 'page.html')).text).toBe(text);
  });

  test('what already is a Robust Link is left alone, and said', async () => {
    const robust = '<a data-versiondate="2020-01-01" href="http://a.test/gone">as it says</a>';
    const { text, refused } = await mend(paragraph(robust), 'page.html');
    expect(text).toBe(paragraph(robust));
    expect(refused.map(({ why }) => why)).toEqual(['it already has the attributes of a Robust Link']);
  });
});
