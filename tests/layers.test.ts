import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = resolve(dirname(fileURLToPath(import.meta.url)), '..', 'src');
const ROOMS = [
  'core',
  'readers',
  'claims',
  'web',
  'archives',
  'evidence',
  'findings',
  'report',
  'edit',
  'store',
  'serve',
  'fleet',
  'cli',
];

/** The import specifiers of a module: static, type-only, re-exports and dynamic ones. */
function importsOf(code: string): string[] {
  const specifiers = code.matchAll(/(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(['"])([^'"]+)\1/g);
  return [...specifiers].map((match) => match[2] ?? '');
}

/** The room of a file under `src/`; a file of `src/` itself is a hall, or the door. */
function roomOf(path: string): string {
  const [first = '', ...rest] = path.split('/');
  if (rest.length > 0) return first;
  return first === 'index.ts' ? 'door' : 'hall';
}

/** Says why an import breaks the star, or nothing. */
function violation(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const target = join(dirname(from), specifier).split(sep).join('/');
  const here = roomOf(from);
  const there = roomOf(target);
  if (here === there) return undefined;
  if (there === 'core') return undefined;
  if (here === 'hall') return ROOMS.includes(there) && there !== 'cli' ? undefined : `a hall imports ${there}`;
  if (here === 'door') return there === 'cli' ? 'the door imports cli' : undefined;
  if (here === 'cli' && (there === 'door' || there === 'report')) return undefined;
  return `${here} imports ${there}`;
}

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.name.endsWith('.ts')) yield path;
  }
}

/** Files that lean on each other, each with the next: the first circle found, or none. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const follow = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return path.slice(path.indexOf(file));
    if (done.has(file)) return [];
    for (const next of imports.get(file) ?? []) {
      const circle = follow(next, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of imports.keys()) {
    const circle = follow(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

describe('the star', () => {
  test('every room imports core and itself only; halls join rooms; cli uses the door', () => {
    const broken: string[] = [];
    for (const file of filesBelow(SRC)) {
      const from = relative(SRC, file).split(sep).join('/');
      for (const specifier of importsOf(readFileSync(file, 'utf8'))) {
        const why = violation(from, specifier);
        if (why !== undefined) broken.push(`${from}: ${specifier} (${why})`);
      }
    }
    expect(broken).toEqual([]);
  });

  test.each([
    ['core/a.ts', "import { x } from '../web/x.ts';"],
    ['web/a.ts', "import type { X } from '../readers/x.ts';"],
    ['report/a.ts', "export * from '../evidence/x.ts';"],
    ['archives/a.ts', "const x = await import('../web/x.ts');"],
    ['cli/a.ts', "import { x } from '../web/x.ts';"],
    ['web/signals/a.ts', "import '../../check.ts';"],
  ])('an import planted in %s is caught: %s', (from, code) => {
    expect(importsOf(code).map((specifier) => violation(from, specifier))).not.toContain(undefined);
  });

  test.each([
    ['check.ts', "import { x } from './web/index.ts';"],
    ['cli/a.ts', "import { x } from '../index.ts';"],
    ['web/signals/a.ts', "import type { X } from '../../core/x.ts';"],
    ['web/signals/a.ts', "import { x } from '../judge.ts';"],
    ['index.ts', "export { x } from './check.ts';"],
  ])('an import allowed in %s passes: %s', (from, code) => {
    expect(importsOf(code).map((specifier) => violation(from, specifier))).toEqual([undefined]);
  });

  test('no file leans on one that leans on it, not even for its types', () => {
    const files = [...filesBelow(SRC)];
    const targets = (file: string) =>
      importsOf(readFileSync(file, 'utf8'))
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => join(dirname(file), specifier));
    expect(circleIn(new Map(files.map((file) => [file, targets(file)])))).toEqual([]);
  });

  test('a circle is found', () => {
    const imports = new Map([
      ['a', ['b', 'd']],
      ['b', ['c']],
      ['c', ['d', 'b']],
      ['d', []],
    ]);
    expect(circleIn(imports)).toEqual(['b', 'c']);
  });

  test('only the web room opens sockets, and nobody uses the global fetch', () => {
    const network = /from '(?:undici|node:(?:http|https|net|tls|dgram|http2))'/;
    const broken = [...filesBelow(SRC)]
      .map((file) => relative(SRC, file).split(sep).join('/'))
      .filter((path) => !/^(?:web|serve|fleet|store)\//.test(path))
      .filter((path) => network.test(readFileSync(join(SRC, path), 'utf8')));
    expect(broken).toEqual([]);
  });
});
