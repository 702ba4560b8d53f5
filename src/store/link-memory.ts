import type { Asked, Depth } from '../core/asking.ts';
import { DAY_MS, isoTime } from '../core/clock.ts';
import { type LinkReason, REASONS } from '../core/link-state.ts';
import type { FailureRecord, LastCheck, LinkKey, LinkMemory } from '../core/store.ts';
import { type Row, type Sql, statement } from './databases/sql.ts';
import { packPage, unpackPage } from './kept-page.ts';
import { linkLifetime } from './lifetimes.ts';
import type { StoreParts } from './store-parts.ts';

/** Results of links and their history. */
export function openLinkMemory({ sql, writes, clock, latest, attempt }: StoreParts): LinkMemory {
  return {
    find: (key, depth) => attempt(() => findLink(sql, key, depth, { now: clock.now(), latest: latest() }), null),
    keep: (key, depth, asked) => keepLink(key, depth, asked),
    lastCheck: (key) => attempt(() => lastCheckOf(sql, key), null),
    failures: (key) => attempt(() => failuresOf(sql, key), null),
  };

  function keepLink({ scope, url }: LinkKey, depth: Depth, asked: Asked): Promise<void> {
    const now = clock.now();
    const lifetime = linkLifetime(asked.state);
    if (lifetime === 0) return Promise.resolve();
    const { liveness, status, reason, httpStatus } = asked.state;
    return writes.add(
      statement(
        `INSERT INTO links (scope, url, depth, kept_at, fresh_until, body) VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT (scope, url, depth) DO UPDATE
          SET kept_at = excluded.kept_at, fresh_until = excluded.fresh_until, body = excluded.body`,
        scope,
        url,
        depth,
        now,
        now + lifetime,
        packAsked(asked),
      ),
      statement(
        `INSERT INTO history (scope, url, at, liveness, status, reason, http_status) VALUES (?, ?, ?, ?, ?, ?, ?)`,
        scope,
        url,
        now,
        liveness,
        status,
        reason,
        httpStatus ?? null,
      ),
    );
  }
}

/** The newest result that is fresh. What was looked at for claims serves for links; not the other way round. */
async function findLink(
  sql: Sql,
  { scope, url }: LinkKey,
  depth: Depth,
  { now, latest }: { readonly now: number; readonly latest: number },
): Promise<Asked | null> {
  const rows = await sql.all(
    `SELECT body FROM links WHERE scope = ? AND url = ? AND fresh_until > ? AND kept_at <= ? AND depth IN (?, ?)
      ORDER BY kept_at DESC`,
    scope,
    url,
    now,
    latest,
    'claims',
    depth,
  );
  for (const row of rows) {
    const asked = unpackAsked(row, depth);
    if (asked !== null) return asked;
  }
  return null;
}

function packAsked({ state, page, about, record }: Asked): string {
  return JSON.stringify({ state, page: page === null ? null : packPage(page), hadPage: page !== null, about, record });
}

/** Null for what this version cannot read, and for a page that was too large to keep where its text is wanted. */
function unpackAsked({ body }: Row, depth: Depth): Asked | null {
  const kept = parse(body);
  const state = kept?.['state'] as Asked['state'] | undefined; // its reason is looked at, the rest is printed only
  if (kept === null || state === undefined || !(state.reason in REASONS)) return null;
  const page = unpackPage(kept['page']);
  if (depth === 'claims' && kept['hadPage'] === true && page === null) return null;
  const about = kept['about'] as Asked['about'];
  const record = kept['record'] as Asked['record'];
  return {
    state: { ...state, fromCache: true },
    exchanges: [],
    page,
    askAgain: false,
    ...(about === undefined ? {} : { about }),
    ...(record === undefined ? {} : { record }),
  };
}

function parse(body: unknown): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(String(body));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null; // cut off by whatever damaged the file
  }
}

/** Checks looked at for `times`: more would not change when the next one is due. */
const RECENT = 10;

async function lastCheckOf(sql: Sql, { scope, url }: LinkKey): Promise<LastCheck | null> {
  const rows = await sql.all(
    'SELECT at, status FROM history WHERE scope = ? AND url = ? ORDER BY at DESC LIMIT ?',
    scope,
    url,
    RECENT,
  );
  const [last] = rows;
  if (last === undefined) return null;
  const status = String(last['status']) as LastCheck['status']; // as this version or an older one wrote it
  const other = rows.findIndex((row) => row['status'] !== last['status']);
  return { at: isoTime(Number(last['at'])), status, times: other < 0 ? rows.length : other };
}

/** What failed since the page was last seen alive. A wall says neither. */
async function failuresOf(sql: Sql, { scope, url }: LinkKey): Promise<FailureRecord | null> {
  const rows = await sql.all(
    `SELECT at, reason FROM history WHERE scope = ? AND url = ? AND status IN ('failing', 'dead')
       AND at > coalesce((SELECT max(at) FROM history WHERE scope = ? AND url = ? AND liveness = 'alive'), 0)
     ORDER BY at`,
    scope,
    url,
    scope,
    url,
  );
  const [first] = rows;
  if (first === undefined) return null;
  return {
    since: isoTime(Number(first['at'])),
    checks: rows.length,
    days: new Set(rows.map(({ at }) => Math.floor(Number(at) / DAY_MS))).size,
    reasons: rows.map(({ reason }) => String(reason) as LinkReason), // as this version or an older one wrote it
  };
}
