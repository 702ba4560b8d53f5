import type { Headers } from '../core/exchange.ts';
import { plainValue } from '../core/json.ts';
import type { CachedResponse, ResponseCache } from '../core/store.ts';
import { type Row, statement } from './databases/sql.ts';
import type { StoreParts } from './store-parts.ts';

/** Larger bodies are not kept: asking for them again costs less than keeping them all. */
const MAX_BODY_BYTES = 256 * 1024;

/** Answers with validators. */
export function openResponseCache({ sql, writes, clock, attempt }: StoreParts): ResponseCache {
  return {
    find: ({ scope, url }) =>
      attempt(async () => {
        const [row] = await sql.all('SELECT headers, body FROM responses WHERE scope = ? AND url = ?', scope, url);
        return row === undefined ? null : unpack(row);
      }, null),
    keep: ({ scope, url }, { headers, body }) => {
      if (body.length > MAX_BODY_BYTES) return Promise.resolve();
      const kept = JSON.stringify(headers.filter(([name]) => name !== 'set-cookie'));
      return writes.add(
        statement(
          `INSERT INTO responses (scope, url, kept_at, headers, body) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (scope, url) DO UPDATE
            SET kept_at = excluded.kept_at, headers = excluded.headers, body = excluded.body`,
          scope,
          url,
          clock.now(),
          kept,
          body,
        ),
      );
    },
  };
}

function unpack({ headers, body }: Row): CachedResponse | null {
  const bytes = body instanceof Uint8Array ? body : body instanceof ArrayBuffer ? new Uint8Array(body) : null;
  const fields = headersOf(headers);
  return bytes === null || fields === null ? null : { headers: fields, body: bytes };
}

function headersOf(text: unknown): Headers | null {
  try {
    const list: unknown = JSON.parse(String(text));
    if (!Array.isArray(list)) return null;
    return list.map((entry): [string, string] => {
      const [name, value] = Array.isArray(entry) ? entry : [];
      return [plainValue(name), plainValue(value)];
    });
  } catch {
    return null; // cut off by whatever damaged the file
  }
}
