import { beginsClause, type WordToken } from './figures/tokens.ts';

/**
 * What a date is the date of. Only what excludes something else: a birth is no death, a founding no end; a release and a
 * premiere may be one event and are not told apart.
 */
export type EventRole = 'birth' | 'death' | 'wedding' | 'degree' | 'start' | 'end' | 'issue';

const ROLE_WORDS: readonly (readonly [EventRole, RegExp])[] = [
  ['birth', /^(?:born|birth|birthday|geboren|nacio|nacido|nacida|nascido|nascida|ne|nee|naissance)$/],
  [
    'death',
    /^(?:died|dies|death|dead|deceased|killed|murdered|assassinated|executed|suicide|gestorben|murio|mort|morte|morreu)$/,
  ],
  ['wedding', /^(?:married|marries|marriage|wed|wedding|weds)$/],
  ['degree', /^(?:graduated|graduates|graduating|graduation|degree|diploma)$/],
  [
    'start',
    /^(?:founded|formed|established|created|began|begun|begins|started|starts|launched|opened|incorporated|inaugurated)$/,
  ],
  ['end', /^(?:ended|ends|disbanded|dissolved|closed|collapsed|abolished|cancelled|canceled|discontinued|defunct)$/],
];
/** Right behind a year: "a 2022 report" says when it came out, which the events that it tells of neither confirm nor contradict. */
const ISSUED =
  /^(?:reports?|study|studies|papers?|articles?|surveys?|reviews?|investigations?|analys[ie]s|audits?|polls?|essays?|interviews?|census)$/;
/** Behind a date it begins another statement: "recalled in 1858 and died in Bath". */
const AND = /^(?:and|but|und|aber|y|pero|et|mais|e|mas)$/;
/** Tokens between a date and the word that says what it dates. */
const REACH = 8;

/**
 * The event that a time belongs to, by the nearest telling word of its clause; a pair of dates in brackets behind a name
 * is a life (`(8 April 1974 – 2 February 2013)`). Undefined where nothing tells.
 * @param from index of the time's first token
 * @param next index of the token behind it
 */
export function eventRole(
  tokens: readonly WordToken[],
  from: number,
  next: number,
  text: string,
): EventRole | undefined {
  const first = tokens[from];
  const last = tokens[next - 1];
  if (first === undefined || last === undefined) return undefined;
  const before = text.slice(Math.max(0, first.start - 6), first.start);
  const after = text.slice(last.end, last.end + 6);
  if (/(?:\(|-LRB-)\s*$/.test(before) && /^\s*(?:[–—−]|--?)\s*\S/.test(after)) return 'birth';
  if (/(?:[–—−]|--?)\s*$/.test(before) && /^\s*(?:\)|-RRB)/.test(after)) return 'death';
  const behind = tokens[next];
  if (behind !== undefined && ISSUED.test(behind.word) && !beginsClause(behind)) return 'issue';
  for (let step = 1; step <= REACH; step++) {
    const left = within(tokens, from - step, from, true);
    const right = within(tokens, next + step - 1, next, false);
    const role = roleOf(left) ?? roleOf(right);
    if (role !== undefined) return role;
  }
  return undefined;
}

function within(tokens: readonly WordToken[], at: number, edge: number, left: boolean): WordToken | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const [from, to] = left ? [at + 1, edge] : [edge, at];
  for (let index = from; index <= to; index++) {
    const between = tokens[index];
    if (between !== undefined && (beginsClause(between) || (!left && AND.test(between.word)))) return undefined;
  }
  return token;
}

function roleOf(token: WordToken | undefined): EventRole | undefined {
  return token === undefined ? undefined : ROLE_WORDS.find(([, pattern]) => pattern.test(token.word))?.[0];
}

const EXCLUSIVE: ReadonlySet<EventRole> = new Set(['birth', 'death', 'wedding', 'degree']);

/** False when two dates are of events that cannot be one: then neither confirms nor contradicts the other. */
export function rolesCompatible(a: EventRole | undefined, b: EventRole | undefined): boolean {
  if (a === b) return true;
  if (a === 'issue' || b === 'issue') return false;
  if (a === undefined || b === undefined) return true;
  if (EXCLUSIVE.has(a) && EXCLUSIVE.has(b)) return false;
  return !((a === 'start' && b === 'end') || (a === 'end' && b === 'start'));
}
