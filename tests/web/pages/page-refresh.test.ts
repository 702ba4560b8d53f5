import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refreshFromMeta, refreshFromScript } from '../../../src/web/pages/page-refresh.ts';
import { hostileWords, runsOf } from '../../helpers/hostile-words.ts';

const BASE = 'https://site.test/dir/page';
const NEW = 'https://site.test/new';

// As Chromium 156 reads them.
describe('a refresh', () => {
  test.each([
    ['0;url=/new', NEW],
    ['0,/new', NEW],
    ['0 /new', NEW],
    [' 0 ; URL = "/new" and more', NEW],
    ["0;url='/new", NEW],
    ['.5;url=/new', NEW],
    ['0.0.0;url=/new', NEW],
    ["0;url=/new'", `${NEW}'`],
    ['0;url="/new\'s"', `${NEW}'s`],
    ['0;urls=/new', 'https://site.test/dir/urls=/new'],
    ['1e0;url=/new', undefined],
    ['0x;url=/new', undefined],
    ['-1;url=/new', undefined],
    ['url=/new', undefined],
    ['0', undefined],
    ['0;url=', undefined],
  ])('%j leads to %s', (content, url) => {
    expect(refreshFromMeta(content, BASE)?.url).toBe(url);
  });

  test('after its seconds', () => {
    expect(refreshFromMeta('12.7;url=/new', BASE)?.delaySeconds).toBe(12);
  });
});

describe('a script that sends on', () => {
  test.each([
    ['location="/new"', NEW],
    ['window.location.href = "https:\\/\\/site.test\\/new";', NEW],
    ['/* moved */ location.replace("/new")', NEW],
    ['"use strict"; location.replace("/new")', NEW],
    ['<!--\nlocation="/new"\n//-->', NEW],
    ['setTimeout(function () { window.location.href = "/new"; }, 3000);', NEW],
    ['window.setTimeout(() => { location.replace("/new") }, 0)', NEW],
    ['setTimeout(function () { if (old) location = "/new" }, 0)', undefined],
    ['setTimeout(function () { location = "/new" }, wait)', undefined],
    ['// location="/new"', undefined],
    ['if (old) location="/new"', undefined],
    ['location = "/a\\x2fb"', undefined],
  ])('%j leads to %s', (code, url) => {
    expect(refreshFromScript(code, BASE)?.url).toBe(url);
  });

  test('after its milliseconds', () => {
    expect(refreshFromScript('setTimeout(() => { location = "/new" }, 2500)', BASE)?.delaySeconds).toBe(2.5);
  });
});

const space = fc.constantFrom('', ' ', '\t', ' \n ');
/** As they stand in an address: nothing that ends a quoted one. */
const target = fc.stringMatching(/^(?:https:\/\/b\.test)?\/[a-z0-9;,=&?._~-]{0,20}$/);

test('a refresh leads where it says, however it is spaced and quoted', () => {
  fc.assert(
    fc.property(
      fc.tuple(space, space, space, space),
      fc.nat(99_999),
      fc.constantFrom(';', ','),
      fc.constantFrom('url', 'URL', 'Url'),
      fc.constantFrom('', '"', "'"),
      target,
      ([before, behind, around, end], seconds, mark, word, quote, to) => {
        const content = `${before}${seconds}${mark}${behind}${word}${around}=${around}${quote}${to}${quote}${end}`;
        expect(refreshFromMeta(content, BASE)).toEqual({
          url: new URL(to, BASE).href,
          delaySeconds: seconds,
          kind: 'meta',
        });
      },
    ),
    { numRuns: runsOf(200) },
  );
});

test('whatever a refresh holds, it is an address after a time, or none', () => {
  fc.assert(
    fc.property(fc.constantFrom('', '0', '0;', '5; url=', '.5,'), hostileWords, (start, words) => {
      const refresh = refreshFromMeta(`${start}${words}`, BASE);
      if (refresh === undefined) return;
      expect(new URL(refresh.url).href).toBe(refresh.url);
      expect(refresh.delaySeconds).toBeGreaterThanOrEqual(0);
      expect(refresh.delaySeconds).toBeLessThan(1_000_000);
    }),
    { numRuns: runsOf(200) },
  );
});
