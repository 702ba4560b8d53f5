import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';

interface Chunk {
  readonly type: 'chunk';
  readonly fileName: string;
  code: string;
}

const { lateConstants }: { lateConstants: { generateBundle(options: object, bundle: Record<string, Chunk>): void } } =
  await import(new URL('../scripts/late-constants.js', import.meta.url).href);

function rewritten(code: string): string {
  const chunk: Chunk = { type: 'chunk', fileName: 'a.js', code };
  lateConstants.generateBundle({}, { 'a.js': chunk });
  return chunk.code;
}

/** What a script's last line gives. */
const run = (code: string): unknown => runInNewContext(code, { require: (id: string) => ({ id }) });

describe('constants of the command', () => {
  test.each([
    'const A = /b(\\p{L})/u; A.exec("abc")[1];',
    'const A = new Set(["a", "b"]), b = 1; const C = new Map([["x", /y/]]); C.get("x").test("y") && A.has("a");',
    'const WORDS = "a|b"; const A = new RegExp(`^(?:$' +
      '{WORDS})$`, "u"); const f = (text) => A.test(text); [f("a"), f("c")];',
    'const A = /(?:x|\\p{N})/gu; const f = () => A.exec("xx")?.index; [f(), f(), f()];',
    'const A = ["b c", "d"].flatMap((words, at) => words.split(" ").map((word) => [folded(word), at])); ' +
      'function folded(word) { const low = word.toLowerCase(); return low.replace(/c/g, "k"); } A;',
    'const A = "a b".split(" ").reduce((all, name) => all.set(name, 1), new Map()); A.size;',
    'const A = /\\p{L}/u; function f(A) { return A; } const g = ({ A }) => { { const A = 2; } return A; }; [f(1), g({ A: 3 }), A.test("a")];',
    'const A = /\\p{L}/u; function f() { if (false) { var A = 1; } return A; } [f(), typeof A];',
    'const A = /\\p{L}/u; const o = { A, B: { A: 1 } }; [o.A === A, o.B.A, o["A"].source];',
    'const A = /\\p{L}/u; try { throw 1; } catch (A) { A; } for (const A of [1]) A; switch (1) { case 1: let A; } A.source;',
    'const A = String.raw`\\d`; const B = { a: new RegExp(A) }; class C { static b = B; m(A = B) { return A; } } new C().m().a.test("1") && C.b === B;',
    'const A = [1, 2, 3, 4, 5, 6, 7, 8]; const B = [...A, ...A].filter((a) => a > 7); B.length + A.length;',
  ])('are made when they are asked for, and are the same: %s', (code) => {
    expect(rewritten(code)).toMatch(/late\$/);
    expect(JSON.stringify(run(rewritten(code)))).toBe(JSON.stringify(run(code)));
  });

  test('are made once', () => {
    expect(run(rewritten('const A = new Set([1]); const f = () => A; f() === f() && f() === A;'))).toBe(true);
  });

  test('are modules of Node too, loaded when the file first needs one', () => {
    const code = rewritten('let node_os = require("node:os"); const f = () => node_os.id;');
    expect(run(`${code} [typeof node_os, f(), typeof node_os].join()`)).toBe('undefined,node:os,object');
  });

  test.each([
    'let node_os = require("node:os"); node_os = toModule(node_os);',
    'let part = require("./part.js");',
    'let other = require("other");',
  ])('are no other modules: %s', (code) => expect(rewritten(code)).toBe(code));

  test.each([
    'const B = make(); function make() { count += 1; return /a/; } let count = 0;',
    'let word = "a"; const B = new RegExp(word); word = "b";',
    'const B = new Thing(/a/); class Thing {}',
    'const B = [new Date()];',
    'const B = outside(/a/);',
    'const A = new Map(); const B = [1].map((a) => A.set(a, 1));',
    'const A = []; const B = new Set(A); A.push(1);',
    'const A = {}; const B = new Set([A.a]); A.a = 1;',
    'const A = [1]; const B = new Set([...A]); const f = () => { A[0]++; };',
    'const B = [3, 1].sort();',
    'const B = (() => { for (;;) return /a/; })();',
    'const B = Math.random() + String(/a/);',
    'const B = a(); const a = () => a();',
  ])('are made where they stand when they might come to something else, or change it: %s', (code) => {
    expect(rewritten(code)).not.toContain('late$B');
  });

  test.each([
    'const A = 1; A;',
    'const A = /a/; A.test("a");',
    'const f = () => /a/;',
    'const A = { b: 1 };',
    'let A = /a/;',
  ])('that cost nothing, or may change, are left alone: %s', (code) => expect(rewritten(code)).toBe(code));
});
