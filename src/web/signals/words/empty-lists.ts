import type { Wording } from './wording.ts';

/** "No books match your search": of a list that was cited, and is empty. */
export const EMPTY_LISTS: readonly Wording[] = [
  {
    subjects: 'no ~, 0 ~, no matching ~',
    states:
      'match your search, matched your search, match your query, matched your query, match your criteria, matched your criteria, match your request, matched your request, matching your search, matching your query, matching your criteria, match the search, for your search, for your query',
    fillers: 'your, sorry, there, are, were, we, found, have, any, that, try, again, terms, criteria, request',
  },
  {
    subjects: 'keine ~, kein ~',
    states:
      'zu ihrer suche, zu deiner suche, zu ihrer suchanfrage, fur ihre suche, fur deine suche, entsprechen ihrer suche, entspricht ihrer suche, entsprechen ihren suchkriterien, mit ihren suchkriterien',
    fillers: 'es, wurden, wurde, gefunden, leider, wir, konnten, haben',
  },
  {
    subjects: 'aucun ~, aucune ~',
    states:
      'ne correspond a votre recherche, ne correspond a vos criteres, correspondant a votre recherche, correspondant a vos criteres, pour votre recherche',
    fillers: "n'a, ete, trouve, trouvee, desole, il, n'y, a",
  },
  {
    subjects: 'ningun ~, ninguna ~, no hay ~, nenhum ~, nenhuma ~, nessun ~, nessuna ~, geen ~',
    states:
      'coincide con tu busqueda, coincide con su busqueda, coinciden con su busqueda, que coincidan con su busqueda, para su busqueda, para tu busqueda, corresponde a sua busca, corresponde a sua pesquisa, para sua busca, para sua pesquisa, corrisponde alla tua ricerca, corrisponde alla ricerca, per la tua ricerca, voor uw zoekopdracht, voor je zoekopdracht, voldoet aan uw zoekopdracht, voldoen aan uw zoekopdracht',
    fillers: 'lo, sentimos, encontrado, encontrada, trovato, trovata, gevonden, helaas, se, ha, foi, e, stato',
  },
];
