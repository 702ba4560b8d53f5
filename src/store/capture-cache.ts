import type { ArchiveAnswer, Capture } from '../core/capture.ts';
import type { Clock } from '../core/clock.ts';
import type { CaptureCache } from '../core/store.ts';
import type { Database } from './database.ts';
import { packPage, unpackPage } from './kept-page.ts';
import { captureLifetime } from './lifetimes.ts';
import type { WriteQueue } from './write-queue.ts';

/** Answers of archives, in SQLite; each with the captures' pages where these are not too large. */
export function openCaptureCache(parts: {
  readonly scope: string;
  readonly database: Database;
  readonly writes: WriteQueue;
  readonly clock: Clock;
  attempt<T>(work: () => T, otherwise: T): T;
}): CaptureCache {
  const { scope, database, writes, clock, attempt } = parts;
  return {
    find: ({ archive, url, near = '', wantNewest }) =>
      Promise.resolve(
        attempt(() => {
          const row = database.first(
            `SELECT body FROM captures
              WHERE scope = ? AND archive = ? AND url = ? AND near = ? AND newest = ? AND fresh_until > ?`,
            scope,
            archive,
            url,
            near,
            Number(wantNewest),
            clock.now(),
          );
          return row === undefined ? null : unpackAnswer(row['body']);
        }, null),
      ),
    keep: ({ archive, url, near = '', wantNewest }, answer) => {
      const lifetime = captureLifetime(answer, wantNewest);
      if (lifetime === 0) return Promise.resolve();
      const now = clock.now();
      const body = JSON.stringify(packAnswer(answer));
      return writes.add(() => {
        database.run(
          'INSERT OR REPLACE INTO captures VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
          scope,
          archive,
          url,
          near,
          Number(wantNewest),
          now,
          now + lifetime,
          body,
        );
      });
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
    if (!['found', 'none', 'excluded'].includes(String(answer['status'])) || !Array.isArray(answer['asked']))
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
