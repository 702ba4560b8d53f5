import { patternLines, spacedLines } from '../../../core/text/over-lines.ts';
import { foldWords } from './fold.ts';
import { Statement } from './statement.ts';

/**
 * "This site has closed", of a site, a service, a paper or a firm. Many things close that are not the site: it is believed
 * where every address of the host says so.
 */
export const CLOSED: Statement = new Statement([
  {
    subjects: spacedLines`
      site, website, web site, blog, magazine, journal, newspaper, paper, forum, forums, board, community, wiki,
      service, shop, store, project, platform, portal, archive, radio, station, channel, network, company, business,
      firm, homepages, homepage, pages, domain, app, game, server, programme, program, operations, we, our, us, it,
      this, everything, doors, publication, edition, issue, end, organisation, organization, initiative, group
    `,
    states: spacedLines`
      closed, has closed, have closed, closed down, closed its doors, shut down, shutdown, shutting down,
      shut up shop, ceased, ceased publication, ceased trading, ceased operations, ceased to exist, discontinued,
      ended, has ended, come to an end, came to an end, is no more, no more, no longer online, no longer available,
      no longer maintained, no longer published, no longer produced, no longer updated, shut its doors,
      shut our doors, shut their doors, is over, has gone dark, are out, no longer in business, no longer active,
      no longer running, no longer updated, no longer exists, not available any more, taken offline, went offline,
      gone offline, offline for good, switched off, turned off, retired, sunset, decommissioned, dissolved, wound up,
      went into liquidation, in liquidation, out of business, off the air, permanently closed, closed permanently,
      closed for good, deleted, erased, decided to stop, stopped publishing, stopped, terminated, end of life,
      end of service, no longer offer, no longer provide, last issue, last edition, was abandoned
    `,
    alone: spacedLines`
      goodbye, farewell, good bye, goodbye and thank you, farewell and thank you, so long, the end, we have closed,
      we are closed for good, forum closed, site closed, service closed, closed
    `,
    fillers: spacedLines`
      the, this, that, a, an, has, have, had, been, is, are, was, were, be, will, now, and, of, on, in, at, for, to,
      its, all, our, your, my, his, their, after, years, year, since, thanks, thank, you, permanently, finally, down,
      sadly, with, by, as, from, any, more, longer, no
    `,
  },
  {
    subjects: spacedLines`
      seite, website, webseite, internetseite, blog, magazin, zeitschrift, zeitung, forum, community, wiki, dienst,
      service, angebot, shop, laden, projekt, projektseiten, plattform, portal, archiv, betrieb, redaktion, verein,
      firma, unternehmen, wir, homepage, server, konten, beitrage, inhalte
    `,
    states: spacedLines`
      geschlossen, eingestellt, abgeschaltet, abgestellt, beendet, aufgelost, aufgegeben, stillgelegt, vom netz,
      vom netz genommen, offline genommen, gibt es nicht mehr, existiert nicht mehr, nicht mehr online,
      nicht mehr zur verfugung, nicht mehr verfugbar, nicht mehr erreichbar, nicht mehr betrieben, geloscht,
      aufgehort, hort auf, horen auf, macht dicht, machen wir die seite dicht, machen dicht, schluss, aus und vorbei,
      ist vorbei, ist geschichte
    `,
    alone: 'auf wiedersehen, leb wohl, abschied, das war es, geschlossen, tschuss',
    fillers: spacedLines`
      die, der, das, den, dem, diese, dieser, dieses, unser, unsere, unseren, ihr, ihre, wurde, wurden, ist, sind,
      haben, hat, nach, jahren, zum, am, mit, alle, leider, endgultig, dauerhaft, nun, es, wir, und, fur, immer,
      vierzehn, danke
    `,
  },
  {
    subjects: spacedLines`
      site, site web, blog, magazine, revue, journal, forum, service, boutique, projet, plateforme, portail, activite,
      nous, association, entreprise, donnees, contenus, wiki, page, pages
    `,
    states: spacedLines`
      ferme, fermee, fermes, ferme ses portes, cesse, a cesse, cesse de paraitre, cesse son activite,
      cesse notre activite, definitivement ferme, fermeture definitive, n'existe plus, n'est plus en ligne,
      n'est plus accessible, n'est plus disponible, s'arrete, arrete, arretons, prend fin, a pris fin, supprimees,
      supprimes, dissoute, fermeture
    `,
    alone: 'au revoir, adieu, fermeture definitive, fermeture du site, fermeture du service, clap de fin',
    fillers: spacedLines`
      le, la, les, ce, cet, cette, notre, nos, son, sa, ses, a, ont, ete, est, sont, depuis, apres, ans, du, de, des,
      et, definitivement, d'existence, merci, portes
    `,
  },
  {
    subjects: spacedLines`
      sitio, sitio web, pagina, pagina web, web, blog, revista, foro, servicio, tienda, proyecto, plataforma, portal,
      contenidos, datos, periodico, asociacion, empresa, nosotros, site, servico, loja, forum, projeto, plataforma,
      jornal, atividades, conteudo
    `,
    states: spacedLines`
      cerrado, ha cerrado, cerro, cerrada, cierra, cerramos, hemos cerrado, dejo de funcionar, ha dejado de funcionar,
      dejado de existir, ya no esta activa, ya no esta activo, ya no existe, ya no esta en linea,
      ya no esta disponible, cese, ceso, finalizado, eliminado, eliminados, encerrado, encerrada, encerrou,
      foi encerrado, fechou, fechado, foi descontinuado, descontinuado, saiu do ar, fora do ar, deixou de existir,
      chegou ao fim, nao existe mais, ya no se publica, dejo de publicarse, ha dejado de publicarse,
      ya no puede consultarse, se despide, nos despedimos, cierre definitivo
    `,
    alone: 'cerramos, adios, hasta siempre, nos despedimos, cierre definitivo, encerramos, adeus, encerramento, fim',
    fillers: spacedLines`
      el, la, los, las, este, esta, nuestro, nuestra, su, sus, ha, han, hemos, tras, anos, de, del, en, y, a, se, o,
      as, os, foi, nosso, nossa, suas, em, apos, gracias, obrigado, puertas, definitivamente
    `,
  },
  {
    subjects: spacedLines`
      sito, blog, rivista, giornale, forum, servizio, negozio, progetto, piattaforma, portale, pubblicazioni,
      attivita, pagina, website, site, dienst, tijdschrift, redactie, webwinkel, winkel, project, platform,
      vereniging, krant, archief
    `,
    states: spacedLines`
      chiuso, chiusa, ha chiuso, e stato chiuso, e stata chiusa, cessato, ha cessato, terminato, dismesso,
      non e piu online, non e piu attivo, non esiste piu, chiude, opgeheven, gestopt, gesloten, stopgezet, beeindigd,
      bestaat niet meer, niet meer online, offline gehaald, uit de lucht, opgedoekt, stopt
    `,
    alone: 'arrivederci, addio, chiusura definitiva, tot ziens, vaarwel, gesloten',
    fillers: spacedLines`
      il, la, lo, questo, questa, nostro, nostra, e, stato, stata, ha, dopo, anni, le, sue, definitivamente, de, het,
      deze, dit, onze, is, zijn, na, jaar, definitief, voorgoed, wij, we, bedankt, voor
    `,
  },
  {
    subjects: spacedLines`
      webbplatsen, sidan, sajten, bloggen, forumet, tjansten, butiken, projektet, tidningen, vi, siden, hjemmesiden,
      tjenesten, nettstedet, nettsiden, bladet, butikken, prosjektet, indhold, innhold, sivusto, palvelu,
      keskustelupalsta, foorumi, lehti, kauppa, projekti, blogi
    `,
    states: spacedLines`
      nedlagt, nedlagd, nedlagda, lagts ner, lagt ner, stangt, stangt ner, har stangt, stangd, avvecklad, avvecklats,
      upphort, har upphort, avslutad, lukket, er lukket, lukkede, nedlagt, avviklet, lagt ned, slettet, er slettet,
      ophort, opphort, lopetettu, on lopetettu, suljettu, suljettiin, on suljettu, lopetti, lakkautettu, paattynyt
    `,
    alone: 'hejda, farvel, hyvasti, tack och hej, adjo, nedlagt, nedlagd',
    fillers: spacedLines`
      den, det, denna, detta, har, ar, ble, blev, er, vi, efter, etter, ar, aar, ner, ned, tack, tak, takk, till, til,
      alla, on, ja, kaikille, kiitos, vuoden, jalkeen, alt, i
    `,
  },
  {
    subjects: spacedLines`
      serwis, strona, portal, forum, blog, sklep, projekt, dzialalnosc, czasopismo, redakcja, web, webu, stranka,
      stranky, sluzba, provoz, obchod, casopis, projektu, oldal, honlap, szolgaltatas, bolt, ujsag, mukodest, mukodes,
      webhely, site-ul, serviciul, blogul, forumul, revista, sajt, stranica, usluga, casopis, spletna stran
    `,
    states: spacedLines`
      zamkniety, zamknieta, zamkniete, zostal zamkniety, zostala zamknieta, zakonczyl dzialalnosc,
      zakonczylismy dzialalnosc, zakonczyla dzialalnosc, przestal istniec, juz nie istnieje, wylaczony, zlikwidowany,
      ukoncen, ukoncena, ukonceno, byl ukoncen, zrusen, zrusena, uzavren, skoncil, skoncila, jiz neexistuje, ukonceny,
      ukoncena, zruseny, megszunt, megszuntettuk, bezart, bezartuk, befejeztuk, befejezte, leallt, leallitottuk,
      inchis, a fost inchis, s-a inchis, desfiintat, nu mai exista, ugasen, ugasena, zatvoren, zatvorena, ukinjen,
      ukinjena, prestao s radom, ukinjena
    `,
    alone: 'pozegnanie, koniec, konec, sbohem, viszlat, adio, zbogom, dovidenja, zamkniete',
    fillers: spacedLines`
      ten, ta, to, nasz, nasza, po, latach, dziekujemy, wszystkim, zostal, zostala, tento, nas, nase, byl, byla, az,
      ez, a, mi, ev, utan, koszonjuk, acest, nostru, dupa, ani, ovaj, nas, nakon, godina, hvala, je, swoja, svou
    `,
  },
  {
    subjects: spacedLines`
      сайт~, форум~, проект~, сервис~, портал~, блог~, журнал~, газет~, магазин~, служб~, мы, ресурс~, материал~,
      редакци~, сервіс~, сайту, часопис~, спільнот~
    `,
    states: spacedLines`
      закрыт~, прекратил~ ~, прекратил~, прекращен~, закрываем~, больше не работает, больше не существует,
      не работает, удален~, удалён~, ликвидирован~, завершил~, остановлен~, припинив~, припинен~, закрито,
      більше не працює, більше не існує, завершив~, остановил~
    `,
    alone: 'до свидания, прощайте, прощай, до побачення, закрыто, закрыт',
    fillers: spacedLines`
      наш, наша, этот, данный, свою, своё, свое, работу, существование, деятельность, года, марта, лет, после, был,
      была, с, всем, спасибо, навсегда, окончательно, роботу, дякуємо, цей, все, на
    `,
  },
  {
    subjects: spacedLines`
      site, sitemiz, sitesi, forum, forumumuz, blog, dergi, gazete, hizmet, servis, magaza, yayin, situs, layanan,
      blog, toko, majalah, trang web, trang, dich vu, dien dan, ιστοτοπος, ιστοσελιδα, φορουμ, υπηρεσια, περιοδικο,
      σελιδα
    `,
    states: spacedLines`
      kapandi, kapanmistir, kapatildi, kapatilmistir, kapatilmis, son verdik, sona erdi, sona ermistir, durduruldu,
      ditutup, telah ditutup, dihentikan, telah berakhir, tidak lagi beroperasi, dong cua, da dong cua,
      ngung hoat dong, ngung cung cap, da ngung, cham dut, εκλεισε, εχει κλεισει, σταματησε, διακοπηκε, καταργηθηκε,
      δεν λειτουργει πια, δεν υπαρχει πια
    `,
    alone: 'hoscakal, elveda, selamat tinggal, tam biet, αντιο',
    fillers: spacedLines`
      bu, ve, hayatimiza, yayin, bizimle, icin, tesekkurler, kalici, olarak, artik, ini, kami, secara, permanen,
      resmi, nay, chung toi, chinh thuc, vinh vien, ο, η, το, μας, αυτος, αυτη, οριστικα, πλεον
    `,
  },
  {
    subjects: spacedLines`
      サービス, サイト, 当サイト, ホームページ, 掲示板, ブログ, 店, ショップ, 公開, 提供, 運営, 配信, コミュニティ,
      雑誌, 本サービス, 当サービス, 更新, アプリ
    `,
    states: '終了, 閉鎖, 閉店, 廃止, 停止いたしました, 休刊, 廃刊, 解散, 閉じました, 廃業, 終わりました',
    alone:
      '閉鎖しました, 閉鎖いたしました, サービス終了のお知らせ, 閉鎖のお知らせ, サービス提供終了のお知らせ, 閉店のお知らせ, 終了のお知らせ',
    fillers: spacedLines`
      のお知らせ, お知らせ, は, を, が, の, に, て, もちまして, もって, をもって, いたしました, しました, ました, 年,
      月, 日, ご利用, ありがとうございました, 誠に, 長らく, 平素より, 本, 当, 弊社, 提供を, 、, 。
    `,
    unspaced: true,
  },
  {
    subjects:
      '网站, 網站, 本站, 服务, 服務, 博客, 论坛, 論壇, 平台, 社区, 社區, 站点, 杂志, 雜誌, 业务, 業務, 运营, 營運, 产品, 产品',
    states: spacedLines`
      关闭, 關閉, 已关闭, 已關閉, 停止运营, 停止營運, 停止服务, 停止服務, 已停止, 停止, 终止, 終止, 停刊, 下线, 下線,
      停运, 结束, 結束, 不再提供, 不再运营, 关站, 清空
    `,
    alone: '关站公告, 關站公告, 停服公告, 停止服务公告, 再见, 再見, 服务已停止, 服務已停止, 网站已关闭, 網站已關閉',
    fillers:
      '已, 于, 於, 年, 月, 日, 正式, 感谢, 感謝, 大家, 多年来, 的, 支持, 我们, 我們, 所有, 数据, 了, 永久, 公告, 将, 起, 已经, 已經, 本, 该',
    unspaced: true,
  },
  {
    subjects: '서비스, 사이트, 홈페이지, 블로그, 게시판, 커뮤니티, 운영, 쇼핑몰, 제공, 카페, 잡지, 연재',
    states:
      '종료되었, 종료하였, 종료했, 종료합니다, 종료 안내, 종료안내, 종료되, 폐쇄, 폐쇄되었, 중단되었, 폐지, 문을 닫, 폐간, 중단하였',
    alone: '서비스 종료 안내, 서비스 종료, 사이트 폐쇄 안내, 서비스가 종료되었습니다',
    fillers:
      '가, 이, 을, 를, 은, 는, 습니다, 안내, 년, 월, 일, 그동안, 이용해, 주셔서, 감사합니다, 본, 당, 저희, 부로, 에',
    unspaced: true,
  },
  {
    subjects:
      'الموقع, المنتدى, الخدمة, المدونة, المجلة, الصحيفة, האתר, הפורום, השירות, הבלוג, המגזין, سایت, وبلاگ, انجمن, سرویس, خدمت',
    states:
      'تم إغلاق, مغلق, أغلق, توقف, توقفت, إغلاق, נסגר, נסגרה, סגור לצמיתות, הופסק, הופסקה, חדל לפעול, بسته شد, بسته شده, تعطیل شد, متوقف شد, پایان یافت',
    alone: 'وداعا, להתראות, خداحافظ, تم إغلاق الموقع, האתר נסגר',
    fillers:
      'نهائيا, عن, العمل, لقد, هذا, هذه, تم, على, السنوات, נסגר, הזה, לצמיתות, אנו, תודה, این, برای, همیشه, است, ما',
  },
]);

/** Words of a return, of another try, or of what is not yet: a closed door that will open. Of a text folded and as it is, in lower case. */
const RETURNS: RegExp = patternLines('u')`
  \b(?:
    closed (?:\S{1,30} ){0,6}until|reopen\w*|re-open\w*|open(?:s|ing)? (?:again|soon|hours)|nightly|
    (?:service|services|normal service|we) (?:will )?resumes?|back (?:on|soon|online|shortly|up|after|later|tomorrow)|
    (?<!not )be back|for the (?:season|winter|summer|holidays?|day|weekend|moment)|temporar\w+|coming soon|we launch|
    launch(?:ing)? (?:soon|in|on)|(?:open|available|online|here|running) again|
    outside (?:of )?(?:these|those|our|opening|office|business|service|working) hours|(?:on )?working days from|
    maintenance|try (?:again|waiting)|tomorrow|today|on strike|protest|holidays?|vacation|relaunch|under construction
  )\b|
  bis auf weiteres|bis (?:zum \S{1,20} \S{1,20} )?geschlossen|geschlossen bis|
  wieder (?:da|fur|geoffnet|ab|erreichbar|online)|sind wir wieder|vorubergehend|demnachst|in kurze|betriebsferien|
  urlaub|wartung|bauen um|im aufbau|
  (?:versuch\w*|probier\w*) (?:sie )?es (?:\S{1,20} ){0,5}(?:erneut|noch ?(?:ein)?mal|wieder|spater)|reessay\w+|
  int[ea]nt(?:e|a|alo|elo|arlo) (?:\S{1,20} )?(?:de nuevo|otra vez|mas tarde)|
  tent[ea]r? (?:novamente|mais tarde|de novo)|riprov\w+|
  probeer (?:het )?(?:\S{1,20} ){0,3}(?:opnieuw|nog ?(?:een)?s|nog een keer)|forsok igen|prov igen|
  yrita (?:\S{1,20} )?(?:uudelleen|myohemmin)|sproboj|sprobuj ponownie|zkuste to|probalja (?:meg )?(?:ujra|kesobb)|
  incercati din nou|de retour|reouver\w+|reviendr\w+|revenons|bientot|provisoire\w*|temporaire\w*|ferme(?:e|s)? jusqu|
  volve\w+|pronto|reapert\w+|reabr\w+|temporal\w*|cerrad[oa] hasta|em breve|voltamos|voltaremos|torniamo|presto|
  riapr\w+|temporane\w*|chius[oa] fino|binnenkort|weer (?:open|online|terug)|tijdelijk|gesloten tot|snart|
  tillfallig\w*|midlertidig\w*|apnar igen|oppna igen|tilapai\w*|avataan|wkrotce|wrocimy|przerwa|tymczasow\w*|brzy|
  docasn\w*|hamarosan|ideiglenes\w*|in curand|temporar|uskoro|privremen\w*|yakinda|gecici|yeniden yayinda|
  tekrar dene\w+|coba lagi|thu lai|скоро|попробуйте|повторите попытку|спробуйте|опитайте|временно|вернемся|вернёмся|
  тимчасово|незабаром|しばらく|再度お試し|再開|近日|メンテナンス|準備中|まで休|休業|臨時|恢复|恢復|即将|即將|敬请期待|
  敬請期待|暂时|暫時|维护|維護|升级|升級|明日|稍后再试|稍後再試|再试一次|곧|다시 시도|점검|준비|재개|임시|مؤقت|قريبا|
  זמני|בקרוב|موقت|به زودی
`;

/** True where a text says that this will pass, or has yet to begin. */
export function saysItWillPass(text: string): boolean {
  return RETURNS.test(text.toLowerCase()) || RETURNS.test(foldWords(text));
}
