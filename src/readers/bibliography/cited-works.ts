import { isStetError } from '../../core/errors.ts';
import type { ReaderInput } from '../../core/reader.ts';
import type { FlowRecorder } from '../flow/flow.ts';
import { type Bibliography, type ListedWork, readBibliography, worksByKey } from './bibliography.ts';
import { listWorks, noteOfWork } from './list-works.ts';

/** The works that an article cites by key, out of the bibliography files beside it. */
export class CitedWorks {
  /** Files that are named and not there, or not readable. */
  readonly missing: readonly string[];
  readonly #bibliographies: readonly Bibliography[];
  readonly #find: (key: string) => ListedWork | undefined;
  readonly #cited = new Set<ListedWork>();

  private constructor(bibliographies: readonly Bibliography[], missing: readonly string[]) {
    this.missing = missing;
    this.#bibliographies = bibliographies;
    this.#find = worksByKey(bibliographies);
  }

  /** Reads the bibliographies of these names, relative to the article and inside its folder. */
  static async load(names: readonly string[], sibling: ReaderInput['sibling']): Promise<CitedWorks> {
    const found: Bibliography[] = [];
    const missing: string[] = [];
    for (const name of new Set(names)) {
      const bibliography = await load(name, sibling);
      if (bibliography === null) missing.push(name);
      else found.push(bibliography);
    }
    return new CitedWorks(found, missing);
  }

  /** Id by which a reference in the flow finds the entry of a key, which is cited from now on; null for an unknown key. */
  noteOf(key: string): string | null {
    const work = this.#find(key);
    if (work === undefined) return null;
    this.#cited.add(work);
    return noteOfWork(work);
  }

  /** What is known of the work of a key, cited or not. */
  find(key: string): ListedWork['work'] | undefined {
    return this.#find(key)?.work;
  }

  citeAll(): void {
    for (const { source, works } of this.#bibliographies)
      for (const work of works) this.#cited.add(this.#known(source, work));
  }

  /** Writes the entries of all works that are cited, in the order of the files: places never go back. */
  write(flow: FlowRecorder): void {
    const files = this.#bibliographies.map(({ source }) => source);
    const cited = [...this.#cited];
    cited.sort((a, b) => files.indexOf(a.source) - files.indexOf(b.source) || a.work.from - b.work.from);
    listWorks(flow, cited);
  }

  /** The same object for a work that was found by its key. */
  #known(source: ListedWork['source'], work: ListedWork['work']): ListedWork {
    const found = work.key === undefined ? undefined : this.#find(work.key);
    return found?.work === work ? found : { source, work };
  }
}

async function load(name: string, sibling: ReaderInput['sibling']): Promise<Bibliography | null> {
  const bytes = (await sibling?.(name)) ?? null;
  if (bytes === null) return null;
  try {
    return await readBibliography(bytes, name, name);
  } catch (error) {
    // An unreadable bibliography is a missing one: the article itself can be read.
    if (isStetError(error)) return null;
    throw error;
  }
}
