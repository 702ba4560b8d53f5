import { spacedLines } from '../../../core/text/over-lines.ts';
import { Statement } from './statement.ts';

/**
 * "This offer was closed": of whatever a site holds, by its demonstrative. A title that says no more is a notice; in
 * running text the same may be said of anything.
 */
export const WITHDRAWN: Statement = new Statement([
  {
    subjects:
      'this ~, that ~, the requested ~, your requested ~, the ~ you requested, the ~ you were looking for, the ~ you are looking for',
    states: spacedLines`
      no longer available, no longer with us, no longer online, no longer active, no longer offered, no longer exists,
      no longer accessible, no longer published, no longer listed, no longer for sale, no longer sold,
      no longer in the store, no longer in stock, no longer open, has been filled, was filled, is already taken,
      has already been filled, has ended, has been cancelled and removed, has been rejected, not available anymore,
      not available any more, has been removed, was removed, has been deleted, was deleted, has been withdrawn,
      was withdrawn, has been taken down, was taken down, has been closed, was closed, is closed,
      has been deactivated, was deactivated, is deactivated, has been disabled, was disabled, has been unpublished,
      has been retired, was retired, has been discontinued, was discontinued, has expired, has been cancelled,
      has been terminated, has been hidden, has passed, has already passed, has passed its closing date,
      has already taken place
    `,
    alone: spacedLines`
      position closed, position filled, vacancy closed, vacancy filled, job closed, job filled, role filled,
      listing closed, account closed, account deleted, account deactivated, profile deleted, user deleted,
      offer closed, auction closed, petition closed, fundraiser closed, thread deleted, post deleted, album deleted,
      item withdrawn, item sold, transfer expired, link expired, file expired, share expired, download expired,
      upload expired, paste expired
    `,
    fillers: 'is, it, sorry, unfortunately, we, are, that, by, its, owner, author, the, on, our, site, website',
  },
  {
    subjects: 'diese ~, dieser ~, dieses ~, das gewunschte ~, die gewunschte ~, der gewunschte ~',
    states: spacedLines`
      wurde deaktiviert, ist deaktiviert, wurde beendet, ist beendet, wurde geschlossen, ist geschlossen,
      wurde geloscht, ist geloscht, wurde entfernt, wurde zuruckgezogen, wurde archiviert, wurde offline genommen,
      ist nicht mehr verfugbar, nicht mehr verfugbar, ist nicht mehr online, ist nicht mehr aktiv,
      ist nicht mehr aktuell, ist abgelaufen, existiert nicht mehr, gibt es nicht mehr,
      steht nicht mehr zur verfugung, ist leider nicht mehr verfugbar, ist bereits vergeben, ist bereits besetzt,
      ist besetzt, wurde besetzt, ist vergeben, wurde verkauft, ist nicht mehr im angebot, ist offline
    `,
    fillers: 'leider, von, vom, dem, der, anbieter, nutzer, autor, verfasser, wurde, ist, bereits, inzwischen',
  },
  {
    subjects: 'ce ~, cet ~, cette ~',
    states: spacedLines`
      n'est plus disponible, n'est plus en ligne, n'est plus accessible, n'est plus active, n'est plus actif,
      n'est plus publiee, n'existe plus, a ete supprime, a ete supprimee, a ete retire, a ete retiree,
      a ete desactive, a ete desactivee, a ete ferme, a ete fermee, a ete cloture, a ete cloturee, est close,
      est clos, est desactivee, est desactive, a ete pourvu, est pourvu, est deja pourvu, n'est plus a vendre,
      n'est plus vendu, a expire, est expiree, est expire, a ete depublie, a ete depubliee
    `,
    fillers: "malheureusement, desole, par, son, sa, l'auteur, auteur, du, site, nous, sommes, desoles",
  },
  {
    subjects: 'este ~, esta ~, ese ~, esa ~',
    states: spacedLines`
      ya no esta disponible, ya no se encuentra disponible, ya no existe, ya no esta activo, ya no esta activa,
      ha sido eliminado, ha sido eliminada, ha sido retirado, ha sido retirada, ha sido borrado, ha sido borrada,
      ha sido cerrado, ha sido cerrada, ha sido desactivado, ha sido desactivada, fue eliminado, fue eliminada,
      ha caducado, ha expirado, ha finalizado, esta desactivado, esta desactivada, ya no esta a la venta,
      ya esta cubierta, nao esta mais disponivel, ja nao esta disponivel, nao existe mais, foi removido, foi removida,
      foi excluido, foi excluida, foi eliminado, foi eliminada, foi encerrado, foi encerrada, foi desativado,
      foi desativada, expirou
    `,
    fillers: 'lo, sentimos, lamentablemente, por, su, autor, pelo, seu, infelizmente, el, o, a',
  },
  {
    subjects: "questo ~, questa ~, quest'~, quest ~",
    states: spacedLines`
      non e piu disponibile, non e piu online, non e piu attivo, non e piu attiva, non esiste piu, e stato rimosso,
      e stata rimossa, e stato eliminato, e stata eliminata, e stato chiuso, e stata chiusa, e stato disattivato,
      e stata disattivata, e stato ritirato, e stata ritirata, e scaduto, e scaduta
    `,
    fillers: 'purtroppo, spiacenti, dal, dall, suo, sua, autore, proprietario',
  },
  {
    subjects: 'deze ~, dit ~',
    states: spacedLines`
      is niet meer beschikbaar, niet langer beschikbaar, is niet meer online, is niet meer actief, bestaat niet meer,
      is verwijderd, werd verwijderd, is gesloten, werd gesloten, is verlopen, is vervallen, is ingetrokken,
      is gedeactiveerd, is beeindigd, is afgesloten
    `,
    fillers: 'helaas, door, de, het, eigenaar, auteur, inmiddels',
  },
  {
    subjects: 'den har ~, det har ~, denna ~, detta ~, denne ~, dette ~, dessa ~, disse ~',
    states: spacedLines`
      har tagits bort, ar borttagen, ar borttaget, finns inte langre, finns inte kvar, ar inte langre tillganglig,
      ar inte langre tillgangligt, har stangts, ar stangd, ar avslutad, har avslutats, har avpublicerats, har utgatt,
      er slettet, er blevet slettet, er blitt slettet, er fjernet, er blevet fjernet, er blitt fjernet,
      findes ikke laengere, findes ikke mere, finnes ikke lenger, er ikke laengere tilgaengelig,
      er ikke laengere tilgaengeligt, er ikke lenger tilgjengelig, er lukket, er avsluttet, er afsluttet, er udlobet,
      er utlopt, er trukket tilbage, er trukket tilbake, er deaktiveret, er deaktivert
    `,
    fillers: 'tyvarr, desvaerre, dessverre, av, af',
  },
  {
    subjects: 'tama ~, ten ~, ta ~, to ~, tento ~, tato ~, toto ~, ez a ~, ez az ~, bu ~, acest ~, aceasta ~',
    states: spacedLines`
      on poistettu, ei ole enaa saatavilla, ei ole enaa voimassa, on suljettu, on paattynyt, on vanhentunut,
      nie jest juz dostepny, nie jest juz dostepna, nie jest juz dostepne, zostal usuniety, zostala usunieta,
      zostalo usuniete, juz nie istnieje, wygaslo, wygasla, wygasl, jest nieaktualne, jest nieaktualna,
      jest nieaktualny, jest nieaktywne, zostalo zakonczone, zostala zakonczona, zostalo zamkniete,
      jiz neni k dispozici, jiz neexistuje, byl smazan, byla smazana, bylo smazano, byl odstranen, byla odstranena,
      byl ukoncen, byla ukoncena, uz nie je k dispozicii, uz neexistuje, bol odstraneny, bola odstranena, bol zmazany,
      mar nem elerheto, mar nem letezik, torolve lett, torlesre kerult, lejart, artik mevcut degil, kaldirildi,
      kaldirilmistir, silindi, silinmistir, yayindan kaldirildi, suresi doldu, nu mai este disponibil,
      nu mai este disponibila, a fost sters, a fost stearsa, a fost eliminat, a fost eliminata, a expirat,
      nu mai exista
    `,
    fillers: 'niestety, bohuzel, zial, sajnos, maalesef, valitettavasti, din, pacate, przez, autora',
  },
  {
    subjects:
      'ta ~, ovaj ~, ova ~, ovo ~, see ~, sis ~, si ~, aquest ~, aquesta ~, ~ nay, ~ ini, এই ~, овај ~, ова ~, ово ~, овој ~, оваа ~',
    states: spacedLines`
      je potekel, je potekla, je bil odstranjen, je bila odstranjena, ni vec na voljo, je istekao, je istekla,
      vise nije aktivan, vise nije aktivna, vise nije dostupan, vise nije dostupna, je uklonjen, je uklonjena,
      je obrisan, je obrisana, on aegunud, on kustutatud, on eemaldatud, ei ole enam saadaval, ir dzests, ir dzesta,
      vairs nav pieejams, vairs nav pieejama, buvo istrintas, buvo istrinta, buvo pasalintas, buvo pasalinta,
      nebegalioja, ja no esta disponible, ha estat retirat, ha estat retirada, ha estat eliminat, da bi go,
      da bi go bo, da bi xoa, telah dipadam, telah dihapus, telah dialih keluar, মুছে ফেলা হয়েছে, је уклоњен, је уклоњена,
      је обрисан, је обрисана, повеќе не е достапен, повеќе не е достапна, е избришан, е избришана
    `,
    alone: spacedLines`
      oglas je potekel, oglas ni vec aktiven, oglas je istekao, oglas je istekel, oglas vise nije aktivan,
      oglas je uklonjen, oglas je obrisan, kuulutus on aegunud, kuulutus on kustutatud, sludinajums ir dzests,
      sludinajums nav aktivs, skelbimas nebegalioja, skelbimas neaktyvus, skelbimas istrintas, skelbimas pasalintas,
      bai viet da bi go bo, bai viet da bi xoa, siaran telah dipadam, লেখাটি মুছে ফেলা হয়েছে, পোস্টটি মুছে ফেলা হয়েছে,
      снимак је уклоњен, оглас је истекао, огласот е избришан, document retirat, document eliminat
    `,
    fillers: 'zal, nazalost, kahjuks, diemzel, deja, maaf, rat tiec, autor, autors, avtor, oleh, penulisnya',
  },
  {
    subjects: 'ประกาศนี้, โพสต์นี้, กระทู้นี้, วิดีโอนี้',
    states: 'ถูกลบแล้ว, ถูกลบ, หมดอายุแล้ว, หมดอายุ, ปิดรับสมัครแล้ว',
    fillers: 'ขออภัย',
    unspaced: true,
  },
  {
    subjects: 'этот ~, эта ~, это ~, данный ~, данная ~, данное ~, цей ~, ця ~, це ~',
    states: spacedLines`
      больше не доступ~, больше недоступ~, больше не существует, удален~, удалён, был удален, была удалена,
      снят~ с публикации, закрыт~, истек~, истёк, неактивен, неактивна, деактивирован~, більше не доступ~, видален~,
      більше не існує, закрито, знято з публікації
    `,
    fillers: 'к, сожалению, был, была, было, владельцем, автором, администрацией, на, жаль',
  },
  {
    subjects: 'この, 该, 該, 此, 这个, 這個, 이',
    states: spacedLines`
      削除されました, 削除されています, 終了しました, 終了いたしました, 公開を終了, 公開終了, 掲載終了, 掲載は終了,
      非公開になりました, 已被删除, 已删除, 已下架, 已关闭, 已过期, 已失效, 已结束, 不再可用, 已被移除, 已被刪除,
      已刪除, 已下架, 已關閉, 已過期, 삭제되었습니다, 종료되었습니다, 만료되었습니다, 마감되었습니다
    `,
    fillers: 'は, が, ました, 게시물, 은, 는, 이, 가',
    unspaced: true,
  },
]);
