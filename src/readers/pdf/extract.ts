import { Worker } from 'node:worker_threads';
import { StetError } from '../../core/errors.ts';
import { encryptedError } from '../../core/files/zip-package.ts';
import type { ExtractedPage, ExtractMessage } from './extracted.ts';

/** A book of a thousand pages is long; more is work for nothing. */
const MAX_PAGES = 3000;
/** Characters of text: eight times the longest novel. */
const MAX_CHARS = 8_000_000;
/** Runs of text, and links, of one page: a newspaper's has some thousand, and some hundred. */
const MAX_ITEMS = 12_000;
const MAX_LINKS = 2000;
/** Pages without text that are looked at for pictures, which costs more than reading a page. */
const MAX_PICTURE_PAGES = 40;
/** Time for one file: a book of 1,000 pages takes a quarter of it. */
const TIME_LIMIT_MS = 60_000;
/** Heap of the thread; pdf.js needs some 100 MB for the largest honest files. */
const MAX_HEAP_MB = 1024;
/** Growth of the whole process while it runs: buffers that streams unpack to stand outside of the heap. */
const MAX_GROWTH_BYTES = 1024 * 1024 * 1024;
const WATCH_MS = 100;

/** What was read of a file before its end, or before it was stopped. */
export interface ExtractedDocument {
  /** Pages that the file says it has. */
  readonly pageCount: number;
  readonly pages: readonly ExtractedPage[];
  readonly properties: Readonly<Record<string, string>>;
  readonly outline: readonly { readonly title: string; readonly level: number }[];
  /** Pages that could not be read. */
  readonly lost: readonly number[];
  /** What cut the reading short; undefined when it came to the end. */
  readonly stoppedBy: 'time' | 'memory' | 'size' | undefined;
}

/**
 * Text, links and properties of a PDF, read in a thread that is stopped when it takes too long or too much memory. What
 * it had read by then is given.
 * @throws StetError INPUT_ENCRYPTED, INPUT_DAMAGED, INPUT_TOO_LARGE
 */
export async function extractPdf(
  bytes: Uint8Array,
  path: string,
  timeLimitMs = TIME_LIMIT_MS,
): Promise<ExtractedDocument> {
  const collected = new Collected();
  const stoppedBy = await runWorker(bytes, timeLimitMs, collected);
  const { document, pages, lost, refused } = collected;
  if (refused !== undefined) throw refusal(path, refused);
  if (document === undefined || (pages.length === 0 && stoppedBy !== undefined)) throw stopped(path, stoppedBy);
  if (pages.length === 0) throw noPages(path);
  const isCut = document.pages > pages.length + lost.length || pages.some((page) => page.isCut);
  return {
    pageCount: document.pages,
    pages,
    properties: document.properties,
    outline: document.outline,
    lost,
    stoppedBy: stoppedBy ?? (isCut ? 'size' : undefined),
  };
}

class Collected {
  document: Extract<ExtractMessage, { kind: 'document' }> | undefined;
  refused: Extract<ExtractMessage, { kind: 'refused' }> | undefined;
  readonly pages: ExtractedPage[] = [];
  readonly lost: number[] = [];

  /** Takes a message; true when it is the last. */
  take(message: ExtractMessage): boolean {
    switch (message.kind) {
      case 'document':
        this.document = message;
        return false;
      case 'page':
        this.pages.push(message);
        return false;
      case 'lost-page':
        this.lost.push(message.number);
        return false;
      case 'refused':
        this.refused = message;
        return true;
      case 'end':
        return true;
    }
  }
}

/** Runs the thread to its end or to a limit; gives the limit that stopped it. */
async function runWorker(
  bytes: Uint8Array,
  timeLimitMs: number,
  collected: Collected,
): Promise<'time' | 'memory' | undefined> {
  const worker = new Worker(new URL('./extract-worker.mjs', import.meta.url), {
    workerData: {
      bytes,
      maxPages: MAX_PAGES,
      maxChars: MAX_CHARS,
      maxItems: MAX_ITEMS,
      maxLinks: MAX_LINKS,
      maxPicturePages: MAX_PICTURE_PAGES,
    },
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    // What a library prints is none of the report's.
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage.rss();
  let watch: NodeJS.Timeout | undefined;
  let limit: NodeJS.Timeout | undefined;
  try {
    return await new Promise<'time' | 'memory' | undefined>((resolve) => {
      limit = setTimeout(() => resolve('time'), timeLimitMs);
      watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > MAX_GROWTH_BYTES) resolve('memory');
      }, WATCH_MS);
      worker.on('message', (message: ExtractMessage) => {
        if (collected.take(message)) resolve(undefined);
      });
      worker.on('error', (error: NodeJS.ErrnoException) => {
        resolve(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : undefined);
      });
      worker.on('exit', () => resolve(undefined));
    });
  } finally {
    clearTimeout(limit);
    clearInterval(watch);
    await worker.terminate();
  }
}

function refusal(path: string, { name, message }: { readonly name: string; readonly message: string }): StetError {
  if (name === 'PasswordException') return encryptedError(path);
  return new StetError('INPUT_DAMAGED', `\`${path}\` cannot be read as a PDF (${message.slice(0, 200)})`, {
    hint: 'download or export it again; a program that opens it can often print it to a new PDF',
  });
}

function noPages(path: string): StetError {
  return new StetError('INPUT_DAMAGED', `\`${path}\` is damaged: none of its pages can be read`, {
    hint: 'export it again',
  });
}

function stopped(path: string, by: 'time' | 'memory' | undefined): StetError {
  if (by === 'memory')
    return new StetError(
      'INPUT_TOO_LARGE',
      `\`${path}\` needs more memory than a document should: reading was stopped`,
      {
        hint: 'print it to a new PDF, or split it',
      },
    );
  const why = by === 'time' ? 'its first page was not read within the time limit' : 'its reader ended early';
  return new StetError('INPUT_DAMAGED', `\`${path}\` cannot be read as a PDF: ${why}`, { hint: 'export it again' });
}
