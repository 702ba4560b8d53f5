import { DAY_MS } from '../core/clock.ts';
import { byText } from '../core/text/by-text.ts';

/** A capture as an index names it, before anybody looked at it. */
export interface Candidate {
  /** ISO 8601 UTC. The capture itself has the last word. */
  readonly capturedAt: string;
  /** Address at which the captured bytes come back unchanged. */
  readonly rawUrl: string;
  /** Address for people. */
  readonly viewUrl: string;
  readonly httpStatus?: number;
  /** Of the payload, in the archive's own form: equal ones are equal pages. */
  readonly digest?: string;
  /** For a capture that is negotiated and has no address of its own (RFC 7089 §4.1.3, §4.2.3): the date to ask for. */
  readonly acceptDatetime?: string;
}

/**
 * The order in which captures are tried for a date: the last before or at it first, then earlier ones, then the first
 * after it and on. Without a date the newest first. Stable.
 */
export function orderByDate(candidates: readonly Candidate[], near: string | undefined): Candidate[] {
  const newestFirst = [...candidates].sort((a, b) => byText(b.capturedAt, a.capturedAt));
  if (near === undefined) return newestFirst;
  const { end } = periodOf(near);
  const before = newestFirst.filter(({ capturedAt }) => Date.parse(capturedAt) <= end);
  const after = newestFirst.filter(({ capturedAt }) => Date.parse(capturedAt) > end).reverse();
  return [...before, ...after];
}

/** First and last millisecond of a day, a month or a year; of a timestamp, itself twice. NaN for what is no date. */
export function periodOf(date: string): { readonly start: number; readonly end: number } {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date.trim());
  if (match === null) return { start: Date.parse(date), end: Date.parse(date) };
  const [, year = '', month, day] = match;
  const start = Date.UTC(Number(year), Number(month ?? '1') - 1, Number(day ?? '1'));
  const next =
    day !== undefined
      ? start + DAY_MS
      : month !== undefined
        ? Date.UTC(Number(year), Number(month), 1)
        : Date.UTC(Number(year) + 1, 0, 1);
  return { start, end: next - 1 };
}

/** Whole days from the wanted date (a day, month or year counts as a whole) to the capture; negative when it is older. */
export function distanceDays(capturedAt: string, near: string): number {
  const at = Date.parse(capturedAt);
  const { start, end } = periodOf(near);
  if (at < start) return -Math.ceil((start - at) / DAY_MS);
  return at > end ? Math.ceil((at - end) / DAY_MS) : 0;
}

/** True for a capture of the wanted date or before it; without a date every one is. */
export function isInTime(capturedAt: string, near: string | undefined): boolean {
  return near === undefined || Date.parse(capturedAt) <= periodOf(near).end;
}

/** `20201019123456` (or as much of it as there is, padded with zeros) -> ISO 8601; null for nonsense. */
export function isoOfTimestamp(stamp: string): string | null {
  if (!/^\d{4,14}$/.test(stamp)) return null;
  const full = stamp
    .padEnd(14, '0')
    .replace(/^(\d{4})00/, '$101')
    .replace(/^(\d{6})00/, '$101');
  const iso = full.replace(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/, '$1-$2-$3T$4:$5:$6.000Z');
  const time = new Date(iso);
  // `20200230` is no day, and Date makes the first of March of it.
  return Number.isNaN(time.getTime()) || time.toISOString() !== iso ? null : iso;
}

/** Years of more than four figures are no HTTP date (RFC 9110 §5.6.7), and their ISO form sorts before all others. */
const LAST_TIME = Date.UTC(10_000, 0) - 1;

/** `Mon, 01 Jun 2020 12:00:00 GMT` -> ISO 8601 UTC; null for what is no date. */
export function isoOfHttpDate(text: string | undefined): string | null {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) || at > LAST_TIME ? null : new Date(at).toISOString();
}

/** Asks for the newest capture: after every date that an archive can have. */
const NEWEST = '20991231235959';

/** ISO 8601 or a date -> the 14 digits of archive addresses, at the end of the period that is meant; the newest without. */
export function timestampOf(date: string | undefined): string {
  const end = date === undefined ? Number.NaN : periodOf(date).end;
  if (Number.isNaN(end)) return NEWEST;
  return new Date(end).toISOString().replace(/[-:T]/g, '').slice(0, 14);
}
