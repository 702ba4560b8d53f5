import { NOT_FOUND_LEAD, NOT_FOUND_TITLE } from './not-found-words.ts';
import { isNotice, NOTICE_CHARS, type Signal, showsCited, titleMatch } from './signal.ts';

/** A "not found" page that is served as a success: told by its title or heading. */
export const soft404Title: Signal = {
  id: 'soft-404-title',
  about: 'a title part or heading that, as a whole, says that the page is not there (over twenty languages)',
  speak(answer) {
    if (answer.page === null) return null;
    const title = titleMatch(answer, NOT_FOUND_TITLE);
    // An article about missing pages carries the cited words too, and is long.
    if (
      title === undefined ||
      (showsCited(answer) && !isNotice(answer)) ||
      (answer.slugInTitle >= 0.8 && answer.slugWords.length > 1)
    )
      return null;
    const long = answer.textLength > NOTICE_CHARS * 4;
    return { reason: 'soft-404', detail: `the page calls itself “${title}”`, weight: long ? 'likely' : 'sure' };
  },
};

/** The same said in the first lines; a hint only, unless there is hardly anything else in the page. */
export const soft404Lead: Signal = {
  id: 'soft-404-lead',
  about: 'first lines that say that the page is not there, on a page with little else',
  speak(answer) {
    if (answer.page === null || showsCited(answer)) return null;
    const said = NOT_FOUND_LEAD.exec(answer.lead)?.[0];
    if (said === undefined) return null;
    return {
      reason: 'soft-404',
      detail: `the page begins with “${said.slice(0, 100)}”`,
      weight: answer.textLength < NOTICE_CHARS / 2 ? 'sure' : isNotice(answer) ? 'likely' : 'hint',
    };
  },
};

const ERROR_ROUTE =
  /(?:^|\/)(?:404|40[34]\.(?:html?|php|aspx?|jsp)|error(?:s|page)?(?:[-_/]?(?:404|page|not-?found))?|errors?\/\d{3}|(?:page-?)?not-?found|page_not_found|page[-_]?missing|missing[-_]?page|notfound|fehler(?:seite)?|erreur|pagina-no-encontrada|not-available|unavailable|oops|missing|sorry|expired|gone|removed)(?:\.(?:html?|php|aspx?|jsp))?\/?$/i;
const ERROR_QUERY = /(?:^|[?&])(?:error|err|status|code|msg)=(?:404|not_?found|page_?not_?found|missing|gone|expired)/i;

/** The address at which the chain ends is an error page's own. */
export const errorRoute: Signal = {
  id: 'error-route',
  about: 'a redirect to an address like /404 or /error/not-found',
  speak({ cited, final, status }) {
    if (final.href === cited.href || ERROR_ROUTE.test(cited.pathname)) return null;
    if (status >= 400 && status !== 404 && status !== 410) return null;
    const found = ERROR_ROUTE.test(final.pathname) || ERROR_QUERY.test(final.search);
    return found
      ? { reason: 'redirect-to-error', detail: `redirects to ${final.pathname}${final.search}`, weight: 'sure' }
      : null;
  },
};

const SEARCH_ROUTE = /(?:^|\/)(?:search|suche|recherche|buscar?|busca|ricerca|zoeken|results?)(?:\.\w+|\/|$)/i;
const SEARCH_TITLE =
  /^(?:search results?(?: (?:for|of)\b.{0,80})?|(?:no |0 )(?:search )?results?(?: found)?(?: for\b.{0,80})?|you searched for .{1,80}|suchergebnisse.{0,60}|résultats de (?:la )?recherche.{0,60}|resultados de (?:la )?búsqueda.{0,60}|resultados da (?:busca|pesquisa).{0,60}|risultati (?:della )?ricerca.{0,60}|zoekresultaten.{0,60}|результаты поиска.{0,60})$/u;

/** The site searches for the words of an address that it no longer has. */
export const searchFallback: Signal = {
  id: 'search-fallback',
  about: 'a list of search results where a page was cited',
  speak(answer) {
    const { cited, final } = answer;
    if (SEARCH_ROUTE.test(cited.pathname) || /[?&](?:s|q|query|search)=/i.test(cited.search)) return null;
    const title = titleMatch(answer, SEARCH_TITLE);
    const route =
      final.href !== cited.href &&
      (SEARCH_ROUTE.test(final.pathname) || /[?&](?:s|q|query|search)=/i.test(final.search));
    if (title !== undefined) return { reason: 'soft-404', detail: `shows a search: “${title}”`, weight: 'sure' };
    return route
      ? { reason: 'soft-404', detail: `redirects to a search: ${final.pathname}${final.search}`, weight: 'sure' }
      : null;
  },
};

const SERVER_ERROR_TITLE =
  /^(?:(?:http )?(?:error )?50[0-4](?:[ :-]*(?:internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|error|server error))?|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|server error(?: in .{1,60})?|database (?:connection )?error|error establishing a database connection|database error|(?:we(?:'re| are)|the site is|site is|this site is|website is)? ?(?:currently )?(?:down for |under |undergoing )(?:scheduled )?maintenance|(?:site )?maintenance(?: mode)?|scheduled maintenance|(?:(?:this |the )?(?:web ?)?site (?:is )?(?:currently |temporarily )?(?:offline|unavailable|down))|temporarily (?:unavailable|offline)|(?:an|unexpected|application|unhandled|runtime|fatal) ?(?:unexpected )?(?:error|exception)(?: (?:has )?occurred)?|something went wrong|web server is down|connection timed out|origin is unreachable|we'll be (?:right )?back(?: soon| shortly)?|be right back|wartungsarbeiten|wartungsmodus|(?:site )?en maintenance|en mantenimiento|em manutenção|in manutenzione|технические работы|serverfehler|erreur (?:interne )?du serveur|error (?:interno )?del servidor|erro (?:interno )?do servidor)$/;

/** A failure of the server that comes as a success, or as itself. */
export const serverErrorPage: Signal = {
  id: 'server-error-page',
  about: '5xx, or a short page titled so with a success status',
  speak(answer) {
    const { status } = answer;
    if (status >= 500 && status < 600)
      return { reason: 'server-error', detail: `the server failed (${status})`, weight: 'sure' };
    const title = isNotice(answer) && !showsCited(answer) ? titleMatch(answer, SERVER_ERROR_TITLE) : undefined;
    const text =
      answer.textLength < 600
        ? /^(?:error establishing a database connection|fatal error: |warning: mysql|parse error: |uncaught .{0,40}exception|internal server error|service unavailable|bad gateway|upstream (?:connect error|request timeout)|no healthy upstream|application error)/.exec(
            answer.lead,
          )?.[0]
        : undefined;
    const said = title ?? text;
    return said === undefined || status >= 400
      ? null
      : { reason: 'server-error', detail: `a success that says “${said.trim()}”`, weight: 'sure' };
  },
};

const REMOVED =
  /(?:this|the|that) (?:requested )?(?:article|story|post|video|page|content|document|paper|report|item|tweet|photo|comment|entry|press release|publication|listing|account|user|channel|recording|episode)(?: you .{1,40})? (?:has been|was|is|have been) (?:permanently )?(?:removed|deleted|taken down|withdrawn|unpublished|pulled|retired|archived and is no longer|expired|no longer available)|(?:article|story|video|content|post) (?:removed|unavailable|withdrawn|deleted|no longer available)|(?:video|account|channel|user|tweet|post) (?:is )?(?:unavailable|not available|suspended|terminated)|(?:this|the) (?:account|user|page|profile|channel|video|group|community|post|tweet) (?:doesn't|does not) exist|removed (?:at the request of|by the (?:author|user|publisher)|for legal reasons)|(?:dieser|der|dieses|das) (?:artikel|beitrag|video|inhalt)(?: .{0,20})? (?:wurde (?:gelöscht|entfernt)|ist nicht mehr verfügbar|steht nicht mehr zur verfügung)|(?:cet|cette|l')(?: )?(?:article|vidéo|page|publication) (?:a été (?:supprimée?|retirée?)|n'est plus disponible)|(?:este|esta) (?:artículo|contenido|vídeo|video|publicación|noticia) (?:ha sido|fue) (?:eliminad[oa]|retirad[oa]|borrad[oa])|(?:este|esta) (?:artigo|conteúdo|vídeo|publicação) foi (?:removid[oa]|excluíd[oa])|(?:questo|quest')(?: )?(?:articolo|contenuto|video) è stato (?:rimosso|eliminato)|(?:статья|материал|видео|публикация) (?:был[ао]? )?(?:удален[ао]?|удалён|недоступн[ао]?)/;

/** The site says that it took the work down: said in the title, or at the top of a page with little else. */
export const removedNotice: Signal = {
  id: 'removed-notice',
  about: 'a notice in the title or at the top of a short page that the work was taken down',
  speak(answer) {
    if (answer.page === null || answer.status >= 400) return null;
    const head = `${answer.titleParts.join(' · ')} · ${answer.headings.join(' · ')}`;
    const inTitle = REMOVED.exec(head)?.[0];
    if (inTitle !== undefined && isNotice(answer))
      return { reason: 'removed', detail: `the page says “${inTitle}”`, weight: 'sure' };
    const said = answer.textLength < NOTICE_CHARS ? REMOVED.exec(answer.lead)?.[0] : undefined;
    return said === undefined
      ? null
      : {
          reason: 'removed',
          detail: `the page says “${said}”`,
          weight: answer.textLength < NOTICE_CHARS / 2 ? 'sure' : 'likely',
        };
  },
};
