import { isStetError } from '../../core/errors.ts';
import { LIMITS } from '../../core/options.ts';
import type { ReaderInput } from '../../core/reader.ts';
import { decodeInput } from '../decode-input.ts';
import type { SourceText } from '../source-text.ts';
import { readTexFile, type TexFile } from './tex-file.ts';

/** A document of one or more files. */
export interface TexDocument {
  readonly main: TexFile;
  /** By the name that the including file writes. */
  readonly files: ReadonlyMap<string, TexFile>;
  /** Names of bibliographies, in the order in which they are met. */
  readonly bibliographies: readonly string[];
  /** Files that are named and not there, not readable or outside the folder. */
  readonly missing: readonly string[];
  /** False when there were more files than are read. */
  readonly isWhole: boolean;
}

/** Files of one document that are read; a thesis has fifty. */
const MAX_FILES = 500;

/** Reads a file and all that it includes, inside its folder. A file that includes itself is read once. */
export async function loadTexDocument(source: SourceText, sibling: ReaderInput['sibling']): Promise<TexDocument> {
  const main = readTexFile(source);
  const files = new Map<string, TexFile>();
  const bibliographies = new Set<string>();
  const missing = new Set<string>();
  let left = LIMITS.inputBytes - source.text.length;
  const waiting = [main];
  let isWhole = true;
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    for (const { kind, name } of file.includes) {
      if (kind === 'bibliography') {
        bibliographies.add(name);
        continue;
      }
      if (files.has(name) || missing.has(name)) continue;
      const hasRoom = files.size < MAX_FILES && left > 0;
      const included = hasRoom ? await load(name, sibling) : null;
      isWhole &&= hasRoom;
      if (included === null) {
        missing.add(name);
        continue;
      }
      left -= included.source.text.length;
      files.set(name, included);
      waiting.push(included);
    }
  }
  return { main, files, bibliographies: [...bibliographies], missing: [...missing], isWhole };
}

/** TeX adds its extension where there is none; a name with a dot may be whole. */
async function load(name: string, sibling: ReaderInput['sibling']): Promise<TexFile | null> {
  if (/^(?:[/\\~]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(name)) return null;
  const names = /\.tex$/i.test(name) ? [name] : [`${name}.tex`, name];
  for (const path of names) {
    const bytes = (await sibling?.(path)) ?? null;
    if (bytes === null) continue;
    try {
      return readTexFile(decodeInput(bytes, path, path).source);
    } catch (error) {
      // An empty or a binary file has nothing to say; the rest of the document is read.
      if (!isStetError(error)) throw error;
    }
  }
  return null;
}
