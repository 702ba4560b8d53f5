import { describe, expect, test } from 'vitest';
import type { Report, ReportFinding, ReportPlace } from '../../src/core/report.ts';
import { reporters } from '../../src/report/index.ts';
import { claimCard } from '../../src/report/review-card.ts';
import { sampleArticle, sampleClaim, sampleReport, VIEW } from '../helpers/sample-report.ts';

/** A report with a claim and a finding at a place. */
function reportAt(place: ReportPlace, format = 'text', path = 'drafts/main.tex'): Report {
  const finding: ReportFinding = {
    code: 'unsourced-accusation',
    severity: 'warning',
    message: 'This accuses somebody and cites no source.',
    args: {},
    claim: 'c1',
    fails: true,
    ...place,
  };
  const claims = [sampleClaim(1, { ...place })];
  return sampleReport([sampleArticle({ path, format, claims, findings: [finding] })]);
}

async function render(id: string, report: Report): Promise<string> {
  return String(await reporters.find((reporter) => reporter.id === id)?.render(report, VIEW));
}

const ON_PAGE = { line: 12, column: 1, page: 3 };
const IN_CELL = { line: 2, column: 5, part: 'cell 3' };

describe('a place', () => {
  test.each([
    ['html', ON_PAGE, 'page 3 ¶12'],
    ['html', IN_CELL, 'cell 3, line 2'],
    ['markdown', ON_PAGE, '- page 3 ¶12, `unsourced'],
    ['markdown', ON_PAGE, '\n| page 3 ¶12 | The harbour'],
    ['markdown', IN_CELL, '- cell 3, line 2, `unsourced'],
    ['markdown', { line: 7, column: 1 }, '\n| 7 | The harbour'],
    ['junit', ON_PAGE, 'name="unsourced-accusation page 3 ¶12"'],
    ['junit', IN_CELL, 'name="unsourced-accusation cell 3, line 2"'],
    ['csv', ON_PAGE, '"3",""\r\n'],
    ['csv', IN_CELL, '"","cell 3"\r\n'],
    ['table', ON_PAGE, '    p3 ¶12 “The harbour'],
    ['table', IN_CELL, '    L2 (cell 3) “The harbour'],
  ])('is said whole in %s: %j', async (id, place, said) => {
    expect(await render(id, reportAt(place))).toContain(said);
  });

  test('is said whole on the card of a claim', async () => {
    const article = sampleArticle();
    expect(await claimCard(sampleClaim(1, IN_CELL), article, VIEW)).toContain('c1, cell 3, line 2 · number');
  });

  test('in a part stands in the table below the name of the part, which is said once', async () => {
    const parts = ['One: The roof', 'One: The roof', 'Two', undefined];
    const claims = parts.map((part, index) => sampleClaim(index + 1, part === undefined ? {} : { part }));
    const lines = (await render('table', sampleReport([sampleArticle({ claims, findings: [] })]))).split('\n');
    const rows = lines.filter((line) => /^(?:in |\d+ )/.test(line)).map((line) => line.slice(0, 16).trim());
    expect(rows).toEqual([
      'in One: The roof',
      expect.stringMatching(/^2 /),
      expect.stringMatching(/^4 /),
      'in Two',
      expect.stringMatching(/^6 /),
      'in the file itse',
      expect.stringMatching(/^8 /),
    ]);
  });
});

describe('where programs open the file', () => {
  interface Result {
    readonly message: { readonly text: string };
    readonly locations: readonly {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: { readonly startLine: number; readonly startColumn: number };
      };
    }[];
  }

  async function sarifPlaces(report: Report): Promise<unknown[]> {
    const results: readonly Result[] = JSON.parse(await render('sarif', report)).runs[0].results;
    return results.map(({ message, locations }) => {
      const { artifactLocation, region } = locations[0]?.physicalLocation ?? {};
      return [artifactLocation?.uri, region?.startLine, region?.startColumn, message.text];
    });
  }

  test('what an article in LaTeX includes is a file of its own', async () => {
    const report = reportAt({ line: 4, column: 9, part: 'sub/two.tex' }, 'latex');
    expect(await sarifPlaces(report)).toEqual([
      ['drafts/sub/two.tex', 4, 9, 'This accuses somebody and cites no source.'],
    ]);
    expect(await render('github', report)).toContain('::error file=drafts/sub/two.tex,line=4,col=9,title=');
  });

  test('beside an article without a folder too', async () => {
    const report = reportAt({ line: 4, column: 9, part: 'two.tex' }, 'latex', 'main.tex');
    expect(await render('github', report)).toContain('::error file=two.tex,line=4,col=9,');
  });

  test('a cell is no file, and its lines are none of the file: it is named at the beginning of the file', async () => {
    const report = reportAt(IN_CELL, 'notebook', 'a.ipynb');
    const text = 'cell 3, line 2: This accuses somebody and cites no source.';
    expect(await sarifPlaces(report)).toEqual([['a.ipynb', 1, 1, text]]);
    expect(await render('github', report)).toContain(
      `::error file=a.ipynb,line=1,col=1,title=stet unsourced-accusation::${text}`,
    );
  });
});
