import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { resolve } from 'node:path';

/** `_SC_CLK_TCK` of every Linux that Node runs on. */
const TICKS_PER_S = 100;

/** Niceness of a worker: the invented hosts go first, or their log would note requests late and bunched. */
const NICENESS = 10;

/** `stet worker` as a process of its own. `buildCli()` must have run before. */
export class WorkerProcess {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  #said = '';

  constructor(name: string, args: readonly string[], env: Readonly<Record<string, string>>) {
    this.name = name;
    this.#child = spawn(process.execPath, [resolve('bin/stet.js'), 'worker', '--name', name, ...args], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1', ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (this.#child.pid !== undefined) setPriority(this.#child.pid, NICENESS);
    this.#child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      this.#said = (this.#said + chunk).slice(-100_000);
    });
    this.#ended = new Promise((done) => this.#child.once('close', (status) => done(status)));
  }

  /** The last that it said on standard error. */
  get said(): string {
    return this.#said;
  }

  /** Dies at once, with everything under way. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  /** Ends what is under way and leaves; gives the exit code. */
  async stop(): Promise<number | null> {
    this.#child.kill('SIGTERM');
    return await this.#ended;
  }

  /** Processor time until now, in seconds; NaN where there is no /proc. */
  get cpuSeconds(): number {
    try {
      const stat = readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_S;
    } catch {
      return Number.NaN;
    }
  }
}
