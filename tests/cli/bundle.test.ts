import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = 'dist/command';
const scripts = readdirSync(FOLDER)
  .filter((name) => /\.m?js$/.test(name))
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'));

test('every package that is joined into the command comes with its licence', () => {
  // The bundler writes above each module where it came from.
  const joined = new Set(
    scripts.flatMap((text) =>
      [...text.matchAll(/^\s*\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)\//gm)].map(([, name]) => name),
    ),
  );
  const licences = readFileSync(join(FOLDER, 'LICENSES.txt'), 'utf8');
  expect(joined.size).toBeGreaterThan(5);
  for (const name of joined) expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\([\\w.-]+\\)$`, 'm'));
});

test('what is not joined can be required by every Node, which Node 20 cannot do with all packages', () => {
  const required = new Set(
    scripts.flatMap((text) => [...text.matchAll(/\brequire\("([a-z@][^":]*)"\)/g)].map(([, name]) => name)),
  );
  expect(required.size).toBeGreaterThan(3);
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--no-experimental-require-module',
      '--eval',
      [...required].map((name) => `require(${JSON.stringify(name)});`).join(''),
    ],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
