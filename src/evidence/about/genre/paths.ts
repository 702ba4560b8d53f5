import { lookup } from '../../../core/lookup.ts';
import type { Genre } from '../../../core/source.ts';
import { patternLines } from '../../../core/text/over-lines.ts';

const words = (text: string) => text.trim().split(/\s+/);

/**
 * Names of parts of a site, as they stand between two slashes with something below them; `/opinion/` alone is a list. What
 * is also something else stays away: "views", "data", "press", "gallery", "watch".
 */
const SEGMENTS: readonly (readonly [Genre, readonly string[]])[] = [
  [
    'opinion',
    words(`
      opinion opinions commentisfree commentary op-ed op-eds oped opeds editorial editorials column columns columnist columnists viewpoint
      viewpoints meinung meinungen kommentar kommentare kolumne kolumnen leitartikel gastbeitrag gastbeitraege gastkommentar tribune
      tribunes editos edito chroniques idees debats columnas columnistas editoriales tribuna tribunas opiniao colunas
      colunistas editoriais opinioni editoriali opinie ledare debatt kronikk meninger leder`),
  ],
  [
    'press-release',
    words(`
      press-release press-releases press_release press_releases pressrelease pressreleases news-release news-releases media-release
      media-releases media_releases mediareleases pressemitteilung pressemitteilungen pressemeldung pressemeldungen
      presseinformation presseinformationen medienmitteilung medienmitteilungen communique communiques communique-de-presse
      communiques-de-presse comunicado comunicados comunicado-de-prensa comunicados-de-prensa nota-de-prensa notas-de-prensa sala-de-prensa
      comunicato-stampa comunicati-stampa persbericht persberichten pressmeddelande pressmeddelanden pressemeddelelse
      pressemeddelelser newsroom`),
  ],
  ['dataset', words('dataset datasets')],
  ['video', words('video videos')],
  ['photo', words('photo photos foto fotos photo-gallery photo-galleries fotostrecke fotostrecken bildergalerie')],
];

const GENRE_OF_SEGMENT: Readonly<Record<string, Genre>> = lookup(
  Object.fromEntries(SEGMENTS.flatMap(([genre, names]) => names.map((name) => [name, genre]))),
);

/** Parts below which an editorial is no editorial but a house's rules. */
const ABOUT_THE_HOUSE = /^(?:about|about-us|info|help|legal|authors?|guidelines|policies|tag|tags|topics?)$/;

/** The genre that an address says by its parts; undefined where it says none. */
export function genreOfPath(pathname: string): Genre | undefined {
  const parts = pathname
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '');
  if (parts.some((part) => ABOUT_THE_HOUSE.test(part))) return undefined;
  return parts
    .slice(0, -1)
    .map((part) => GENRE_OF_SEGMENT[part])
    .find((genre) => genre !== undefined);
}

/** `/2021/11/04/`, `/2021-11-04-`: a dated part, as newspapers and diaries have. */
const DATED = /\/(?:19|20)\d\d\/(?:\d{1,2}|[a-z]{3})\/|\/(?:19|20)\d\d-\d\d-\d\d/;
/** A word of newspapers' names. */
const NEWSPAPER = patternLines()`
  (?:^|[.-])(?:
    \w{0,30}(?:
      news|times|gazette|herald|tribune|zeitung|tageblatt|nachrichten|courier|ledger|chronicle|diario|noticias|
      periodico|observer|telegraph|examiner|inquirer|dispatch|argus
    )(?:now|online|paper|24)?|
    \w{3,30}post
  )(?=[.-])
`;
/** A part of a site that only they have; "news" has every firm. */
const NEWSPAPER_PART = /\/(?:politics|politik|politica|politique|us-news|world-news|local-news)\//;
/** A file that somebody put there on that day. */
const FILE = /\.(?:pdf|png|jpe?g|gif|docx?|xlsx?|zip)$/;

/** Does an address look like a newspaper's article: a day in it, and a name that newspapers have? A day alone is any diary's. */
export function looksLikeNews(hostname: string, pathname: string): boolean {
  const path = pathname.toLowerCase();
  if (!DATED.test(path) || FILE.test(path)) return false;
  return NEWSPAPER.test(hostname.toLowerCase()) || NEWSPAPER_PART.test(path);
}
