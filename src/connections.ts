import type { CheckTools } from './check-tools.ts';
import type { Web } from './core/asking.ts';
import type { Clock } from './core/clock.ts';
import type { Store } from './core/store.ts';
import { archiveChoice, type RunOptions } from './run-options.ts';

/** What runs can share: the way to the web, what is kept of earlier runs, and who looks for copies. */
export interface Connections {
  readonly web: Web;
  readonly store: Store | null;
  /** @throws StetError BAD_OPTION for an archive that is not known */
  openFinder(): CheckTools['copies'];
}

/** Opens them; the rooms that ask are loaded here. */
export async function openConnections(options: RunOptions, clock: Clock): Promise<Connections> {
  const choice = archiveChoice(options);
  const [{ createWeb, scopeOf, serviceScopeOf }, copies, store] = await Promise.all([
    import('./web/index.ts'),
    choice.ids.length === 0 ? null : import('./look-up.ts'),
    storeOf(options, clock),
  ]);
  const asking = { ...options.web, ...(options.endpoints === undefined ? {} : { endpoints: options.endpoints }) };
  const plain = createWeb({
    ...asking,
    clock,
    ...(options.random === undefined ? {} : { random: options.random }),
    ...(options.transport === undefined ? {} : { transport: options.transport }),
    ...(store === null ? {} : { responses: store.responses }),
    ...(options.storeOnly === true ? { closed: true } : {}),
  });
  const web = store === null ? plain : await remembered(plain, store, (url) => scopeOf(url, asking), options, clock);
  const captures = store?.captures(serviceScopeOf(asking));
  return { web, store, openFinder: () => copies?.openCopyFinder(choice, web, captures) ?? null };
}

/** The store of this run. What is recorded or replayed has none: a recording must hold everything that was asked. */
async function storeOf({ store, storeOnly, transport, offline }: RunOptions, clock: Clock): Promise<Store | null> {
  if (store === undefined || transport !== undefined || offline === true) return null;
  const { openStoreAt } = await import('./store/open-store.ts');
  // Of a batch, the clock stands at its beginning, and everything was kept later.
  return await openStoreAt(store.file, { clock, fromLater: storeOnly === true, onProblem: () => undefined, ...store });
}

async function remembered(
  web: Web,
  { links }: Store,
  scopeOf: (url: string) => string | null,
  { strikes }: RunOptions,
  clock: Clock,
): Promise<Web> {
  const { rememberingWeb } = await import('./store/remembering-web.ts');
  return rememberingWeb(web, { links, clock, scopeOf, ...(strikes === undefined ? {} : { strikes }) });
}
