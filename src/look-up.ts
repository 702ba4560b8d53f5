import {
  type ArchiveChoice,
  type ArchiveSetup,
  askArchives,
  checkCitedCopy,
  historyOf,
  openArchives,
  permaOriginal,
} from './archives/index.ts';
import type { Asked, Web } from './core/asking.ts';
import type { ArchiveAnswer, ArchiveTools, CaptureCache, CitedCapture } from './core/capture.ts';
import type { Source } from './core/source.ts';
import { isoDateOf } from './core/text/written-date.ts';
import { readPackage } from './store/recordings/read-package.ts';

/** One source of which copies are wanted. */
export interface LookUp {
  readonly source: Source & { readonly url: string };
  /** What came of asking the source itself. */
  readonly asked: Asked;
  /** When the author read it: a date, or as much of one as is known. */
  readonly near: string | undefined;
  /** From when on a capture is a witness, ISO 8601. */
  readonly witnessSince: string;
  readonly abort: AbortSignal;
}

/** The archives of a run as the main job sees them. */
export interface CopyFinder {
  /** What the archives know of a source. A witness is looked for only where nobody can tell whether the source is alive. */
  find(wanted: LookUp): Promise<ArchiveAnswer>;
  /** The source with the original's address, where the article cites a copy by a number that only its archive can read. */
  resolve(source: Source, abort: AbortSignal): Promise<Source>;
}

/** Opens the chosen archives over the web of a run; `cache` holds what they told earlier runs. @throws StetError BAD_OPTION for an archive that nobody knows */
export function openCopyFinder(choice: ArchiveChoice, web: Web, cache?: CaptureCache): CopyFinder {
  const setup = openArchives(choice);
  const tools: ArchiveTools = {
    fetcher: web.serviceFetcher,
    judge: web.judgeCapture,
    readPackage,
    ...(cache === undefined ? {} : { cache }),
  };
  return {
    find: async (wanted) => {
      const cited = await citedCopy(wanted, setup, tools);
      if (cited?.capture !== undefined && wanted.asked.state.liveness !== 'unknown') return byArticle(cited);
      const answer = await askArchives(queryOf(wanted), tools, setup);
      return cited === undefined ? answer : withCited(answer, cited);
    },
    resolve: async (source, abort) => {
      const { archiveOf } = source;
      if (archiveOf?.archive !== 'perma' || archiveOf.original !== undefined) return source;
      const original = await permaOriginal(archiveOf.url, setup.places.baseOf, abort, tools);
      return original === undefined ? source : { ...source, url: original, archiveOf: { ...archiveOf, original } };
    },
  };
}

function queryOf({ source, asked, near, witnessSince, abort }: LookUp) {
  const { liveness } = asked.state;
  const last = asked.exchanges.at(-1);
  const history = last === undefined || liveness !== 'alive' ? undefined : historyOf(last);
  return {
    url: source.url,
    abort,
    ...(near === undefined ? {} : { near }),
    ...(liveness === 'unknown' ? { witnessSince } : {}),
    ...(history === undefined ? {} : { history }),
  };
}

/** The copy that the article cites, looked at; undefined where it cites none, or the run ended. */
async function citedCopy(
  { source, near, abort }: LookUp,
  { places }: ArchiveSetup,
  tools: ArchiveTools,
): Promise<CitedCapture | undefined> {
  const { archiveOf, fields } = source;
  if (archiveOf === undefined || abort.aborted) return undefined;
  const date = fields?.archiveDate === undefined ? null : isoDateOf(fields.archiveDate);
  const copy = {
    reference: archiveOf,
    abort,
    // A copy that stands alone says itself of what it is one.
    ...(source.url === archiveOf.url ? {} : { url: source.url }),
    ...(date === null ? {} : { date }),
    ...(near === undefined ? {} : { near }),
  };
  try {
    return await checkCitedCopy(copy, places, tools);
  } catch (error) {
    if (abort.aborted) return undefined;
    throw error;
  }
}

/** The author's own choice, and a good one: nobody else needs to be asked. */
function byArticle(cited: CitedCapture): ArchiveAnswer {
  const { capture } = cited;
  if (capture === undefined) return { status: 'unknown', asked: [], cited };
  const asked = [{ archive: capture.archive, outcome: 'found' as const, detail: 'the copy that the article cites' }];
  return { status: 'found', best: capture, seen: true, asked, cited };
}

function withCited(answer: ArchiveAnswer, cited: CitedCapture): ArchiveAnswer {
  if (cited.capture === undefined) return { ...answer, cited };
  const own = byArticle(cited);
  return { ...answer, ...own, asked: [...own.asked, ...answer.asked] };
}
