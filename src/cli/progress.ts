import { counted } from '../core/text/counted.ts';
import { redactUrl } from '../core/urls/secret-url.ts';
import { type CheckEvent, type LinkState, printable, sayLink } from '../index.ts';
import type { Io } from './io.ts';

/** Milliseconds between two repaints: fast enough to look alive, slow enough for a terminal over a slow line. */
const REPAINT_MS = 120;

/** Of a terminal that does not say how wide it is, or says 0. */
const USUAL_COLUMNS = 80;

/** One live line on stderr: done, total, what came of them, and whom it waits for. Silent when stderr is no terminal. */
export class Progress {
  readonly #io: Io;
  readonly #live: boolean;
  readonly #asking = new Set<string>();
  readonly #counts = new Map<string, number>();
  readonly #verbose: boolean;
  #done = 0;
  #total = 0;
  #weighing = '';
  #painted = 0;

  constructor(io: Io, { quiet, verbose = false }: { readonly quiet: boolean; readonly verbose?: boolean }) {
    this.#io = io;
    this.#live = !quiet && io.stderr.isTTY === true;
    this.#verbose = verbose && !quiet;
  }

  /** Takes one event of the check. */
  on(event: CheckEvent): void {
    if (this.#verbose && event.type === 'settled')
      this.#say(redactUrl(event.source.url ?? event.source.citedAs), event.state);
    if (!this.#live) return;
    if (event.type === 'article') this.#total += event.sources.length;
    else if (event.type === 'asking') this.#asking.add(event.source.url ?? '');
    else if (event.type === 'settled') {
      this.#done += 1;
      this.#asking.delete(event.source.url ?? '');
      const { word } = sayLink(event.state);
      this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
    }
    this.#weighing =
      event.type === 'weighing'
        ? `comparing ${counted(event.claims, 'claim')} with ${counted(event.sources, 'source')}`
        : '';
    const now = performance.now();
    // Nothing happens while claims are compared: what is said before them stands until they are.
    if (now - this.#painted >= REPAINT_MS || event.type === 'weighing') {
      this.#painted = now;
      this.#paint();
    }
  }

  /** Takes the line away; call before anything else is printed. */
  clear(): void {
    if (this.#live) this.#io.stderr.write('\r\u001b[2K');
  }

  #say(what: string, state: LinkState): void {
    this.clear();
    const { glyph, word } = sayLink(state);
    this.#io.stderr.write(`${`${glyph} ${word}`.trim()} (${state.reason}): ${printable(what, 300)}\n`);
  }

  #paint(): void {
    const counts = [...this.#counts].map(([word, times]) => `${times} ${word}`).join(', ');
    const [waits = ''] = this.#asking;
    const now = this.#weighing !== '' ? this.#weighing : waits === '' ? '' : `waiting for ${printable(waits, 200)}`;
    const line = `asked ${this.#done} of ${this.#total}${counts === '' ? '' : ` (${counts})`}${now === '' ? '' : ` · ${now}`}`;
    const width = (this.#io.stderr.columns || USUAL_COLUMNS) - 1;
    this.#io.stderr.write(`\r\u001b[2K${line.length > width ? `${line.slice(0, width - 1)}…` : line}`);
  }
}
