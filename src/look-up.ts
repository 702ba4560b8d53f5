import { type ArchiveChoice, askArchives, historyOf, openArchives } from './archives/index.ts';
import type { Asked, Web } from './core/asking.ts';
import type { ArchiveAnswer, ArchiveTools } from './core/capture.ts';
import type { CaptureCache } from './core/store.ts';
import { readPackage } from './store/read-package.ts';

/** One source of which copies are wanted. */
export interface LookUp {
  readonly url: string;
  /** What came of asking the source itself. */
  readonly asked: Asked;
  /** When the author read it: a date, or as much of one as is known. */
  readonly near: string | undefined;
  /** From when on a capture is a witness, ISO 8601. */
  readonly witnessSince: string;
  readonly abort: AbortSignal;
}

/** What the archives know of a source. A witness is looked for only where nobody can tell whether the source is alive. */
export type CopyFinder = (wanted: LookUp) => Promise<ArchiveAnswer>;

/** Opens the chosen archives over the web of a run; `cache` holds what they told earlier runs. @throws StetError BAD_OPTION for an archive that nobody knows */
export function openCopyFinder(choice: ArchiveChoice, web: Web, cache?: CaptureCache): CopyFinder {
  const setup = openArchives(choice);
  const tools: ArchiveTools = {
    fetcher: web.serviceFetcher,
    judge: web.judgeCapture,
    readPackage,
    ...(cache === undefined ? {} : { cache }),
  };
  return ({ url, asked, near, witnessSince, abort }) => {
    const { liveness } = asked.state;
    const last = asked.exchanges.at(-1);
    const history = last === undefined || liveness !== 'alive' ? undefined : historyOf(last);
    const query = {
      url,
      abort,
      ...(near === undefined ? {} : { near }),
      ...(liveness === 'unknown' ? { witnessSince } : {}),
      ...(history === undefined ? {} : { history }),
    };
    return askArchives(query, tools, setup);
  };
}
