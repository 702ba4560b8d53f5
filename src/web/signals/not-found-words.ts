/**
 * What sites write over a page that is not there, language by language. Each is matched against a whole title part or
 * heading, never against running text: an article about missing pages has other words around it.
 */
const THING_EN =
  '(?:web ?)?(?:page|article|story|post|content|document|file|item|resource|entry|record|url|link|address|topic|thread|listing|product|video|publication|report|paste|event|offer|job|ad)';
const PHRASES: readonly string[] = [
  // English
  '(?:error|http|http error|status)?[ :#-]*40[34]',
  "(?:http )?(?:error )?40[34][ :,.-]*(?:error|(?:- )?(?:page |file |document )?not found|(?:the )?page (?:could not|cannot|can't) be found|page|oops.{0,40}|sorry.{0,40}|nothing (?:here|found))",
  '(?:oops|uh[- ]?oh|whoops|sorry|hmm+|ouch|yikes|error)[ ,.!:-]*(?:404|page not found|not found|that page.{1,40}|this page.{1,60}|the page.{1,60}|we .{1,60}|nothing.{0,40}|something.{0,10} missing|you.{0,40} lost)',
  `(?:sorry[ ,.!-]*)?(?:the |this |that |your |requested )*${THING_EN}(?: that)?(?: you(?:'re| are|'ve| have)? ?(?:were )?(?:looking for|requested|trying to (?:reach|access|view|find)|tried to (?:reach|access)|followed|want))?(?: you requested)? (?:is |was |has been |could |can |does |do |has |may |might )?(?:not|n't|no longer|cannot|missing|gone|never|unavailable)(?: .{0,50})?`,
  `(?:the |this |that |requested )*${THING_EN} (?:could|can|does|is|was|has)(?:n't| not|not) .{1,50}`,
  `(?:the |this |requested )*${THING_EN} (?:not found|missing|unavailable|gone|not available|does ?n.?t exist|no longer (?:exists|available)|cannot be found|can't be found)`,
  "(?:sorry[ ,.!-]*)?we (?:can't|cannot|can not|couldn't|could not|were unable to|are unable to) (?:seem to )?(?:find|locate) .{1,60}",
  '(?:sorry[ ,.!-]*)?(?:nothing|not|no (?:such )?(?:page|article|results?|posts?|content)) (?:was |were )?found(?: here)?',
  'no such (?:page|article|file|document|resource|item|story|post)',
  'invalid (?:page|article|url|link|request|address|document)(?: id)?',
  '(?:object|resource|content|file|document|article|story|item|site|directory) not found!?',
  "(?:this|that) (?:page|content|article|story|post|link) (?:isn't|is not|is no longer) (?:available|here|working)(?: right now| anymore)?",
  "(?:you(?:'ve| have)|you seem to have|looks like you(?:'ve| are|'re)?) (?:gotten |got |get |reached a |hit a )?(?:lost|dead end|page that).{0,40}",
  '(?:dead|broken) (?:link|end)',
  'page (?:removed|deleted|expired)',
  `(?:the |this )?${THING_EN} (?:has |is |was )?(?:expired|been deleted|deleted)`,
  // German
  '(?:fehler|error) ?40[34].{0,40}',
  '(?:die |diese |angeforderte |gewünschte |von ihnen )*(?:aufgerufene |gesuchte |angeforderte )?(?:seite|artikel|beitrag|inhalt|datei|dokument|adresse|url)(?: .{0,40})? (?:nicht (?:mehr )?(?:gefunden|verfügbar|vorhanden|auffindbar|existent)|wurde (?:leider )?nicht gefunden|konnte (?:leider )?nicht gefunden werden|existiert (?:leider )?nicht(?: mehr)?|ist (?:leider )?nicht (?:mehr )?(?:verfügbar|vorhanden|auffindbar)|gibt es nicht(?: mehr)?)',
  'seite nicht gefunden',
  '(?:leider )?nichts gefunden',
  'nicht gefunden',
  // French
  'erreur ?40[34].{0,40}',
  "(?:oups[ ,.!]*)?(?:cette |la |l'|votre )?(?:page|article|contenu|document|fichier|adresse)(?: .{0,50})? (?:introuvable|non trouvée?|inexistante?|n'existe (?:pas|plus)|n'est (?:pas|plus) (?:disponible|accessible)|est introuvable|n'a (?:pas )?(?:pu être|été) trouvée?|non disponible|a été supprimée?)",
  'page introuvable',
  'page non trouvée',
  'non trouvée?',
  "nous (?:ne trouvons pas|n'avons pas trouvé) .{1,60}",
  // Spanish, Catalan, Galician
  'error ?40[34].{0,40}',
  '(?:la |esta |lo sentimos[ ,.]*)*(?:página|contenido|artículo|noticia|documento|archivo)(?: .{0,50})? (?:no (?:fue |ha sido |se ha |pudo ser )?(?:encontrad[ao]|encontró|existe|disponible|está disponible|se encuentra(?: disponible)?|se encontró)(?: .{0,30})?|ya no (?:existe|está disponible))',
  'página no encontrada',
  'no (?:se )?(?:ha )?(?:encontrad[ao]|encontró)(?: .{0,40})?',
  'no encontramos .{1,60}',
  "(?:la )?pàgina no (?:trobada|s'ha trobat|existeix)",
  'páxina non (?:atopada|encontrada)',
  // Portuguese
  'erro ?40[34].{0,40}',
  '(?:a |esta |desculpe[ ,.]*)*(?:página|conteúdo|artigo|notícia|documento|arquivo)(?: .{0,50})? (?:não (?:foi )?(?:encontrad[ao]|existe|disponível|está disponível|localizad[ao])|já não existe|inexistente|indisponível)',
  'página não encontrada',
  'não encontrad[ao]',
  'não (?:encontramos|conseguimos encontrar) .{1,60}',
  // Italian
  'errore ?40[34].{0,40}',
  "(?:la |l'|questa |spiacenti[ ,.]*)*(?:pagina|articolo|contenuto|documento|risorsa)(?: .{0,50})? non (?:è (?:stat[ao] )?(?:trovat[ao]|disponibile|presente)|trovat[ao]|esiste(?: più)?|disponibile)",
  'pagina (?:non trovata|inesistente)',
  'non trovat[ao]',
  // Dutch, Scandinavian, Finnish
  '(?:fout|foutmelding) ?40[34].{0,40}',
  '(?:de |deze |helaas[ ,.]*)*(?:opgevraagde )?pagina(?: .{0,40})? (?:niet (?:gevonden|beschikbaar)|bestaat niet(?: meer)?|is niet (?:gevonden|beschikbaar)|kan niet worden gevonden|kon niet worden gevonden)',
  'niet gevonden',
  '(?:fel ?40[34].{0,40}|sidan(?: .{0,40})? (?:hittades inte|kunde inte hittas|finns inte(?: längre)?|saknas|kan inte hittas)|(?:vi )?hittar inte sidan|hittades inte)',
  '(?:fejl ?40[34].{0,40}|siden(?: .{0,40})? (?:blev ikke fundet|findes ikke(?: længere)?|kunne ikke findes|ikke fundet|finnes ikke(?: lenger)?|ble ikke funnet|ikke funnet)|fant ikke siden(?: .{0,30})?|vi finder ikke siden|ikke fundet|ikke funnet)',
  '(?:virhe ?40[34].{0,40}|sivua ei (?:löytynyt|löydy|ole(?: olemassa)?)|hakemaasi sivua ei .{1,30}|ei löytynyt)',
  '(?:síðan?|síða) (?:fannst ekki|finnst ekki)',
  // Polish, Czech, Slovak, Hungarian, Romanian, Croatian, Serbian, Slovene, Baltic, Turkish, Greek
  'błąd ?40[34].{0,40}',
  '(?:ta |podana |żądana )?strona(?: .{0,40})? (?:nie (?:została )?(?:znaleziona|istnieje)|nie jest dostępna)',
  'nie (?:znaleziono|ma takiej)(?: takiej)?(?: strony.{0,30})?',
  'strony nie znaleziono',
  '(?:chyba|chyba) ?40[34].{0,40}',
  'strán?ka (?:nebyla nalezena|nenalezena|neexistuje|nebola nájdená|sa nenašla|nenájdená)',
  'az? (?:keresett |kért )?oldal nem (?:található|létezik).{0,20}',
  '(?:pagina|articolul|conținutul)(?: .{0,30})? nu (?:a fost găsită?|există|este disponibil[ăa]?|poate fi găsit[ăa]?)',
  'stranica (?:nije pronađena|ne postoji)',
  'stran (?:ne obstaja|ni bila najdena|ni najdena)',
  '(?:страница|страницата) не е намерена',
  '(?:aradığınız )?sayfa (?:bulunamadı|mevcut değil)',
  '(?:η )?σελίδα δεν (?:βρέθηκε|υπάρχει)',
  '(?:lehte ei leitud|lapa nav atrasta|puslapis nerastas)',
  // Russian, Ukrainian
  'ошибка ?40[34].{0,40}',
  'помилка ?40[34].{0,40}',
  '(?:запрашиваемая |такая |эта |данная )?(?:страница|статья|новость|документ|материал|файл)(?: .{0,40})? не (?:найден[ао]?|существует|доступн[ао]?)(?: .{0,20})?',
  '(?:такой страницы|страницы) (?:нет|не существует)',
  'ничего не найдено',
  '(?:сторінку|сторінка|статтю)(?: .{0,30})? (?:не знайдено|не існує|не знайдена)',
  // Chinese, Japanese, Korean, Thai, Vietnamese, Indonesian, Arabic, Hebrew, Persian, Hindi
  '(?:404)?[ :,-]*(?:您(?:访问|要|查看)的)?(?:该)?(?:页面|网页|頁面|網頁|文章|内容|內容)(?:不存在|未找到|找不到|已(?:被)?(?:删除|刪除)|走丢了|无法找到|無法找到|不見了).{0,15}',
  '(?:抱歉|对不起|對不起|很抱歉)?[,,。! ]*(?:您(?:访问|要找|要|查看)的|找不到|无法找到|沒有找到|没有找到).{0,15}(?:页面|网页|頁面|網頁|内容|文章).{0,15}',
  '404错误.{0,10}',
  '(?:お探しの|指定された|ご指定の|アクセスしようとした)?(?:ページ|記事|コンテンツ|ファイル)(?:は|が)?(?:見つかりません(?:でした)?|存在しません|ありません|見つからない|削除され.{0,20})(?:。)?.{0,10}',
  '(?:요청하신 |찾으시는 |해당 )?페이지(?:를|가|을)? (?:찾을 수 (?:없습니다|없음)|존재하지 않(?:습니다|는.{0,10}))',
  '존재하지 않는 페이지.{0,10}',
  'ไม่พบ(?:หน้า|เนื้อหา).{0,30}',
  '(?:không tìm thấy(?: trang)?.{0,30}|trang .{0,30}không (?:tồn tại|tìm thấy).{0,20})',
  '(?:halaman|laman|artikel)(?: .{0,30})? tidak (?:ditemukan|ada|tersedia).{0,20}',
  '(?:عذرا[ً]?[ ,،]*)?(?:هذه )?الصفحة (?:المطلوبة |التي .{0,30})?(?:غير موجودة|لم يتم العثور عليها|غير متوفرة)',
  '(?:لم يتم العثور على|تعذر العثور على) .{1,30}',
  '(?:הדף|העמוד|הכתבה)(?: .{0,20})? (?:לא נמצא|אינו קיים|לא קיים|לא נמצאה).{0,10}',
  'صفحه(?: .{0,20})? (?:یافت نشد|پیدا نشد|وجود ندارد)',
  'पृष्ठ नहीं मिला',
];

/** Matches a whole title part or heading (lower case, NFKC, straight apostrophes, no punctuation at the ends). */
export const NOT_FOUND_TITLE: RegExp = new RegExp(`^(?:${PHRASES.join('|')})$`, 'u');

/** Sentences that stand at the top of such pages; only looked for in the first lines, and never enough alone. */
export const NOT_FOUND_LEAD: RegExp =
  /(?:the|this) (?:web ?)?(?:page|article|content|document|file|resource|story)(?: that)? (?:you (?:requested|are looking for|were looking for|tried to (?:reach|access)|have requested|followed|'re looking for)|you're looking for).{0,30} (?:could not|cannot|can't|couldn't|does not|doesn't|is not|isn't|was not|wasn't|no longer|has been|may have|might have|is no longer)|(?:page|article|content) (?:could not be found|cannot be found|does not exist|doesn't exist|no longer exists|is no longer available)|we (?:couldn't|could not|can't|cannot) find (?:the|that|this|what) (?:page|article|content|you)|die (?:von ihnen )?(?:angeforderte|gesuchte|aufgerufene|gewünschte) (?:seite|adresse).{0,40} nicht|(?:la )?page (?:que vous (?:cherchez|recherchez|demandez)|demandée|recherchée).{0,30} (?:n'existe|introuvable|n'est|est introuvable)|la página (?:que (?:buscas|busca|está buscando|intenta)|solicitada).{0,40} no |a página (?:que (?:procura|você procura|está procurando)|solicitada).{0,40} não |la pagina (?:richiesta|che (?:cerchi|stai cercando|hai richiesto)).{0,40} non |de (?:pagina die u zoekt|opgevraagde pagina).{0,40} (?:niet|bestaat)|запрашиваем.{1,30} (?:не найден|не существует)|お探しのページ|您(?:访问|要找|查看)的页面|찾으시는 페이지|요청하신 페이지/u;
