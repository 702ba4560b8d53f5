import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../src/core/article.ts';
import type { ReaderInput } from '../../src/core/reader.ts';
import { readArticle } from '../../src/readers/index.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/readers/same-article/', import.meta.url));

/** One file of the shared article: which reader it is for, and what that reader is given. */
export interface SameArticle {
  readonly reader: string;
  readonly name: string;
  readonly input: ReaderInput;
}

/**
 * The shared article in every format. A file is named after its reader (`markdown.md`), with a word between where a reader
 * has several dresses (`markdown.numbered.md`); `docx.ts` exports `build()` for a format that is no text; a reader's
 * sibling files (a bibliography) stand in the same folder under names that are no reader's.
 */
export async function sameArticles(): Promise<SameArticle[]> {
  const names = readdirSync(FOLDER).filter((name) => name !== 'expected.json');
  return await Promise.all(
    names.sort().map(async (name) => ({
      reader: name.split('.')[0] ?? '',
      name,
      input: {
        bytes: await bytesOf(name),
        path: name.replace(/\.ts$/, ''),
        sibling: async (path: string) => (existsSync(join(FOLDER, path)) ? readFileSync(join(FOLDER, path)) : null),
      },
    })),
  );
}

async function bytesOf(name: string): Promise<Uint8Array> {
  if (!name.endsWith('.ts')) return new Uint8Array(readFileSync(join(FOLDER, name)));
  const { build } = (await import(join(FOLDER, name))) as { build: () => Uint8Array }; // the folder's own rule
  return build();
}

/** Reads a file of the shared article with the reader it is named after. */
export function readSame({ reader, input }: SameArticle): Promise<Article> {
  return readArticle(input, reader);
}
