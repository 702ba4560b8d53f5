import type { Clock } from '../../core/clock.ts';
import { StetError } from '../../core/errors.ts';
import type { Exchange, Request, Transport } from '../../core/exchange.ts';
import type { Answer } from './recorded-answer.ts';
import { varyOf } from './recorded-exchange.ts';
import { type Recording, readRecording } from './recording-index.ts';
import { ReplayClock } from './replay-clock.ts';

/** A recording, ready to be asked instead of the web. */
export interface Replay {
  readonly transport: Transport;
  /** Starts when the recording did; waiting takes no time. */
  readonly clock: Clock;
  readonly random: () => number;
  /** Of the random choices of the recorded run. */
  readonly seed: number;
  /** ISO 8601 UTC. */
  readonly startedAt: string;
}

/**
 * Opens a WARC or WACZ file, ours or another tool's, as a web that answers from it. An ask is known by method, address
 * and, where it had them, body and wanted date; the nth gets the nth recorded answer, and the last one again when it is
 * asked more often. What was never recorded fails with RECORDING_MISS. Nothing depends on the order of different asks.
 * @throws StetError BAD_RECORDING
 */
export async function openReplay(bytes: Uint8Array, name: string): Promise<Replay> {
  const recording = await readRecording(bytes, name);
  if (recording.isEmpty)
    throw new StetError('BAD_RECORDING', `\`${name}\` holds no recorded answer`, {
      hint: 'make one with stet --record web.warc.gz article.md',
    });
  const clock = new ReplayClock(recording.startedAt);
  return {
    clock,
    random: seededRandom(recording.seed),
    seed: recording.seed,
    startedAt: new Date(recording.startedAt).toISOString(),
    transport: replayTransport(recording, clock),
  };
}

function replayTransport(recording: Recording, clock: Clock): Transport {
  const asked = new Map<string, number>();
  return {
    async send(request, abort) {
      abort.throwIfAborted();
      const { key, answers } = recording.answersTo(request.method, request.url, varyOf(request));
      const nth = asked.get(key) ?? 0;
      asked.set(key, nth + 1);
      const answer = answers[Math.min(nth, answers.length - 1)];
      if (answer === undefined) return miss(request, clock.now());
      // In the recording's own time, so that answers come in the order in which they came.
      await clock.sleep(answer.elapsedMs, abort);
      return exchangeOf(request, answer);
    },
  };
}

function exchangeOf(request: Request, { at, elapsedMs, outcome, recordId }: Answer): Exchange {
  const { url, method, attempt } = request;
  const isCut = outcome.kind === 'response' && outcome.body !== undefined && outcome.body.bytes > request.maxBytes;
  return {
    url,
    method,
    at,
    elapsedMs,
    attempt,
    outcome: isCut ? cutBody(outcome, request.maxBytes) : outcome,
    ...(recordId === undefined ? {} : { recordId }),
  };
}

/** Recorded by somebody with a larger limit: cut at the byte count, as the network would have been. */
function cutBody(outcome: Extract<Answer['outcome'], { kind: 'response' }>, maxBytes: number): Answer['outcome'] {
  const { body } = outcome;
  if (body === undefined) return outcome;
  const read = async () => (await body.read()).subarray(0, maxBytes);
  return { ...outcome, truncated: 'length', body: { sha256: body.sha256, bytes: maxBytes, read } };
}

function miss(request: Request, now: number): Exchange {
  const { url, method, attempt } = request;
  return {
    url,
    method,
    at: new Date(now).toISOString(),
    elapsedMs: 0,
    attempt,
    outcome: {
      kind: 'failure',
      phase: 'guard',
      code: 'RECORDING_MISS',
      detail: `the recording holds no answer to ${method} ${url.slice(0, 300)}`,
    },
  };
}

/** Random numbers 0..1 of a run, from a seed that its replay finds again (Mulberry32, Ettinger 2017). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
