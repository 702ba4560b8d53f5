import { realpathSync } from 'node:fs';
import { StetError } from '../index.ts';
import { type Flags, text } from './flags.ts';
import type { Io } from './io.ts';
import { absolute } from './output.ts';
import { wantedFormats } from './wanted-formats.ts';

/** Looks that no report, baseline, recording or store is to be written over an article that is to be read. @throws StetError BAD_OPTION */
export function spareInputs(inputs: readonly string[], flags: Flags, io: Io): void {
  const written = [
    ...wantedFormats(flags).map(({ file }) => file),
    text(flags, 'writeBaseline'),
    text(flags, 'record'),
    text(flags, 'store'),
  ].filter((file) => file !== undefined);
  if (written.length === 0) return;
  const read = new Set(inputs.map((input) => fileAt(input, io)));
  const lost = written.find((file) => {
    const path = fileAt(file, io);
    return path !== null && read.has(path);
  });
  if (lost === undefined) return;
  throw new StetError(
    'BAD_OPTION',
    `\`${lost}\` is an article that is to be read: what is written there would replace it`,
    {
      hint: 'name another file',
    },
  );
}

/** The file behind a name, links followed; null where there is none: an address, standard input, a new file. */
function fileAt(name: string, io: Io): string | null {
  try {
    // Where the system takes names in capitals and small letters for one, only its own answer tells that they are.
    return realpathSync.native(absolute(name, io));
  } catch {
    return null; // nothing there that could be lost
  }
}
