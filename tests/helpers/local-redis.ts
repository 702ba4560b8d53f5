import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from './local-postgres.ts';

/** Where `redis-server` (or Valkey's) stands; undefined where there is none. */
export function redisServer(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders
    .flatMap((folder) => ['redis-server', 'valkey-server'].map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** A Redis server on loopback with a data folder of its own; what it holds survives a restart. */
export class LocalRedis {
  readonly url: string;
  readonly #binary: string;
  readonly #folder: string;
  readonly #port: number;
  #server: ChildProcess | null = null;

  private constructor(binary: string, folder: string, port: number) {
    this.#binary = binary;
    this.#folder = folder;
    this.#port = port;
    this.url = `redis://127.0.0.1:${port}`;
  }

  static async start(): Promise<LocalRedis> {
    const binary = redisServer();
    if (binary === undefined) throw new Error('Redis is not installed');
    const server = new LocalRedis(binary, mkdtempSync(join(tmpdir(), 'stet-redis-')), await freePort());
    await server.restart();
    return server;
  }

  /** Starts it, and stops it first where it runs. */
  async restart(): Promise<void> {
    await this.stop();
    const settings = ['--bind', '127.0.0.1', '--port', String(this.#port), '--dir', this.#folder];
    this.#server = spawn(this.#binary, [...settings, '--appendonly', 'yes', '--save', ''], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const { stdout } = this.#server;
    await new Promise<void>((resolve, reject) => {
      let said = '';
      stdout?.setEncoding('utf8').on('data', (chunk: string) => {
        said += chunk;
        if (/ready to accept connections/i.test(said)) resolve();
      });
      this.#server?.once('exit', () => reject(new Error(`Redis did not start: ${said.slice(-500)}`)));
    });
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
