import { describe, expect, test } from 'vitest';
import { baselineDocument, compareBaseline, readBaseline } from '../../src/core/baseline.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';
import { sampleArticle, sampleClaim, sampleReport, sampleSource } from '../helpers/sample-report.ts';

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

  test('of twenty thousand findings takes time that grows with them', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => index + 1);
    const sources = ids.map((id) => sampleSource(id));
    const claims = ids.map((id) => sampleClaim(id));
    const finding = {
      code: 'moved-link',
      severity: 'note',
      message: 'It moved.',
      args: {},
      line: 1,
      column: 1,
    } as const;
    const findings = ids.map((id) => ({ ...finding, source: `s${id}`, claim: `c${id}` }));
    const started = cpuMs();
    expect(baselineDocument(sampleReport([sampleArticle({ sources, claims, findings })]))).toContain('It moved.');
    // It takes a second, and many where each finding looks through all sources.
    expect(cpuMs() - started).toBeLessThan(4000);
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
