import type { Article } from '../core/article.ts';
import type { Editor, LinkFix } from '../core/link-fix.ts';
import { editLinks, replaceAddress } from './edit-links.ts';

/**
 * Plain text keeps the address that the author read and says beside it where the copy is: `https://a.test/x (archived
 * 2021-02-19: https://...)`. A source that is mentioned often is told once in the list, or at its first mention.
 */
export const text: Editor = {
  id: 'text',
  formats: ['text'],
  edit: (request) => {
    const told = firstMentions(request.article, request.fixes);
    return Promise.resolve(
      editLinks(request, (place) => {
        const { fix, endByte } = place;
        if (fix.to !== undefined) return [replaceAddress(place, fix.to)];
        if (fix.kind !== 'archived' || fix.copy === undefined) return null;
        if (!told.has(fix.link)) return null;
        const note = ` (archived ${fix.copy.capturedAt.slice(0, 10)}: ${fix.copy.url})`;
        return [{ startByte: endByte, endByte, text: note }];
      }),
    );
  },
};

/** The mention of each source that carries the note: its entry in the list of sources, else the first. */
function firstMentions(article: Article, fixes: readonly LinkFix[]): ReadonlySet<number> {
  const chosen = new Map<string, number>();
  for (const { source, link } of fixes) {
    const known = chosen.get(source);
    if (known === undefined || (!isListed(article, known) && isListed(article, link))) chosen.set(source, link);
  }
  return new Set(chosen.values());
}

function isListed(article: Article, link: number): boolean {
  return article.links[link]?.via !== 'link';
}
