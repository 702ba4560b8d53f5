import type { Worker } from 'node:worker_threads';
import type { BodyRef, Exchange } from '../../core/exchange.ts';
import { LIMITS } from '../../core/options.ts';
import type { PlainReading } from './plain-reading.ts';
import { type BatchAnswer, BodyRoom, packBatch, type Unread } from './reading-batch.ts';

/** What a thread can be told otherwise than is usual. */
export interface ReadingThreadOptions {
  /** A thread is started when so many pages were announced. */
  readonly from?: number;
  /** Batches that are with the thread, or about to be, at most. */
  readonly maxBatches?: number;
  /** Where the thread begins. */
  readonly file?: URL;
}

/**
 * Pages for which a thread is worth its start: it takes as long as to read these, while their hosts are being asked. Of 1,000
 * links, wall time is 1.15 s with a thread from the first page on, 1.3 from the hundredth, 1.5 without (docs/performance.md).
 */
const FROM_PAGES = 64;
/**
 * Room for the bodies of a batch, which is used again for later ones: at least one of any size that is held in memory. More
 * room for all of them is memory that nobody uses.
 */
const BATCH_BYTES = 1024 * 1024;
const MAX_BATCHES = 16;
/** Pages that come in within this time go together: 10,000 links take 8.8 s of CPU so, and 9.6 with a message a tick. */
const GATHER_MS = 10;
/** Without an answer for so long the thread is stuck; the slowest honest pages take a second. */
const SILENCE_MS = 30_000;
/**
 * Of its heap the part for what is new: larger takes fewer collections and more memory. Of 10,000 links, wall time is 5.8 s
 * with 8, 5.3 with 32 and with 64; the peak memory of the process 296, 310 and 331 MB.
 */
const YOUNG_MB = 32;

interface Job extends Unread {
  /** Where its body stands in the batch's room. */
  readonly at: number;
  readonly bodyBytes: number;
  readonly tell: (answer: ThreadAnswer) => void;
}

interface Batch {
  readonly jobs: Job[];
  readonly room: BodyRoom;
}

/** What a page came to, or its body where who asks has to look at it: there is more to do about it, or the thread is over. */
export type ThreadAnswer = { readonly reading: PlainReading } | { readonly body: Uint8Array };

/**
 * Pages that are read and judged in a thread of their own, so that the one with the sockets does not wait for that: of
 * ten thousand links it is half of the work. Pages that come in together go there together. Whatever goes wrong with the
 * thread costs nothing but time: what it did not answer, and all that come later, is read by who asks.
 */
export class ReadingThread {
  readonly #from: number;
  readonly #maxBatches: number;
  readonly #file: URL;
  #announced = 0;
  #worker: Worker | null = null;
  #isOver = false;
  #ended: Promise<unknown> = Promise.resolve();
  #silence: NodeJS.Timeout | undefined;
  /** What goes with the next message. */
  #next: Batch | null = null;
  /** Batches that are not answered yet, oldest first. */
  readonly #sent: Batch[] = [];
  /** Rooms that are empty again. */
  readonly #rooms: BodyRoom[] = [];

  constructor({ from, maxBatches, file }: ReadingThreadOptions = {}) {
    this.#from = from ?? FROM_PAGES;
    this.#maxBatches = maxBatches ?? MAX_BATCHES;
    // Beside this file, as the sources are built and as the command is.
    this.#file = file ?? new URL('./reading-worker.js', import.meta.url);
  }

  /** A page is about to be asked for: when many are, the thread is made ready while they are on their way. */
  announce(): void {
    this.#announced += 1;
    if (this.#announced !== this.#from || this.#isOver) return;
    try {
      this.#worker = this.#start();
    } catch {
      this.#end(); // no thread is to be had here
    }
  }

  /**
   * What a page comes to; null where the thread does not take it: it is too large, there is enough to do, or no thread. A body
   * that was taken is let go of.
   */
  async read(url: string, exchanges: readonly Exchange[]): Promise<ThreadAnswer | null> {
    const body = bodyOf(exchanges.at(-1));
    if (body === undefined || !this.#takes(body)) return null;
    // The bytes are not what is awaited: an old function keeps them until the slow garbage collection.
    return await new Promise((tell, fail) => {
      body.read().then((bytes) => {
        this.#add({ url, exchanges, tell }, bytes);
        body.drop?.();
      }, fail);
    });
  }

  /** Ends the thread; of what it has not answered the bodies are given back. */
  async close(): Promise<void> {
    this.#end();
    await this.#ended;
  }

  #takes({ bytes }: BodyRef): boolean {
    // What is spilled may be much when it is decoded.
    return this.#worker !== null && bytes <= LIMITS.spillBytes && this.#sent.length < this.#maxBatches;
  }

  #add(page: Omit<Job, 'at' | 'bodyBytes'>, body: Uint8Array): void {
    if (this.#isOver) {
      page.tell({ body });
      return;
    }
    if (this.#next?.room.hasRoomFor(body.length) === false) this.#send();
    if (this.#next === null) {
      this.#next = { jobs: [], room: this.#rooms.pop() ?? new BodyRoom(BATCH_BYTES) };
      setTimeout(() => this.#send(), GATHER_MS);
    }
    const { jobs, room } = this.#next;
    jobs.push({ ...page, at: room.add(body), bodyBytes: body.length });
  }

  #send(): void {
    const worker = this.#worker;
    const batch = this.#next;
    if (worker === null || batch === null) return;
    this.#next = null;
    this.#sent.push(batch);
    if (this.#sent.length === 1) this.#silence = setTimeout(() => this.#end(), SILENCE_MS).unref();
    try {
      const message = packBatch(batch.jobs, batch.room);
      worker.ref();
      worker.postMessage(message, [message.bodies.buffer]);
    } catch {
      this.#end(); // somebody's transport gives what cannot be sent to a thread
    }
  }

  #start(): Worker {
    // Loaded with the first thread, which most runs have none of.
    const threads = process.getBuiltinModule('node:worker_threads');
    const worker = new threads.Worker(this.#file, {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
      // What a library prints is none of the report's.
      stdout: true,
      stderr: true,
    });
    worker.on('message', (answer: BatchAnswer) => this.#tell(answer));
    for (const event of ['error', 'messageerror', 'exit']) worker.on(event, () => this.#end());
    worker.unref();
    return worker;
  }

  #tell(answer: BatchAnswer): void {
    const batch = this.#sent.shift();
    if (batch !== undefined) this.#settle(batch, answer);
    this.#silence?.refresh();
    if (this.#sent.length > 0) return;
    clearTimeout(this.#silence);
    // Nobody waits for it: it keeps no process alive.
    this.#worker?.unref();
  }

  #settle({ jobs, room }: Batch, answer: BatchAnswer): void {
    for (const [index, { at, bodyBytes, tell }] of jobs.entries()) {
      const reading = answer[index] ?? null;
      tell(reading === null ? { body: room.copy(at, at + bodyBytes) } : { reading });
    }
    room.clear();
    this.#rooms.push(room);
  }

  #end(): void {
    this.#isOver = true;
    clearTimeout(this.#silence);
    const worker = this.#worker;
    this.#worker = null;
    if (worker !== null) this.#ended = worker.terminate();
    for (const batch of this.#sent.splice(0)) this.#settle(batch, []);
    if (this.#next !== null) this.#settle(this.#next, []);
    this.#next = null;
  }
}

/** The body at the end of a chain, where it has one to read. */
function bodyOf(last: Exchange | undefined): BodyRef | undefined {
  const body = last?.outcome.kind === 'response' ? last.outcome.body : undefined;
  return body?.bytes === 0 ? undefined : body;
}
