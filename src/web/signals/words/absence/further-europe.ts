import { spacedLines } from '../../../../core/text/over-lines.ts';
import type { Wording } from '../wording.ts';

/** "The page is not there", see `ABSENCE`. Finnish, the Baltic and Icelandic, Hungarian, Greek, and with Turkish some others in Latin script. */
export const FURTHER_EUROPE: readonly Wording[] = [
  {
    subjects: spacedLines`
      sivua, sivu, artikkelia, artikkeli, sisaltoa, dokumenttia, tiedostoa, osoitetta, uutista, juttua, juttu, linkki,
      etsimasi, sisalto, sivustoa, kuvaa, kuva, tapahtumaa, tapahtuma, ilmoitusta, ilmoitus, kirjaa, tuotetta, tuote,
      osoite, kirjoitusta, kirjoitus, julkaisua, julkaisu, dokumentti, tiedosto, uutinen, hakemaasi, etsimaasi,
      linkkia
    `,
    states: spacedLines`
      ei loydy, ei loytynyt, ei ole olemassa, ei ole, ei ole enaa, ei ole enaa saatavilla, ei ole saatavilla,
      on poistettu, poistettu, emme loytaneet, ei voitu loytaa, ei enaa ole, ei ole enaa olemassa,
      on siirretty tai poistettu, poistettu tai siirretty, on kadonnut, kadonnut, ei loytynyt enaa,
      ei pystytty loytamaan, emme loyda, ei enaa loydy, on vanhentunut, ei ole enaa julkaistu,
      emme valitettavasti loytaneet, ei valitettavasti loytynyt, ei valitettavasti loydy, puuttuu
    `,
    alone:
      'ei loytynyt, ei loydy, virhe 404, ei tuloksia, taalla ei ole mitaan, mitaan ei loytynyt, rikkinainen linkki, sivu puuttuu, tyhjaa',
    fillers: spacedLines`
      hakemaasi, hakemasi, etsimaasi, etsimasi, pyydettya, pyytamaasi, tata, valitettavasti, pahoittelut, anteeksi,
      virhe, haluamaasi, joka, hups, oho, voi ei, hei, ehka, mahdollisesti, tai, se, voi, olla, tassa, osoitteessa,
      tasta, osoitteesta, meilta, sivustolta, palvelimelta, enaa, sita, haettua, antamaasi, harmi, nyt
    `,
  },
  {
    subjects:
      'lehekulge, lehte, leht, artiklit, lapa, lapu, raksts, saturs, puslapis, puslapio, straipsnis, turinys, sida, siduna, greinin, frettin',
    states: spacedLines`
      ei leitud, ei leia, ei eksisteeri, pole olemas, ei ole olemas, nav atrasta, nav atrasts, neeksiste,
      netika atrasta, nav pieejama, nerastas, nerasta, neegzistuoja, nebeegzistuoja, nera, fannst ekki, finnst ekki,
      er ekki til
    `,
    alone: 'ei leitud, nav atrasta, nerastas, nerasta, fannst ekki',
    fillers: spacedLines`
      otsitud, seda, kahjuks, mekleta, meklejama, diemzel, jusu, ieskomas, ieskote, deja, deja jusu, atsiprasome,
      viga, kluda, klaida, sem, thu, leitadir, ad, leitad
    `,
  },
  {
    subjects: spacedLines`
      oldal, lap, cikk, tartalom, dokumentum, fajl, cim, hir, weboldal, weblap, oldalt, cikket, tartalmat, termek,
      hirdetes, kep, esemeny, konyv, bejegyzes, bejegyzest, amit keresel, amit keresett, profil, link, iras, irast,
      anyag, fajlt, dokumentumot, aloldal
    `,
    states: spacedLines`
      nem talalhato, nem letezik, mar nem letezik, nem erheto el, mar nem erheto el, nem talaltuk, nem talaljuk,
      torolve, toroltek, megszunt, eltunt, nem talalom, nincs meg, nincsen, nincs, mar nincs, mar nincs itt,
      mar nem elerheto, nem elerheto, nem letezo, nem letezik vagy, torolve lett, eltavolitottak, eltavolitottuk,
      lekerult, athelyeztek vagy toroltek, elveszett, nem sikerult megtalalni, nem erheto mar el,
      atkerult vagy torlodott, mar nem talalhato, toroltuk
    `,
    alone: spacedLines`
      nem talalhato, hiba 404, 404-es hiba, nincs talalat, nincs itt semmi, itt nincs semmi, ures oldal, hibas link,
      ervenytelen link, nincs ilyen oldal, nincs ilyen cikk
    `,
    fillers: spacedLines`
      a, az, keresett, kert, kivant, sajnos, sajnaljuk, hiba, ez, ezt, amit, keres, on, oldal, altal, az on altal,
      a kert, hoppa, upsz, ups, jaj, bocsi, bocsanat, elnezest, vagy, lehet, hogy, ezen, cimen, itt, nincs, ilyen,
      mar, kerest, megadott, ugy, tunik, nem, kereset, meg, kerese, amelyet
    `,
  },
  {
    subjects: spacedLines`
      σελιδα, σελιδας, αρθρο, περιεχομενο, εγγραφο, αρχειο, διευθυνση, δημοσιευση, αυτο που ψαχνετε,
      αυτο που αναζητατε, προιον, εικονα, βιβλιο, ειδηση, αγγελια, προφιλ, συνδεσμος, βιντεο, κειμενο, εκδηλωση
    `,
    states: spacedLines`
      δεν βρεθηκε, δεν υπαρχει, δεν υπαρχει πλεον, δεν ειναι διαθεσιμη, δεν ειναι διαθεσιμο, δεν μπορει να βρεθει,
      δεν ειναι πλεον διαθεσιμη, εχει αφαιρεθει, διαγραφηκε, εχει διαγραφει, δεν βρηκαμε, δεν μπορεσαμε να βρουμε,
      δεν μπορουμε να βρουμε, δεν ηταν δυνατη η ευρεση, δεν εντοπιστηκε, εχει μετακινηθει η διαγραφει,
      εχει καταργηθει, δεν ειναι πια διαθεσιμη, δεν υπαρχει πια, εξαφανιστηκε, χαθηκε, δεν ειναι διαθεσιμος,
      εχει αποσυρθει, δεν βρεθηκαν
    `,
    alone:
      'δεν βρεθηκε, σφαλμα 404, δεν υπαρχει τιποτα εδω, τιποτα εδω, δεν βρεθηκαν αποτελεσματα, κανενα αποτελεσμα, δεν βρεθηκε τιποτα',
    fillers: spacedLines`
      η, το, που, ζητησατε, αναζητατε, ψαχνετε, αναζητησατε, λυπουμαστε, συγγνωμη, αυτη, σφαλμα, την, δυστυχως, σας,
      αυτο, ζητουμενη, ωχ, ουπς, ουψ, ups, μαλλον, ισως, ο, τη, αναζητηση, να, εχει, εδω, στον, στην, ιστοτοπο, πια,
      πλεον, του, της, εκεινη, φαινεται, οτι, που ζητησατε, ή, αυτος, τον
    `,
  },
  {
    subjects: spacedLines`
      sayfa, sayfayi, sayfaya, haber, icerik, icerige, dosya, belge, adres, yazi, sehife, faqja, artikulli, orria,
      orrialdea, edukia, tudalen, dudalen, dudalen hon, leathanach, pagna, ukurasa, icerigi, aradiginiz sey, urun,
      ilan, ilani, haberi, makale, makaleyi, gonderi, video, resim, etkinlik, kitap, profil, kullanici, konu, baslik,
      kayit, sayfamiz, dosyayi, baglanti, sayfasi
    `,
    states: spacedLines`
      bulunamadi, bulunamiyor, mevcut degil, bulunmuyor, bulamadik, yok, artik yok, kaldirildi, kaldirilmis, silindi,
      silinmis, yayindan kaldirildi, tapilmadi, movcud deyil, nuk u gjet, nuk ekziston, ez da aurkitu,
      ez da existitzen, aurkitu ez, ez dago, heb ei chanfod, heb ei ganfod, ddim yn bodoli, nid yw'n bodoli,
      heb ddod o hyd, heb ddod o hyd i, heb ei darganfod, methu dod o hyd, gan aimsiu, nior aimsiodh, haikupatikana,
      haupatikani, haukupatikana, bulunamamistir, bulunamadi veya, bulunmamaktadir, mevcut degildir, yayinda degil,
      yayindan kalkmis, yayindan kaldirilmis, yayindan kaldirilmistir, silinmistir, silinmis veya tasinmis,
      tasinmis veya silinmis, kaldirilmistir, artik mevcut degil, artik yayinda degil, artik bulunmuyor, kayboldu,
      kaybolmus, ulasilamiyor, bulamiyoruz, bulunmuyor olabilir, gecersiz, erisilemiyor, tapilmir, silinib
    `,
    alone: spacedLines`
      bulunamadi, hata 404, tapilmadi, sonuc bulunamadi, burada bir sey yok, burada hicbir sey yok, sonuc yok,
      hicbir sonuc bulunamadi, gecersiz baglanti, sayfa yok, kayboldunuz
    `,
    fillers: spacedLines`
      uzgunuz, malesef, maalesef, aradiginiz, aradigin, istediginiz, boyle, bir, bu, ulasmaya, calistiginiz, ozur,
      dileriz, hata, na vjen keq, qe, kerkoni, barkatu, bilatu, duzun, i'r, mae, mae'n, ddrwg, gennym, y, yr,
      samahani, hiyo, axtardiginiz, teessuf, ops, oops, upss, hay, aksi, eyvah, uzgunum, sayfaniz, veya, ya, da,
      olabilir, olmali, goruntulemek, gormek, istenilen, istenen, talep, ettiginiz, gitmek, artik, su, adreste, degil,
      o, ve, adres, girdiginiz, tikladiginiz, gibi, gorunuyor
    `,
  },
];
