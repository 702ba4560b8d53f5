import { CITED_PATH } from '../../fixtures/web/bodies.ts';
import type { SignalFixture } from '../../fixtures/web/signals.ts';
import type { Exchange } from '../../src/core/exchange.ts';
import { sha256 } from '../../src/core/sha256.ts';
import { readPage } from '../../src/web/page.ts';
import { answerOf } from '../../src/web/signals/answer.ts';
import type { Answer } from '../../src/web/signals/signal.ts';

/** The view of a fixture that signals get: its page read, its redirect in the chain. */
export async function answerOfFixture(fixture: SignalFixture): Promise<Answer> {
  const cited = `https://times.test${fixture.cited ?? CITED_PATH}`;
  const bytes = new TextEncoder().encode(fixture.body);
  const headers = { 'content-type': 'text/html; charset=utf-8', ...fixture.headers };
  const asked = { method: 'GET', at: '2026-11-24T10:00:00.000Z', elapsedMs: 1, attempt: 1 } as const;
  const outcome: Exchange['outcome'] & { kind: 'response' } = {
    kind: 'response',
    status: fixture.status ?? 200,
    headers: Object.entries(headers),
    ...(bytes.length === 0
      ? {}
      : { body: { sha256: sha256(bytes), bytes: bytes.length, read: () => Promise.resolve(bytes) } }),
  };
  const last: Exchange = { ...asked, url: fixture.final ?? cited, outcome };
  const redirect: Exchange = {
    ...asked,
    url: cited,
    outcome: { kind: 'response', status: 301, headers: [['location', last.url]] },
  };
  const exchanges = fixture.final === undefined ? [last] : [redirect, last];
  return answerOf(cited, exchanges, outcome, await readPage(last), fixture.names);
}
