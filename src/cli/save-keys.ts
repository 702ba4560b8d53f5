import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SaveKeys, StetError } from '../index.ts';
import type { Io } from './io.ts';

/**
 * The user's keys at archive.org: from `IA_ACCESS_KEY_ID` and `IA_SECRET_ACCESS_KEY`, else from the file that the
 * Internet Archive's own command line keeps (`ia configure`). @throws StetError BAD_OPTION
 */
export async function saveKeys({ env }: Pick<Io, 'env'>): Promise<SaveKeys> {
  const named = keysOf(env['IA_ACCESS_KEY_ID'], env['IA_SECRET_ACCESS_KEY']);
  if (named !== null) return named;
  for (const file of configFiles(env)) {
    const text = await readFile(file, 'utf8').catch(() => null); // most have none
    const kept = text === null ? null : fromIni(text);
    if (kept !== null) return kept;
  }
  throw new StetError('BAD_OPTION', 'Save Page Now needs your keys at archive.org, and there are none', {
    hint: 'get them at https://archive.org/account/s3.php and set IA_ACCESS_KEY_ID and IA_SECRET_ACCESS_KEY',
  });
}

function configFiles(env: Io['env']): readonly string[] {
  const home = env['HOME'] ?? env['USERPROFILE'];
  const config = env['XDG_CONFIG_HOME'] ?? (home === undefined ? undefined : join(home, '.config'));
  return [
    ...(config === undefined ? [] : [join(config, 'internetarchive', 'ia.ini')]),
    ...(home === undefined ? [] : [join(home, '.ia')]),
  ];
}

/** `[s3]` with `access = ...` and `secret = ...`. */
function fromIni(text: string): SaveKeys | null {
  const section = /^\[s3\][^\S\n]*\n((?:(?!\[).*(?:\n|$))*)/m.exec(text.replaceAll('\r\n', '\n'))?.[1] ?? '';
  const field = (name: string) => new RegExp(`^\\s*${name}\\s*=\\s*(\\S+)\\s*$`, 'm').exec(section)?.[1];
  return keysOf(field('access'), field('secret'));
}

/** Keys are plain letters and figures; whatever else would end up in a header. */
function keysOf(access: string | undefined, secret: string | undefined): SaveKeys | null {
  const isKey = (text: string | undefined): text is string => text !== undefined && /^[\w.+/=-]{4,200}$/.test(text);
  return isKey(access) && isKey(secret) ? { access, secret } : null;
}
