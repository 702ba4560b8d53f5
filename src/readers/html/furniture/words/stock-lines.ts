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
