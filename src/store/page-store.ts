import type { Page, PageStore } from '../core/page.ts';
import { Spill } from './spill.ts';

/** Characters of page text kept in memory before pages go to disk. Larger is faster and takes twice as many bytes. */
const MEMORY_CHARS = 32 * 1024 * 1024;

/** Keeps what comparisons read of a page: not the markup, which only signals look at. */
function lean(page: Page): Page {
  return { ...page, html: '' };
}

/** The texts of pages in memory, and in a temporary file of this run when they grow beyond `memoryChars`. */
export function openPageStore(memoryChars: number = MEMORY_CHARS): PageStore {
  const kept = new Map<string, Page>();
  const spill = new Spill('pages');
  let chars = 0;
  return {
    async put(id, page) {
      const size = page.text.length + (page.mainText?.length ?? 0);
      if (chars + size <= memoryChars) {
        chars += size;
        kept.set(id, lean(page));
        return;
      }
      await spill.put([[id, JSON.stringify({ ...lean(page), anchors: [...page.anchors] })]]);
      kept.delete(id);
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
