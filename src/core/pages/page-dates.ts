import { DAY_MS } from '../clock.ts';
import { patternLines } from '../text/over-lines.ts';
import { findDate, isDay, isoDateOf } from '../text/written-date.ts';
import type { JsonLdArticle } from './json-ld.ts';
import { type DatedElement, metaOf, type PageFacts } from './page-facts.ts';

/** Names of meta elements that give the day of publication, surest first. */
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'datepublished',
  'rnews:datepublished',
  'article:published',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'prism.publicationdate',
  'cxenseparse:recs:publishtime',
  'publish_date',
  'publish-date',
  'publishdate',
  'published-date',
  'publication_date',
  'published_time',
  'published',
  'pubdate',
  'ptime',
  'release_date',
  'rbpubdate',
  'displaydate',
  'originalpublicationdate',
  'article_date_original',
  'timestamp',
  'created',
  'date',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'lastmod',
  'last-modified',
  'revised',
];
const SAYS_PUBLISHED =
  /publi|posted|pubdate|created|issued|entry-date|post-date|article-date|story-date|date-?line|byline/;
const SAYS_MODIFIED = /modif|update|edited|revised|changed|aktualisiert/;
/** Matter that carries dates of its own. */
const SAYS_OTHER =
  /comment|related|sidebar|widget|footer|calendar|archive|event|copyright|teaser|recent|most-read|ticker|access-?date|retrieved/;
/** Earlier than the web, or later than any clock that runs ahead: no day of publication of a page. */
const FIRST_YEAR = 1990;
/** Words before a visible date. */
const VISIBLE = patternLines('i')`
  (?:
    published|posted|first published|date|datum|veröffentlicht|erschienen|stand|vom|am|publié|mis en ligne|publicado|
    pubblicato|geplaatst|publicerad|written|created|added|released
  )(?: (?:on|at|am|le|el|il|op|den))?(?:\s*[:.])?\s*$
`;

/** The day on which a page was published, by the surest thing that says so. */
export function publishedDateOf(facts: PageFacts, jsonLd: JsonLdArticle | null): string | undefined {
  const day = (text: string | undefined) => (text === undefined ? undefined : dayOf(text, facts));
  const own = facts.dated.filter(({ marks }) => !SAYS_OTHER.test(marks));
  const published = own.filter(({ marks }) => SAYS_PUBLISHED.test(marks) && !SAYS_MODIFIED.test(marks));
  const other = own.filter(({ marks }) => !SAYS_MODIFIED.test(marks));
  const stated = [jsonLd?.publishedAt, ...PUBLISHED.map((name) => metaOf(facts, name))].find(
    (text) => day(text) !== undefined,
  );
  const shown = () => [
    ...published.map(({ value, text }) => (isUtc(value) ? day(text) : day(value))),
    dateInUrl(facts.url),
    dateInUrl(facts.canonical),
  ];
  const rules: readonly (() => string | undefined)[] = [
    () => localDay(stated, day(stated), shown),
    () =>
      fromElements(
        published.filter(({ marks }) => /\btime\b|itemprop-datepublished|pubdate/.test(marks)),
        day,
      ),
    () => dateInUrl(facts.url) ?? dateInUrl(facts.canonical),
    () => fromElements(published, day),
    () =>
      fromElements(
        other.filter(({ marks }) => /^time\b/.test(marks)),
        day,
      ),
    () => fromElements(other, day),
    () => visibleDate(facts.lines, day),
    () =>
      firstDay(
        MODIFIED.map((name) => metaOf(facts, name)),
        day,
      ),
    () => day(jsonLd?.modifiedAt),
    () => fromElements(own, day),
  ];
  for (const rule of rules) {
    const found = rule();
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Moments near midnight in UTC are another day where the page is written: the day that it shows its readers counts. */
function localDay(
  stated: string | undefined,
  day: string | undefined,
  shown: () => readonly (string | undefined)[],
): string | undefined {
  if (stated === undefined || day === undefined || !isUtc(stated)) return day;
  return shown().find((other) => other !== undefined && Math.abs(Date.parse(other) - Date.parse(day)) <= DAY_MS) ?? day;
}

/** A moment by the clock in UTC, which is how programs keep it. */
function isUtc(text: string): boolean {
  return /T\d\d:\d\d.{0,12}?(?:Z|[+-]00:?00)$/i.test(text.trim());
}

function firstDay(
  texts: readonly (string | undefined)[],
  day: (text: string | undefined) => string | undefined,
): string | undefined {
  return texts.map(day).find((found) => found !== undefined);
}

function fromElements(
  elements: readonly DatedElement[],
  day: (text: string) => string | undefined,
): string | undefined {
  for (const { value, text } of elements) {
    const found = day(value) ?? day(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A day in the path: `/2019/11/18/`, `/2019-11-18-`, `/20191118/`. */
function dateInUrl(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const match = /[/_-]((?:19|20)\d\d)([/_-]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(
    url.replace(/[?#].*/s, ''),
  );
  if (match === null) return undefined;
  const [, year = '', separator = '', month = '', date = ''] = match;
  if (separator === '' && (month.length < 2 || date.length < 2)) return undefined;
  return plausible(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

/** Words in front of those of `VISIBLE`: "This article was first"; more of them are a sentence, or an entry of a list of sources. */
const MAX_CHARS_BEFORE_DATE = 40;

/** A date that stands alone in a short line near the top, or behind a word that says what it is. */
function visibleDate(lines: readonly string[], day: (text: string) => string | undefined): string | undefined {
  for (const line of lines) {
    const found = findDate(line);
    if (found === null) continue;
    const rest = line.slice(0, found.start) + line.slice(found.end);
    const before = line.slice(0, found.start);
    if ((before.length <= MAX_CHARS_BEFORE_DATE && VISIBLE.test(before)) || rest.length <= 40) {
      const iso = day(line.slice(found.start, found.end));
      if (iso !== undefined) return iso;
    }
  }
  return undefined;
}

/** The day in a text. Days like 12/03/2020 are read by the country of the page's language. */
function dayOf(text: string, facts: PageFacts): string | undefined {
  const trimmed = text.trim();
  if (/^\d{10}(?:\d{3})?$/.test(trimmed)) {
    const ms = Number(trimmed.length === 13 ? trimmed : `${trimmed}000`);
    return plausible(new Date(ms).toISOString().slice(0, 10));
  }
  const iso = isoDateOf(trimmed) ?? numericDay(trimmed, facts);
  return iso === null || iso === undefined ? undefined : plausible(iso);
}

function numericDay(text: string, facts: PageFacts): string | undefined {
  const match = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)/.exec(text);
  if (match === null) return shortDay(text);
  const [, a = '', b = '', year = ''] = match;
  const monthFirst = Number(b) > 12 || (Number(a) <= 12 && /^en(?:-us)?$/i.test(facts.language ?? ''));
  const [month, date] = monthFirst ? [a, b] : [b, a];
  if (Number(month) > 12 || Number(date) > 31) return undefined;
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** `28.01.22`: with full stops it is day, month and year everywhere. */
function shortDay(text: string): string | undefined {
  const match = /(?<![\d.])(0[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])\.(\d\d)(?![\d.]?\d)/.exec(text);
  return match === null ? undefined : `20${match[3]}-${match[2]}-${match[1]}`;
}

function plausible(iso: string): string | undefined {
  const isOfCalendar = iso.length < 10 || isDay(iso.slice(0, 10));
  return isOfCalendar && Number(iso.slice(0, 4)) >= FIRST_YEAR ? iso : undefined;
}
