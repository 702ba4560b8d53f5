import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, type TaggedTemplateExpression } from 'oxc-parser';
import { analyse } from 'scslre';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { joinedLines } from '../src/core/text/over-lines.ts';

// A pattern that goes back over what it read, or begins anew at every character of what it cannot finish, takes the
// square of a hostile text, or worse: `/\/+$/` over an address of a million slashes is a hang. Every pattern of src is
// read here; there are no exceptions. Where `/x+$/` is meant, `/(?<!x)x+$/` says the same and begins once.
// What one pattern cannot show (two in turn, a loop in a loop) is looked for in pumps.test.ts.

interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly at: string;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src', name));

/** The patterns that are written out in a file. */
function writtenIn(file: string): Pattern[] {
  const code = readFileSync(file, 'utf8');
  const found: Pattern[] = [];
  const open: unknown[] = [parseSync(file, code).program];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null) continue;
    if ('regex' in node && 'start' in node) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string }; // ESTree, RegExpLiteral
      const line = code.slice(0, Number(node.start)).split('\n').length;
      found.push({ source: pattern, flags, at: `${file}:${line}` });
    }
    if ('type' in node && node.type === 'TaggedTemplateExpression') {
      const written = writtenOverLines(node as unknown as TaggedTemplateExpression);
      const line = code.slice(0, (node as unknown as TaggedTemplateExpression).start).split('\n').length;
      if (written !== null) found.push({ ...written, at: `${file}:${line}` });
    }
    open.push(...Object.values(node));
  }
  return found;
}

/** `patternLines('iu')` with nothing put in; what has is looked at when it is built. */
function writtenOverLines({ tag, quasi }: TaggedTemplateExpression): Omit<Pattern, 'at'> | null {
  if (tag.type !== 'CallExpression' || tag.callee.type !== 'Identifier' || tag.callee.name !== 'patternLines')
    return null;
  if (quasi.expressions.length > 0) return null;
  const [flags] = tag.arguments;
  const source = joinedLines(Object.assign([], { raw: quasi.quasis.map(({ value }) => value.raw) }));
  return { source, flags: flags?.type === 'Literal' ? String(flags.value) : '' };
}

function reportsOn(patterns: readonly Pattern[]): string[] {
  return patterns.flatMap(({ source, flags, at }) =>
    analyse({ source, flags }).reports.map(
      ({ type, exponential }) => `${at} ${exponential ? 'exponential ' : ''}${type}: /${source}/${flags}`,
    ),
  );
}

/** Patterns put together when a module is imported. */
const built: Pattern[] = [];
const Plain = RegExp;

beforeAll(async () => {
  globalThis.RegExp = new Proxy(Plain, {
    construct: (target, args: [string | RegExp, string?]) => {
      const made = new target(...args);
      built.push({ source: made.source, flags: made.flags, at: 'built' });
      return made;
    },
  });
  const building = files.filter((file) => /new RegExp\(|patternLines\(/.test(readFileSync(file, 'utf8')));
  for (const file of building) await import(join('..', file));
}, 120_000);

afterAll(() => {
  globalThis.RegExp = Plain;
});

test('no pattern of the program takes more than a text in proportion', { timeout: 120_000 }, () => {
  const written = files.flatMap(writtenIn);
  expect(written.length).toBeGreaterThan(1500);
  expect(reportsOn(written)).toEqual([]);
});

test('nor does one that is put together from words', () => {
  expect(built.length).toBeGreaterThan(40);
  expect(reportsOn(built)).toEqual([]);
});

// A quarter of an hour: `PATTERNS=deep npx vitest run tests/patterns.test.ts`. It sees alternatives that say the same,
// which the tests above do not, and gives up on one pattern in seven (assertions that look behind, size).
test.runIf(process.env['PATTERNS'] === 'deep')('another tool finds none either', { timeout: 7_200_000 }, async () => {
  const { check } = await import('recheck');
  const slow: string[] = [];
  for (const { source, flags, at } of files.flatMap(writtenIn)) {
    const found = await check(source, flags, { checker: 'automaton', timeout: 5000 });
    if (found.status === 'vulnerable') slow.push(`${at} ${found.complexity.type}: /${source}/${flags}`);
  }
  expect(slow).toEqual([]);
});

test.each([
  [String.raw`\/+$`, 'Move'],
  [String.raw`^\s*x?\s*$`, 'Trade'],
  [String.raw`^\[[^\]]*(?:\[[^\]]*\][^\]]*)*\]$`, 'exponential'],
])('one that does is found: %s', (source, kind) => {
  expect(reportsOn([{ source, flags: '', at: 'here' }]).join()).toContain(kind);
});

test.each([String.raw`(?<!\/)\/+$`, String.raw`^\s*(?:x\s*)?$`])(
  'one that says the same in time is none: %s',
  (source) => {
    expect(reportsOn([{ source, flags: '', at: 'here' }])).toEqual([]);
  },
);
