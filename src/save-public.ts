import {
  SAVE_SERVICE,
  type SaveKeys,
  type SaveOutcome,
  type SaveTools,
  savePageNow,
  spareCaptures,
} from './archives/index.ts';
import type { Article } from './core/article.ts';
import { AsyncQueue } from './core/async-queue.ts';
import type { CaptureCache } from './core/capture.ts';
import { isoTime, systemClock } from './core/clock.ts';
import { StetError } from './core/errors.ts';
import type { CheckEvent } from './core/events.ts';
import type { LinkState } from './core/link-state.ts';
import type { ReportSource } from './core/report.ts';
import type { Store } from './core/store.ts';
import { openRun, type Run } from './run.ts';
import type { RunOptions } from './run-options.ts';
import { readPackage } from './store/recordings/read-package.ts';

/** Captures under way at once: half of what the service gives a person. */
const AT_ONCE = 2;

/** What came of one source. */
export type PublicSave = { readonly url: string } & (
  | Exclude<SaveOutcome, { kind: 'stopped' }>
  /** An earlier run has saved it, as far as the store remembers. */
  | { readonly kind: 'known'; readonly captureUrl: string; readonly capturedAt: string }
  | { readonly kind: 'not-sent'; readonly why: string }
);

/** What happens while sources are saved in public archives, as it happens. */
export type PublicSaveEvent = CheckEvent | { readonly type: 'saved'; readonly save: PublicSave };

/** Public captures of the sources of articles, in the making. */
export interface PublicSaving {
  readonly run: Run;
  /** @throws StetError BAD_OPTION where the archive refuses the keys */
  checkKeys(): Promise<void>;
  /** Asks the sources of an article, then has those captured that are there, each once. */
  save(article: Article): AsyncGenerator<PublicSaveEvent, void, undefined>;
  close(): Promise<void>;
}

/**
 * Opens Save Page Now with a person's keys. Captures are public, dated, and cannot be taken back: only a person asks for
 * them. What was captured is noted in the store, so that the next run sends it once in thirty days at most.
 */
export async function openPublicSaving(options: RunOptions, keys: SaveKeys): Promise<PublicSaving> {
  const clock = options.clock ?? systemClock;
  const abort = options.abort ?? new AbortController().signal;
  const endpoints = options.endpoints === undefined ? {} : { endpoints: options.endpoints };
  const asking = { ...options.web, ...endpoints };
  const { createWeb, serviceScopeOf } = await import('./web/index.ts');
  const web = createWeb({
    ...asking,
    clock,
    ...(options.transport === undefined ? {} : { transport: options.transport }),
  });
  const store = await storeOf(options);
  const tools: SaveTools = {
    fetcher: web.serviceFetcher,
    judge: web.judgeCapture,
    readPackage,
    clock,
    abort,
    keys,
    base: options.endpoints?.[SAVE_SERVICE.id] ?? SAVE_SERVICE.base,
  };
  const run = openRun({ ...options, depth: 'links', archives: [] });
  const batch = new Batch(tools, store?.captures(serviceScopeOf(asking)));
  return {
    run,
    async checkKeys() {
      const spare = await spareCaptures(tools);
      if (spare === null)
        throw new StetError('BAD_OPTION', 'The Internet Archive does not accept the keys', {
          hint: 'yours are at https://archive.org/account/s3.php',
        });
    },
    async *save(article) {
      for await (const event of run.check(article)) {
        yield event;
        if (event.type === 'report') yield* batch.save(event.report.sources);
      }
    },
    close: async () => {
      await Promise.all([run.close(), web.close(), store?.close()]);
    },
  };
}

async function storeOf({ store, clock }: RunOptions): Promise<Store | null> {
  if (store === undefined) return null;
  const { openStoreAt } = await import('./store/open-store.ts');
  return await openStoreAt(store.file, {
    clock: clock ?? systemClock,
    onProblem: store.onProblem ?? (() => undefined),
  });
}

/** Everything that is sent in one run: each address once, and nothing more after the service has said stop. */
class Batch {
  readonly #tools: SaveTools;
  readonly #notes: CaptureCache | undefined;
  readonly #done = new Set<string>();
  #stopped: string | null = null;

  constructor(tools: SaveTools, notes: CaptureCache | undefined) {
    this.#tools = tools;
    this.#notes = notes;
  }

  async *save(sources: readonly ReportSource[]): AsyncGenerator<PublicSaveEvent, void, undefined> {
    const waiting = sources.filter(({ url, key }) => url !== null && !this.#done.has(key));
    for (const { key } of waiting) this.#done.add(key);
    const queue = new AsyncQueue<PublicSaveEvent>();
    const worker = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        queue.push({ type: 'saved', save: await this.#one(next) });
    };
    const all = Promise.all(Array.from({ length: AT_ONCE }, worker)).then(
      () => queue.end(),
      (error) => queue.fail(error),
    );
    yield* queue;
    await all;
  }

  async #one({ url: address, link }: ReportSource): Promise<PublicSave> {
    const url = address ?? '';
    const known = await this.#notes?.find(noteOf(url));
    if (known?.best !== undefined)
      return { url, kind: 'known', captureUrl: known.best.url, capturedAt: known.best.capturedAt };
    const why = this.#stopped ?? (this.#tools.abort.aborted ? 'the run was ended' : whyNot(link));
    if (why !== null) return { url, kind: 'not-sent', why };
    const outcome = await this.#send(url);
    if (outcome.kind === 'stopped') {
      this.#stopped = outcome.why;
      return { url, kind: 'not-sent', why: outcome.why };
    }
    if (outcome.kind === 'saved') await this.#note(url, outcome);
    return { url, ...outcome };
  }

  async #send(url: string): Promise<SaveOutcome> {
    try {
      return await savePageNow(url, this.#tools);
    } catch (error) {
      if (!this.#tools.abort.aborted) throw error;
      return { kind: 'pending', why: 'the run was ended before the archive was done' };
    }
  }

  async #note(url: string, { captureUrl, capturedAt }: Extract<SaveOutcome, { kind: 'saved' }>): Promise<void> {
    const best = { archive: 'wayback', url: captureUrl, capturedAt, good: true };
    const asked = [{ archive: SAVE_SERVICE.id, outcome: 'found' as const, detail: isoTime(this.#tools.clock.now()) }];
    await this.#notes?.keep(noteOf(url), { status: 'found', best, asked });
  }
}

function noteOf(url: string) {
  return { archive: SAVE_NOTES, url, wantNewest: false };
}

/** Under what the store keeps what was sent. */
const SAVE_NOTES = 'save-page-now';

/** Why a source is not sent. What only refuses us may well let the archive in; what is gone would be captured as gone. */
function whyNot(link: LinkState | undefined): string | null {
  if (link === undefined) return 'it was not asked';
  if (link.liveness === 'alive' || link.status === 'blocked') return null;
  return `${link.status}: ${link.reason}`;
}
