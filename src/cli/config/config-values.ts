import { recordOf } from '../../core/json.ts';
import { nearestOf, printable, StetError } from '../../index.ts';

/** A list of tables, also when it is missing. @throws StetError BAD_CONFIG */
export function rowsOf(value: unknown, key: string, file: string): readonly Record<string, unknown>[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw badValue(file, key, 'a list', value);
  return value.map((entry, index) => {
    const row = recordOf(entry);
    if (row === null) throw badValue(file, `${key}[${index}]`, 'a table', entry);
    return row;
  });
}

/** A text that must be there. @throws StetError BAD_CONFIG */
export function textIn(row: Record<string, unknown>, key: string, section: string, file: string): string {
  const value = row[key];
  if (typeof value === 'string' && value !== '') return value;
  throw badValue(file, `${section}.${key}`, 'a text', value);
}

/** @throws StetError BAD_CONFIG for the first key that is not known there */
export function refuseUnknown(
  row: Record<string, unknown>,
  known: readonly string[],
  section: string,
  file: string,
): void {
  const unknown = Object.keys(row).find((key) => !known.includes(key));
  if (unknown !== undefined) throw unexpectedKey(file, unknown, known, section);
}

export function unexpectedKey(file: string, key: string, known: readonly string[], section?: string): StetError {
  const near = nearestOf(key, known);
  const where = section === undefined ? key : `${section}.${key}`;
  return new StetError('BAD_CONFIG', `Unexpected key \`${printable(where, 100)}\` in ${file}`, {
    hint: near === undefined ? `known there: ${known.join(', ')}` : `did you mean \`${near}\`?`,
  });
}

export function badValue(file: string, key: string, expected: string, value: unknown): StetError {
  const got = value === undefined ? 'nothing' : `\`${printable(JSON.stringify(value) ?? String(value), 80)}\``;
  const what = key === '' ? 'content' : `value for \`${key}\``;
  return new StetError('BAD_CONFIG', `Unexpected ${what} in ${file}: expected ${expected}, got ${got}`);
}
