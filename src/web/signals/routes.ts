import type { LinkReason } from '../../core/link-state.ts';
import { joinedLines, patternLines } from '../../core/text/over-lines.ts';
import { sameAddress, showsCited } from './look.ts';
import type { Signal } from './signal.ts';
import { decodeSafely } from './slug.ts';
import { ABSENCE } from './words/absence.ts';
import { foldWords, wordsIn } from './words/fold.ts';
import { lineOf } from './words/statement.ts';

const ERROR_ROUTE = patternLines('i')`
  (?:^|\/)(?:
    40[4]|40[34]\.(?:html?|php|aspx?|jsp)|error(?:s|page)?(?:[-_/]?(?:404|page|not-?found))?|errors?\/\d{3}|
    (?:page-?)?not-?found|page_not_found|page[-_]?missing|missing[-_]?page|page[-_]?(?:has[-_]?)?moved|notfound|
    fehler(?:seite)?|erreur|not-available|oops|missing|sorry|
    (?:content|article|page|link|story|item)?[-_]?(?:expired|gone|removed|deleted|retired)
  )(?:\.(?:html?|php|aspx?|jsp|cfm))?\/?$
`;
const ERROR_QUERY =
  /(?:^|[?&])(?:error|err|status|code|msg|message|from|ref|src|e)=(?:404|not_?-?found|page_?-?not_?-?found|missing|gone|expired|deleted)\b/i;
/** Where a service that has ended sends its old addresses: at the top of a site, so that no work about an end is meant. */
const END_ROUTE = patternLines('i')`
  ^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/)?(?:
    shut-?down|closed-?down|closing-?down|discontinued|end-of-(?:life|service)|
    (?:service|site|product|website)-?(?:closed|closure|ended|discontinued|shutdown|retired)
  )(?:\.\w{2,5})?\/?$
`;
/** The picture that a host shows for pictures that it has no more. */
const ERROR_PICTURE = patternLines('i')`
  \/(?:(?:image|img|photo|picture|file)s?[-_]?)?
  (?:removed|deleted|not-?_?found|missing|no-?_?(?:image|photo|picture)|unavailable|expired|404)
  (?:[-_]?(?:image|img|photo|picture|file))?\.(?:png|gif|jpe?g|webp|svg)$
`;
/** Words beside those that say it, in the last segment of a path. */
const SPARE_IN_ROUTE = 1;

/** The address at which the chain ends is an error page's own. */
export const errorRoute: Signal = {
  id: 'error-route',
  about: 'a redirect to an address like /404, /error/not-found, /seite-nicht-gefunden or /shutdown',
  speak({ cited, final, status }) {
    if (sameAddress(final, cited) || isErrorRoute(cited)) return null;
    if (status >= 400 && status !== 404 && status !== 410) return null;
    return isErrorRoute(final)
      ? { reason: 'redirect-to-error', detail: `redirects to ${final.pathname}${final.search}`, weight: 'sure' }
      : null;
  },
};

/** True where the cited address is about what the title says: `404 Not Found` at `/reference/errors/404`. */
export function citesError(said: string, { pathname, search }: URL): boolean {
  if (!isErrorRoute(new URL(pathname, 'http://any'))) return false;
  const words = foldWords(lastWords(pathname)).split(' ');
  const found = new Set(wordsIn(foldWords(said)));
  return search === '' && words.every((word) => found.has(word));
}

/** True for the address of an error page. */
export function isErrorRoute({ pathname, search }: URL): boolean {
  if (
    ERROR_ROUTE.test(pathname) ||
    ERROR_PICTURE.test(pathname) ||
    END_ROUTE.test(pathname) ||
    ERROR_QUERY.test(search)
  )
    return true;
  const words = lastWords(pathname);
  return words.includes(' ') && ABSENCE.in(lineOf(words), SPARE_IN_ROUTE) !== undefined;
}

/** `/seite-nicht-gefunden.html` -> `seite nicht gefunden`. */
function lastWords(pathname: string): string {
  const last = decodeSafely(pathname).split('/').filter(Boolean).at(-1) ?? '';
  return last.replace(/\.[a-z]{2,5}$/i, '').replace(/[-_+]+/g, ' ');
}

/** Where sites send those whom they will not let in, by what stands in the way. Whole segments of the path. */
const WALL_ROUTES: readonly (readonly [reason: LinkReason, route: RegExp, what: string])[] = [
  [
    'bot-challenge',
    segment(
      joinedLines`
        captcha|[\w-]*captcha|challenge|bot-?(?:check|challenge|detected|verification)|robot(?:-?check)?|
        (?:are-you-)?human|verify-?(?:human|browser|visitor|user)|human-?verification|security-?check|
        crawl-?prevention|waiting-?room|queue(?:-it)?|punish
      `,
    ),
    'a bot check',
  ],
  [
    'bot-challenge',
    segment(
      joinedLines`
        cookie-?absent|no-?cookies?|(?:enable|set|check)-?cookies?|
        cookies?-?(?:required|disabled|not-?supported|error|check)|no-?js|no-?script|(?:enable-?|no-?)javascript|
        javascript-?(?:required|disabled)|(?:unsupported|old|outdated|incompatible)-?browser|
        browser-?(?:not-?supported|unsupported|upgrade|update|check)|upgrade-?browser
      `,
    ),
    'a page for programs that are no full browser',
  ],
  [
    'forbidden',
    segment('blocked|access-?denied|denied|forbidden|unauthori[sz]ed|no-?access|restricted|not-?authori[sz]ed|banned'),
    'a refusal',
  ],
  ['rate-limited', segment('rate-?limit(?:ed|s)?|too-?many-?requests|throttled?'), 'a page about too many requests'],
  [
    'server-error',
    segment(
      joinedLines`
        (?:site-?)?maintenance|wartung(?:sarbeiten)?|mantenimiento|manutencao|manutenzione|onderhoud|underhall|outage|
        site-?(?:down|offline)|temporarily-?(?:unavailable|closed|offline)|back-?soon|be-?right-?back|unavailable|
        service-?unavailable
      `,
    ),
    'a maintenance page',
  ],
  [
    'geo-blocked',
    segment(
      joinedLines`
        geo-?(?:block(?:ed|ing)?|restrict(?:ed|ion)|fence)|(?:not-?|un)available-?in-?your[\w-]*|
        (?:region|country)-?(?:block(?:ed)?|restrict(?:ed|ion)|not-?supported|select(?:or|ion)?)|
        (?:eu|gdpr|eea)-?(?:block(?:ed)?|notice|visitors?|unavailable|restricted)?
      `,
    ),
    'a page for other countries',
  ],
  [
    'consent-wall',
    segment('age-?(?:gate|check|verif(?:y|ication)|confirm(?:ation)?)|over-?18|altersverifikation'),
    'a question for the reader’s age',
  ],
  [
    'login-required',
    segment(
      joinedLines`
        subscribe(?:-now)?|subscriptions?|paywall|abo|abonnement|abonnieren|abonnez-vous|suscri(?:bete|pcion|pciones)|
        assine|assinaturas?|abbonati|abonneer|join(?:-us|-now)?|auth-?wall|log-?on|log-?in-?required|
        membership(?:-required)?
      `,
    ),
    'an offer to subscribe or to log in',
  ],
];

function segment(names: string): RegExp {
  return new RegExp(`/(?:${names})(?:\\.\\w{2,5})?(?:/|$)`, 'i');
}

/** The chain ends where a site sends those whom it does not let in. */
export const wallRoute: Signal = {
  id: 'wall-route',
  about: 'a redirect to an address like /captcha, /access-denied, /maintenance, /subscribe or /age-gate',
  speak(answer) {
    const { cited, final } = answer;
    if (sameAddress(final, cited) || showsCited(answer)) return null;
    const found = WALL_ROUTES.find(([, route]) => route.test(final.pathname) && !route.test(cited.pathname));
    if (found === undefined) return null;
    const [reason, , what] = found;
    return { reason, detail: `redirects to ${what}: ${final.host}${final.pathname}`, weight: 'sure' };
  },
};
