import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

const BIN = resolve('bin/stet.js');

export interface CliResult {
  readonly stdout: string;
  readonly stderr: string;
  /** Null when a signal ended it. */
  readonly status: number | null;
  readonly elapsedMs: number;
}

export interface CliOptions {
  readonly cwd?: string;
  /** Added to a bare environment: no proxy, no colour, no store. */
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
  /** Called with the process once it runs: to send a signal, to close a pipe. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** Runs the built command as a user would; any exit code is an answer. `buildCli()` must have run before. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  return new Promise((done, fail) => {
    const started = performance.now();
    const child = spawn(process.execPath, [BIN, ...args], {
      cwd: options.cwd ?? process.cwd(),
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1', STET_STORE: '', ...options.env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.stdin.on('error', () => undefined); // a command that does not read its input may close it
    child.stdin.end(options.input ?? '');
    child.on('error', fail);
    child.on('close', (status) => done({ stdout, stderr, status, elapsedMs: performance.now() - started }));
    options.onStart?.(child);
  });
}
