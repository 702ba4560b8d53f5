import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildCli } from './helpers/build-cli.ts';

const FOREIGN = /(?:from|import\()\s*['"]([^'"]+)['"]/g;

beforeAll(() => buildCli());

// A project of strict TypeScript reads every declaration that the door leads to. What belongs to somebody else there has
// to be installed, and without complaints: optional peers are not, and globals of Node need its types.
test('the types of the door lead to nobody else', () => {
  const seen = new Set<string>();
  const foreign: string[] = [];
  const waiting = [resolve('dist/index.d.ts')];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const declarations = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    for (const [, name = ''] of declarations.matchAll(FOREIGN)) {
      if (name.startsWith('.')) waiting.push(join(dirname(file), name.replace(/\.[jt]s$/, '.d.ts')));
      else foreign.push(`${file}: ${name}`);
    }
    if (/\b(?:NodeJS\.|Buffer\b)/.test(declarations)) foreign.push(`${file}: a global of Node`);
  }
  expect(seen.size).toBeGreaterThan(50);
  expect(foreign).toEqual([]);
});
