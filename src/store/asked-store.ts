import type { Asked, AskedStore } from '../core/asking.ts';
import { Spill } from './spill.ts';

/** Results of finished articles that stay in memory: some 600 bytes each. More is faster where articles share sources. */
const KEPT = 10_000;

/** What was asked in this run: of finished articles in a temporary file, when they have more sources than `most`. */
export function openAskedStore(most: number = KEPT): AskedStore {
  const known = new Map<string, Asked | Promise<Asked>>();
  const spill = new Spill('asked');
  return {
    find(key) {
      const found = known.get(key);
      if (found !== undefined) return Promise.resolve(found);
      if (!spill.has(key)) return null;
      return spill.get(key).then((text) => JSON.parse(text ?? '') as Asked); // written below
    },
    put(key, asked) {
      known.set(key, asked);
    },
    async rest(keys) {
      if (known.size <= most) return;
      const settled = keys.flatMap((key) => {
        const asked = known.get(key);
        return asked === undefined || asked instanceof Promise ? [] : [[unshared(key), JSON.stringify(asked)] as const];
      });
      await spill.put(settled);
      for (const [key] of settled) known.delete(key);
    },
    async close() {
      known.clear();
      await spill.close();
    },
  };
}

/** The same text as a string of its own: a piece of an article's text would keep the whole of it. */
function unshared(text: string): string {
  return Buffer.from(text).toString();
}
