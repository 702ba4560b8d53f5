import { counted } from '../../core/text/counted.ts';
import { checkWacz, isStetError, type PackageCheck, printable, type SignatureCheck } from '../../index.ts';
import type { Call } from '../command.ts';
import { writeAll } from '../io.ts';
import { loadRecording } from '../load-input.ts';
import { sayError } from '../say-error.ts';

/** Problems that are printed of one package; the first ones tell what happened. */
const MAX_SHOWN = 50;

/** `stet verify <package...>`: 0 when all are as they were saved, 1 when one was changed, 2 when one is no package. */
export async function verifyCommand({ names, io }: Call): Promise<number> {
  let code = 0;
  for (const name of names) {
    try {
      const check = await checkWacz(await loadRecording(name, io), name);
      await writeAll(io.stdout, `${linesOf(name, check).join('\n')}\n`);
      if (check.problems.length > 0 || check.signature.kind === 'wrong') code = Math.max(code, 1);
    } catch (error) {
      if (!isStetError(error)) throw error;
      code = 2;
      sayError(error, io);
    }
  }
  return code;
}

function linesOf(name: string, { problems, files, records, signature, created, software }: PackageCheck): string[] {
  const made = [
    created === '' ? '' : ` on ${printable(created, 40)}`,
    software === '' ? '' : ` by ${printable(software, 80)}`,
  ];
  const isChanged = problems.length > 0 || signature.kind === 'wrong';
  const held = `${counted(files, 'file')}, ${counted(records, 'saved answer')}`;
  return [
    `${printable(name, 300)}: ${isChanged ? 'CHANGED since it was made' : 'as it was made'}${made.join('')}; ${held}`,
    ...problems
      .slice(0, MAX_SHOWN)
      .map(
        ({ path, what, url }) =>
          `  ${printable(url === undefined ? path : `${path}, ${url}`, 500)}: ${printable(what, 300)}`,
      ),
    ...(problems.length > MAX_SHOWN ? [`  … and ${problems.length - MAX_SHOWN} more`] : []),
    `  ${sayAboutSignature(signature)}`,
  ];
}

function sayAboutSignature(signature: SignatureCheck): string {
  switch (signature.kind) {
    case 'none':
      return 'no signature: whoever changes a package can compute its digests again';
    case 'anonymous':
      return `signed on ${printable(signature.created, 40)} with the key ${signature.fingerprint}; compare it with the one that its maker gives`;
    case 'domain':
      return `signed on ${printable(signature.created, 40)} for ${printable(signature.domain, 100)}; whether its certificate was good then was not looked at`;
    case 'wrong':
      return `the signature is wrong: ${signature.why}`;
  }
}
