import { isStetError } from '../core/errors.ts';
import type { CheckEvent } from '../core/events.ts';
import type { ReaderInput } from '../core/reader.ts';
import type { Report, ReportArticle } from '../core/report.ts';
import { withSignOffs } from '../core/reports/report-review.ts';
import { emptyReview, type ReviewFile } from '../core/review.ts';
import { printable } from '../core/text/printable.ts';
import type { Check, ServeDeps } from './deps.ts';
import type { Line } from './lines.ts';

/** Finished checks kept in memory for their downloads; the oldest goes first. More holds more articles in memory. */
const KEPT = 12;
/** Checks under way at once; one more is told to wait. More would ask hosts for too many people at once. */
const AT_ONCE = 4;

/** One check of this server, in memory only. */
export class KeptCheck {
  readonly id: string;
  readonly lines: Line[] = [];
  readonly #stop = new AbortController();
  readonly #waiting = new Set<() => void>();
  #report: Report | null = null;
  #check: Check | null = null;
  review: ReviewFile = emptyReview('');
  running = true;

  constructor(id: string) {
    this.id = id;
  }

  /** The article with its sign-offs; null until the check is finished. */
  get article(): ReportArticle | null {
    return this.report?.articles[0] ?? null;
  }

  /** The report with the sign-offs as they are now. */
  get report(): Report | null {
    if (this.#report === null) return null;
    const articles = this.#report.articles.map((article) =>
      this.review.signOffs.length === 0 ? article : withSignOffs(article, this.review),
    );
    return { ...this.#report, articles };
  }

  stop(): void {
    this.#stop.abort(new DOMException('Stopped', 'AbortError'));
  }

  /** Reads and checks; never rejects: what goes wrong is a line. */
  async run(deps: ServeDeps, input: (stop: AbortSignal) => Promise<ReaderInput>): Promise<void> {
    try {
      const { signal } = this.#stop;
      const read = await input(signal);
      this.review = emptyReview(read.path);
      const check = deps.openCheck(read, signal);
      this.#check = check;
      const report = await check.run((event) => this.#onEvent(event, deps));
      this.#report = report;
      const end = deps.words.end(report.articles[0] as ReportArticle); // a check is of one article
      this.running = false;
      this.#tell({ type: 'finished', complete: report.complete, canFix: check.canFix, ...end });
    } catch (error) {
      this.running = false;
      this.#tell(failure(error));
    }
  }

  async fixed() {
    return this.#report === null ? null : ((await this.#check?.fixed()) ?? null);
  }

  /** Never rejects: a temporary file that cannot be taken away keeps nobody from ending. */
  async close(): Promise<void> {
    this.stop();
    await this.#check?.close().catch(() => undefined);
  }

  /** The lines from `from` on: those that were, then those that come, until the check ends or nobody listens any more. */
  async *follow(from: number, gone: AbortSignal): AsyncGenerator<readonly [number, Line]> {
    let at = from;
    while (!gone.aborted) {
      const line = this.lines[at];
      if (line !== undefined) yield [at++, line];
      else if (this.running) await this.#next(gone);
      else return;
    }
  }

  #next(gone: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake);
        gone.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      gone.addEventListener('abort', wake);
    });
  }

  #onEvent(event: CheckEvent, deps: ServeDeps): void {
    if (event.type === 'article') this.#tell({ type: 'started', ...deps.words.start(event) });
    const line = deps.words.line(event);
    if (line !== null) this.#tell(line);
  }

  #tell(line: Line): void {
    this.lines.push(line);
    for (const wake of this.#waiting) wake();
  }
}

function failure(error: unknown): Line {
  if (isStetError(error))
    return { type: 'failed', message: printable(error.message, 500), hint: printable(error.hint ?? '', 500) };
  if (error instanceof DOMException && error.name === 'AbortError')
    return { type: 'failed', message: 'Stopped before the article was read.', hint: '' };
  const what = error instanceof Error ? error.message : String(error);
  return { type: 'failed', message: 'The check ended by a bug in stet, please report it.', hint: printable(what, 300) };
}

/** The checks of this server. */
export class Checks {
  readonly #deps: ServeDeps;
  readonly #checks = new Map<string, KeptCheck>();

  constructor(deps: ServeDeps) {
    this.#deps = deps;
  }

  get(id: string): KeptCheck | undefined {
    return this.#checks.get(id);
  }

  /** True when another check may start. */
  get hasRoom(): boolean {
    return [...this.#checks.values()].filter(({ running }) => running).length < AT_ONCE;
  }

  /** Starts a check and gives its id at once; what happens comes as lines. */
  start(input: (stop: AbortSignal) => Promise<ReaderInput>): string {
    const check = new KeptCheck(this.#deps.newId());
    this.#checks.set(check.id, check);
    void check.run(this.#deps, input);
    const finished = [...this.#checks.values()].filter(({ running }) => !running);
    for (const old of finished.slice(0, Math.max(0, finished.length - KEPT))) void this.forget(old.id);
    return check.id;
  }

  /** Stops a check and drops all that was kept of it. */
  async forget(id: string): Promise<void> {
    const check = this.#checks.get(id);
    this.#checks.delete(id);
    await check?.close();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#checks.keys()].map((id) => this.forget(id)));
  }
}
