/** Month names by their first letters, folded, in the languages that articles are read in here. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'januar', 'janvier', 'janv', 'enero', 'ene', 'janeiro', 'gennaio', 'gen', 'januari'],
  ['feb', 'februar', 'fevrier', 'fevr', 'febrero', 'fevereiro', 'fev', 'febbraio', 'februari'],
  ['mar', 'march', 'marz', 'maerz', 'mars', 'marzo', 'marco', 'maart', 'mrz'],
  ['apr', 'april', 'avril', 'avr', 'abril', 'abr', 'aprile'],
  ['may', 'mai', 'mayo', 'maio', 'maggio', 'mag', 'mei'],
  ['jun', 'june', 'juni', 'juin', 'junio', 'junho', 'giugno', 'giu'],
  ['jul', 'july', 'juli', 'juillet', 'juil', 'julio', 'julho', 'luglio', 'lug'],
  ['aug', 'august', 'aout', 'agosto', 'ago', 'augustus'],
  ['sep', 'sept', 'september', 'septembre', 'septiembre', 'setiembre', 'setembro', 'settembre', 'set'],
  ['oct', 'october', 'okt', 'oktober', 'octobre', 'octubre', 'outubro', 'out', 'ottobre', 'ott'],
  ['nov', 'november', 'novembre', 'noviembre', 'novembro'],
  ['dec', 'december', 'dez', 'dezember', 'decembre', 'diciembre', 'dic', 'dezembro', 'dicembre'],
];

const MONTH_NUMBER: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) =>
    [...names, ['january', 'february', '', '', '', '', '', '', '', '', '', ''][index] ?? '']
      .filter((name) => name !== '')
      .map((name) => [name, index + 1] as const),
  ),
);

const NAME = '([A-Za-zÀ-ž]{3,10})\\.?';
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
      `(?<!\\d)${DAY}(?:st|nd|rd|th|\\.|er|º|ª)?(?: of| de| d[e’']| del)? ?${NAME},? (?:de |del )?${YEAR}(?!\\d)`,
    ),
    read: ([, d = '', m = '', y = '']) => [y, m, d],
  },
  {
    pattern: new RegExp(`(?:[a-z](?=[A-Z])|(?<![A-Za-zÀ-ž]))${NAME} ${DAY}(?:st|nd|rd|th)?,? ${YEAR}(?!\\d)`),
    read: ([, m = '', d = '', y = '']) => [y, m, d],
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
    pattern: new RegExp(`(?<![A-Za-zÀ-ž])${NAME},? (?:de |del )?${YEAR}(?!\\d)`),
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
export function findDate(text: string): WrittenDate | null {
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [year, month, day] = read(match);
    const iso = isoDate(year, month, day);
    if (iso !== null) return { iso, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** The ISO form of a date as an author or a site writes it, or null. ISO timestamps keep their day. */
export function isoDateOf(text: string): string | null {
  return findDate(text.trim())?.iso ?? (/^(?:1[5-9]|20)\d\d$/.test(text.trim()) ? text.trim() : null);
}

function isoDate(year: string, month: string, day?: string): string | null {
  const number = /^\d+$/.test(month) ? Number(month) : monthNumber(month);
  if (number === undefined || number < 1 || number > 12) return null;
  const head = `${year}-${String(number).padStart(2, '0')}`;
  if (day === undefined) return head;
  const date = Number(day);
  // Rolls over for the 31st of a shorter month: no such day.
  const real = new Date(Date.UTC(Number(year), number - 1, date));
  return date >= 1 && real.getUTCDate() === date ? `${head}-${String(date).padStart(2, '0')}` : null;
}

/** By the whole name, or by the last capitalised part of glued text: `readOct`. */
function monthNumber(name: string): number | undefined {
  const fold = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase();
  const tail = /[A-Z][a-zà-ž]*$/.exec(name)?.[0] ?? name;
  return MONTH_NUMBER.get(fold(name)) ?? MONTH_NUMBER.get(fold(tail));
}
