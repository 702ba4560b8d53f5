import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildCli } from './helpers/build-cli.ts';

const FOREIGN = /(?:from|import\()\s*['"]([^'"]+)['"]/g;

/** Types whose insides are nobody's business: a caller hands them on as they come. */
const OPAQUE = new Set(['ReadablePage', 'ReadingOptions']);

beforeAll(() => buildCli());

/** The declarations that a file exports, by name, without comments: its own, and those that it hands on. */
function exportsOf(file: string): ReadonlyMap<string, string> {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const found = new Map<string, string>();
  for (const declaration of text.split(/^(?=export )/m)) {
    const [, list, from] = /^export (?:type )?(\*|\{[^}]*\}) from '([^']+)'/.exec(declaration) ?? [];
    const [, own] =
      /^export (?:declare )?(?:interface|type|const|(?:async )?function\*?|class) (\w+)/.exec(declaration) ?? [];
    if (own !== undefined) found.set(own, (found.get(own) ?? '') + declaration);
    if (list === undefined || from === undefined) continue;
    const inner = exportsOf(join(dirname(file), from.replace(/\.[jt]s$/, '.d.ts')));
    if (list === '*') for (const entry of inner) found.set(...entry);
    for (const [, name = '', as = name] of list.matchAll(/(\w+)(?: as (\w+))?(?=[,\s}])/g)) {
      const known = inner.get(name);
      if (known !== undefined) found.set(as, known);
    }
  }
  return found;
}

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

test('every type that the door names has a name there', () => {
  const door = exportsOf(resolve('dist/index.d.ts'));
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'));
  const ours = new Set(files.flatMap((name) => [...exportsOf(join('dist', name)).keys()]));
  const unnamed = [...door].flatMap(([name, declaration]) =>
    OPAQUE.has(name)
      ? []
      : (declaration.match(/\b[A-Z][a-z]\w*/g) ?? [])
          .filter((type) => ours.has(type) && !door.has(type))
          .map((type) => `${type}, of ${name}`),
  );
  expect(door.size).toBeGreaterThan(100);
  expect(unnamed).toEqual([]);
});
