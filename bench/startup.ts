import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Every command is run this often, in turns, so that what else the machine does weighs on all of them alike. */
const ROUNDS = 15;
/** CPU time of the command, as a multiple of an empty Node. */
const LIMITS = { help: 1.6, links: 4.5, full: 8 } as const;

type Name = keyof typeof LIMITS | 'empty' | 'first';

/** `bench:startup`: what a small run costs beside Node itself. Exits with 1 when a limit is passed. */
async function main(): Promise<void> {
  const server = await openServer();
  const folder = await mkdtemp(join(tmpdir(), 'stet-startup-'));
  try {
    const { port } = server.address() as AddressInfo; // a server on a TCP port
    const article = join(folder, 'article.txt');
    await writeFile(article, `The harbour counted 14 boats on the first day.\n\nhttp://127.0.0.1:${port}/boats\n`);
    const times = await measure(commandsFor(article), folder, `http://127.0.0.1:${port}/wayback`);
    report(times);
  } finally {
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function commandsFor(article: string): Record<Name, readonly string[]> {
  const stet = resolve('bin/stet.js');
  const local = ['--allow-private', '127.0.0.1', article];
  return {
    empty: ['-e', '0'],
    help: [stet, '--help'],
    links: [stet, '--depth', 'links', '--no-archives', ...local],
    full: [stet, ...local],
    first: [stet, ...local],
  };
}

/** One page, and an archive that has never seen it. */
async function openServer(): Promise<Server> {
  const text = 'The harbour counted 14 boats on the first day of the season, two more than the year before. '.repeat(
    40,
  );
  const page = `<!doctype html><title>Boats of the first day</title><body><h1>Boats</h1><p>${text}</p></body>`;
  const server = createServer((request, response) => {
    const archive = request.url?.startsWith('/wayback') === true;
    response.setHeader('content-type', archive ? 'application/json' : 'text/html');
    response.end(archive ? '[]' : page);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

/** `first` has a cache directory of its own every time, and so no compiled code (bin/command-code.js). */
async function measure(
  commands: Record<Name, readonly string[]>,
  folder: string,
  wayback: string,
): Promise<Record<Name, number[]>> {
  const times: Record<Name, number[]> = { empty: [], help: [], links: [], full: [], first: [] };
  const names: readonly Name[] = ['empty', 'help', 'links', 'full', 'first'];
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      const cache = join(folder, name === 'first' ? `cache-${round}` : 'cache');
      const env = { STET_ENDPOINT_WAYBACK: wayback, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache };
      times[name].push(await cpuMs(commands[name], env));
    }
  }
  return times;
}

/** User and system time of a child in milliseconds, as bash's `time` says it: Node knows only its own. */
function cpuMs(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const script = 'TIMEFORMAT="%3U %3S"; time "$@" >/dev/null 2>/dev/null';
  return new Promise((done, fail) => {
    execFile(
      'bash',
      ['-c', script, 'bash', process.execPath, ...args],
      { env: { ...process.env, LC_ALL: 'C', ...env } },
      (error, _stdout, stderr) => {
        const seconds = stderr.trim().split(' ').map(Number);
        // The command's own exit code is bash's: 1 is an answer, for the page is at a private address.
        if (seconds.length === 2 && seconds.every(Number.isFinite)) done(seconds.reduce((a, b) => a + b) * 1000);
        else fail(error ?? new Error(`bash did not say the time: ${stderr}`));
      },
    );
  });
}

function report(times: Record<Name, number[]>): void {
  const middle = (name: Name) => times[name].sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  const empty = middle('empty');
  process.stdout.write(`an empty Node: ${empty.toFixed(0)} ms of CPU, the middle of ${ROUNDS}\n`);
  const say = (name: Name, limit: string) => {
    const ratio = (middle(name) / empty).toFixed(2);
    process.stdout.write(`${name.padEnd(6)} ${middle(name).toFixed(0).padStart(5)} ms  ${ratio} times, ${limit}\n`);
  };
  const late: string[] = [];
  for (const name of ['help', 'links', 'full'] as const) {
    if (middle(name) / empty > LIMITS[name]) late.push(name);
    say(name, `limit ${LIMITS[name]}`);
  }
  say('first', 'full before any compiled code is kept');
  if (late.length === 0) return;
  process.stdout.write(`over the limit: ${late.join(', ')}\n`);
  process.exitCode = 1;
}

await main();
