import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Exchange, Headers } from '../../src/core/exchange.ts';
import { sha256 } from '../../src/core/files/sha256.ts';
import type { LinkState } from '../../src/core/link-state.ts';
import { judge } from '../../src/web/judge.ts';
import { readPage } from '../../src/web/pages/page.ts';
import type { Area } from './area.ts';
import { rows, text } from './rows.ts';

/** Judges recorded responses: what kind of page stands there. */
export const pagesState: Area = {
  id: 'pages_state',
  async *predict(folder) {
    for await (const row of rows(folder)) {
      const bytes = new Uint8Array(gunzipSync(await readFile(join(folder, text(row, 'file')))));
      const url = text(row, 'url') || 'https://site.test/';
      const exchange: Exchange = {
        url,
        method: 'GET',
        at: '2026-11-24T10:00:00.000Z',
        elapsedMs: 1,
        attempt: 1,
        outcome: {
          kind: 'response',
          status: Number(row['status'] ?? 200),
          headers: headersOf(row['headers']),
          body: { sha256: sha256(bytes), bytes: bytes.length, read: () => Promise.resolve(bytes) },
        },
      };
      const page = await readPage(exchange);
      const { state } = judge(url, [exchange], page, 'other');
      yield { id: row['id'], label: labelOf(state), state: state.reason, evidence: state.evidence };
    }
  },
};

/** Headers of a row, when it has any; the coding is left out, the bodies are stored decoded. */
function headersOf(value: unknown): Headers {
  const pairs = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const headers = pairs
    .flatMap(([name, entry]): [string, string][] => [entry].flat().map((each) => [name.toLowerCase(), String(each)]))
    .filter(([name]) => name !== 'content-encoding');
  return headers.some(([name]) => name === 'content-type') ? headers : [...headers, ['content-type', 'text/html']];
}

/** The scorer's words for our reasons. */
function labelOf({ reason, status }: LinkState): string {
  switch (reason) {
    case 'bot-challenge':
    case 'captcha':
      return 'challenge';
    case 'forbidden':
    case 'rate-limited':
      return 'blocked';
    case 'legal':
    case 'geo-blocked':
      return 'blockpage';
    case 'consent-wall':
      return 'consent';
    case 'login-required':
      return 'login_wall';
    case 'parked':
      return 'parked';
    case 'paywalled':
      return 'paywall_declared';
    default:
      return status === 'alive' || status === 'moved' ? 'ok' : `other:${reason}`;
  }
}
