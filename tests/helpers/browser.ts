import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Where a Chromium may be; `STET_CHROMIUM` names another. */
const PLACES = [
  process.env['STET_CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The Chromium of this machine, or null. */
export const chromiumPath: string | null = PLACES.find((path) => path !== '' && existsSync(path)) ?? null;

/** For the name of a suite that is skipped without it. */
export const whySkipped = chromiumPath === null ? ' (skipped: no Chromium here; apt-get install chromium)' : '';

/** Starts the browser, with more switches where a test needs them. Call only where `chromiumPath` is not null. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return await chromium.launch({
    executablePath: chromiumPath ?? '',
    // The tests' own pages only; a container has no user namespaces for the sandbox.
    args: ['--no-sandbox', '--disable-dev-shm-usage', ...more],
  });
}

/** A page and everything it said or asked for that it should not have. */
export interface WatchedPage {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Console messages of any kind, uncaught errors and dialogs. */
  readonly noises: string[];
  /** Addresses that were asked for, the page's own included. */
  readonly requests: string[];
}

/** A new page in a context (profile) of its own. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const noises: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => noises.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noises.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    noises.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => requests.push(request.url()));
  return { context, page, noises, requests };
}

interface Axe {
  run(options: object): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
}

/** What axe-core finds wrong on a page, a line a finding. Works under any content security policy. */
export async function axeFindings(page: Page): Promise<string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // Evaluated by the debugger, which no policy of the page concerns.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: source });
  return await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe }; // put there by the lines above
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)}`),
    );
  });
}

/**
 * Keeps a picture of the whole page in the folder that `STET_SCREENSHOTS` names, to be looked at; nothing without it.
 * No test compares pictures: fonts differ from machine to machine.
 */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['STET_SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** Nothing in the console, no dialog. */
export function expectQuiet({ noises }: WatchedPage): void {
  expect(noises).toEqual([]);
}
