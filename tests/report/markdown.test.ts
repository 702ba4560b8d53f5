import { describe, expect, test } from 'vitest';
import type { ReportFinding } from '../../src/core/report.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { sampleArticle, sampleClaim, sampleReport } from '../helpers/sample-report.ts';

/** What GitHub takes of a comment. */
const GITHUB_CHARS = 65_536;

function findings(count: number, rest: Partial<ReportFinding> = {}): ReportFinding[] {
  return Array.from({ length: count }, (_, index) => ({
    code: 'dead-link',
    severity: 'error',
    message: `The cited page is gone: https://gone.test/${index}. ${'The server said so. '.repeat(5)}`,
    args: {},
    line: index + 1,
    column: 1,
    ...rest,
  }));
}

const claims = (count: number) => Array.from({ length: count }, (_, index) => sampleClaim(index + 1));

describe('a comment', () => {
  test('of an article with thousands of findings is one that GitHub takes, and counts what it leaves out', () => {
    const many = [...findings(2000), ...findings(700, { code: 'drifted', severity: 'warning' })];
    const text = renderMarkdown(sampleReport([sampleArticle({ findings: many, claims: claims(2000) })]));
    expect(text.length).toBeLessThan(GITHUB_CHARS);
    const shown = text.match(/^- line \d+, `dead-link`/gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(50);
    expect(text).toContain(
      `\n- and ${2700 - shown} more in the full report: dead-link ×${2000 - shown}, drifted ×700\n`,
    );
    expect(text).toContain('\n1940 more rows in the full report.\n');
  });

  test('of hundreds of articles shows those that fail the gate, and counts the others', () => {
    const fine = Array.from({ length: 300 }, (_, index) =>
      sampleArticle({ title: `Fine ${index}`, findings: [], claims: claims(80) }),
    );
    const failing = sampleArticle({ title: 'The bad one', findings: findings(1, { fails: true }), claims: [] });
    const text = renderMarkdown(sampleReport([...fine, failing]));
    expect(text.length).toBeLessThan(GITHUB_CHARS);
    expect(text.indexOf('### The bad one')).toBeLessThan(text.indexOf('### Fine 0'));
    const shown = text.match(/^### /gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(20);
    expect(text).toMatch(new RegExp(`\\n${301 - shown} more articles in the full report\\.\\n$`));
    // What is folded away is folded up again.
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });

  test('says first what fails the gate, though it be a note, and last what the baseline knows', () => {
    const article = sampleArticle({
      findings: [
        ...findings(1, { line: 1, known: true }),
        ...findings(1, { line: 2, severity: 'warning', code: 'drifted' }),
        ...findings(1, { line: 3 }),
        ...findings(1, { line: 4, severity: 'note', code: 'reuse' }),
        ...findings(1, { line: 5, severity: 'note', code: 'moved-link', fails: true }),
      ],
    });
    const places = renderMarkdown(sampleReport([article])).match(/^- line \d+, `[^`]+`/gm);
    expect(places).toEqual([
      '- line 5, `moved-link`',
      '- line 3, `dead-link`',
      '- line 2, `drifted`',
      '- line 1, `dead-link`',
    ]);
  });

  test.each([
    ['pass', 'passes'],
    ['fail', 'fails'],
    ['too-much-unknown', 'cannot tell'],
  ] as const)('says of the outcome %s that the gate %s', (outcome, word) => {
    const gate = { failOn: [], failed: [], maxUnknown: null, unknown: 0, outcome, why: 'because.' };
    expect(renderMarkdown({ ...sampleReport(), gate })).toContain(`**The gate ${word}:** because.\n`);
  });
});
