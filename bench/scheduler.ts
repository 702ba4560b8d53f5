import { seededRandom } from '../src/store/recordings/replay.ts';
import { randomLoad, simulate } from '../tests/helpers/simulate-scheduler.ts';

/** `npm run -s bench:scheduler [LOADS]`: simulated time of random loads against the bound that no order can beat. */
const loads = Number(process.argv[2] ?? '100');
const rows: { seed: number; ratio: number; hosts: number; requests: number }[] = [];
for (let seed = 1; seed <= loads; seed++) {
  const random = seededRandom(seed);
  const load = randomLoad(random);
  const { elapsedMs, boundMs } = await simulate(load, random);
  const requests = load.hosts.reduce((sum, host) => sum + host.requests, 0);
  rows.push({ seed, ratio: elapsedMs / boundMs, hosts: load.hosts.length, requests });
}
rows.sort((a, b) => a.ratio - b.ratio);
const at = (share: number) => rows[Math.min(rows.length - 1, Math.floor(rows.length * share))]?.ratio.toFixed(3);
process.stdout.write(`${loads} loads: median ${at(0.5)}, nine in ten below ${at(0.9)}, worst ${at(1)}\n`);
for (const { seed, ratio, hosts, requests } of rows.slice(-5))
  process.stdout.write(`  load ${seed}: ${ratio.toFixed(3)} (${hosts} hosts, ${requests} requests)\n`);
