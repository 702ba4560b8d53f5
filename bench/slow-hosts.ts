import { execFile } from 'node:child_process';
import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { article } from '../fixtures/web/bodies.ts';
import { openRun, readArticle } from '../src/index.ts';

/** Hosts and links of the article: as an editor's longest piece of the week. */
const FAST_HOSTS = 40;
const SLOW_HOSTS = 10;
const SILENT_HOSTS = 10;
const LINKS_OF_A_FAST_HOST = 2;
/** Of the fast hosts, those whose names resolve slowly. */
const SLOW_NAMES = 10;
const FAST_MS = 50;
const SLOW_MS = 5000;
const SLOW_NAME_MS = 2000;
/** More than the slow hosts need. */
const TIMEOUT_MS = 8000;

/**
 * `bench:slow-hosts [built]`: how long a check of 100 links on 60 hosts takes, of which ten answer after five seconds, ten never,
 * and ten have names that resolve slowly; beside what the slowest host needs when it is asked alone. `built` measures the
 * built command with its own waits, else the library with a shorter one.
 */
async function main([mode]: readonly string[]): Promise<void> {
  const check = mode === 'built' ? checkBuilt : checkHere;
  const names = await openNameServer();
  const sites = await openSites();
  const port = (sites.address() as AddressInfo).port;
  const nameServer = `127.0.0.1:${names.address().port}`;
  const urlOf = (host: string, index: number) =>
    `http://${host}.test:${port}/${index}/council-votes-down-harbour-repair-budget`;
  const fast = Array.from({ length: FAST_HOSTS }, (_, host) =>
    host < SLOW_NAMES ? `slowname-${host}` : `fast-${host}`,
  );
  const links = [
    ...fast.flatMap((host) => Array.from({ length: LINKS_OF_A_FAST_HOST }, (_, index) => urlOf(host, index))),
    ...Array.from({ length: SLOW_HOSTS }, (_, host) => urlOf(`slow-${host}`, 0)),
    ...Array.from({ length: SILENT_HOSTS }, (_, host) => urlOf(`silent-${host}`, 0)),
  ];
  const alone = await check([urlOf('silent-0', 0)], nameServer);
  const all = await check(links, nameServer);
  say(`${links.length} links on ${FAST_HOSTS + SLOW_HOSTS + SILENT_HOSTS} hosts: ${seconds(all.ms)} s (${all.words})`);
  say(`a silent host alone: ${seconds(alone.ms)} s (${alone.words})`);
  say(`ratio ${(all.ms / alone.ms).toFixed(3)}, wanted at most 1.15`);
  sites.closeAllConnections();
  sites.close();
  names.close();
}

interface Measured {
  readonly ms: number;
  /** How many links came to which reason. */
  readonly words: string;
}

const articleOf = (links: readonly string[]) => links.map((url) => `- [source](${url})`).join('\n');

async function checkHere(links: readonly string[], nameServer: string): Promise<Measured> {
  const bytes = new TextEncoder().encode(articleOf(links));
  const run = openRun({
    depth: 'links',
    archives: [],
    live: false,
    web: { timeoutMs: TIMEOUT_MS, allowPrivate: ['127.0.0.1'], nameServers: [nameServer] },
  });
  const counts = new Map<string, number>();
  const started = performance.now();
  for await (const event of run.check(await readArticle({ bytes, path: 'article.md' }))) {
    if (event.type === 'settled') counts.set(event.state.reason, (counts.get(event.state.reason) ?? 0) + 1);
  }
  const ms = performance.now() - started;
  await run.close();
  return { ms, words: wordsOf(counts) };
}

function wordsOf(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([reason, count]) => `${count} ${reason}`).join(', ');
}

/** The built command in a process of its own, start and report included; only the name server is put in its way. */
async function checkBuilt(links: readonly string[], nameServer: string): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-slow-'));
  try {
    const [article, report] = [join(folder, 'article.md'), join(folder, 'report.json')];
    await writeFile(article, articleOf(links));
    const args = `bin/stet.js ${article} --depth links --no-archives --allow-private 127.0.0.1 --format json --output ${report}`;
    const env = { PATH: process.env['PATH'] ?? '', STET_STORE: '', NO_COLOR: '1', NODE_OPTIONS: askingAt(nameServer) };
    const started = performance.now();
    const code = await new Promise<unknown>((done) => {
      execFile(process.execPath, args.split(' '), { env: { ...env, HOME: folder } }, (error) => done(error?.code ?? 0));
    });
    const ms = performance.now() - started;
    const { articles }: { articles: { sources: { link: { reason: string } }[] }[] } = JSON.parse(
      await readFile(report, 'utf8'),
    );
    const counts = new Map<string, number>();
    for (const { link } of articles.flatMap(({ sources }) => sources))
      counts.set(link.reason, (counts.get(link.reason) ?? 0) + 1);
    return { ms, words: `${wordsOf(counts)}; exit ${String(code)}` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Options of Node that send every question of a resolver to this server: commands take theirs from the system. */
function askingAt(nameServer: string): string {
  const script = `import{promises as d}from'node:dns';const w=new WeakSet();for(const n of['resolve4','resolve6','resolveNs','resolveCname']){const p=d.Resolver.prototype,f=p[n];p[n]=function(...a){if(!w.has(this)){w.add(this);this.setServers(['${nameServer}'])}return f.apply(this,a)}}`;
  return `--import=data:text/javascript,${encodeURIComponent(script)}`;
}

function openSites(): Promise<Server> {
  const server = createServer((request, response) => {
    const host = request.headers.host ?? '';
    if (host.startsWith('silent')) return;
    setTimeout(
      () => response.writeHead(200, { 'content-type': 'text/html' }).end(article()),
      host.startsWith('slow-') ? SLOW_MS : FAST_MS,
    );
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

/** Answers every A question with 127.0.0.1, some of them late, and every other question with "no such record" (RFC 1035). */
function openNameServer(): Promise<UdpSocket> {
  const server = createSocket('udp4');
  server.on('message', (question, from) => {
    const end = question.indexOf(0, 12) + 5;
    const type = question.readUInt16BE(end - 4);
    const isSlow = question.subarray(13).toString('latin1').startsWith('slowname');
    const answer = Buffer.from([0xc0, 0x0c, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 127, 0, 0, 1]);
    const header = Buffer.from(question.subarray(0, 12));
    header.writeUInt16BE(0x8180, 2);
    header.writeUInt16BE(type === 1 ? 1 : 0, 6);
    header.fill(0, 8, 12);
    const packet = Buffer.concat([header, question.subarray(12, end), ...(type === 1 ? [answer] : [])]);
    setTimeout(() => server.send(packet, from.port, from.address), isSlow ? SLOW_NAME_MS : 0);
  });
  return new Promise((done) => server.bind(0, '127.0.0.1', () => done(server)));
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main(process.argv.slice(2));
