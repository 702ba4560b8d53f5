import { patternLines, spacedLines } from '../../../core/text/over-lines.ts';
import { EN_FILLERS } from './absence/english.ts';
import { Statement } from './statement.ts';

/** "Unavailable": may be for good, or for a while; believed where nothing says which. */
export const WEAK_ABSENCE: Statement = new Statement([
  {
    subjects: spacedLines`
      page, article, story, post, content, document, file, item, video, product, publication, shop, store, listing,
      link, site, blog, channel, account, the ~ you are looking for, the ~ you were looking for, the ~ you requested
    `,
    states:
      "unavailable, not available, isn't available, is not available, isn't working, not accessible, isn't accessible, currently unavailable",
    fillers: EN_FILLERS,
  },
  {
    subjects: 'contenido, pagina, articulo, noticia, video',
    states: 'no disponible, no esta disponible',
    fillers: 'este, esta, el, la, lo, sentimos',
  },
  {
    subjects: 'contenu, page, article, video',
    states: 'non disponible, indisponible',
    fillers: 'ce, cet, cette, la, le',
  },
  {
    subjects: 'conteudo, pagina, artigo, noticia, video',
    states: 'indisponivel, nao disponivel',
    fillers: 'este, esta, a, o',
  },
  {
    subjects: 'seite, inhalt, artikel, video, beitrag',
    states: 'nicht verfugbar',
    fillers: 'die, der, das, dieser, diese, dieses, ist',
  },
]);

/** Words of what will pass: an absence that is only for now is a failure of the server. */
export const FOR_NOW: RegExp = patternLines('u')`
  (?:
    temporar|momentan|vorubergehend|derzeit|gerade nicht|try again|come back|check back|shortly|for the moment|
    at the moment|zurzeit|zur zeit|tijdelijk|tillfalligt|midlertidig|tilapaisesti|chwilowo|docasne|ideiglenesen|
    временн|暂时|暫時|一時的|일시적|geçici|gecici|προσωριν|sementara|tam thoi
  )
`;
