import { isHome } from './home.ts';
import { NOTICE_CHARS, sameAddress, showsCited, showsNothing, titleMatch } from './look.ts';
import type { Answer, Signal, Verdict } from './signal.ts';
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
      : {
          reason: 'account-suspended',
          detail: `the page says “${said}”`,
          weight: isHostersLock(answer) || showsNothing(answer) || isHome(answer.cited) ? 'sure' : 'likely',
        };
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
    if (title === undefined) return seeming(answer);
    // Where a page of a site was cited, that site is gone; where only the host was, it may be on its way back.
    const deep = answer.cited.pathname.length > 1;
    return deep
      ? { reason: 'soft-404', detail: `the server shows its default page: “${title}”`, weight: 'sure' }
      : { reason: 'default-page', detail: `the server shows its default page: “${title}”`, weight: 'sure' };
  },
};

/** What programs say on the first page that they show, whoever asks, wherever in it. */
const FIRST_PAGE =
  /test the proper operation of|(?:successfully|correctly) installed|installed (?:successfully|correctly)|install(?:ation)? (?:worked|was) success|(?:web ?server|server|site|app|software|installation) is (?:up and |now )?(?:working|running|installed)|default (?:home|index|welcome|web|landing|start|site)? ?page|default (?:vhost|virtual host|website|web site|web server)|test(?:ing)? (?:page|123)|five-minute|upload (?:your|the|some) (?:web ?)?(?:site|files|content|pages)|(?:no|not) (?:yet )?(?:uploaded|published|put up) any|(?:owner|customer|webmaster|administrator) (?:of this (?:site|website|domain) )?has not (?:yet )?(?:uploaded|published|put|set)|(?:has|been) (?:just |only )?been created|has just been created|configured any (?:urls|routes|sites)|waiting for your content|(?:edit|replace|overwrite|delete|change) this (?:page|file)|place(?:d)? your (?:files|website|index)|powered by (?:centos|apache|nginx|directadmin|cpanel|plesk|litespeed|ispconfig|vestacp|hestia|webmin|virtualmin|cyberpanel|cloudpanel|aapanel)|web station|\b(?:apache|tomcat|nginx|caddy|jetty|litespeed|openlitespeed|iis|laravel|django|symfony|node\.js|xampp|wamp|mamp|lamp|glassfish|wildfly|payara|weblogic|websphere|directadmin|plesk|cpanel|ispconfig|virtualmin|webmin|cyberpanel|cloudpanel|aapanel|vestacp|hestia|hostinger|synology|qnap|yunohost|kubernetes|traefik|haproxy|varnish|zope|drupal|joomla|wordpress|prestashop|magento|typo3|mediawiki)\b[^.\n]{0,60}(?:works|working|works!|running|installed|installation|setup|install|welcome|default|version|v\d)|welcome to (?:express|jetty|laravel|django|rails|symfony|flask|spring|node|payara|wildfly|glassfish|your)|(?:it|caddy|apache|nginx) (?:works|worked)!?|yay! you're on rails|you're (?:seeing|viewing) this|you (?:are seeing|see) this page because|placeholder|erfolgreich (?:eingerichtet|installiert|angelegt)|laden sie (?:nun |jetzt )?ihre (?:dateien|website|webseite)|по умолчанию|успешно (?:создан|установлен)|загрузите (?:файлы|сайт)|control panel|configuration page|es funktioniert|¡?funciona!|ça marche|cela fonctionne|funziona!|het werkt|det fungerar|det virker|se toimii|to działa|funguje to|működik!|оно работает|it works|domaine? a bien été créé|n'a pas encore de contenu|sito in (?:allestimento|costruzione)|non è (?:ancora )?stato (?:ancora )?pubblicato|noch keine (?:inhalte|website|webseite)|站点创建成功|默认(?:页|首页|index)|网站创建成功|恭喜[，,！!]?|まだ公開されていません|ホームページは準備|サーバーの初期|기본 페이지/u;

/** Text of such a page; a manual about one is longer, and calls itself by its address. */
const FIRST_PAGE_CHARS = 1000;

/** The same in looser words: a hint, which asks whether every address of the host shows it. */
function seeming(answer: Answer): Verdict | null {
  if (answer.mainLength > FIRST_PAGE_CHARS) return null;
  const said = FIRST_PAGE.exec(
    `${answer.titleParts.join(' · ')} · ${answer.headings.join(' · ')} · ${answer.lead}`,
  )?.[0];
  const reason = answer.cited.pathname.length > 1 ? 'soft-404' : 'default-page';
  if (said !== undefined) return { reason, detail: `seems a server’s first page: “${said}”`, weight: 'hint' };
  const bare = titleMatch(answer, PROGRAM_NAME);
  return bare !== undefined && answer.mainLength < BARE_CHARS
    ? { reason, detail: `shows the name of a program and little else: “${bare}”`, weight: 'hint' }
    : null;
}

/** A page of a program's name alone. */
const PROGRAM_NAME =
  /^(?:apache ?tomcat\S*(?: .{0,20})?|tomcat|nginx|apache|caddy|jetty|laravel|django|rails|ruby on rails|express|flask|symfony|litespeed(?: web server)?|iis\d*(?: .{0,20})?|wampserver(?: homepage)?|xampp|mamp|phpinfo\(\)|phpmyadmin|plesk(?: .{0,20})?|cpanel|directadmin|ispconfig|webmin|hestia|cyberpanel|my web page|my website|my site|new site|untitled(?: document| page)?|default|index|test|hello|lorem ipsum)$/;
const BARE_CHARS = 300;

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
