import { spacedLines } from '../../../../core/text/over-lines.ts';
import { Statement } from '../statement.ts';
import { WALL_FILLERS } from './fillers.ts';

/** "You may not see this", as a title. */
export const DENIAL: Statement = new Statement([
  {
    subjects:
      'access, request, you, your request, your ip, your ip address, ip, permission, connection, your access, network, user, client, entry',
    states: spacedLines`
      denied, forbidden, refused, blocked, rejected, restricted, banned, not allowed, not permitted, disallowed,
      limited, don't have access, do not have access, don't have permission, do not have permission, no permission,
      not authorized, not authorised, prohibited, declined, need access, need permission
    `,
    alone: spacedLines`
      forbidden, 403 forbidden, 403, 401 unauthorized, unauthorized, unauthorised, blocked, permission denied,
      not authorized, not authorised, access denied, not acceptable, you need access,
      automated access is not permitted
    `,
    fillers: `${WALL_FILLERS}, 403, 401, 406, automated, here, by, temporarily, security, policy`,
  },
  {
    subjects: 'zugriff, zugang, anfrage, ihre ip, ip-adresse',
    states: 'verweigert, gesperrt, nicht erlaubt, nicht gestattet, blockiert, abgelehnt, verboten, eingeschrankt',
    alone: 'zugriff verweigert, verboten, gesperrt',
    fillers: 'der, die, ihr, ihre, wurde, auf, diese, seite, ist, leider',
  },
  {
    subjects: 'acces, requete, votre adresse ip',
    states: 'refuse, refusee, interdit, interdite, bloque, bloquee, restreint',
    alone: 'acces refuse, acces interdit, interdit',
    fillers: "l', l'acces, a, cette, page, votre, est, ete, la, le, au, site",
  },
  {
    subjects: 'acceso, acesso, accesso, solicitud, solicitacao, richiesta',
    states:
      'denegado, prohibido, bloqueado, restringido, rechazada, negado, proibido, restrito, negato, vietato, bloccato, limitato',
    alone: 'acceso denegado, acesso negado, accesso negato, prohibido, proibido, vietato',
    fillers: 'el, o, su, seu, il, a, esta, pagina, ha, sido, foi, e, la, al',
  },
  {
    subjects: 'toegang, atkomst, adgang, tilgang, paasy, juurdepaas, adgangen, tilgangen',
    states:
      'geweigerd, verboden, geblokkeerd, nekad, forbjuden, nektad, naegtet, nekta, nektet, forbudt, evatty, estetty, kielletty, keelatud',
    alone:
      'toegang geweigerd, adgang naegtet, tilgang nektet, paasy evatty, paasy kielletty, geen toegang, ingen tilgang, ingen adgang',
    fillers: 'de, tot, deze, pagina, till, til, siden, sidan, er, ar, on, sivulle, har, du, ikke',
  },
  {
    subjects: 'dostep, pristup, dostop, hozzaferes, acces, accesul, erisim, qasja, prieiga, piekluve',
    states: spacedLines`
      zabroniony, zablokowany, odmowa, odepren, odepreny, zamietnuty, zakazan, odbijen, onemogucen, zavrnjen,
      megtagadva, tiltott, interzis, respins, refuzat, engellendi, reddedildi, yasak, uzdrausta, liegta
    `,
    alone: spacedLines`
      odmowa dostepu, dostep zabroniony, brak dostepu, pristup odepren, pristup zamietnuty, hozzaferes megtagadva,
      acces interzis, erisim engellendi, erisim reddedildi
    `,
    fillers: 'do, tej, strony, je, byl, k, teto, strance, a, la, bu, sayfaya, ta',
  },
  {
    subjects: 'доступ, достъпът, достъп, приступ, запрос, доступу',
    states:
      'запрещ~, закрыт, ограничен, отказано, заблокирован, заборонен~, отказан, забранен, одбијен, відмовлено, обмежен',
    alone: 'доступ запрещен, в доступе отказано, отказано в доступе, доступ заборонено',
    fillers: 'к, этой, странице, сайту, ресурсу, в, вам, до, сторінки, ваш',
  },
  {
    subjects: 'пристап, дозвола, приступ, дозволу, pristup, pristupa, dozvolu, dostopa, достъп',
    states: 'немате, нямате, nemate, nimate, забранет, одбиен, zabranjen, onemogucen, prepovedan',
    fillers: 'за, оваа, оваа страница, страница, ovoj, stranici, do, te, strani, до, тази, да, je',
  },
  {
    subjects: 'πρόσβαση, πρόσβασης',
    states: 'απαγορεύεται, απαγορεύτηκε, δεν επιτρέπεται, άρνηση',
    alone: 'απαγορεύεται η πρόσβαση, άρνηση πρόσβασης',
    fillers: 'η, σε, αυτή, τη, σελίδα',
  },
  {
    subjects: '访问, 訪問, 存取, 请求, 權限, 权限, アクセス, 접근, 접속, 요청',
    states:
      '被拒绝, 被拒絕, 拒绝, 拒絕, 禁止, 受限, 没有, 沒有, 拒否, できません, 制限, 権限がありません, 거부, 차단, 제한, 금지',
    alone: '禁止访问, 禁止訪問, 拒绝访问, アクセス拒否, 접근 거부, 접근이 거부되었습니다, 접근 금지',
    fillers:
      '您, 的, 已, 此, 页面, が, を, は, されました, この, ページ, へ, の, 이, 되었습니다, 권한, 이페이지, 페이지',
    unspaced: true,
  },
  {
    subjects: 'الوصول, الدخول, גישה, הגישה, دسترسی',
    states: 'رفض, مرفوض, ممنوع, محظور, تم رفض, נדחתה, נחסמה, אסורה, غیرمجاز, ممنوع, امکان پذیر نیست',
    alone: 'تم رفض الوصول, الوصول مرفوض, גישה נדחתה, دسترسی غیرمجاز',
    fillers: 'إلى, هذه, الصفحة, לדף, זה, به, این, صفحه',
  },
  {
    subjects: 'akses, truy cap, halaman',
    states: 'ditolak, dilarang, dibatasi, bi tu choi, bi chan, bi cam',
    alone: 'akses ditolak, truy cap bi tu choi',
    fillers: 'anda, ke, ini, cua, ban',
  },
]);
