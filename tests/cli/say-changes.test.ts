import { expect, test } from 'vitest';
import { sayChanges } from '../../src/cli/say-changes.ts';
import type { ReportFinding, ReportPlace } from '../../src/core/report.ts';
import { sampleArticle, sampleReport } from '../helpers/sample-report.ts';

const at = (place: ReportPlace): ReportFinding => ({
  code: 'dead-link',
  severity: 'error',
  message: 'The cited page is gone.',
  args: {},
  ...place,
});

test.each([
  [{ line: 7, column: 1 }, '  ✗ line 7   dead-link: The cited page is gone.'],
  [{ line: 1234567, column: 1 }, '  ✗ line 1234567 dead-link: The cited page is gone.'],
  [{ line: 2, column: 1, part: 'cell 3' }, '  ✗ cell 3, line 2 dead-link: The cited page is gone.'],
  [{ line: 12, column: 1, page: 3 }, '  ✗ page 3 ¶12 dead-link: The cited page is gone.'],
])('what is new at %j is told apart from its place', (place, line) => {
  expect(sayChanges(sampleReport([sampleArticle({ findings: [at(place)] })]), [])).toContain(`\n${line}\n`);
});
