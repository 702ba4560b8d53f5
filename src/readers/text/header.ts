import { patternLines } from '../../core/text/over-lines.ts';
import { goesOn, type Line } from '../../core/text/wrapped-lines.ts';
import { findDate } from '../../core/text/written-date.ts';
import { findUrls } from '../urls.ts';

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
  /** Lines that the title takes; one where it is not said. */
  readonly titleLines?: number;
  /** Characters in front of the title in its line. */
  readonly titleFrom?: number;
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
/** Who wrote it, behind the day: "Publié le 8 avril 2026 par Hélène Dubois". */
const BY_AT_END = /[\s,·|–—-](?:by|von|par|por|di|door|av|af) (\p{Lu}.{1,80})$/u;
/** Words of a line that says when the article came out, however long it is. */
const CAME_OUT = patternLines('iu')`
  \b(?:
    published|posted|updated|modified|appeared|released|erschien\p{L}*|veröffentlicht|aktualisiert|publié|paru|
    mis à jour|publicad[oa]|actualizad[oa]|atualizad[oa]|pubblicato|aggiornato|gepubliceerd
  )(?!\p{L})
`;
/** The marker of a source: what cites one is no line about the article. */
const MARKER = /\[\d{1,3}\]/;
/** A line with a date that has as many other words, and is a sentence or the first line of one, is the text itself. */
const MIN_SENTENCE_WORDS = 3;
const READING_TIME = /\b\d{1,3} ?min(?:ute)?s?[ -]?read|\b\d{1,3} (?:min de lecture|min lesezeit|min de lectura)/i;
const NOISE = patternLines('i')`
  ^(?:
    follow(?:ing)?|share|listen|save|subscribe|sign (?:in|up)|log ?in|open in app|member-only story|--+|·|•|
    \d+[KkMm]?|add a comment|comments?|updated?|last (?:updated|modified).*|image.*|photo.*
  )$
`;

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
  const dekLine = lines.findIndex(({ text }, index) => index > titleLine && text !== '');
  let end = titleLine + 1;
  for (let index = titleLine + 1; index < lines.length && index <= titleLine + MAX_HEADER_LINES; index++) {
    const text = lines[index]?.text ?? '';
    if (text === '') continue;
    const by = BY.exec(text);
    const date = text.length <= MAX_BYLINE && (by !== null || !isSentence(lines, index)) ? findDate(text) : null;
    const published = PUBLISHED_IN.exec(text);
    const isName = text.length <= 50 && !NO_NAME.test(text) && NAME.test(text);
    const people = peopleIn(text);
    const short = text.length <= 40 && !/[.!?:;]$/.test(text) && text.split(' ').length <= 5;
    if (published !== null) {
      const [, where = ''] = published;
      if (where !== '' && findDate(where) === null) publication = where.replace(/[.,]$/, '');
      else expectPublication = true;
    } else if (by !== null && text.length <= MAX_BYLINE * 1.5) {
      authors.push(...namesIn(withoutDate(by[1] ?? '')));
      publishedAt ??= date?.iso;
    } else if (date !== null || READING_TIME.test(text)) {
      publishedAt ??= date?.iso;
      authors.push(...namesIn(BY_AT_END.exec(text)?.[1] ?? '').filter((name) => NAME.test(name)));
    } else if (people.length > 1) {
      authors.push(...people);
    } else if (NOISE.test(text)) {
      // Buttons of the page that the text was copied from.
    } else if (isName || (short && names.length > 0 && isInHeader(lines, index))) {
      if (expectPublication && publication === undefined && !isName) publication = text;
      else names.push(text);
    } else if (!(index === dekLine && isFollowedByByline(lines, index))) {
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

/** True for a line between the title and who wrote it: a subtitle, a sentence that sums up. */
function isFollowedByByline(lines: readonly Line[], index: number): boolean {
  const next = lines.slice(index + 1).find(({ text }) => text !== '')?.text ?? '';
  const by = next.length > MAX_BYLINE ? null : BY.exec(next);
  return by !== null && namesIn(withoutDate(by[1] ?? '')).some((name) => NAME.test(name));
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

/** Names in a row that fill a line: `Ann Pilot; Ben Stone`. Empty for anything else. */
function peopleIn(text: string): string[] {
  if (text.length > MAX_BYLINE || NO_NAME.test(text) || !/[;,&]| (?:and|und|et) /.test(text)) return [];
  const names = text.split(/\s?;\s?|, (?:and )?| (?:&|and|und|et) /);
  return names.length > 1 && names.every((name) => NAME.test(name)) ? names : [];
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

/** Is a line with a date running text: a sentence that ends, or one that goes on in the line right below? */
function isSentence(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || (CAME_OUT.test(line.text) && !MARKER.test(line.text))) return false;
  const date = findDate(line.text);
  if (date === null) return false;
  const rest = `${line.text.slice(0, date.start)} ${line.text.slice(date.end)}`;
  if ((rest.match(/\p{L}{2,}/gu)?.length ?? 0) < MIN_SENTENCE_WORDS) return false;
  if (/[.!?]["”’»)]{0,2}(?:\[[^\]]{1,20}\]|[¹²³⁰⁴-⁹])*$/u.test(line.text)) return true;
  // Blocks of a document have no lines below them; their places all begin anew.
  const isBelow = next !== undefined && next.text !== '' && next.start > line.end;
  return isBelow && goesOn(line, next, Math.max(line.text.length, next.text.length));
}

/** Names without the day behind them, and without its weekday: "Jane Doe | Monday, 3 May 2025". */
function withoutDate(text: string): string {
  const date = findDate(text);
  if (date === null) return text;
  return text
    .slice(0, date.start)
    .replace(/[|·•–—,] ?\p{L}{2,12}[,.]? ?$/u, '')
    .replace(/[\s|·•,–—-]{1,5}$/, '');
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
