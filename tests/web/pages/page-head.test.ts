import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/web/pages/page-html.ts';

const BASE = 'https://site.test/dir/page';
const readHead = (head: string, body = '<p>So it goes.</p>') =>
  readHtml(`<!doctype html><html><head>${head}</head>${body}</html>`, BASE);
const SCRIPT = 'location="/new"';

// As Chromium 156 reads them.
describe('where a page sends its readers', () => {
  test.each([
    `<script>${SCRIPT}</script>`,
    `<script type=module>${SCRIPT}</script>`,
    `<script type="text/javascript">${SCRIPT}</script>`,
    `<script language="JavaScript1.2">${SCRIPT}</script>`,
    '<meta http-equiv=refresh content="5;url=/slow"><meta http-equiv=refresh content="0;url=/new">',
  ])('%s', (head) => {
    expect(readHead(head).refresh?.url).toBe('https://site.test/new');
  });

  test('by what its body does at once', () => {
    expect(readHead('', `<body onload="location='/new'">`).refresh?.url).toBe('https://site.test/new');
  });

  test.each([
    `<script type="application/json">${SCRIPT}</script>`,
    `<script type="text/template">${SCRIPT}</script>`,
    `<script language=vbscript>${SCRIPT}</script>`,
    `<script nomodule>${SCRIPT}</script>`,
    `<template><script>${SCRIPT}</script></template>`,
    '<template><meta http-equiv=refresh content="0;url=/new"></template>',
  ])('nowhere: %s', (head) => {
    expect(readHead(head).refresh).toBeUndefined();
  });
});

describe('what a page says of itself', () => {
  test.each([
    ['<title>Page</title>', '<svg><title>Close</title></svg>', 'Page'],
    ['', '<svg><title>Close</title></svg>', ''],
    ['<meta property="og:title" content="Page">', '<svg><title>Close</title></svg>', 'Page'],
    ['<template><title>Draft</title></template><title>Page</title>', '', 'Page'],
  ])('its title in %s%s', (head, body, title) => {
    expect(readHead(head, body).title).toBe(title);
  });

  test.each([
    ['<base href="/b/"><link rel="nofollow CANONICAL" href="x">', 'https://site.test/b/x'],
    ['<base href="data:text/plain,x"><link rel=canonical href="x">', 'https://site.test/dir/x'],
    ['<base href="javascript:1"><link rel=canonical href="x">', 'https://site.test/dir/x'],
    ['<template><base href="/b/"></template><link rel=canonical href="x">', 'https://site.test/dir/x'],
    ['<link rel="x-canonical" href="y"><link rel="canonical" href="x">', 'https://site.test/dir/x'],
  ])('its address in %s', (head, canonical) => {
    expect(readHead(head).canonical).toBe(canonical);
  });

  test('the id and the name of a link are places both', () => {
    const { anchors } = readHead('', '<p><a id="one" name="two">So it goes.</a></p>');
    expect([...anchors]).toEqual(['one', 'two']);
  });
});
