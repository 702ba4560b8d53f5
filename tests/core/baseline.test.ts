import { describe, expect, test } from 'vitest';
import { baselineDocument, compareBaseline, readBaseline } from '../../src/core/baseline.ts';
import { sampleArticle, sampleReport } from '../helpers/sample-report.ts';

const report = sampleReport();

describe('a baseline', () => {
  test('of the same report leaves nothing new and nothing fixed', () => {
    const { fresh, fixed } = compareBaseline(report, readBaseline(baselineDocument(report), 'b.json'));
    expect(fresh.articles[0]?.findings).toEqual([]);
    expect(fixed).toEqual([]);
  });

  test('an earlier JSON report is one too', () => {
    expect(compareBaseline(report, readBaseline(JSON.stringify(report), 'r.json')).fresh.articles[0]?.findings).toEqual(
      [],
    );
  });

  test('a finding that moved to another line is still known', () => {
    const moved = sampleReport([
      sampleArticle({ findings: sampleArticle().findings.map((finding) => ({ ...finding, line: finding.line + 7 })) }),
    ]);
    expect(compareBaseline(moved, readBaseline(baselineDocument(report), 'b')).fresh.articles[0]?.findings).toEqual([]);
  });

  test('a finding about another source is new, one that is gone was fixed', () => {
    const [first, ...rest] = sampleArticle().findings;
    const changed = sampleReport([
      sampleArticle({ findings: [{ ...(first as NonNullable<typeof first>), source: 's5' }, ...rest] }),
    ]);
    const { fresh, fixed } = compareBaseline(changed, readBaseline(baselineDocument(report), 'b'));
    expect(fresh.articles[0]?.findings.map(({ source }) => source)).toEqual(['s5']);
    expect(fixed.map(({ code }) => code)).toEqual(['dead-link']);
  });

  test.each(['', '{}', '[]', '{"stetBaseline":1,"findings":[{}]}', 'null'])('%s is refused with what to do', (text) => {
    expect(() => readBaseline(text, 'broken.json')).toThrow(/Cannot use `broken.json` as a baseline/);
  });
});
