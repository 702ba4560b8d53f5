import { patternLines } from '../../../core/text/over-lines.ts';
/** What servers and panels call the page that they show before anybody has put a site on them: a whole title or heading. */
export const DEFAULT_TITLE: RegExp = patternLines()`
  ^(?:
    welcome to (?:
      nginx|openresty|caddy|centos|tengine|lighttpd|xampp|wamp(?:server)?|apache|your new (?:site|website|vps)|
      cloudpanel|ispconfig|directadmin|plesk|hestia.{0,10}
    )!?|
    apache2? (?:ubuntu |debian |centos |fedora |http server )?(?:default|test) page.{0,60}|
    (?:http server )?test page(?: for .{1,60}| powered by .{1,40})?|(?:it|caddy) works!?|
    iis(?: ?\d+| windows server)?|iis windows|internet information services|default (?:web ?site )?page|
    default parallels plesk.{0,30}|(?:web server's )?default page|plesk.{0,20}default page|domain default page|
    (?:
      coming soon|under construction|site under construction|website (?:is )?(?:under construction|coming soon)|
      this (?:site|website|page) is (?:under construction|coming soon|not yet (?:available|configured|published))
    )|
    hello,? world!?|site (?:not|is not) (?:published|configured|found)|there isn't a (?:github pages )?site here|
    (?:it )?(?:looks like )?this (?:domain|site) (?:isn't|is not) (?:connected|set up|configured|published)
    (?: .{0,60})?|
    no site configured.{0,40}|placeholder page|your (?:site|website|domain) is ready.{0,40}|hostinger.{0,30}|
    success! your new web server is ready to use|future home of something quite cool|website im aufbau|im aufbau|
    (?:hier entsteht eine neue|neue) (?:internetpräsenz|website|webseite)|site en construction|en construcción|
    sitio en construcción|em construção|sito in costruzione|сайт в разработке
  )$
`;

/** What programs say on the first page that they show, whoever asks, wherever in it. */
export const FIRST_PAGE: RegExp = patternLines('u')`
  test the proper operation of|(?:successfully|correctly) installed|installed (?:successfully|correctly)|
  install(?:ation)? (?:worked|was) success|
  (?:web ?server|server|site|app|software|installation) is (?:up and |now )?(?:working|running|installed)|
  default (?:home|index|welcome|web|landing|start|site)? ?page|
  default (?:vhost|virtual host|website|web site|web server)|test(?:ing)? (?:page|123)|five-minute|
  upload (?:your|the|some) (?:web ?)?(?:site|files|content|pages)|
  (?:no|not) (?:yet )?(?:uploaded|published|put up) any|
  (?:owner|customer|webmaster|administrator) (?:of this (?:site|website|domain) )?has not (?:yet )?
  (?:uploaded|published|put|set)|
  (?:has|been) (?:just |only )?been created|has just been created|configured any (?:urls|routes|sites)|
  waiting for your content|(?:edit|replace|overwrite|delete|change) this (?:page|file)|
  place(?:d)? your (?:files|website|index)|
  powered by (?:
    centos|apache|nginx|directadmin|cpanel|plesk|litespeed|ispconfig|vestacp|hestia|webmin|virtualmin|cyberpanel|
    cloudpanel|aapanel
  )|
  web station|
  \b(?:
    apache|tomcat|nginx|caddy|jetty|litespeed|openlitespeed|iis|laravel|django|symfony|node\.js|xampp|wamp|mamp|lamp|
    glassfish|wildfly|payara|weblogic|websphere|directadmin|plesk|cpanel|ispconfig|virtualmin|webmin|cyberpanel|
    cloudpanel|aapanel|vestacp|hestia|hostinger|synology|qnap|yunohost|kubernetes|traefik|haproxy|varnish|zope|drupal|
    joomla|wordpress|prestashop|magento|typo3|mediawiki
  )\b[^.\n]{0,60}(?:works|working|works!|running|installed|installation|setup|install|welcome|default|version|v\d)|
  welcome to (?:express|jetty|laravel|django|rails|symfony|flask|spring|node|payara|wildfly|glassfish|your)|
  (?:it|caddy|apache|nginx) (?:works|worked)!?|yay! you're on rails|you're (?:seeing|viewing) this|
  you (?:are seeing|see) this page because|placeholder|erfolgreich (?:eingerichtet|installiert|angelegt)|
  laden sie (?:nun |jetzt )?ihre (?:dateien|website|webseite)|по умолчанию|успешно (?:создан|установлен)|
  загрузите (?:файлы|сайт)|control panel|configuration page|es funktioniert|¡?funciona!|ça marche|cela fonctionne|
  funziona!|het werkt|det fungerar|det virker|se toimii|to działa|funguje to|működik!|оно работает|it works|
  domaine? a bien été créé|n'a pas encore de contenu|sito in (?:allestimento|costruzione)|
  non è (?:ancora )?stato (?:ancora )?pubblicato|noch keine (?:inhalte|website|webseite)|站点创建成功|
  默认(?:页|首页|index)|网站创建成功|恭喜[，,！!]?|まだ公開されていません|ホームページは準備|サーバーの初期|
  기본 페이지
`;

/** A page of a program's name alone. */
export const PROGRAM_NAME: RegExp = patternLines()`
  ^(?:
    apache ?tomcat\S*(?: .{0,20})?|tomcat|nginx|apache|caddy|jetty|laravel|django|rails|ruby on rails|express|flask|
    symfony|litespeed(?: web server)?|iis\d*(?: .{0,20})?|wampserver(?: homepage)?|xampp|mamp|phpinfo\(\)|phpmyadmin|
    plesk(?: .{0,20})?|cpanel|directadmin|ispconfig|webmin|hestia|cyberpanel|my web page|my website|my site|new site|
    untitled(?: document| page)?|default|index|test|hello|lorem ipsum
  )$
`;
