import { isAddress, parsedUrl } from '../core/urls/parse-url.ts';
import { registrableDomain } from '../core/urls/registrable-domain.ts';

/** The part of a replay address that holds time, flag and original: `/20200301120000id_/https://...` */
const REPLAY = /\/(\d{4,14})([a-z]{2}_)?\/((?:https?:?\/{0,2}).+)$/i;

/** The original's address in an archive address of the usual form; a scheme that lost a slash is mended. */
export function originalOf(url: string): string | null {
  const text = REPLAY.exec(url)?.[3]?.replace(/^(https?):?\/*(?=[^/])/i, '$1://');
  return text !== undefined && isAddress(text) ? text : null;
}

/** The 14 (or fewer) figures of a replay address. */
export function stampOf(url: string): string | null {
  return REPLAY.exec(url)?.[1] ?? null;
}

/** The address under which pywb, OpenWayback and the Wayback Machine give the captured bytes back unchanged. */
export function rawOf(url: string): string {
  return url.replace(REPLAY, '/$1id_/$3');
}

/** The address for people of a raw one; any other address as it is. */
export function viewOf(url: string): string {
  return url.replace(REPLAY, (match, stamp: string, flag: string | undefined, original: string) =>
    flag === 'id_' ? `/${stamp}/${original}` : match,
  );
}

/** The replay of another original from the same archive and time; null where the address has no such form. */
export function rebase(replayUrl: string, original: string): string | null {
  const match = REPLAY.exec(replayUrl);
  return match === null ? null : `${replayUrl.slice(0, match.index)}/${match[1]}${match[2] ?? ''}/${original}`;
}

/**
 * True for a redirect of an archive's own that leads out of it to the site of the original: some do that where they have no
 * copy. What the living site answers is no capture, whatever it calls itself. A site that keeps its own past leads nowhere.
 */
export function leadsToLiving(from: string, to: string, original: string): boolean {
  const [archive, next, site] = [from, to, original].map((url) => registrableDomain(parsedUrl(url)?.hostname ?? ''));
  return next === site && archive !== site;
}

/** True when both are replays of one archive: whatever a redirect between them does, it stays inside. */
export function isSameReplay(a: string, b: string): boolean {
  const left = REPLAY.exec(a);
  const right = REPLAY.exec(b);
  if (left === null || right === null) return false;
  const base = (url: string, at: number) => url.slice(0, at).replace(/^https?:/i, '');
  return base(a, left.index) === base(b, right.index);
}
