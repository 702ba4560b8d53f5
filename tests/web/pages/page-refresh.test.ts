import { describe, expect, test } from 'vitest';
import { refreshFromMeta, refreshFromScript } from '../../../src/web/pages/page-refresh.ts';

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
