import { rename, unlink, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { explainCode, type Report, reporters, StetError, type View } from '../index.ts';
import { type Io, writeAll } from './io.ts';
import { COPY, count, type Flags, type Wanted } from './settings.ts';

/** Columns of a table that nobody looks at in a terminal. */
const PIPED_WIDTH = 100;

/** How the report is looked at: the terminal's width and abilities, never colour when piped. */
export function viewFor(flags: Flags, io: Io): View {
  const tty = io.stdout.isTTY === true;
  const forced = io.env['FORCE_COLOR'] !== undefined && io.env['FORCE_COLOR'] !== '0';
  const refused = flags['color'] === false || (io.env['NO_COLOR'] ?? '') !== '' || io.env['TERM'] === 'dumb';
  const color = !refused && (tty || forced);
  return {
    width: count(flags, 'width', 40) ?? (tty ? (io.stdout.columns ?? PIPED_WIDTH) : PIPED_WIDTH),
    color,
    hyperlinks: color && tty && understandsLinks(io.env),
    only: flags['only'] === 'problems' ? 'problems' : flags['all'] === true ? 'all' : 'default',
    includeText: flags['includeText'] === true,
    command: 'stet',
    guide: explainCode,
  };
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

/** Renders every wanted format and puts it where it belongs; files appear whole or not at all. */
export async function writeReport(report: Report, wanted: readonly Wanted[], view: View, io: Io): Promise<void> {
  for (const { format, file } of wanted) {
    if (format === COPY) continue; // written by whoever has the article
    const reporter = reporters.find(({ id }) => id === format);
    if (reporter === undefined) throw new StetError('BAD_OPTION', `Unexpected format \`${format}\``);
    const plain = file === undefined ? view : { ...view, color: false, hyperlinks: false };
    const data = await reporter.render(report, plain);
    if (file === undefined) await writeAll(io.stdout, data);
    else await writeWhole(absolute(file, io), data, file);
  }
}

/** A file that the user named, from the working directory. */
export function absolute(file: string, io: Pick<Io, 'cwd'>): string {
  return resolve(io.cwd(), file);
}

/** Writes a file by way of a temporary one. @throws StetError OUTPUT_FAILED */
export async function writeWhole(path: string, data: string | Uint8Array, shown: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, data);
    await rename(temporary, path);
  } catch (cause) {
    await unlink(temporary).catch(() => undefined); // it may never have been made
    throw outputFailed(shown, cause);
  }
}

/** What a failed write is called. */
export function outputFailed(shown: string, cause: unknown): StetError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'write error';
  return new StetError('OUTPUT_FAILED', `Cannot write \`${shown}\` (${code})`, {
    cause,
    hint: 'check that the folder exists and has room',
  });
}
