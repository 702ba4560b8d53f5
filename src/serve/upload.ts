import { StetError } from '../core/errors.ts';
import type { ReaderInput } from '../core/reader.ts';
import { printable } from '../core/text/printable.ts';
import { isAddress } from '../core/urls/parse-url.ts';

/** What a form gives to check: read when the check runs, so that a slow address holds up nobody. */
export type Upload = (stop: AbortSignal) => Promise<ReaderInput>;

/** Longest file name that is kept. */
const NAME_CHARS = 120;

/**
 * The article that a form describes: a file, an address, or pasted text, in this order; null when it has none of them.
 * Text that the page made from a rich paste is Markdown and says so by its name.
 */
export function uploadOf(
  form: Readonly<Record<string, unknown>>,
  load: (url: string, stop: AbortSignal) => Promise<ReaderInput>,
): Upload | null {
  const { file, url, text, kind } = form;
  if (file instanceof File && file.size > 0) {
    return async () => ({ bytes: new Uint8Array(await file.arrayBuffer()), path: fileName(file.name) });
  }
  if (typeof url === 'string' && url.trim() !== '') {
    const address = url.trim();
    return async (stop) => {
      if (/^https?:\/\//i.test(address) && isAddress(address)) return await load(address, stop);
      throw new StetError('INPUT_UNREADABLE', `\`${printable(address, 200)}\` is no address of a page`, {
        hint: 'it begins with https:// or http://',
      });
    };
  }
  if (typeof text === 'string' && text.trim() !== '') {
    const path = kind === 'markdown' ? 'pasted text.md' : 'pasted text';
    return async () => ({ bytes: new TextEncoder().encode(text), path });
  }
  return null;
}

/** A name without a path, whatever the browser sent. */
export function fileName(name: string): string {
  const last = printable(name, 2000)
    .replace(/^.*[\\/]/, '')
    .trim();
  // Half a character at the cut could not be written into a header.
  return last === '' ? 'upload' : last.slice(-NAME_CHARS).replace(/^[\udc00-\udfff]/, '');
}
