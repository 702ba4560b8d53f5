import type { Page, PageStore } from '../core/page.ts';
import { Spill } from './spill.ts';

/** Characters of page text kept in memory before pages go to disk. Larger is faster and takes twice as many bytes. */
const MEMORY_CHARS = 32 * 1024 * 1024;

/** Keeps what comparisons read of a page: not the markup, which only signals look at. */
function lean(page: Page): Page {
  return { ...page, html: '' };
}

function sizeOf({ text, mainText }: Page): number {
  return text.length + (mainText?.length ?? 0);
}

/**
 * The texts of pages in memory, and in a temporary file of this run when they grow beyond `memoryChars`. One that cannot be
 * written there stays in memory: a disk that is full costs memory here, and no result.
 */
export function openPageStore(memoryChars: number = MEMORY_CHARS): PageStore {
  const kept = new Map<string, Page>();
  const spill = new Spill('pages');
  let chars = 0;
  return {
    async put(id, page) {
      const before = kept.get(id);
      const text = lean(page);
      // Held until it is written: whoever asks meanwhile finds it.
      kept.set(id, text);
      chars += sizeOf(page) - (before === undefined ? 0 : sizeOf(before));
      if (chars <= memoryChars) return;
      try {
        await spill.put([[id, JSON.stringify({ ...text, anchors: [...page.anchors] })]]);
      } catch {
        return; // it stays where it is
      }
      if (kept.get(id) !== text) return;
      kept.delete(id);
      chars -= sizeOf(page);
    },
    async get(id) {
      const page = kept.get(id);
      if (page !== undefined) return page;
      const text = await spill.get(id);
      if (text === undefined) return undefined;
      const stored = JSON.parse(text) as Omit<Page, 'anchors'> & { anchors: string[] }; // written above
      return { ...stored, anchors: new Set(stored.anchors) };
    },
    async close() {
      kept.clear();
      await spill.close();
    },
  };
}
