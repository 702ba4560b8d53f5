import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
  readonly peer?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
/** What `npm install stet-cli` brings: nothing for development, and no optional peers. */
const shipped = Object.entries(lock.packages).filter(
  ([path, { dev, peer, devOptional }]) => path !== '' && dev !== true && peer !== true && devOptional !== true,
);
const LICENCES = /^\(?(?:MIT(?:-0)?|ISC|BSD-[23]-Clause|Apache-2\.0|CC0-1\.0|0BSD|BlueOak-1\.0\.0)\b/;
const LIMIT_MB = 115;

test('the list of dependencies has a line for each, with its version and its licence', () => {
  const page = readFileSync('docs/dependencies.md', 'utf8');
  for (const [name, version] of Object.entries(manifest.dependencies)) {
    const row = page.split('\n').filter((line) => line.startsWith(`| ${name} |`));
    expect(row, name).toHaveLength(1);
    const cells = row[0]?.split('|').map((cell) => cell.trim()) ?? [];
    expect(cells[2], name).toBe(version);
    expect(cells[5], name).toBe(lock.packages[`node_modules/${name}`]?.license);
    expect(cells[4], name).not.toBe('');
  }
});

test('nothing that is installed runs a script, and its licences are known ones', () => {
  expect(shipped.length).toBeGreaterThan(50);
  for (const [path, { hasInstallScript, license }] of shipped) {
    expect(hasInstallScript, path).not.toBe(true);
    expect(license, path).toMatch(LICENCES);
  }
});

test(`what is installed stays below ${LIMIT_MB} MB`, () => {
  const folders = new Set(shipped.map(([path]) => path));
  const bytes = [...folders].reduce((sum, path) => sum + bytesBelow(path), 0) + bytesBelow('dist');
  expect(bytes).toBeGreaterThan(0);
  expect(bytes / 1024 / 1024).toBeLessThan(LIMIT_MB);
});

/** Of a package without the packages inside it; none where it is for another machine. */
function bytesBelow(folder: string): number {
  let entries: readonly string[];
  try {
    entries = readdirSync(folder);
  } catch {
    return 0;
  }
  return entries
    .filter((name) => name !== 'node_modules')
    .map((name) => join(folder, name))
    .reduce((sum, path) => {
      const info = statSync(path, { throwIfNoEntry: false });
      if (info === undefined) return sum;
      return sum + (info.isDirectory() ? bytesBelow(path) : info.size);
    }, 0);
}
