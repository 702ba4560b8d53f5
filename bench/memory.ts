import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articleOf } from './speed/article.ts';
import { type Cost, measure } from './speed/measure.ts';
import { ServerProcess } from './speed/server-process.ts';
import { CONCURRENCY } from './speed/tools.ts';

const HOSTS = 1000;
/** Short: memory does not depend on how long an answer takes, and a hundred thousand of them are waited for. */
const LATENCY_MS = 5;

/** So many links in so many articles, and how much more memory than the first of them they may take. */
interface Load {
  readonly links: number;
  readonly articles: number;
  readonly allowed: number;
}

const LOADS: readonly Load[] = [
  { links: 10_000, articles: 1, allowed: 1 },
  { links: 100_000, articles: 1, allowed: 2 },
  { links: 100_000, articles: 10_000, allowed: 1.2 },
];

/**
 * `npm run -s bench:memory -- [--scale N]`: what stet holds at most while it checks 10,000 links, ten times as many in one
 * article, and as many in 10,000 articles, with the report as ndjson. `--scale 0.1` takes a tenth of each.
 */
async function main(args: readonly string[]): Promise<void> {
  const scale = args.includes('--scale') ? Number(args[args.indexOf('--scale') + 1]) : 1;
  const server = await ServerProcess.open(LATENCY_MS);
  const folder = await mkdtemp(join(tmpdir(), 'stet-memory-'));
  try {
    say('  links  articles  wall s   cpu s  peak MB  to the first  allowed');
    let base: number | undefined;
    for (const load of LOADS) {
      const cost = await run(load, scale, server, folder);
      base ??= cost.peakMb;
      say(
        [
          String(load.links * scale).padStart(7),
          String(Math.ceil(load.articles * (load.articles === 1 ? 1 : scale))).padStart(9),
          cost.wallS.toFixed(1).padStart(7),
          cost.cpuS.toFixed(1).padStart(7),
          cost.peakMb.toFixed(0).padStart(8),
          (cost.peakMb / base).toFixed(2).padStart(13),
          load.allowed.toFixed(1).padStart(8),
        ].join(' '),
      );
      if (cost.status !== 0) say(`  exit ${cost.status}: ${cost.stderr.trim().split('\n').at(-1) ?? ''}`);
    }
  } finally {
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(load: Load, scale: number, server: ServerProcess, folder: string): Promise<Cost> {
  const place = await mkdtemp(join(folder, 'load-'));
  const articles = load.articles === 1 ? 1 : load.articles * scale;
  const links = (load.links * scale) / articles;
  await mkdir(join(place, 'articles'));
  for (let nth = 0; nth < articles; nth++)
    await writeFile(
      join(place, 'articles', `${nth}.md`),
      articleOf({ links, hosts: HOSTS, secure: 0, first: nth * links }),
    );
  const proxy = `http://127.0.0.1:${server.port}`;
  return await measure(
    process.execPath,
    [
      ...['bin/stet.js', '--depth', 'links', '--no-archives', '--no-store', '--quiet', '--input-format', 'text'],
      ...['--concurrency', String(CONCURRENCY), '--host-concurrency', '10', '--host-interval', '0ms'],
      ...['--format', `ndjson=${join(place, 'report.ndjson')}`, join(place, 'articles')],
    ],
    { PATH: process.env['PATH'], HOME: place, HTTP_PROXY: proxy, NO_PROXY: '127.0.0.1' },
  );
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main(process.argv.slice(2));
