import type { ArchivedReference } from '../source.ts';
import { isAddress, parsedUrl } from './parse-url.ts';

/** How one archive writes the addresses of its copies. Groups: `ts` (4-14 figures), `url` (the original). */
interface ArchiveForm {
  readonly archive: string;
  readonly host: RegExp;
  /** Matched against path, query and hash together, as written. */
  readonly form: RegExp;
}

const FLAGS = '(?:[a-z]{2}_|\\*)?';
const ORIGINAL = '(?<url>.+)';
const DATED = `(?<ts>\\d{4,14})${FLAGS}\\/${ORIGINAL}`;

/** The names of archive.today, one service. */
const ARCHIVE_TODAY = /^archive\.(?:today|is|ph|li|vn|fo|md)$/;

const FORMS: readonly ArchiveForm[] = [
  {
    archive: 'wayback',
    host: /^(?:web|www|wayback|replay|liveweb)\.archive\.org$|^archive\.org$/,
    form: new RegExp(`^\\/(?:web\\/)?${DATED}`),
  },
  {
    archive: 'wayback',
    host: /^web\.archive\.org$/,
    form: /^\/web\/(?:\*\/|\d{1,3}(?:[a-z]{2}_)?\/)?(?<url>(?:https?:\/|www\.).+)/,
  },
  {
    archive: 'archive-today',
    host: ARCHIVE_TODAY,
    form: /^\/(?<ts>\d{4}\.\d{2}\.\d{2}-\d{6}|\d{8,14})\/(?<url>.+)/,
  },
  {
    archive: 'archive-today',
    host: ARCHIVE_TODAY,
    form: /^\/(?:newest|oldest)\/(?<url>.+)/,
  },
  {
    archive: 'archive-today',
    host: ARCHIVE_TODAY,
    form: /^\/o\/[A-Za-z0-9]{4,6}\/(?<url>.+)/,
  },
  { archive: 'archive-today', host: ARCHIVE_TODAY, form: /^\/(?<url>https?:\/.+)/ },
  {
    archive: 'archive-today',
    host: ARCHIVE_TODAY,
    form: /^\/(?!(?:about|blog|faq|news|login|search|submit|wip|terms)\b)[A-Za-z0-9]{4,6}\/?(?:[?#].*)?$/,
  },
  {
    archive: 'perma',
    host: /^perma\.cc$/,
    form: /^\/(?!(?:about|docs|login|terms|timemap|timegate|privacy)\b)[A-Za-z0-9-]{6,11}\/?(?:[?#].*)?$/,
  },
  {
    archive: 'perma',
    host: /^(?:perma-archives\.org|rejouer\.perma\.cc)$/,
    form: new RegExp(`^\\/(?:warc\\/)?(?:[A-Za-z0-9-]{6,11}\\/)?${DATED}`),
  },
  {
    archive: 'arquivo-pt',
    host: /^(?:www\.)?arquivo\.pt$/,
    form: new RegExp(`^\\/(?:wayback|noFrame\\/replay)\\/${DATED}`),
  },
  {
    archive: 'archive-it',
    host: /^(?:wayback\.|www\.)?archive-it\.org$/,
    form: new RegExp(`^\\/(?:all|\\d{1,6})\\/${DATED}`),
  },
  {
    archive: 'uk-web-archive',
    host: /^(?:www\.)?webarchive\.org\.uk$/,
    form: new RegExp(`^\\/(?:[a-z]{2}\\/)?(?:ukwa|wayback(?:\\/(?:en\\/)?archive)?)\\/${DATED}`),
  },
  {
    archive: 'uk-government',
    host: /^webarchive\.nationalarchives\.gov\.uk$/,
    form: new RegExp(`^\\/(?:ukgwa\\/)?${DATED}`),
  },
  {
    archive: 'uk-parliament',
    host: /^webarchive\.parliament\.uk$|^webarchive\.proni\.gov\.uk$|^webarchive\.nrscotland\.gov\.uk$/,
    form: new RegExp(`^\\/${DATED}`),
  },
  { archive: 'loc', host: /^webarchive\.loc\.gov$/, form: new RegExp(`^\\/(?:all|lcwa\\d{4})\\/${DATED}`) },
  { archive: 'stanford', host: /^(?:swap|sul-swap-prod)\.stanford\.edu$/, form: new RegExp(`^\\/(?:was\\/)?${DATED}`) },
  {
    archive: 'iceland',
    host: /^(?:www\.)?(?:wayback\.)?vefsafn\.is$/,
    form: new RegExp(`^\\/(?:is\\/|wayback\\/)?${DATED}`),
  },
  {
    archive: 'australia',
    host: /^(?:web\.archive\.org\.au|webarchive\.nla\.gov\.au)$/,
    form: new RegExp(`^\\/(?:awa|gov)\\/${DATED}`),
  },
  { archive: 'bibalex', host: /^web\.archive\.bibalex\.org$/, form: new RegExp(`^\\/web\\/${DATED}`) },
  {
    archive: 'webcite',
    host: /^(?:www\.)?webcitation\.org$/,
    form: /^\/(?:[A-Za-z0-9]{9}|query)(?=[?#]|$)(?:\?(?:.*&)?url=(?<url>[^&#]+))?/,
  },
  {
    archive: 'ghostarchive',
    host: /^(?:www\.)?ghostarchive\.org$/,
    form: /^\/(?:archive|varchive)\/[A-Za-z0-9_-]{4,20}\/?(?:[?#].*)?$/,
  },
  {
    archive: 'wikiwix',
    host: /^archive\.wikiwix\.com$/,
    form: /^\/cache\/(?:index2?\.php)?(?:(?<ts>\d{14})\/|\?url=)(?<url>.+)/,
  },
  {
    archive: 'megalodon',
    host: /^(?:www\.)?megalodon\.jp$/,
    form: /^\/(?:ref\/)?(?<ts>\d{4}-\d{4}-\d{4}-\d{2})\/(?<url>.+)/,
  },
  { archive: 'freezepage', host: /^(?:www\.)?freezepage\.com$/, form: /^\/\d{10}[A-Z]+/ },
  {
    archive: 'google-cache',
    host: /^webcache\.googleusercontent\.com$/,
    form: /[?&]q=cache:(?:[A-Za-z0-9_-]{12}:)?(?<url>[^+&#]+)/,
  },
];

/** The first day of the Wayback Machine's collection; earlier dates are slips. */
const EARLIEST = '1996';
/** An original inside an archive's address is itself an archive's address at most this often. */
const MAX_DEPTH = 3;

/** `2013.11.02-123456`, `2020`, `20200119032503` as ISO 8601 UTC; short ones are padded towards their beginning. */
function isoOf(stamp: string | undefined): string | undefined {
  const digits = (stamp ?? '').replace(/\D/g, '');
  if (digits.length < 4 || digits.slice(0, 4) < EARLIEST) return undefined;
  const part = (from: number, fallback: string) =>
    digits.length >= from + 2 ? digits.slice(from, from + 2) : fallback;
  const iso = `${digits.slice(0, 4)}-${part(4, '01')}-${part(6, '01')}T${part(8, '00')}:${part(10, '00')}:${part(12, '00')}Z`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not UTF-8 behind the percent signs: what makes it an address is decoded all the same.
    return text.replace(/%3a/gi, ':').replace(/%2f/gi, '/');
  }
}

/** The original as an address: the second slash that archives drop is put back, a missing scheme added. */
function originalOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const whole = /^https?%3a/i.test(text) ? decoded(text) : text;
  const repaired = whole.replace(/^(https?):\/+/i, '$1://');
  const address =
    /^[a-z][a-z0-9+.-]*:/i.test(repaired) && !/^[^/]+:\d+(?:\/|$)/.test(repaired) ? repaired : `http://${repaired}`;
  return /^https?:\/\/[^/?#]+\.[^/?#]+/i.test(address) && isAddress(address) ? address : undefined;
}

function parseOnce(address: string): ArchivedReference | null {
  const url = parsedUrl(address);
  if (url === null) return null;
  const rest = address.replace(/^[a-z]+:\/\/[^/?#]*/i, '') || '/';
  for (const { archive, host, form } of FORMS) {
    const match = host.test(url.hostname) ? form.exec(rest) : null;
    if (match === null) continue;
    const original = originalOf(match.groups?.['url']);
    const capturedAt = isoOf(match.groups?.['ts']);
    return {
      archive,
      url: address,
      ...(original === undefined ? {} : { original }),
      ...(capturedAt === undefined ? {} : { capturedAt }),
    };
  }
  return null;
}

/**
 * What an archive's address says: which archive, which original, when; null for every other address. A copy of a copy
 * gives the innermost original, with the outer archive and its date.
 */
export function parseArchiveUrl(address: string): ArchivedReference | null {
  const outer = parseOnce(address);
  if (outer === null) return null;
  let original = outer.original;
  for (let depth = 0; depth < MAX_DEPTH && original !== undefined; depth++) {
    const inner = parseOnce(original);
    if (inner === null) break;
    original = inner.original;
  }
  const { original: _first, ...rest } = outer;
  return original === undefined ? rest : { ...rest, original };
}
