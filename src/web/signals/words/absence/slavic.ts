import { spacedLines } from '../../../../core/text/over-lines.ts';
import type { Wording } from '../wording.ts';

/** "The page is not there", see `ABSENCE`. Polish; Czech, Slovak and those of the south in Latin script; those in Cyrillic, with some of their neighbours. */
export const SLAVIC: readonly Wording[] = [
  {
    subjects: spacedLines`
      strona, strony, stron, artykul, artykulu, tresc, tresci, dokument, dokumentu, plik, pliku, adres, link, wpis,
      materialu, material, to czego szukasz, tego czego szukasz, czego szukasz, ogloszenie, ogloszenia, oferta,
      oferty, zdjecie, zdjecia, ksiazka, profil, uzytkownik, temat, watek, informacja, informacji, wiadomosc,
      wiadomosci, podstrona, podstrony, publikacja, publikacji, wydarzenie, wydarzenia, produkt, produktu, film,
      wpisu, zasob, zasobu, raport
    `,
    states: spacedLines`
      nie znaleziona, nie zostala znaleziona, nie znaleziono, nie istnieje, juz nie istnieje, nie jest dostepna,
      nie jest juz dostepna, jest niedostepna, niedostepna, niedostepny, nie znalezlismy, nie mozemy znalezc,
      nie mozna znalezc, nie udalo sie znalezc, zostala usunieta, zostal usuniety, usunieta, usuniety,
      nie odnaleziono, brak, nie ma, nieistniejaca, wygasla, nie znaleziony, nie zostal znaleziony,
      nie moglismy znalezc, nie potrafimy znalezc, zniknela, zniknal, zniknelo, przeniesiona lub usunieta,
      usunieta lub przeniesiona, nie odnalezlismy, nie jest juz dostepny, nie jest dostepny, nie jest juz dostepne,
      zostalo usuniete, usuniete, nie ma juz, wycofana, wycofany, nie moze zostac znaleziona, nie mozna odnalezc,
      nie zostal odnaleziony, nie zostala odnaleziona, zgubila sie, nieaktualna, wygaslo, wygasl,
      nie udalo sie odnalezc, nie ma takiej, nie istnieja, nie ma tu
    `,
    alone: spacedLines`
      nie znaleziono, blad 404, brak wynikow, nic nie znaleziono, nic tu nie ma, tu nic nie ma, pusto tutaj,
      bledny adres, bledny link, brak strony, brak artykulu, nic tutaj nie ma, nieprawidlowy adres, zgubiles sie
    `,
    fillers: spacedLines`
      ta, tej, takiej, taka, ten, tego, ktorej, ktorego, szukasz, szukana, zadana, podana, podanym, pod, adresem,
      przepraszamy, niestety, blad, strony, o, podanym adresie, ktora, wskazana, juz, sie, chyba, ups, oj, ojej,
      kurcze, wyglada, na, to, ze, lub, nigdy, nie, istniala, albo, moze, mogla, zostac, w, z, naszym, naszej,
      serwisie, witrynie, jest, byla, chcesz, probujesz, otworzyc, zobaczyc, wpisany, wpisanym, adresie, tutaj, tu,
      mozliwe, ona, zostala, zostal, zostalo, tym, serwerze, zmienila
    `,
  },
  {
    subjects: spacedLines`
      stranka, stranku, stranky, strana, clanek, clanok, obsah, dokument, soubor, subor, adresa, odkaz, stran, strani,
      clanka, stranica, stranicu, stranice, clanak, sadrzaj, vsebina, strona, to co hledate, co hledate, co hladate,
      clanku, clanky, obsahu, oznameni, inzerat, fotografie, kniha, profil, uzivatel, produkt, zaznam, prispevek,
      tema, vec, objava, objavu, oglas, proizvod, vsebino, izdelek, zapis, objekt, webova stranka, podstranka, akce,
      udalost, vest, vijest, vijesti, novice, novica, tekst, sadrzaja, clanaka, dokumenta
    `,
    states: spacedLines`
      nenalezena, nenalezeno, nebyla nalezena, nebyl nalezen, neexistuje, jiz neexistuje, uz neexistuje, nelze najit,
      nepodarilo se najit, nenasli, nebola najdena, sa nenasla, nenasla, nenajdena, neexistuje, odstranena,
      odstraneno, byla odstranena, byla smazana, smazana, neni dostupna, nie je dostupna, ne obstaja, ne obstaja vec,
      ni bila najdena, ni bilo mogoce najti, ni mogoce najti, ni najdena, nije pronadena, nije pronaden,
      nije pronadjena, ne postoji, vise ne postoji, ne mozemo pronaci, nije moguce pronaci, nije dostupna,
      nismo pronasli, uklonjena, ne najdemo, se nepodarilo najit, nepodarilo se nam najit, nemohli jsme najit,
      nemuzeme najit, jsme nenasli, sme nenasli, nenasla se, nenasel se, zmizela, zmizel, zmizelo,
      byla presunuta nebo smazana, presunuta nebo smazana, byl odstranen, odstranen, bol odstraneny, bola odstranena,
      vymazana, zrusena, neni k dispozici, uz neni k dispozici, jiz neni k dispozici, uz neni dostupna,
      jiz neni dostupna, jiz neni dostupny, nie je k dispozicii, uz nie je dostupna, nebolo mozne najst,
      sa nepodarilo najst, nepodarilo sa najst, nemozeme najst, ne postoji vise, vise nije dostupna,
      vise nije dostupan, nije vise dostupna, obrisana, obrisan, izbrisana, izbrisan, odstranjena, odstranjen,
      uklonjen, premestena ili obrisana, ne mozemo naci, nije mogla biti pronadena, nije nadena, nije nadjena,
      nismo nasli, ne najdem, ni vec na voljo, ni na voljo, ni vec dosegljiva, je bila odstranjena, je bila izbrisana,
      neexistuji, nedostupna, nedohledana, nenalezen, nenajdeny, nebylo nalezeno, nebolo najdene
    `,
    alone: spacedLines`
      nenalezeno, nenalezena, chyba 404, napaka 404, greska 404, nije pronadeno, ni najdeno, tady nic neni,
      tu nic nie je, nic tu neni, nic nenalezeno, zadne vysledky, nema rezultata, ni rezultatov, ovde nema nicega,
      ovdje nema nicega, nista nije pronadeno, neplatny odkaz, neplatna adresa, strana neexistuje, stranka neexistuje,
      nema stranice, nema takve stranice
    `,
    fillers: spacedLines`
      tato, tuto, tahle, tato, ktorou, kterou, hledate, hladate, pozadovana, pozadovany, omlouvame, se, ale, sa, je,
      nam, lito, bohuzel, lutujeme, chyba, zal, iskana, zahtevana, te, ta, ki, jo, iscete, trazena, trazenu, stranicu,
      koju, trazite, nazalost, zao, tu, na, zadane, adrese, dana, jejda, ajaj, hups, ups, ouha, hopla, nebo, mozna,
      mohla, byt, byla, bol, bola, presunuta, presmerovana, nasem, webu, serveru, nasom, tento, takova, taka, to,
      jsme, sme, jste, nekam, jinam, mozda, moguce, da, ili, bila, vam, ova, ovo, taj, trazili, zelite, pokusavate,
      ste, koja, koji, ktera, ktery, ktora, ktory, pozadovanou, zelena, tukaj, morda, ali, ker, si, zeleli
    `,
  },
  {
    subjects: spacedLines`
      страниц~, страница, страницата, страница та, статия~, статьи, стать~, новост~, документ~, материал~, публикац~,
      файл~, адрес~, запис~, раздел~, элемент, видео, объявлени~, стран~, сторінк~, стаття, статтю, статті, матеріал~,
      документ~, публікаці~, старонк~, бет, чланак, садржај, содржина~, стрaница, то что вы ищете, что вы ищете,
      товар~, пользовател~, профил~, тем~, сообщени~, книг~, изображени~, фото, контент, информаци~, ссылк~, ресурс~,
      объект~, пост~, заметк~, отчет~, проект~, вакансия, файл, веб-страниц~, новина, новини, новину, допис, запис,
      оголошення, товар, обяв~, продукт, книгата, съдържание~, вест, вести, веста, оглас, производ
    `,
    states: spacedLines`
      не найден~, не существу~, больше не существу~, уже не существу~, не обнаружен~, не нашл~, не удалось найти,
      не может быть найден~, отсутству~, удален~, был~ удален~, нет, больше нет, нет такой, потерял~,
      снят~ с публикации, устарел~, не доступн~ больше, не знайден~, не існує, більше не існує, відсутн~, видален~,
      немає, не знайшли, не е намерен~, не съществува, вече не съществува, не беше намерен~, не може да бъде намерен~,
      премахнат~, няма, није пронађен~, не постоји, више не постоји, не е пронајден~, не постои, не знойдзен~,
      не існуе, табылмады, жок, недоступн~, удален~ или перемещен~, перемещен~ или удален~, пропал~, исчез~,
      больше не доступн~, больше недоступн~, не опубликован~, не удалось обнаружить, не могу найти, не можем найти,
      не смогли найти, невозможно найти, не найдется, более не существу~, никогда не существовал~, не числится,
      утерян~, закрыт~ или удален~, такой нет, не удалось отыскать, потеряла~, вже не існує, не вдалося знайти,
      недоступн~ більше, зник~, переміщен~ або видален~, видалено, більше недоступн~, изчезн~, изтрит~,
      преместен~ или изтрит~, не може да се намери, не открихме, не намерихме, не можем да намерим, вече не е налич~,
      не е налич~, обрисан~, уклоњен~, премештен~ или обрисан~, није могућ~ пронаћи, не можемо да пронађемо,
      избришан~, не може да се најде, выдален~
    `,
    alone: spacedLines`
      не найдено, не найдена, ничего не найдено, ошибка 404, 404 ошибка, не знайдено, помилка 404, нічого не знайдено,
      не е намерено, грешка 404, таблмады, ничего нет, здесь ничего нет, тут ничего нет, страница потерялась,
      неверная ссылка, битая ссылка, неверный адрес, неправильный адрес, тут нічого немає, нічого немає,
      тук няма нищо, няма намерени резултати, нема резултата, вы заблудились, неправильна адреса, такой страницы нет,
      такої сторінки немає, няма такава страница
    `,
    fillers: spacedLines`
      запрашиваем~, запрошенн~, указанн~, искомая, которую, вы, ищете, искали, такой, такая, этой, эта, данная,
      данной, по, этому, адресу, или, к, сожалению, извините, увы, ошибка, была, был, возможно, на, сайте, у, нас,
      что, ви, шукаєте, яку, на жаль, такої, ця, цієї, вибачте, за, адресою, такав, търсената, която, търсите,
      съжаляваме, за съжаление, тази, такава, тражена, коју, тражите, жао, нам, je, нажалост, бараната, що, и, в, це,
      запитувана, сторінка, ой, упс, ups, похоже, кажется, здесь, тут, больше, никогда, не, ее, его, мы, можем,
      смогли, но, эту, этот, эти, такого, запрошенный, запрошенная, могла, быть, вами, новый, адрес, адреса, ошиблись,
      опечатка, нет, есть, уже, только, либо, она, они, перешли, пытаетесь, открыть, которой, который, просим,
      прощения, прошу, очень, жаль, вероятно, видимо, може, можливо, або, вона, була, здається, схоже, опа, би, е, да,
      ли, беше, я, ја, то, можда, је, која, овде, моля, преместена
    `,
  },
];
