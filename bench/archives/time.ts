import type { Exchange, Request, Transport } from '../../src/core/exchange.ts';
import { openRun, readArticle } from '../../src/index.ts';
import { servicePace, serviceTarget } from '../../src/web/pacing/service-budgets.ts';
import { storyBody } from '../../tests/helpers/archives/captures.ts';
import { FakeWayback } from '../../tests/helpers/archives/fake-wayback.ts';
import { FakeTransport } from '../../tests/helpers/open-test-web.ts';

/** Time that an archive takes for an answer, and a site for its 404. */
const ARCHIVE_MS = 300;
const SITE_MS = 60;

/**
 * `bench:archives-time [LINKS]`: how long a check of dead links takes that all have copies, by the real clock, beside the
 * time that the archive's own limits set: nobody may be quicker.
 */
async function main(): Promise<void> {
  const links = Number(process.argv[2] ?? '100');
  const urls = Array.from({ length: links }, (_, index) => `https://site-${index}.test/2019/harbour-report-${index}`);
  const transport = slowly(urls);
  const text = `---\ndate: 2020-03-10\n---\n\n${urls.map((url) => `- [report](${url})`).join('\n')}\n`;
  const run = openRun({ transport, depth: 'links', archives: ['wayback'] });
  let found = 0;
  const started = performance.now();
  for await (const event of run.check(await readArticle({ bytes: Buffer.from(text), path: 'article.md' })))
    if (event.type === 'archive' && event.answer.status === 'found') found += 1;
  const wallMs = performance.now() - started;
  await run.close();
  const bounds = boundsOf(transport.sent);
  const boundMs = Math.max(...bounds.map(({ ms }) => ms));
  for (const { key, requests, ms } of bounds)
    process.stdout.write(`${key.padEnd(22)} ${String(requests).padStart(4)} requests, at least ${seconds(ms)} s\n`);
  process.stdout.write(`${links} dead links, ${found} copies found: ${seconds(wallMs)} s\n`);
  process.stdout.write(`bound ${seconds(boundMs)} s, ratio ${(wallMs / boundMs).toFixed(3)}, wanted at most 1.15\n`);
}

/** Dead sites and an archive with a copy of every page, each answering after its time. */
function slowly(urls: readonly string[]): Transport & { readonly sent: Request[] } {
  const captures = urls.map((url, index) => ({
    url,
    at: '2020-01-05T10:00:00.000Z',
    status: 200,
    body: storyBody(`The harbour report ${index}`),
  }));
  const wayback = new FakeWayback(captures);
  const inner = new FakeTransport((_url, _nth, request) => wayback.answer(request) ?? { status: 404, body: 'gone' });
  return {
    sent: inner.asked,
    async send(request): Promise<Exchange> {
      const isArchive = new URL(request.url).hostname.endsWith('archive.org');
      await new Promise((done) => setTimeout(done, isArchive ? ARCHIVE_MS : SITE_MS));
      return { ...(await inner.send(request)), at: new Date().toISOString() };
    },
  };
}

/** For every budget of a service: the last request cannot begin before this, and takes its time. */
function boundsOf(sent: readonly Request[]): { key: string; requests: number; ms: number }[] {
  const counts = new Map<string, number>();
  for (const { url } of sent) {
    const { host } = serviceTarget(new URL(url));
    if (servicePace(host) !== null) counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return [...counts].map(([key, requests]) => {
    const pace = servicePace(key);
    const waits = pace === null ? 0 : Math.max(0, requests - pace.burst) * pace.intervalMs;
    return { key, requests, ms: waits + ARCHIVE_MS };
  });
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}

await main();
