import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/web/bodies/charset.ts';

const TITLE = 'Página de los häfen “así”';
const read = (head: string, charset: string, contentType?: string) =>
  decodeText(
    iconv.encode(`<!doctype html><html><head>${head}<title>${TITLE}</title></head></html>`, charset),
    contentType,
  ).text.match(/<title>(.*)<\/title>/)?.[1];

describe('a page is read in the charset', () => {
  test.each([
    ['<meta charset="windows-1252">', 'windows-1252'],
    ["<META CHARSET='ISO-8859-1'>", 'windows-1252'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', 'windows-1252'],
    ['<meta content=text/html;charset=windows-1252 http-equiv=content-type>', 'windows-1252'],
    ['<meta http-equiv="content-type" content="text/html charset=windows-1252" />', 'windows-1252'],
    ['<?xml version="1.0" encoding="windows-1252"?>', 'windows-1252'],
    ['<meta name="a>b" charset=windows-1252>', 'windows-1252'],
    ['<!--><meta charset=windows-1252>', 'windows-1252'],
    // Browsers read a head to its end to find it.
    [`<script>var a = "<p>";${'/* so it goes */'.repeat(900)}</script><meta charset=windows-1252>`, 'windows-1252'],
  ])('that it declares by %s', (head, charset) => {
    expect(read(head, charset)).toBe(TITLE);
  });

  test.each([
    ['<!-- <meta charset="shift_jis"> --><meta charset="utf-8">'],
    ['<!--[if lt IE 9]><meta charset="koi8-r"><![endif]-->'],
    ['<meta name="description" content="on charset=koi8-r and other ways to write">'],
    ['<meta property="og:title" content="charset=shift_jis explained"><meta charset=utf-8>'],
    ['<meta charset="no-such-charset"><meta charset="utf-8">'],
    ['<script>var page = \'<meta charset="koi8-r">\';</script>'],
    ['<link rel="x" title="<meta charset=koi8-r>">'],
    // What can be read as far as this is none.
    ['<meta charset="unicode">'],
    ['<meta charset="ucs-2">'],
    [`<p>${'So it goes. '.repeat(300)}<meta charset="koi8-r">`],
  ])('that is declared, and not one that is only spoken of: %s', (head) => {
    expect(read(head, 'utf8')).toBe(TITLE);
  });

  test('of the header before its own', () => {
    expect(read('<meta charset="koi8-r">', 'utf8', 'text/html; charset=utf-8')).toBe(TITLE);
  });
});

describe('a text that declares nothing', () => {
  const words = 'Größe über den Häfen, für Schiffe größer als üblich. ';

  test('is UTF-8 also where somebody cut it in a character', () => {
    const bytes = Buffer.concat([Buffer.from(words.repeat(4)), Buffer.from([0xc3]), Buffer.from(` … ${words}`)]);
    expect(decodeText(bytes, 'text/plain').text).toContain(words.repeat(4));
  });

  test('is windows-1252 where it is no UTF-8', () => {
    expect(decodeText(iconv.encode(words, 'windows-1252'), 'text/plain').text).toBe(words);
    const mixed = Buffer.concat([iconv.encode(words, 'windows-1252'), Buffer.from('größer')]);
    expect(decodeText(mixed, 'text/plain').text).toContain(words);
  });
});
