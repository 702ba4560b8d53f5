import { registrableDomain } from '../../core/registrable-domain.ts';
import { markupOf, NOTICE_CHARS, showsCited } from './look.ts';
import type { Answer, Signal } from './signal.ts';
import { PARKED } from './words/site-gone.ts';
import { lineOf } from './words/statement.ts';

/** Hosts of parking and domain-trading services, in the final address, a frame or a script (TMA'22 parking list and others' lists, 2022-2026). */
const PARKING_HOSTS =
  /(?:^|\.)(?:sedo(?:parking)?\.com|parkingcrew\.(?:net|com)|bodis\.com|bodiscdn\.com|above\.com|afternic\.com|hugedomains\.com|dan\.com|undeveloped\.com|uniregistry\.com|domainmarket\.com|buydomains\.com|skenzo\.com|voodoo\.com|cashparking\.com|parklogic\.com|domainsponsor\.com|smartname\.com|trafficz\.com|fabulous\.com|namedrive\.com|internettraffic\.com|ztomy\.com|searchmagnified\.com|dsultra\.com|dsnextgen\.com|domaincntrol\.com|rookmedia\.net|tonicpark\.com|giantpanda\.com|team-internet\.com|tcimg\.com|efty\.com|squadhelp\.com|atom\.com|brandbucket\.com|namepros\.com|expireddomains\.com|parkingpage\.namecheap\.com|parking\.reg\.ru|parked\.easydns\.com|parkweb\.vip|domainname\.shop|forsale\.godaddy\.com|porkbun-parking\.com|adsense\.com\/domains|sav\.com)$/i;
const PARKING_MARKS =
  /(?:window\.park\s*=|\bparking-lander\b|img1\.wsimg\.com\/parking|LANDER_SYSTEM|_sedoPark|sedoparking|parkingcrew|google\.ads\.domains|\/adsense\/domains\/caf\.js|data-adblockkey=|d38psrni17bvxu\.cloudfront\.net|window\.LANDER|bodis\.(?:com|cdn)|hugedomains\.com\/domain_profile|dan\.com\/buy-domain)/i;
/** Where registrars' parking scripts send the readers of any address of a domain. */
const LANDER_PATH = /^\/(?:lander|parking-?lander|domain-?lander)\/?$/i;
/** Parking services send the readers of a domain to a numbered host of it: `ww38.`. */
const NUMBERED_HOST = /^ww\d{1,3}\./i;
const DOMAIN = '(?:the |this )?(?:domain(?: name)?|website|web address|[a-z0-9-]{1,60}(?:\\.[a-z0-9-]{1,60}){1,3})';
const PARKED_TEXT = new RegExp(
  [
    `${DOMAIN}(?: name)?(?: [a-z0-9.-]{1,80})? (?:is|may be|might be|could be) (?:for sale|available for (?:sale|purchase)|parked)`,
    'buy this domain',
    'this domain (?:name )?has (?:recently )?(?:expired|been registered|lapsed)',
    '(?:domain|website) (?:is )?parked(?: for free)?',
    '(?:web ?)?page is parked',
    'parked (?:free|by|at|with|domain|page)',
    '(?:owner|registrant|customer) (?:has|have) parked (?:this|the) (?:page|domain)',
    'domain parking',
    'this domain (?:name )?(?:is|was) (?:registered|reserved)',
    'inquire about this domain',
    'make (?:an )?offer (?:on|for) (?:this )?[a-z0-9.-]{1,60}',
    'get this domain',
    'interested in (?:buying )?this domain',
    'the domain owner',
    'premium domain(?: name)?(?: for sale)?',
    'domain(?: name)? for sale',
    'future home of',
    'own this domain\\?',
    'renew (?:it|your domain|this domain) now',
    '(?:diese )?domain (?:[a-z0-9.-]{1,60} )?(?:steht zum verkauf|ist (?:zu verkaufen|geparkt|käuflich))',
    'domain kaufen',
    '(?:ce )?(?:nom de )?domaine? (?:[a-z0-9.-]{1,60} )?est (?:à vendre|parqué|en vente)',
    'dominio (?:[a-z0-9.-]{1,60} )?(?:está )?(?:en venta|a la venta|aparcado)',
    'domínio (?:[a-z0-9.-]{1,60} )?(?:está )?à venda',
    'dominio (?:[a-z0-9.-]{1,60} )?(?:è )?in vendita',
    'domein (?:[a-z0-9.-]{1,60} )?(?:is )?te koop',
    'домен (?:[a-z0-9.-]{1,60} )?(?:продается|продаётся|припаркован|выставлен)',
    '(?:域名|本域名).{0,10}(?:出售|转让)',
    'ドメイン.{0,10}(?:販売|売)',
    'domena (?:[a-z0-9.-]{1,60} )?(?:jest )?na sprzedaż',
  ].join('|'),
  'iu',
);

/** A parking or for-sale page: by its own services, or by what it says at the top of a short page. */
export const parked: Signal = {
  id: 'parked',
  about:
    'a parking service in the final address, the frames or the scripts, or a for-sale text at the top of a short page',
  speak(answer) {
    const { final, cited, page } = answer;
    if (PARKING_HOSTS.test(final.hostname) && !PARKING_HOSTS.test(cited.hostname))
      return { reason: 'parked', detail: `redirects to a domain trader: ${final.hostname}`, weight: 'sure' };
    if (page === null || showsCited(answer) || PARKING_HOSTS.test(cited.hostname)) return null;
    if (LANDER_PATH.test(final.pathname) && !LANDER_PATH.test(cited.pathname) && answer.mainLength < NOTICE_CHARS)
      return { reason: 'parked', detail: `sends its readers to ${final.pathname}, a parking page`, weight: 'sure' };
    if (isNumberedHost(answer))
      return { reason: 'parked', detail: `redirects to ${final.hostname}, as parking services do`, weight: 'sure' };
    const host = [...page.marks.frames, ...page.marks.scripts]
      .map((url) => new URL(url).hostname)
      .find((name) => PARKING_HOSTS.test(name));
    const small = answer.mainLength < NOTICE_CHARS * 2;
    if (host !== undefined && small)
      return { reason: 'parked', detail: `shows the page of a parking service: ${host}`, weight: 'sure' };
    const mark = small ? PARKING_MARKS.exec(markupOf(answer))?.[0] : undefined;
    const head = `${answer.titleParts.join(' · ')} · ${answer.headings.join(' · ')} · ${answer.lead}`;
    const said = small ? (PARKED_TEXT.exec(head)?.[0] ?? saidOfItself(answer)) : undefined;
    if (mark !== undefined && (said !== undefined || answer.mainLength < 700))
      return { reason: 'parked', detail: `carries a parking service’s mark (${mark})`, weight: 'sure' };
    if (said === undefined) return null;
    // A page that speaks of its own name, or of no other thing, is meant; a report about a domain sale names another.
    const own = registrableDomain(final.hostname);
    const named =
      head.includes(own) ||
      /this domain|parked|diese domain|ce (?:nom de )?domaine|este dom|questo dom|домен|域名/u.test(said) ||
      answer.mainLength < 500;
    return named && answer.slugInTitle < 0.5
      ? { reason: 'parked', detail: `the page says “${said}”`, weight: 'sure' }
      : null;
  },
};

/** Main text of a page that is nothing but a notice about its own name. */
const SALE_CHARS = 800;
const SPARE_WORDS = 4;

/** A headline or a first sentence that speaks of the page's own name as of goods; the name itself counts as "this domain". */
function saidOfItself(answer: Answer): string | undefined {
  if (answer.mainLength > SALE_CHARS) return undefined;
  const own = registrableDomain(answer.final.hostname);
  const named = (text: string) => text.replaceAll(answer.final.hostname, 'this domain').replaceAll(own, 'this domain');
  return [...answer.headlines, ...answer.firstLines].find(
    ({ text }) => PARKED.in(lineOf(named(text)), SPARE_WORDS) !== undefined,
  )?.text;
}

function isNumberedHost({ final, cited, page }: Answer): boolean {
  const frames = page?.marks.frames ?? [];
  const hosts = [final.hostname, ...frames.map((url) => new URL(url).hostname)];
  return hosts.some(
    (host) =>
      NUMBERED_HOST.test(host) &&
      registrableDomain(host) === registrableDomain(cited.hostname) &&
      host !== cited.hostname,
  );
}
