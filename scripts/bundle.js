import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { parseSync, Visitor } from 'rolldown/utils';
import { asciiText } from './ascii-text.js';
import { lateConstants } from './late-constants.js';
import { sharedShapes } from './shared-shapes.js';

/*
 * The command as some sixty files instead of three hundred: Node takes longer to find, read and link that many modules
 * than a check of one link takes. What is imported lazily stays a file of its own. They are CommonJS, of which every Node
 * can keep the compiled code (bin/command-code.js). The library (dist/index.js) is what tsc makes of src/.
 */

/**
 * Packages that nearly every check uses are joined too, for each of them has up to two dozen files; their licences go
 * along. All others stay packages.
 */
const JOINED = [
  '@orama/stemmers',
  'approx-string-match',
  'commander',
  'entities',
  'htmlparser2',
  'ipaddr.js',
  'libsql',
  'p-limit',
  'stemmer',
  'undici',
  'yocto-queue',
];

const OUT = 'dist/command';

/** What runs in a thread of its own is looked for beside the file that starts it. */
const PDF_WORKER = 'src/readers/pdf/extract-worker.mjs';
const READING_WORKER = 'src/web/reading-worker.ts';

/**
 * What joined packages load for what stet never does: undici Node's HTTP/2, with its first connection, and Node's own HTTP,
 * for bodies that are sent on and for a limit that stet sets, and its fetch, for bodies that are forms; commander that which
 * starts commands that are programs of their own.
 */
const isUnused = (id, importer = '') =>
  (/^(?:\.\/client-h2\.js|\.\.\/web\/fetch\/body\.js|node:http)$/.test(id) && slashed(importer).includes('/undici/')) ||
  (id === 'node:child_process' && slashed(importer).includes('/commander/'));

const withoutUnused = {
  name: 'without-unused',
  resolveId: (id, importer) => (isUnused(id, importer) ? `\0unused ${id}` : null),
  load: (id) => (id.startsWith('\0unused ') ? 'module.exports = {};' : null),
};

/** undici asks itself what must be so with Node's assert, which brings the comparing of whole objects with it. */
const smallAssert = {
  name: 'small-assert',
  resolveId: (id, importer = '') =>
    id === 'node:assert' && slashed(importer).includes('/undici/')
      ? fileURLToPath(new URL('joined/assert.cjs', import.meta.url))
      : null,
};

/** By what libsql finds out which build of SQLite is for this machine; in their place stands what takes less time. */
const TARGET_PACKAGES = ['@neon-rs/load', 'detect-libc'];

const targetOfSqlite = {
  name: 'target-of-sqlite',
  resolveId: (id) =>
    TARGET_PACKAGES.includes(id) ? fileURLToPath(new URL('joined/c-library.cjs', import.meta.url)) : null,
};

/** Packages are found where they are installed, but for those that are joined. */
const isInstalled = (id, importer) =>
  !/^[.\0]/.test(id) &&
  !isAbsolute(id) &&
  !JOINED.some((name) => id === name || id.startsWith(`${name}/`)) &&
  !TARGET_PACKAGES.includes(id) &&
  smallAssert.resolveId(id, importer) === null &&
  !isUnused(id, importer);

/** To import, a script needs somebody who does it: Node's own way for those with kept code is an experiment. */
const importedByLoader = {
  name: 'imported-by-loader',
  renderChunk(code, { fileName }) {
    if (!code.includes('import(')) return null;
    const starts = [];
    new Visitor({ ImportExpression: ({ start }) => starts.push(start) }).visit(parseSync(fileName, code).program);
    return starts
      .sort((a, b) => b - a)
      .reduce((text, at) => `${text.slice(0, at)}importPackage${text.slice(at + 'import'.length)}`, code);
  },
};

const EVERY_BUILD = {
  external: isInstalled,
  platform: 'node',
  logLevel: 'warn',
  // A machine that is busy is no fault of the build.
  checks: { bundlerTimings: false },
};
const EVERY_FILE = {
  dir: OUT,
  format: 'cjs',
  comments: false, // they are a quarter of what is read, and stand in src/
};

const { output } = await build({
  ...EVERY_BUILD,
  input: { main: 'src/cli/main.ts', 'cache-folder': 'src/store/cache-folder.ts' },
  plugins: [withoutUnused, smallAssert, targetOfSqlite, importedByLoader, lateConstants, sharedShapes, asciiText],
  output: {
    ...EVERY_FILE,
    chunkFileNames: '[name].js',
    cleanDir: true,
    codeSplitting: {
      groups: [
        // Where compiled code is kept, which is asked before anything else is loaded.
        { name: 'cache-folder', test: inFiles(/src\/store\/cache-folder\.ts$/) },
        // What every call needs, the help too.
        {
          name: 'start',
          test: inFiles(
            /src\/cli\/(?:commands|exit-codes|io|main|program|say-error|version|options\/[^/]*)\.ts$/,
            /src\/core\/(?:duration|errors|link-fix|nearest|options|printable)\.ts$/,
            /node_modules\/commander\//,
          ),
        },
        // What every check needs, and then by what it does: each with all that it imports and nobody before it had.
        { name: 'check', test: inFiles(/src\/cli\/(?:effective|find-config|check-command)\.ts$/) },
        {
          name: 'web',
          test: inFiles(
            /src\/web\/(?:index|undici-parts|page-html)\.ts$/,
            /src\/store\/(?:open-store|page-store|sqlite-store|remembering-web|maintain)\.ts$/,
          ),
        },
        { name: 'read', test: inFiles(/src\/readers\/(?:text|flow)\//) },
        { name: 'table', test: inFiles(/src\/report\/table\//) },
      ],
    },
  },
});

// One file, loaded by Node itself, for a long run: its constants are made at once, which takes less time in the end.
await build({
  ...EVERY_BUILD,
  input: READING_WORKER,
  plugins: [sharedShapes, asciiText],
  output: { ...EVERY_FILE, codeSplitting: false },
});
await copyFile(PDF_WORKER, join(OUT, basename(PDF_WORKER)));
// Node looks for the kind of a file here before it asks the package.
await writeFile(join(OUT, 'package.json'), '{ "type": "commonjs" }\n');
await writeFile(join(OUT, 'LICENSES.txt'), (await Promise.all(foldersOf(output).map(licenceOf))).join('\n\n'));

/** Whether a module is one of these files. */
function inFiles(...patterns) {
  return (id) => patterns.some((pattern) => pattern.test(slashed(id)));
}

/** A path as it is written everywhere but on Windows. */
function slashed(path) {
  return path.replaceAll('\\', '/');
}

/** Where the joined packages lie. */
function foldersOf(chunks) {
  const modules = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  const folders = modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(slashed(id))?.[0] ?? []);
  return [...new Set(folders)].sort();
}

async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} comes without its licence and cannot be joined`);
  const text = await readFile(join(folder, file), 'utf8');
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}
