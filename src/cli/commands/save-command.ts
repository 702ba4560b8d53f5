import { access, chmod, constants, readFile } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import { cannotRead, cannotWrite } from '../../core/files/file-error.ts';
import { counted } from '../../core/text/counted.ts';
import {
  newSigningKey,
  openSaving,
  printable,
  type SavedPackage,
  type SaveNote,
  type Saving,
  StetError,
} from '../../index.ts';
import { abortOnSignal } from '../abort-on-signal.ts';
import type { Call } from '../command.ts';
import { type Flags, text } from '../flags.ts';
import { isUrl } from '../inputs.ts';
import { type Io, writeAll } from '../io.ts';
import { removeLeftBehind } from '../left-behind.ts';
import { inputsOf } from '../named-inputs.ts';
import { withSections } from '../network.ts';
import { writeNew } from '../output.ts';
import { Progress } from '../progress.ts';
import { isOfOneArticle, readNamed } from '../read-named.ts';
import { runOptions } from '../run-settings.ts';
import { sayError } from '../say-error.ts';
import { statsOf } from '../stats-of.ts';
import { packageVersion } from '../version.ts';

/** `stet save <article...>`: one WACZ package of what all sources answer now. 0, 2 or 130. */
export async function saveCommand(call: Call): Promise<number> {
  const { names, flags, io, argv, config } = call;
  if (flags['to'] === 'wayback') return await (await import('./save-public-command.ts')).savePublicCommand(call);
  const stop = new AbortController();
  const inputs = await inputsOf(names, flags, io);
  const file = await freeName(text(flags, 'output') ?? packageName(inputs), io);
  const key = await signingKey(text(flags, 'sign'), io);
  const options = { ...withSections(runOptions(flags, io.env, Date.now()), config), abort: stop.signal };
  const unhook = abortOnSignal(io, stop, { quiet: flags['quiet'] === true });
  const saving = await openSaving(resolve(io.cwd(), file), {
    version: packageVersion(),
    argv,
    web: options.web ?? {},
    run: options,
    ...(key === undefined ? {} : { signingKey: key }),
  });
  try {
    const failed = await addAll(inputs, saving, { flags, io, stop: stop.signal });
    const saved = await saving.finish();
    await writeAll(io.stdout, `${linesOf(file, saved).join('\n')}\n`);
    if (stop.signal.aborted) return 130;
    return failed === 0 ? 0 : 2;
  } finally {
    await saving.close();
    unhook();
  }
}

/** Asks the sources of every article; one that cannot be read is said, and the others go on. Gives how many failed. */
async function addAll(
  inputs: readonly string[],
  saving: Saving,
  { flags, io, stop }: { flags: Flags; io: Io; stop: AbortSignal },
): Promise<number> {
  const progress = new Progress(io, { quiet: flags['quiet'] === true });
  let failed = 0;
  for (const name of inputs) {
    if (stop.aborted) break;
    try {
      const article = await readNamed(name, { flags, io }, saving.run);
      for await (const event of saving.add(article)) progress.on(event);
    } catch (error) {
      if (!isOfOneArticle(error)) throw error;
      failed += 1;
      sayError(error, io);
    }
    progress.clear();
  }
  return failed;
}

function linesOf(file: string, { sources, saved, notes, complete }: SavedPackage): string[] {
  return [
    `${printable(file, 300)}: ${saved} of ${counted(sources, 'source')} as they answered${complete ? '' : ', the run was interrupted'}`,
    ...notes.map((note) => `  ${sayNote(note)}`),
    '  Nothing was rendered and no screenshot was taken. It holds texts of others: mind their copyright before you pass it on.',
  ];
}

function sayNote({ url, kind, reason }: SaveNote): string {
  const shown = printable(url, 300);
  switch (kind) {
    case 'not-saved':
      return `not saved: ${shown} (${reason})`;
    case 'not-good':
      return `saved, but not what was cited: ${shown} (${reason})`;
    case 'cut':
      return `not all of it: ${shown} (larger than is saved, or broken off)`;
  }
}

/** `article.md` -> `article.wacz`, in the working directory; several articles -> `sources.wacz`. */
function packageName(inputs: readonly string[]): string {
  const [only = ''] = inputs;
  if (inputs.length > 1 || only === '-' || isUrl(only)) return 'sources.wacz';
  return `${basename(only, extname(only))}.wacz`;
}

/** A package is evidence: an older one is never written over. @throws StetError OUTPUT_FAILED, BAD_OPTION */
async function freeName(file: string, io: Io): Promise<string> {
  if (!/\.wacz$/i.test(file))
    throw new StetError('BAD_OPTION', `Unexpected name \`${file}\` for a package, expected one that ends in .wacz`);
  const path = resolve(io.cwd(), file);
  await access(dirname(path), constants.W_OK).catch((cause: unknown) => {
    throw cannotWrite(`\`${file}\``, cause);
  });
  await removeLeftBehind(path);
  const taken = statsOf(path);
  if (taken === null) return file;
  throw new StetError('OUTPUT_FAILED', `\`${file}\` is there already, and a saved package is never written over`, {
    hint: 'name another: --output FILE.wacz',
  });
}

/** The key in a file; a new one where there is no such file, for its owner's eyes only. @throws StetError */
async function signingKey(file: string | undefined, io: Io): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const path = resolve(io.cwd(), file);
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'))
      throw cannotRead(`the key \`${file}\``, cause);
  }
  const key = newSigningKey();
  try {
    await writeNew(path, key, 0o600);
    await chmod(path, 0o600);
  } catch (cause) {
    throw cannotWrite(`the key \`${file}\``, cause);
  }
  io.stderr.write(`stet: a new key is in ${printable(file, 300)}: keep it, and let nobody else have it\n`);
  return key;
}
