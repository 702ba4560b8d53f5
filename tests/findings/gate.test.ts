import { describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../src/core/options.ts';
import type { Report, ReportFinding } from '../../src/core/report.ts';
import { judgeGate, withGate } from '../../src/findings/gate.ts';

function finding(code: string, severity: ReportFinding['severity'], args: ReportFinding['args'] = {}): ReportFinding {
  return { code, severity, args, message: code, line: 1, column: 1 };
}

function reportWith(
  findings: readonly ReportFinding[],
  unknown = 0,
): Pick<Report, 'articles' | 'summary' | 'complete'> {
  return {
    complete: true,
    articles: [
      {
        path: 'harbour.md',
        format: 'markdown',
        title: null,
        authors: [],
        publication: null,
        publishedAt: null,
        language: null,
        textSha256: '',
        complete: true,
        sources: [],
        claims: [],
        findings,
      },
    ],
    summary: {
      articles: 1,
      sources: 15,
      links: {},
      reasons: {},
      archived: 0,
      claims: 44,
      checkWorthy: 40,
      provenance: {},
      notCounted: 0,
      unknown,
      findings: { error: 0, warning: 0, note: 0 },
    },
  };
}

const strict = { failOn: DEFAULTS.failOn, maxUnknown: null };

describe('the gate', () => {
  test('passes an article without findings and says what it looked for', () => {
    const gate = judgeGate(reportWith([]), strict);
    expect(gate).toMatchObject({ outcome: 'pass', failed: [] });
    expect(gate.why).toBe(
      'nothing in dead-link, malformed-url, reader-cannot-open, wording-differs among 15 links and 44 claims.',
    );
  });

  test('that looks for nothing but too much unknown says so', () => {
    expect(judgeGate(reportWith([], 3), { failOn: [], maxUnknown: 2 })).toMatchObject({
      outcome: 'too-much-unknown',
      why: 'it was told to fail on nothing, but 3 links could not be told, more than the 2 allowed.',
    });
  });

  test('names articles that could not be read beside what was not asked', () => {
    const unread = [{ path: 'old.pdf', code: 'INPUT_DAMAGED', message: '`old.pdf` is damaged' }];
    const report = { ...reportWith([]), complete: false, unread };
    expect(judgeGate(report, strict).why).toMatch(/ and 44 claims; but 1 article could not be read\.$/);
  });

  test('says of a run that ended early that not everything was asked', () => {
    const whole = judgeGate(reportWith([]), strict).why;
    expect(judgeGate({ ...reportWith([]), complete: false }, strict).why).toBe(
      whole.replace(/\.$/, '; but not everything was asked before the run ended.'),
    );
  });

  test('fails on a code of its list, and counts', () => {
    const gate = judgeGate(reportWith([finding('dead-link', 'error'), finding('dead-link', 'error')]), strict);
    expect(gate).toMatchObject({ outcome: 'fail', failed: [{ code: 'dead-link', count: 2 }] });
    expect(gate.why).toMatch(/^2 dead-link in 15 links and 44 claims/);
  });

  test('does not fail on what is not in its list', () => {
    expect(judgeGate(reportWith([finding('drifted', 'warning')]), strict).outcome).toBe('pass');
  });

  test('takes severities as well as codes', () => {
    const report = reportWith([finding('drifted', 'warning'), finding('reuse', 'note')]);
    expect(judgeGate(report, { failOn: ['warning'], maxUnknown: null }).failed).toEqual([
      { code: 'drifted', count: 1 },
    ]);
  });

  test('never fails on a tie that the tool made', () => {
    const report = reportWith([finding('figure-differs-inferred', 'note', { inferred: 1 })]);
    expect(judgeGate(report, { failOn: ['note', 'figure-differs-inferred'], maxUnknown: null }).outcome).toBe('pass');
  });

  test('never fails on a death that is not certain', () => {
    const report = reportWith([finding('dead-link', 'warning', { uncertain: 1 })]);
    expect(judgeGate(report, strict).outcome).toBe('pass');
  });

  test('unknown links fail only above the number allowed', () => {
    expect(judgeGate(reportWith([], 3), strict).outcome).toBe('pass');
    expect(judgeGate(reportWith([], 3), { ...strict, maxUnknown: 3 }).outcome).toBe('pass');
    const gate = judgeGate(reportWith([], 3), { ...strict, maxUnknown: 2 });
    expect(gate.outcome).toBe('too-much-unknown');
    expect(gate.why).toContain('3 links could not be told, more than the 2 allowed');
  });

  test('what fails outweighs what is unknown', () => {
    expect(judgeGate(reportWith([finding('dead-link', 'error')], 9), { ...strict, maxUnknown: 0 }).outcome).toBe(
      'fail',
    );
  });

  test('an empty list looks for nothing', () => {
    expect(judgeGate(reportWith([finding('dead-link', 'error')]), { failOn: [], maxUnknown: null })).toMatchObject({
      outcome: 'pass',
      why: 'it was told to fail on nothing.',
    });
  });

  test('never fails on what a baseline knows, and says how much that is and what is gone', () => {
    const known = { ...finding('dead-link', 'error'), known: true as const };
    const gate = judgeGate(reportWith([known, known]), {
      ...strict,
      fixed: [{ path: 'a.md', code: 'dead-link', message: 'gone' }],
    });
    expect(gate).toMatchObject({ outcome: 'pass', baseline: { known: 2 } });
    expect(gate.why).toMatch(/; 2 findings known by the baseline, and 1 finding of it is gone\.$/);
  });

  test('looks for what an article’s own rules say instead', () => {
    const report = reportWith([finding('drifted', 'warning'), finding('dead-link', 'error')]);
    const own = (failOn: readonly string[]) => judgeGate(report, { ...strict, failOnFor: () => failOn });
    expect(own([])).toMatchObject({ outcome: 'pass', failOn: [] });
    expect(own(['drifted'])).toMatchObject({ outcome: 'fail', failed: [{ code: 'drifted', count: 1 }] });
    expect(judgeGate(report, { ...strict, failOnFor: (path) => (path === 'other.md' ? [] : undefined) })).toMatchObject(
      { outcome: 'fail', failed: [{ code: 'dead-link', count: 1 }] },
    );
  });

  test('marks the findings that it fails on, and no others', () => {
    const findings = [finding('dead-link', 'error'), finding('dead-link', 'warning', { uncertain: 1 })];
    const marked = withGate(reportWith(findings) as Report, strict); // the rest of a report is not looked at
    expect(marked.articles[0]?.findings.map(({ fails }) => fails)).toEqual([true, undefined]);
    expect(marked.gate?.outcome).toBe('fail');
  });
});
