import { StetError } from '../../core/errors.ts';
import { byText } from '../../core/text/by-text.ts';

/** Unpacked size of all that is taken out of a package. */
const MAX_UNPACKED_BYTES = 2 * 1024 * 1024 * 1024;

/** True for a ZIP file, which WACZ is (APPNOTE §4.3.7; an empty one is no package of anything). */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * The files of a ZIP whose names `wanted` accepts, by name.
 * @throws StetError BAD_RECORDING when it is damaged, or unpacks to more than 2 GB
 */
async function readZip(
  bytes: Uint8Array,
  name: string,
  wanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { unzipSync } = await import('fflate');
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name: path, originalSize }) => {
        if (!wanted(path)) return false;
        total += originalSize;
        if (total > MAX_UNPACKED_BYTES)
          throw new StetError(
            'BAD_RECORDING',
            `\`${name}\` unpacks to more than ${MAX_UNPACKED_BYTES / 1073741824} GB`,
          );
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (cause) {
    if (cause instanceof StetError) throw cause;
    throw new StetError('BAD_RECORDING', `Cannot unpack \`${name}\`: its ZIP structure is damaged`, { cause });
  }
}

/** The WARC files of a recording: itself, or those in a WACZ package (WACZ 1.1.1 §4.1, `archive/`). */
export async function warcFilesOf(bytes: Uint8Array, name: string): Promise<readonly Uint8Array[]> {
  if (!isZip(bytes)) return [bytes];
  const files = await readZip(bytes, name, (path) => /^archive\/.+\.warc(?:\.gz)?$/i.test(path));
  if (files.size === 0)
    throw new StetError('BAD_RECORDING', `\`${name}\` is a ZIP file without any archive/*.warc in it`);
  return [...files.entries()].sort(([a], [b]) => byText(a, b)).map(([, content]) => content);
}
