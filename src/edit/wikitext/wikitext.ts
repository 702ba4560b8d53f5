import type { Editor } from '../../core/link-fix.ts';
import { withoutComments } from '../../core/wikitext/comments.ts';
import { editLinks, type WrittenLink } from '../edit-links.ts';
import { changesOfBareLink } from './bare-link.ts';
import { changesOfCitation } from './citation.ts';
import { type WikiChange, WikiPage } from './wiki-page.ts';

/**
 * Wiki pages keep the address that was cited: a citation template gets its copy beside it (`archive-url`, `archive-date`,
 * `url-status`), a bare link a `{{webarchive}}` behind it, and one without a copy a `{{dead link}}`. What `{{cbignore}}`
 * keeps programs off stays as it is.
 */
export const wikitext: Editor = {
  id: 'wikitext',
  formats: ['wikitext'],
  edit: (request) => {
    const page = new WikiPage(request);
    return Promise.resolve(
      editLinks(
        request,
        (place) => {
          const changes = changesOf(place, page);
          if (changes === null || typeof changes === 'string') return changes;
          if (page.tagsOf(place.fix.link).some(({ kind }) => kind === 'ignore'))
            return '{{cbignore}} asks programs to leave it alone';
          return changes.map((change) => page.edit(change));
        },
        unescaped,
      ),
    );
  },
};

function changesOf(place: WrittenLink, page: WikiPage): readonly WikiChange[] | string | null {
  const { fix, link } = place;
  const { container } = link;
  if (container === undefined || !('startByte' in container)) return changesOfBareLink(place, page);
  if (fix.kind === 'moved')
    return 'url= keeps what its editor cited: change it by hand when you have read the new page';
  // The shorter or safer form of an address that works is no reason to change a citation.
  if (fix.to !== undefined) return null;
  return changesOfCitation(place, page.indexOf(container.startByte), page);
}

/** How a page writes an address beside its own characters: comments, `&amp;`, and signs of the markup as templates. */
function unescaped(written: string): string {
  return withoutComments(written)
    .replace(/<\/?nowiki\s*\/?>/g, '')
    .replace(/\{\{\s*([!=])\s*\}\}/g, (_template, sign: string) => (sign === '!' ? '|' : '='))
    .replace(/&(?:amp|#38);/gi, '&');
}
