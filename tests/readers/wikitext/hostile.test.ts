import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanWikitext } from '../../../src/core/wikitext/scan.ts';
import { readArticle } from '../../../src/readers/index.ts';

const read = (text: string) =>
  readArticle({ bytes: new TextEncoder().encode(`x ${text}`), path: 'page.wiki' }, 'wikitext');

describe('a hostile page is read in bounded time', () => {
  test.each([
    ['templates nested 10,000 deep', `${'{{a|'.repeat(10_000)}x${'}}'.repeat(10_000)}`],
    ['templates never closed', '{{a|'.repeat(20_000)],
    ['braces', '{'.repeat(300_000)],
    ['braces both ways', `${'{'.repeat(150_000)}${'}'.repeat(150_000)}`],
    ['links never closed', '[[a|'.repeat(20_000)],
    ['links nested', `${'[[a|'.repeat(20_000)}${']]'.repeat(20_000)}`],
    ['references never closed', '<ref>'.repeat(4_000)],
    ['references closed once', `${'<ref>'.repeat(4_000)}</ref>`],
    ['one name for all references', '<ref name="a">x</ref>'.repeat(4_000)],
    ['external links never closed', '[http://a.test '.repeat(4_000)],
    ['comments never closed', '<!--'.repeat(80_000)],
    ['nowiki never closed', '<nowiki>'.repeat(50_000)],
    ['tables never closed', '{|\n|a||b\n'.repeat(3_000)],
    ['headings never closed', '== a =\n'.repeat(5_000)],
    ['a parameter after another', `{{cite web|${'a=b|'.repeat(50_000)}}}`],
    ['short citations', '{{sfn|a|2000}}'.repeat(3_000)],
    ['attributes never closed', '<ref name="'.repeat(30_000)],
    ['tags never closed', '<a'.repeat(150_000)],
    ['pictures within pictures', `${'[[File:a.jpg|thumb|'.repeat(10_000)}${']]'.repeat(10_000)}`],
  ])('%s', async (_name, text) => {
    const article = await read(text);
    expect(article.format).toBe('wikitext');
  });

  test('what is nested too deep is left out, and said so', async () => {
    const { notices, complete } = await read(`${'{{nowrap|'.repeat(100)}x${'}}'.repeat(100)}`);
    expect([notices.map(({ code }) => code), complete]).toEqual([['nested-too-deep'], false]);
  });
});

describe('the scan of a page', () => {
  const PIECES = [
    '{{',
    '}}',
    '{{{',
    '}}}',
    '[[',
    ']]',
    '|',
    '=',
    '\n',
    '<ref>',
    '<ref name=a>',
    '<ref/>',
    '</ref>',
    '<!--',
    '-->',
    '<nowiki>',
    '</nowiki>',
    '[http://a.test ',
    ']',
    "''",
    '{|',
    '|}',
    'cite web',
    'url=http://a.test',
    'é',
    '* ',
    '== ',
  ];

  test('gives brackets that nest in each other or stand apart', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const { brackets, refs, raws } = scanWikitext(text);
        const ranges = [...brackets.values(), ...refs.values(), ...raws.values()];
        for (const a of ranges) {
          expect(a.to).toBeLessThanOrEqual(text.length);
          for (const b of ranges) {
            const isApart = a.to <= b.from || b.to <= a.from;
            const isNested = (a.from <= b.from && b.to <= a.to) || (b.from <= a.from && a.to <= b.to);
            expect(isApart || isNested).toBe(true);
          }
        }
        for (const { parts, from, to } of brackets.values())
          for (const part of parts) expect(from < part.from && part.from <= part.to && part.to < to).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('any page gives an article whose links stand in its blocks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }), async (pieces) => {
        const { links, blocks, text } = await read(pieces.join(''));
        for (const { span } of links) {
          expect(blocks.some((block) => block.span.start <= span.start && span.end <= block.span.end)).toBe(true);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
