import { StetError } from '../index.ts';
import { type Flags, text } from './flags.ts';
import { listInputs } from './inputs.ts';
import type { Io } from './io.ts';
import { loadInput } from './load-input.ts';
import { spareInputs } from './spare-inputs.ts';

/** The inputs named by arguments and `--files-from`; none of them is to be written over. @throws StetError NO_ARTICLES, INPUT_NOT_FOUND, BAD_OPTION */
export async function inputsOf(names: readonly string[], flags: Flags, io: Io): Promise<string[]> {
  const listFile = text(flags, 'filesFrom');
  const listed = listFile === undefined ? [] : await namesIn(listFile, io);
  const inputs = await listInputs([...names, ...listed], io);
  spareInputs(inputs, flags, io);
  if (inputs.length > 0) return inputs;
  throw new StetError('NO_ARTICLES', 'No article named', {
    hint: 'stet article.md, or a directory, a URL, or - for standard input; stet --help shows more',
  });
}

/**
 * The names in a file, one a line; `#` begins a comment. Where it has a zero byte, as `git ls-files -z` and `find -print0`
 * write them, each ends with one, and is taken as it is.
 */
export async function namesIn(file: string, io: Io): Promise<string[]> {
  const { bytes } = await loadInput(file, io, { allEntries: false });
  const text = new TextDecoder().decode(bytes);
  if (text.includes('\0')) return text.split('\0').filter((name) => name !== '');
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
