/** How a page writes its dates: `19 February 2021`, `February 19, 2021` or `2021-02-19`. */
export type DateStyle = 'dmy' | 'mdy' | 'iso';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const MONTH = '[A-Z][a-z]{2,8}\\.?';

const STYLES: readonly (readonly [style: DateStyle, form: RegExp])[] = [
  ['iso', /^\d{4}-\d{2}-\d{2}$/],
  ['dmy', new RegExp(`^\\d{1,2} ${MONTH},? \\d{4}$`)],
  ['mdy', new RegExp(`^${MONTH} \\d{1,2},? \\d{4}$`)],
];
/** `{{Use dmy dates|date=May 2019|cs1-dates=ly}}` */
const DECLARED = /\{\{\s*use (dmy|mdy|ymd) dates\b([^{}]{0,200})\}\}/i;
/** Dates of parameters that say when a page was read or kept. */
const READ_OR_KEPT = /\|\s*(?:access|archive)-?date\s*=\s*([^|{}<\n]{8,30})/gi;
const ANY_DATE = /\|\s*date\s*=\s*([^|{}<\n]{8,30})/gi;

/**
 * Looks through a page once and gives the style for the date of a copy: what the page declares, else that of the nearest
 * date, else that of most dates of the same purpose. A page that shows none gets ISO dates, which no reader of any
 * country takes for another day. `nearest` is a date of the same citation.
 */
export function dateStylesOf(page: string): (nearest: string | undefined) => DateStyle {
  const declared = declaredStyle(page);
  const usual = majority(page, READ_OR_KEPT) ?? majority(page, ANY_DATE) ?? 'iso';
  return (nearest) => declared ?? styleOfDate(nearest ?? '') ?? usual;
}

/** `cs1-dates` whose second letter is `y` wants the dates of reading and keeping as ISO (Template:Use dmy dates). */
function declaredStyle(page: string): DateStyle | null {
  const [, style, more = ''] = DECLARED.exec(page) ?? [];
  if (style === undefined) return null;
  if (/\bcs1-dates\s*=\s*[lsy]y\b/i.test(more)) return 'iso';
  return style.toLowerCase() === 'dmy' ? 'dmy' : style.toLowerCase() === 'mdy' ? 'mdy' : 'iso';
}

function styleOfDate(date: string): DateStyle | null {
  return STYLES.find(([, form]) => form.test(date.trim()))?.[0] ?? null;
}

function majority(page: string, dates: RegExp): DateStyle | null {
  const counts = new Map<DateStyle, number>();
  for (const [, date = ''] of page.matchAll(dates)) {
    const style = styleOfDate(date);
    if (style !== null) counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** A day in a style. @param iso `YYYY-MM-DD`, or longer */
export function formatDate(iso: string, style: DateStyle): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  switch (style) {
    case 'dmy':
      return `${Number(day)} ${name} ${year}`;
    case 'mdy':
      return `${name} ${Number(day)}, ${year}`;
    case 'iso':
      return `${year}-${month}-${day}`;
  }
}

/** `November 2026`: how maintenance templates are dated. */
export function formatMonth(iso: string): string {
  return `${MONTHS[Number(iso.slice(5, 7)) - 1] ?? ''} ${iso.slice(0, 4)}`;
}
