import { counted } from '../../core/text/counted.ts';
import {
  FIX_KINDS,
  type FixKind,
  type FixResult,
  fixArticle,
  isStetError,
  type LinkFix,
  openRun,
  printable,
  StetError,
} from '../../index.ts';
import { abortOnSignal } from '../abort-on-signal.ts';
import type { Call } from '../command.ts';
import { commaNames, type Flags, text } from '../flags.ts';
import { isUrl } from '../inputs.ts';
import { type Io, writeAll } from '../io.ts';
import { loadInput } from '../load-input.ts';
import { inputsOf } from '../named-inputs.ts';
import { openNetwork } from '../network.ts';
import { absolute, writeWhole } from '../output.ts';
import { Progress } from '../progress.ts';
import { sayError, sayLine } from '../say-error.ts';

/** `stet fix <article...>`: a unified diff, and with `--write` the changed files. 0, 2 or 130. */
export async function fixCommand({ names, flags, io, argv, config }: Call): Promise<number> {
  const kinds = kindsOf(flags);
  const stop = new AbortController();
  const unhook = abortOnSignal(io, stop, { quiet: flags['quiet'] === true });
  const network = await openNetwork(flags, io, argv, config);
  const run = openRun({ ...network.options, abort: stop.signal });
  const progress = new Progress(io, { quiet: flags['quiet'] === true });
  let failed = 0;
  try {
    for (const name of await inputsOf(names, flags, io)) {
      if (stop.signal.aborted) break;
      try {
        if (isUrl(name) || name === '-')
          throw new StetError('INPUT_UNREADABLE', `\`${name}\` is no file, and fix changes files`, {
            hint: 'save it and name the file',
          });
        const input = await loadInput(name, io, { allEntries: true });
        const format = text(flags, 'inputFormat');
        const result = await fixArticle({ ...input, ...(format === undefined ? {} : { format }) }, run, kinds);
        progress.clear();
        await show(result, input.bytes, flags, io);
      } catch (error) {
        if (!isStetError(error) || error.code === 'NETWORK_DOWN') throw error;
        failed += 1;
        sayError(error, io);
      }
    }
  } finally {
    progress.clear();
    await run.close();
    await network.close();
    unhook();
  }
  if (stop.signal.aborted) return 130;
  return failed === 0 ? 0 : 2;
}

/**
 * The diff (or, for a package, the list of changes) to stdout, what was done and what was not to stderr.
 * @param read the file as it was when the check began
 * @throws StetError OUTPUT_FAILED
 */
async function show(result: FixResult, read: Uint8Array, flags: Flags, io: Io): Promise<void> {
  const { path, applied, refused, bytes, diff, complete } = result;
  if (diff.length > 0) await writeAll(io.stdout, io.stdout.isTTY === true ? shown(diff) : diff);
  else for (const fix of applied) await writeAll(io.stdout, `${printable(path)}: ${say(fix)}\n`);
  const write = flags['write'] === true && complete;
  if (write && applied.length > 0) {
    await needUnchanged(path, read, io);
    await writeWhole(absolute(path, io), bytes, path);
  }
  if (flags['quiet'] === true) return;
  for (const { fix, why } of refused) sayLine(`stet: not changed: ${say(fix)}: ${why}`, io);
  const count = counted(applied.length, 'change');
  const outcome =
    applied.length === 0 ? 'nothing to change' : write ? `${count} written` : `${count} (--write makes them)`;
  sayLine(`stet: ${path}: ${complete ? outcome : `interrupted: ${count} found so far, none written`}`, io);
}

/** A check takes minutes, in which somebody may have gone on writing: what was saved meanwhile would be lost. @throws StetError OUTPUT_FAILED */
async function needUnchanged(path: string, read: Uint8Array, io: Io): Promise<void> {
  const now = await loadInput(path, io, { allEntries: true });
  if (Buffer.compare(now.bytes, read) !== 0)
    throw new StetError('OUTPUT_FAILED', `\`${path}\` was changed while its links were checked: nothing is written`, {
      hint: 'run it again: links are remembered and take no time',
    });
}

function say({ from, to, copy, kind }: LinkFix): string {
  const target = copy === undefined ? to : `${copy.url} (${copy.capturedAt.slice(0, 10)})`;
  return printable(`${kind}: ${from}${target === undefined ? '' : ` -> ${target}`}`, 1000);
}

/** For a terminal: an article must not move the cursor. */
function shown(diff: Uint8Array): string {
  const lines = Buffer.from(diff).toString('utf8').split('\n');
  return lines.map((line) => printable(line, line.length)).join('\n');
}

function kindsOf(flags: Flags): readonly FixKind[] {
  const wanted = commaNames(flags, 'fix');
  if (wanted === undefined) return FIX_KINDS;
  const known = FIX_KINDS.filter((kind) => wanted.includes(kind));
  const unknown = wanted.find((kind) => !FIX_KINDS.some((name) => name === kind));
  if (unknown !== undefined || known.length === 0)
    throw new StetError('BAD_OPTION', `Unexpected \`${unknown ?? ''}\` for --fix, expected ${FIX_KINDS.join(', ')}`);
  return known;
}
