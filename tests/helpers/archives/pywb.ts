import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Pinned: its answers are what the tests are about. */
const VERSION = '2.10.0';
/** setuptools: pywb needs pkg_resources, which newer Pythons come without and newer releases have dropped. */
const PACKAGES = [`pywb==${VERSION}`, 'setuptools==80.9.0', 'warcio==1.8.1'];
const INSTALL_MS = 180_000;
/** Three seconds on an idle machine. */
const START_MS = 90_000;
/** A port that was free a moment ago may have been taken by another test. */
const STARTS = 3;

/** An installed pywb, or why there is none: then the tests that need it are skipped with that word. */
export type Installed = { readonly bin: string } | { readonly missing: string };

/**
 * pywb in a virtual environment of the user's cache, installed once. Never an error: a machine without Python or without
 * a package index skips.
 */
export async function installPywb(): Promise<Installed> {
  const home = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'stet-tests', `pywb-${VERSION}`);
  const bin = join(home, process.platform === 'win32' ? 'Scripts' : 'bin');
  if (existsSync(join(home, 'ready'))) return { bin };
  try {
    await run('python3', ['--version']);
  } catch {
    return { missing: 'no python3 on this machine' };
  }
  try {
    await rm(home, { recursive: true, force: true });
    await mkdir(home, { recursive: true });
    await run('python3', ['-m', 'venv', home], { timeout: INSTALL_MS });
    await run(join(bin, 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES], {
      timeout: INSTALL_MS,
    });
    await writeFile(join(home, 'installing'), VERSION);
    await rename(join(home, 'installing'), join(home, 'ready'));
    return { bin };
  } catch (error) {
    return {
      missing: `pywb could not be installed (${error instanceof Error ? error.message.split('\n')[0] : 'error'})`,
    };
  }
}

/** A running pywb over collections of the tests' own. */
export interface Pywb {
  /** `http://127.0.0.1:PORT` */
  readonly base: string;
  /** `127.0.0.1:PORT` */
  readonly host: string;
  close(): Promise<void>;
}

/** A folder with collections, each of WARC or WACZ files by path; `close()` takes it away. */
export async function makeCollections(
  bin: string,
  collections: Readonly<Record<string, readonly string[]>>,
): Promise<{ readonly folder: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-pywb-'));
  for (const [name, files] of Object.entries(collections)) {
    for (const part of ['archive', 'indexes'])
      await mkdir(join(folder, 'collections', name, part), { recursive: true });
    for (const file of files) {
      const unpack = file.endsWith('.wacz') ? ['--unpack-wacz'] : [];
      await run(join(bin, 'wb-manager'), ['add', ...unpack, name, file], { cwd: folder });
    }
  }
  return { folder, close: () => rm(folder, { recursive: true, force: true }) };
}

/** Starts pywb over a folder of collections, in its framed form (the default) or without frames and with exact addresses. */
export async function servePywb(bin: string, folder: string, options: { readonly framed: boolean }): Promise<Pywb> {
  for (let start = 1; start < STARTS; start++) {
    const pywb = await startPywb(bin, folder, options).catch(() => null);
    if (pywb !== null) return pywb;
  }
  return await startPywb(bin, folder, options);
}

async function startPywb(bin: string, folder: string, options: { readonly framed: boolean }): Promise<Pywb> {
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  const config = join(folder, `config-${port}.yaml`);
  const settings = ['enable_memento: true', `framed_replay: ${options.framed}`];
  await writeFile(config, `${[...settings, ...(options.framed ? [] : ['redirect_to_exact: true'])].join('\n')}\n`);
  const child = spawn(join(bin, 'wayback'), ['-p', String(port), '-b', '127.0.0.1'], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, PYWB_CONFIG_FILE: config },
  });
  try {
    await untilUp(child, port);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return {
    base: `http://${host}`,
    host,
    close: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function untilUp(child: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const up = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.on('error', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    // One that came to an end did not get the port: somebody else answers there.
    if (up && child.exitCode === null) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('pywb did not start');
}
