import { parseHostName } from '../core/urls/registrable-domain.ts';
import { endOfTail } from './url-tail.ts';

/** An address in running text. `start` and `end` are half-open indices into the text that was searched. */
export interface FoundUrl {
  /** Exactly as it stands in the text. */
  readonly url: string;
  readonly start: number;
  readonly end: number;
  /** It has a scheme. Otherwise it is `www.` and a host, or a host under a known top-level domain with a path. */
  readonly explicit: boolean;
}

/**
 * Two characters of a label may be anything that is not punctuation, a separator or a control: letters and digits of
 * every script, marks, symbols and emoji ("✪df.ws"). Hyphen and underscore stand inside ("a_b.c-d.com").
 */
const LABEL =
  '[^\\p{P}\\p{Z}\\p{C}<>`^|$+=](?:[^\\p{P}\\p{Z}\\p{Cc}<>`^|$+=]|[-_](?=[-_]{0,60}[^\\p{P}\\p{Z}\\p{C}])){0,62}';
const hostOf = (label: string) => `(?:${label})(?:\\.(?:${label})){0,20}`;
const IPV6 = '\\[[\\da-fA-F:.]{2,45}\\]';
const USER = '(?:[^\\s/?#@<>"()\\[\\]]{1,100}@)?';
const PORT = '(?::\\d{1,5}(?!\\d))?';
const SCHEME = /(?:https?|ftp):\/\//gi;
const authorityOf = (label: string) => `${USER}(?:${IPV6}|${hostOf(label)})${PORT}`;
const AUTHORITY = new RegExp(authorityOf(LABEL), 'uy'); // no `i`: folding all of Unicode costs a third of it
/** The same for ASCII, where no class of Unicode has to be built: of most addresses, and a twentieth of the time. */
const ASCII_LABEL = '[a-zA-Z0-9~](?:[a-zA-Z0-9~]|[-_](?=[-_]{0,60}[a-zA-Z0-9<>`^|$+=~])){0,62}';
const ASCII_AUTHORITY = new RegExp(authorityOf(ASCII_LABEL), 'y');

/** A host without a scheme: not glued to a word, an e-mail address, a path or another address. */
const NAKED_LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?';
const NAKED = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}@._/:=&?%#~+-])(?:${NAKED_LABEL}\\.){1,10}${NAKED_LABEL}${PORT}(?![\\p{L}\\p{M}\\p{N}@_-])`,
  'gu',
);

/**
 * What every such host has that is taken for one: `www.`, or a path behind labels with full stops between them. Looked
 * for first, because most texts have neither and the classes of `NAKED` take milliseconds to build. All beyond ASCII is a
 * letter here, and half of a pair of surrogates one too.
 */
const MAY_LABEL = '[a-zA-Z0-9\\u0080-\\uffff-]{1,126}';
const MAY_BEFORE = '(?<![\\w@./:=&?%#~+-])';
const MAY_BE_NAKED = new RegExp(
  `${MAY_BEFORE}[wW]{3}\\d?\\.|\\.(?=${MAY_LABEL}(?::\\d{1,5})?/)(?<=${MAY_BEFORE}(?:${MAY_LABEL}\\.){1,10})`,
);

/** Top-level domains that end file names too: `setup.py/...` is no site unless it says `www.`. */
const FILE_LIKE = new Set(['cc', 'java', 'md', 'mov', 'pl', 'ps', 'py', 'rs', 'sh', 'so', 'zip']);

const START_OF_TAIL = new Set(['/', '?', '#']);

/**
 * Every address in running text, in order, not overlapping. An address with a scheme is always found; one without needs
 * `www.`, or a path behind a host whose top-level domain exists. Where an address ends is told by `endOfTail`.
 * Linear in the length of the text.
 *
 * On the field's own test sets these ends are right more often than linkify-it's (docs/measurements.md, "URLs in text"),
 * which takes quotation marks and colons in, and stops at an underscore in a host.
 */
export function findUrls(text: string): FoundUrl[] {
  const explicit = [...findExplicit(text)];
  const found: FoundUrl[] = [];
  let next = 0;
  for (const naked of findNaked(text)) {
    while ((explicit[next]?.end ?? Number.POSITIVE_INFINITY) <= naked.start) next++;
    const near = explicit[next];
    if (near === undefined || naked.end <= near.start) found.push(naked);
  }
  return [...explicit, ...found].sort((a, b) => a.start - b.start);
}

function* findExplicit(text: string): Generator<FoundUrl> {
  const scheme = new RegExp(SCHEME);
  for (let match = scheme.exec(text); match !== null; match = scheme.exec(text)) {
    const host = authorityAt(text, scheme.lastIndex);
    if (host === undefined || isDoubledScheme(text, host, scheme.lastIndex + host.length)) continue;
    const end = endAfterHost(text, cutForeignTail(text, scheme.lastIndex, scheme.lastIndex + host.length));
    yield { url: text.slice(match.index, end), start: match.index, end, explicit: true };
    scheme.lastIndex = end;
  }
}

/** User, host and port that begin there, undefined where none does. None of them goes beyond a slash. */
function authorityAt(text: string, start: number): string | undefined {
  const slash = text.indexOf('/', start);
  const isAscii = !/[\u0080-\uffff]/.test(text.slice(start, slash < 0 ? text.length : slash));
  const authority = new RegExp(isAscii ? ASCII_AUTHORITY : AUTHORITY);
  authority.lastIndex = start;
  return authority.exec(text)?.[0];
}

/** `http://https://a.test`: the address is the inner one. */
function isDoubledScheme(text: string, host: string, hostEnd: number): boolean {
  return /^(?:https?|ftp)$/i.test(host) && text.startsWith('://', hostEnd);
}

function* findNaked(text: string): Generator<FoundUrl> {
  if (!MAY_BE_NAKED.test(text)) return;
  const naked = new RegExp(NAKED);
  for (let match = naked.exec(text); match !== null; match = naked.exec(text)) {
    const hostEnd = match.index + match[0].length;
    const end = endAfterHost(text, hostEnd);
    if (!isLikelySite(match[0], text.slice(hostEnd, end))) continue;
    yield { url: text.slice(match.index, end), start: match.index, end, explicit: false };
    naked.lastIndex = end;
  }
}

function endAfterHost(text: string, hostEnd: number): number {
  return START_OF_TAIL.has(text.charAt(hostEnd)) ? endOfTail(text, hostEnd) : hostEnd;
}

/** Prose in a script without spaces runs on behind a host ("https://a.test中文"): the host ends with its ASCII letters. */
function cutForeignTail(text: string, start: number, end: number): number {
  const last = /\.([a-z]{2,24})[^\u0000-\u007f]+$/iu.exec(text.slice(start, end));
  if (last === null || !parseHostName(`a.${last[1]}`).isIcann) return end;
  return start + last.index + 1 + (last[1]?.length ?? 0);
}

function isLikelySite(hostAndPort: string, tail: string): boolean {
  const host = hostAndPort.replace(/:\d+$/, '').toLowerCase();
  if (/^www\d?\.[^.]+\./.test(host)) return true;
  if (!tail.startsWith('/') || tail.length === 1) return false;
  return isLikelyHost(host);
}

/** True for a host under a top-level domain that exists and ends no names of files. */
export function isLikelyHost(host: string): boolean {
  const { isIcann, domain, suffix } = parseHostName(host);
  return isIcann && domain !== null && !FILE_LIKE.has(suffix ?? '');
}
