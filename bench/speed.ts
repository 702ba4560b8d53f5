import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articleOf } from './speed/article.ts';
import { type Cost, measure, median } from './speed/measure.ts';
import { type ServerCounts, ServerProcess } from './speed/server-process.ts';
import { floor, peers, stet, type Tool } from './speed/tools.ts';

/** One article of so many links over so many hosts. */
interface Load {
  readonly name: string;
  readonly links: number;
  readonly hosts: number;
  /** Counted runs of each tool. */
  readonly runs: number;
  /** Share of the links that are https. */
  readonly secure: number;
}

const LOADS: readonly Load[] = [
  { name: '100', links: 100, hosts: 50, runs: 5, secure: 0 },
  { name: '1000', links: 1000, hosts: 500, runs: 5, secure: 0 },
  { name: '10000', links: 10_000, hosts: 1000, runs: 3, secure: 0 },
  { name: '1000-on-10', links: 1000, hosts: 10, runs: 3, secure: 0 },
  { name: '1000-https', links: 1000, hosts: 500, runs: 3, secure: 1 },
];
const LATENCY_MS = 50;

/**
 * `npm run -s bench -- [--lychee PATH] [--linkinator FOLDER] [--load NAME ...] [--defaults] [--depth]`: stet, a bare undici
 * loop, lychee and linkinator in turn on the same article and the same server, with ratios.
 */
async function main(args: readonly string[]): Promise<void> {
  const value = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const wanted = args.flatMap((arg, index) => (arg === '--load' ? [args[index + 1] ?? ''] : []));
  const limits = args.includes('--defaults') ? 'defaults' : 'equal';
  const tools = [
    floor,
    stet('links'),
    ...(args.includes('--depth') ? [stet('claims')] : []),
    ...peers({ lychee: value('--lychee'), linkinator: value('--linkinator') }),
  ];
  for (const load of LOADS) {
    if (wanted.length > 0 ? wanted.includes(load.name) : load.name !== '1000-https') await compare(load, tools, limits);
  }
}

async function compare(load: Load, tools: readonly Tool[], limits: 'equal' | 'defaults'): Promise<void> {
  const server = await ServerProcess.open(LATENCY_MS);
  const folder = await mkdtemp(join(tmpdir(), 'stet-speed-'));
  const file = join(folder, 'article.md');
  const ca = join(folder, 'ca.pem');
  await writeFile(file, articleOf(load));
  await writeFile(ca, server.ca);
  const proxy = `http://127.0.0.1:${server.port}`;
  const env = {
    PATH: process.env['PATH'],
    HTTP_PROXY: proxy,
    http_proxy: proxy,
    HTTPS_PROXY: proxy,
    https_proxy: proxy,
    NO_PROXY: '127.0.0.1,localhost',
    NODE_EXTRA_CA_CERTS: ca,
    SSL_CERT_FILE: ca,
    NODE_USE_ENV_PROXY: '1',
  };
  say(
    `\n${load.links} links on ${load.hosts} hosts, ${LATENCY_MS} ms, 20 KB pages, ${limits} limits, median of ${load.runs}`,
  );
  const costs = new Map<Tool, Cost[]>();
  const counts = new Map<Tool, ServerCounts>();
  try {
    // In turn, so that a machine whose speed drifts is fair to all; the first round warms the caches and is not counted.
    for (let round = 0; round <= load.runs; round++) {
      for (const tool of tools) {
        // A home of its own for each run: nobody finds there what an earlier one kept.
        const home = await mkdtemp(join(folder, 'home-'));
        const cost = await measure(tool.command, tool.args(file, limits), { ...env, HOME: home });
        counts.set(tool, await server.counts());
        if (round > 0) costs.set(tool, [...(costs.get(tool) ?? []), cost]);
      }
    }
    print(tools, costs, counts);
  } finally {
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function print(
  tools: readonly Tool[],
  costs: ReadonlyMap<Tool, Cost[]>,
  counts: ReadonlyMap<Tool, ServerCounts>,
): void {
  const own = costs.get(tools[1] ?? floor);
  const base = own === undefined ? undefined : median(own);
  say('tool              wall s   cpu s  peak MB  requests  parallel  per host  stet/tool: wall   cpu   memory');
  for (const tool of tools) {
    const cost = median(costs.get(tool) ?? []);
    const seen = counts.get(tool);
    const ratio = (ours: number | undefined, theirs: number) => ((ours ?? Number.NaN) / theirs).toFixed(2).padStart(6);
    say(
      [
        tool.name.padEnd(16),
        cost.wallS.toFixed(2).padStart(7),
        cost.cpuS.toFixed(2).padStart(7),
        cost.peakMb.toFixed(0).padStart(8),
        String(seen?.requests ?? 0).padStart(9),
        String(seen?.peakParallel ?? 0).padStart(9),
        String(seen?.peakPerHost ?? 0).padStart(9),
        `           ${ratio(base?.wallS, cost.wallS)}${ratio(base?.cpuS, cost.cpuS)}${ratio(base?.peakMb, cost.peakMb)}`,
      ].join(' '),
    );
    if (cost.status !== 0 && cost.status !== 3)
      say(`  exit ${cost.status}: ${cost.stderr.trim().split('\n').at(-1) ?? ''}`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main(process.argv.slice(2));
