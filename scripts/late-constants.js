import { parseSync } from 'rolldown/utils';
import { Purity } from './purity.js';
import { childrenOf, isFunction, topLevelReferences } from './top-level-names.js';

/**
 * Makes the constants of a file when they are first asked for: its patterns, its tables and what is worked out of them;
 * and loads Node's own modules then (dns and tls take a millisecond, and a run may need neither).
 * V8 parses a pattern where it stands, each `\p{L}` in a twentieth of a millisecond, and of the hundreds a run needs some
 * dozens. `const X = /a/;` becomes `let X; function late$X() { return X = /a/; }`, and every other `X` becomes
 * `(X ?? late$X())`. Only what comes to the same at any time is put off (scripts/purity.js).
 */
export const lateConstants = {
  name: 'late-constants',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = rewritten(chunk);
  },
};

/** Tables below that are as cheap to make as to put off. */
const MIN_ENTRIES = 8;
/** Patterns below that too; to ask for each whether it was made takes a long run a twentieth more time. */
const MIN_PATTERN_CHARS = 60;

function rewritten({ fileName, code }) {
  const { program } = parseSync(fileName, code);
  const references = topLevelReferences(program);
  const late = lateDeclarations(program, new Purity(program, references));
  for (const [name, module] of lateModules(program, references)) late.set(name, module);
  const edits = [...late.values()].flatMap(({ statement, name, init }) => [
    [statement.start, init.start, `let ${name}; function late$${name}() { return ${name} = `],
    [init.end, statement.end, '; }'],
  ]);
  for (const { node, parent } of references) {
    const declared = late.get(node.name);
    if (declared === undefined || declared.at === node.start) continue;
    const key = parent.type === 'Property' && parent.shorthand ? `${node.name}: ` : '';
    edits.push([node.start, node.end, `${key}(${node.name} ?? late$${node.name}())`]);
  }
  edits.sort(([a], [b]) => b - a);
  return edits.reduce((text, [start, end, by]) => text.slice(0, start) + by + text.slice(end), code);
}

/** `let node_tls = require("node:tls");`, as the bundler writes an import; by name, without those that it assigns anew. */
function lateModules(program, references) {
  const assigned = new Set(
    references.flatMap(({ node, parent }) =>
      parent.type === 'AssignmentExpression' && parent.left === node ? [node.name] : [],
    ),
  );
  const late = new Map();
  for (const statement of program.body) {
    const { id, init } = statement.declarations?.[0] ?? {};
    if (init?.callee?.name !== 'require' || !init.arguments[0].value?.startsWith('node:')) continue;
    if (!assigned.has(id.name)) late.set(id.name, { statement, name: id.name, at: id.start, init });
  }
  return late;
}

/** By name. */
function lateDeclarations(program, purity) {
  const late = new Map();
  for (const statement of program.body) {
    if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') continue;
    if (statement.declarations.length > 1) continue;
    const [{ id, init }] = statement.declarations;
    if (id.type !== 'Identifier' || isFunction(init) || !takesTime(init) || !purity.isPure(init)) continue;
    late.set(id.name, { statement, name: id.name, at: id.start, init });
  }
  return late;
}

/** True for what holds a pattern, a call or many entries, outside of functions. */
function takesTime(node) {
  if (isFunction(node)) return false;
  if (node.regex) return node.regex.pattern.length >= MIN_PATTERN_CHARS || node.regex.pattern.includes('\\p{');
  if (/^(?:New|Call|TaggedTemplate)Expression$/.test(node.type)) return true;
  const entries = node.elements ?? node.properties ?? [];
  return entries.length >= MIN_ENTRIES || childrenOf(node).some(([, child]) => takesTime(child));
}
