import { randomBytes } from 'node:crypto';
import { signOffAll } from './core/anchor-sign-offs.ts';
import { type Clock, isoTime, systemClock } from './core/clock.ts';
import type { CheckEvent } from './core/events.ts';
import { lookup } from './core/lookup.ts';
import type { ReaderInput } from './core/reader.ts';
import type { Report, ReportArticle, ReportClaim } from './core/report.ts';
import type { View } from './core/reporter.ts';
import { foldReport } from './core/reports/fold-report.ts';
import { withSignOffs } from './core/reports/report-review.ts';
import { type ReviewFile, readReview } from './core/review.ts';
import { printable } from './core/text/printable.ts';
import { editorFor } from './edit/index.ts';
import { type GateSettings, withGate } from './findings/index.ts';
import { fixArticle } from './fix.ts';
import { readArticle, readers } from './readers/index.ts';
import { THEME } from './report/html/theme.ts';
import { reporters } from './report/index.ts';
import { openRun, type Run } from './run.ts';
import type { RunOptions } from './run-options.ts';
import { type Check, createApp, type Download, listenOnLoopback, type ServeDeps } from './serve/index.ts';
import { endLine, eventLine, signOffLine, startLine } from './serve-words.ts';
import { importReviewCsv, reviewCsv } from './store/review-csv.ts';

/** Bytes of the token: more than anybody could guess in the life of a computer. */
const TOKEN_BYTES = 24;
/** Bytes of a check's id; the token guards it, the id only has to be new. */
const ID_BYTES = 9;

/** How the page is served. */
export interface ServeOptions {
  readonly version: string;
  /** 0 takes any port that is free. */
  readonly port: number;
  /** How the articles are checked. */
  readonly run: RunOptions;
  readonly gate: GateSettings;
}

/** A page that is served. */
export interface ServedPage {
  /** With the token of this start: whoever opens it may check. */
  readonly url: string;
  /** Ends every check and the server; nothing is left. */
  close(): Promise<void>;
}

/**
 * Serves the page for people who do not live in a terminal, on loopback only. Checks share connections and the pace of
 * every host. Nothing is written to disk.
 * @throws StetError PORT_UNAVAILABLE
 */
export async function serveArticles(options: ServeOptions): Promise<ServedPage> {
  const server = await listenOnLoopback(options.port);
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const run = openRun({ ...options.run, includeText: true });
  const { app, checks } = createApp(depsOf(options, run), { token, port: server.port });
  server.answer((request) => app.fetch(request));
  return {
    url: `http://127.0.0.1:${server.port}/?token=${token}`,
    close: async () => {
      await checks.close();
      await server.close();
      await run.close();
    },
  };
}

function depsOf(options: ServeOptions, run: Run): ServeDeps {
  const clock = options.run.clock ?? systemClock;
  return {
    newId: () => randomBytes(ID_BYTES).toString('base64url'),
    now: () => isoTime(systemClock.now()), // a person signs off now, whatever the clock of a recording says
    openCheck: (input, stop) => openCheck(input, run.again(stop), options, clock),
    load: async (url, stop) => await run.again(stop).load(url),
    reads: readers.map(({ name, extensions }) => ({ name, extensions })),
    theme: THEME,
    formats: reporters.map(({ id, about }) => ({ id, about })),
    render,
    words: { start: startLine, line: eventLine, end: endLine },
    review: { csv: reviewCsv, take: takeReview },
    signOffLine: (claim: ReportClaim) => signOffLine(claim),
  };
}

/** One check with a memory of its own, so that asking again asks again. */
function openCheck(input: ReaderInput, run: Run, options: ServeOptions, clock: Clock): Check {
  let canFix = false;
  return {
    get canFix() {
      return canFix;
    },
    run: async (onEvent) => {
      const article = await readArticle(input);
      canFix = editorFor(article.format) !== undefined;
      const facts = { articles: [] as ReportArticle[], complete: true, notCounted: 0 };
      for await (const event of run.check(article)) {
        onEvent(event);
        if (event.type === 'report') noteReport(facts, event);
      }
      const report = foldReport(facts.articles, {
        version: options.version,
        startedAt: run.startedAt,
        finishedAt: isoTime(clock.now()),
        complete: facts.complete,
        notCounted: facts.notCounted,
      });
      return withGate(report, options.gate);
    },
    // Everything was asked already; the run remembers it and asks nobody again.
    fixed: async () => fixedDownload(input, await fixArticle(input, run)),
    close: () => run.close(),
  };
}

function noteReport(
  facts: { articles: ReportArticle[]; complete: boolean; notCounted: number },
  event: CheckEvent & { readonly type: 'report' },
): void {
  facts.articles.push(event.report);
  facts.complete = event.complete;
  facts.notCounted = event.notCounted;
}

function fixedDownload(input: ReaderInput, result: Awaited<ReturnType<typeof fixArticle>>): Download | null {
  if (result.applied.length === 0) return null;
  const isText = result.diff.length > 0;
  return {
    data: result.bytes,
    contentType: isText ? 'text/plain; charset=utf-8' : 'application/octet-stream',
    fileName: nameFor(input.path, 'mended', extensionOf(input.path)),
  };
}

/** Content types of the formats; a browser needs no more to save a file. */
const CONTENT_TYPES: Readonly<Record<string, readonly [type: string, extension: string]>> = lookup({
  html: ['text/html; charset=utf-8', 'html'],
  json: ['application/json', 'json'],
  ndjson: ['application/x-ndjson', 'ndjson'],
  csv: ['text/csv; charset=utf-8', 'csv'],
  markdown: ['text/markdown; charset=utf-8', 'md'],
  sarif: ['application/sarif+json', 'sarif'],
  junit: ['application/xml', 'xml'],
});

/** How a report is looked at outside a terminal. */
const VIEW: View = { width: 120, color: false, hyperlinks: false, only: 'all', includeText: false, command: 'stet' };

async function render(report: Report, format: string): Promise<Download | null> {
  const reporter = reporters.find(({ id }) => id === format);
  if (reporter === undefined) return null;
  const [contentType, extension] = CONTENT_TYPES[format] ?? ['text/plain; charset=utf-8', 'txt'];
  return {
    data: await reporter.render(report, VIEW),
    contentType,
    fileName: nameFor(
      report.articles[0]?.path ?? 'article',
      format === extension ? 'stet' : `stet.${format}`,
      extension,
    ),
  };
}

/** `drafts/roof.docx`, `stet`, `html` -> `roof.stet.html`. */
function nameFor(path: string, what: string, extension: string): string {
  const name = printable(path, 200).replace(/^.*[\\/]/, '');
  const stem = name.replace(/\.[^.]*$/, '') || 'article';
  return [stem, what, extension].filter((part) => part !== '').join('.');
}

function extensionOf(path: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(path)?.[1] ?? 'txt';
}

/** Sign-offs from a review file or a spreadsheet, over those that are there: what is signed here stays. */
async function takeReview(
  upload: { readonly bytes: Uint8Array; readonly name: string },
  article: ReportArticle,
  file: ReviewFile,
  options: { readonly by?: string; readonly now: string },
): Promise<{ readonly file: ReviewFile; readonly taken: number; readonly refused: readonly string[] }> {
  if (/\.csv$/i.test(upload.name)) {
    const result = await importReviewCsv(upload.bytes, upload.name, article, file, options);
    return { ...result, refused: result.refused.map(({ row, why }) => `row ${row}: ${why}`) };
  }
  const loaded = readReview(new TextDecoder().decode(upload.bytes), upload.name);
  const here = new Map(
    withSignOffs(article, file).claims.flatMap(({ id, signOff }) => (signOff === undefined ? [] : [[id, signOff]])),
  );
  return { file: signOffAll(loaded, article, here), taken: loaded.signOffs.length, refused: [] };
}
