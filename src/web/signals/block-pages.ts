import { hasPiece } from '../../core/text/has-piece.ts';
import { joinedLines, patternLines } from '../../core/text/over-lines.ts';
import { parsedUrl } from '../../core/urls/parse-url.ts';
import { isHostersLock } from './hosting.ts';
import { showsCited } from './look.ts';
import type { Answer, Signal } from './signal.ts';

/** A block page explains itself at some length, but never at the length of an article. */
const MAX_CHARS = 7000;
/** How much of its text is looked at; of a longer page, only the first lines. */
const HEAD_CHARS = 2500;
const FIRST_LINES_CHARS = 700;

/**
 * What is said to be closed, and that it is; language by language, as whole phrases. For lower-case text, as all patterns
 * here: blind to case and aware of all of Unicode, they take ten times as long to build, which every small run would pay.
 */
export const BLOCKED: RegExp = new RegExp(
  [
    // English
    joinedLines`
      (?:this|the|that|requested|above|following|your) (?:web ?)?(?:
        site|page|website|url|resource|domain|content|address|material|location
      )(?: (?:that )?you (?:are trying|tried|requested|have requested|wish|attempted|want)[^.]{0,60}
      )? (?:has been |have been |is |are |was )?(?:temporarily |currently )?(?:
        blocked|restricted|banned|filtered|censored|prohibited|not accessible|inaccessible|disabled|closed|forbidden
      )
    `,
    'access to (?:the|this|that) [^.]{0,80}(?:has been|is|was) (?:blocked|restricted|denied|disabled|prohibited|closed|limited|suspended)',
    '(?:web ?page|web ?site|url|site|page|domain) (?:is )?(?:blocked|restricted)\\b',
    'permission to (?:visit|browse|open|access|view) (?:this|that|the) (?:web ?)?(?:site|page)',
    'not allowed to (?:visit|browse)',
    'unsafe website blocked',
    '(?:has|have|been) blocked (?:by|under|because|due|in accordance|pursuant|as per|following)',
    "we(?:'ve| have| are) (?:restricted|block(?:ed|ing)) (?:access|this|the)",
    'restricted site',
    'prevent access to this (?:site|page)',
    'settings (?:prevent|block)',
    'age[- ]restricted',
    "prove (?:that )?you(?:'re| are) over",
    'to view this (?:site|page|content),? you (?:must|need to) (?:be|verify)[^.]{0,40}(?:18|age|adult)',
    // Russian, Ukrainian, Belarusian, Kazakh
    '(?:доступ|ресурс|сайт|страниц[а-яёіїєґў]+|домен)[^.]{0,90}(?:ограничен|заблокирован|закрыт|запрещ[её]н|приостановлен|обмежен)',
    'в доступе отказано',
    'внес[её]н в (?:единый )?реестр',
    // Indonesian, Malay
    'situs (?:yang|yg|ini|web|anda)[^.]{0,60}(?:blokir|diblokir|tidak dapat|terindikasi|ditutup)',
    '(?:tak|tidak) dapat (?:ditampilkan|diakses)',
    'menutup akses',
    'internet (?:sehat|positif|baik)',
    'laman (?:ini|web)[^.]{0,40}(?:disekat|diblok)',
    // Turkish, Arabic, Persian
    'eri[sş]im(?:iniz|i|e)?[^.]{0,60}(?:engellen|kısıtla|sağlanamam|durdurul)',
    'güvenli internet',
    '(?:الموقع|الصفحة|العنوان|الوصول)[^.]{0,60}(?:محجوب|حجب|محظور|غير متاح)',
    'العنوان محجوب',
    'دسترسی[^.]{0,60}(?:امکان|مسدود)',
    // Korean, Chinese, Japanese, Thai, Vietnamese, Hindi, Nepali
    '(?:불법|유해)[^.]{0,30}(?:차단|사이트)',
    '유해차단',
    '(?:网站|页面|網站|頁面|访问)[^.]{0,20}(?:被(?:屏蔽|封锁|拦截|阻止|封鎖)|违规)',
    '(?:このサイト|アクセス)[^.]{0,20}(?:ブロック|遮断|制限され)',
    '(?:เว็บไซต์|เนื้อหา)[^.]{0,40}(?:ถูกระงับ|ถูกปิดกั้น)',
    'trang web[^.]{0,40}bị chặn',
    '(?:वेबसाइट|वेबसाईट)[^.]{0,40}(?:बन्द|अवरुद्ध|ब्लॉक)',
    'block domain',
    // German, French, Spanish, Portuguese, Italian, Greek, Polish, Danish, Dutch
    '(?:seite|website|webseite|domain|zugriff|zugang)[^.]{0,60}(?:gesperrt|blockiert)',
    '(?:site|page|accès)[^.]{0,60}(?:bloqué|interdit|restreint)e?',
    '(?:sitio|página|acceso|dominio|contenido)[^.]{0,60}(?:bloquead|restringid|suspendid)[oa]',
    '(?:site|página|acesso|conteúdo)[^.]{0,60}(?:bloquead|restrit)[oa]',
    '(?:sito|pagina|accesso|dominio)[^.]{0,60}(?:bloccat|inibit|oscurat|sequestrat)[oa]',
    '(?:ιστ[οό]σελίδα|πρόσβαση)[^.]{0,60}(?:αποκλει|απαγορε|διακοπ)',
    '(?:strona|dostęp)[^.]{0,60}(?:zablokowan|ograniczon)[ya]',
    '(?:hjemmeside|adgang)[^.]{0,60}(?:blokeret|spærret)',
    '(?:website|pagina|toegang)[^.]{0,60}(?:geblokkeerd|ontzegd)',
  ].join('|'),
);

/** What each of these phrases has one of. */
const BLOCKED_PIECES = [
  ...['block', 'restricted', 'banned', 'filtered', 'censored', 'prohibited', 'accessible', 'disabled', 'closed'],
  ...[
    'permission to',
    'not allowed to',
    'forbidden',
    'denied',
    'limited',
    'suspended',
    'prevent',
    'prove',
    'to view this',
  ],
  ...['ограничен', 'заблокирован', 'закрыт', 'запрещ', 'приостановлен', 'обмежен', 'отказано', 'реестр'],
  ...['blok', 'tidak dapat', 'terindikasi', 'ditutup', 'ditampilkan', 'diakses', 'menutup akses', 'disekat'],
  ...['internet sehat', 'internet positif', 'internet baik', 'güvenli internet'],
  ...['engellen', 'kısıtla', 'sağlanamam', 'durdurul', 'محجوب', 'حجب', 'محظور', 'غير متاح', 'دسترسی'],
  ...['차단', '사이트', '被', '违规', 'ブロック', '遮断', '制限され', 'ถูกระงับ', 'ถูกปิดกั้น', 'bị chặn'],
  ...['बन्द', 'अवरुद्ध', 'ब्लॉक', 'gesperrt', 'bloqu', 'interdit', 'restreint', 'restringid', 'suspendid'],
  ...['restrit', 'bloccat', 'inibit', 'oscurat', 'sequestrat', 'αποκλει', 'απαγορε', 'διακοπ', 'ograniczon'],
  ...['spærret', 'ontzegd'],
];

/** Why, or by whom: what a block page gives as its authority. */
const AUTHORITY = new RegExp(
  [
    joinedLines`
      court|tribunal|government|ministry|authority|authorities|regulat|legislation|federal law|by law|
      under (?:the )?[^.]{0,40}\b(?:act|law)\b|pursuant|in accordance with|order of|public authorit|administrator|
      network polic|policy|category|categor|web ?filter|content filter|content controls?|parental|
      family (?:filter|protection)|adult|pornograph|gambling|malicious|phishing|copyright|
      internet (?:access management|service provider|usage)|
      your (?:isp|provider|organi[sz]ation|company|school|network)|subscriber|customer|broadband|prohibited
    `,
    joinedLines`
      fortiguard|websense|forcepoint|blue ?coat|netsweeper|safeweb|opendns|umbrella|barracuda|zscaler|sonicwall|
      juniper web filtering|usercheck|secure dns|lightspeed|smoothwall|sophos|iboss|contentkeeper|untangle|
      cleanbrowsing|securly|goguardian|safe ?dns|homesafe|broadband shield|web ?protect
    `,
    'закон|суд[аеу]?\\b|решени|постановлени|реестр|роскомнадзор|rkn\\.gov|zapret|орган(?:ов|ами) государственной|министерств|абонент|провайдер|экстремис',
    joinedLines`
      kominfo|trustpositif|pornografi|judi|pemerintah|undang|nawala|yasa|kanun|mahkeme|btk|aile|çocuk|profil|قانون|
      هيئة|الاتصالات|خدمة|قضا|법|방송통신|청소년|경찰|warning\.or\.kr|法|政府|กระทรวง|กฎหมาย|pháp luật|निर्देशन|मन्त्रालय|
      सरकार
    `,
    joinedLines`
      gericht|gesetz|behörde|anordnung|jugendschutz|justice|décision|loi|ministère|autorité|judicial|tribunal|ley|
      ministerio|autoridad|lei|justiça|anatel|autorità|giudiziaria|agcom|polizia|legge|guardia di finanza|δικαστ|αρχή|
      νόμο|sąd|ustawy|politi|fogedret|rechter|bevel
    `,
  ].join('|'),
);

/** Words in the host or path to which a block page sends its readers, or which it frames. */
const BLOCK_ADDRESS = patternLines('i')`
  (?:^|[./_-])(?:
    block(?:ed|ing|page|_page|_message|warning)?|blokir|restricted|deny|denied|censor(?:ship)?|forbidden|zapret|
    blackhole|block\d+|webfilter|cleanweb\d*|safeweb|nawala|(?:internet)?-?(?:positif|sehat|baik)|internetsehat\w*|
    internetpositif\w*|warning|stop(?:page)?|rkn|sinkhole|netsweeper|prohibited
  )(?:[./_?-]|$)
`;
const PRIVATE_HOST = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|127\.)/;

/** The block page of an authority, a provider, a filter or a company network, which stands where the page should. */
export const blockPage: Signal = {
  id: 'block-page',
  about: 'a page that says that the address is closed and by whom, or one that only frames or forwards to such a page',
  speak(answer) {
    const { page, status } = answer;
    if (
      page === null ||
      page.html === '' ||
      status === 404 ||
      status === 410 ||
      showsCited(answer) ||
      answer.textLength > MAX_CHARS ||
      isHostersLock(answer)
    )
      return null;
    const address = carrierOf(answer);
    if (address !== undefined)
      return { reason: 'legal', detail: `hands over to a block page: ${address}`, weight: 'sure' };
    const start = page.text.slice(0, answer.textLength > HEAD_CHARS ? FIRST_LINES_CHARS : HEAD_CHARS);
    const head = [page.title, ...page.headings.slice(0, 4), start, page.marks.noscript.slice(0, 300)]
      .join(' · ')
      .replace(/\s+/g, ' ')
      .toLowerCase();
    const said = findBlocked(head);
    if (said === undefined || (!AUTHORITY.test(head.replace(said, ' ')) && !AUTHORITY.test(said))) return null;
    return answer.slugInTitle >= 0.5 && answer.slugWords.length > 0
      ? null
      : { reason: 'legal', detail: `a block page: “${said.slice(0, 120)}”`, weight: 'sure' };
  },
};

/** The phrase in a lower-case text that says that something is closed. */
export function findBlocked(text: string): string | undefined {
  return hasPiece(text, BLOCKED_PIECES) ? BLOCKED.exec(text)?.[0] : undefined;
}

/** A page without a text of its own that frames or forwards to an address made for blocking, or into a private network. */
function carrierOf({ page, cited, textLength }: Answer): string | undefined {
  if (page === null || textLength > 300) return undefined;
  const targets = [...page.marks.frames, ...(page.refresh === undefined ? [] : [page.refresh.url])]
    .map((url) => parsedUrl(url))
    .filter((url) => url !== null);
  const found = targets.find(
    ({ hostname, pathname }) =>
      hostname !== cited.hostname && (PRIVATE_HOST.test(hostname) || BLOCK_ADDRESS.test(`${hostname}${pathname}`)),
  );
  return found?.hostname;
}
