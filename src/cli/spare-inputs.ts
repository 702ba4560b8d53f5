import { realpathSync } from 'node:fs';
import { StetError } from '../index.ts';
import { type Flags, text } from './flags.ts';
import type { Io } from './io.ts';
import { absolute } from './output.ts';
import { wantedFormats } from './wanted-formats.ts';

/**
 * Looks that no report, baseline, recording or store is to be written over an article or a recording that is to be read, nor
 * over another of them. @throws StetError BAD_OPTION
 */
export function spareInputs(inputs: readonly string[], flags: Flags, io: Io): void {
  const written = [
    ...wantedFormats(flags).map(({ file }) => file),
    text(flags, 'writeBaseline'),
    text(flags, 'record'),
    text(flags, 'store'),
  ].filter((file) => file !== undefined);
  if (written.length === 0) return;
  needOneFileEach(written, io);
  spare(text(flags, 'replay'), 'the recording', written, io);
  spare(typeof flags['config'] === 'string' ? flags['config'] : undefined, 'the config file', written, io);
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

/** Of two things that are written to one file the first would be lost. @throws StetError BAD_OPTION */
function needOneFileEach(written: readonly string[], io: Io): void {
  const places = written.map((file) => fileAt(file, io) ?? absolute(file, io));
  const twice = written.find((_file, nth) => places.indexOf(places[nth] ?? '') !== nth);
  if (twice === undefined) return;
  throw new StetError('BAD_OPTION', `Two things cannot be written to one file: \`${twice}\``, {
    hint: 'give the report, the recording, the baseline and the store a file each',
  });
}

/** @throws StetError BAD_OPTION where a file that is read would be written over */
function spare(name: string | undefined, what: string, written: readonly string[], io: Io): void {
  const path = name === undefined ? null : fileAt(name, io);
  const lost = path === null ? undefined : written.find((file) => fileAt(file, io) === path);
  if (lost === undefined) return;
  throw new StetError('BAD_OPTION', `\`${lost}\` is ${what} of this run: what is written there would replace it`, {
    hint: 'name another file',
  });
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
