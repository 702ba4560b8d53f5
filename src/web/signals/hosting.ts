import { NOTICE_CHARS, sameAddress, showsCited, titleMatch } from './look.ts';
import type { Answer, Signal } from './signal.ts';
import { SUSPENDED } from './words/site-gone.ts';

/** Whom only the site's owner has to do with: a lock that names them is the hoster's, and not an authority's. */
const HOSTER =
  /hosting|\bhoster\b|webhost|web host|hébergeur|alojamiento|hospedagem|хостинг|unpaid|non-?payment|not (?:been )?paid|overdue|invoice|billing|zahlung|rechnung|bezahlt|impayé|falta de pago|неуплат/;

/** A short notice that the hoster locked the site. */
export function isHostersLock(answer: Answer): boolean {
  if (answer.mainLength > NOTICE_CHARS || !HOSTER.test(`${answer.headings.join(' ')} ${answer.lead}`)) return false;
  return (SUSPENDED.firstIn(answer.headlines, 2) ?? SUSPENDED.firstIn(answer.firstLines, 2)) !== undefined;
}

/** The host took the site down: not paid, or against its rules. */
export const suspended: Signal = {
  id: 'suspended',
  about: 'a hosting provider’s suspension page',
  speak(answer: Answer) {
    if (
      /\/cgi-sys\/(?:suspendedpage|defaultwebpage)|suspendedpage\.cgi|\/suspended(?:\.html?|\/)?$/i.test(
        answer.final.pathname,
      ) &&
      !sameAddress(answer.final, answer.cited)
    )
      return { reason: 'account-suspended', detail: `redirects to ${answer.final.pathname}`, weight: 'sure' };
    if (answer.mainLength > NOTICE_CHARS || showsCited(answer)) return null;
    const title = SUSPENDED.firstIn(answer.headlines, 2);
    const lead =
      /^(?:this (?:account|site|website|domain) has been suspended|account suspended|website suspended)/.exec(
        answer.lead,
      )?.[0];
    const said = title ?? lead ?? (isHostersLock(answer) ? SUSPENDED.firstIn(answer.firstLines, 2) : undefined);
    return said === undefined
      ? null
      : { reason: 'account-suspended', detail: `the page says “${said}”`, weight: 'sure' };
  },
};

const DEFAULT_TITLE =
  /^(?:welcome to (?:nginx|openresty|caddy|centos|tengine|lighttpd|xampp|wamp(?:server)?|apache|your new (?:site|website|vps)|cloudpanel|ispconfig|directadmin|plesk|hestia.{0,10})!?|apache2? (?:ubuntu |debian |centos |fedora |http server )?(?:default|test) page.{0,60}|(?:http server )?test page(?: for .{1,60}| powered by .{1,40})?|it works!?|iis(?: ?\d+| windows server)?|iis windows|internet information services|default (?:web ?site )?page|default parallels plesk.{0,30}|(?:web server's )?default page|plesk.{0,20}default page|domain default page|(?:coming soon|under construction|site under construction|website (?:is )?(?:under construction|coming soon)|this (?:site|website|page) is (?:under construction|coming soon|not yet (?:available|configured|published)))|hello,? world!?|site (?:not|is not) (?:published|configured|found)|there isn't a (?:github pages )?site here|(?:it )?(?:looks like )?this (?:domain|site) (?:isn't|is not) (?:connected|set up|configured|published)(?: .{0,60})?|no site configured.{0,40}|placeholder page|your (?:site|website|domain) is ready.{0,40}|hostinger.{0,30}|success! your new web server is ready to use|future home of something quite cool|website im aufbau|im aufbau|(?:hier entsteht eine neue|neue) (?:internetpräsenz|website|webseite)|site en construction|en construcción|sitio en construcción|em construção|sito in costruzione|сайт в разработке)$/;

/** What a server shows when nobody has put a site on it. */
export const defaultPage: Signal = {
  id: 'default-page',
  about: 'a server’s own default or under-construction page',
  speak(answer) {
    if (answer.page === null || answer.mainLength > NOTICE_CHARS * 3 || showsCited(answer)) return null;
    const title =
      titleMatch(answer, DEFAULT_TITLE) ??
      (answer.mainLength < 600
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
      titleMatch(answer, /^(?:index of \/.{0,200}|directory listing (?:for|of) \/.{0,200}|.{1,80} - \/.{0,120})$/) !==
      undefined;
    if (!listing || answer.cited.pathname.endsWith('/') || !/\.[a-z0-9]{2,5}$/i.test(answer.cited.pathname))
      return null;
    return { reason: 'soft-404', detail: 'the server lists a directory where a file was cited', weight: 'sure' };
  },
};
