import { parametersOf } from '../core/urls/parse-url.ts';

/** Which part of an address names its page: the last piece of its path, or a value behind a program's name. */
export type SiblingShape = 'path' | 'query';

const LETTERS = 'bcdfghjklmnpqrstvwxyz';
/** Programs that are told in the query what to show. */
const PROGRAM = /\.(?:php|aspx?|jsp|jsf|cfm|cgi|pl|do|ashx|dll|exe)$/i;
const ROUTES =
  /(?:^|\/)(?:watch|view|item|article|story|node|show|detail|details|record|page|document|viewer|entry|file|read)\/?$/i;
/** Names of parameters that name a page. */
const NAMING = /^(?:v|p|id|a|t|q|s|doi|isbn|issn|article|story|page|item|node|doc|docid|aid|nid|pid|tid|sid|\w*_?id)$/i;
/** Parameters that number a thing whatever they are given to: `/catalogue?isbn=9789990001112`. */
const NUMBERING = /^(?:doi|isbn|issn)$/i;
/** Digits of a number that nobody has reached; shorter ones may exist. */
const MIN_DIGITS = 9;
const EXTENSION = /\.(?:html?|php|aspx?|jsp)$/i;

/** Tells whether the path or the query names the page. */
export function shapeOf(url: URL): SiblingShape {
  const names = parametersOf(url).map(([name]) => name);
  if (names.some((name) => NUMBERING.test(name))) return 'query';
  const byQuery = PROGRAM.test(url.pathname) || ROUTES.test(url.pathname) || url.pathname === '/';
  return url.search !== '' && byQuery && names.some((name) => NAMING.test(name)) ? 'query' : 'path';
}

/**
 * An address beside the cited one that nobody made: the same folder with another name or number, its extension kept and no query;
 * or the same program with another value. The same for the same seed, so that a recording replays.
 */
export function madeUpSibling(url: URL, seed: number): string {
  const random = letters(url.host, seed);
  if (shapeOf(url) === 'query') {
    const sibling = new URL(url);
    sibling.hash = '';
    const [name = '', value = ''] = parametersOf(url).find(([key]) => NAMING.test(key)) ?? [];
    sibling.searchParams.set(name, madeUpValue(value, random));
    return sibling.href;
  }
  const segments = url.pathname.split('/').filter((part) => part !== '');
  const last = segments.pop() ?? '';
  // Where a number leads and the words behind it are for the reader, other words alone lead to the same page.
  const folder = segments.map((part) => `/${isId(part) ? madeUpValue(part, random) : part}`).join('');
  const name = /^\d+$/.test(last) ? madeUpValue(last, random) : `${random.slice(0, 8)}-${random.slice(8)}`;
  return `${url.origin}${folder}/${name}${EXTENSION.exec(url.pathname)?.[0] ?? ''}`;
}

/** A number that is no year, month or day, or letters mixed with numbers as no word is. */
function isId(segment: string): boolean {
  if (/^\d+$/.test(segment)) return segment.length > 2 && !/^(?:1[89]|20)\d\d(?:[01]\d(?:[0-3]\d)?)?$/.test(segment);
  return /^[a-z0-9]{6,40}$/i.test(segment) && (segment.match(/\d/g) ?? []).length >= 3;
}

/** A value of the same kind: a number too high to exist, or letters of the same length. */
function madeUpValue(value: string, random: string): string {
  if (!/^\d+$/.test(value)) return random.slice(0, Math.max(8, Math.min(16, value.length)));
  const digits = [...random].map((letter) => String(LETTERS.indexOf(letter) % 10)).join('');
  return `9${digits.slice(0, Math.max(MIN_DIGITS, value.length + 2) - 1)}`;
}

/** Sixteen letters from a hash of host and seed (FNV-1a), in any order of asking. */
function letters(host: string, seed: number): string {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  let name = '';
  for (let index = 0; index < 16; index++) {
    hash = Math.imul(hash ^ host.charCodeAt(index % host.length) ^ index, 0x01000193) >>> 0;
    name += LETTERS[(hash >>> 8) % LETTERS.length];
  }
  return name;
}
