import { describe, expect, test } from 'vitest';
import { widthOf, wrap } from '../../src/report/table/layout.ts';
import { table } from '../../src/report/table/table.ts';
import { sampleArticle, sampleClaim, sampleReport, VIEW } from '../helpers/sample-report.ts';

const render = async (view = VIEW, report = sampleReport()) => String(await table.render(report, view));

describe('the table', () => {
  test.each([80, 100, 160])('fits %i columns', async (width) => {
    const out = await render({ ...VIEW, width });
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
    await expect(out).toMatchFileSnapshot(`__snapshots__/table-${width}.txt`);
  });

  test('says state in words, also without colour', async () => {
    const out = (await render({ ...VIEW, width: 160 })).replace(/\s+/g, ' ');
    for (const words of ['✗ gone', '? blocked', '? no answer', '≠ wording differs', '= verbatim, cut', 'none matched'])
      expect(out).toContain(words);
    expect(out).not.toContain('\u001b');
  });

  test('colours only when asked', async () => {
    expect(await render({ ...VIEW, color: true })).toContain('\u001b[');
  });

  test('marks what stet inferred and never what the author tied', async () => {
    const out = await render({ ...VIEW, width: 160 });
    expect(out).toMatch(/~1 site1\.test/);
    expect(out).toMatch(/ 1 site1\.test/);
  });

  test('shows only problems when asked, and says how many rows are left out', async () => {
    const out = await render({ ...VIEW, only: 'problems' });
    expect(out).not.toContain('counted 1 boats');
    expect(out).toMatch(/… \d more/);
  });

  test('an incomplete run says so', async () => {
    expect(await render(VIEW, { ...sampleReport(), complete: false })).toContain('INCOMPLETE');
  });

  test('nothing in an article can write to the terminal', async () => {
    const evil = '\u001b]0;owned\u0007\u001b[31mred\u202Eevil\nline';
    const article = sampleArticle({ title: evil, claims: [sampleClaim(1, { text: evil })] });
    const out = await render(VIEW, sampleReport([article]));
    expect(out).not.toMatch(/[\u001b\u0007\u202e]/);
  });
});

describe('wrap', () => {
  test('cuts a long address after a slash', () => {
    expect(wrap('https://a.test/one/two', 16)).toEqual(['https://a.test/', 'one/two']);
  });
  test('counts wide characters as two columns', () => {
    for (const line of wrap('日本語の長い文章です', 6)) expect(widthOf(line)).toBeLessThanOrEqual(6);
  });
});
