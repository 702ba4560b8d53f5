import { StetError } from '../errors.ts';
import { lookup } from '../lookup.ts';

/** What the system's codes say to people; the code stands behind it, for those who look it up. */
const REASONS: Readonly<Record<string, string>> = lookup({
  EACCES: 'you may not',
  EPERM: 'you may not',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EBUSY: 'another program holds it',
  ELOOP: 'it is a link that leads back to itself',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
});

/** Something that cannot be read: `what` is the file as the user named it, in backticks, or words. */
export function cannotRead(what: string, cause: unknown): StetError {
  const message = `Cannot read ${what}`;
  if (!isNoText(what)) return failure('INPUT_UNREADABLE', message, 'there is no such file', cause);
  return failure(
    'INPUT_UNREADABLE',
    message,
    'its name is not UTF-8',
    cause,
    'rename it, or give it on standard input',
  );
}

/** True of a name with bytes that are no text: what stands for them opens no file. */
export function isNoText(name: string): boolean {
  return name.includes('\ufffd');
}

/** The same for writing. */
export function cannotWrite(what: string, cause: unknown): StetError {
  const message = `Cannot write ${what}`;
  return failure('OUTPUT_FAILED', message, 'its folder is not there', cause, 'name a place that exists and has room');
}

function failure(
  code: 'INPUT_UNREADABLE' | 'OUTPUT_FAILED',
  message: string,
  missing: string,
  cause: unknown,
  hint?: string,
): StetError {
  return new StetError(code, `${message}: ${fileReason(cause, missing)}`, {
    cause,
    ...(hint === undefined ? {} : { hint }),
  });
}

/** Why a file operation failed, with the system's code; `missing` is what ENOENT means here. */
export function fileReason(cause: unknown, missing: string): string {
  if (!(cause instanceof Error)) return String(cause);
  const code = 'code' in cause ? String(cause.code) : '';
  const reason = code === 'ENOENT' ? missing : REASONS[code];
  if (reason !== undefined) return `${reason} (${code})`;
  return code === '' ? cause.message : code;
}
