import { readFile } from 'node:fs/promises';
import { readArticle } from '../../src/readers/index.ts';

/** `read-one FORMAT FILE`: reads one file in a process of its own and prints what that cost, all its threads together, as JSON. */
async function main([format = '', file = '']: readonly string[]): Promise<void> {
  const bytes = new Uint8Array(await readFile(file));
  const started = process.cpuUsage();
  const { links, complete } = await readArticle({ bytes, path: file }, format);
  const { user, system } = process.cpuUsage(started);
  const cpuS = (user + system) / 1e6;
  // maxRSS is in kilobytes (getrusage(2), as libuv gives it).
  const peakMb = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ cpuS, peakMb, links: links.length, complete }));
}

await main(process.argv.slice(2));
