const { closeSync, openSync, readSync } = require('node:fs');

/*
 * What libsql asks its packages `@neon-rs/load` and `detect-libc` to find the build of SQLite for this machine. They read
 * it off Node's diagnostic report, which is about the whole process, and load what starts other processes: ten
 * milliseconds. Node's own file says the same: a Linux program names its dynamic loader, and each C library has its own.
 */

const GLIBC = 'glibc';
const MUSL = 'musl';
/** The loader's name comes right after the table of the file's parts. */
const HEAD_BYTES = 4096;

/** The C library that this Node was built for; null where that is no question. */
function familySync() {
  if (process.platform !== 'linux') return null;
  const [, musl] = /\/ld-(?:(musl)|linux)/.exec(headOf(process.execPath)) ?? [];
  return musl === undefined ? GLIBC : MUSL;
}

/** The last part of the name of the package that holds SQLite. */
function currentTarget() {
  const { platform, arch } = process;
  if (platform === 'win32') return `win32-${arch}-msvc`;
  if (platform !== 'linux') return `${platform}-${arch}`;
  if (arch === 'arm') return 'linux-arm-gnueabihf'; // libsql asks for the family next
  return `linux-${arch}-${familySync() === MUSL ? 'musl' : 'gnu'}`;
}

function headOf(file) {
  const bytes = Buffer.alloc(HEAD_BYTES);
  const open = openSync(file, 'r');
  try {
    return bytes.toString('latin1', 0, readSync(open, bytes));
  } finally {
    closeSync(open);
  }
}

module.exports = { GLIBC, MUSL, familySync, currentTarget };
