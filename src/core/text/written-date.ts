import { monthNumber } from './month-names.ts';

const NAME = '([\\p{L}\\p{M}]{3,12})\\.?';
const YEAR = '((?:1[5-9]|20)\\d\\d)';
const DAY = '(\\d{1,2})';

/** Forms of a written date, surest first. Glued text before a month name (`readOct 19, 2020`) is passed over. */
const FORMS: readonly {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => readonly [year: string, month: string, day?: string];
}[] = [
  { pattern: /(?<!\d)((?:1[5-9]|20)\d\d)-(\d{2})-(\d{2})(?!\d)/, read: ([, y = '', m = '', d = '']) => [y, m, d] },
  {
    pattern: new RegExp(
      // The month after a number with a full stop that Croats call listopad is another than that of the Poles.
      `(?<!\\d)${DAY}(?!\\. ?listopada)(?:st|nd|rd|th|\\.|er|º|ª)?(?: of| de| d[e’']| del)? ?${NAME},? (?:de |del )?${YEAR}(?!\\d)`,
      'u',
    ),
    read: ([, d = '', m = '', y = '']) => [y, m, d],
  },
  {
    pattern: new RegExp(`(?:[a-z](?=[A-Z])|(?<!\\p{L}))${NAME} ${DAY}(?:st|nd|rd|th)?,? ${YEAR}(?!\\d)`, 'u'),
    read: ([, m = '', d = '', y = '']) => [y, m, d],
  },
  {
    // Of Hungarians with a stop; of PubMed without: `2021 May 3`.
    pattern: new RegExp(`(?<!\\d)${YEAR}\\.? ${NAME} ${DAY}(?!\\d)`, 'u'),
    read: ([, y = '', m = '', d = '']) => [y, m, d],
  },
  {
    pattern: /(?<!\d)((?:19|20)\d\d) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/,
    read: ([, y = '', m = '', d = '']) => [y, m, d],
  },
  {
    pattern: /(?<!\d)((?:1[5-9]|20)\d\d)[./](\d{1,2})[./](\d{1,2})(?!\d)/,
    read: ([, y = '', m = '', d = '']) => [y, m, d],
  },
  {
    pattern: /(?<!\d)(\d{1,2})\.(\d{1,2})\.((?:1[5-9]|20)\d\d)(?!\d)/,
    read: ([, d = '', m = '', y = '']) => [y, m, d],
  },
  { pattern: /(?<!\d)((?:19|20)\d\d)(\d{2})(\d{2})(?!\d)/, read: ([, y = '', m = '', d = '']) => [y, m, d] },
  {
    pattern: new RegExp(`(?<!\\p{L}|\\d\\. ?)${NAME},? (?:de |del )?${YEAR}(?!\\d)`, 'u'),
    read: ([, m = '', y = '']) => [y, m],
  },
  { pattern: /(?<!\d)((?:1[5-9]|20)\d\d)-(\d{2})(?![-\d])/, read: ([, y = '', m = '']) => [y, m] },
];

/** A date found in a text: `YYYY-MM-DD` or `YYYY-MM`, and where it stands. */
export interface WrittenDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The first date in a text, by the surest form that is there. Days of 12/03/2020 and its like are not guessed: which is
 * the month depends on the country. Null when there is none.
 */
export function findDate(said: string): WrittenDate | null {
  const text = latinDigits(said);
  // Every form has a year, alone or before the digits of a month and a day; most texts have none, and the forms take
  // long to compile.
  if (!/(?<!\d)(?:1[5-9]|20)\d\d(?:\d{4})?(?!\d)/.test(text)) return null;
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [year, month, day] = read(match);
    const iso = isoDate(year, month, day);
    if (iso !== null) return { iso, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** With the digits of Arabic and Persian in ours, which are as long. */
function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

/** The ISO form of a date as an author or a site writes it, or null. ISO timestamps keep their day. */
export function isoDateOf(text: string): string | null {
  return findDate(text.trim())?.iso ?? (/^(?:1[5-9]|20)\d\d$/.test(text.trim()) ? text.trim() : null);
}

function isoDate(year: string, month: string, day?: string): string | null {
  const number = /^\d+$/.test(month) ? Number(month) : monthIn(month);
  if (number === undefined || number < 1 || number > 12) return null;
  const head = `${year}-${String(number).padStart(2, '0')}`;
  if (day === undefined) return head;
  const date = Number(day);
  // Rolls over for the 31st of a shorter month: no such day.
  const real = new Date(Date.UTC(Number(year), number - 1, date));
  return date >= 1 && real.getUTCDate() === date ? `${head}-${String(date).padStart(2, '0')}` : null;
}

/** By the whole name, or by the last capitalised part of glued text: `readOct`. */
function monthIn(name: string): number | undefined {
  return monthNumber(name) ?? monthNumber(/\p{Lu}[\p{Ll}\p{M}]*$/u.exec(name)?.[0] ?? name);
}

/** True for a day of the calendar as `YYYY-MM-DD`; `Date` takes the 30th of February for one in March. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
