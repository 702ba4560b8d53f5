/** A line that begins with one of these, whatever signs stand before it. Words in the languages of the larger presses. */
const lineStart = (...phrases: readonly string[]): RegExp =>
  new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** Sends the reader to another article of the site. */
export const READ_ALSO = lineStart(
  '(?:read|see|watch|listen|learn|find out|discover)(?: (?:more|also|next|now|it|this|here|the full (?:story|article)))+',
  'also (?:read|see|on)',
  '(?:continue|keep) reading',
  'related(?: (?:stor(?:y|ies)|articles?|posts?|content|news|coverage|topics?|links?|reading|videos?))?(?=\\s*[:>»–—-])',
  'more (?:on|from|about|stories|news|coverage|information)',
  'more(?=\\s*[:>»])',
  'you (?:may|might) (?:also )?(?:like|be interested)',
  "don[’']t miss",
  'click (?:here|to)',
  'check out',
  '(?:mehr|alles) (?:zum thema|zum|zur|dazu|zu|über|infos?|informationen|lesen|erfahren|themen|auf)',
  '(?:lesen|sehen|hören) sie (?:auch|hier|mehr|dazu|weiter)',
  '(?:lies|schau) (?:auch|hier|dazu|mehr)',
  '(?:hier|auch|jetzt) (?:lesen|weiterlesen|klicken)',
  '(?:weiter ?lesen|weiter (?:zu|zum|zur|geht)|lesetipps?|auch interessant|auch lesenswert)',
  '(?:weitere|verwandte|ähnliche) (?:artikel|informationen|infos|themen|beiträge|nachrichten|links)',
  '(?:das|dies) könnte (?:sie|dich|ihnen|dir|euch)',
  '(?:zum thema|siehe auch|passend dazu)',
  'entdecken? (?:sie )?(?:weitere|mehr|auch)',
  '[àa] lire',
  '(?:articles?|contenus?) (?:liés?|similaires|connexes)',
  '(?:artículos|notas|noticias|notícias|artigos) (?:relacionad[ao]s|similares)',
  'articoli correlati',
  'lire (?:aussi|la suite|également)',
  'pour (?:lire la suite|en savoir plus|aller plus loin)',
  '(?:voir aussi|en savoir plus|sur le même (?:sujet|thème)|découvrez aussi)',
  '(?:lea|lee|vea|mire) (?:también|más|además|aquí)',
  '(?:le|te|les) puede interesar',
  '(?:leer|ver|saber|conozca|descubre) más',
  '(?:más información|ver también|te recomendamos|le recomendamos)',
  '(?:leia|veja|saiba|confira) (?:também|mais)',
  '(?:leggi|vedi|guarda) anche',
  '(?:ti potrebbe interessare|per approfondire|approfondiment[io]|continua a leggere)',
  'lees (?:ook|meer|verder|hier)',
  'bekijk ook',
  '(?:czytaj|zobacz|przeczytaj|sprawdź) (?:też|także|również|więcej|dalej)',
  'läs (?:också|mer|även)',
  '(?:les|læs) (?:også|mere?)',
  'lue (?:myös|lisää)',
  '(?:číst|čtěte) (?:dále|také|též)',
  'olvasd(?: el)?(?: ezt)? is',
  '(?:citește|vezi) și',
  'διαβάστε (?:επίσης|ακόμα|και)',
  '(?:ayrıca (?:bakınız|oku\\p{L}*)|bunu da oku\\p{L}*)',
  '(?:читайте|смотрите) (?:также|ещё|еще|далее)',
  '(?:читать (?:далее|дальше|также)|по теме)',
  '(?:baca|simak) juga',
  '(?:xem|đọc) thêm',
  '(?:関連記事|あわせて読みたい|続きを読む)',
  '(?:相关(?:阅读|文章|新闻)|延伸阅读|推荐阅读)',
  '관련 ?기사',
  'اقرأ (?:أيضا|أيضًا|المزيد)',
);

/** The same where a colon and a title follow: `Read: The harbour in winter`. */
export const READ_TITLE =
  /^[\s\p{P}\p{S}]*(?:read|watch|related|lesen|sehen|lire|voir|lea|leer|vea|ver|leia|veja|leggi|lees|czytaj|zobacz|читайте)\s*:/iu;

/** Asks the reader to do something for the site. */
export const APPEAL = lineStart(
  '(?:sign up|subscribe|join|register|log in|donate|receive)',
  '(?:follow|like|support|contact|email) (?:us|me|him|her|them|our)',
  'get (?:our|the latest|your daily)',
  'stay (?:up|on top|tuned|informed|connected)',
  'for (?:the latest|more (?:stories|news))',
  'download (?:our|the) apps?',
  'this (?:website|site|page|slideshow|content) (?:uses|requires|is provided)',
  'we (?:use cookies|need your help)',
  '(?:mira|visita|sigue) (?:lo que tiene )?nuestr[oa]',
  'if you (?:like|liked|enjoy|enjoyed) (?:this|our)',
  '(?:folgen|abonnieren|unterstützen|bestellen|registrieren) sie',
  'jetzt (?:abonnieren|anmelden|registrieren|bestellen|unterstützen)',
  '(?:melden sie sich|melde dich|folge uns|newsletter)',
  '(?:diese (?:website|webseite|seite) (?:verwendet|nutzt)|wir (?:verwenden|nutzen) cookies)',
  '(?:abonnez|inscrivez|suivez|soutenez|rejoignez|téléchargez)[- ](?:vous|nous)',
  '(?:suscríb[ae]\\p{L}*|síg(?:ue|a)nos|regístr[ae]\\p{L}*|únete|descarga (?:la|nuestra) app)',
  '(?:inscreva-se|assine|siga-nos|siga (?:a|o|nos)\\p{L}*)',
  '(?:iscriviti|seguici|abbonati|sostieni)',
  '(?:schrijf je in|abonneer|volg ons)',
  'zapraszamy (?:też |także )?do (?:subskrypcji|prenumeraty|zakupu)',
  '(?:подпис\\p{L}+|следите за)',
);

/** Says whose the page is. */
export const RIGHTS =
  /^[\s\p{P}\p{S}]*(?:©|\(c\)\s*(?:19|20)\d\d|copyright\b)|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены/iu;

/** Files the article: `Tags: harbour, pilots`. */
export const FILED_UNDER =
  /^[\s\p{P}\p{S}]*(?:tags?|tagged(?: (?:with|as))?|filed under|posted (?:in|under)|categor(?:y|ies)|topics?|keywords?|schlag(?:wort|worte|wörter)|stichwort\p{L}*|kategorien?|rubrik|abgelegt (?:in|unter)|mots[- ]clés?|étiquettes|catégories?|etiquetas|categorías?|categorias?|tag|trefwoorden|tagi|kategorie|теги|метки)\s*:/iu;

/** Names who made a picture: `Photo: A. Pilot`. */
export const CREDIT =
  /^[\s\p{P}\p{S}]*(?:(?:file |stock )?(?:photos?|images?|pictures?|illustration)(?: (?:credits?|courtesy|copyright|source))?|(?:photo|image|picture)(?: courtesy)? (?:by|of|via)|fotos?(?:credit)?|bild(?:er|quelle|nachweis)?|symbolbild|crédits?(?: photos?)?|foto(?:grafía|grafia)?|imagen|imagem|immagine|zdjęcie|фото)\s*(?:[:/©|]|\([^)]*\)$)/iu;

/** Words of buttons, widgets and notices, which make up whole lines: `Share Tweet 12 Comments`. */
const STOCK: readonly string[] = [
  ...[
    'share',
    'share this',
    'share this article',
    'tweet',
    'pin',
    'pin it',
    'submit',
    'email',
    'e mail',
    'print',
    'like',
    'save',
    'copy link',
  ],
  ...['whatsapp', 'facebook', 'twitter', 'linkedin', 'pinterest', 'reddit', 'flipboard', 'telegram', 'click to tweet'],
  ...['follow', 'subscribe', 'sign up', 'login', 'log in', 'register', 'newsletter', 'donate'],
  ...[
    'comment',
    'comments',
    'no comments',
    'leave a comment',
    'leave a reply',
    'add comment',
    'view comments',
    'show comments',
    'post a comment',
    'reply',
  ],
  ...['advert', 'advertisement', 'advertising', 'sponsored', 'sponsored content', 'promoted', 'ad'],
  ...[
    'close',
    'next',
    'previous',
    'prev',
    'back',
    'back to top',
    'top',
    'less',
    'more',
    'read more',
    'show more',
    'loading',
  ],
  ...[
    'caption',
    'enlarge',
    'enlarge image',
    'image',
    'images',
    'video',
    'photo',
    'photos',
    'gallery',
    'slideshow',
    'view gallery',
    'of',
    'hide caption',
    'toggle caption',
  ],
  ...[
    'skip to content',
    'skip to main content',
    'skip advertisement',
    'skip ad',
    'this slideshow requires javascript',
    'continue reading the main story',
  ],
  ...[
    'trending',
    'popular',
    'latest',
    'most read',
    'recommended',
    'related articles',
    'related posts',
    'related stories',
    'you may also like',
    'recent articles',
    'table of contents',
    'about the author',
    'about the authors',
    'view author archive',
    'email the author',
  ],
  ...[
    'teilen',
    'drucken',
    'merken',
    'anzeige',
    'werbung',
    'kommentar',
    'kommentare',
    'kommentieren',
    'nach oben',
    'zurück',
    'schließen',
    'startseite',
    'inhaltsverzeichnis',
    'mehr',
    'weiterlesen',
    'über den autor',
    'über die autorin',
  ],
  ...[
    'partager',
    'imprimer',
    'publicité',
    'commentaire',
    'commentaires',
    'compartir',
    'imprimir',
    'publicidad',
    'comentario',
    'comentarios',
    'compartilhar',
    'publicidade',
    'comentários',
  ],
  ...[
    'condividi',
    'stampa',
    'pubblicità',
    'commenti',
    'delen',
    'reclame',
    'advertentie',
    'reacties',
    'udostępnij',
    'reklama',
    'komentarze',
    'поделиться',
    'реклама',
    'комментарии',
    '広告',
    '分享',
    '广告',
  ],
];
const STOCK_PHRASES: ReadonlySet<string> = new Set(STOCK);
const MAX_PHRASE_WORDS = Math.max(...STOCK.map((phrase) => phrase.split(' ').length));

/** True for a line that is made of the words of buttons and widgets alone. */
export function isStockLine(text: string): boolean {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .split(' ');
  if (words.length === 1 && words[0] === '') return false;
  let at = 0;
  while (at < words.length) {
    let length = MAX_PHRASE_WORDS;
    while (length > 0 && !STOCK_PHRASES.has(words.slice(at, at + length).join(' '))) length -= 1;
    if (length === 0) return false;
    at += length;
  }
  return true;
}
