import { spacedLines } from '../../../core/text/over-lines.ts';
import { Statement } from './statement.ts';
import type { Wording } from './wording.ts';

/** "No books match your search": of a list that was cited, and is empty. */
export const EMPTY_LISTS: readonly Wording[] = [
  {
    subjects: 'no ~, 0 ~, no matching ~',
    states: spacedLines`
      match your search, matched your search, match your query, matched your query, match your criteria,
      matched your criteria, match your request, matched your request, matching your search, matching your query,
      matching your criteria, match the search, for your search, for your query, found with number,
      found with that number, found with this number, found with id, found with that id, found with this id,
      found under this number
    `,
    fillers: 'your, sorry, there, are, were, we, found, have, any, that, try, again, terms, criteria, request',
  },
  {
    subjects: 'keine ~, kein ~',
    states: spacedLines`
      zu ihrer suche, zu deiner suche, zu ihrer suchanfrage, fur ihre suche, fur deine suche, entsprechen ihrer suche,
      entspricht ihrer suche, entsprechen ihren suchkriterien, mit ihren suchkriterien
    `,
    fillers: 'es, wurden, wurde, gefunden, leider, wir, konnten, haben',
  },
  {
    subjects: 'aucun ~, aucune ~',
    states:
      'ne correspond a votre recherche, ne correspond a vos criteres, correspondant a votre recherche, correspondant a vos criteres, pour votre recherche',
    fillers: "n'a, ete, trouve, trouvee, desole, il, n'y, a",
  },
  {
    subjects: 'ningun ~, ninguna ~, no hay ~, nenhum ~, nenhuma ~, nessun ~, nessuna ~, geen ~',
    states: spacedLines`
      coincide con tu busqueda, coincide con su busqueda, coinciden con su busqueda, que coincidan con su busqueda,
      para su busqueda, para tu busqueda, corresponde a sua busca, corresponde a sua pesquisa, para sua busca,
      para sua pesquisa, corrisponde alla tua ricerca, corrisponde alla ricerca, per la tua ricerca,
      voor uw zoekopdracht, voor je zoekopdracht, voldoet aan uw zoekopdracht, voldoen aan uw zoekopdracht
    `,
    fillers: 'lo, sentimos, encontrado, encontrada, trovato, trovata, gevonden, helaas, se, ha, foi, e, stato',
  },
];

/** "No news available", "there are no publications": of a section in which nothing stands, with hardly another word. */
export const NOTHING_LISTED: Statement = new Statement([
  {
    subjects: spacedLines`
      news, items, item, entries, articles, posts, stories, results, records, publications, documents, reports,
      events, content, data, files, projects, press releases, releases, announcements
    `,
    states: 'no, none, nothing, not any, zero',
    fillers: spacedLines`
      there, are, is, were, was, currently, available, found, to, display, show, shown, listed, yet, here, at,
      present, the, this, moment, sorry, have, been, published, in, for, your, selection, category, section, period,
      of, we, more, matching, these
    `,
  },
  {
    subjects: spacedLines`
      nachrichten, meldungen, artikel, beitrage, eintrage, ergebnisse, treffer, daten, termine, veranstaltungen,
      publikationen, veroffentlichungen, dokumente, pressemitteilungen, projekte, inhalte, neuigkeiten, datensatze
    `,
    states: 'keine, keinerlei, nichts',
    fillers: spacedLines`
      es, sind, gibt, wurden, liegen, vor, verfugbar, vorhanden, gefunden, derzeit, aktuell, zurzeit, momentan,
      leider, zu, ihrer, dieser, auswahl, in, rubrik, kategorie, fur, den, zeitraum, hier, noch, vorliegend,
      anzuzeigen
    `,
  },
  {
    subjects: spacedLines`
      actualite, actualites, article, articles, resultat, resultats, element, elements, publication, publications,
      document, documents, evenement, evenements, contenu, communique, donnees
    `,
    states: "aucun, aucune, pas de, pas d'",
    fillers: spacedLines`
      il, n'y, a, ne, n'a, ete, trouve, trouvee, est, disponible, disponibles, pour, le, moment, dans, cette,
      rubrique, categorie, actuellement, votre, selection, correspond, a afficher, publie, publiee, d
    `,
  },
  {
    subjects: spacedLines`
      noticias, articulos, resultados, elementos, entradas, documentos, publicaciones, eventos, contenidos, registros,
      noticia, artigos, itens, publicacoes, conteudos, notizie, articoli, risultati, elementi, pubblicazioni,
      documenti, eventi, contenuti, comunicati
    `,
    states:
      'no hay, no existen, ningun, ninguna, nenhum, nenhuma, nao ha, nao existem, sem, nessun, nessuna, non ci sono, no se encontraron',
    fillers: spacedLines`
      en, esta, este, seccion, categoria, disponibles, disponible, para, mostrar, momento, actualmente, por, el, su,
      seleccion, nesta, secao, disponiveis, neste, foi, encontrado, encontrada, in, questa, sezione, disponibile,
      disponibili, al, da, trovato, trovata
    `,
  },
  {
    subjects: spacedLines`
      nieuws, berichten, artikelen, resultaten, items, publicaties, documenten, evenementen, nyheter, artiklar,
      poster, resultat, artikler, nyheder, indlaeg, resultater, dokumenter, uutisia, artikkeleita, tuloksia,
      julkaisuja
    `,
    states: 'geen, inga, inget, ingen, ingenting, ikke, ei, ei ole',
    fillers: spacedLines`
      er, zijn, is, gevonden, beschikbaar, in, deze, categorie, op, dit, moment, det, finns, hittades, tillgangliga,
      att, visa, just, nu, der, fandt, fundet, funnet, tilgjengelige, at, vise, loytynyt, saatavilla, talla, hetkella,
      nogen, noen
    `,
  },
  {
    subjects: spacedLines`
      aktualnosci, wiadomosci, artykulow, wynikow, wpisow, dokumentow, publikacji, zpravy, clanky, aktuality,
      vysledky, zaznamy, dokumenty, spravy, hirek, hir, cikk, talalat, bejegyzes, stiri, articole, rezultate,
      documente, vijesti, vesti, clanaka, rezultata, novic, zapisov
    `,
    states:
      'brak, nie ma, zadne, zadnych, nejsou, neni, ziadne, nincs, nincsenek, nu exista, nu sunt, niciun, nicio, nema, ni',
    fillers: spacedLines`
      do, wyswietlenia, w, tej, kategorii, obecnie, k, dispozici, v, teto, rubrice, nalezeny, su, megjelenitheto,
      jelenleg, in, aceasta, categorie, disponibile, trenutno, ovoj, kategoriji, na, voljo
    `,
  },
  {
    subjects:
      'новост~, запис~, стат~, материал~, элемент~, результат~, публикаци~, документ~, новин~, публікаці~, матеріал~, вести',
    states: 'нет, не найден~, отсутствуют, ничего, немає, відсутні, не знайдено, няма, нема',
    fillers:
      'в, этом, данном, разделе, пока, еще, для, отображения, по, вашему, запросу, цьому, розділі, ще, за, раздела',
  },
  {
    subjects:
      'haber, haberler, kayit, icerik, sonuc, yayin, berita, artikel, data, hasil, dokumen, tin tuc, ket qua, bai viet, du lieu',
    states: 'yok, bulunamadi, bulunmamaktadir, tidak ada, belum ada, khong co, chua co',
    fillers: 'bu, kategoride, henuz, gosterilecek, hicbir, untuk, ditampilkan, saat, ini, nao, trong, muc, nay',
  },
  {
    subjects: spacedLines`
      新闻, 新聞, 内容, 內容, 数据, 資料, 记录, 紀錄, 文章, 信息, 公告, 結果, 结果, 記事, データ, お知らせ, ニュース,
      기사, 자료, 게시물, 결과, 데이터, 소식, 내용, ข่าว, ข้อมูล, บทความ
    `,
    states: '没有, 沒有, 暂无, 暫無, 尚無, 尚无, ありません, ございません, 없습니다, ไม่มี',
    fillers:
      '相关, 相關, 任何, 该, 此, 分类, 分類, 栏目, は, が, 現在, 該当, する, 表示, できる, 등록된, 해당, 이, 가, ใน, หมวด, นี้',
    unspaced: true,
  },
  {
    subjects: 'أخبار, مقالات, نتائج, بيانات, محتوى, وثائق, חדשות, כתבות, תוצאות, פריטים, خبری, مطلبی, نتیجه‌ای',
    states: 'لا توجد, لا يوجد, ليس هناك, אין, لم يتم العثور, وجود ندارد, یافت نشد, نیست',
    fillers: 'في, هذا, القسم, حاليا, على, בקטגוריה, זו, להצגה, כרגע, در, این, بخش',
  },
]);
