import { type FoundFigure, figureAt, type Spot } from './figure.ts';
import { isGlued, type WordToken } from './tokens.ts';

const HOUR = 60;
const NOON = 12 * HOUR;

/** Before a time of day that a stop parts: `kl. 19.30`, `o godz. 19.30`, `saat 19.30`. Folded. */
const OF_CLOCK = /^(?:kl|klo|kello|klockan|klokken|godz|godzinie|ora|saat|alle|las|uhrzeit)$/;

/** `5 p.m.`, `5:30 pm`, `17:00`, `17.30 Uhr`, `17h30`: a time of day in minutes; null for anything else. */
export function clockAt(spot: Spot): FoundFigure | null {
  const { tokens, at } = spot;
  const read = hourAt(tokens, at);
  if (read === null) return null;
  const { minutes } = read;
  const half = halfAt(tokens, read.next);
  if (half === null && !read.sure) return null;
  const isShort = half?.of !== 'day' && minutes < NOON + HOUR;
  const low = half?.of === 'pm' ? (minutes % NOON) + NOON : half?.of === 'am' ? minutes % NOON : minutes;
  // Without "p.m." half past five may be in the afternoon.
  const also = half === null && isShort ? { also: (minutes % NOON) + NOON } : {};
  return figureAt(spot, half?.next ?? read.next, 'clock', {
    low,
    high: low,
    bound: 'exact',
    scaled: false,
    ...also,
    unit: [],
  });
}

interface ReadHour {
  readonly minutes: number;
  /** Written as nothing else is. */
  readonly sure: boolean;
  readonly next: number;
}

function hourAt(tokens: readonly WordToken[], at: number): ReadHour | null {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const [, hour, minute] = /^(\d{1,2})(?:\.(\d{2}))?$/.exec(first?.text ?? '') ?? [];
  if (hour === undefined) return null;
  const isMinute = (token: WordToken | undefined, gap: string) => token?.gap === gap && /^[0-5]\d$/.test(token.text);
  if (minute === undefined && isMinute(second, ':')) return timeOf(hour, second?.text ?? '', at + 2, true);
  const isHour = minute === undefined && second?.word === 'h' && /^\s?$/.test(second.gap);
  if (isHour && isMinute(third, second.gap)) return timeOf(hour, third?.text ?? '', at + 3, true);
  return timeOf(hour, minute ?? '0', at + 1, minute !== undefined && OF_CLOCK.test(tokens[at - 1]?.word ?? ''));
}

function timeOf(hour: string, minute: string, next: number, sure: boolean): ReadHour | null {
  return Number(hour) < 24 && Number(minute) < HOUR
    ? { minutes: Number(hour) * HOUR + Number(minute), sure, next }
    : null;
}

/** `am`, `p.m.`, `Uhr`: which half of the day, or that it is counted through. */
function halfAt(
  tokens: readonly WordToken[],
  at: number,
): { readonly of: 'am' | 'pm' | 'day'; readonly next: number } | null {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first === undefined || !isGlued(first)) return null;
  if (first.word === 'uhr' || first.word === 'uur') return { of: 'day', next: at + 1 };
  if (first.word === 'am' || first.word === 'pm') return { of: first.word, next: at + 1 };
  if (second?.word !== 'm' || second.gap !== '.') return null;
  if (first.word === 'a') return { of: 'am', next: at + 2 };
  return first.word === 'p' ? { of: 'pm', next: at + 2 } : null;
}
