/** A name under which a file is written until it is complete: beside it, and no other program's. */
const FORM = /^(?<of>.+)\.stet-(?<pid>\d{1,10})-[0-9a-z]{1,12}\.(?:tmp|warc\.gz)$/;

/**
 * The name of what is not complete yet: nobody has it by chance, and two processes with one number (the first of each
 * container is 1) have two.
 * @param random a number from 0 to 1
 */
export function temporaryName(path: string, pid: number, random: number, ending: 'tmp' | 'warc.gz' = 'tmp'): string {
  return `${path}.stet-${pid}-${Math.floor(random * 36 ** 8).toString(36)}.${ending}`;
}

/** The process that was writing a file under a temporary name; null where `name` is none of `complete`'s. Without folders. */
export function writerOf(name: string, complete: string): number | null {
  const { of, pid } = FORM.exec(name)?.groups ?? {};
  return of === complete && pid !== undefined ? Number(pid) : null;
}
