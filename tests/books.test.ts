import { expect, test } from 'vitest';
import { openRun, planArticle, type ReportArticle, type RunOptions, readArticle } from '../src/index.ts';
import { FakeTransport } from './helpers/open-test-web.ts';

const ARTICLE = {
  bytes: new TextEncoder().encode(
    'The roof of the hall failed in 1979.<ref>{{cite book |title=The roof of the hall |last=Vang |first=Hedda |year=1980 |isbn=978-0-306-40615-7}}</ref>\n\n== References ==\n{{reflist}}\n',
  ),
  path: 'roof.wiki',
};

const shelf = (title: string) =>
  new FakeTransport((url) =>
    url.host === 'openlibrary.org'
      ? { body: JSON.stringify({ 'ISBN:9780306406157': { title } }), headers: { 'content-type': 'application/json' } }
      : { status: 404 },
  );

async function reportOf(transport: FakeTransport, options: RunOptions = {}): Promise<ReportArticle> {
  const run = openRun({ transport, archives: [], web: { hostIntervalMs: 0 }, ...options });
  for await (const event of run.check(await readArticle(ARTICLE))) if (event.type === 'report') return event.report;
  throw new Error('no report came');
}

const codesOf = (report: ReportArticle) => report.findings.map(({ code }) => code);

test('a book without an address is compared with what its number belongs to, and stays a book', async () => {
  const report = await reportOf(shelf('Cooking with seaweed'));
  expect(codesOf(report)).toContain('reference-mismatch');
  expect(report.sources[0]?.link).toMatchObject({ status: 'no-link' });
});

test('a book whose number is right is no finding', async () => {
  expect(codesOf(await reportOf(shelf('The Roof of the Hall')))).not.toContain('reference-mismatch');
});

test('nobody is asked about a book where links alone are checked, or nothing is sent', async () => {
  for (const options of [{ depth: 'links' }, { offline: true }] as const) {
    const transport = shelf('Cooking with seaweed');
    await reportOf(transport, options);
    expect(transport.asked).toEqual([]);
  }
});

test('a plan names the registry of books', async () => {
  const article = await readArticle(ARTICLE);
  expect(await planArticle(article)).toMatchObject([{ host: 'openlibrary.org' }]);
  expect(await planArticle(article, { depth: 'links' })).toEqual([]);
});
