import { describe, expect, test } from 'vitest';
import { linkState } from '../../src/core/link-state.ts';
import { reporters } from '../../src/report/index.ts';
import { ATTACKS, attackedReport } from '../helpers/attacks.ts';
import { sampleArticle, sampleClaim, sampleReport, sampleSource, VIEW } from '../helpers/sample-report.ts';

const EXTENSIONS: Readonly<Record<string, string>> = {
  table: 'txt',
  markdown: 'md',
  junit: 'xml',
  github: 'txt',
  sarif: 'json',
  ndjson: 'ndjson',
  json: 'json',
  csv: 'csv',
  html: 'html',
  'csl-json': 'json',
  bibtex: 'bib',
};

async function render(id: string, report = sampleReport(), width = 100): Promise<string> {
  const reporter = reporters.find((entry) => entry.id === id);
  return String(await reporter?.render(report, { ...VIEW, width }));
}

describe.each(reporters.map(({ id }) => id))('%s', (id) => {
  // Only the table knows columns: two snapshots of it, one of the others.
  test.each([80, 160])('is what it was at %i columns', async (width) => {
    const name = id === 'table' ? `table-${width}.txt` : `report.${id}.${EXTENSIONS[id]}`;
    await expect(await render(id, sampleReport(), width)).toMatchFileSnapshot(`__snapshots__/${name}`);
  });

  test('is the same twice', async () => {
    expect(await render(id)).toBe(await render(id));
  });

  test('has something to say about an empty report', async () => {
    expect((await render(id, sampleReport([]))).length).toBeGreaterThan(0);
  });
});

test.each([
  [25, '1 more site<', '<p class="soft">and '],
  [26, '2 more sites<', '<p class="soft">and '],
])('of %i sites the page says what it leaves out', async (count, said, before) => {
  const sources = Array.from({ length: count }, (_, index) => sampleSource(index + 1));
  expect(await render('html', sampleReport([sampleArticle({ sources, claims: [] })]))).toContain(`${before}${said}`);
});

test.each([
  [61, '1 more row in'],
  [62, '2 more rows in'],
])('of %i claims the comment says what it leaves out', async (count, said) => {
  const claims = Array.from({ length: count }, (_, index) => sampleClaim(index + 1));
  expect(await render('markdown', sampleReport([sampleArticle({ claims })]))).toContain(said);
});

describe('an article that could not be read', () => {
  const message = '`articles/old.pdf` is damaged: none of its pages can be read';
  const report = {
    ...sampleReport(),
    complete: false,
    unread: [{ path: 'articles/old.pdf', code: 'INPUT_DAMAGED', message }],
  };

  test.each([
    [
      'table',
      'INCOMPLETE: 1 article could not be read; what is here is of the others.\n    `articles/old.pdf` is damaged',
    ],
    ['markdown', '**Not read:**\n\n- \\`articles/old.pdf\\` is damaged'],
    [
      'html',
      'incomplete</span> 1 article could not be read; what is here is of the others.<ul><li>`articles/old.pdf` is damaged',
    ],
    ['junit', '<testcase classname="articles/old.pdf" name="can be read"><error type="INPUT_DAMAGED"'],
    ['github', '::error file=articles/old.pdf,line=1,col=1,title=stet INPUT_DAMAGED::`articles/old.pdf` is damaged'],
    ['sarif', '"id": "INPUT_DAMAGED"'],
    ['json', '"unread": ['],
    ['ndjson', '"unread":[{"path":"articles/old.pdf","code":"INPUT_DAMAGED"'],
  ])('is in %s', async (id, said) => {
    const out = await render(id, report);
    expect(out).toContain(said);
    expect(out).not.toContain('before everything was asked');
  });

  test('and a run that was cut short are told apart', async () => {
    const [article] = report.articles;
    const sources = [sampleSource(1, { link: linkState('deadline') })];
    const cut = {
      ...report,
      articles: article === undefined ? [] : [{ ...article, sources, claims: [], findings: [] }],
    };
    for (const id of ['table', 'html'])
      expect(await render(id, cut)).toMatch(/ended before everything was asked[\s\S]*1 article could not be read/);
  });
});

describe.each(ATTACKS)('the attack %j', (attack) => {
  const report = attackedReport(attack);

  test.each(['table', 'markdown', 'junit', 'github', 'csv', 'csl-json', 'bibtex'])('does nothing in %s', async (id) => {
    const out = await render(id, report);
    expect(out).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\ufffe]/);
    if (id === 'markdown') {
      expect(out).not.toMatch(/<(?:script|img)/i);
      expect(out).not.toMatch(/(?<!\\)\]\(javascript/);
    }
    if (id === 'junit') expect(out).not.toMatch(/<script|]]>/);
    if (id === 'csv') expect(out).not.toMatch(/(?:^|,|\n)"?[=+@-]/);
    if (id === 'github') {
      for (const line of out.trimEnd().split('\n')) {
        expect(line).toMatch(/^(?:::(?:error|warning|notice) |stet: )/);
        // The runner takes what stands before the next two colons for properties, and parts them at commas.
        const [, properties] = /^::\w+ (.*?)::/.exec(line) ?? [];
        const names = properties?.split(',').map((property) => property.split('=', 1)[0]);
        expect(names ?? []).toEqual(properties === undefined ? [] : ['file', 'line', 'col', 'title']);
      }
    }
  });

  test('survives what is JSON as data', async () => {
    for (const id of ['json', 'sarif', 'ndjson', 'csl-json']) {
      const text = await render(id, report);
      for (const line of id === 'ndjson' ? text.trimEnd().split('\n') : [text])
        expect(() => JSON.parse(line)).not.toThrow();
    }
  });
});
