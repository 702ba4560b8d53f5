/** A capture as an index names it, before anybody looked at it. */
export interface Candidate {
  /** ISO 8601 UTC. */
  readonly capturedAt: string;
  /** Address at which the captured bytes come back unchanged. */
  readonly rawUrl: string;
  /** Address for people. */
  readonly viewUrl: string;
  readonly httpStatus?: number;
}

/**
 * The order in which captures are tried for a date: the last before or at it first, then earlier ones, then the first
 * after it and on. Without a date the newest first. Stable.
 */
export function orderByDate(candidates: readonly Candidate[], near: string | undefined): Candidate[] {
  const newestFirst = [...candidates].sort((a, b) => compare(b.capturedAt, a.capturedAt));
  if (near === undefined) return newestFirst;
  const end = endOfPeriod(near);
  const before = newestFirst.filter(({ capturedAt }) => Date.parse(capturedAt) <= end);
  const after = newestFirst.filter(({ capturedAt }) => Date.parse(capturedAt) > end).reverse();
  // One nearby before counts more than one long before when the next after is close: but never the other way round.
  return [...before, ...after];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The last millisecond of a day, a month or a year; of a timestamp, itself. */
export function endOfPeriod(date: string): number {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date.trim());
  if (match === null) return Date.parse(date);
  const [, year = '', month, day] = match;
  const next =
    day !== undefined
      ? Date.UTC(Number(year), Number(month) - 1, Number(day) + 1)
      : month !== undefined
        ? Date.UTC(Number(year), Number(month), 1)
        : Date.UTC(Number(year) + 1, 0, 1);
  return next - 1;
}

/** Whole days from the wanted date to the capture; negative when it is older. */
export function distanceDays(capturedAt: string, near: string): number {
  const wanted = Date.parse(near.length === 4 ? `${near}-01-01` : near.length === 7 ? `${near}-01` : near);
  return Math.round((Date.parse(capturedAt) - wanted) / 86_400_000);
}

/** `20201019123456` (or as much of it as there is, padded to the end of what is known) -> ISO 8601; null for nonsense. */
export function isoOfTimestamp(stamp: string): string | null {
  if (!/^\d{4,14}$/.test(stamp)) return null;
  const full = stamp
    .padEnd(14, '0')
    .replace(/^(\d{4})00/, '$101')
    .replace(/^(\d{6})00/, '$101');
  const iso = full.replace(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/, '$1-$2-$3T$4:$5:$6.000Z');
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}

/** ISO 8601 or a date -> the 14 digits of archive addresses, at the end of the period that is meant. */
export function timestampOf(date: string): string {
  return new Date(endOfPeriod(date)).toISOString().replace(/[-:T]/g, '').slice(0, 14);
}
