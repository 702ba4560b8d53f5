import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLinks } from '../../src/archives/link-format.ts';
import { parseTimeMap } from '../../src/archives/timemap.ts';

const DATE = 'Sun, 01 Mar 2020 12:00:00 GMT';

describe('links are read', () => {
  test.each([
    [
      'with commas inside the address',
      `<http://a.test/x,y,z>; rel="memento"; datetime="${DATE}"`,
      'http://a.test/x,y,z',
    ],
    ['with a semicolon and a quote inside the address', `<http://a.test/x;"y">; rel=memento`, 'http://a.test/x;"y"'],
    ['with an unquoted relation', `<http://a.test/m>;rel=memento;datetime="${DATE}"`, 'http://a.test/m'],
    ['with an escape in a value', `<http://a.test/m>; title="a \\" b"; rel="memento"`, 'http://a.test/m'],
    ['with white space around everything', ` <http://a.test/m> ;\r\n rel = "first memento" ,\n`, 'http://a.test/m'],
    [
      'with parameters that nobody knows',
      `<http://a.test/m>; collection="demo"; rel="memento"; flag`,
      'http://a.test/m',
    ],
  ])('%s', (_name, text, target) => {
    const [link] = parseLinks(text);
    expect(link?.target).toBe(target);
    expect(link?.rels.has('memento')).toBe(true);
  });

  test('one after the other, whatever ends the lines, with a comma at the end', () => {
    const text = `<http://a.test/1>; rel="first memento"; datetime="${DATE}",\r\n<http://a.test/2>; rel="last memento"; datetime="${DATE}",\n`;
    expect(parseLinks(text).map(({ target }) => target)).toEqual(['http://a.test/1', 'http://a.test/2']);
  });

  test('the first value of a repeated parameter counts', () => {
    expect(parseLinks('<http://a.test/>; rel=memento; rel=self')[0]?.params['rel']).toBe('memento');
  });

  test('a text that breaks off loses its last link and nothing else', () => {
    expect(parseLinks('<http://a.test/1>; rel="memento", <http://a.test/2')).toHaveLength(1);
  });

  test('any text is read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', ',', ';', '=', '"', '\\', 'a', ' ', '\n') }), (text) => {
        parseLinks(text);
      }),
    );
  });

  test('what is written as a link is read back', () => {
    const address = fc.stringMatching(/^[a-z0-9/,;"'=&?%-]{1,40}$/).map((path) => `http://a.test/${path}`);
    fc.assert(
      fc.property(fc.array(address, { maxLength: 20 }), (addresses) => {
        const text = addresses.map((entry) => `<${entry}>; rel="memento"; datetime="${DATE}"`).join(',\n');
        expect(parseLinks(text).map(({ target }) => target)).toEqual(addresses);
      }),
    );
  });
});

describe('a list of copies is read', () => {
  const base = 'https://archive.test/coll/timemap/json/https://site.test/';
  const row = (stamp: string, status?: string) =>
    JSON.stringify({ timestamp: stamp, url: 'https://site.test/', ...(status === undefined ? {} : { status }) });

  test.each<[string, string, number]>([
    [
      'as MemGator writes it',
      JSON.stringify({
        original_uri: 'https://site.test/',
        mementos: {
          list: [{ datetime: '2020-03-01T12:00:00Z', uri: 'https://w.test/20200301120000/https://site.test/' }],
          first: { datetime: '2020-03-01T12:00:00Z', uri: 'https://w.test/20200301120000/https://site.test/' },
        },
      }),
      1,
    ],
    [
      'as Time Travel writes it, with lists of addresses',
      JSON.stringify({
        mementos: {
          first: { datetime: '2019-03-01T12:00:00Z', uri: ['https://w.test/20190301120000/https://site.test/'] },
          closest: { datetime: '2020-03-01T12:00:00Z', uri: ['https://w.test/20200301120000/https://site.test/'] },
        },
      }),
      2,
    ],
    ['as pywb writes it, one object a line', `${row('20200301120000', '200')}\n${row('20200901120000')}\n`, 2],
    ['as pywb writes it, cut in its last line', `${row('20200301120000', '200')}\n${row('2020').slice(0, 9)}`, 1],
    ['with dates that are none', `<https://w.test/1>; rel="memento"; datetime="yesterday"`, 0],
  ])('%s', (_name, text, count) => {
    expect(parseTimeMap(text, base)?.candidates).toHaveLength(count);
  });

  test.each([
    ['an outage page', '<!doctype html><html><title>Offline</title></html>'],
    ['words', 'service temporarily not available'],
    ['an error object', '{"message": "no such collection"}'],
  ])('%s is no list', (_name, text) => {
    const read = parseTimeMap(text, base);
    expect(read === null || read.candidates.length === 0).toBe(true);
  });

  test('further pages are named, and the list itself is not one of them', () => {
    const text = [
      '<https://a.test/map/1>; rel="self"; type="application/link-format"',
      '<https://a.test/map/2>; rel="timemap"; type="application/link-format"; from="x"',
      '</map/3>; rel=timemap',
    ].join(',');
    expect(parseTimeMap(text, 'https://a.test/map/1')?.pages).toEqual(['https://a.test/map/2', 'https://a.test/map/3']);
  });
});
