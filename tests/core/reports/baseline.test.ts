import { describe, expect, test } from 'vitest';
import { baselineDocument, compareBaseline, readBaseline } from '../../../src/core/reports/baseline.ts';
import { growthOf, MOST_GROWTH } from '../../helpers/growth.ts';
import { sampleArticle, sampleClaim, sampleReport, sampleSource } from '../../helpers/sample-report.ts';

const report = sampleReport();

const WHOLE = { wholeFiles: true };
const freshOf = (compared: ReturnType<typeof compareBaseline>) =>
  compared.report.articles[0]?.findings.filter(({ known }) => known !== true).map(({ code, source }) => [code, source]);

describe('a baseline', () => {
  test('of the same report knows everything, and nothing was fixed', () => {
    const compared = compareBaseline(report, readBaseline(baselineDocument(report), 'b.json'), WHOLE);
    expect(freshOf(compared)).toEqual([]);
    expect(compared.report.articles[0]?.findings).toHaveLength(sampleArticle().findings.length);
    expect(compared.fixed).toEqual([]);
  });

  test('of many findings takes time that grows with them', async () => {
    const finding = {
      code: 'moved-link',
      severity: 'note',
      message: 'It moved.',
      args: {},
      line: 1,
      column: 1,
    } as const;
    const documentOf = (size: number) => {
      const ids = Array.from({ length: size }, (_, index) => index + 1);
      const sources = ids.map((id) => sampleSource(id));
      const claims = ids.map((id) => sampleClaim(id));
      const findings = ids.map((id) => ({ ...finding, source: `s${id}`, claim: `c${id}` }));
      return baselineDocument(sampleReport([sampleArticle({ sources, claims, findings })]));
    };
    expect(documentOf(2)).toContain('It moved.');
    expect(await growthOf(documentOf, 20_000)).toBeLessThan(MOST_GROWTH);
  });

  test('an earlier JSON report is one too', () => {
    expect(freshOf(compareBaseline(report, readBaseline(JSON.stringify(report), 'r.json'), WHOLE))).toEqual([]);
  });

  test('a finding that moved to another line is still known', () => {
    const moved = sampleReport([
      sampleArticle({ findings: sampleArticle().findings.map((finding) => ({ ...finding, line: finding.line + 7 })) }),
    ]);
    expect(freshOf(compareBaseline(moved, readBaseline(baselineDocument(report), 'b'), WHOLE))).toEqual([]);
  });

  test('a finding about another source is new, one that is gone was fixed', () => {
    const [first, ...rest] = sampleArticle().findings;
    const changed = sampleReport([
      sampleArticle({ findings: [{ ...(first as NonNullable<typeof first>), source: 's5' }, ...rest] }),
    ]);
    const compared = compareBaseline(changed, readBaseline(baselineDocument(report), 'b'), WHOLE);
    expect(freshOf(compared)).toEqual([['dead-link', 's5']]);
    expect(compared.fixed.map(({ code }) => code)).toEqual(['dead-link']);
  });

  test('nothing counts as fixed where only some lines were looked at', () => {
    const nothing = sampleReport([sampleArticle({ findings: [] })]);
    const baseline = readBaseline(baselineDocument(report), 'b');
    expect(compareBaseline(nothing, baseline, { wholeFiles: false }).fixed).toEqual([]);
    expect(compareBaseline(nothing, baseline, WHOLE).fixed).toHaveLength(sampleArticle().findings.length);
  });

  const DAMAGED = ['null', '{"path":"a.md"}', '{"path":"a.md","sources":[],"claims":[],"findings":[null]}'];

  test.each([
    ...['', '{}', '[]', '{"stetBaseline":1,"findings":[{}]}', 'null'],
    ...DAMAGED.map((article) => `{"schemaVersion":1,"articles":[${article}]}`),
  ])('%s is refused with what to do', (text) => {
    expect(() => readBaseline(text, 'broken.json')).toThrow(/Cannot use `broken.json` as a baseline/);
  });
});
