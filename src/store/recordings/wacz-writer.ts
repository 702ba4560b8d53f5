import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { StetError } from '../../core/errors.ts';
import { cannotWrite } from '../../core/files/file-error.ts';
import { temporaryName } from '../../core/files/temporary-name.ts';
import { cdxjOf, type IndexedResponse } from './cdxj.ts';
import { signHash } from './wacz-signature.ts';

/** A page of the package that readers may open: a source as it is cited. */
export interface WaczPage {
  readonly url: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly title?: string;
}

/** What goes into a package beside the records. */
export interface WaczContent {
  readonly pages: readonly WaczPage[];
  readonly title: string;
  /** What the package is, and what it is not. */
  readonly description: string;
  readonly software: string;
  /** ISO 8601 UTC. */
  readonly created: string;
  /** Further files, by path outside `archive/`, `indexes/` and `pages/`. */
  readonly extra?: Readonly<Record<string, string>>;
  /** A private key in PEM: signs the package, anonymously. */
  readonly signingKey?: string;
}

/** A finished WARC file on disk and what stands in it. */
export interface WarcOfPackage {
  readonly path: string;
  readonly responses: readonly IndexedResponse[];
}

/** Name of the records inside the package. */
const WARC_NAME = 'data.warc.gz';
/** Sizes in a ZIP without its 64-bit extension have 32 bits (APPNOTE §4.4.9). */
const MAX_BYTES = 0xffffffff;

/** A resource of datapackage.json. */
interface Resource {
  readonly name: string;
  readonly path: string;
  readonly hash: string;
  readonly bytes: number;
}

/**
 * Writes a package of a finished WARC file (WACZ 1.1.1): records, index, pages, the list of all files with their digests,
 * and the digest of that list, with a signature where there is a key. Nothing in it is compressed by the ZIP, so that
 * replayers can read single records out of it. The file appears whole or not at all.
 * @throws StetError OUTPUT_FAILED
 */
export async function writeWacz(file: string, warc: WarcOfPackage, content: WaczContent): Promise<void> {
  const { size } = await stat(warc.path);
  if (size > MAX_BYTES / 2)
    throw new StetError('OUTPUT_FAILED', `\`${file}\` would have more than 2 GB, which its format does not hold`, {
      hint: 'save fewer articles at a time',
    });
  const temporary = temporaryName(file, process.pid, Math.random());
  try {
    await fill(temporary, warc, content);
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true });
    if (cause instanceof StetError) throw cause;
    throw cannotWrite(`\`${file}\``, cause);
  }
}

async function fill(path: string, warc: WarcOfPackage, content: WaczContent): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    const zip = await openZip(handle, content.created);
    const resources = [await zip.add(`archive/${WARC_NAME}`, createReadStream(warc.path))];
    const texts: Readonly<Record<string, string>> = {
      'indexes/index.cdx': cdxjOf(warc.responses, WARC_NAME),
      'pages/pages.jsonl': pagesOf(content.pages),
      ...content.extra,
    };
    for (const [name, text] of Object.entries(texts)) resources.push(await zip.add(name, bytesOf(text)));
    const list = await zip.add('datapackage.json', bytesOf(listOf(resources, content)));
    await zip.add('datapackage-digest.json', bytesOf(digestOf(list, content)));
    await zip.end();
  } finally {
    await handle.close();
  }
}

function bytesOf(text: string): readonly Uint8Array[] {
  return [Buffer.from(text, 'utf8')];
}

/** `pages/pages.jsonl`: a head, then one page a line. */
function pagesOf(pages: readonly WaczPage[]): string {
  const head = { format: 'json-pages-1.0', id: 'pages', title: 'Cited sources' };
  const lines = pages.map(({ url, at, title }, index) => ({
    id: `s${index + 1}`,
    url,
    ts: at,
    ...(title === undefined || title === '' ? {} : { title }),
  }));
  return [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** `datapackage.json`: a Frictionless data package of all files but itself and its digest. */
function listOf(resources: readonly Resource[], content: WaczContent): string {
  const [main] = content.pages;
  return `${JSON.stringify(
    {
      profile: 'data-package',
      wacz_version: '1.1.1',
      title: content.title,
      description: content.description,
      created: content.created,
      modified: content.created,
      software: content.software,
      ...(main === undefined ? {} : { mainPageUrl: main.url, mainPageDate: main.at }),
      resources,
    },
    null,
    2,
  )}\n`;
}

function digestOf({ path, hash }: Resource, { signingKey, created, software }: WaczContent): string {
  const signed = signingKey === undefined ? {} : { signedData: signHash(hash, signingKey, { created, software }) };
  return `${JSON.stringify({ path, hash, ...signed }, null, 2)}\n`;
}

/** A ZIP file that grows on disk, entry by entry, each stored as it is; `created` is the time of all of them. */
async function openZip(handle: FileHandle, created: string) {
  const { Zip, ZipPassThrough } = await import('fflate');
  let writing: Promise<unknown> = Promise.resolve();
  let failure: unknown = null;
  const zip = new Zip((error, chunk) => {
    if (error !== null) failure ??= error;
    writing = writing
      // `write()` may take less than all of it, near the end of a disk.
      .then(() => handle.appendFile(chunk))
      .catch((cause: unknown) => {
        failure ??= cause;
      });
  });
  const settled = async () => {
    await writing;
    if (failure !== null) throw failure;
  };
  return {
    async add(path: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Resource> {
      const entry = new ZipPassThrough(path);
      entry.mtime = created; // without one, each of its two headers says what the clock says then
      zip.add(entry);
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
        entry.push(chunk);
        await settled();
      }
      entry.push(new Uint8Array(), true);
      await settled();
      return { name: path.split('/').at(-1) ?? path, path, hash: `sha256:${hash.digest('hex')}`, bytes };
    },
    async end(): Promise<void> {
      zip.end();
      await settled();
    },
  };
}
