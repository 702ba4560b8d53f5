import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, chmod, copyFile, cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { inject } from 'postject';
import { build } from 'rolldown';
import { bundleCommand, licencesOf } from './bundle-command.js';

/*
 * One file for people without Node: this Node with the command in it, as Node's single executable applications are made
 * (https://nodejs.org/docs/latest-v22.x/api/single-executable-applications.html). It is for machines like this one.
 */

const OUT = 'dist-executable';
/** What it is made of. */
const PARTS = join(OUT, 'parts');
/** All that is unpacked, laid out as it is installed. */
const CONTENT = join(PARTS, 'content');
/** What `bundleCommand()` writes beside the files. */
const LICENCES = 'dist/command/LICENSES.txt';
const NAME = process.platform === 'win32' ? 'stet.exe' : 'stet';
/** By which Node knows, and what it looks for, that something was put into it. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';
const BLOB = 'NODE_SEA_BLOB';

const require = createRequire(import.meta.url);

if (!(await readFile(process.execPath)).includes(FUSE))
  throw new Error(`${process.execPath} cannot be made into an executable: take a Node from nodejs.org`);

await rm(OUT, { recursive: true, force: true });
await layOut();
const assets = await assetsOf(CONTENT);
await makeExecutable(assets);
// For who passes it on.
await copyFile(join(CONTENT, LICENCES), join(OUT, 'LICENSES.txt'));
process.stdout.write(`${join(OUT, NAME)}\n`);

async function layOut() {
  await bundleCommand(join(CONTENT, 'dist/command'), (id) => !/^(?:node:|@libsql\/)/.test(id));
  for (const name of ['package.json', 'LICENSE', 'bin', 'ui']) await cp(name, join(CONTENT, name), { recursive: true });
  // Packages that cannot be joined: a library of the machine, and the one that is loaded when it is first needed.
  const { currentTarget } = require('./joined/c-library.cjs');
  const packages = [`@libsql/${currentTarget()}`, 'tldts'];
  for (const name of packages) await copyPackage(name);
  const licences = await licencesOf(packages.map((name) => join('node_modules', name)));
  const node = `Node.js ${process.version}: https://github.com/nodejs/node/blob/${process.version}/LICENSE\n`;
  await appendFile(join(CONTENT, LICENCES), `\n\n${licences}\n\n${node}`);
}

async function copyPackage(name) {
  const folder = join('node_modules', name);
  const files = (await readdir(folder)).filter((file) => /^(?:package\.json|licen[cs]e.*)$/i.test(file));
  const main = relative(resolve(folder), require.resolve(name));
  for (const file of [...files, main]) await cp(join(folder, file), join(CONTENT, folder, file));
}

/** The files of a folder by their path in it, and with them their list. */
async function assetsOf(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const hash = createHash('sha256');
  const files = {};
  for (const path of paths.sort()) {
    const name = relative(folder, path).replaceAll('\\', '/');
    files[name] = (await stat(path)).size;
    hash.update(`${name}\n`).update(await readFile(path));
  }
  const list = join(PARTS, 'content.json');
  await writeFile(list, JSON.stringify({ id: hash.digest('hex').slice(0, 32), files }));
  return { 'content.json': list, ...Object.fromEntries(Object.keys(files).map((name) => [name, join(folder, name)])) };
}

async function makeExecutable(assets) {
  const main = join(PARTS, 'start.cjs');
  await build({ input: 'scripts/executable/start.js', platform: 'node', output: { file: main, format: 'cjs' } });
  const [config, blob] = ['sea-config.json', 'stet.blob'].map((name) => join(PARTS, name));
  const executable = join(OUT, NAME);
  await writeFile(config, JSON.stringify({ main, output: blob, disableExperimentalSEAWarning: true, assets }));
  execFileSync(process.execPath, ['--experimental-sea-config', config], { stdio: ['ignore', 'ignore', 'inherit'] });
  await copyFile(process.execPath, executable);
  await chmod(executable, 0o755);
  const isMac = process.platform === 'darwin';
  if (isMac) execFileSync('codesign', ['--remove-signature', executable]);
  await inject(executable, BLOB, await readFile(blob), {
    sentinelFuse: FUSE,
    ...(isMac ? { machoSegmentName: 'NODE_SEA' } : {}),
  });
  if (isMac) execFileSync('codesign', ['--sign', '-', executable]);
}
