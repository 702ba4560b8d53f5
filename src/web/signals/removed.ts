import { isNotice, NOTICE_CHARS, showsCited } from './look.ts';
import type { Answer, Signal } from './signal.ts';
import type { Line } from './words/statement.ts';
import { WITHDRAWN } from './words/withdrawn.ts';

const REMOVED =
  /(?:this|the|that) (?:requested )?(?:article|story|post|video|page|content|document|paper|report|item|tweet|photo|comment|entry|press release|publication|listing|account|user|channel|recording|episode)(?: you .{1,40})? (?:has been|was|is|have been) (?:permanently )?(?:removed|deleted|taken down|withdrawn|unpublished|pulled|retired|archived and is no longer|expired|no longer available)|(?:article|story|video|content|post) (?:removed|unavailable|withdrawn|deleted|no longer available)|(?:video|account|channel|user|tweet|post) (?:is )?(?:unavailable|not available|suspended|terminated)|(?:this|the) (?:account|user|page|profile|channel|video|group|community|post|tweet) (?:doesn't|does not) exist|removed (?:at the request of|by the (?:author|user|publisher)|for legal reasons)|(?:dieser|der|dieses|das) (?:artikel|beitrag|video|inhalt)(?: .{0,20})? (?:wurde (?:gelöscht|entfernt)|ist nicht mehr verfügbar|steht nicht mehr zur verfügung)|(?:cet|cette|l')(?: )?(?:article|vidéo|page|publication) (?:a été (?:supprimée?|retirée?)|n'est plus disponible)|(?:este|esta) (?:artículo|contenido|vídeo|video|publicación|noticia) (?:ha sido|fue) (?:eliminad[oa]|retirad[oa]|borrad[oa])|(?:este|esta) (?:artigo|conteúdo|vídeo|publicação) foi (?:removid[oa]|excluíd[oa])|(?:questo|quest')(?: )?(?:articolo|contenuto|video) è stato (?:rimosso|eliminato)|(?:статья|материал|видео|публикация) (?:был[ао]? )?(?:удален[ао]?|удалён|недоступн[ао]?)/;

/** Words that a title may have beside those that say it. */
const SPARE_IN_TITLE = 1;
/** Of a title that is a notice: itself, and the name of the site. */
const MAX_TITLE_PARTS = 2;

/** A title that says of "this offer" or "this account" that it ended, and names no other thing. */
function saidByTitle({ page, headlines, titleParts }: Answer): string | undefined {
  const isTitle = ({ text }: Line) => titleParts.includes(text) || page?.headings[0]?.toLowerCase().startsWith(text);
  return titleParts.length > MAX_TITLE_PARTS ? undefined : WITHDRAWN.firstIn(headlines.filter(isTitle), SPARE_IN_TITLE);
}

/** The site says that it took the work down: said in the title, or at the top of a page with little else. */
export const removedNotice: Signal = {
  id: 'removed-notice',
  about: 'a notice in the title or at the top of a short page that the work was taken down',
  speak(answer) {
    if (answer.page === null || answer.status >= 400 || showsCited(answer)) return null;
    const head = `${answer.titleParts.join(' · ')} · ${answer.headings.join(' · ')}`;
    const inTitle = REMOVED.exec(head)?.[0] ?? saidByTitle(answer);
    if (inTitle !== undefined && isNotice(answer))
      return { reason: 'removed', detail: `the page says “${inTitle}”`, weight: 'sure' };
    const said = answer.mainLength < NOTICE_CHARS ? REMOVED.exec(answer.lead)?.[0] : undefined;
    return said === undefined
      ? null
      : {
          reason: 'removed',
          detail: `the page says “${said}”`,
          weight: answer.mainLength < NOTICE_CHARS / 2 ? 'sure' : 'likely',
        };
  },
};
