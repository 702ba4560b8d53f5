import { patternLines } from '../../core/text/over-lines.ts';
import { sameAddress, titleMatch } from './look.ts';
import type { Signal } from './signal.ts';

const SEARCH_ROUTE = /(?:^|\/)(?:search|suche|recherche|buscar?|busca|ricerca|zoeken|results?)(?:\.\w+|\/|$)/i;
const SEARCH_TITLE = patternLines('u')`
  ^(?:
    search results?(?: (?:for|of)\b.{0,80})?|(?:no |0 )(?:search )?results?(?: found)?(?: for\b.{0,80})?|
    you searched for .{1,80}|suchergebnisse.{0,60}|résultats de (?:la )?recherche.{0,60}|
    resultados de (?:la )?búsqueda.{0,60}|resultados da (?:busca|pesquisa).{0,60}|risultati (?:della )?ricerca.{0,60}|
    zoekresultaten.{0,60}|результаты поиска.{0,60}
  )$
`;

/** The site searches for the words of an address that it no longer has. */
export const searchFallback: Signal = {
  id: 'search-fallback',
  about: 'a list of search results where a page was cited',
  speak(answer) {
    const { cited, final } = answer;
    if (SEARCH_ROUTE.test(cited.pathname) || /[?&](?:s|q|query|search)=/i.test(cited.search)) return null;
    const title = titleMatch(answer, SEARCH_TITLE);
    const route =
      !sameAddress(final, cited) &&
      (SEARCH_ROUTE.test(final.pathname) || /[?&](?:s|q|query|search)=/i.test(final.search));
    if (title !== undefined) return { reason: 'soft-404', detail: `shows a search: “${title}”`, weight: 'sure' };
    return route
      ? { reason: 'soft-404', detail: `redirects to a search: ${final.pathname}${final.search}`, weight: 'sure' }
      : null;
  },
};
