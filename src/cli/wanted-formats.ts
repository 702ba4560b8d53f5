import { normalize } from 'node:path';
import { nearestOf, reporters, StetError } from '../index.ts';
import { type Flags, list, text } from './flags.ts';

/** A format to print, and where: standard output when there is no file. */
export interface Wanted {
  readonly format: string;
  readonly file?: string;
}

/** The format that is no report: a copy of the article with the findings in it. */
export const COPY = 'docx';

/** The formats to print. At most one goes to standard output. @throws StetError BAD_OPTION */
export function wantedFormats(flags: Flags): readonly Wanted[] {
  const wanted = list(flags, 'format').map((entry) => {
    const [format = '', ...file] = entry.split('=');
    if (file.length > 0 && file.join('=').trim() === '')
      throw new StetError('BAD_OPTION', `Unexpected format \`${entry}\`: a file is to follow the \`=\``, {
        hint: `--format ${format}=report.${format}, or without \`=\` for standard output`,
      });
    if (format === COPY && file.length > 0) return { format, file: file.join('=') };
    if (format === COPY)
      throw new StetError('BAD_OPTION', 'A copy of the article needs a file', { hint: '--format docx=checked.docx' });
    if (!reporters.some(({ id }) => id === format)) {
      const names = [...reporters.map(({ id }) => id), COPY];
      const near = nearestOf(format, names);
      throw new StetError('BAD_OPTION', `Unexpected format \`${format}\`, expected one of ${names.join(', ')}`, {
        ...(near === undefined ? {} : { hint: `did you mean \`${near}\`?` }),
      });
    }
    return file.length === 0 ? { format } : { format, file: file.join('=') };
  });
  const output = text(flags, 'output');
  const loose = wanted.filter(({ file }) => file === undefined);
  if (loose.length > 1) {
    throw new StetError('BAD_OPTION', 'Only one --format can go to standard output', {
      hint: 'give the others a file: --format json=report.json',
    });
  }
  const formats =
    loose.length === 0 && (wanted.length === 0 || output !== undefined) ? [...wanted, { format: 'table' }] : wanted;
  return oneAFile(
    formats.map((entry) => (entry.file === undefined && output !== undefined ? { ...entry, file: output } : entry)),
  );
}

/** Of two reports in one file the first would be lost. @throws StetError BAD_OPTION */
function oneAFile(wanted: readonly Wanted[]): readonly Wanted[] {
  const files = wanted.flatMap(({ file }) => (file === undefined ? [] : [normalize(file)]));
  const twice = files.find((file, nth) => files.indexOf(file) !== nth);
  if (twice === undefined) return wanted;
  throw new StetError('BAD_OPTION', `Two formats cannot go to one file: \`${twice}\``, {
    hint: 'give each a file of its own: --format json=report.json --format csv=report.csv',
  });
}

/** True when a wanted format shows the article itself. @throws StetError BAD_OPTION */
export function needsText(flags: Flags): boolean {
  const wanted = new Set(wantedFormats(flags).map(({ format }) => format));
  return reporters.some(({ id, needsText }) => needsText === true && wanted.has(id));
}
