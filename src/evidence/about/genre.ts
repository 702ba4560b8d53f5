import type { Page } from '../../core/page.ts';
import { parsedUrl } from '../../core/parse-url.ts';
import type { Genre } from '../../core/source.ts';

const HOSTS: readonly (readonly [RegExp, Genre])[] = [
  [/(?:^|\.)(?:wikipedia|wikimedia|britannica|encyclopedia|scholarpedia)\.(?:org|com)$/, 'encyclopedia'],
  [/(?:^|\.)(?:arxiv|biorxiv|medrxiv|ssrn|osf|psyarxiv|preprints|chemrxiv|hal)\.(?:org|com|io|science)$/, 'preprint'],
  [
    /(?:^|\.)(?:twitter|x|facebook|instagram|threads|tiktok|reddit|linkedin|mastodon|bsky|t)\.(?:com|net|org|social|app|me)$/,
    'social',
  ],
  [/(?:^|\.)(?:youtube|youtu|vimeo|dailymotion|twitch)\.(?:com|be|tv)$/, 'video'],
  [/(?:^|\.)(?:flickr|gettyimages|shutterstock|unsplash|alamy|imgur)\.(?:com)$/, 'photo'],
  [/(?:^|\.)(?:zenodo|figshare|dryad|kaggle|dataverse|data)\.(?:org|com|gov)$/, 'dataset'],
  [/(?:^|\.)(?:apnews|reuters|afp|upi|dpa|efe|ansa)\.(?:com|de|es|it)$/, 'wire'],
  [/(?:^|\.)(?:prnewswire|businesswire|globenewswire|newswire|einpresswire)\.(?:com|ca)$/, 'press-release'],
  [
    /(?:\.|^)gov(?:\.[a-z]{2})?$|\.gob\.[a-z]{2}$|\.gouv\.[a-z]{2}$|\.mil$|(?:^|\.)europa\.eu$|(?:^|\.)(?:un|who|oecd|worldbank|imf)\.org$|(?:^|\.)(?:bund|admin)\.(?:de|ch)$/,
    'government',
  ],
  [
    /(?:^|\.)(?:doi|jstor|sciencedirect|springer|nature|wiley|tandfonline|sagepub|plos|ncbi\.nlm\.nih|frontiersin|mdpi|cambridge|oup|oxfordjournals)\.(?:org|com|gov)$/,
    'paper',
  ],
];

const PATHS: readonly (readonly [RegExp, Genre])[] = [
  [
    /\/(?:opinions?|commentisfree|commentary|op-?ed|editorials?|columns?|columnists?|viewpoints?|views|meinung|kommentar|tribune|opinion(?:es)?|opinioni?|debate?)(?:\/|$)/i,
    'opinion',
  ],
  [
    /\/(?:press[-_]?releases?|pressemitteilung(?:en)?|media[-_]?(?:center|centre|releases?)|communiques?|comunicados?(?:-de-prensa)?|newsroom|press)(?:[/_.]|$)/i,
    'press-release',
  ],
  [/\/(?:datasets?|data|statistics|statistik)(?:\/|$)/i, 'dataset'],
  [/\/(?:videos?|watch)(?:\/|$)/i, 'video'],
  [/\/(?:photos?|fotos?|gallery|image|foto)(?:\/|$)/i, 'photo'],
];

/**
 * The kind of publication, by what the page says of itself first, then by its address. Undefined where neither says:
 * a guess would be worse than nothing.
 */
export function genreOf(url: string, page: Page | null): Genre | undefined {
  const own = page === null ? undefined : bySelf(page);
  if (
    own === 'opinion' ||
    own === 'press-release' ||
    own === 'paper' ||
    own === 'dataset' ||
    own === 'video' ||
    own === 'photo'
  )
    return own;
  const address = parsedUrl(url);
  if (address === null) return own;
  const { hostname, pathname } = address;
  const byPath = PATHS.find(([pattern]) => pattern.test(pathname))?.[1];
  const byHost = HOSTS.find(([pattern]) => pattern.test(hostname.replace(/^www\./, '')))?.[1];
  if (byPath === 'opinion' || byPath === 'press-release') return byPath;
  return (
    byHost ??
    byPath ??
    own ??
    (/\/(?:19|20)\d\d\/\d{1,2}(?:\/|$)|\/(?:19|20)\d\d-\d\d-\d\d/.test(pathname) ? 'news' : undefined)
  );
}

function bySelf({ meta, title, headings, text, contentType }: Page): Genre | undefined {
  const type = meta.type?.toLowerCase() ?? '';
  const section = meta.section?.toLowerCase() ?? '';
  if (
    /opinionnewsarticle|opinion|editorial/.test(type) ||
    /\b(?:opinion|editorial|op-ed|commentary|comment is free|column|meinung|kommentar|tribune|opinión|opinião)\b/.test(
      section,
    )
  )
    return 'opinion';
  if (
    /^(?:opinion|op-ed|editorial|commentary|column|meinung|kommentar|opinión|opinione)\s*[:|–—-]/i.test(title) ||
    headings.slice(0, 2).some((heading) => /^(?:opinion|editorial|commentary)$/i.test(heading))
  )
    return 'opinion';
  if (
    /\b(?:press release|for immediate release|pressemitteilung|communiqué de presse|comunicado de prensa|nota de prensa)\b/i.test(
      text.slice(0, 600),
    )
  )
    return 'press-release';
  if (type === 'citation' || /scholarlyarticle/.test(type) || meta.doi !== undefined) return 'paper';
  if (/dataset/.test(type)) return 'dataset';
  if (/video/.test(type)) return 'video';
  if (/photo|imageobject/.test(type)) return 'photo';
  if (/\((?:AP|Reuters|AFP|UPI|dpa|EFE|ANSA|Xinhua|TASS|[A-Z][a-z]+wire)\)\s*[-–—]/.test(text.slice(0, 800)))
    return 'wire';
  if (/newsarticle|reportagenewsarticle/.test(type)) return 'news';
  return /book/.test(type) && !contentType.includes('pdf') ? 'book' : undefined;
}
