import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/core/report.ts';
import { baselineDocument, compareBaseline, readBaseline } from '../../../src/core/reports/baseline.ts';
import { readReport } from '../../../src/core/reports/read-report.ts';
import { readReview, reviewDocument, SIGN_OFF_STATES } from '../../../src/core/review.ts';
import { renderJson } from '../../../src/report/json.ts';
import { renderNdjson } from '../../../src/report/ndjson.ts';
import { hostileWords, runsOf } from '../../helpers/hostile-words.ts';
import { sampleArticle, sampleClaim, sampleReport, sampleSource, VIEW } from '../../helpers/sample-report.ts';

// What stet wrote for itself, read back: whatever words an article and its pages have.

const SCHEMA: unknown = JSON.parse(readFileSync('schema/report.schema.json', 'utf8'));
const fits = new Ajv2020({ strict: false, validateFormats: false }).compile(SCHEMA as object); // read a line above

/** A report in which each text that somebody else writes is another. */
const reports: fc.Arbitrary<Report> = fc
  .tuple(
    fc.array(hostileWords, { minLength: 1, maxLength: 8 }),
    fc.array(fc.nat(3), { maxLength: 6 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([words, kinds, count]) => {
    let nth = 0;
    const next = () => words[nth++ % words.length] ?? '';
    return sampleReport(
      Array.from({ length: count }, () =>
        sampleArticle({
          path: next(),
          title: next(),
          authors: [next()],
          publication: next(),
          sources: kinds.map((_, index) =>
            sampleSource(index + 1, { key: next(), citedAs: next(), note: next(), about: { title: next() } }),
          ),
          claims: kinds.map((_, index) => sampleClaim(index + 1, { text: next(), section: next() })),
          findings: kinds.map((kind, index) => ({
            code: ['dead-link', 'wording-differs', 'undated', 'dead-link'][kind] ?? '',
            severity: 'warning' as const,
            message: next(),
            hint: next(),
            args: { words: next() },
            line: index + 1,
            column: 1,
            ...(kind === 0 ? { source: `s${index + 1}` } : {}),
            ...(kind === 1 ? { claim: `c${index + 1}` } : {}),
          })),
        }),
      ),
    );
  });

describe('a report', () => {
  test('fits its schema, and is the same bytes when it was read and is written again', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const written = renderJson(report, VIEW);
        expect(fits(JSON.parse(written)) ? [] : fits.errors).toEqual([]);
        expect(renderJson(readReport(written, 'a.json'), VIEW)).toBe(written);
        expect(written).not.toMatch(/\p{Cs}|\\ud[89a-f]/iu);
      }),
      { numRuns: runsOf(60) },
    );
  });

  test('is one object a line as ndjson, and says there what it says as JSON', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const lines = renderNdjson(report, VIEW).split('\n');
        expect(lines.pop()).toBe('');
        const read = lines.map((line) => JSON.parse(line) as { seq: number; type: string; claim?: unknown });
        expect(read.map(({ seq }) => seq)).toEqual(read.map((_, index) => index + 1));
        const { articles } = readReport(renderJson(report, VIEW), 'a.json');
        expect(read.flatMap(({ type, claim }) => (type === 'claim' ? [claim] : []))).toEqual(
          articles.flatMap(({ claims }) => claims),
        );
      }),
      { numRuns: runsOf(60) },
    );
  });
});

describe('a baseline', () => {
  test('is the same of a report and of that report read back, and knows all that it found', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const document = baselineDocument(report);
        const written = renderJson(report, VIEW);
        expect(baselineDocument(readReport(written, 'a.json'))).toBe(document);
        for (const known of [readBaseline(document, 'b.json'), readBaseline(written, 'a.json')]) {
          const { report: marked, fixed } = compareBaseline(report, known, { wholeFiles: true });
          expect(fixed).toEqual([]);
          expect(marked.articles.flatMap(({ findings }) => findings).every((finding) => finding.known === true)).toBe(
            true,
          );
        }
      }),
      { numRuns: runsOf(60) },
    );
  });
});

describe('a file of sign-offs', () => {
  const verdict = fc.record(
    {
      exact: hostileWords,
      prefix: hostileWords,
      suffix: hostileWords,
      by: hostileWords,
      at: fc.constantFrom('2026-11-24T10:00:00.000Z', '2026-11-24'),
      state: fc.constantFrom(...SIGN_OFF_STATES),
      note: hostileWords,
      sources: fc.array(hostileWords, { maxLength: 2 }),
      line: fc.nat(),
    },
    { requiredKeys: ['exact', 'prefix', 'suffix', 'by', 'at', 'state'] },
  );

  test('is the same bytes when it was read and is written again', () => {
    fc.assert(
      fc.property(hostileWords, fc.array(verdict, { maxLength: 4 }), (article, signOffs) => {
        const written = reviewDocument({ stetReview: 1, article, signOffs });
        expect(reviewDocument(readReview(written, 'a.review.json'))).toBe(written);
      }),
      { numRuns: runsOf(60) },
    );
  });
});
