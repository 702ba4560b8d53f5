import { joinedLines, patternLines } from '../../core/text/over-lines.ts';

const HOME_NAMES = joinedLines`
  index|default|home|homepage|home-page|frontpage|front-page|main|start|startseite|accueil|inicio|portada|
  pagina-inicial|principal|hem|hjem|forside|etusivu|strona-glowna|welcome|portal|root
`;
const LOCALE = '[a-z]{2}(?:[-_][a-z]{2})?';
const HOME_PATH = new RegExp(`^/(?:(?:${HOME_NAMES})(?:\\.\\w{2,5})?/?)?$`);
/** A language or country as the only segment is a home page too: `/en`, `/de-de/`, `/us`, `/en/home.html`. */
const LOCALE_PATH = new RegExp(
  `^/(?:${LOCALE}|intl|international|global|www)(?:/(?:(?:${HOME_NAMES})(?:\\.\\w{2,5})?/?)?)?$`,
);
/** Where widespread systems keep their front page. */
const SYSTEM_HOME = patternLines()`
  ^\/(?:
    (?:\w{2}\/)?web\/\w{1,30}(?:\/home)?|(?:home|site)\/index|index\.php\/[\w-]{1,30}\/index|
    pages\/(?:home|default)\.aspx|sites?\/home\.html|cms\/(?:home)?
  )\/?$
`;

/** True for addresses of home pages; what stands in the query or after the hash may still name a page. */
export function isHome(url: URL): boolean {
  const path = url.pathname.toLowerCase();
  const isHomePath = HOME_PATH.test(path) || LOCALE_PATH.test(path) || SYSTEM_HOME.test(path);
  return (
    isHomePath &&
    !/^#[!/]/.test(url.hash) &&
    !/[?&](?:p|id|page_id|article|story|doi|v|q|url|page|docid|name)=/i.test(url.search)
  );
}
