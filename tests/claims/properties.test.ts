import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractClaims, findQuotations, splitSentences } from '../../src/claims/index.ts';
import type { BlockKind } from '../../src/core/article.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';
import { articleOf } from './article.ts';

/** Pieces that rules look at, strewn at random: far likelier to hit an edge than random characters. */
const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'The roof fell',
      'Dr',
      'p',
      'U.S',
      'e.g',
      'and',
      'I',
      'Krog',
      'stole',
      '1',
      'a',
      '2019',
      'here',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '. ',
      '.',
      '? ',
      '!',
      '…',
      '. . .',
      ' ',
      '\n',
      '\n\n',
      '"',
      '“',
      '”',
      "'",
      '’',
      '«',
      '»',
      '(',
      ')',
      '[1]',
      '[...]',
      '1) ',
      '• ',
      '。',
      '„',
      '：',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const junk = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));
const kinds: readonly BlockKind[] = ['heading', 'paragraph', 'quotation', 'list-item', 'table-cell', 'note', 'footer'];
const article = fc
  .record({
    blocks: fc.array(
      fc.tuple(
        fc.constantFrom(...kinds),
        junk.filter((text) => text !== ''),
      ),
      { minLength: 1, maxLength: 8 },
    ),
    urls: fc.array(fc.oneof(fc.webUrl({ withQueryParameters: true }), junk), { maxLength: 5 }),
    language: fc.constantFrom(undefined, 'en', 'de', 'fr-FR', 'zz'),
  })
  .map(({ blocks, urls, language }) =>
    articleOf(
      blocks,
      urls.filter((url) => url !== '').map((url) => ({ url })),
      language === undefined ? {} : { language },
    ),
  );

describe('sentences', () => {
  test('are trimmed, in order, apart, and lose nothing but white space', () => {
    fc.assert(
      fc.property(junk, fc.constantFrom(undefined, 'en', 'de', 'ja'), (text, language) => {
        const spans = splitSentences(text, { language });
        let at = 0;
        for (const { start, end } of spans) {
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  test('a sentence cut again stays one, but for what stood before it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('The roof fell.', 'Who knew?', 'Dr. Roe left!'), { minLength: 1 }),
        (sentences) => {
          const text = sentences.join(' ');
          expect(splitSentences(text, { language: 'en' }).map(({ start, end }) => text.slice(start, end))).toEqual(
            sentences,
          );
        },
      ),
    );
  });
});

describe('quotations', () => {
  test('lie apart, in order, inside the text', () => {
    fc.assert(
      fc.property(junk, (text) => {
        let at = 0;
        for (const { start, end } of findQuotations(text)) {
          expect(start).toBeGreaterThan(at);
          expect(end).toBeLessThan(text.length);
          at = end;
        }
      }),
    );
  });
});

describe('extraction', () => {
  test('never throws, and every span slices back to its text', () => {
    fc.assert(
      fc.property(article, (input) => {
        const { claims, sources } = extractClaims(input);
        const ids = new Set(sources.map(({ id }) => id));
        let at = 0;
        claims.forEach((claim, index) => {
          expect(claim.id).toBe(`c${index + 1}`);
          expect(input.text.slice(claim.span.start, claim.span.end)).toBe(claim.text);
          expect(claim.span.start).toBeGreaterThanOrEqual(at);
          at = claim.span.end;
          const block = input.blocks.find(({ span }) => span.start <= claim.span.start && claim.span.end <= span.end);
          expect(block).toBeDefined();
          for (const { start, end } of claim.quotations) {
            expect(start).toBeGreaterThanOrEqual(claim.span.start);
            expect(end).toBeLessThanOrEqual(claim.span.end);
            expect(end).toBeGreaterThanOrEqual(start);
          }
          for (const citation of claim.citations) {
            expect(ids.has(citation.source)).toBe(true);
            expect(citation.confidence).toBeGreaterThan(0);
            expect(citation.confidence).toBeLessThanOrEqual(1);
          }
          expect(new Set(claim.citations.map(({ source }) => source)).size).toBe(claim.citations.length);
        });
      }),
    );
  });

  test('the same article gives the same extraction', () => {
    fc.assert(
      fc.property(article, (input) => {
        expect(extractClaims(input)).toEqual(extractClaims(input));
      }),
      { numRuns: 40 },
    );
  });
});

describe('hostile sizes', () => {
  // Generous: each takes well under a second on an idle machine, and minutes as soon as anything is quadratic.
  const LIMIT_MS = 15_000;
  const UNITS = [
    '.',
    '. ',
    '"',
    '“',
    "'",
    '"a" ',
    '(',
    '[',
    '((x) ',
    'A ',
    'Abc of ',
    'A.',
    'Mr. ',
    '1. ',
    'a) ',
    '• a ',
    ' ',
    '\n',
    '. . . ',
    'a@',
    'https://a.test/b ',
    'read here ',
    'a.[1] ',
    '‘s ',
    'É',
    '"It is." ',
  ];

  test.each(UNITS)(
    'a megabyte of %j is cut and weighed in linear time',
    (unit) => {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      const started = cpuMs();
      splitSentences(text);
      extractClaims(articleOf([text]));
      expect(cpuMs() - started).toBeLessThan(LIMIT_MS);
    },
    LIMIT_MS * 2,
  );

  test('ten thousand sources without markers', () => {
    const words = 'roof hall truss salt winter council vote union ferry clerk nine steel bolt drain quay'.split(' ');
    const word = (n: number) => `${words[n % words.length]}${n % 997}`;
    const blocks = Array.from(
      { length: 2000 },
      (_, n) => `In ${1900 + (n % 120)} the ${word(n)} of ${word(n * 7)} fell on ${word(n * 31)}.`,
    );
    const links = Array.from({ length: 10_000 }, (_, n) => ({
      url: `https://a${n}.test/${word(n)}-${word(n * 3)}-${word(n * 31)}`,
    }));
    const input = articleOf(blocks, links, { placeOf: () => ({ line: 1, column: 1 }) });
    const started = cpuMs();
    expect(extractClaims(input).sources).toHaveLength(10_000);
    expect(cpuMs() - started).toBeLessThan(LIMIT_MS);
  }, 60_000);
});
