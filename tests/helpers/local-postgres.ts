import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { closeServer, openServer } from './loopback.ts';

/** The folder of `initdb` and `postgres`, where a package manager put them; undefined where there are none. */
export function postgresFolder(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
    '/opt/homebrew/bin',
    '/usr/local/pgsql/bin',
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await openServer(server);
  const address = server.address();
  await closeServer(server);
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** PostgreSQL refuses to run as root: there it runs as the user that its package made. */
function identity(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim());
  return { uid: id('-u'), gid: id('-g') };
}

/** A PostgreSQL server on loopback with a data folder of its own. */
export class LocalPostgres {
  readonly url: string;
  readonly #bin: string;
  readonly #folder: string;
  readonly #port: number;
  readonly #user: ReturnType<typeof identity>;
  #server: ChildProcess | null = null;

  private constructor(bin: string, folder: string, port: number) {
    this.#bin = bin;
    this.#folder = folder;
    this.#port = port;
    this.#user = identity();
    this.url = `postgres://stet@127.0.0.1:${port}/postgres`;
  }

  static async start(): Promise<LocalPostgres> {
    const bin = postgresFolder();
    if (bin === undefined) throw new Error('PostgreSQL is not installed');
    const server = new LocalPostgres(bin, mkdtempSync(join(tmpdir(), 'stet-postgres-')), await freePort());
    server.#prepare();
    await server.restart();
    return server;
  }

  #prepare(): void {
    const { uid, gid } = this.#user;
    if (uid !== undefined && gid !== undefined) chownSync(this.#folder, uid, gid);
    const args = ['-D', join(this.#folder, 'data'), '-U', 'stet', '-A', 'trust', '--no-sync', '-E', 'UTF8'];
    execFileSync(join(this.#bin, 'initdb'), args, { stdio: 'ignore', cwd: this.#folder, ...this.#user });
  }

  /** Starts it, and stops it first where it runs. */
  async restart(): Promise<void> {
    await this.stop();
    const settings = ['listen_addresses=127.0.0.1', 'fsync=off', 'max_connections=60'];
    const args = ['-D', join(this.#folder, 'data'), '-p', String(this.#port), '-k', this.#folder];
    this.#server = spawn(join(this.#bin, 'postgres'), [...args, ...settings.flatMap((entry) => ['-c', entry])], {
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: this.#folder,
      ...this.#user,
    });
    const { stderr } = this.#server;
    await new Promise<void>((resolve, reject) => {
      let said = '';
      stderr?.setEncoding('utf8').on('data', (chunk: string) => {
        said += chunk;
        if (said.includes('ready to accept connections')) resolve();
      });
      this.#server?.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said.slice(-500)}`)));
    });
  }

  /** Fast shutdown: connections are cut, as when an administrator restarts it. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    await ended;
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
