import type { ArchiveAnswer, Capture, CaptureCache } from '../core/capture.ts';
import { plainValue } from '../core/json.ts';
import { statement } from './databases/sql.ts';
import { packPage, unpackPage } from './kept-page.ts';
import { captureLifetime } from './lifetimes.ts';
import type { StoreParts } from './store-parts.ts';

/** Answers of archives; each with the captures' pages where these are not too large. */
export function openCaptureCache({ sql, writes, clock, latest, attempt }: StoreParts, scope: string): CaptureCache {
  return {
    find: ({ archive, url, near = '', wantNewest }) =>
      attempt(async () => {
        const [row] = await sql.all(
          `SELECT body FROM captures
            WHERE scope = ? AND archive = ? AND url = ? AND near = ? AND newest = ? AND fresh_until > ? AND kept_at <= ?`,
          scope,
          archive,
          url,
          near,
          Number(wantNewest),
          clock.now(),
          latest(),
        );
        return row === undefined ? null : unpackAnswer(row['body']);
      }, null),
    keep: ({ archive, url, near = '', wantNewest }, answer) => {
      const lifetime = captureLifetime(answer, wantNewest);
      if (lifetime === 0) return Promise.resolve();
      const now = clock.now();
      return writes.add(
        statement(
          `INSERT INTO captures (scope, archive, url, near, newest, kept_at, fresh_until, body)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (scope, archive, url, near, newest) DO UPDATE
            SET kept_at = excluded.kept_at, fresh_until = excluded.fresh_until, body = excluded.body`,
          scope,
          archive,
          url,
          near,
          Number(wantNewest),
          now,
          now + lifetime,
          JSON.stringify(packAnswer(answer)),
        ),
      );
    },
  };
}

function packAnswer({ best, newestGood, ...answer }: ArchiveAnswer): object {
  const pack = ({ page, ...capture }: Capture) => ({
    ...capture,
    page: page === undefined ? undefined : packPage(page),
    hadPage: page !== undefined,
  });
  return {
    ...answer,
    ...(best === undefined ? {} : { best: pack(best) }),
    ...(newestGood === undefined ? {} : { newestGood: pack(newestGood) }),
  };
}

/** Null for what this version cannot read, and where the best capture's page was too large to keep. */
function unpackAnswer(body: unknown): ArchiveAnswer | null {
  try {
    const { best, newestGood, ...answer } = JSON.parse(String(body)) as Record<string, unknown>; // what `packAnswer` wrote
    if (!['found', 'none', 'excluded'].includes(plainValue(answer['status'])) || !Array.isArray(answer['asked']))
      return null;
    const copy = unpackCapture(best);
    const newest = unpackCapture(newestGood);
    if (best !== undefined && copy === null) return null;
    return {
      ...(answer as unknown as ArchiveAnswer), // looked at above
      ...(copy === null ? {} : { best: copy }),
      ...(newest === null ? {} : { newestGood: newest }),
    };
  } catch {
    return null; // cut off by whatever damaged the file
  }
}

function unpackCapture(value: unknown): Capture | null {
  if (typeof value !== 'object' || value === null) return null;
  const { page, hadPage, ...capture } = value as Capture & { hadPage?: boolean }; // what `packAnswer` wrote
  if (typeof capture.url !== 'string' || typeof capture.capturedAt !== 'string') return null;
  const read = unpackPage(page);
  if (hadPage === true && read === null) return null;
  return { ...capture, ...(read === null ? {} : { page: read }) };
}
