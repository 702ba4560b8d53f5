import type { Article } from './core/article.ts';
import { isoTime } from './core/clock.ts';
import { StetError } from './core/errors.ts';
import type { CheckEvent } from './core/events.ts';
import type { Transport } from './core/exchange.ts';
import type { ReportSource } from './core/report.ts';
import { counted } from './core/text/counted.ts';
import { parsedUrl } from './core/urls/parse-url.ts';
import { openPackageRecording, type PackageRecording, type RecordingOptions } from './recording.ts';
import { openRun, type Run } from './run.ts';
import type { RunOptions } from './run-options.ts';
import type { IndexedResponse } from './store/recordings/cdxj.ts';
import type { WaczPage } from './store/recordings/wacz-writer.ts';

/**
 * Size at which a saved body is cut. Reports and scanned papers of some hundred pages are below; two dozen sources may be
 * held at once.
 */
const SAVED_BODY_BYTES = 16 * 1024 * 1024;

/** What a package cannot be taken for, and who may object to its being passed on. */
const CAVEATS =
  'Each source is kept as this machine received it: nothing was rendered, no screenshot was taken, and what a page loads ' +
  'by itself (pictures, scripts) is not in here. The texts and files belong to others, whose copyright goes on.';

/** How the sources of an article are saved in a package. */
export interface SaveOptions extends RecordingOptions {
  /** Everything else about the run; nothing is looked up in archives. */
  readonly run: RunOptions;
  /** A private key in PEM: signs the package. */
  readonly signingKey?: string;
}

/** Something to know about a source of a package. */
export interface SaveNote {
  readonly url: string;
  /** `not-good`: what was saved is an error, a wall or the like; `cut`: the body was larger than is saved, or broke off. */
  readonly kind: 'not-saved' | 'not-good' | 'cut';
  /** As the link state calls it. */
  readonly reason: string;
}

/** A finished package. */
export interface SavedPackage {
  readonly sources: number;
  readonly saved: number;
  readonly notes: readonly SaveNote[];
  readonly complete: boolean;
}

/** A package in the making. */
export interface Saving {
  readonly run: Run;
  /** Asks every source of an article; what they answer goes into the package. */
  add(article: Article): AsyncGenerator<CheckEvent, void, undefined>;
  /** Writes the package. @throws StetError OUTPUT_FAILED; NO_SOURCES where nothing answered */
  finish(): Promise<SavedPackage>;
  /** Leaves nothing behind, unless it was finished. */
  close(): Promise<void>;
}

/** Opens a package for the sources of articles as they stand now (WACZ 1.1.1). */
export async function openSaving(file: string, options: SaveOptions): Promise<Saving> {
  const recording = await openPackageRecording(file, options, withLargeBodies);
  const run = openRun({ ...options.run, ...recording.options, archives: [] });
  const sources = new Map<string, ReportSource>();
  const titles: string[] = [];
  let complete = true;
  return {
    run,
    async *add(article) {
      titles.push(article.title ?? article.path);
      for await (const event of run.check(article)) {
        if (event.type === 'report') {
          complete &&= event.complete;
          for (const source of event.report.sources) sources.set(source.key, source);
        }
        yield event;
      }
    },
    finish: () => finish([...sources.values()], titles, complete, { recording, run, options }),
    close: async () => {
      try {
        await run.close();
      } finally {
        await recording.close();
      }
    },
  };
}

function withLargeBodies(inner: Transport): Transport {
  return {
    send: (request, abort) => inner.send({ ...request, maxBytes: Math.max(request.maxBytes, SAVED_BODY_BYTES) }, abort),
    close: async () => await inner.close?.(),
  };
}

async function finish(
  sources: readonly ReportSource[],
  titles: readonly string[],
  complete: boolean,
  { recording, run, options }: { recording: PackageRecording; run: Run; options: SaveOptions },
): Promise<SavedPackage> {
  const asked = sources.filter(({ url }) => url !== null);
  const answers = answersByUrl(recording.responses);
  const pages = asked.flatMap((source) => pageOf(source, answers));
  if (pages.length === 0)
    throw new StetError('NO_SOURCES', 'Nothing was saved: no source gave an answer', {
      hint: 'stet check shows what happened to each of them',
    });
  const signing = options.signingKey === undefined ? {} : { signingKey: options.signingKey };
  await recording.finish({
    pages,
    title: `Sources of ${titles.join(', ')}`,
    description: `${pages.length} of ${counted(asked.length, 'cited source')}. ${complete ? '' : 'The run was interrupted: more may be cited. '}${CAVEATS}`,
    extra: { 'stet/sources.json': statesOf(asked, run) },
    ...signing,
  });
  const notes = asked.flatMap((source) => noteOf(source, answers));
  return { sources: asked.length, saved: pages.length, notes, complete };
}

/** What was answered at an address in the end: the last time it was asked. */
function answersByUrl(responses: readonly IndexedResponse[]): ReadonlyMap<string, IndexedResponse> {
  return new Map(responses.map((response) => [response.url, response]));
}

function answerOf({ url }: ReportSource, answers: ReadonlyMap<string, IndexedResponse>): IndexedResponse | undefined {
  const bare = url === null ? null : parsedUrl(url);
  if (bare === null) return undefined;
  bare.hash = '';
  return answers.get(bare.href);
}

function pageOf(source: ReportSource, answers: ReadonlyMap<string, IndexedResponse>): WaczPage[] {
  const answer = answerOf(source, answers);
  if (answer === undefined) return [];
  const title = source.about?.title ?? source.note;
  return [{ url: answer.url, at: answer.at, ...(title === null || title === undefined ? {} : { title }) }];
}

function noteOf(source: ReportSource, answers: ReadonlyMap<string, IndexedResponse>): SaveNote[] {
  const { url, link } = source;
  if (url === null) return [];
  const reason = link?.reason ?? 'not-asked';
  const answer = answerOf(source, answers);
  if (answer === undefined) return [{ url, kind: 'not-saved', reason }];
  const last = answers.get(link?.finalUrl ?? answer.url);
  if (answer.isCut || last?.isCut === true) return [{ url, kind: 'cut', reason }];
  return link?.liveness === 'alive' ? [] : [{ url, kind: 'not-good', reason }];
}

/** `stet/sources.json`: what was made of each answer, and nothing of the article's own text. */
function statesOf(sources: readonly ReportSource[], run: Run): string {
  const states = sources.map(({ url, citedAs, kind, ids, link }) => ({ url, citedAs, kind, ids, link }));
  const facts = { startedAt: run.startedAt, finishedAt: isoTime(run.clock.now()), clockSkewMs: run.clockSkewMs() };
  return `${JSON.stringify({ ...facts, sources: states }, null, 2)}\n`;
}
