import type { Store } from '../core/store.ts';
import type { StoreSettings } from './store-over.ts';

/** True for the address of a database server; everything else is a file. */
export function isDatabaseAddress(place: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(place);
}

/**
 * Opens the store at a place: a file, or `postgres://...`. Null where a file cannot be used, which a check can do without;
 * a database that was asked for by name has to open, and so has a file that is `needed`.
 * @throws StetError MISSING_PACKAGE, STORE_FAILED
 */
export async function openStoreAt(
  place: string,
  options: StoreSettings & { readonly needed?: boolean; onProblem(message: string): void },
): Promise<Store | null> {
  if (isDatabaseAddress(place))
    return await (await import('./databases/postgres-store.ts')).openPostgresStore(place, options);
  return await (await import('./databases/sqlite-store.ts')).openStore({ ...options, file: place });
}
