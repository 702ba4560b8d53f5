import type { Page } from '../../../core/page.ts';
import type { Genre } from '../../../core/source.ts';
import { patternLines } from '../../../core/text/over-lines.ts';

/** Types of schema.org and Open Graph, lower case; an analysis, a review or a background piece in a newspaper is news. */
const TYPES: readonly (readonly [RegExp, Genre])[] = [
  [/opinionnewsarticle/, 'opinion'],
  [/scholarlyarticle|^citation$/, 'paper'],
  [/^dataset/, 'dataset'],
  [/^video/, 'video'],
  [/^photograph|^imageobject|^imagegallery/, 'photo'],
  [/socialmediaposting|discussionforumposting/, 'social'],
  [/newsarticle/, 'news'],
  [/^books?(?:\.book)?$/, 'book'],
];
/** Names of the part of a newspaper in which opinions stand. */
const OPINION_SECTION = patternLines('u')`
  ^(?:
    opinions?|editorials?|op-?eds?|commentary|comment is free|columns?|columnists?|meinung(?:en)?|kommentare?|
    kolumnen?|leitartikel|gastbeitr(?:ag|äge)|tribunes?|éditos?|chroniques?|idées|opinión|columnas?|tribuna|opinião|
    colunas?|opinioni|editoriali|opinie|ledare
  )(?: (?:pieces?|columns?|columnists?|essays?))?$
`;
/** "Opinion | …", "Kommentar: …". */
const OPINION_TITLE = patternLines('iu')`
  ^(?:
    opinion|op-ed|editorial|commentary|column|meinung|kommentar|kolumne|leitartikel|gastbeitrag|tribune|opinión|
    opinione
  )\s*[:|–—]|
  \|\s*(?:opinion|op-ed|commentary|meinung|opinión)$
`;
/** A label above the headline. */
const OPINION_HEADING =
  /^(?:opinion|op-ed|editorial|commentary|meinung|kommentar|kolumne|leitartikel|gastbeitrag|opinión|tribune)$/iu;
/** How a release begins, or what stands above it. */
const RELEASE = patternLines('iu')`
  ^\W{0,3}(?:
    for immediate release|press release|news release|media release|pressemitteilung|medienmitteilung|
    presseinformation|communiqué de presse|comunicado de prensa|nota de prensa|comunicato stampa|persbericht
  )(?!\p{L})
`;
/** Lines at the beginning of a text in which that stands, and their longest: "press release" in a sentence says nothing. */
const RELEASE_LINES = 6;
const RELEASE_CHARS = 120;
/** The agency at the head of a story, as newspapers print it: "BERLIN (Reuters) -". */
const DATELINE = /\((?:AP|Reuters|AFP|UPI|dpa|EFE|ANSA|Xinhua|TASS|ANI|PTI|AAP|[A-Z][a-z]+wire)\)\s*[-–—]/;
const DATELINE_REACH = 800;

/** The genre that a page says of itself; undefined where it says none. */
export function genreOfItself({ meta, title, headings, text, mainText = text, contentType }: Page): Genre | undefined {
  const type = meta.type?.toLowerCase() ?? '';
  const byType = TYPES.find(([pattern]) => pattern.test(type))?.[1];
  const isOpinion =
    byType === 'opinion' ||
    sectionsOf(meta.section).some((section) => OPINION_SECTION.test(section)) ||
    OPINION_TITLE.test(title) ||
    headings.slice(0, 2).some((heading) => OPINION_HEADING.test(heading));
  if (isOpinion) return 'opinion';
  if (RELEASE.test(title) || beginningOf(mainText).some((line) => RELEASE.test(line))) return 'press-release';
  if (meta.doi !== undefined && byType !== 'news') return 'paper';
  if (byType === undefined || byType === 'news')
    return DATELINE.test(mainText.slice(0, DATELINE_REACH)) ? 'wire' : byType;
  return byType === 'book' && contentType.includes('pdf') ? undefined : byType;
}

/** "World, Opinion" names two; "opinion polls" is one of another kind. */
function sectionsOf(written = ''): string[] {
  return written
    .toLowerCase()
    .split(/[,;/|>]/)
    .map((section) => section.trim());
}

function beginningOf(text: string): string[] {
  const lines = text
    .slice(0, RELEASE_LINES * RELEASE_CHARS * 2)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.slice(0, RELEASE_LINES).filter((line, nth) => nth === 0 || line.length <= RELEASE_CHARS);
}
