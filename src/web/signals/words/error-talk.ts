import { patternLines } from '../../../core/text/over-lines.ts';
import type { Line } from './wording.ts';

/**
 * What error pages talk of below their headline, in some thirty languages: the page, the address, the search, what may
 * have happened to it, whom to ask. A film that is called “Page not found” has a cast instead.
 */
export const ERROR_TALK: RegExp = patternLines('iu')`
  \b(?:
    pages?|url|link(?:s|ed)?|address|web ?site|site|server|search(?:ing)?|understanding|home ?page|front page|moved?|
    delet\w+|remov\w+|expired?|available|unavailable|exists?|missing|typed?|typo|mistyp\w+|sorry|apologi\w+|oops|
    click|try|contact|support|webmaster|administrator|found|404|error|uploader|seller|owner|author|violat\w+|terms|
    copyright|taken down|withdrawn|unpublish\w+|suspend\w+|account|hosting|provider|closed|sold|identifier|items?|
    records?|repository|database|valid|invalid|correspond\w*|down|asked|requested?|developer|maker|published|owner|
    content|article|story|document|file|index
  )\b|
  seite|adresse|verständnis|geloscht|gelöscht|entfern|verschob|verfügbar|leider|suche|startseite|betreiber|anbieter|
  page|adresse|supprim|déplac|retir|recherche|accueil|désol|disponible|página|pagina|enlace|dirección|eliminad|movid|
  búsqueda|inicio|lo sentimos|endereço|removid|desculp|início|indirizzo|rimoss|eliminat|spostat|cerca|spiacent|adres|
  verwijder|verplaats|zoek|helaas|sidan|siden|side|adressen|tagits bort|flytt|slett|fjern|sök|søg|tyvärr|beklag|sivu|
  osoite|poist|siirr|haku|stron|adres|usuni|przenie|szuk|przepraszam|stránk|adres|smaz|odstran|přesun|hled|omlouv|
  oldal|cím|töröl|elköltöz|keres|sajn|pagină|șters|mutat|căut|stranic|obris|premje|traž|страниц|адрес|удал|перемещ|
  поиск|извин|сторін|видал|переміщ|пошук|вибач|страни|изтри|премест|σελίδ|διεύθυν|διαγρ|μετακιν|αναζήτ|sayfa|adres|
  silin|taşın|ara|üzgün|halaman|alamat|dihapus|dipadam|dialih|dipindah|cari|maaf|trang|địa chỉ|xóa|tìm|xin lỗi|页|頁|
  网址|網址|链接|連結|删除|刪除|移除|下架|抱歉|对不起|對不起|搜索|首页|首頁|存在|ページ|アドレス|削除|移動|申し訳|
  検索|トップ|見つかり|終了|페이지|주소|삭제|이동|죄송|검색|없|หน้า|ลบ|ขออภัย|ค้นหา|صفحة|الصفحة|رابط|حذف|عذرا|بحث|הדף|
  הדף|קישור|הוסר|נמחק|חיפוש|صفحه|پیوند|جستجو
`;

/** Text below which there is nothing to be of another kind. */
const MIN_TEXT_CHARS = 25;

/** True where sentences stand below a headline and none of them talks as error pages do. */
export function talksOfOther(lines: readonly Line[], headlines: readonly Line[]): boolean {
  const heads = new Set(headlines.map(({ text }) => text));
  const below = lines.map(({ text }) => text).filter((text) => !heads.has(text.replace(/[\s!?.…:。！？]{1,5}$/u, '')));
  const text = below.join(' ');
  return text.length >= MIN_TEXT_CHARS && !ERROR_TALK.test(text);
}
