import { hasPiece } from '../../core/text/has-piece.ts';
import { patternLines, spacedLines } from '../../core/text/over-lines.ts';
import type { Line } from '../../core/text/wrapped-lines.ts';
import { lastWord } from '../../core/text/wrapped-lines.ts';
import { areSources, isMarkedAbove, noteNumber } from '../flow/marked-notes.ts';
import { saysSpoken } from '../flow/printed-work.ts';
import { findUrls } from '../urls.ts';
import { labelOf } from './entry-label.ts';

/** One entry of a list of sources, as its line or lines say it. */
export interface SourceEntry {
  readonly lines: readonly Line[];
  /** `1` of `[1]`, `1.` or `¹`. */
  readonly label?: string;
}

/** For lower-case text. */
export const HEADING: RegExp = patternLines('u')`
  ^(?:#{1,6}\s*)?(?:\d+\.?\s+)?(?:
    (?:re)?sources?(?: (?:and|&) (?:notes|links|references|further reading|credits))?|
    references?(?: (?:and|&) (?:notes|links|sources))?|(?:end|foot)?notes?(?: (?:and|&) (?:references|sources))?|
    works? cited|literature(?: cited)?|bibliography|further reading|read more|links?|citations?|source links?|
    sources? used|list of (?:sources|references)|see also|quellen(?:angaben|verzeichnis|nachweise?)?|
    literatur(?:verzeichnis)?|(?:einzel)?nachweise|fußnoten|weiterführende links|sources? et références|références|
    bibliographie|pour en savoir plus|notes et références|liens|fuentes|referencias|bibliografía|notas|enlaces|
    para saber más|fontes|referências|bibliografia|notas de rodapé|fonti|riferimenti|note|bronnen|referenties|
    bronvermelding|literatuur|källor|referenser|kilder|referanser|lähteet|źródła|bibliografia|przypisy|zdroje|
    források|surse|kaynakça|kaynaklar|источники|литература|ссылки|примечания|джерела|参考文献|参考资料|資料來源|来源|
    出典|참고문헌|참고 자료|المصادر|المراجع|מקורות|הערות שוליים|πηγές|βιβλιογραφία|παραπομπές|स्रोत|संदर्भ|출처|각주|
    参考資料|参考来源|资料来源|注释|脚注|注釈|použité zdroje|literatura|poznámky|referințe|bibliografie|
    (?:photo(?:graph)?|picture|image|illustration|figure)s?(?: (?:credits?|sources?|attributions?|rights))?|credits|
    bild(?:er|nachweise?|quellen)|abbildungs(?:nachweise?|verzeichnis)|fotonachweise?|
    (?:crédits?|sources?) (?:des )?(?:photos?|images?|photographiques?)|
    cr[ée]ditos(?: (?:de (?:las |los )?|das |dos )?(?:fotos|imágenes|imagens|fotografías|fotográficos))?|fotos|fotografías|
    crediti(?: fotografici)?|immagini|foto(?:grafie)?|fotoverantwoording|fotokällor|billedkilder|
    note de subsol|hivatkozások|irodalom|viitteet|kildeliste|källförteckning|список литературы|посилання|примітки
  )(?:\s*[:：.])?\s*[*_]*$
`;

/** What each of these headings has one of. */
const HEADING_PIECES = spacedLines`
  photo picture image illustration figure credit bild abbildung foto crédit immagini billed
  source note refer cited literat bibliogra read link citation also quellen nachweis référence savoir liens fuentes
  notas enlaces saber fontes fonti riferimenti bron käll kilde lähteet źródła przypisy zdroje források surse kaynak
  источники литература ссылки примечания джерела 参考 資料 来源 出典 참고 المصادر المراجع מקורות הערות πηγές βιβλιο
  παραπομπ स्रोत संदर्भ 출처 각주 资料 注 脚 použité poznámky referințe hivatkoz irodalom viitteet список посилання
  примітки
`.split(' ');

/** A longer line above an address is a paragraph, and not what an entry is called. */
const MAX_TITLE_CHARS = 160;
/** Bare addresses in a row without a heading count as a list from this many on (the issue's own rule). */
export const MIN_BARE_ROW = 3;
const BARE = /^(?:[-*•‣–]\s+)?(?:<|\()?(?:https?:\/\/|www\.)\S+$/i;

/** An address by its scheme, right or wrong (`htps://`, `https:///x`, `file:///`): an entry of its own, and what is wrong with it is said later. */
const SCHEME_FIRST = /^(?:[-*•‣–]\s+)?(?:<|\()?[a-z][a-z0-9+.-]{1,14}:\/{1,3}\S*/i;

/** True for a line that begins with an address, or with what was meant to be one. */
export function startsWithAddress(text: string): boolean {
  return SCHEME_FIRST.test(text) || /^www\./i.test(text);
}

/** True for a line that is an address and nothing else, perhaps behind a bullet. */
export function isBareAddress(text: string): boolean {
  return BARE.test(text);
}

/** True for a line that heads a list of sources. */
export function isSourceHeading(text: string): boolean {
  if (text.length > 60) return false;
  const lower = text.toLowerCase();
  return hasPiece(lower, HEADING_PIECES) && HEADING.test(lower);
}

/** Ranges of line indices that are lists of sources, `from` the heading (or the first bare address) up to `to`, exclusive. */
export function findSourceLists(
  lines: readonly Line[],
): { readonly from: number; readonly first: number; readonly to: number }[] {
  const lists: { from: number; first: number; to: number }[] = [];
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    // No list begins with a blank line, and to look on from each of many would take the square of their number.
    if (text === '') continue;
    const headed = isSourceHeading(text);
    const first = headed ? index + 1 : index;
    const to = headed
      ? endOfHeadedList(lines, first)
      : Math.max(endOfBareRow(lines, index), endOfMarkedNotes(lines, index));
    if (to <= first) continue;
    lists.push({ from: index, first, to });
    index = to - 1;
  }
  return lists;
}

/** A headed list goes on as long as its lines look like entries, or like the rest of one. */
function endOfHeadedList(lines: readonly Line[], first: number): number {
  let end = first;
  let blank = 0;
  let entries = 0;
  let labelled = false;
  for (let index = first; index < lines.length; index++) {
    const { text } = lines[index] ?? { text: '' };
    if (text === '') {
      blank += 1;
      continue;
    }
    if (isRule(text)) break;
    const start = isEntry(text, labelled) || isTitleAbove(text, lines[index + 1]?.text ?? '');
    // A line right below an entry may be the rest of it; after a blank line it has to be an entry itself.
    const rest = blank === 0 && entries > 0 && text.length < 400;
    if (!start && !rest) break;
    if (start) {
      entries += 1;
      labelled ||= labelOf(text) !== null;
    }
    end = index + 1;
    blank = 0;
  }
  return entries > 0 ? end : first;
}

function endOfBareRow(lines: readonly Line[], first: number): number {
  let end = first;
  let count = 0;
  for (let index = first; index < lines.length; index++) {
    const { text } = lines[index] ?? { text: '' };
    if (text === '') continue;
    if (!BARE.test(text)) break;
    count += 1;
    end = index + 1;
  }
  return count >= MIN_BARE_ROW ? end : first;
}

/** Notes without a heading: they begin with a number that the text above has as a marker. */
function endOfMarkedNotes(lines: readonly Line[], first: number): number {
  const number = noteNumber(lines[first]?.text ?? '');
  const before = lines[first - 1]?.text ?? '';
  if (number === null || !(before === '' || isRule(before))) return first;
  if (
    !isMarkedAbove(
      lines.slice(0, first).map(({ text }) => text),
      number,
    )
  )
    return first;
  const end = endOfHeadedList(lines, first);
  const notes = entriesOf(lines.slice(first, end)).map((entry) => entry.lines.map(({ text }) => text).join(' '));
  return areSources(notes) ? end : first;
}

function isRule(text: string): boolean {
  return /^[-–—_*=\s]{2,}$/.test(text);
}

/** A title or a remark with its address on the line below. */
function isTitleAbove(text: string, below: string): boolean {
  return text.length <= MAX_TITLE_CHARS && startsWithAddress(below) && !/\s/.test(below);
}

/** An address, a label, or what a printed work is cited with: a year, and commas or stops around names. */
function isEntry(text: string, labelled: boolean): boolean {
  if (startsWithAddress(text) || findUrls(text).length > 0 || labelOf(text) !== null) return true;
  if (/\bdoi\b|\b10\.\d{4,9}\/|\bISBN\b|\barXiv:/i.test(text)) return true;
  if (labelled) return false;
  const year = /(?<!\d)(?:1[5-9]\d\d|20\d\d)(?!\d)/.test(text);
  const words = text.split(/\s+/).length;
  return (year && words >= 4 && /[,.:]/.test(text)) || saysSpoken(text) || /^telephone call\b/i.test(text);
}

/** Puts the lines of a list into entries. */
export function entriesOf(lines: readonly Line[]): SourceEntry[] {
  const entries: { lines: Line[]; label?: string }[] = [];
  const anyLabel = lines.some(({ text }) => labelOf(text) !== null);
  let blank = true;
  for (const line of lines) {
    if (line.text === '') {
      blank = true;
      continue;
    }
    const label = labelOf(line.text);
    const previous = entries.at(-1);
    const before = previous?.lines.at(-1)?.text ?? '';
    const starts =
      previous === undefined ||
      label !== null ||
      (blank && !anyLabel) ||
      startsAnew(line.text, before, anyLabel, !blank && isBelow(line, previous));
    if (starts) entries.push(label === null ? { lines: [line] } : { lines: [line], label: label.label });
    else previous.lines.push(line);
    blank = false;
  }
  return entries;
}

/** True for a line that is set in below the label of an entry. */
function isBelow({ indent = 0 }: Line, { lines: [first], label }: SourceEntry): boolean {
  return label !== undefined && indent > (first?.indent ?? 0);
}

/**
 * A line without a label that is no rest of the entry before it: a bullet, an address after an address, a new work.
 * @param goesOn the line stands below an entry with a label, which may have several addresses
 */
function startsAnew(text: string, before: string, labelled: boolean, goesOn: boolean): boolean {
  if (/^[-*•‣–]\s/.test(text)) return true;
  const hasUrl = startsWithAddress(before) || findUrls(before).length > 0;
  if (startsWithAddress(text)) return hasUrl && !goesOn;
  const restOfAddress = !/\s/.test(text) && /\S{8}$/.test(before) && hasUrl;
  if (restOfAddress) return false;
  if (labelled) return hasUrl && /(?:https?:\/\/|www\.)\S/i.test(lastWord(before)) && /^\p{Lu}/u.test(text);
  return hasUrl || before.length < 45 || /[.)]$/.test(before);
}
