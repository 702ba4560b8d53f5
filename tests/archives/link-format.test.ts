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

  test('and so are its relations and parameters, whatever stands in their quotation marks and between them', () => {
    const value = fc.string({
      unit: fc.constantFrom('a', 'é', ',', ';', '<', '>', '=', '"', '\\', ' ', '\n'),
      maxLength: 12,
    });
    const link = fc.record({
      path: fc.stringMatching(/^[a-z0-9/,;"'=&?%-]{0,20}$/),
      rels: fc.uniqueArray(fc.constantFrom('memento', 'first', 'last', 'original', 'timemap', 'self'), {
        minLength: 1,
      }),
      title: value,
      space: fc.constantFrom('', ' ', '\r\n '),
      isRelLast: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(link, { maxLength: 8 }), fc.nat(), (links, cut) => {
        const pieces = links.map(({ path, rels, title, space, isRelLast }) => {
          const quoted = `title${space}=${space}"${title.replace(/["\\]/g, '\\$&')}"`;
          const both = [`rel="${rels.join(' ')}"`, quoted];
          return [`<http://a.test/${path}>`, ...(isRelLast ? both.reverse() : both)].join(`${space};${space}`);
        });
        const text = pieces.join(',\n');
        const read = parseLinks(text).map(({ target, rels, params }) => ({
          target,
          rels: [...rels],
          title: params['title'],
        }));
        const written = links.map(({ path, rels, title }) => ({ target: `http://a.test/${path}`, rels, title }));
        expect(read).toEqual(written);
        // What breaks off loses its last link at most: none of those before it, and none is made up.
        const broken = parseLinks(text.slice(0, cut % (text.length + 1)));
        expect(written.map(({ target }) => target).slice(0, Math.max(0, broken.length - 1))).toEqual(
          broken.slice(0, -1).map(({ target }) => target),
        );
        expect(broken.length).toBeLessThanOrEqual(links.length);
      }),
    );
  });

  test('a TimeMap names the same copies in every form', () => {
    const when = fc
      .date({ min: new Date('1996-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
      .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));
    const path = fc.stringMatching(/^[a-z0-9/,;=&?-]{0,12}$/);
    fc.assert(
      fc.property(fc.array(when, { minLength: 1, maxLength: 6 }), path, (dates, rest) => {
        const original = `https://site.test/${rest}`;
        const copies = dates.map((date) => ({
          date,
          stamp: date.toISOString().replace(/\D/g, '').slice(0, 14),
          uri: `https://archive.test/coll/${date.toISOString().replace(/\D/g, '').slice(0, 14)}/${original}`,
        }));
        const forms = {
          link: copies.map(({ date, uri }) => `<${uri}>;rel=memento;datetime="${date.toUTCString()}"`).join(','),
          json: JSON.stringify({
            mementos: { list: copies.map(({ date, uri }) => ({ datetime: date.toISOString(), uri })) },
          }),
          lists: JSON.stringify({
            mementos: { list: copies.map(({ date, uri }) => ({ datetime: date.toISOString(), uri: [uri] })) },
          }),
          lines: copies.map(({ stamp }) => JSON.stringify({ timestamp: stamp, url: original })).join('\n'),
        };
        const base = `https://archive.test/coll/timemap/json/${original}`;
        const expected = copies.map(({ date, stamp, uri }) => ({
          capturedAt: date.toISOString(),
          rawUrl: `https://archive.test/coll/${stamp}id_/${original}`,
          viewUrl: uri,
        }));
        for (const text of Object.values(forms)) expect(parseTimeMap(text, base)?.candidates).toEqual(expected);
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
