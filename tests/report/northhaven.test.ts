import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderTable } from '../../src/report/table/table.ts';
import { northhavenReport } from '../helpers/northhaven.ts';
import { VIEW } from '../helpers/sample-report.ts';

const COLUMNS = ['LINE', 'CLAIM', 'SOURCE', 'LINK NOW', 'COPY', 'IN THE SOURCE'] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** The table's rows, the lines of each cell joined. */
function rowsOf(table: string): Row[] {
  const lines = table.split('\n');
  const head = lines.findIndex((line) => line.startsWith('LINE'));
  const starts = COLUMNS.map((name) => lines[head]?.indexOf(name) ?? 0);
  const rows: string[][] = [];
  for (const line of lines.slice(head + 1, lines.indexOf('', head))) {
    const cells = starts.map((start, index) => line.slice(start, starts[index + 1]).trim());
    if (cells[0] !== '') rows.push(cells);
    else rows.push((rows.pop() ?? []).map((cell, index) => `${cell} ${cells[index] ?? ''}`.trim()));
  }
  return rows.map((cells) => Object.fromEntries(COLUMNS.map((name, index) => [name, cells[index] ?? ''])) as Row);
}

describe('the table of the bundled article', () => {
  let table: string;
  let todo: string;

  beforeAll(async () => {
    const whole = await renderTable(await northhavenReport(), VIEW);
    const end = whole.indexOf('BEFORE YOU PUBLISH');
    [table, todo] = [whole.slice(0, end), whole.slice(end).replace(/\s+/g, ' ')];
  });

  test.each<[string, string, Partial<Row>]>([
    [
      'a quotation verbatim but for an ellipsis, and what it left out',
      '“The terminal was built',
      { LINE: '14❝', 'IN THE SOURCE': '= verbatim, cut: 139 words, 2 ¶' },
    ],
    [
      'a quotation with a word changed, in an opinion piece',
      'The Meridian Review called',
      { SOURCE: '7 meridianreview. test opinion, named', 'IN THE SOURCE': '≠ wording differs: “year” → “decade”' },
    ],
    [
      'a quotation that stands in another source than its own',
      'The inspectorate also said',
      { SOURCE: '3 coastwire.test wire', 'IN THE SOURCE': 'copy: no passage found: it stands in source 1' },
    ],
    [
      'a figure that agrees under “at least”',
      'At least eleven',
      { 'IN THE SOURCE': 'same topic: At least eleven agrees (Fourteen there)' },
    ],
    [
      'a figure that differs',
      'According to the national',
      { 'IN THE SOURCE': '≠ figure differs: 2.3 million here, 1.9 million there; 2021 agrees' },
    ],
    [
      'a date that its source contradicts',
      'The harbour master resigned',
      { 'IN THE SOURCE': '≠ date differs: September 2021 here, October there; two not found' },
    ],
    [
      'a claim that the source hedges and the article does not',
      'Fatigue cracks',
      { 'IN THE SOURCE': expect.stringContaining('same topic: hedged there: “up to”') },
    ],
    [
      'two sources that are one wire story',
      'The Evening Ledger',
      { SOURCE: '9 eveningledger. test wire, named same text as 3' },
    ],
    ['an accusation without a source', 'Director Anselm Krog', { LINE: '24!', SOURCE: '— none matched' }],
    ['a claim of which no passage was found', 'The collapse caused', { 'IN THE SOURCE': 'no passage found' }],
    [
      'a book',
      'The trusses had been designed',
      { SOURCE: expect.stringMatching(/^13 Ingrid Solheim.* book$/), 'LINK NOW': 'no link' },
    ],
  ])('shows %s', (_case, claim, expected) => {
    const row = rowsOf(table).find(({ CLAIM }) => CLAIM.startsWith(claim));
    expect(row).toMatchObject(expected);
  });

  test('a marker is no figure, and neither are "the first reports"', () => {
    expect(table).not.toMatch(/\b[1-3] not found|first (?:agrees|not found)/);
  });

  test.each(['date-contradicts', 'quotation-elsewhere', 'unsourced-accusation', 'wording-differs'])(
    '%s is among what there is to do',
    (code) => {
      expect(todo).toContain(code);
    },
  );

  test('is what the README shows of it', async () => {
    const shown = /```\n(LINE[^`]*)```/.exec(await readFile('README.md', 'utf8'))?.[1] ?? '';
    const parts = shown.trimEnd().split(/\n…\n/);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(table).toContain(part);
  });
});
