import { type ChildProcess, fork } from 'node:child_process';

/** What the server saw since it was last asked. */
export interface ServerCounts {
  readonly requests: number;
  readonly peakParallel: number;
  readonly peakPerHost: number;
}

/** The server of many hosts, in its own process. */
export class ServerProcess {
  readonly port: number;
  readonly ca: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, port: number, ca: string) {
    this.#child = child;
    this.port = port;
    this.ca = ca;
  }

  /** @param latencyMs before each answer, a fifth more or less */
  static async open(latencyMs: number): Promise<ServerProcess> {
    const child = fork('dist-bench/bench/speed/server.js', [String(latencyMs)]);
    const { port, ca } = await next<{ port: number; ca: string }>(child);
    return new ServerProcess(child, port, ca);
  }

  /** What it saw since the last time it was asked. */
  async counts(): Promise<ServerCounts> {
    const answer = next<ServerCounts>(this.#child);
    this.#child.send('counts');
    return await answer;
  }

  close(): void {
    this.#child.kill();
  }
}

function next<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve) => child.once('message', (message) => resolve(message as T))); // our own server's
}
