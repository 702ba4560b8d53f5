import { askArchives, openArchives } from '../../../src/archives/index.ts';
import type { ArchiveAnswer, ArchiveQuery, CaptureCache } from '../../../src/core/capture.ts';
import type { Request } from '../../../src/core/exchange.ts';
import { readPackage } from '../../../src/store/recordings/read-package.ts';
import type { WebSetup } from '../../../src/web/options.ts';
import { type FakeAnswer, FakeTransport, openTestWeb } from '../open-test-web.ts';

/** Something that answers for the hosts of an archive, and gives null for all others. */
export interface FakeService {
  answer(request: Request, nth: number): FakeAnswer | null;
}

/** Archives opened over fake services, asked as the main job does it. */
export interface AskedFakes {
  readonly transport: FakeTransport;
  ask(url: string, query?: Partial<ArchiveQuery>): Promise<ArchiveAnswer>;
}

/** Opens archives by id over fakes. Hosts that no fake answers for do not exist. */
export function openFakes(
  ids: readonly string[],
  services: readonly FakeService[],
  options: Partial<WebSetup> & { readonly allowed?: readonly string[]; readonly cache?: CaptureCache } = {},
): AskedFakes {
  const { allowed, cache, ...web } = options;
  const transport = new FakeTransport((_url, nth, request) => {
    for (const service of services) {
      const answer = service.answer(request, nth);
      if (answer !== null) return answer;
    }
    return { phase: 'dns', code: 'ENOTFOUND' };
  });
  const { serviceFetcher, judgeCapture } = openTestWeb(transport, web);
  const setup = openArchives({ ids, endpoints: {}, ...(allowed === undefined ? {} : { allowed }) });
  const tools = {
    fetcher: serviceFetcher,
    judge: judgeCapture,
    readPackage,
    ...(cache === undefined ? {} : { cache }),
  };
  return {
    transport,
    ask: (url, query = {}) => askArchives({ url, abort: new AbortController().signal, ...query }, tools, setup),
  };
}
