import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isShown } from '../../src/report/html/article-text.ts';
import { renderHtml } from '../../src/report/html/page.ts';
import { ATTACKS, attackedReport } from '../helpers/attacks.ts';
import {
  axeFindings,
  chromiumPath,
  expectQuiet,
  keepPicture,
  openBrowser,
  openPage,
  type WatchedPage,
  whySkipped,
} from '../helpers/browser.ts';
import { northhavenReport, signedReport } from '../helpers/northhaven.ts';
import { tempFolders } from '../helpers/temp-folders.ts';

const newFolder = tempFolders();

const PHONE = { width: 360, height: 740 };

describe.skipIf(chromiumPath === null)(`the HTML report in a real Chromium${whySkipped}`, () => {
  let folder: string;
  let browser: Browser;
  let claimCount: number;

  beforeAll(async () => {
    folder = await newFolder();
    const report = signedReport(await northhavenReport());
    claimCount = report.articles.flatMap(({ claims }) => claims.filter(isShown)).length;
    await writeFile(join(folder, 'report.html'), renderHtml(report));
    const attacked = attackedReport(ATTACKS.join(' '));
    await writeFile(join(folder, 'attack.html'), renderHtml(attacked));
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
  });

  async function open(name = 'report.html', options: BrowserContextOptions = {}): Promise<WatchedPage> {
    const watched = await openPage(browser, options);
    await watched.page.goto(pathToFileURL(join(folder, name)).href);
    return watched;
  }

  const shownClaims = ({ page }: WatchedPage) => page.locator('.claim:visible').count();

  test('says nothing on the console and asks for nothing but itself', async () => {
    const watched = await open();
    await watched.page.locator('.mark').first().click();
    await watched.page.getByText(/^\d+ notes$/).click();
    expectQuiet(watched);
    expect(watched.requests.map((url) => new URL(url).protocol)).toEqual(['file:']);
    await watched.context.close();
  });

  test.each([
    ['light, on a phone', { colorScheme: 'light', viewport: PHONE }],
    ['dark, on a desk', { colorScheme: 'dark' }],
  ] as const)('axe-core finds nothing wrong: %s', async (name, options) => {
    const watched = await open('report.html', options);
    await watched.page.getByText(/^\d+ notes$/).click();
    expect(await axeFindings(watched.page)).toEqual([]);
    await keepPicture(watched.page, `report ${name}`);
    await watched.context.close();
  });

  test('fits a phone: nothing is cut off at the side', async () => {
    const watched = await open('report.html', { viewport: PHONE });
    expect(await watched.page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    await watched.context.close();
  });

  test('a filter shows its claims, says how many, and the words narrow it down', async () => {
    const watched = await open();
    const { page } = watched;
    const all = await shownClaims(watched);
    for (const label of await page.locator('.filters label:has(input[type=radio])').all()) {
      await label.click();
      const count = Number(await label.locator('.count').textContent());
      expect(await shownClaims(watched)).toBe(count);
      const status = await page.getByRole('status').textContent();
      expect(status).toBe(count === all ? '' : `${count} of ${all} claims shown`);
    }
    await page.getByLabel('all').check();
    await page.getByLabel('with the words').fill('meridian review');
    expect(await shownClaims(watched)).toBe(1);
    expectQuiet(watched);
    await watched.context.close();
  });

  test('a link to a claim that a filter hides shows it', async () => {
    const watched = await open();
    const { page } = watched;
    await page.getByLabel('accusations').check();
    expect(await shownClaims(watched)).toBe(1);
    await page.locator('.todo a[href="#a1-c20"]').first().click();
    await expect.poll(() => page.locator('#a1-c20').isVisible()).toBe(true);
    expect(await page.evaluate('document.activeElement.id')).toBe('a1-c20');
    await watched.context.close();
  });

  test('the keyboard reaches everything: skip link, parts, filters, and j and k from claim to claim', async () => {
    const watched = await open();
    const { page } = watched;
    const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()');
    const focusedId = () => page.evaluate<string>('document.activeElement.id');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the report');
    expect(await page.locator('.skip').evaluate((link) => link.getBoundingClientRect().left)).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^To do/);

    const ids = await page.locator('.claim').evaluateAll((claims) => claims.map(({ id }) => id));
    await page.keyboard.press('j');
    expect(await focusedId()).toBe(ids[0]);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await focusedId()).toBe(ids[1]);

    const first = page.locator('.filters input[type=radio]').first();
    await first.focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.filters input[type=radio]:checked').getAttribute('value')).toBe('problem');

    await page.getByLabel('with the words').focus();
    await page.keyboard.type('jk');
    expect(await page.getByLabel('with the words').inputValue()).toBe('jk');
    await page.getByLabel('with the words').fill('');

    await page.getByLabel('keys j and k').uncheck();
    const before = await focusedId();
    await page.keyboard.press('j');
    expect(await focusedId()).toBe(before);
    expectQuiet(watched);
    await watched.context.close();
  });

  test('without script everything is there and the filters are not', async () => {
    const watched = await open('report.html', { javaScriptEnabled: false });
    expect(await watched.page.locator('.filters').isVisible()).toBe(false);
    expect(await shownClaims(watched)).toBe(claimCount);
    await watched.context.close();
  });

  test('on paper: one claim a row, its sources beside it, the notes unfolded, no controls', async () => {
    const watched = await open();
    const { page } = watched;
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    for (const gone of ['.filters fieldset', '.jump', '.skip'])
      expect(await page.locator(gone).first().isVisible()).toBe(false);
    expect(await page.locator('.notes li').first().isVisible()).toBe(true);
    const rows = await page.locator('.claim').evaluateAll((claims) =>
      claims.map((claim) => {
        const [head, sources] = [...claim.children].map((part) => part.getBoundingClientRect());
        return head !== undefined && sources !== undefined && head.top === sources.top && head.right <= sources.left;
      }),
    );
    expect(rows).toHaveLength(claimCount);
    expect(rows.every((beside) => beside)).toBe(true);
    // A5, A4 and letter between their margins, and A3: what is wider than the paper is cut off, or shrinks all.
    for (const width of [453, 680, 688, 710, 1017]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width);
    }
    await keepPicture(page, 'report on paper');
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await watched.context.close();
  });

  test('all attacks at once: nothing acts, nothing is asked for, nothing is cut off', async () => {
    const watched = await open('attack.html', { viewport: PHONE });
    for (const link of await watched.page.locator('main a[href^="#"]').all()) await link.dispatchEvent('click');
    expectQuiet(watched);
    expect(watched.requests).toHaveLength(1);
    expect(await watched.page.evaluate<number>('document.documentElement.scrollWidth')).toBe(PHONE.width);
    await watched.context.close();
  });
});
