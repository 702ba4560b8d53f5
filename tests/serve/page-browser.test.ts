import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reporters } from '../../src/report/index.ts';
import {
  axeFindings,
  chromiumPath,
  keepPicture,
  openBrowser,
  openPage,
  type WatchedPage,
  whySkipped,
} from '../helpers/browser.ts';
import { closeServer, openServer } from '../helpers/loopback.ts';
import { openServed, type Served } from '../helpers/served.ts';
import { type SameArticle, sameArticles } from '../readers/same-article.ts';

const PHONE = { width: 360, height: 740 };

/** More text than a page that says nothing. */
const MORE =
  'The harbour lies on the north coast, and most of its people live from the ferries and from the fish market. '.repeat(
    6,
  );
const storm = `<!doctype html><title>The storm</title><main><p>Nine boats sank in the storm of 1994, the harbour office counted.</p><p>${MORE}</p></main>`;

const PAGES: Readonly<Record<string, string>> = {
  'post.test': storm,
  'new.test': storm,
  'slow.test': storm.replace(
    'Nine boats sank in the storm of 1994, the harbour office counted',
    'The inspectors counted 14 broken trusses when the water was gone',
  ),
  'article.test': `<!doctype html><title>The Harbour</title><article><h1>The Harbour</h1><p>Nine boats sank in <a href="https://post.test/storm">the storm of 1994</a>, says the harbour office.</p><p>${MORE}</p></article>`,
};

const TEXT = `The Harbour in the Storm

By Mara Lindqvist
3 November 2021

Nine boats sank in the storm of 1994.[1] The inspectors counted 12 broken trusses when the water was gone.[2]

Sources:
[1] https://post.test/storm
[2] https://gone.test/report
`;
/** Kinds of files that people drop, by their readers. */
const KINDS = ['docx', 'html', 'markdown', 'pdf', 'text'];

describe.skipIf(chromiumPath === null)(`stet serve in a real Chromium${whySkipped}`, () => {
  let browser: Browser;
  let served: Served;
  let articles: readonly SameArticle[];

  beforeAll(async () => {
    articles = await sameArticles();
    browser = await openBrowser(['--host-resolver-rules=MAP evil.test 127.0.0.1']);
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    served = await openServed(({ hostname, pathname }) => {
      if (hostname === 'moved.test') return { status: 301, headers: { location: `https://new.test${pathname}` } };
      const body = PAGES[hostname];
      return body === undefined ? { status: 404, body: '<title>Not found</title>' } : { body };
    });
  });
  afterEach(() => served.close());

  async function open(options: BrowserContextOptions = {}): Promise<WatchedPage> {
    const watched = await openPage(browser, options);
    await watched.page.goto(served.url);
    await watched.page.getByText('stet reads:').waitFor();
    return watched;
  }

  async function check(page: Page, text = TEXT): Promise<void> {
    await page.getByLabel('Paste the article').fill(text);
    await page.getByRole('button', { name: 'Check the sources' }).click();
  }

  const finished = (page: Page) =>
    page
      .getByRole('status')
      .filter({ hasText: /^(?:Finished|Stopped)/ })
      .waitFor();

  /** Drops a file on the page, as a hand does. */
  async function drop(page: Page, name: string, content: string | Uint8Array): Promise<void> {
    const bytes = [...Buffer.from(content)];
    const data = await page.evaluateHandle(
      `(() => { const data = new DataTransfer(); data.items.add(new File([new Uint8Array(${JSON.stringify(bytes)})], ${JSON.stringify(name)})); return data; })()`,
    );
    await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  }

  test('the token leaves the address, and the page asks nobody but its own server', async () => {
    const { page, requests, noises, context } = await open();
    await check(page);
    await finished(page);
    expect(page.url()).toMatch(new RegExp(`^${served.origin}/#check=`));
    expect(requests.filter((url) => new URL(url).origin !== served.origin)).toEqual([]);
    expect(noises).toEqual([]);
    await context.close();
  });

  test('pasted text: the table stands at once and fills as answers come', async () => {
    const { page, noises, context } = await open();
    await check(page, TEXT.replace('gone.test', 'slow.test'));
    await expect.poll(() => page.getByText('1 of 2 sources asked').isVisible()).toBe(true);
    expect(await page.getByRole('heading', { level: 1 }).last().textContent()).toBe('The Harbour in the Storm');
    for (const words of ['h1#title', '[data-claim="c1"] h3'])
      expect(await page.locator(`${words}[lang="en"][dir="auto"]`).count()).toBe(1);
    expect(await page.locator('#s1').textContent()).toContain('live');
    expect(await page.locator('#s2').textContent()).toContain('not yet');
    expect(await page.locator('[data-claim="c1"] dl').textContent()).toMatch(/Link now●live.*In the source…not yet/);
    served.release();
    await finished(page);
    expect(await page.locator('#s2').textContent()).toContain('live');
    expect(await page.locator('[data-claim="c2"] dl').textContent()).toMatch(
      /In the source≠figure differs: 12 here, 14 there/,
    );
    expect(noises).toEqual([]);
    await context.close();
  });

  test('a rich paste keeps its links', async () => {
    const { page, context } = await open();
    const rich =
      '<h2>The Harbour</h2><p>Nine boats sank in <a href="https://post.test/storm">the storm</a>.</p><img src="https://tracker.test/p.gif">';
    await page.evaluate(
      `(() => { const data = new DataTransfer(); data.setData('text/html', ${JSON.stringify(rich)}); data.setData('text/plain', 'x');
        document.getElementById('text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); })()`,
    );
    expect(await page.getByLabel('Paste the article').inputValue()).toBe(
      '## The Harbour\n\nNine boats sank in [the storm](<https://post.test/storm>).',
    );
    expect(await page.getByText('Pasted with its link').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Check the sources' }).click();
    await finished(page);
    expect(served.asked()).toContain('https://post.test/storm');
    expect(served.asked().filter((url) => url.includes('tracker'))).toEqual([]);
    await context.close();
  });

  test.each(KINDS)('a dropped file: %s', async (reader) => {
    const file = articles.find((article) => article.reader === reader && !article.name.includes('quarto'));
    expect(file).toBeDefined();
    const { page, noises, context } = await open();
    const name = file?.input.path ?? '';
    await drop(page, name, file?.input.bytes ?? '');
    expect(await page.locator('#file-name').textContent()).toMatch(new RegExp(`^${name}, \\d+ KB$`));
    await page.getByRole('button', { name: 'Check the sources' }).click();
    await finished(page);
    expect(await page.locator('#title').textContent()).toBe('The Gate That Nobody Mended');
    expect(served.asked()).toContain('https://gazette.test/2023/03/lock-gate');
    expect(noises).toEqual([]);
    await context.close();
  });

  test('a file that cannot be read: what is wrong, what to do, and the form as it was', async () => {
    const { page, noises, context } = await open();
    await drop(page, 'broken.docx', 'PK\u0003\u0004 this is no package');
    await page.getByRole('button', { name: 'Check the sources' }).click();
    const alert = page.getByRole('alert');
    await alert.filter({ hasText: /broken\.docx/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Check the sources' }).isVisible()).toBe(true);
    expect(await page.locator('#file-name').textContent()).toContain('broken.docx');
    await page.getByRole('button', { name: 'Take it out' }).click();
    await page.getByLabel('or give its address').fill('ftp://site.test/');
    await page.getByRole('button', { name: 'Check the sources' }).click();
    await alert.filter({ hasText: /is no address of a page/ }).waitFor();
    expect(noises).toEqual([]);
    await context.close();
  });

  test('an address', async () => {
    const { page, context } = await open();
    await page.getByLabel('or give its address').fill('https://article.test/harbour');
    await page.getByRole('button', { name: 'Check the sources' }).click();
    await finished(page);
    expect(await page.locator('#title').textContent()).toBe('The Harbour');
    expect(served.asked()).toContain('https://post.test/storm');
    await context.close();
  });

  test('two people at once: each has an own check', async () => {
    const [first, second] = await Promise.all([open(), open()]);
    await Promise.all([
      check(first.page, TEXT.replace('gone.test', 'slow.test')),
      check(second.page, TEXT.replace('The Harbour in the Storm', 'The Other Harbour')),
    ]);
    await finished(second.page);
    expect(await second.page.locator('#title').textContent()).toBe('The Other Harbour');
    // Which of the two is read first is nobody's promise.
    await first.page
      .locator('#title')
      .filter({ hasText: /^The Harbour in the Storm$/ })
      .waitFor();
    expect(await first.page.getByRole('button', { name: 'Stop' }).isVisible()).toBe(true);
    served.release();
    await finished(first.page);
    expect(await second.page.locator('#s2').textContent()).toContain('gone.test');
    await Promise.all([first.context.close(), second.context.close()]);
  });

  test('stopped half-way: what was finished is there, and the report says that it is incomplete', async () => {
    const { page, context } = await open();
    await check(page, TEXT.replace('gone.test', 'slow.test'));
    await page.getByText('1 of 2 sources asked').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await finished(page);
    expect(await page.getByRole('status').textContent()).toMatch(/^Stopped/);
    expect(await page.locator('#s1').textContent()).toContain('live');
    expect(await page.locator('#s2').textContent()).toContain('not asked');
    const report = await reportOf(page);
    expect(await report.locator('header').textContent()).toContain('incomplete');
    await context.close();
  });

  test('one source and one claim are said as one', async () => {
    const { page, context } = await open();
    await check(
      page,
      'The Harbour\n\nNine boats sank in the storm of 1994.[1]\n\nSources:\n[1] https://slow.test/storm\n',
    );
    await page.getByText('Asking 1 source about 1 claim.').waitFor();
    served.release();
    await page.getByText('1 of 1 source asked').waitFor({ state: 'attached' });
    await finished(page);
    await context.close();
  });

  test('reloaded: while it runs the table comes back, afterwards the sign-offs too', async () => {
    const { page, context } = await open();
    await check(page, TEXT.replace('gone.test', 'slow.test'));
    await page.getByText('1 of 2 sources asked').waitFor();
    await page.reload();
    await page.getByText('1 of 2 sources asked').waitFor();
    served.release();
    await finished(page);
    await sign(page, 'c1', '✓ confirmed');
    await page.reload();
    await page.getByText('1 of 2 signed off').waitFor();
    expect(await page.locator('[data-claim="c1"] .sign-off').textContent()).toContain('confirmed by Mara');
    await context.close();
  });

  /** Opens the report in its own tab. */
  async function reportOf(page: Page): Promise<Page> {
    const [report] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Open the report' }).click(),
    ]);
    await report.waitForLoadState();
    return report;
  }

  async function sign(page: Page, claim: string, button: string): Promise<void> {
    const row = page.locator(`[data-claim="${claim}"]`);
    const pressed = row.getByRole('button', { name: button, exact: true });
    await pressed.click();
    if (
      await page
        .getByLabel('Your name')
        .isVisible()
        .catch(() => false)
    ) {
      if ((await page.getByLabel('Your name').inputValue()) === '') {
        await page.getByLabel('Your name').fill('Mara');
        await pressed.click();
      }
    }
    await expect.poll(() => pressed.getAttribute('aria-pressed')).toBe('true');
  }

  test('signing off: the name is asked for once, a note is kept, the report shows it, the file goes with it', async () => {
    const { page, context, noises } = await open();
    await check(page);
    await finished(page);
    await sign(page, 'c1', '✓ confirmed');
    await sign(page, 'c2', '? query');
    const row = page.locator('[data-claim="c2"]');
    await row.getByText('Add a note').click();
    await row.getByLabel('Note').fill('who counted?');
    await row.getByLabel('Own source').fill('the harbour office');
    await row.getByRole('button', { name: 'Save' }).click();
    await row.getByText('“who counted?” · the harbour office').waitFor();
    expect(await page.locator('#signed-count').textContent()).toBe('2 of 2 signed off');
    const report = await reportOf(page);
    expect(await report.locator('#a1-c2 .signed').textContent()).toContain('who counted?');
    await report.close();
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save the sign-offs' }).click();
    const file = await (await saved).path();
    await row.getByRole('button', { name: '? query', exact: true }).click();
    await page.getByText('1 of 2 signed off').waitFor();
    await page.locator('#load-review').setInputFiles({
      name: 'a.review.json',
      mimeType: 'application/json',
      buffer: await readFile(file),
    });
    await page.getByText('2 of 2 signed off').waitFor();
    expect(noises).toEqual([]);
    await context.close();
  });

  test('every format is saved, the mended text is copied, and a forgotten check is gone', async () => {
    const origin = served.origin;
    const { page, context } = await open();
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    await check(page, TEXT.replace('https://post.test/storm', 'http://moved.test/storm'));
    await finished(page);
    const formats = await page
      .locator('#format option')
      .evaluateAll((all) => all.map((option) => option.getAttribute('value')));
    expect(formats).toEqual(reporters.map(({ id }) => id));
    for (const format of ['json', 'csv', 'html']) {
      await page.getByLabel('Download').selectOption(format);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Save', exact: true }).click();
      expect((await download).suggestedFilename()).toBe(`pasted text.stet.${format}`);
    }
    await page.getByRole('button', { name: 'Copy the text with mended links' }).click();
    await page.getByText('The text with mended links is on the clipboard.').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('https://new.test/storm');
    const asked = served.asked().length;
    const { hash } = new URL(page.url());
    await page.getByRole('button', { name: 'Forget this check' }).click();
    await page.getByRole('heading', { name: 'Check the sources of an article' }).waitFor();
    await page.goto(`${origin}/${hash}`);
    await page.getByRole('alert').filter({ hasText: 'is not kept any more' }).waitFor();
    expect(served.asked()).toHaveLength(asked);
    await context.close();
  });

  test.each([
    ['light, on a phone', { colorScheme: 'light', viewport: PHONE }],
    ['dark, on a desk', { colorScheme: 'dark' }],
  ] as const)('axe-core finds nothing wrong, before and after a check: %s', async (name, options) => {
    const { page, context } = await open(options);
    expect(await axeFindings(page)).toEqual([]);
    await keepPicture(page, `serve before ${name}`);
    await check(page);
    await finished(page);
    await sign(page, 'c1', '✓ confirmed');
    await page.locator('[data-claim="c1"]').getByText('Add a note').click();
    expect(await axeFindings(page)).toEqual([]);
    await keepPicture(page, `serve after ${name}`);
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBe(options.colorScheme === 'light' ? PHONE.width : 1280);
    await context.close();
  });

  test('on paper: dark on white from a dark screen too, the claims with their sign-offs and no controls', async () => {
    const { page, context } = await open({ colorScheme: 'dark' });
    await check(page);
    await finished(page);
    await sign(page, 'c1', '✓ confirmed');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    // The lightness of each colour that words are written in; backgrounds are not printed.
    const lightness = await page.evaluate<number[]>(`[...document.querySelectorAll('#check *')]
      .filter((element) => element.offsetParent !== null)
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
      .map((element) => Math.max(...getComputedStyle(element).color.match(/\\d+/g).map(Number)))`);
    expect(lightness.length).toBeGreaterThan(10);
    expect(Math.max(...lightness)).toBeLessThan(160);
    expect(await page.locator('button:visible').allTextContents()).toEqual(['✓ confirmed']);
    await keepPicture(page, 'serve on paper');
    await context.close();
  });

  test('by keyboard alone: from the skip link to a sign-off', async () => {
    const { page, context } = await open();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await press('Tab', 'Enter', 'Tab');
    await page.keyboard.insertText(TEXT);
    await press('Tab', 'Tab', 'Tab', 'Enter');
    await finished(page);
    expect(await page.evaluate('document.activeElement.id')).toBe('title');
    await page.locator('[data-claim="c1"] .sign-off button').first().focus();
    await press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('by');
    await page.keyboard.insertText('Mara');
    await page.locator('[data-claim="c1"] .sign-off button').first().focus();
    await press('Enter');
    await page.getByText('1 of 2 signed off').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('✓ confirmed');
    await context.close();
  });

  describe('other sites', () => {
    let other: Server;
    let evil: string;

    beforeAll(async () => {
      other = createServer((_request, response) => void response.end('<!doctype html><title>Evil</title>'));
      const port = await openServer(other);
      evil = `http://127.0.0.1:${port}`;
    });
    afterAll(() => closeServer(other));

    test('cannot post, read or frame, although the browser has the cookie', async () => {
      const { page, context } = await open();
      await page.goto(evil);
      const sent = await page.evaluate(
        `(async () => {
          const form = new FormData(); form.set('text', 'x');
          const post = await fetch('${served.origin}/checks', { method: 'POST', body: form, credentials: 'include', mode: 'no-cors' }).then((answer) => answer.type, () => 'failed');
          const read = await fetch('${served.origin}/options', { credentials: 'include' }).then(() => 'read', () => 'refused');
          return [post, read];
        })()`,
      );
      expect(sent).toEqual(['failed', 'refused']);
      await page.setContent(
        `<form method="post" enctype="multipart/form-data" action="${served.origin}/checks"><input name="text" value="x"><button>go</button></form>`,
      );
      await page.getByRole('button').click();
      await page.getByText('Only the page of stet serve itself may ask for this.').waitFor();
      await page.goto(evil);
      await page.setContent(`<iframe src="${served.origin}/"></iframe>`);
      await expect.poll(() => page.frames().length).toBe(2);
      expect(page.frames()[1]?.url()).toMatch(/^chrome-error:/);
      expect(served.asked()).toEqual([]);
      await context.close();
    });

    test('cannot come by a name of their own for this machine', async () => {
      const { page, context } = await open();
      const { port, search } = new URL(served.url);
      const answer = await page.goto(`http://evil.test:${port}/${search}`);
      expect(answer?.status()).toBe(421);
      await context.close();
    });
  });
});
