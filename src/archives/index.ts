import type { Archive, ArchiveAnswer, ArchiveOutcome, ArchiveQuery, ArchiveTools, Capture } from '../core/capture.ts';
import { StetError } from '../core/errors.ts';
import { endOfPeriod } from './choose.ts';
import { type MementoService, mementoArchive } from './memento.ts';
import { wayback } from './wayback.ts';

/** Archives that speak Memento, by their public TimeMaps (MemGator's list, 2026-04). */
const MEMENTO_SERVICES: readonly (Omit<MementoService, 'timeMapOf'> & { readonly base: string })[] = [
  { id: 'arquivo-pt', name: 'Arquivo.pt', base: 'https://arquivo.pt/wayback/timemap/link/' },
  { id: 'archive-it', name: 'Archive-It', base: 'https://wayback.archive-it.org/all/timemap/link/' },
  { id: 'perma-cc', name: 'Perma.cc', base: 'https://perma.cc/timemap/link/' },
  { id: 'ukwa', name: 'UK Web Archive', base: 'https://www.webarchive.org.uk/wayback/archive/timemap/link/' },
  { id: 'vefsafn', name: 'Vefsafn (Iceland)', base: 'https://vefsafn.is/timemap/link/' },
  { id: 'loc', name: 'Library of Congress', base: 'https://webarchive.loc.gov/all/timemap/link/' },
];

/** An archive that fails this often in a row is left alone for the rest of the run: `skipped`, never `none`. */
const MAX_FAILURES = 3;

/** The archives of a run, in the order of asking, and what is known of their health. */
export interface ArchiveSetup {
  readonly archives: readonly Archive[];
  /** Failures in a row, by archive id. */
  readonly failures: Map<string, number>;
  /** What was already looked up in this run. */
  readonly known: Map<string, Promise<ArchiveAnswer>>;
}

/** Ids that `--archives` knows; `memento:BASE` is any other archive whose TimeMaps stand at `BASE/timemap/link/`. */
export const archiveIds: readonly string[] = ['wayback', ...MEMENTO_SERVICES.map(({ id }) => id)];

/** Opens archives by id; `endpoints` replaces base addresses (`wayback`, `availability`, `arquivo-pt` ...). @throws StetError BAD_OPTION */
export function openArchives(ids: readonly string[], endpoints: Readonly<Record<string, string>>): ArchiveSetup {
  return { archives: ids.map((id) => archiveFor(id, endpoints)), failures: new Map(), known: new Map() };
}

function archiveFor(id: string, endpoints: Readonly<Record<string, string>>): Archive {
  const plain = (url: string | undefined) => url?.replace(/\/+$/, '');
  if (id === 'wayback')
    return wayback(plain(endpoints['wayback']), plain(endpoints['availability'] ?? endpoints['wayback']));
  const service = MEMENTO_SERVICES.find((entry) => entry.id === id);
  if (service !== undefined) {
    const base = plain(endpoints[id]);
    return mementoArchive({
      id,
      name: service.name,
      timeMapOf: (url) => `${base === undefined ? service.base : `${base}/timemap/link/`}${url}`,
    });
  }
  const address = /^memento:(https?:\/\/.+)$/i.exec(id)?.[1]?.replace(/\/+$/, '');
  if (address !== undefined)
    return mementoArchive({
      id: `memento ${new URL(address).host}`,
      name: address,
      timeMapOf: (url) => `${address}/timemap/link/${url}`,
    });
  throw new StetError(
    'BAD_OPTION',
    `Unexpected archive \`${id}\`, expected one of ${archiveIds.join(', ')}, or memento:https://...`,
  );
}

/** Whom the archives of these ids would contact. */
export function plannedServices(
  ids: readonly string[],
  endpoints: Readonly<Record<string, string>>,
): { readonly host: string; readonly why: string }[] {
  const hosts = ids.flatMap((id): { host: string; why: string }[] => {
    const own = endpoints[id];
    if (id === 'wayback')
      return [
        { host: new URL(own ?? 'https://web.archive.org').host, why: 'Wayback Machine: copies' },
        {
          host: new URL(endpoints['availability'] ?? own ?? 'https://archive.org').host,
          why: 'Wayback Machine: second voice',
        },
      ];
    const base = own ?? MEMENTO_SERVICES.find((entry) => entry.id === id)?.base ?? id.replace(/^memento:/, '');
    return URL.canParse(base) ? [{ host: new URL(base).host, why: `${id}: copies` }] : [];
  });
  return hosts.filter(({ host }, index) => hosts.findIndex((other) => other.host === host) === index);
}

/** Asks the archives in order until one has a good capture from before the date; merges what they say. */
export function askArchives(query: ArchiveQuery, tools: ArchiveTools, setup: ArchiveSetup): Promise<ArchiveAnswer> {
  const key = `${query.url}\n${query.near ?? ''}\n${query.wantNewest}`;
  const known = setup.known.get(key);
  if (known !== undefined) return known;
  const asking = askAll(query, tools, setup);
  setup.known.set(key, asking);
  return asking;
}

async function askAll(query: ArchiveQuery, tools: ArchiveTools, setup: ArchiveSetup): Promise<ArchiveAnswer> {
  const answers: ArchiveAnswer[] = [];
  for (const archive of setup.archives) {
    if ((setup.failures.get(archive.id) ?? 0) >= MAX_FAILURES) {
      answers.push({
        status: 'skipped',
        asked: [{ archive: archive.id, outcome: 'skipped', detail: `did not answer ${MAX_FAILURES} times in a row` }],
      });
      continue;
    }
    const answer = await archive.find(query, tools);
    setup.failures.set(archive.id, answer.status === 'unknown' ? (setup.failures.get(archive.id) ?? 0) + 1 : 0);
    answers.push(answer);
    if (answer.best !== undefined && isBefore(answer.best, query.near)) break;
  }
  return merge(answers, query.near);
}

/** A capture of the date or before it needs no other archive; without a date the first one found is enough. */
function isBefore(capture: Capture, near: string | undefined): boolean {
  return near === undefined || Date.parse(capture.capturedAt) <= endOfPeriod(near);
}

/** The best of several archives by the one rule; a silence among them keeps "none" from being said. */
function merge(answers: readonly ArchiveAnswer[], near: string | undefined): ArchiveAnswer {
  const captures = answers.flatMap(({ best }) => (best === undefined ? [] : [best]));
  const before = captures
    .filter((capture) => isBefore(capture, near))
    .sort((a, b) => (a.capturedAt > b.capturedAt ? -1 : 1));
  const after = captures
    .filter((capture) => !isBefore(capture, near))
    .sort((a, b) => (a.capturedAt < b.capturedAt ? -1 : 1));
  const best = before[0] ?? after[0];
  const newest = answers
    .flatMap(({ newestGood }) => (newestGood === undefined ? [] : [newestGood]))
    .sort((a, b) => (a.capturedAt > b.capturedAt ? -1 : 1))[0];
  const firsts = answers.flatMap(({ first }) => (first === undefined ? [] : [first])).sort();
  const lasts = answers.flatMap(({ last }) => (last === undefined ? [] : [last])).sort();
  const statuses = answers.map(({ status }) => status);
  const order: readonly ArchiveOutcome[] = ['unknown', 'skipped', 'excluded', 'none'];
  const status = best === undefined ? (order.find((entry) => statuses.includes(entry)) ?? 'unknown') : 'found';
  return {
    status,
    asked: answers.flatMap(({ asked }) => asked),
    ...(best === undefined ? {} : { best }),
    ...(newest === undefined ? {} : { newestGood: newest }),
    ...(firsts[0] === undefined ? {} : { first: firsts[0] }),
    ...(lasts.at(-1) === undefined ? {} : { last: lasts.at(-1) ?? '' }),
  };
}
