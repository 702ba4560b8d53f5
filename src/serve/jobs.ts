import { isStetError } from '../core/errors.ts';
import type { CheckEvent } from '../core/events.ts';
import { printable } from '../core/printable.ts';
import type { ReaderInput } from '../core/reader.ts';
import type { Report } from '../core/report.ts';
import type { ReviewFile } from '../core/review.ts';
import type { ServeDeps } from './deps.ts';

/** Finished checks kept in memory for their downloads; the oldest goes first. Nothing is written to disk. */
const KEPT_JOBS = 12;
/** Checks under way at once; one more is told to wait. */
const RUNNING_JOBS = 4;

/** A line of the page: small enough to keep all of them, so that a reloaded page can catch up. */
export type JobLine =
  | { readonly type: 'started'; readonly title: string; readonly sources: number; readonly claims: number }
  | {
      readonly type: 'source';
      readonly id: string;
      readonly name: string;
      readonly status: string;
      readonly reason: string;
      readonly liveness: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: 'waiting'; readonly words: string }
  | { readonly type: 'finished'; readonly complete: boolean }
  | { readonly type: 'failed'; readonly message: string; readonly hint: string };

export interface Job {
  readonly id: string;
  readonly lines: JobLine[];
  readonly listeners: Set<(line: JobLine) => void>;
  readonly stop: AbortController;
  input: ReaderInput | null;
  report: Report | null;
  review: ReviewFile;
  running: boolean;
}

/** The checks of this server, in memory only. */
export class Jobs {
  readonly #deps: ServeDeps;
  readonly #jobs = new Map<string, Job>();

  constructor(deps: ServeDeps) {
    this.#deps = deps;
  }

  get(id: string): Job | undefined {
    return this.#jobs.get(id);
  }

  /** True when another check may start. */
  get hasRoom(): boolean {
    return [...this.#jobs.values()].filter(({ running }) => running).length < RUNNING_JOBS;
  }

  /** Starts a check and gives its job at once; what happens comes as lines. */
  start(input: (abort: AbortSignal) => Promise<ReaderInput>): Job {
    const job: Job = {
      id: this.#deps.newId(),
      lines: [],
      listeners: new Set(),
      stop: new AbortController(),
      input: null,
      report: null,
      review: { stetReview: 1, article: '', signOffs: [] },
      running: true,
    };
    this.#jobs.set(job.id, job);
    this.#forgetOld();
    void this.#run(job, input);
    return job;
  }

  stopAll(): void {
    for (const job of this.#jobs.values()) job.stop.abort();
  }

  async #run(job: Job, input: (abort: AbortSignal) => Promise<ReaderInput>): Promise<void> {
    try {
      job.input = await input(job.stop.signal);
      const report = await this.#deps.check(job.input, (event) => this.#tell(job, lineOf(event)), job.stop.signal);
      job.report = report;
      job.review = { ...job.review, article: job.input.path };
      job.running = false;
      this.#tell(job, { type: 'finished', complete: report.complete });
    } catch (error) {
      job.running = false;
      this.#tell(job, failure(error));
    }
  }

  #tell(job: Job, line: JobLine | null): void {
    if (line === null) return;
    job.lines.push(line);
    for (const listener of job.listeners) listener(line);
  }

  #forgetOld(): void {
    const finished = [...this.#jobs.values()].filter(({ running }) => !running);
    for (const job of finished.slice(0, Math.max(0, finished.length - KEPT_JOBS))) this.#jobs.delete(job.id);
  }
}

function failure(error: unknown): JobLine {
  if (isStetError(error))
    return { type: 'failed', message: printable(error.message, 500), hint: printable(error.hint ?? '', 500) };
  return {
    type: 'failed',
    message: 'The check failed because of a bug in stet.',
    hint: printable(error instanceof Error ? error.message : String(error), 300),
  };
}

function lineOf(event: CheckEvent): JobLine | null {
  switch (event.type) {
    case 'article':
      return {
        type: 'started',
        title: printable(event.article.title ?? event.article.path, 300),
        sources: event.sources.length,
        claims: event.claims.filter(({ checkWorthy }) => checkWorthy).length,
      };
    case 'settled': {
      const { source, state, done, total } = event;
      return {
        type: 'source',
        id: source.id,
        name: printable(source.url ?? source.citedAs, 300),
        status: state.status,
        reason: state.reason,
        liveness: state.liveness,
        done,
        total,
      };
    }
    case 'waiting':
      return { type: 'waiting', words: printable(`${event.host}: ${event.why}`, 200) };
    case 'weighing':
      return { type: 'waiting', words: 'comparing the claims with their sources' };
    case 'asking':
    case 'link':
    case 'archive':
    case 'report':
      return null;
  }
}
