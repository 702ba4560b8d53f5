import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Builds the command when a source is newer than it: a test of the built command must not test yesterday's. */
export function buildCli(): void {
  if (newest('src') > newest('dist/command')) execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
}

/** Time of the last change in a folder, ms since 1970; 0 where there is none. */
function newest(folder: string): number {
  if (!existsSync(folder)) return 0;
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Math.max(
    0,
    ...entries.map((name) => statSync(join(folder, name))).flatMap((found) => (found.isFile() ? [found.mtimeMs] : [])),
  );
}
