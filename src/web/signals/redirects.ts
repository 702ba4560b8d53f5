import { patternLines } from '../../core/text/over-lines.ts';
import { isAddress } from '../../core/urls/parse-url.ts';
import { registrableDomain } from '../../core/urls/registrable-domain.ts';
import { isHome } from './home.ts';
import { NOTICE_CHARS, sameAddress } from './look.ts';
import type { Answer, Signal } from './signal.ts';
import { decodeSafely, isView, shareSeen, slugWordsOf } from './slug.ts';
import { isWork } from './work.ts';

/** Hosts whose whole purpose is to send people on; where they lead is what was cited. */
const FORWARDERS = patternLines('i')`
  ^(?:www\.)?(?:
    bit\.ly|t\.co|goo\.gl|tinyurl\.com|ow\.ly|buff\.ly|dlvr\.it|is\.gd|lnkd\.in|fb\.me|trib\.al|youtu\.be|amzn\.to|
    nyti\.ms|wapo\.st|reut\.rs|bbc\.in|apne\.ws|hdl\.handle\.net|(?:dx\.)?doi\.org|purl\.org|w3id\.org|n2t\.net|
    perma\.cc|rebrand\.ly|cutt\.ly|t\.ly|shorturl\.at|rb\.gy|s\.id|v\.gd|tiny\.cc|flip\.it|ift\.tt|wp\.me|urn\.fi|
    nbn-resolving\.org
  )$
`;

function depthOf(url: URL): number {
  return url.pathname.split('/').filter((part) => part !== '').length;
}

/** True when both are of one site, whatever the subdomain. */
export function sameSite(a: URL, b: URL): boolean {
  return a.hostname === b.hostname || registrableDomain(a.hostname) === registrableDomain(b.hostname);
}

/** A deep address that ends at a home page, of its own site or of the site that took it over. */
export const redirectToHome: Signal = {
  id: 'redirect-to-home',
  about: 'a cited page that redirects to a home page',
  speak({ cited, final, page, status }) {
    if (status >= 400 || isHome(cited) || !isHome(final) || sameAddress(final, cited)) return null;
    if (FORWARDERS.test(cited.hostname)) return null;
    if (page?.refresh !== undefined && page.refresh.delaySeconds < 10) return null;
    return {
      reason: 'redirect-to-home',
      detail: `redirects to the home page ${final.host}${final.pathname}`,
      weight: 'sure',
    };
  },
};

/** True where the way up only drops a view of the same page: `/story/amp`, `/story/index.html`, `/story/2`. */
function dropsView(from: URL, to: URL): boolean {
  const rest = from.pathname.slice(to.pathname.replace(/\/?$/, '/').length).split('/');
  const isPage = (segment: string) => /^\d$/.test(segment) && slugWordsOf(to).length >= 2;
  return rest.every((segment) => segment === '' || isView(segment) || isPage(segment));
}

/** A work of several words that says its own name: what was part of it may be in it now. */
function isWorkAbove(answer: Answer): boolean {
  const words = slugWordsOf(answer.final);
  return words.length >= 2 && shareSeen(words, `${answer.page?.title} ${answer.page?.headings.join(' ')}`) >= 0.6;
}

/** The redirect leads to a place in the page, and the page has it: `/knots/bowline` -> `/knots#bowline`. */
function hasItsPlace({ final, page }: Answer): boolean {
  return final.hash.length > 1 && page?.anchors.has(decodeSafely(final.hash.slice(1))) === true;
}

/** `/app/tide-clock/id118` -> `/apps/`: the list of all things of its kind, where one of them was cited. */
function isPluralAbove(cited: URL, final: URL): boolean {
  const from = cited.pathname.split('/').filter((part) => part !== '');
  const to = final.pathname.split('/').filter((part) => part !== '');
  const at = to.length - 1;
  const kind = from[at] ?? '';
  const isSame = to.slice(0, at).every((part, index) => part === from[index]);
  const plurals = [`${kind}s`, `${kind}es`, kind.replace(/y$/, 'ies')];
  return (
    isSame &&
    kind.length >= MIN_KIND_CHARS &&
    from.length > to.length &&
    plurals.includes(to[at] ?? '') &&
    to[at] !== kind
  );
}

/** Shorter segments are letters of an alphabet. */
const MIN_KIND_CHARS = 3;

/** A deep address that ends at the section above it, with none of its words there. */
export const redirectToSection: Signal = {
  id: 'redirect-to-section',
  about: 'a cited page that redirects to the section above it',
  speak(answer) {
    const { cited, final, status } = answer;
    if (status >= 400 || answer.hops.length === 0 || !sameSite(cited, final) || isHome(final)) return null;
    const up = depthOf(final) < depthOf(cited) && cited.pathname.startsWith(final.pathname.replace(/\/?$/, '/'));
    const isKind = isPluralAbove(cited, final);
    const shallow = depthOf(final) === 1 && depthOf(cited) >= 3 && final.search === '';
    if (!(up || shallow || isKind) || (up && dropsView(cited, final)) || hasItsPlace(answer)) return null;
    if (up && isWorkAbove(answer))
      return {
        reason: 'redirect-to-home',
        detail: `redirects to the work above it, ${final.pathname}`,
        weight: 'hint',
      };
    if (answer.slugWords.length === 0)
      return {
        reason: 'redirect-to-home',
        detail: `redirects to the section ${final.pathname}`,
        weight: up || isKind ? 'likely' : 'hint',
      };
    // One word of two stands in a list by chance.
    if (answer.slugSeen * answer.slugWords.length >= Math.max(2, answer.slugWords.length / 2)) return null;
    if (answer.slugInTitle > 0.34) return null;
    return {
      reason: 'redirect-to-home',
      detail: `redirects to the section ${final.pathname}, which has none of the page’s words`,
      weight: up ? 'sure' : 'likely',
    };
  },
};

/** Links from which a page without paragraphs is a list of others. */
const LIST_LINKS = 8;
const LIST_PROSE_CHARS = 500;

/** Where shops and papers keep the kinds of what they have; a single thing is not kept there. */
const KIND_PATH = patternLines('i')`
  \/(?:
    c|cat|tags?|topics?|categor(?:y|ies|ie|ia|ias)|kategorien?|kategori|kategoria|collections?|product-category|
    product-tag|rubrik|rubriek|rubrique|seccion|sezione|department|range
  )(?:\/|$)
`;

/** A thing that leads to its kind: `/p/4118/felt-warmer` -> `/c/kitchen`, which is called by none of its words. */
function leadsToKind({ cited, final, slugWords, slugSeen, slugInTitle, page }: Answer): boolean {
  const isToKind = KIND_PATH.test(final.pathname) && !KIND_PATH.test(cited.pathname);
  const isNamed = slugInTitle > 0 || slugSeen >= 0.5;
  return isToKind && slugWords.length >= 2 && !isNamed && page !== null && !isWork(page);
}

/** A redirect within a site to a page that is called otherwise, or to a list: a rule for this address, or for any? */
export const redirectAway: Signal = {
  id: 'redirect-away',
  about:
    'a redirect within the site to an address and a title without the words of the cited one, or to a list; asks for the control request',
  speak(answer) {
    const { cited, final, status, slugWords, page } = answer;
    if (status >= 400 || answer.hops.length === 0 || page === null || page.html === '') return null;
    if (!sameSite(cited, final) || isHome(cited) || isHome(final) || sameAddress(cited, final)) return null;
    if (hasItsPlace(answer)) return null;
    const isList = page.marks.links >= LIST_LINKS && answer.proseLength < LIST_PROSE_CHARS;
    const names = Math.max(shareSeen(slugWords, decodeSafely(final.href)), answer.slugInTitle);
    if (slugWords.length === 0 ? !isList || isWork(page) : names > 0.5) return null;
    if (leadsToKind(answer))
      return {
        reason: 'redirect-to-home',
        detail: `redirects to a list of one kind, ${final.pathname}, which has none of the page’s words`,
        weight: 'likely',
      };
    return {
      reason: 'redirect-to-home',
      detail: `redirects to ${final.pathname}, which is called otherwise`,
      weight: 'hint',
    };
  },
};

/** What a resolver of identifiers is asked for right behind its name: a DOI or handle (`/10.5555/zb.77`), an ARK, a URN. */
const RESOLVED =
  /^\/(?:hdl\/\d{2,5}(?:\.\d+)*\/|10\.\d{4,9}\/|20\.\d{3,5}(?:\.\d+)*\/|ark:|urn:|(?:resolve|resolver|id)\/(?:urn|ark|doi|hdl):)/i;

/** The chain ends at another site and nothing there shows the cited work. */
export const otherSite: Signal = {
  id: 'other-site',
  about: 'a redirect to another registrable domain where nothing of the cited work is seen',
  speak(answer) {
    const { cited, final, status } = answer;
    if (status >= 400 || sameSite(cited, final) || FORWARDERS.test(cited.hostname)) return null;
    if (RESOLVED.test(cited.pathname) && !isHome(final)) return null;
    const samePath =
      cited.pathname.length > 1 && final.pathname.replace(/\/$/, '').endsWith(cited.pathname.replace(/\/$/, ''));
    if (samePath) return null;
    if (answer.slugWords.length > 0 && (answer.slugSeen >= 0.5 || answer.slugInTitle >= 0.34)) return null;
    // A file is no landing page of a trader, and what forwards by a short code names nothing that could be looked for.
    if (answer.page === null || answer.page.html === '') return null;
    if (isShortCode(cited) && !isHome(final) && answer.textLength > SHORT_TARGET_CHARS) return null;
    const weight = isShortCode(cited) && !isHome(final) && isCalledAsItsAddress(answer) ? 'hint' : 'likely';
    if (keepsItsNumber(answer) || (!isHome(final) && isOfItsName(answer))) return null;
    // Nothing in the address to look for: a page of some length with its id in the new address is credible.
    const id = /\d{4,}/.exec(cited.pathname + cited.search)?.[0];
    if (answer.slugWords.length === 0 && id !== undefined && final.href.includes(id)) return null;
    if (isHome(cited) && isHome(final))
      return nameCarriesOver(answer)
        ? null
        : {
            reason: 'redirect-elsewhere',
            detail: `the site redirects to another one: ${final.host}`,
            weight: 'likely',
          };
    return {
      reason: 'redirect-elsewhere',
      detail: `redirects to another site: ${final.host}${final.pathname}`,
      weight,
    };
  },
};

/** The last number of the address, with what stands before it, is in the new one too: `/handle/91/44` -> `/bitstream/91/44/1`. */
function keepsItsNumber({ cited, final, mainLength }: Answer): boolean {
  const tail = /(?:\/[\w.-]{1,40})?\/\d{2,}\/?$/.exec(cited.pathname)?.[0].replace(/\/$/, '') ?? '';
  const isLong = tail.replace(/\D/g, '').length >= 4;
  return isLong && mainLength > SHORT_TARGET_CHARS && `${final.pathname}/`.includes(`${tail}/`);
}

/** Text of a page that a short link may lead to; a for-sale page has less. Grows: more short links are unclear. */
const SHORT_TARGET_CHARS = 800;

/** `/x7Ab`: one segment of letters and digits, mixed as no word is. */
function isShortCode({ pathname }: URL): boolean {
  const code = /^\/([A-Za-z0-9_-]{3,12})$/.exec(pathname)?.[1] ?? '';
  return /[a-z]/.test(code) && /[A-Z0-9]/.test(code.slice(1));
}

/**
 * A page with the words of its own address in its title: what a short link may well lead to. Whoever took over a host of
 * short links sends all of them to one page, which the control request shows.
 */
function isCalledAsItsAddress({ final, page }: Answer): boolean {
  const words = slugWordsOf(final);
  return words.length >= 2 && shareSeen(words, page?.title ?? '') >= 0.5;
}

/** A site that was renamed keeps its name in the new one's, or mentions it in a page of some length. */
function nameCarriesOver({ cited, final, page, textLength }: Answer): boolean {
  const label = labelOf(cited);
  if (label.length < MIN_LABEL_CHARS) return false;
  const mentions = textLength > NOTICE_CHARS && (page?.text.toLowerCase().includes(label) ?? false);
  return isOfItsName({ cited, final, textLength }) || mentions;
}

/** `go.tideway.test` -> `www.tideway-journal.test`, and a page of some length there. */
function isOfItsName({ cited, final, textLength }: Pick<Answer, 'cited' | 'final' | 'textLength'>): boolean {
  const label = labelOf(cited);
  return label.length >= MIN_LABEL_CHARS && final.hostname.includes(label) && textLength > SHORT_TARGET_CHARS;
}

/** Shorter names stand in others by chance. */
const MIN_LABEL_CHARS = 3;

function labelOf({ hostname }: URL): string {
  return registrableDomain(hostname).split('.')[0] ?? '';
}

/** The page says that its own address is the home page: what sites say on the fallback they serve for anything. */
export const canonicalHome: Signal = {
  id: 'canonical-home',
  about: 'a page whose canonical or og:url is the home page, where another page was cited',
  speak(answer) {
    const { cited, final, page, status } = answer;
    if (page === null || status >= 400 || isHome(cited) || isHome(final)) return null;
    const own = [page.canonical, page.meta.ogUrl].find(
      (url) => url !== undefined && isAddress(url) && isHome(new URL(url)) && sameSite(new URL(url), final),
    );
    if (own === undefined) return null;
    return answer.slugWords.length > 0 && answer.slugSeen < 0.5
      ? { reason: 'soft-404', detail: `the page says that it is the home page (${own})`, weight: 'likely' }
      : { reason: 'soft-404', detail: `the page says that it is the home page (${own})`, weight: 'hint' };
  },
};

/** None of the words of the address are in the page: asks for the control request, and never decides alone. */
export const slugAbsent: Signal = {
  id: 'slug-absent',
  about: 'none of the words of the address stand in the page',
  speak(answer) {
    if (answer.page === null || answer.page.html === '' || answer.status >= 400 || answer.slugWords.length < 2)
      return null;
    return answer.slugSeen <= 0.2
      ? {
          reason: 'soft-404',
          detail: `none of these is in the page: ${answer.slugWords.slice(0, 5).join(', ')}`,
          weight: 'hint',
        }
      : null;
  },
};
