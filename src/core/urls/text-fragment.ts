import { LineWords } from '../text/line-words.ts';
import { wellFormed } from '../text/printable.ts';

/** Words at either end of a passage that a text directive quotes; the standard lets a long passage be named by its ends. */
const END_WORDS = 4;
/** Passages of fewer words say too little to be looked for. */
const MIN_WORDS = 3;
/** Words of a line from which on its middle is named as well. */
const LONG_WORDS = 3 * END_WORDS;
/** Words in front of a passage that tell it from an earlier one of the same words. */
const PREFIX_WORDS = 3;

/** A passage of a page with the text around it. */
export interface NamedPassage {
  readonly text: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * The text directive that finds a passage in its page (WICG Scroll to Text Fragment): its first and last words, as many as
 * it takes; empty when it has fewer than three. The middle of a long line is a directive of its own: browsers do not find
 * the ends where hidden text or a box stands in them, and show what they find.
 * @param isBefore does the page have these words before the passage too? Browsers take the first place that has them
 */
export function textDirective(passage: NamedPassage, isBefore: (words: string) => boolean = () => false): string {
  const lines = withMarks(passage)
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : [new LineWords(line)]));
  const [first, last] = [lines[0], lines.at(-1)];
  const count = lines.reduce((sum, { length }) => sum + length, 0);
  if (first === undefined || last === undefined || count < MIN_WORDS) return '';
  const longest = lines.reduce((most, line) => (line.length > most.length ? line : most));
  const middle = longest.length < LONG_WORDS ? '' : longest.middle(END_WORDS);
  const second = middle === '' || isBefore(middle) ? '' : `&text=${encodeTerm(middle)}`;
  return `text=${termOf(first, last, isBefore, passage.prefix)}${second}`;
}

/** No term runs over the end of a block. */
function termOf(first: LineWords, last: LineWords, isBefore: (words: string) => boolean, prefix: string): string {
  const head = shortest(first, (count) => isBefore(first.first(count)));
  const context = isBefore(first.first(head)) ? contextOf(prefix) : '';
  if (first !== last) return `${context}${encodeTerm(first.first(head))},${encodeTerm(last.last(END_WORDS))}`;
  const { text } = last;
  const tail = shortest(last, (count) => text.indexOf(last.last(count)) < text.length - last.last(count).length);
  return head + tail >= last.length
    ? `${context}${encodeTerm(text)}`
    : `${context}${encodeTerm(first.first(head))},${encodeTerm(last.last(tail))}`;
}

/** The fewest words of a line's end that stand in one place only; all where even they do not. */
function shortest({ length }: LineWords, isTwice: (count: number) => boolean): number {
  let count = Math.min(END_WORDS, length);
  while (count < length && isTwice(count)) count += END_WORDS;
  return Math.min(count, length);
}

/** The words that stand in front of a passage in its own block, whole ones only. */
function contextOf(prefix: string): string {
  const block = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const words = block.trim().split(/\s+/);
  const whole = block === prefix ? words.slice(1) : words;
  const context = whole.slice(-PREFIX_WORDS).join(' ');
  return context === '' ? '' : `${encodeTerm(context)}-,`;
}

/** With the marks around it that French sets off by a narrow space, at which no word begins or ends (Unicode UAX 29, WB13a). */
function withMarks({ text, prefix, suffix }: NamedPassage): string {
  const before = /[«‹]\s$/.exec(prefix)?.[0] ?? '';
  const after = /^\s[»›;:!?]+/.exec(suffix)?.[0] ?? '';
  return `${before.includes('\n') ? '' : before}${text}${after.includes('\n') ? '' : after}`;
}

/** Percent-encodes what the directive's own syntax uses: `&`, `-` and `,` (WICG Scroll to Text Fragment §3.3). */
function encodeTerm(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(/-/g, '%2D');
}

/** The page's address with a text directive in place of its own; an element id in it is kept in front. As it is without one. */
export function withTextDirective(url: string, directive: string): string {
  if (directive === '') return url;
  const [address = url, fragment = ''] = url.split('#', 2);
  return `${address}#${fragment.replace(/:~:.*$/s, '')}:~:${directive}`;
}

/** The text directive of an address; empty without one. */
export function directiveIn(url: string): string {
  const at = url.indexOf(':~:text=');
  return at < 0 ? '' : url.slice(at + 3);
}
