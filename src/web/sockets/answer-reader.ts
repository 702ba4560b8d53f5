import type { Dispatcher } from 'undici';
import type { ResponseOutcome } from '../../core/exchange.ts';

/** An answer as it came, the body read as far as it was wanted. */
export interface RawAnswer {
  readonly status: number;
  /** Names and values in turn. */
  readonly fields: readonly unknown[];
  readonly bytes: Uint8Array;
  readonly truncated?: NonNullable<ResponseOutcome['truncated']>;
}

/**
 * Takes one answer from undici as its parser gives it: `Dispatcher.request()` puts a stream, an abort controller and
 * several promises between the two, which cost as much as the request.
 */
export class AnswerReader implements Dispatcher.DispatchHandler {
  /**
   * Resolves when the answer can be taken. Rejects with what ended it before a byte of its body came; a body that broke off
   * later is marked.
   */
  readonly done: Promise<void>;
  readonly #maxBytes: number;
  readonly #onSent: (() => void) | undefined;
  #chunks: Uint8Array[] = [];
  #resolve: () => void = () => undefined;
  #reject: (error: Error) => void = () => undefined;
  #controller: Dispatcher.DispatchController | null = null;
  #stopped: Error | null = null;
  #status = 0;
  #fields: readonly unknown[] = [];
  #size = 0;
  #truncated: RawAnswer['truncated'];
  #settled = false;

  /** Of the body at most `maxBytes` are read, and then nothing more is received. */
  constructor(maxBytes: number, onSent?: () => void) {
    this.#maxBytes = maxBytes;
    this.#onSent = onSent;
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** The answer, once: the reader keeps nothing of it. */
  take(): RawAnswer {
    const chunks = this.#chunks;
    this.#chunks = [];
    return {
      status: this.#status,
      fields: this.#fields,
      bytes: Buffer.concat(chunks),
      ...(this.#truncated === undefined ? {} : { truncated: this.#truncated }),
    };
  }

  /** Ends the request wherever it is: what came of the body is the answer, else `reason` is the failure. */
  stop(reason: Error): void {
    this.#stopped = reason;
    if (this.#size > 0) this.#settle('time');
    else this.#reject(reason);
    this.#controller?.abort(reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#stopped !== null) controller.abort(this.#stopped);
    else this.#onSent?.();
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number, headers: object): void {
    this.#status = status; // of the last one: those before it are 1xx (RFC 9110 §15.2)
    this.#fields = Array.isArray(controller.rawHeaders)
      ? controller.rawHeaders
      : Object.entries(headers).flatMap(fieldsOf);
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    if (this.#settled) return;
    const left = this.#maxBytes - this.#size;
    this.#chunks.push(chunk.length > left ? chunk.subarray(0, left) : chunk);
    this.#size += chunk.length;
    if (chunk.length <= left) return;
    this.#settle('length');
    controller.abort(new Error('as much was read as is wanted'));
  }

  onResponseEnd(): void {
    this.#settle();
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    if (this.#size > 0) this.#settle('disconnect');
    else this.#reject(error);
  }

  /** The first word stands, as with any promise. */
  #settle(truncated?: RawAnswer['truncated']): void {
    if (this.#settled) return;
    this.#settled = true;
    this.#truncated = truncated;
    this.#resolve();
  }
}

function fieldsOf([name, value]: [string, string | readonly string[]]): unknown[] {
  return [value].flat().flatMap((each) => [name, each]);
}
