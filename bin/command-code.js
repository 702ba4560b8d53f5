const { isAscii } = require('node:buffer');
const { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { basename, dirname, join } = require('node:path');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

/** Kept code holds the functions that were called; once a day those that other commands called since join them. */
const DAY_MS = 24 * 60 * 60 * 1000;
/** Code that was not made anew for so long is that of a Node or of a stet which is gone. */
const FORGOTTEN_DAYS = 30;
/** Before kept code: the checksums of the source and of the code, the day, and a word for V8's alignment. */
const HEAD_BYTES = 16;

const UNTUNED = { requireBuiltIn: require, asAtStart: (work) => work() };

/**
 * The files of the command, and their compiled code kept from run to run, because V8 takes a third of a small run to
 * compile it. (`module.enableCompileCache()` does the same from Node 22.1 on and can take over when 20 is given up.) V8
 * itself refuses code that another V8 made, or one with other flags; the checksums refuse what was made of another file or
 * did not arrive whole. Nothing that goes wrong with kept code is an error: then it is compiled.
 */
class CommandCode {
  #folder = null;
  #tuning;
  #modules = new Map();
  /** Scripts of which code is to be kept, by file. */
  #unkept = new Map();

  /**
   * @param {string | null} folder where code is kept, of each Node and each installation apart; null for nowhere
   * @param {typeof UNTUNED} tuning how Node's own modules are loaded, and under which flags of V8 code is kept
   */
  constructor(folder, tuning = UNTUNED) {
    this.#tuning = tuning;
    if (folder === null || crc32 === undefined) return; // Node 21 has none
    const installation = crc32(__dirname).toString(16);
    this.#folder = ownFolder(folder, `${process.version}-${process.arch}-${installation}`);
  }

  /** What a file of the command exports: its neighbours are loaded as it is, all else by Node. */
  load(file) {
    const known = this.#modules.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    this.#modules.set(file, module);
    const requireFor = (id) => {
      if (id.startsWith('./')) return this.load(join(dirname(file), id));
      return id.startsWith('node:') ? this.#tuning.requireBuiltIn(id) : fromPackages(createRequire(file), id);
    };
    const script = this.#tuning.asAtStart(() => this.#compile(file));
    script.runInThisContext()(module.exports, requireFor, module, file, importPackage);
    return module.exports;
  }

  /** Keeps what was compiled since; V8 compiles a function when it is called, so the later the better. */
  keep() {
    this.#tuning.asAtStart(() => {
      for (const [file, { script, sum }] of this.#unkept) keepCode(this.#keptAs(file), sum, script.createCachedData());
    });
    this.#unkept.clear();
  }

  #compile(file) {
    const bytes = readFileSync(file);
    const source = `(function (exports, require, module, __filename, importPackage) {${textOf(bytes)}\n})`;
    if (this.#folder === null) return new Script(source, { filename: file });
    const sum = crc32(bytes);
    const kept = keptCode(this.#keptAs(file), sum);
    const script = new Script(source, { filename: file, cachedData: kept?.code });
    if (kept?.day !== today() || script.cachedDataRejected) this.#unkept.set(file, { script, sum });
    return script;
  }

  #keptAs(file) {
    return join(this.#folder, `${basename(file)}.code`);
  }
}

/** The files are ASCII (scripts/ascii-text.js), which is read at twice the speed when it is known to be. */
function textOf(bytes) {
  return isAscii(bytes) ? bytes.latin1Slice() : bytes.toString();
}

/** Where nothing is hoisted, the build of SQLite lies beside libsql, which is joined to the files and knows of no other place. */
function fromPackages(installed, id) {
  try {
    return installed(id);
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND' || !id.startsWith('@libsql/')) throw error;
    return createRequire(installed.resolve('libsql'))(id);
  }
}

/** For the files, whose own `import()` the bundler replaces by this: Node has none for scripts but as an experiment. */
function importPackage(id) {
  return import(id);
}

/** The folder, made where it is missing; null where it cannot be, or is somebody else's: what lies in it is run. */
function ownFolder(parent, name) {
  const folder = join(parent, name);
  try {
    if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) forget(parent);
    return process.getuid === undefined || statSync(folder).uid === process.getuid() ? folder : null;
  } catch {
    return null; // no room, no right to write: nothing is kept
  }
}

/** Removes what has not been used for long, now that something else is kept. */
function forget(parent) {
  for (const name of readdirSync(parent)) {
    const folder = join(parent, name);
    const times = [folder, ...readdirSync(folder).map((file) => join(folder, file))].map(
      (path) => statSync(path).mtimeMs,
    );
    if (Math.max(...times) < Date.now() - FORGOTTEN_DAYS * DAY_MS) rmSync(folder, { recursive: true });
  }
}

function keptCode(file, sum) {
  try {
    const data = readFileSync(file);
    const [ofSource, ofCode, day] = new Uint32Array(data.buffer.slice(data.byteOffset, data.byteOffset + HEAD_BYTES));
    const code = data.subarray(HEAD_BYTES);
    return ofSource === sum && ofCode === crc32(code) ? { code, day } : null;
  } catch {
    return null; // none yet
  }
}

function keepCode(file, sum, code) {
  try {
    writeFileSync(file, Buffer.concat([Buffer.from(Uint32Array.of(sum, crc32(code), today(), 0).buffer), code]));
  } catch {
    // A full disk: the next run compiles, too.
  }
}

function today() {
  return Math.floor(Date.now() / DAY_MS);
}

module.exports = { CommandCode };
