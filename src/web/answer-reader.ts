import type { Dispatcher } from 'undici';
import type { ResponseOutcome } from '../core/exchange.ts';

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
  /** Rejects with what ended the answer before a byte of its body came. A body that broke off later is marked. */
  readonly answer: Promise<RawAnswer>;
  readonly #maxBytes: number;
  readonly #onSent: (() => void) | undefined;
  readonly #chunks: Uint8Array[] = [];
  #resolve: (answer: RawAnswer) => void = () => undefined;
  #reject: (error: Error) => void = () => undefined;
  #controller: Dispatcher.DispatchController | null = null;
  #stopped: Error | null = null;
  #status = 0;
  #fields: readonly unknown[] = [];
  #size = 0;

  /** Of the body at most `maxBytes` are read, and then nothing more is received. */
  constructor(maxBytes: number, onSent?: () => void) {
    this.#maxBytes = maxBytes;
    this.#onSent = onSent;
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
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
    this.#resolve({
      status: this.#status,
      fields: this.#fields,
      bytes: Buffer.concat(this.#chunks),
      ...(truncated === undefined ? {} : { truncated }),
    });
  }
}

function fieldsOf([name, value]: [string, string | readonly string[]]): unknown[] {
  return [value].flat().flatMap((each) => [name, each]);
}
