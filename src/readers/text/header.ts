import { findDate } from '../../core/written-date.ts';
import { findUrls } from '../urls.ts';
import type { Line } from './lines.ts';

/** What the first lines say of the article. */
export interface Header {
  readonly title?: string;
  readonly authors: readonly string[];
  readonly publication?: string;
  readonly publishedAt?: string;
  /** Lines that belong to the header: the title and the lines about the article below it. */
  readonly lines: number;
  /** Index of the title's line, -1 when there is none. */
  readonly titleLine: number;
}

/** Longest title; a longer first line is the first paragraph. */
const MAX_TITLE = 200;
/** Lines below the title that may still be about the article. */
const MAX_HEADER_LINES = 12;
const MAX_BYLINE = 80;

const BY = /^(?:written |story |text |words |report(?:ing)? )?(?:by|von|par|por|di|door|av|af)[: ]\s*(.{2,120})$/i;
const NAME =
  /^(?:(?:dr|prof|mr|mrs|ms)\.? )?\p{Lu}[\p{L}’'.-]*(?: (?:(?:de|del|della|di|da|dos|van|von|der|den|ten|la|le|bin|al|el|y|e)\s)*\p{Lu}[\p{L}’'.-]*){1,4}$/u;
/** What no name has. Looked for first: to know the letters of all scripts, a pattern takes half a millisecond to compile. */
const NO_NAME = /[\d:/]/;
const PUBLISHED_IN =
  /^(?:published|posted|first published|originally published|appeared) (?:in|on|at|by):?\s*(\S.*|)$/i;
const READING_TIME = /\b\d{1,3} ?min(?:ute)?s?[ -]?read|\b\d{1,3} (?:min de lecture|min lesezeit|min de lectura)/i;
const NOISE =
  /^(?:follow(?:ing)?|share|listen|save|subscribe|sign (?:in|up)|log ?in|open in app|member-only story|--+|·|•|\d+[KkMm]?|add a comment|comments?|updated?|last (?:updated|modified).*|image.*|photo.*)$/i;

/** Reads the title and what stands below it before the text begins. */
export function readHeader(lines: readonly Line[]): Header {
  const titleLine = lines.findIndex(({ text }) => text !== '' && !/^[-–—_*=\s]+$/.test(text));
  const first = lines[titleLine];
  if (first === undefined || !isTitle(first.text, lines[titleLine + 1]?.text ?? ''))
    return { authors: [], lines: 0, titleLine: -1 };
  const authors: string[] = [];
  const names: string[] = [];
  let publication: string | undefined;
  let publishedAt: string | undefined;
  let expectPublication = false;
  let end = titleLine + 1;
  for (let index = titleLine + 1; index < lines.length && index <= titleLine + MAX_HEADER_LINES; index++) {
    const text = lines[index]?.text ?? '';
    if (text === '') continue;
    const date = text.length <= MAX_BYLINE ? findDate(text) : null;
    const by = BY.exec(text);
    const published = PUBLISHED_IN.exec(text);
    const isName = text.length <= 50 && !NO_NAME.test(text) && NAME.test(text);
    const short = text.length <= 40 && !/[.!?:;]$/.test(text) && text.split(' ').length <= 5;
    if (published !== null) {
      const [, where = ''] = published;
      if (where !== '' && findDate(where) === null) publication = where.replace(/[.,]$/, '');
      else expectPublication = true;
    } else if (by !== null && text.length <= MAX_BYLINE * 1.5) {
      authors.push(...namesIn(by[1] ?? ''));
    } else if (date !== null || READING_TIME.test(text)) {
      publishedAt ??= date?.iso;
    } else if (NOISE.test(text)) {
      // Buttons of the page that the text was copied from.
    } else if (isName || (short && names.length > 0 && isInHeader(lines, index))) {
      if (expectPublication && publication === undefined && !isName) publication = text;
      else names.push(text);
    } else {
      break;
    }
    end = index + 1;
  }
  const known = withNames(authors, names, publication, expectPublication);
  const isHeader = known.authors.length > 0 || publishedAt !== undefined || known.publication !== undefined;
  return {
    title: first.text.replace(/^#+\s*/, ''),
    authors: known.authors,
    lines: isHeader ? end : titleLine + 1,
    titleLine,
    ...(known.publication === undefined ? {} : { publication: known.publication }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}

/** Loose names below the title: the first is the author; one more, next to "Published in", the publication. */
function withNames(
  authors: readonly string[],
  names: readonly string[],
  publication: string | undefined,
  expect: boolean,
): { authors: readonly string[]; publication: string | undefined } {
  if (authors.length > 0) return { authors, publication: publication ?? (expect ? names[0] : undefined) };
  return { authors: names.slice(0, 1), publication: publication ?? (expect ? names[1] : undefined) };
}

function isTitle(text: string, next: string): boolean {
  if (text.length > MAX_TITLE || findUrls(text).length > 0 || (/^[“"«„]/.test(text) && /[”"»]$/.test(text)))
    return false;
  if (/^(?:[-*•]\s|\d+[.)]\s|>)/.test(text)) return false;
  // A first line that ends like a sentence and goes on below is a paragraph.
  return !(/[.;,]$/.test(text) && (next !== '' || text.split(' ').length > 14));
}

/** True while no line of running text has come between the title and here. */
function isInHeader(lines: readonly Line[], index: number): boolean {
  const rest = lines.slice(index + 1, index + 4).map(({ text }) => text);
  return rest.some((text) => findDate(text) !== null || READING_TIME.test(text) || PUBLISHED_IN.test(text));
}

function namesIn(text: string): string[] {
  const bare = text.replace(
    /(?:(?<!\s)\s+)?[|·•,–—-]\s*(?:\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)).*/is,
    '',
  );
  return bare
    .split(/,\s*(?:and )?| and | & | und | et | y | e /)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name.length <= 60);
}
