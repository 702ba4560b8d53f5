import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readers } from '../src/readers/index.ts';
import { formats, generate } from './readers/generate.ts';
import { measure } from './speed/measure.ts';

const MB = 1_000_000;
const SIZES_MB = [1, 10];
/** Formats of plain characters, which people have the largest files in: also at the limit of what stet takes. */
const LARGE = new Set(['text', 'markdown', 'html']);
const LARGE_MB = 50;
const READ_ONE = fileURLToPath(new URL('./readers/read-one.js', import.meta.url));

interface Reading {
  readonly cpuS: number;
  readonly peakMb: number;
  readonly links: number;
  readonly complete: boolean;
}

/**
 * `bench:readers [PATH_OF_LYCHEE]`: CPU time and peak memory of every reader on generated articles, each in a process of
 * its own, and how the time a megabyte grows; beside `lychee --dump` on the same files where there is one.
 */
async function main([lychee]: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-readers-'));
  try {
    print('format', 'MB', 'CPU s', 'MB/s', 'peak MB', 'links', 'growth', 'lychee --dump CPU s', 'ratio');
    for (const format of formats) await benchFormat(format, folder, lychee);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function benchFormat(format: string, folder: string, lychee: string | undefined): Promise<void> {
  let first: number | undefined;
  for (const mb of LARGE.has(format) ? [...SIZES_MB, LARGE_MB] : SIZES_MB) {
    const extension = readers.find(({ id }) => id === format)?.extensions[0] ?? '';
    const file = join(folder, `a${mb}${extension}`);
    await writeFile(file, generate(format, mb * MB));
    const { cpuS, peakMb, links, complete } = await read(format, file);
    const secondsPerMb = cpuS / mb;
    first ??= secondsPerMb;
    const beside =
      lychee !== undefined && LARGE.has(format) ? (await measure(lychee, ['--dump', file], {})).cpuS : null;
    print(
      format,
      String(mb),
      cpuS.toFixed(2),
      (mb / cpuS).toFixed(1),
      peakMb.toFixed(0),
      `${links}${complete ? '' : ' (cut short)'}`,
      (secondsPerMb / first).toFixed(2),
      beside === null ? '' : beside.toFixed(2),
      beside === null ? '' : (cpuS / beside).toFixed(2),
    );
    await rm(file);
  }
}

async function read(format: string, file: string): Promise<Reading> {
  const { stdout } = await promisify(execFile)(process.execPath, [READ_ONE, format, file]);
  return JSON.parse(stdout) as Reading; // written by read-one
}

function print(...cells: readonly string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

await main(process.argv.slice(2));
