import type { ArchiveTools, Capture, CitedCapture } from '../core/capture.ts';
import { DAY_MS } from '../core/clock.ts';
import { sourceKey } from '../core/urls/source-key.ts';
import { distanceDays, periodOf } from './choose.ts';
import type { CitedCopy } from './cited-copy.ts';
import { type Opened, openCapture } from './open-capture.ts';
import { checkPermaCopy } from './perma.ts';
import { rawOf, stampOf, viewOf } from './replay-address.ts';

/** Archives whose copies stand in a page of the archive's own: nothing there can be judged. */
const UNREADABLE: ReadonlySet<string> = new Set([
  'archive-today',
  'webcite',
  'ghostarchive',
  'wikiwix',
  'megalodon',
  'freezepage',
  'google-cache',
]);
/** A day's difference is one of time zones, and a capture within a day of the address's moment is that one. */
const TOLERANCE_MS = DAY_MS;

/** Where archives stand in this run. */
export interface ArchivePlaces {
  /** The base address in use of an endpoint. */
  baseOf(id: string): string;
  /** An archive's address as it is asked: at its mirror, where it has one. */
  mirrorOf(url: string): string;
}

/**
 * Opens the copy that an article cites: is it there, is it good, is it of the page and the day that the article says?
 * Contacts the archive of the copy and nobody else; never the archives that cannot be judged or relied on.
 */
export async function checkCitedCopy(
  copy: CitedCopy,
  places: ArchivePlaces,
  tools: ArchiveTools,
): Promise<CitedCapture> {
  const { reference } = copy;
  if (UNREADABLE.has(reference.archive))
    return { outcome: 'not-asked', problem: 'copies in this archive cannot be judged from here' };
  const contradiction = contradictionOf(copy);
  if (contradiction !== null) return { outcome: 'bad', problem: contradiction };
  if (reference.archive === 'perma' && reference.original === undefined)
    return await checkPermaCopy(copy, places.baseOf, tools);
  const stamp = stampOf(reference.url);
  if (stamp === null || stamp.length < 8)
    return { outcome: 'bad', problem: 'the address names no moment: it leads to whatever is newest' };
  const view = places.mirrorOf(reference.url);
  const candidate = { capturedAt: reference.capturedAt ?? '', rawUrl: rawOf(view), viewUrl: view };
  const original = copy.url ?? reference.original ?? view;
  return await fromOpened(await openCapture(candidate, original, tools, copy.abort), copy, tools);
}

/** What can be told without asking: the copy is of another address, or its address names another day. */
function contradictionOf({ reference, url, date }: CitedCopy): string | null {
  const { original, capturedAt } = reference;
  if (url !== undefined && original !== undefined && sourceKey(url) !== sourceKey(original))
    return `it is a copy of ${original}`;
  if (date !== undefined && capturedAt !== undefined && isFar(capturedAt, date))
    return `it is of ${capturedAt.slice(0, 10)}, and the article says ${date}`;
  return null;
}

function isFar(at: string, day: string): boolean {
  const { start, end } = periodOf(day);
  const time = Date.parse(at);
  return time < start - TOLERANCE_MS || time > end + TOLERANCE_MS;
}

async function fromOpened(opened: Opened, copy: CitedCopy, tools: ArchiveTools): Promise<CitedCapture> {
  switch (opened.kind) {
    case 'absent':
      return { outcome: 'missing', problem: 'the archive has no such copy' };
    case 'excluded':
      return { outcome: 'missing', problem: 'the archive shows nothing of this site any more' };
    case 'circle':
      return { outcome: 'bad', problem: 'its redirects lead in a circle' };
    case 'skipped':
      return { outcome: 'not-asked', problem: opened.detail };
    case 'unknown':
      return { outcome: 'unknown', problem: opened.detail };
    case 'capture':
      return await judged(opened, copy, tools);
  }
}

async function judged(
  opened: Extract<Opened, { kind: 'capture' }>,
  { reference, near, url }: CitedCopy,
  tools: ArchiveTools,
): Promise<CitedCapture> {
  const { capturedAt, original } = opened;
  const facts = { capturedAt, ...(original === null ? {} : { original }) };
  const wanted = url ?? reference.original ?? original ?? reference.url;
  if (original !== null && sourceKey(original) !== sourceKey(wanted))
    return { ...facts, outcome: 'bad', problem: `the archive shows a copy of ${original}` };
  const asked = reference.capturedAt;
  if (asked !== undefined && Math.abs(Date.parse(opened.openedAt) - Date.parse(asked)) > TOLERANCE_MS)
    return {
      ...facts,
      outcome: 'missing',
      problem: `the archive has no copy of ${asked.slice(0, 10)}; it shows that of ${opened.openedAt.slice(0, 10)}`,
    };
  const last = opened.exchanges.at(-1);
  const { good, page, why } = await tools.judge(wanted, opened.exchanges);
  if (last?.outcome.kind !== 'response' || !good || last.outcome.status >= 300)
    return { ...facts, outcome: 'bad', problem: `what was kept is no good copy (${why})` };
  const { body, status } = last.outcome;
  const capture: Capture = {
    archive: reference.archive,
    url: viewOf(reference.url),
    capturedAt,
    httpStatus: status,
    good: true,
    ...(body === undefined ? {} : { sha256: body.sha256 }),
    ...(last.recordId === undefined ? {} : { recordId: last.recordId }),
    ...(near === undefined ? {} : { distanceDays: distanceDays(capturedAt, near) }),
    ...(page === null ? {} : { page }),
  };
  return { ...facts, outcome: 'good', capture };
}
