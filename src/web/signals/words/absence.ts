import { Statement, type Wording } from './statement.ts';

const EN_FILLERS =
  'the, this, that, a, an, it, its, you, your, we, i, us, our, were, are, was, is, be, been, being, has, have, had, may, might, could, can, will, does, did, do, not, to, for, of, in, on, at, by, from, with, and, or, but, so, as, if, looking, look, looks, like, seem, seems, requested, request, asked, trying, tried, try, reach, access, view, find, open, visit, followed, entered, typed, want, wanted, searching, sorry, apologies, unfortunately, afraid, well, here, there, server, site, website, name, address, located, anymore, any, more, longer, just, really, please, again, out, right now, error, page error, been either, either, changed, had, temporarily';

/**
 * How sites say that a page is not there. States that may pass (`unavailable`) are not among these: they are only believed
 * where nothing says that they will pass (`WEAK_ABSENCE`).
 */
const WORDINGS: readonly Wording[] = [
  {
    subjects:
      'page, pages, web page, webpage, article, articles, story, post, content, document, file, item, resource, entry, record, url, link, address, topic, thread, listing, product, video, publication, report, paste, event, offer, job, ad, directory, path, object, site, blog, profile, user, account, channel, photo, album, playlist, release, recipe, section',
    states:
      "not found, wasn't found, was not found, could not be found, couldn't be found, cannot be found, can not be found, can't be found, cant be found, doesn't exist, does not exist, doesnt exist, don't exist, didn't exist, no longer exists, no longer exist, does not seem to exist, doesn't seem to exist, not exist, isn't here, is not here, not here, no longer here, no longer available, no longer on, no longer online, no longer published, not be located, not located, can't find, cannot find, can not find, couldn't find, could not find, couldn't locate, could not locate, can't locate, cannot locate, unable to find, unable to locate, didn't find, did not find, can't seem to find, can't quite find, has gone missing, gone missing, went missing, is missing, seems to be missing, has been removed, was removed, been removed, removed, has been deleted, was deleted, been deleted, deleted, been retired, retired, has expired, expired, has ended, been taken down, taken down, been withdrawn, withdrawn, been unpublished, unpublished, has vanished, vanished, disappeared, does not match, no such, nonexistent, non-existent, gone for good, is gone, has gone, gone, been moved or deleted, moved or deleted, moved or removed, removed or deleted, got lost, is lost, been lost, lost at sea",
    alone:
      "404, 410 gone, not found, page not found, nothing found, nothing here, nothing to see here, nothing was found, no results found, no posts found, no record found, no records found, no such page, you're lost, you are lost, dead link, broken link, invalid url, invalid link, invalid page, invalid id, invalid article, invalid request id, not available anymore, no input file specified, no such file or directory, can't find that, cannot find that, couldn't find that, could not find that, couldn't find it, couldn't find what, invalid article id, invalid document id, invalid story id, invalid identifier",
    fillers: EN_FILLERS,
  },
  {
    subjects:
      'seite, webseite, website, internetseite, artikel, beitrag, inhalt, inhalte, datei, dokument, adresse, url, link, meldung, nachricht, video, angebot, eintrag, objekt, ressource, produkt, anzeige, thema',
    states:
      'nicht gefunden, nicht finden, nicht mehr gefunden, nicht auffindbar, nicht vorhanden, nicht mehr vorhanden, nicht mehr verfugbar, nicht langer verfugbar, nicht verfugbar, existiert nicht, existiert nicht mehr, existieren nicht, existieren nicht mehr, existiert leider nicht, existiert leider nicht mehr, gibt es nicht, gibt es nicht mehr, gibt es leider nicht, gibt es leider nicht mehr, nicht mehr online, nicht mehr abrufbar, nicht mehr erreichbar, nicht mehr zur verfugung, steht nicht zur verfugung, wurde geloscht, wurde entfernt, geloscht, entfernt, abgelaufen, verschwunden, nicht existent, nicht existiert, nicht mehr existiert',
    alone:
      'nicht gefunden, nichts gefunden, seite nicht gefunden, leider nichts gefunden, fehler 404, 404 fehler, toter link',
    fillers:
      'die, der, das, den, diese, dieser, dieses, ihre, ihr, von, ihnen, sie, wir, leider, entschuldigung, tut uns leid, es, uns, gesuchte, gesuchten, angeforderte, angeforderten, aufgerufene, aufgerufenen, gewunschte, gewunschten, angegebene, konnte, konnten, werden, wurde, ist, sind, hier, suchen, gesucht, unter, mehr, oder, und, fehler, haben, auf, unserer, nicht, diesem, server, aufrufen, mochten',
  },
  {
    subjects:
      "page, la page, article, l'article, cet article, contenu, document, fichier, adresse, lien, video, annonce, ressource, publication, actualite, rubrique, url",
    states:
      "introuvable, introuvables, non trouve, non trouvee, pas trouve, pas trouvee, pas ete trouve, pas ete trouvee, pu etre trouve, pu etre trouvee, n'existe pas, n'existe plus, n'est plus disponible, n'est plus en ligne, n'est plus accessible, n'est pas disponible, plus disponible, inexistante, inexistant, n'a pas pu etre trouvee, a ete supprimee, a ete supprime, supprimee, supprime, a ete retiree, a ete retire, a expire, n'avons pas trouve, ne trouvons pas, n'avons pas pu trouver, n'a pas ete trouvee, n'a pas ete trouve, perdue, a disparu, a ete deplacee ou supprimee",
    alone: 'page introuvable, introuvable, non trouve, non trouvee, aucun resultat, erreur 404, 404 erreur, rien ici',
    fillers:
      "la, le, les, l', cette, cet, ce, votre, vous, nous, que, qui, demandee, demande, recherchee, recherche, recherchez, cherchez, cherchee, desole, desolee, desoles, erreur, malheureusement, est, a, sur, ici, semble, avez, essayez, d', de, du, consulter, pas, ne, plus, ou, et, pour, en",
  },
  {
    subjects:
      'pagina, contenido, articulo, noticia, documento, archivo, enlace, direccion, video, publicacion, producto, anuncio, recurso, url, nota, entrada',
    states:
      'no encontrada, no encontrado, no se encuentra, no se encontro, no se ha encontrado, no ha sido encontrada, no fue encontrada, no fue encontrado, no existe, ya no existe, no disponible, no esta disponible, ya no esta disponible, no se pudo encontrar, no hemos encontrado, no encontramos, no podemos encontrar, no hemos podido encontrar, ha sido eliminada, ha sido eliminado, fue eliminada, fue eliminado, eliminada, eliminado, ha sido retirada, ha sido retirado, ha caducado, ha expirado, inexistente, no se halla, ya no se encuentra, borrada, borrado',
    alone:
      'no encontrado, no encontrada, pagina no encontrada, error 404, sin resultados, no hay resultados, no se encontraron resultados',
    fillers:
      'la, el, los, las, esta, este, esto, que, usted, buscas, busca, buscaba, buscabas, buscando, solicitada, solicitado, intentas, intenta, acceder, visitar, lo, sentimos, sentimos mucho, vaya, disculpa, disculpe, perdon, error, al, a, de, en, ha, estas, esta buscando, pagina, se, nos, parece, aqui, desea, quieres, ver, o, y, ya, no',
  },
  {
    subjects:
      'pagina, conteudo, artigo, noticia, documento, arquivo, ficheiro, ligacao, link, endereco, video, produto, anuncio, materia, url, publicacao',
    states:
      'nao encontrada, nao encontrado, nao foi encontrada, nao foi encontrado, nao existe, nao existe mais, ja nao existe, nao disponivel, nao esta disponivel, nao esta mais disponivel, ja nao esta disponivel, indisponivel, inexistente, nao encontramos, nao conseguimos encontrar, nao foi possivel encontrar, nao localizada, nao localizado, foi removida, foi removido, foi eliminada, foi excluida, foi apagada, removida, removido, expirou',
    alone: 'nao encontrado, nao encontrada, pagina nao encontrada, erro 404, nenhum resultado, nada encontrado',
    fillers:
      'a, o, os, as, esta, este, isto, que, voce, procura, procurava, procurando, esta procurando, solicitada, solicitado, tentou, acessar, desculpe, lamentamos, opa, ops, erro, mas, pagina, em, de, do, da, no, na, se, aqui, ou, e, mais, sua, pretende',
  },
  {
    subjects:
      'pagina, contenuto, articolo, documento, file, risorsa, notizia, indirizzo, link, video, prodotto, annuncio, url, sito',
    states:
      'non trovata, non trovato, non e stata trovata, non e stato trovato, non esiste, non esiste piu, non disponibile, non e disponibile, non e piu disponibile, piu disponibile, inesistente, non riusciamo a trovare, non abbiamo trovato, impossibile trovare, e stata rimossa, e stato rimosso, e stata eliminata, e stato eliminato, rimossa, rimosso, eliminata, eliminato, scaduta, scaduto, non piu disponibile, non e presente, non e piu online, non e raggiungibile',
    alone: 'non trovato, non trovata, pagina non trovata, errore 404, nessun risultato, pagina inesistente',
    fillers:
      "la, il, lo, l', questa, questo, che, cerchi, cercavi, cercata, stai, cercando, hai, richiesto, richiesta, ci, dispiace, siamo, spiacenti, spiacente, errore, ops, o, e, di, a, in, la pagina, puo, essere, stata, stato, visualizzare, purtroppo, non",
  },
  {
    subjects: "pagina, l'article, article, contingut, document, enllac, paxina, contido, artigo, noticia",
    states:
      "no trobada, no trobat, no s'ha trobat, no existeix, ja no existeix, no disponible, no esta disponible, non atopada, non se atopou, non existe, xa non existe, no hem trobat, eliminada",
    alone: 'no trobat, no trobada, non atopada',
    fillers: 'la, el, que, busqueu, busques, aquesta, esta, ho, sentim, error, buscas, sentimolo, a',
  },
  {
    subjects:
      'pagina, artikel, bericht, inhoud, document, bestand, adres, link, video, product, bladsy, site, url, item',
    states:
      'niet gevonden, niet vinden, niet worden gevonden, niet te vinden, bestaat niet, bestaat niet meer, bestaat helaas niet, bestaat helaas niet meer, niet beschikbaar, niet meer beschikbaar, is niet meer beschikbaar, is verwijderd, werd verwijderd, verwijderd, verlopen, niet langer beschikbaar, nie gevind, nie gevind nie, bestaan nie, bestaan nie meer nie, nie beskikbaar nie, verdwenen, niet aanwezig, niet meer online',
    alone: 'niet gevonden, pagina niet gevonden, fout 404, nie gevind nie, geen resultaten, niets gevonden',
    fillers:
      'de, het, een, deze, dit, die, u, je, jij, we, wij, kunnen, konden, kan, helaas, sorry, opgevraagde, gezochte, gevraagde, zoekt, zocht, zoeken, is, werd, dat, hier, op, bezoeken, wil, probeert, misschien, of, en, wat, jammer, foutmelding, fout',
  },
  {
    subjects:
      'sidan, sida, artikeln, artikel, innehallet, innehall, dokumentet, filen, adressen, lanken, siden, side, indhold, indholdet, artiklen, artikkelen, innholdet, innhold, dokument, lenken, linket, saken, nyheden, nyheten, videoen, videon',
    states:
      'hittades inte, hittades ej, kunde inte hittas, kan inte hittas, gar inte att hitta, finns inte, finns inte langre, finns ej, finns tyvarr inte, saknas, hittar inte, kan inte hitta, kunde inte hitta, kan tyvarr inte hitta, kunde tyvarr inte hitta, hittar tyvarr inte, har tagits bort, borttagen, ar borttagen, ej hittad, blev ikke fundet, findes ikke, findes ikke laengere, findes desvaerre ikke, kunne ikke findes, kan ikke findes, ikke fundet, finder ikke, kan ikke finde, kunne ikke finde, er slettet, er fjernet, slettet, finnes ikke, finnes ikke lenger, ble ikke funnet, ikke funnet, fant ikke, fant dessverre ikke, finner ikke, kan ikke finne, kunne ikke finne, eksisterer ikke, eksisterer ikke lenger, er ikke tilgjengelig, ar inte tillganglig, er ikke tilgaengelig, existerar inte, utgatt',
    alone: 'hittades inte, ikke fundet, ikke funnet, fel 404, fejl 404, feil 404, sidan saknas, inga resultat',
    fillers:
      'den, denna, det, detta, den har, du, vi, som, soker, sokte, letar, efter, tyvarr, hoppsan, oj, ojda, oi, ursakta, fel, fejl, feil, ledte, leder, leter, lette, etter, denne, dette, desvaerre, beklager, beklagar, onsker, begarda, onskade, anmodede, her, har, ikke, en, er, ar',
  },
  {
    subjects:
      'sivua, sivu, artikkelia, artikkeli, sisaltoa, dokumenttia, tiedostoa, osoitetta, uutista, juttua, juttu, linkki',
    states:
      'ei loydy, ei loytynyt, ei ole olemassa, ei ole, ei ole enaa, ei ole enaa saatavilla, ei ole saatavilla, on poistettu, poistettu, emme loytaneet, ei voitu loytaa, ei enaa ole',
    alone: 'ei loytynyt, ei loydy, virhe 404, ei tuloksia',
    fillers:
      'hakemaasi, hakemasi, etsimaasi, etsimasi, pyydettya, pyytamaasi, tata, valitettavasti, pahoittelut, anteeksi, virhe, haluamaasi, joka',
  },
  {
    subjects:
      'lehekulge, lehte, leht, artiklit, lapa, lapu, raksts, saturs, puslapis, puslapio, straipsnis, turinys, sida, siduna, greinin, frettin',
    states:
      'ei leitud, ei leia, ei eksisteeri, pole olemas, ei ole olemas, nav atrasta, nav atrasts, neeksiste, netika atrasta, nav pieejama, nerastas, nerasta, neegzistuoja, nebeegzistuoja, nera, fannst ekki, finnst ekki, er ekki til',
    alone: 'ei leitud, nav atrasta, nerastas, nerasta, fannst ekki',
    fillers:
      'otsitud, seda, kahjuks, mekleta, meklejama, diemzel, jusu, ieskomas, ieskote, deja, deja jusu, atsiprasome, viga, kluda, klaida, sem, thu, leitadir, ad, leitad',
  },
  {
    subjects:
      'strona, strony, stron, artykul, artykulu, tresc, tresci, dokument, dokumentu, plik, pliku, adres, link, wpis, materialu, material',
    states:
      'nie znaleziona, nie zostala znaleziona, nie znaleziono, nie istnieje, juz nie istnieje, nie jest dostepna, nie jest juz dostepna, jest niedostepna, niedostepna, niedostepny, nie znalezlismy, nie mozemy znalezc, nie mozna znalezc, nie udalo sie znalezc, zostala usunieta, zostal usuniety, usunieta, usuniety, nie odnaleziono, brak, nie ma, nieistniejaca, wygasla',
    alone: 'nie znaleziono, blad 404, brak wynikow, nic nie znaleziono',
    fillers:
      'ta, tej, takiej, taka, ten, tego, ktorej, ktorego, szukasz, szukana, zadana, podana, podanym, pod, adresem, przepraszamy, niestety, blad, strony, o, podanym adresie, ktora, wskazana, juz, sie, chyba',
  },
  {
    subjects:
      'stranka, stranku, stranky, strana, clanek, clanok, obsah, dokument, soubor, subor, adresa, odkaz, stran, strani, clanka, stranica, stranicu, stranice, clanak, sadrzaj, vsebina, strona',
    states:
      'nenalezena, nenalezeno, nebyla nalezena, nebyl nalezen, neexistuje, jiz neexistuje, uz neexistuje, nelze najit, nepodarilo se najit, nenasli, nebola najdena, sa nenasla, nenasla, nenajdena, neexistuje, odstranena, odstraneno, byla odstranena, byla smazana, smazana, neni dostupna, nie je dostupna, ne obstaja, ne obstaja vec, ni bila najdena, ni bilo mogoce najti, ni mogoce najti, ni najdena, nije pronadena, nije pronaden, nije pronadjena, ne postoji, vise ne postoji, ne mozemo pronaci, nije moguce pronaci, nije dostupna, nismo pronasli, uklonjena, ne najdemo',
    alone: 'nenalezeno, nenalezena, chyba 404, napaka 404, greska 404, nije pronadeno, ni najdeno',
    fillers:
      'tato, tuto, tahle, tato, ktorou, kterou, hledate, hladate, pozadovana, pozadovany, omlouvame, se, ale, sa, je, nam, lito, bohuzel, lutujeme, chyba, zal, iskana, zahtevana, te, ta, ki, jo, iscete, trazena, trazenu, stranicu, koju, trazite, nazalost, zao, tu, na, zadane, adrese, dana',
  },
  {
    subjects:
      'страниц~, страница, страницата, страница та, статия~, статьи, стать~, новост~, документ~, материал~, публикац~, файл~, адрес~, запис~, раздел~, видео, объявлени~, стран~, сторінк~, стаття, статтю, статті, матеріал~, документ~, публікаці~, старонк~, бет, чланак, садржај, содржина~, стрaница',
    states:
      'не найден~, не существу~, больше не существу~, уже не существу~, не обнаружен~, не нашл~, не удалось найти, не может быть найден~, отсутству~, удален~, был~ удален~, нет, больше нет, нет такой, потерял~, снят~ с публикации, устарел~, не доступн~ больше, не знайден~, не існує, більше не існує, відсутн~, видален~, немає, не знайшли, не е намерен~, не съществува, вече не съществува, не беше намерен~, не може да бъде намерен~, премахнат~, няма, није пронађен~, не постоји, више не постоји, не е пронајден~, не постои, не знойдзен~, не існуе, табылмады, жок',
    alone:
      'не найдено, не найдена, ничего не найдено, ошибка 404, 404 ошибка, не знайдено, помилка 404, нічого не знайдено, не е намерено, грешка 404, таблмады',
    fillers:
      'запрашиваем~, запрошенн~, указанн~, искомая, которую, вы, ищете, искали, такой, такая, этой, эта, данная, данной, по, этому, адресу, или, к, сожалению, извините, увы, ошибка, была, был, возможно, на, сайте, у, нас, что, ви, шукаєте, яку, на жаль, такої, ця, цієї, вибачте, за, адресою, такав, търсената, която, търсите, съжаляваме, за съжаление, тази, такава, тражена, коју, тражите, жао, нам, je, нажалост, бараната, що, и, в, це, запитувана, сторінка',
  },
  {
    subjects: 'pagina, articolul, articol, continutul, documentul, adresa, stirea, fisierul',
    states:
      'nu a fost gasita, nu a fost gasit, nu exista, nu mai exista, nu este disponibila, nu mai este disponibila, nu este disponibil, nu poate fi gasita, negasita, a fost stearsa, a fost eliminata, nu am gasit, inexistenta, nu s-a gasit',
    alone: 'negasit, negasita, eroare 404, nu a fost gasit',
    fillers:
      'cautata, ceruta, solicitata, pe, care, o, cautati, cauti, ne, pare, rau, ne pare rau, din, pacate, eroare, aceasta, am, nu',
  },
  {
    subjects: 'oldal, lap, cikk, tartalom, dokumentum, fajl, cim, hir, weboldal, weblap',
    states:
      'nem talalhato, nem letezik, mar nem letezik, nem erheto el, mar nem erheto el, nem talaltuk, nem talaljuk, torolve, toroltek, megszunt, eltunt',
    alone: 'nem talalhato, hiba 404, 404-es hiba, nincs talalat',
    fillers:
      'a, az, keresett, kert, kivant, sajnos, sajnaljuk, hiba, ez, ezt, amit, keres, on, oldal, altal, az on altal, a kert',
  },
  {
    subjects: 'σελιδα, σελιδας, αρθρο, περιεχομενο, εγγραφο, αρχειο, διευθυνση, δημοσιευση',
    states:
      'δεν βρεθηκε, δεν υπαρχει, δεν υπαρχει πλεον, δεν ειναι διαθεσιμη, δεν ειναι διαθεσιμο, δεν μπορει να βρεθει, δεν ειναι πλεον διαθεσιμη, εχει αφαιρεθει, διαγραφηκε, εχει διαγραφει, δεν βρηκαμε',
    alone: 'δεν βρεθηκε, σφαλμα 404',
    fillers:
      'η, το, που, ζητησατε, αναζητατε, ψαχνετε, αναζητησατε, λυπουμαστε, συγγνωμη, αυτη, σφαλμα, την, δυστυχως, σας, αυτο, ζητουμενη',
  },
  {
    subjects:
      'sayfa, sayfayi, sayfaya, haber, icerik, icerige, dosya, belge, adres, yazi, sehife, faqja, artikulli, orria, orrialdea, edukia, tudalen, dudalen, dudalen hon, leathanach, pagna, ukurasa',
    states:
      "bulunamadi, bulunamiyor, mevcut degil, bulunmuyor, bulamadik, yok, artik yok, kaldirildi, kaldirilmis, silindi, silinmis, yayindan kaldirildi, tapilmadi, movcud deyil, nuk u gjet, nuk ekziston, ez da aurkitu, ez da existitzen, aurkitu ez, ez dago, heb ei chanfod, heb ei ganfod, ddim yn bodoli, nid yw'n bodoli, heb ddod o hyd, heb ddod o hyd i, heb ei darganfod, methu dod o hyd, gan aimsiu, nior aimsiodh, haikupatikana, haupatikani, haukupatikana",
    alone: 'bulunamadi, hata 404, tapilmadi, sonuc bulunamadi',
    fillers:
      "uzgunuz, malesef, maalesef, aradiginiz, aradigin, istediginiz, boyle, bir, bu, ulasmaya, calistiginiz, ozur, dileriz, hata, na vjen keq, qe, kerkoni, barkatu, bilatu, duzun, i'r, mae, mae'n, ddrwg, gennym, y, yr, samahani, hiyo, axtardiginiz, teessuf",
  },
  {
    subjects:
      'გვერდი, სტატია, էջը, էջ, הדף, דף, העמוד, עמוד, הכתבה, כתבה, התוכן, המאמר, הקובץ, الصفحة, صفحة, المقال, المحتوى, الموضوع, الخبر, الملف, الرابط, المقالة, صفحه, مطلب, خبر, محتوا, صفحہ, مضمون',
    states:
      'ვერ მოიძებნა, არ მოიძებნა, არ არსებობს, չի գտնվել, գոյություն չունի, לא נמצא, לא נמצאה, לא קיים, לא קיימת, אינו קיים, אינה קיימת, אינו זמין, הוסר, הוסרה, נמחק, לא מצאנו, غير موجودة, غير موجود, غير متاحة, غير متاح, غير متوفرة, غير متوفر, لم يتم العثور على, لم يتم العثور عليها, لا توجد, لا يوجد, لم نعثر على, تعذر العثور على, تم حذف, تم حذفها, تم حذفه, تم إزالة, محذوفة, محذوف, لم تعد متاحة, لم تعد موجودة, يافت نشد, یافت نشد, پیدا نشد, وجود ندارد, حذف شده است, موجود نیست, در دسترس نیست, نہیں ملا, موجود نہیں',
    alone: 'לא נמצא, שגיאה 404, غير موجود, خطأ 404, یافت نشد, خطای 404',
    fillers:
      'שחיפשת, שחיפשתם, המבוקש, המבוקשת, שביקשת, מצטערים, אופס, שגיאה, הזה, اليه, عذرا, عذراً, عفوا, عفواً, المطلوبة, المطلوب, التي, تبحث, عنها, الذي, هذه, هذا, خطأ, نأسف, آسف, طلبتها, مورد, نظر, متاسفانه, متأسفانه, این, شما, درخواستی, خطا, معذرت, تحاول, الوصول, إليها, أو',
  },
  {
    subjects:
      'पृष्ठ, पेज, लेख, खबर, সামগ্রী, পৃষ্ঠা, পৃষ্ঠাটি, পাতা, পাতাটি, பக்கம், పేజీ, પૃષ્ઠ, halaman, laman, artikel, berita, konten, dokumen, trang, trang web, bai viet, noi dung, tai lieu, duong dan, pahina',
    states:
      'नहीं मिला, नहीं मिली, मौजूद नहीं, उपलब्ध नहीं, খুঁজে পাওয়া যায়নি, পাওয়া যায়নি, খুঁজে পাওয়া যায়নি, কিছু পাওয়া যায়নি, நீக்கப்பட்டது, காணப்படவில்லை, tidak ditemukan, tidak ada, tidak tersedia, tidak dapat ditemukan, telah dihapus, sudah dihapus, tidak dijumpai, tidak wujud, telah dipadam, khong ton tai, khong tim thay, khong duoc tim thay, da bi xoa, da bi go, khong con ton tai, khong con, hindi nahanap, wala',
    alone: 'tidak ditemukan, khong tim thay, tidak dijumpai, loi 404, नहीं मिला',
    fillers:
      'यह, है, आप, जिस, खोज, रहे, क्षमा, करें, दुर्भाग्य, maaf, yang, anda, cari, minta, ini, kesalahan, mohon, dicari, oleh, atau, rat tiec, xin loi, ban, yeu cau, dang tim, tim kiem, nay, loi, đuoc, duoc, hoac, দুঃখিত, আপনি, যে, খুঁজছেন, ang',
  },
  {
    subjects:
      '页面, 网页, 頁面, 網頁, 文章, 内容, 內容, 网址, 網址, 链接, 連結, 新闻, 新聞, 信息, 资源, 資源, 文件, 檔案, 帖子, 视频, 影片, 商品, 地址, 稿件',
    states:
      '不存在, 未找到, 找不到, 没有找到, 沒有找到, 无法找到, 無法找到, 不见了, 不見了, 走丢, 走失, 已删除, 已刪除, 已被删除, 已被刪除, 被删除, 被刪除, 已下架, 已失效, 失效, 已过期, 已過期, 已移除, 被移除, 已经删除, 已經刪除, 丢失, 无法访问或已被删除, 消失, 没找到, 沒找到',
    alone: '找不到页面, 找不到頁面, 未找到, 404错误, 404錯誤, 页面不存在, 页面丢失',
    fillers:
      '抱歉, 很抱歉, 非常抱歉, 对不起, 對不起, 您, 你, 访问, 訪問, 查看, 要找, 寻找, 尋找, 请求, 請求, 浏览, 瀏覽, 的, 该, 該, 此, 这个, 這個, 可能, 或, 了, 到, 已, 被, 啊, 哦, 糟糕, 出错, 出錯, 所, 要, 在, 不',
    unspaced: true,
  },
  {
    subjects: 'ページ, 記事, コンテンツ, ファイル, 投稿, 動画, 情報, 商品, お探しのもの, url, アドレス, ニュース',
    states:
      '見つかりません, 見つかりませんでした, 存在しません, ありません, 見つからない, 削除され, 削除しました, 公開を終了, 公開終了, 掲載期間が終了, 掲載を終了, 掲載終了, 終了しました, ございません, 見当たりません, 表示できません, 移動または削除',
    alone: '見つかりません, 見つかりませんでした, お探しのページはありません',
    fillers:
      'お探しの, 指定された, ご指定の, アクセスしようとした, 申し訳ございません, 申し訳ありません, この, その, は, が, を, も, ました, ています, た, でした, リクエストされた, 要求された, ご覧になろうとした, 大変, または, か, 可能性, があります, 移動, の, ん, 。, 、',
    unspaced: true,
  },
  {
    subjects: '페이지, 기사, 게시물, 게시글, 문서, 콘텐츠, 글, 파일, 주소, 뉴스, 내용, 영상, 자료',
    states:
      '찾을 수 없, 존재하지 않, 없습니다, 삭제되었, 삭제된, 삭제되, 찾지 못했, 만료되, 종료되, 이용할 수 없, 볼 수 없',
    alone: '찾을 수 없습니다, 존재하지 않습니다',
    fillers:
      '요청하신, 찾으시는, 요청한, 해당, 죄송합니다, 를, 을, 가, 이, 은, 는, 습니다, 어요, 음, 거나, 입니다, 되었, 다, 에서, 원하시는, 방문하시려는, 의, 었, 합니다, 수',
    unspaced: true,
  },
  {
    subjects: 'หน้า, เนื้อหา, บทความ, ข่าว, ไฟล์, เพจ, หน้าเว็บ',
    states: 'ไม่พบ, ไม่มี, ถูกลบ, ไม่มีอยู่, หาไม่เจอ, หาไม่พบ',
    alone: 'ไม่พบหน้า',
    fillers: 'ที่, คุณ, ท่าน, ต้องการ, ค้นหา, ขออภัย, นี้, กำลัง, เว็บ, แล้ว, มองหา, เรียก, ขอ',
    unspaced: true,
  },
];

/** "The page is not there", in some fifty languages. */
export const ABSENCE: Statement = new Statement(WORDINGS);

/** "Unavailable": may be for good, or for a while; believed where nothing says which. */
export const WEAK_ABSENCE: Statement = new Statement([
  {
    subjects:
      'page, article, story, post, content, document, item, video, product, publication, shop, store, listing, link, site, blog, channel, account',
    states:
      "unavailable, not available, isn't available, is not available, isn't working, not accessible, isn't accessible, currently unavailable",
    fillers: EN_FILLERS,
  },
  {
    subjects: 'contenido, pagina, articulo, noticia, video',
    states: 'no disponible, no esta disponible',
    fillers: 'este, esta, el, la, lo, sentimos',
  },
  {
    subjects: 'contenu, page, article, video',
    states: 'non disponible, indisponible',
    fillers: 'ce, cet, cette, la, le',
  },
  {
    subjects: 'conteudo, pagina, artigo, noticia, video',
    states: 'indisponivel, nao disponivel',
    fillers: 'este, esta, a, o',
  },
  {
    subjects: 'seite, inhalt, artikel, video, beitrag',
    states: 'nicht verfugbar',
    fillers: 'die, der, das, dieser, diese, dieses, ist',
  },
]);

/** Words of what will pass: an absence that is only for now is a failure of the server. */
export const FOR_NOW: RegExp =
  /(?:temporar|momentan|vorubergehend|derzeit|gerade nicht|try again|come back|check back|shortly|for the moment|at the moment|zurzeit|zur zeit|tijdelijk|tillfalligt|midlertidig|tilapaisesti|chwilowo|docasne|ideiglenesen|временн|暂时|暫時|一時的|일시적|geçici|gecici|προσωριν|sementara|tam thoi)/u;
