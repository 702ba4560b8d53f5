import { isStetError, messageOf } from '../../core/errors.ts';
import type { Store } from '../../core/store.ts';
import { pruneIfDue } from '../maintain.ts';
import { type StoreSettings, storeOver } from '../store-over.ts';
import { openDatabase } from './database.ts';
import type { Database } from './sql.ts';
import { sqlOver } from './sqlite-driver.ts';

/** Where the store is, and who hears of its troubles. */
export interface StoreOptions extends StoreSettings {
  readonly file: string;
  /** What stands in the way of opening it is thrown. */
  readonly needed?: boolean;
  /** Told once, in words for people, when the store cannot do its work; the check goes on without it. */
  onProblem(message: string): void;
}

/** Opens the store, or gives null when that cannot be: a check does not need one. @throws StetError STORE_FAILED where it is needed */
export async function openStore({ file, needed, onProblem, ...settings }: StoreOptions): Promise<Store | null> {
  let told = false;
  const problem = (message: string) => {
    if (!told) onProblem(message);
    told = true;
  };
  let database: Database;
  try {
    database = await openDatabase(file, {
      onDamaged: (aside) => problem(`the store was damaged: it is now \`${aside}\`, a new one was made`),
      onReadOnly: () => problem(`the store \`${file}\` cannot be written here: it is read, and nothing is added`),
    });
  } catch (error) {
    if (needed === true) throw error;
    problem(`going on without the store: ${isStetError(error) ? error.message : String(error)}`);
    return null;
  }
  const lost = (error: unknown) => problem(`the store \`${file}\` does not take anything more (${messageOf(error)})`);
  try {
    pruneIfDue(database, settings.clock.now());
  } catch (error) {
    lost(error);
  }
  return storeOver(sqlOver(database), { ...settings, lost, close: () => database.close() });
}
