import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { parseSync, Visitor } from 'rolldown/utils';
import { asciiText } from './ascii-text.js';
import { lateConstants } from './late-constants.js';
import { sharedShapes } from './shared-shapes.js';
import { unbrokenLines } from './unbroken-lines.js';

/** What runs in a thread of its own is looked for beside the file that starts it. */
const PDF_WORKER = 'src/readers/pdf/extract-worker.mjs';
const READING_WORKER = 'src/web/pages/reading-worker.ts';

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
const isInstalled = (isJoined) => (id, importer) =>
  !/^[.\0]/.test(id) &&
  !isAbsolute(id) &&
  !isJoined(id) &&
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
  platform: 'node',
  logLevel: 'warn',
  // A machine that is busy is no fault of the build, and unpdf does without the fonts that it looks for by `import.meta`.
  checks: { bundlerTimings: false, emptyImportMeta: false },
};
const EVERY_FILE = {
  format: 'cjs',
  comments: false, // they are a quarter of what is read, and stand in src/
};

/**
 * Writes the command as some sixty files instead of three hundred: Node takes longer to find, read and link that many modules
 * than a check of one link takes. What is imported lazily stays a file of its own. They are CommonJS, of which every Node
 * can keep the compiled code (bin/command-code.js).
 * @param {string} out folder that is made anew
 * @param {(id: string) => boolean} isJoined packages that are written into the files; their licences go along
 */
export async function bundleCommand(out, isJoined) {
  const { output: files } = await build({
    ...EVERY_BUILD,
    external: isInstalled(isJoined),
    input: { main: 'src/cli/main.ts', 'cache-folder': 'src/store/cache-folder.ts' },
    plugins: [
      unbrokenLines,
      withoutUnused,
      smallAssert,
      targetOfSqlite,
      importedByLoader,
      lateConstants,
      sharedShapes,
      asciiText,
    ],
    output: {
      ...EVERY_FILE,
      dir: out,
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
              /src\/cli\/(?:commands\/index|exit-codes|io|main|program|say-error|version|options\/[^/]*)\.ts$/,
              /src\/core\/(?:duration|errors|link-fix|options|text\/nearest|text\/printable)\.ts$/,
              /node_modules\/commander\//,
            ),
          },
          // What every check needs, and then by what it does: each with all that it imports and nobody before it had.
          {
            name: 'check',
            test: inFiles(/src\/cli\/(?:config\/effective|config\/find-config|commands\/check-command)\.ts$/),
          },
          {
            name: 'web',
            test: inFiles(
              /src\/web\/(?:index|sockets\/undici-parts|pages\/page-html)\.ts$/,
              /src\/store\/(?:open-store|page-store|databases\/sqlite-store|remembering-web|maintain)\.ts$/,
            ),
          },
          { name: 'read', test: inFiles(/src\/readers\/(?:text|flow)\//) },
          { name: 'table', test: inFiles(/src\/report\/table\//) },
        ],
      },
    },
  });

  // One file, loaded by Node itself, for a long run: its constants are made at once, which takes less time in the end.
  const { output: reading } = await build({
    ...EVERY_BUILD,
    external: isInstalled(isJoined),
    input: READING_WORKER,
    plugins: [unbrokenLines, sharedShapes, asciiText],
    output: { ...EVERY_FILE, dir: out, codeSplitting: false },
  });
  const { output: pdf } = await build({
    ...EVERY_BUILD,
    external: isInstalled(isJoined),
    input: PDF_WORKER,
    output: { ...EVERY_FILE, file: join(out, basename(PDF_WORKER)), format: 'esm', codeSplitting: false },
  });
  // Node looks for the kind of a file here before it asks the package.
  await writeFile(join(out, 'package.json'), '{ "type": "commonjs" }\n');
  await writeFile(join(out, 'LICENSES.txt'), await licencesOf(foldersOf([...files, ...reading, ...pdf])));
}

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

/** The licences of packages, by their folders, as one text. */
export async function licencesOf(folders) {
  return (await Promise.all(folders.map(licenceOf))).join('\n\n');
}

async function licenceOf(folder) {
  const { name, version, license, author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  if (license === undefined) throw new Error(`${name} names no licence and cannot be joined`);
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text =
    file === undefined
      ? `No text of the licence comes with it. Author: ${author?.name ?? author ?? 'not named'}`
      : await readFile(join(folder, file), 'utf8');
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}
