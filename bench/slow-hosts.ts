import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
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
 * `bench:slow-hosts`: how long a check of 100 links on 60 hosts takes, of which ten answer after five seconds, ten never,
 * and ten have names that resolve slowly; beside what the slowest host needs when it is asked alone.
 */
async function main(): Promise<void> {
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

async function check(links: readonly string[], nameServer: string): Promise<{ ms: number; words: string }> {
  const bytes = new TextEncoder().encode(links.map((url) => `- [source](${url})`).join('\n'));
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
  return { ms, words: [...counts].map(([reason, count]) => `${count} ${reason}`).join(', ') };
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

await main();
