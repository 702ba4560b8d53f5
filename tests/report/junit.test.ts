import { expect, test } from 'vitest';
import type { ReportFinding } from '../../src/core/report.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { sampleArticle, sampleReport, sampleSource } from '../helpers/sample-report.ts';

const finding: ReportFinding = {
  code: 'dead-link',
  severity: 'error',
  message: 'The cited page is gone.',
  args: {},
  line: 19,
  column: 1,
  fails: true,
};

/** The names of all cases, in their order. */
function namesIn(xml: string): string[] {
  return [...xml.matchAll(/<testcase classname="[^"]*" name="([^"]*)"/g)].map((match) => match[1] ?? '');
}

test('no two cases of an article have one name: GitLab would show the first alone', () => {
  const findings = [finding, { ...finding, column: 40 }, { ...finding, line: 20 }];
  const books = [1, 2, 3].map((number) => sampleSource(number, { url: null, citedAs: 'Ibid.' }));
  const xml = renderJunit(sampleReport([sampleArticle({ findings, sources: books, claims: [] })]));
  expect(namesIn(xml)).toEqual([
    'dead-link line 19',
    'dead-link line 19 (2)',
    'dead-link line 20',
    'Ibid.',
    'Ibid. (2)',
    'Ibid. (3)',
  ]);
});

test('long addresses with one beginning are told apart', () => {
  const long = `https://long.test/${'a'.repeat(600)}`;
  const sources = ['x', 'y'].map((end, index) => sampleSource(index + 1, { url: long + end }));
  const names = namesIn(renderJunit(sampleReport([sampleArticle({ findings: [], sources, claims: [] })])));
  expect(new Set(names).size).toBe(2);
  for (const name of names) expect(name.length).toBeLessThan(520);
});

test('a gate that cannot tell is an error of its own, and one that passes is none', () => {
  const gate = { failOn: ['dead-link'], failed: [], maxUnknown: 0, unknown: 2, why: '2 links could not be told.' };
  const xml = (outcome: 'pass' | 'too-much-unknown') =>
    renderJunit({ ...sampleReport([sampleArticle({ findings: [], claims: [] })]), gate: { ...gate, outcome } });
  expect(xml('too-much-unknown')).toContain(
    '<testcase classname="stet" name="gate"><error type="too-much-unknown" message="the gate cannot tell: 2 links could not be told."/>',
  );
  expect(xml('pass')).not.toContain('<error');
});
