import type { Asked, AskedStore } from '../core/asking.ts';
import { Spill } from './spill.ts';

/** Results of finished articles that stay in memory: some 600 bytes each. More is faster where articles share sources. */
const KEPT = 10_000;
/** Results that are written together. */
const WRITTEN_TOGETHER = 256;

/**
 * What was asked in this run. Where that is more than `most`, results of finished articles go into a temporary file while
 * other articles add theirs; a run over one article writes nothing.
 */
export function openAskedStore(most: number = KEPT): AskedStore {
  const known = new Map<string, Asked | Promise<Asked>>();
  /** In the order in which their articles were finished; a source that many cite rests once. */
  const resting = new Set<string>();
  const spill = new Spill('asked');
  let writing: Promise<void> | null = null;

  async function spillSome(): Promise<void> {
    const first: string[] = [];
    for (const key of resting) {
      if (first.length === WRITTEN_TOGETHER) break;
      first.push(key);
      resting.delete(key);
    }
    const settled = first.flatMap((key) => {
      const asked = known.get(key);
      return asked === undefined || asked instanceof Promise ? [] : [{ key, asked }];
    });
    await spill.put(settled.map(({ key, asked }) => [unshared(key), JSON.stringify(asked)] as const));
    // What was asked anew meanwhile is newer than what was written.
    for (const { key, asked } of settled) if (known.get(key) === asked) known.delete(key);
  }

  return {
    find(key) {
      const found = known.get(key);
      if (found !== undefined) return Promise.resolve(found);
      if (!spill.has(key)) return null;
      return spill.get(key).then((text) => JSON.parse(text ?? '') as Asked); // written above
    },
    put(key, asked) {
      known.set(key, asked);
      // Whoever asks is told what went wrong; here nobody may be waiting, and Node would end the process.
      if (asked instanceof Promise) asked.catch(() => undefined);
      if (known.size <= most || resting.size === 0 || writing !== null) return;
      // A disk that is full costs memory here, and no result.
      writing = spillSome()
        .catch(() => undefined)
        .then(() => {
          writing = null;
        });
    },
    rest(keys) {
      for (const key of keys) resting.add(key);
    },
    async close() {
      await writing;
      known.clear();
      await spill.close();
    },
  };
}

/** The same text as a string of its own: a piece of an article's text would keep the whole of it. */
function unshared(text: string): string {
  return Buffer.from(text).toString();
}
