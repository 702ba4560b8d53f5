import { spacedLines } from '../../../core/text/over-lines.ts';
import { Statement } from './statement.ts';
import type { Wording } from './wording.ts';

const MAINTENANCE_WORDINGS: readonly Wording[] = [
  {
    subjects: spacedLines`
      site, website, page, service, server, system, we, portal, application, app, store, platform, maintenance,
      maintenance mode, back, scheduled maintenance, planned maintenance
    `,
    states: spacedLines`
      maintenance, under maintenance, down for, in maintenance, undergoing, offline, is down, be back, right back,
      back soon, back shortly, back online, temporarily unavailable, temporarily offline, temporarily down,
      currently unavailable, currently down, currently offline, being updated, being upgraded, mode,
      scheduled maintenance, briefly unavailable
    `,
    alone: spacedLines`
      maintenance, site offline, under maintenance, be right back, back soon, we'll be back, service unavailable,
      temporarily unavailable, temporarily offline, service temporarily unavailable, website temporarily unavailable,
      site maintenance
    `,
    fillers: spacedLines`
      the, this, our, is, are, we're, we'll, will, currently, for, scheduled, planned, maintenance, a, be, and, soon,
      shortly, in, temporarily, has, been, minute, sorry, please, very, it, short, some
    `,
  },
  {
    subjects: 'wartung, wartungsarbeiten, wartungsmodus, website, webseite, seite, dienst, server',
    states: spacedLines`
      wartung, wartungsarbeiten, wartungsmodus, gewartet, wird gewartet, uberarbeitet, vorubergehend nicht verfugbar,
      vorubergehend nicht erreichbar, derzeit nicht verfugbar, derzeit nicht erreichbar, gleich zuruck
    `,
    alone: 'wartung, wartungsarbeiten, wartungsmodus',
    fillers: 'wegen, die, der, unsere, diese, im, in, wir, sind, bald, wieder, da, ist, derzeit, aktuell, geplante',
  },
  {
    subjects: 'site, page, service, maintenance, sites',
    states: spacedLines`
      en maintenance, en cours de maintenance, de maintenance, maintenance, momentanement indisponible,
      temporairement indisponible, indisponible pour le moment
    `,
    alone: 'maintenance en cours',
    fillers: 'le, la, notre, ce, est, en, cours, pour, actuellement, nous, revenons, bientot, de',
  },
  {
    subjects: 'sitio, pagina, web, servicio, portal, site, servico, sito, pagina web',
    states: spacedLines`
      en mantenimiento, mantenimiento, em manutencao, manutencao, in manutenzione, manutenzione,
      temporalmente no disponible, temporalmente fuera de servicio, fora do ar, temporariamente indisponivel,
      temporaneamente non disponibile
    `,
    alone: 'en mantenimiento, em manutencao, in manutenzione, estamos en mantenimiento, estamos em manutencao',
    fillers: 'el, la, este, esta, nuestro, estamos, esta, en, o, nosso, il, nostro, questo, e, web, volvemos, pronto',
  },
  {
    subjects:
      'site, website, pagina, sidan, siden, webbplatsen, sivusto, strona, serwis, stranky, web, oldal, sajt, site-ul, sitemiz, web sitemiz, sistemimiz, sistem',
    states: spacedLines`
      in onderhoud, onderhoud, tijdelijk niet beschikbaar, under underhall, underhall, under vedlikehold, vedlikehold,
      under vedligeholdelse, vedligeholdelse, huollossa, huoltokatko, w trakcie konserwacji, konserwacja,
      prace techniczne, udrzba, udrzbe, ve vystavbe udrzby, karbantartas, karbantartas alatt, in mentenanta,
      mentenanta, odrzavanje, odrzavanju, vzdrzevanje, bakimda, bakim
    `,
    alone: spacedLines`
      onderhoud, underhall, vedlikehold, vedligeholdelse, huoltokatko, prace techniczne, prace konserwacyjne, udrzba,
      karbantartas, bakim calismasi, mentenanta
    `,
    fillers: 'de, deze, onze, is, den, vi, er, on, trwaja, w, probiha, na, a, sitemiz, calismasi',
  },
  {
    subjects: spacedLines`
      საიტ~, կայք~, tovuti, vefur~, vefsi~, webgune~, gwefan, wefan, svetain~, veebileht, vietne, spletna stran,
      spletno mesto, web stranica, faqja, lloc web, trang web, laman web, сајт~, веб-страница~, сайт~
    `,
    states: spacedLines`
      ტექნიკური სამუშაო~, տեխնիկական աշխատանք~, kwenye matengenezo, vegna vidhalds, mantentze-lan~, cynnal a chadw,
      techniniai darbai, tvarkoma, tehniskie darbi, tehniskas apkopes, tehnilised tood, hooldustood, vzdrzevanj~,
      odrzavanj~, mirembajtje, manteniment, bao tri, penyelenggaraan, техникалық жұмыс~, засвар~, одржување, одржавањ~
    `,
    alone: 'მიმდინარეობს ტექნიკური სამუშაოები, gwaith cynnal a chadw, tehniskie darbi, bao tri he thong',
    fillers: 'მიმდინარეობს, են, iko, er, lokadur, a, na, u, je, v, eshte, ne, en, el, dang, sedang, dalam, по, во, е',
  },
  {
    subjects: 'ระบบ, เว็บไซต์, เว็บ, ปิดปรับปรุง',
    states: 'ปิดปรับปรุง, บำรุงรักษา, ปรับปรุงระบบ',
    alone: 'ปิดปรับปรุง, ปิดปรับปรุงระบบชั่วคราว',
    fillers: 'ชั่วคราว, กำลัง, อยู่, ขณะนี้, ระหว่าง, การ',
    unspaced: true,
  },
  {
    subjects: 'сайт~, сервис~, портал~, работ~, страниц~',
    states:
      'технически~ работ~, профилактическ~ работ~, на обслуживани~, обслуживани~, временно недоступ~, технічн~ робот~, профилактик~, на ремонте',
    alone:
      'ведутся технические работы, технические работы, идут технические работы, ведуться технічні роботи, техническое обслуживание',
    fillers: 'на, ведутся, проводятся, идут, сейчас, в, данный, момент, наш, этот',
  },
  {
    subjects: '系统, 系統, 网站, 網站, 服务, 服務, 服务器, 平台, 本站',
    states: '维护, 維護, 升级中, 升級中, 暂停服务, 暫停服務, 繁忙, 暂时无法',
    alone: '系统维护, 系統維護, 系统繁忙',
    fillers: '正在, 中, 我们, 升级, 临时, 进行, 请稍后',
    unspaced: true,
  },
  {
    subjects: 'サイト, サービス, システム, ページ, メンテナンス, 점검, 서비스, 시스템, 사이트',
    states: 'メンテナンス, 一時停止, 점검, 일시 중단',
    alone: 'メンテナンス中, ただいまメンテナンス中です, 점검중입니다',
    fillers:
      'ただいま, 現在, 中, です, のため, 臨時, 緊急, 定期, 현재, 중, 입니다, 임시, 정기, 안내, のお知らせ, お知らせ',
    unspaced: true,
  },
];

/** "The site is being repaired." */
export const MAINTENANCE: Statement = new Statement(MAINTENANCE_WORDINGS);

/** "The server failed", or has had enough for this month. */
export const SERVER_FAILURE: Statement = new Statement([
  {
    subjects: spacedLines`
      bandwidth, bandwidth limit, traffic limit, transfer limit, data transfer, resource limit, resource limits,
      cpu limit, quota, serving quota, usage limit, request limit, capacity, database connections, connection limit,
      visitors
    `,
    states:
      'exceeded, limit exceeded, over, over its, reached, is reached, used up, over quota, limit reached, exhausted, too many',
    alone:
      'over quota, bandwidth limit exceeded, bandwidth exceeded, resource limit is reached, resource limit reached, 509, 508',
    fillers: spacedLines`
      the, this, that, its, a, an, of, for, has, have, been, is, are, temporarily, site, website, server, account,
      application, app, monthly, daily, hourly, limit, owner, user, 508, 509, error
    `,
  },
  {
    subjects:
      'server, database, application, system, internal, technical, unexpected, fatal, critical, unhandled, runtime',
    states: 'error, errors, exception, failure, problem, problems, difficulties',
    alone: spacedLines`
      something went wrong, an error occurred, an error has occurred, server too busy, database error,
      too many connections, too many users, too many visitors, server is busy, server overloaded, service overloaded,
      site overloaded, over capacity
    `,
    fillers: spacedLines`
      a, an, the, has, have, occurred, encountered, on, this, website, site, we, are, our, in, sorry, experiencing,
      some, there, been, of, application, internal, server
    `,
  },
  {
    subjects: 'server, serveur, servidor, интернет, serverfehler, fehler, interner, interne, interno',
    states: spacedLines`
      interner fehler, serverfehler, serverproblem, technischer fehler, technische probleme, erreur interne,
      erreur technique, error interno, error del servidor, erro interno, erro do servidor, errore interno,
      errore del server
    `,
    alone: spacedLines`
      interner serverfehler, serverfehler, interner fehler, technischer fehler, ein fehler ist aufgetreten,
      es ist ein fehler aufgetreten, fehler aufgetreten, erreur interne du serveur, une erreur est survenue,
      error interno del servidor, ha ocurrido un error, se ha producido un error, erro interno do servidor,
      ocorreu um erro, errore interno del server, si e verificato un errore, er is een fout opgetreden,
      interne serverfout
    `,
    fillers: 'ein, ist, du, de, del, do, aufgetreten, une, un',
  },
  {
    subjects: 'ошибка, ошибк~, помилка',
    states: 'сервер~, внутренняя',
    alone: 'внутренняя ошибка сервера, ошибка сервера, произошла ошибка, сталася помилка',
    fillers: 'внутренняя, на, произошла',
  },
  {
    subjects: '服务器, 伺服器, 系统, 系統, サーバー, サーバ, 서버',
    states: '错误, 錯誤, 异常, 異常, エラー, 오류, 内部错误',
    alone: '服务器错误, サーバーエラー, 서버 오류',
    fillers: '内部, 発生, が, しました, 发生, 了, 내부, 가, 발생, 했습니다',
    unspaced: true,
  },
]);
