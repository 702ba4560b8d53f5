import { CITED_PATH } from '../../fixtures/web/bodies.ts';
import type { SignalFixture } from '../../fixtures/web/signals.ts';
import type { Exchange, ResponseOutcome } from '../../src/core/exchange.ts';
import { sha256 } from '../../src/core/files/sha256.ts';
import { readPage } from '../../src/web/pages/page.ts';
import { answerOf } from '../../src/web/signals/answer.ts';
import type { Answer } from '../../src/web/signals/signal.ts';

/** What asking for a fixture came to: the cited address, and its answer behind its redirect where it has one. */
export function exchangesOfFixture(fixture: SignalFixture): {
  readonly cited: string;
  readonly exchanges: readonly Exchange[];
  readonly last: Exchange & { readonly outcome: ResponseOutcome };
} {
  const cited = `https://times.test${fixture.cited ?? CITED_PATH}`;
  const bytes = new TextEncoder().encode(fixture.body);
  const headers = { 'content-type': 'text/html; charset=utf-8', ...fixture.headers };
  const asked = { method: 'GET', at: '2026-11-24T10:00:00.000Z', elapsedMs: 1, attempt: 1 } as const;
  const outcome: ResponseOutcome = {
    kind: 'response',
    status: fixture.status ?? 200,
    headers: Object.entries(headers),
    ...(bytes.length === 0
      ? {}
      : { body: { sha256: sha256(bytes), bytes: bytes.length, read: () => Promise.resolve(bytes) } }),
  };
  const last = { ...asked, url: fixture.final ?? cited, outcome };
  const redirect: Exchange = {
    ...asked,
    url: cited,
    outcome: { kind: 'response', status: 301, headers: [['location', last.url]] },
  };
  return { cited, exchanges: fixture.final === undefined ? [last] : [redirect, last], last };
}

/** The view of a fixture that signals get: its page read, its redirect in the chain. */
export async function answerOfFixture(fixture: SignalFixture): Promise<Answer> {
  const { cited, exchanges, last } = exchangesOfFixture(fixture);
  return answerOf(cited, exchanges, last.outcome, await readPage(last), fixture.names);
}
