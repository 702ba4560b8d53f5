import { registrableDomain } from '../../core/registrable-domain.ts';
import { type Answer, markupOf, NOTICE_CHARS, type Signal, showsCited, titleMatch } from './signal.ts';

/** Hosts of parking and domain-trading services, in the final address, a frame or a script (TMA'22 parking list and others' lists, 2022-2026). */
const PARKING_HOSTS =
  /(?:^|\.)(?:sedo(?:parking)?\.com|parkingcrew\.(?:net|com)|bodis\.com|bodiscdn\.com|above\.com|afternic\.com|hugedomains\.com|dan\.com|undeveloped\.com|uniregistry\.com|domainmarket\.com|buydomains\.com|skenzo\.com|voodoo\.com|cashparking\.com|parklogic\.com|domainsponsor\.com|smartname\.com|trafficz\.com|fabulous\.com|namedrive\.com|internettraffic\.com|ztomy\.com|searchmagnified\.com|dsultra\.com|dsnextgen\.com|domaincntrol\.com|rookmedia\.net|tonicpark\.com|giantpanda\.com|team-internet\.com|tcimg\.com|efty\.com|squadhelp\.com|atom\.com|brandbucket\.com|namepros\.com|expireddomains\.com|parkingpage\.namecheap\.com|parking\.reg\.ru|parked\.easydns\.com|parkweb\.vip|domainname\.shop|forsale\.godaddy\.com|porkbun-parking\.com|adsense\.com\/domains|sav\.com)$/i;
const PARKING_MARKS =
  /(?:window\.park\s*=|\bparking-lander\b|img1\.wsimg\.com\/parking|LANDER_SYSTEM|_sedoPark|sedoparking|parkingcrew|google\.ads\.domains|\/adsense\/domains\/caf\.js|data-adblockkey=|d38psrni17bvxu\.cloudfront\.net|window\.LANDER|bodis\.(?:com|cdn)|hugedomains\.com\/domain_profile|dan\.com\/buy-domain)/i;
/** Where registrars' parking scripts send the readers of any address of a domain. */
const LANDER_PATH = /^\/(?:lander|parking-?lander|domain-?lander)\/?$/i;
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
    if (LANDER_PATH.test(final.pathname) && !LANDER_PATH.test(cited.pathname) && answer.textLength < NOTICE_CHARS)
      return { reason: 'parked', detail: `sends its readers to ${final.pathname}, a parking page`, weight: 'sure' };
    const host = [...page.marks.frames, ...page.marks.scripts]
      .map((url) => new URL(url).hostname)
      .find((name) => PARKING_HOSTS.test(name));
    const small = answer.textLength < NOTICE_CHARS * 2;
    if (host !== undefined && small)
      return { reason: 'parked', detail: `shows the page of a parking service: ${host}`, weight: 'sure' };
    const mark = small ? PARKING_MARKS.exec(markupOf(answer))?.[0] : undefined;
    const head = `${answer.titleParts.join(' · ')} · ${answer.headings.join(' · ')} · ${answer.lead}`;
    const said = small ? PARKED_TEXT.exec(head)?.[0] : undefined;
    if (mark !== undefined && (said !== undefined || answer.textLength < 700))
      return { reason: 'parked', detail: `carries a parking service’s mark (${mark})`, weight: 'sure' };
    if (said === undefined) return null;
    // A page that speaks of its own name, or of no other thing, is meant; a report about a domain sale names another.
    const own = registrableDomain(final.hostname);
    const named =
      head.includes(own) ||
      /this domain|parked|diese domain|ce (?:nom de )?domaine|este dom|questo dom|домен|域名/u.test(said) ||
      answer.textLength < 500;
    return named && answer.slugInTitle < 0.5
      ? { reason: 'parked', detail: `the page says “${said}”`, weight: 'sure' }
      : null;
  },
};

const SPAM_WORDS =
  /(?:\b(?:online casino|casino (?:bonus|online|games?|sites?)|casinos? en ligne|slot(?:s)? (?:online|gacor|machines?|games?)|judi (?:online|bola|slot)|situs (?:judi|slot|togel)|togel|gacor|maxwin|pragmatic play|sbobet|bandar(?:q| ?togel| ?bola)|poker online|sportsbook|betting (?:sites?|bonus|tips|odds)|free spins|no deposit bonus|link alternatif|daftar (?:slot|situs|akun)|deposit pulsa|rtp (?:live|slot)|crypto casino|viagra|cialis|levitra|(?:buy|cheap|generic) (?:viagra|cialis|tramadol|xanax|ambien|modafinil)|online pharmacy|porn(?:o|hub)?|xxx|sex (?:videos?|cams?|chat|dolls?)|escorts?(?: service)?|milf|hentai|adult dating|replica (?:watches|rolex|handbags?)|payday loans?|essay writing service|write my essay|seo backlinks?|ufabet|bahis|canlı (?:bahis|casino)|deneme bonusu|kumar|казино|ставки на спорт|вулкан|букмекер|порно|проститутк\p{L}*)|赌场|博彩|娱乐城|百家乐|老虎机|彩票|カジノ|バカラ|スロット|パチスロ|카지노|토토|바카라|คาสิโน|บาคาร่า|สล็อต|nhà cái|cá cược|casino trực tuyến)/giu;

/** Distinct spam terms that make a page somebody else's business; one or two are in many an honest article. */
const MIN_SPAM_TERMS = 3;

/** A site whose domain was taken over and now advertises for others: spam in the title and the text, none of it in the address. */
export const usurped: Signal = {
  id: 'usurped',
  about: 'gambling, pharmacy or adult spam in title and text where the address names something else',
  speak(answer) {
    if (answer.page === null || answer.status >= 400 || showsCited(answer)) return null;
    // A casino's own page is what was cited, unless the address names a work of which nothing is there.
    const other = answer.slugWords.length > 0 && answer.slugSeen < 0.5;
    if (!other && spamTerms(`${answer.cited.hostname} ${answer.cited.pathname}`.replace(/[-_./]/g, ' ')).size > 0)
      return null;
    if (spamTerms(answer.cited.pathname.replace(/[-_./]/g, ' ')).size > 0) return null;
    const head = spamTerms(
      `${answer.titleParts.join(' ')} ${answer.headings.join(' ')} ${answer.page.meta.description ?? ''}`,
    );
    const all = spamTerms(
      `${answer.page.title} ${answer.page.headings.join(' ')} ${answer.page.text.slice(0, 20_000)}`,
    );
    if (head.size === 0 || all.size < MIN_SPAM_TERMS) return null;
    const terms = [...all].slice(0, 4).join(', ');
    return {
      reason: 'usurped',
      detail: `the site now advertises something else: ${terms}`,
      weight: other ? 'sure' : 'likely',
    };
  },
};

function spamTerms(text: string): Set<string> {
  return new Set([...text.toLowerCase().matchAll(SPAM_WORDS)].map(([term]) => term));
}

const SUSPENDED =
  /^(?:(?:this |the |your )?(?:web ?site|site|account|hosting account|domain|service|page)(?: .{0,40})? (?:has been |is |was |temporarily |currently )*(?:suspended|disabled|deactivated|terminated)(?: .{0,40})?|(?:account|website|site|domain|service|hosting) (?:suspended|disabled|deactivated|suspension)|suspended(?: (?:page|account|domain|website))?|contact your (?:hosting provider|billing).{0,40}|bandwidth limit exceeded|(?:konto|webseite|website) (?:gesperrt|deaktiviert)|compte suspendu|cuenta suspendida|conta suspensa|account sospeso|аккаунт (?:заблокирован|приостановлен)|сайт (?:заблокирован|отключен) (?:хостинг|за неуплату).{0,30})$/;

/** The host took the site down: not paid, or against its rules. */
export const suspended: Signal = {
  id: 'suspended',
  about: 'a hosting provider’s suspension page',
  speak(answer: Answer) {
    if (
      /\/cgi-sys\/(?:suspendedpage|defaultwebpage)|suspendedpage\.cgi|\/suspended(?:\.html?|\/)?$/i.test(
        answer.final.pathname,
      ) &&
      answer.final.href !== answer.cited.href
    )
      return { reason: 'account-suspended', detail: `redirects to ${answer.final.pathname}`, weight: 'sure' };
    if (answer.textLength > NOTICE_CHARS || showsCited(answer)) return null;
    const title = titleMatch(answer, SUSPENDED);
    const lead =
      /^(?:this (?:account|site|website|domain) has been suspended|account suspended|website suspended|bandwidth limit exceeded)/.exec(
        answer.lead,
      )?.[0];
    const said = title ?? lead;
    return said === undefined
      ? null
      : { reason: 'account-suspended', detail: `the page says “${said}”`, weight: 'sure' };
  },
};

const DEFAULT_TITLE =
  /^(?:welcome to (?:nginx|openresty|caddy|centos|tengine|lighttpd|xampp|wamp(?:server)?|apache|your new (?:site|website|vps)|cloudpanel|ispconfig|directadmin|plesk|hestia.{0,10})!?|apache2? (?:ubuntu |debian |centos |fedora |http server )?(?:default|test) page.{0,60}|(?:http server )?test page(?: for .{1,60}| powered by .{1,40})?|it works!?|iis(?: ?\d+| windows server)?|iis windows|internet information services|default (?:web ?site )?page|default parallels plesk.{0,30}|(?:web server's )?default page|plesk.{0,20}default page|domain default page|(?:coming soon|under construction|site under construction|website (?:is )?(?:under construction|coming soon)|this (?:site|website|page) is (?:under construction|coming soon|not yet (?:available|configured|published)))|hello,? world!?|site (?:not|is not) (?:published|configured|found)|there isn't a (?:github pages )?site here|no site configured.{0,40}|placeholder page|your (?:site|website|domain) is ready.{0,40}|hostinger.{0,30}|success! your new web server is ready to use|future home of something quite cool|website im aufbau|im aufbau|(?:hier entsteht eine neue|neue) (?:internetpräsenz|website|webseite)|site en construction|en construcción|sitio en construcción|em construção|sito in costruzione|сайт в разработке)$/;

/** What a server shows when nobody has put a site on it. */
export const defaultPage: Signal = {
  id: 'default-page',
  about: 'a server’s own default or under-construction page',
  speak(answer) {
    if (answer.page === null || answer.textLength > NOTICE_CHARS * 3 || showsCited(answer)) return null;
    const title =
      titleMatch(answer, DEFAULT_TITLE) ??
      (answer.textLength < 600
        ? /^(?:it works!|welcome to nginx|test page for|there isn't a github pages site here|no such app|hier entsteht)/.exec(
            answer.lead,
          )?.[0]
        : undefined);
    if (title === undefined) return null;
    // Where a page of a site was cited, that site is gone; where only the host was, it may be on its way back.
    const deep = answer.cited.pathname.length > 1;
    return deep
      ? { reason: 'soft-404', detail: `the server shows its default page: “${title}”`, weight: 'sure' }
      : { reason: 'default-page', detail: `the server shows its default page: “${title}”`, weight: 'sure' };
  },
};

/** A list of files where a page was cited. */
export const directoryListing: Signal = {
  id: 'directory-listing',
  about: 'a directory listing where a file was cited',
  speak(answer) {
    if (answer.page === null || answer.status >= 400) return null;
    const listing =
      titleMatch(answer, /^(?:index of .{0,200}|directory listing (?:for|of) .{0,200}|.{1,80} - \/.{0,120})$/) !==
      undefined;
    if (!listing || answer.cited.pathname.endsWith('/') || !/\.[a-z0-9]{2,5}$/i.test(answer.cited.pathname))
      return null;
    return { reason: 'soft-404', detail: 'the server lists a directory where a file was cited', weight: 'likely' };
  },
};
