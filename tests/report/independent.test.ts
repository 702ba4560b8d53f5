import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { error, notice, warning } from '@actions/core';
import { Ajv } from 'ajv';
import { describe, expect, test, vi } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { printable } from '../../src/core/text/printable.ts';
import { reporters } from '../../src/report/index.ts';
import { ATTACKS, attackedReport } from '../helpers/attacks.ts';
import { sampleReport, VIEW } from '../helpers/sample-report.ts';
import { tool } from '../helpers/tools.ts';

// Programs that know nothing of stet read what it writes.
const xmllint = tool('xmllint');
const python = tool('python3');
const jq = tool('jq');
const pandoc = tool('pandoc');

const all = { ...sampleReport(), articles: ATTACKS.flatMap((attack) => attackedReport(attack).articles) };
const unread = {
  ...sampleReport(),
  complete: false,
  unread: [...ATTACKS, 'articles/old.pdf'].map((path) => ({
    path,
    code: 'INPUT_DAMAGED',
    message: `\`${path}\` is damaged`,
  })),
};
const REPORTS: readonly (readonly [string, Report])[] = [
  ['the sample', sampleReport()],
  ['an empty report', sampleReport([])],
  ['a report full of attacks', all],
  ['a report without articles that could not be read', unread],
];

async function render(id: string, report: Report): Promise<string> {
  return String(await reporters.find((reporter) => reporter.id === id)?.render(report, VIEW));
}

/** The schema of the standard, by the package of those who wrote it. */
function sarifSchema(): object {
  const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  return schema;
}

describe('sarif', () => {
  const fits = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(sarifSchema());
  test.each(REPORTS)('of %s is what the schema of SARIF 2.1.0 says', async (_what, report) => {
    expect(fits(JSON.parse(await render('sarif', report))) ? [] : fits.errors).toEqual([]);
  });

  test('against a baseline tells what is new', async () => {
    const [article] = sampleReport().articles;
    const findings = article?.findings.map((finding, index) =>
      index === 0 ? { ...finding, known: true as const } : finding,
    );
    const report = sampleReport(article === undefined ? [] : [{ ...article, findings: findings ?? [] }]);
    const gate = { ...report.gate, baseline: { known: 1, fixed: [] } } as NonNullable<Report['gate']>;
    const log = JSON.parse(await render('sarif', { ...report, gate }));
    expect(fits(log)).toBe(true);
    expect(log.runs[0].results.map(({ baselineState }: { baselineState: string }) => baselineState)).toEqual([
      'unchanged',
      'new',
      'new',
    ]);
  });

  test('of a run that ended early says so', async () => {
    const successOf = async (complete: boolean) =>
      JSON.parse(await render('sarif', { ...sampleReport(), complete })).runs[0].invocations[0].executionSuccessful;
    expect([await successOf(true), await successOf(false)]).toEqual([true, false]);
  });

  test.each(ATTACKS)('of the attack %j names its file by a URI, and its messages hold no link', async (attack) => {
    const [article] = attackedReport(attack).articles;
    for (const path of [attack, `https://site.test/${attack}`]) {
      const report = sampleReport(article === undefined ? [] : [{ ...article, path }]);
      const { results } = JSON.parse(await render('sarif', report)).runs[0];
      expect(results.length).toBeGreaterThan(0);
      for (const { message, locations } of results) {
        expect(message.text).not.toMatch(/\]\(/);
        // RFC 3986 §2: what is no character of a URI is coded.
        expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(
          /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\dA-F]{2})*$/,
        );
      }
    }
  });

  test('that is not SARIF is refused', async () => {
    expect(fits({ version: '2.1.0', runs: [{}] })).toBe(false);
  });
});

describe.skipIf(!xmllint.isHere)(`junit${xmllint.orWhyNot}`, () => {
  test.each(REPORTS)('of %s is XML, and its counts are right', async (_what, report) => {
    const xml = await render('junit', report);
    const count = (path: string) => Number(xmllint.run(['--nonet', '--xpath', path, '-'], xml));
    expect(count('count(//testcase)')).toBe(count('sum(//testsuite/@tests)'));
    expect(count('count(//failure)')).toBe(count('sum(//testsuite/@failures)'));
    expect(count('count(//skipped)')).toBe(count('sum(//testsuite/@skipped)'));
    expect(count('count(//testsuite)')).toBe(report.articles.length);
  });
});

describe.skipIf(!python.isHere)(`csv${python.orWhyNot}`, () => {
  const script = `
import csv, io, json, sys
text = sys.stdin.buffer.read().decode('utf-8')
print(json.dumps(list(csv.reader(io.StringIO(text, newline=''), strict=True))))`;
  test.each(REPORTS)(
    'of %s has the same columns in every row, and no cell that starts a formula',
    async (_what, report) => {
      const rows: string[][] = JSON.parse(python.run(['-c', script], await render('csv', report)));
      const [head = []] = rows;
      expect(head.slice(0, 3)).toEqual(['article', 'line', 'claim']);
      for (const row of rows) {
        expect(row).toHaveLength(head.length);
        for (const cell of row) expect(cell).not.toMatch(/^[=+@\t\r-]/);
      }
    },
  );
});

describe.skipIf(!jq.isHere)(`json and ndjson${jq.orWhyNot}`, () => {
  test.each(REPORTS)('of %s are JSON, and the lines are numbered', async (_what, report) => {
    expect(jq.run(['.schemaVersion'], await render('json', report))).toBe('1\n');
    const lines = jq
      .run(['-c', '[.seq, .type]'], await render('ndjson', report))
      .trimEnd()
      .split('\n');
    const numbered = lines.map((line): [number, string] => JSON.parse(line));
    expect(numbered.map(([seq]) => seq)).toEqual(numbered.map((_line, index) => index + 1));
    expect(numbered.at(-1)?.[1]).toBe('summary');
  });
});

describe.skipIf(!pandoc.isHere)(`markdown${pandoc.orWhyNot}`, () => {
  test.each(REPORTS)('of %s has no foreign link, picture, HTML or heading', async (_what, report) => {
    const markdown = await render('markdown', report);
    const document = pandoc.run(['--from', 'gfm', '--to', 'json'], markdown);
    const types = jsonTypes(JSON.parse(document));
    expect(types.get('Link') ?? 0).toBe(0);
    expect(types.get('Image') ?? 0).toBe(0);
    expect(types.get('Table') ?? 0).toBe(report.articles.length);
    expect(types.get('Header') ?? 0).toBe(report.articles.length + 1);
  });
});

/** Of a workflow command: what it is, its properties in any order, what it says. */
function commandOf(line: string): readonly unknown[] {
  const [, command, properties, text] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  return [command, properties?.split(',').sort(), text];
}

describe('github', () => {
  const toolkit = { error, warning, notice };
  const written = (write: () => void): string => {
    const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      write();
      return String(stdout.mock.calls[0]?.[0]).trimEnd();
    } finally {
      stdout.mockRestore();
    }
  };

  test.each(REPORTS)("of %s are the commands that GitHub's own toolkit writes", async (_what, report) => {
    const lines = (await render('github', report)).split('\n').filter((line) => line.startsWith('::'));
    const expected = report.articles.flatMap(({ path, findings }) =>
      findings
        .filter(({ severity, fails }) => fails === true || severity !== 'note')
        .map(({ severity, fails, code, line, column, message, hint }) => {
          const place = {
            file: printable(path, 1000),
            startLine: line,
            startColumn: column,
            title: printable(`stet ${code}`, 1000),
          };
          const text = printable(hint === undefined ? message : `${message} ${hint}`, 1000);
          return written(() =>
            toolkit[fails === true ? 'error' : severity === 'note' ? 'notice' : 'warning'](text, place),
          );
        }),
    );
    const notRead = (report.unread ?? []).map(({ path, code, message }) =>
      written(() =>
        toolkit.error(printable(message, 1000), {
          file: printable(path, 1000),
          startLine: 1,
          startColumn: 1,
          title: printable(`stet ${code}`, 1000),
        }),
      ),
    );
    expect(lines.map(commandOf)).toEqual([...expected, ...notRead].map(commandOf));
    expect(lines.length > 0).toBe(report.articles.length > 0);
  });
});

/** How often each type of element stands in a document of pandoc. */
function jsonTypes(value: unknown, counts = new Map<string, number>()): ReadonlyMap<string, number> {
  if (Array.isArray(value)) for (const entry of value) jsonTypes(entry, counts);
  else if (typeof value === 'object' && value !== null) {
    if ('t' in value && typeof value.t === 'string') counts.set(value.t, (counts.get(value.t) ?? 0) + 1);
    for (const entry of Object.values(value)) jsonTypes(entry, counts);
  }
  return counts;
}

describe.skipIf(!pandoc.isHere)(`the sources${pandoc.orWhyNot}`, () => {
  interface Item {
    readonly id: string;
    readonly title?: string;
    readonly URL?: string;
  }
  const read = (from: string, text: string): readonly Item[] =>
    JSON.parse(pandoc.run(['--from', from, '--to', 'csljson'], text));

  test('are the same as CSL-JSON and as BibTeX', async () => {
    const key = ({ id, URL }: Item) => `${id} ${URL ?? ''}`;
    const asCsl = read('csljson', await render('csl-json', sampleReport())).map(key);
    const asBibtex = read('biblatex', await render('bibtex', sampleReport())).map(key);
    expect(asCsl).toHaveLength(5);
    expect(asBibtex.sort()).toEqual(asCsl.sort());
  });

  test.each(ATTACKS)('keep the attack %j in its field', async (attack) => {
    const report = attackedReport(attack);
    const csl = read('csljson', await render('csl-json', report));
    const bibtex = read('biblatex', await render('bibtex', report));
    expect(csl).toHaveLength(1);
    expect(bibtex).toHaveLength(1);
    expect(bibtex[0]?.id).toBe('s1');
  });
});
