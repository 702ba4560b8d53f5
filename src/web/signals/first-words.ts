import { normalised } from '../../core/text/normalised.ts';
import { squeeze } from '../../core/text/squeeze.ts';
import { BEYOND_ASCII } from './words/fold.ts';
import { lineOf } from './words/statement.ts';
import type { Line } from './words/wording.ts';

/** Of the main text that counts as the page's first words. */
const LEAD_CHARS = 400;
/** Sentences at the top of a page that are looked at. */
const SENTENCES = 6;

/** First lines of a text, one a block; a line that is the cited work's own name says nothing of the answer. */
export function leadOf(main: string, isOther: (line: string) => boolean): string {
  let lead = '';
  for (const raw of main.slice(0, LEAD_CHARS * 2).split(/\n+/)) {
    const line = lower(raw);
    if (line !== '' && isOther(line)) lead += lead === '' ? line : `\n${line}`;
    if (lead.length >= LEAD_CHARS) break;
  }
  return lead.slice(0, LEAD_CHARS);
}

/** Splits where sites put their name: after a bar, a dash with spaces, a middle dot, an arrow or an angle quote. */
export function titlePartsOf(title: string): string[] {
  return lower(title)
    .split(/(?<!\s)\s+[|–—·•»«›>/-]\s+|(?:(?<!\s)\s+)?(?:[|»«•›]|::)\s*/)
    .map((part) => part.replace(/^[\s!?.…:¡¿,-]+|(?<![\s!?.…:,-])[\s!?.…:,-]+$/g, ''))
    .filter((part) => part !== '');
}

/** A line as words are compared: in lower case, with single spaces, compatibility forms as they are usually written (NFKC). */
export function lower(text: string): string {
  if (!BEYOND_ASCII.test(text)) return squeeze(text).toLowerCase();
  return squeeze(normalised(text, 'NFKC').replace(/[’‘ʼ]/g, "'")).toLowerCase();
}

/** What a page says in its title and headings, each part once; also what stands behind a colon: `Error: page not found`. */
export function headlinesOf(titleParts: readonly string[], headings: readonly string[]): readonly Line[] {
  const after = titleParts.flatMap((part) => part.split(/:\s+/).slice(1));
  const texts = [
    ...titleParts,
    ...after,
    ...headings.map((heading) => heading.replace(/(?<![\s!?.…:。！？])[\s!?.…:。！？]+$/gu, '')),
  ];
  return [...new Set(texts)].map(lineOf);
}

/** Sentences of a text, the first few; those that stand in one quotation are part of the sentence that quotes them. */
export function sentencesOf(text: string): readonly string[] {
  const pieces = text.split(/(?<=[.!?…])\s+|[。！？؟।]\s*|\n+/u).filter((sentence) => sentence.trim() !== '');
  const sentences: string[] = [];
  for (let from = 0; from < pieces.length && sentences.length < SENTENCES; ) {
    const end = endOfQuotation(pieces, from);
    sentences.push(pieces.slice(from, end).join(' '));
    from = end;
  }
  return sentences;
}

/** Sentences that a quotation has at most; what is open for longer is a stray mark. */
const QUOTED_SENTENCES = 4;

/** Behind the piece that closes what the first one opens; behind the first where nothing is open, or nothing closes it. */
function endOfQuotation(pieces: readonly string[], from: number): number {
  const open = openedIn(pieces[from] ?? '');
  if (open === undefined) return from + 1;
  const rest = pieces.slice(from + 1, from + QUOTED_SENTENCES);
  const closing = rest.findIndex((piece) => piece.includes(open));
  return closing < 0 ? from + 1 : from + closing + 2;
}

/** The mark that would close what a piece of text leaves open. German quotations end with the mark that opens English ones. */
function openedIn(piece: string): string | undefined {
  const pairs = piece.includes('„') ? ['„“'] : ['“”', '«»', '「」', '『』'];
  const pair = pairs.find(([opening = '', closing = '']) => piece.lastIndexOf(opening) > piece.lastIndexOf(closing));
  if (pair !== undefined) return pair[1];
  return (piece.match(/"/g) ?? []).length % 2 === 1 ? '"' : undefined;
}
