import { PassThrough, Writable } from 'node:stream';
import type { Io } from '../../src/cli/io.ts';

/** A process that a test looks into: what was printed, and a keyboard that answers questions. */
export interface FakeIo extends Io {
  /** Everything printed so far. */
  readonly out: () => string;
  readonly err: () => string;
  /** Calls the listeners of a signal. */
  readonly signal: (name: 'SIGINT' | 'SIGTERM') => void;
  /** The codes with which the process was to be ended at once. */
  readonly exits: readonly number[];
}

/** Types `line` when `stdout` has shown `prompt` once more; in the order given. */
export interface Answer {
  readonly prompt: string;
  readonly line: string;
  /** Happens before the line is typed. */
  readonly meanwhile?: () => Promise<unknown>;
}

/** An `Io` for `main()` in the test's own process. With `answers`, it is a terminal at which somebody types them. */
export function fakeIo(cwd: string, options: { answers?: readonly Answer[]; env?: Io['env'] } = {}): FakeIo {
  const answers = [...(options.answers ?? [])];
  const stdin = Object.assign(new PassThrough(), { isTTY: options.answers !== undefined });
  const listeners = new Map<string, Set<() => void>>();
  const exits: number[] = [];
  let seen = '';
  const out = collector((text) => {
    seen += text;
    const next = answers[0];
    if (next === undefined || !seen.includes(next.prompt)) return;
    answers.shift();
    seen = '';
    void (next.meanwhile?.() ?? Promise.resolve()).then(() => {
      stdin.write(next.line);
      if (answers.length === 0) stdin.end();
    });
  });
  const err = collector(() => undefined);
  if (answers.length === 0) stdin.end();
  return {
    stdin,
    stdout: Object.assign(out.stream, { isTTY: options.answers !== undefined, columns: 100 }),
    stderr: err.stream,
    env: { NO_COLOR: '1', ...options.env },
    cwd: () => cwd,
    on: (event: string, listener: () => void) =>
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener)),
    off: (event: string, listener: () => void) => listeners.get(event)?.delete(listener),
    exit: (code: number) => exits.push(code),
    exits,
    out: out.text,
    err: err.text,
    signal: (name) => {
      for (const listener of listeners.get(name) ?? []) listener();
    },
  };
}

function collector(onText: (text: string) => void): { readonly stream: Writable; readonly text: () => string } {
  let all = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      all += String(chunk);
      onText(String(chunk));
      done();
    },
  });
  return { stream, text: () => all };
}
