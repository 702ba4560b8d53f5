import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Target {
  currentTarget(): string;
  familySync(): string | null;
}

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

test('the files of a check are ASCII', () => {
  for (const name of ['start', 'check', 'web', 'read', 'table'])
    expect(readFileSync(join(FOLDER, `${name}.js`), 'utf8'), name).toMatch(/^[\x00-\x7f]*$/);
});

test('SQLite is found for the C library of this Node, as its own packages find it', () => {
  const require = createRequire(import.meta.url);
  const asked = createRequire(require.resolve('libsql'));
  const ours = require('../../scripts/joined/c-library.cjs') as Target;
  expect(ours.currentTarget()).toBe((asked('@neon-rs/load') as Target).currentTarget());
  expect(ours.familySync()).toBe((asked('detect-libc') as Target).familySync());
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
