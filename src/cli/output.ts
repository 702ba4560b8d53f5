import { access, chmod, open, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { cannotWrite } from '../core/files/file-error.ts';
import { temporaryName } from '../core/files/temporary-name.ts';
import { explainCode, type Report, reporters, StetError, type View } from '../index.ts';
import { count, type Flags } from './flags.ts';
import { type Io, writeAll } from './io.ts';
import { removeLeftBehind } from './left-behind.ts';
import { statsOf } from './stats-of.ts';
import { COPY, type Wanted } from './wanted-formats.ts';

/** Columns of a table that nobody looks at in a terminal. */
const PIPED_WIDTH = 100;

/** Narrower, a table has no room for its columns. */
const MIN_WIDTH = 60;

/** How the report is looked at: the terminal's width and abilities, never colour when piped. */
export function viewFor(flags: Flags, io: Io): View {
  const tty = io.stdout.isTTY === true;
  const forced = io.env['FORCE_COLOR'] !== undefined && io.env['FORCE_COLOR'] !== '0';
  const refused = flags['color'] === false || (io.env['NO_COLOR'] ?? '') !== '' || io.env['TERM'] === 'dumb';
  const color = !refused && (tty || forced);
  return {
    width: count(flags, 'width', MIN_WIDTH) ?? terminalColumns(io) ?? PIPED_WIDTH,
    color,
    hyperlinks: color && tty && understandsLinks(io.env),
    only: flags['only'] === 'problems' ? 'problems' : flags['all'] === true ? 'all' : 'default',
    includeText: flags['includeText'] === true,
    command: 'stet',
    guide: explainCode,
  };
}

/** What the terminal says, but 0, as one does that nobody gave a size (a container's, a CI job's); else what `COLUMNS` does. */
function terminalColumns({ stdout, env }: Io): number | undefined {
  const said = stdout.isTTY === true ? (stdout.columns ?? 0) : 0;
  return said > 0 ? said : wantedColumns(env);
}

/** `COLUMNS`, by which a shell or a CI system says how wide its log is (POSIX.1-2017, 8.3); else undefined. */
function wantedColumns({ COLUMNS = '' }: Io['env']): number | undefined {
  return /^\d{1,4}$/.test(COLUMNS) && Number(COLUMNS) >= MIN_WIDTH ? Number(COLUMNS) : undefined;
}

/** Terminals known to understand OSC 8 links by what they say of themselves. */
function understandsLinks(env: Io['env']): boolean {
  const program = env['TERM_PROGRAM'] ?? '';
  return (
    ['iTerm.app', 'WezTerm', 'vscode', 'ghostty'].includes(program) ||
    env['WT_SESSION'] !== undefined ||
    Number(env['VTE_VERSION'] ?? 0) >= 5000
  );
}

/** Looks whether the folders of the files are there, so that nobody learns it after an hour. @throws StetError OUTPUT_FAILED */
export async function needFolders(files: readonly (string | undefined)[], io: Io): Promise<void> {
  for (const file of files) {
    if (file === undefined) continue;
    await access(dirname(absolute(file, io))).catch((cause: unknown) => {
      throw cannotWrite(`\`${file}\``, cause);
    });
  }
}

/**
 * Renders every wanted format and puts it where it belongs; files appear whole or not at all. Where one cannot be written
 * the others are all the same. @throws StetError OUTPUT_FAILED, the first
 */
export async function writeReport(report: Report, wanted: readonly Wanted[], view: View, io: Io): Promise<void> {
  const failed: unknown[] = [];
  for (const each of wanted) {
    if (each.format === COPY) continue; // written by whoever has the article
    await writeFormat(report, each, view, io).catch((error: unknown) => failed.push(error));
  }
  if (failed.length > 0) throw failed[0];
}

async function writeFormat(report: Report, { format, file }: Wanted, view: View, io: Io): Promise<void> {
  const reporter = reporters.find(({ id }) => id === format);
  if (reporter === undefined) throw new StetError('BAD_OPTION', `Unexpected format \`${format}\``);
  const plain = file === undefined ? view : { ...view, color: false, hyperlinks: false };
  const data = await reporter.render(report, plain);
  if (file === undefined) await writeAll(io.stdout, data);
  else await writeWhole(absolute(file, io), data, file);
}

/** A file that the user named, from the working directory. */
export function absolute(file: string, io: Pick<Io, 'cwd'>): string {
  return resolve(io.cwd(), file);
}

/** Where something is written, and where it goes when it is complete; the same where there is nothing to move. */
export interface Place {
  readonly path: string;
  readonly final: string;
  /** Who may read and write the file that is there already, as `chmod` has it. */
  readonly mode?: number;
}

/**
 * A place beside the file named, so that the file appears whole or not at all. A link stays a link, and who could read the
 * file can read it then; what is no file (a device, a pipe) is written to as it is.
 */
export async function placeFor(path: string): Promise<Place> {
  const final = await realpath(path).catch(() => path); // most are not there yet
  const info = statsOf(final);
  if (info !== null && !info.isFile()) return { path: final, final };
  const mode = info === null ? {} : { mode: info.mode & 0o777 };
  await removeLeftBehind(final);
  return { path: temporaryName(final, process.pid, Math.random()), final, ...mode };
}

/** How a place is opened: a new file is nobody else's, whatever stands under its name. */
export function flagOf({ path, final }: Place): 'w' | 'wx' {
  return path === final ? 'w' : 'wx';
}

/** Gives what is complete its name, or takes away what is not. */
export async function settlePlace({ path, final, mode }: Place, isComplete: boolean): Promise<void> {
  if (path === final) return;
  if (!isComplete) return await rm(path, { force: true });
  // The mask of the process may have taken more than the file had.
  if (mode !== undefined) await chmod(path, mode);
  await rename(path, final);
}

/** Writes a file as a whole or not at all. @throws StetError OUTPUT_FAILED */
export async function writeWhole(path: string, data: string | Uint8Array, shown: string): Promise<void> {
  const place = await placeFor(path);
  try {
    await writeFile(place.path, data, { mode: place.mode, flag: flagOf(place) });
    await settlePlace(place, true);
  } catch (cause) {
    await settlePlace(place, false);
    throw cannotWrite(`\`${shown}\``, cause);
  }
}

/**
 * Makes a file that is not there yet, whole or not at all: a half of it would be taken for the whole by the next run. Rejects
 * with what the system says, `EEXIST` for one that is there: it is never written over, not even when it came a moment ago.
 */
export async function writeNew(path: string, data: string, mode?: number): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    await handle.writeFile(data);
  } catch (cause) {
    await rm(path, { force: true });
    throw cause;
  } finally {
    await handle.close();
  }
}
