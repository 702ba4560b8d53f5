import { spacedLines } from '../../../core/text/over-lines.ts';
import { Statement } from './statement.ts';

const EN = spacedLines`
  this, the, your, a, an, is, are, was, has, have, been, may, be, might, could, recently, just, currently, now, at,
  by, with, for, from, of, to, in, on, it, its, not, yet, up, set, owner, name, web, page, site, website, and, or,
  free, courtesy, registrar, provider, successfully, this domain, if, you, today, here, our, price, please
`;

/** "The domain is for sale, parked, or registered and empty." The page's own host name counts as "this domain". */
export const PARKED: Statement = new Statement([
  {
    subjects: 'domain, domains, domain name, domainname, this domain, web address',
    states: spacedLines`
      for sale, on sale, available for sale, available for purchase, can be yours, parked, parking, expired,
      has lapsed, lapsed, registered, reserved, is available, buy, purchase, own, get, make an offer, make offer,
      inquire, inquiry, acquire, premium, not in use, not configured, suspended domain, pending renewal, renew
    `,
    fillers: EN,
  },
  {
    subjects: 'domain, domain~, domainname, internetadresse',
    states:
      'zum verkauf, zu verkaufen, zu kaufen, geparkt, registriert, freigeschaltet, kauflich, abgelaufen, reserviert, kaufen, steht zum verkauf, erworben',
    fillers:
      'diese, dieser, die, der, ist, steht, wurde, soeben, neu, bei, hier, konnen, sie, ihre, erfolgreich, und, noch, nicht, fur, einen, kunden',
  },
  {
    subjects: 'domen~',
    states: spacedLines`
      tiek pardots, tiek pardota, ir pardosana, parduodamas, galiojimas baigesi, nebegalioja, na prodaju, naprodaj,
      je naprodaj, je potekla, je potekel, je istekla, je istekao, muugis, on muugis, on aegunud, parkirana, parkiran,
      parkeeritud, priparkotas
    `,
    fillers: 'sis, si, see, ta, ova, ovaj, je, ir, on, tiek, jusu, vasa, vasa domena',
  },
  {
    subjects: 'domaine, nom de domaine, domaines',
    states:
      'a vendre, en vente, enregistre, cree, reserve, expire, parque, acheter, achetez, est disponible a la vente',
    fillers: 'ce, le, votre, est, a, bien, ete, chez, felicitations, par, de, nom, du, vient, d, etre',
  },
  {
    subjects: 'dominio, dominios',
    states: spacedLines`
      en venta, a la venta, aparcado, registrado, expirado, ha expirado, caducado, comprar, a venda, expirou,
      estacionado, in vendita, registrato, scaduto, parcheggiato, acquista, reservado
    `,
    fillers: 'este, el, o, esta, ha, sido, foi, questo, il, e, stato, de, con, por, su, seu, un, nome, nombre, del, di',
  },
  {
    subjects:
      'domein, domeinnaam, doman, domannamn, domanen, domaene, domaenet, domaenenavn, domene, domenet, domenenavn, verkkotunnus',
    states: spacedLines`
      te koop, geregistreerd, gereserveerd, geparkeerd, verlopen, till salu, til salg, registrerad, registreret,
      registrert, parkerad, parkeret, parkert, myytavana, rekisteroity
    `,
    fillers: 'deze, dit, is, de, den, denna, ar, er, dette, denne, on, tama, hos, bij, voor, en, klant, van',
  },
  {
    subjects: 'domena, domene, domeny, domen~, domeniu, domeniul',
    states: spacedLines`
      na sprzedaz, zaparkowana, zarejestrowana, wygasla, utrzymywana, na prodej, zaparkovana, registrovana,
      zaregistrovana, elado, regisztralt, foglalt, de vanzare, inregistrat, na prodaju, naprodaj, zakupljena,
      parkirana, expirat
    `,
    fillers: 'ta, jest, tato, je, byla, ez, a, acest, este, ova, te, w, na, serwerach, dla, tej',
  },
  {
    subjects: 'домен~',
    states: spacedLines`
      продается, продаётся, припаркован~, зарегистрирован~, истек~, истёк, выставлен~, на продажу, купить,
      делегирован~, продається, зареєстрован~, запаркован~, срок регистрации
    `,
    fillers: 'этот, данный, имя, на, у, нас, срок, регистрации, домена, для, цей, компании, в, за, можно',
  },
  {
    subjects: '域名, 網域, 网域, ドメイン, 도메인',
    states:
      '出售, 转让, 轉讓, 过期, 過期, 已注册, 停放, 未绑定, 購買, 购买, 待售, 販売, 売, 登録され, 取得され, 期限切れ, 失効, 판매, 매매, 등록, 만료, 구매',
    fillers: spacedLines`
      本, 该, 此, 您, 正在, 访问, 的, 可以, 可, 欢迎, 联系, 我们, この, は, が, ています, ました, で, お名前, 이, 은,
      는, 을, 를, 되었습니다, 合わせ, 公開, ウェブサイト, されていません
    `,
    unspaced: true,
  },
  {
    subjects: 'alan adi, domain, ten mien, nama domain',
    states:
      'satilik, park edilmis, tescil edilmis, suresi dolmus, rao ban, da het han, dijual, parkir, kedaluwarsa, da duoc dang ky',
    fillers: 'bu, nay, ini, telah, adi, alan',
  },
]);

/** "The site's account was closed." */
export const SUSPENDED: Statement = new Statement([
  {
    subjects:
      'account, website, web site, site, hosting, hosting account, domain, service, page, webpage, plan, subscription',
    states: spacedLines`
      suspended, disabled, deactivated, terminated, suspension, deactivation, has expired, expired,
      temporarily suspended, closed for non-payment, cancelled, canceled, has ended, not renewed, was not renewed,
      has not been renewed
    `,
    alone: 'suspended, account suspended, website expired, suspended page',
    fillers: `${EN}, temporarily, account, contact, hosting`,
  },
  {
    subjects:
      'konto, webseite, website, seite, webspace, account, hosting, webauftritt, internetauftritt, internetprasenz, webprasenz',
    states: 'gesperrt, deaktiviert, stillgelegt, abgeschaltet, suspendiert',
    fillers: 'diese, dieser, die, der, das, dieses, wurde, ist, ihr, vorubergehend, leider',
  },
  {
    subjects: 'compte, site, hebergement',
    states: 'suspendu, suspendue, desactive, bloque, ferme',
    fillers: 'ce, le, votre, a, ete, est',
  },
  {
    subjects: 'cuenta, sitio, sitio web, pagina, alojamiento, conta, site, hospedagem, account, sito, sito web, spazio',
    states:
      'suspendida, suspendido, desactivada, desactivado, suspensa, suspenso, desativada, sospeso, sospesa, disattivato',
    fillers: 'esta, este, la, el, ha, sido, foi, o, a, questo, il, e, stato, web',
  },
  {
    subjects: 'аккаунт~, сайт~, хостинг~, акаунт~',
    states: 'заблокирован~, приостановлен~, отключен~, отключён, заблоковано, призупинено',
    alone: 'сайт заблокирован за неуплату',
    fillers: 'этот, данный, хостингом, хостинг-провайдером, за, неуплату, владельцем, временно, цей',
  },
  {
    subjects: 'konto, strona, account, uctet, ucet, stranka, website, pagina, hesap, site, situs, akun',
    states:
      'zawieszone, zawieszona, zablokowane, pozastaven, pozastavena, opgeschort, geblokkeerd, askiya alindi, askiya alinmistir, ditangguhkan',
    fillers: 'to, zostalo, byl, tento, deze, is, bu, ini, telah',
  },
  {
    subjects: 'website, trang web, hosting, tai khoan, ten mien, dich vu',
    states: 'het han, da het han, tam ngung, da tam ngung, bi tam ngung, tam khoa, bi khoa, da bi khoa, bi dinh chi',
    fillers: 'nay, cua, ban, su dung, hien, dang, hoat dong',
  },
  {
    subjects: '网站, 網站, 账户, 帳戶, 账号, 站点, アカウント, サイト, 계정, 사이트',
    states: '已暂停, 已停用, 被暂停, 被停用, 已关闭, 被关闭, 已到期, 停止, 凍結, 정지, 차단되',
    fillers: '您, 的, 该, 此, 已, 被, この, は, されています, ました, 이, 되었습니다',
    unspaced: true,
  },
]);
