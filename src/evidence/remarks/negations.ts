import { stemmer } from 'stemmer';
import type { WordChange } from '../../core/evidence.ts';
import type { Remark } from '../../core/facts.ts';
import { isNegation, plainWords } from '../../core/text/negation.ts';
import { spacedLines } from '../../core/text/over-lines.ts';
import { isSameAmount } from '../figures/figure.ts';
import { figuresIn } from '../figures/figures.ts';
import { isRest } from '../figures/worked-out.ts';
import { wordDiff } from '../quotations/word-diff.ts';
import { negationBeforeQuotation } from './negated-quotations.ts';
import type { Reading } from './remarker.ts';

/** Words alike in a row before and behind a negation: at its end a German sentence has one. */
const ALIKE_BEFORE = 1;
const ALIKE_BEHIND = 1;
/** Both together. Our choice: of 349 sentences of Wikipedia with the pages that they cite none is said to differ. */
const ALIKE = 6;
/** Behind a negation at the end of words that the claim leaves out: "was [filed as correspondence and not] passed on to the committee". */
const ALIKE_PREDICATE = 5;
/** What is negated is not the statement: "not only", "no more than ten", "whether or not". */
const OTHER_SENSE: ReadonlySet<string> = new Set(
  'only just merely nur more less fewer later earlier least solo seulement apenas alleen bara kun bare tylko jen len csak только лише само μόνο'.split(
    ' ',
  ),
);

/** A negation that only one of two texts has between words that both have. */
export interface LoneNegation {
  readonly word: string;
  readonly isOurs: boolean;
}

/**
 * The first negation in which a claim and a sentence of its source differ and around which they are word for word alike;
 * null where there is none. Words, not grammar: a sentence said in other words is passed over.
 */
export function loneNegation(claim: string, sentence: string): LoneNegation | null {
  const [ours, theirs] = [withoutNumeros(claim), withoutNumeros(sentence)];
  if (countOf(ours) === countOf(theirs)) return null;
  const pieces = piecesOf(wordDiff(theirs, ours));
  for (const [index, { same, cut, added }] of pieces.entries()) {
    const behind = pieces[index + 1]?.same ?? [];
    if (same.length < ALIKE_BEFORE || behind.length < ALIKE_BEHIND || same.length + behind.length < ALIKE) continue;
    if (OTHER_SENSE.has(behind[0] ?? '') || same.at(-1) === 'or') continue;
    const [gone, come] = differingWords(cut, added);
    const [word] = [...gone, ...come];
    if (word !== undefined && gone.length + come.length === 1 && isNegation(word))
      return { word, isOurs: come.length === 1 };
    const last = cut.at(-1) ?? '';
    const isSkipped = added.length === 0 && cut.at(-2) !== 'or' && behind.length >= ALIKE_PREDICATE;
    if (isSkipped && isNegation(last) && countOf(theirs) === 1) return { word: last, isOurs: false };
  }
  return null;
}

/** "No. 1" denies nothing. */
function withoutNumeros(text: string): string {
  return text.replace(/\bno\.?\s?(?=\d)/gi, '');
}

/** Words that both texts have, and what only one of them has behind these. */
interface Piece {
  readonly same: readonly string[];
  readonly cut: string[];
  readonly added: string[];
}

function piecesOf(changes: readonly WordChange[]): readonly Piece[] {
  const pieces: Piece[] = [{ same: [], cut: [], added: [] }];
  for (const { kind, text } of changes) {
    const words = plainWords(text).flatMap(inFull);
    if (kind === 'same') pieces.push({ same: words, cut: [], added: [] });
    // One by one: a text without a full stop has more words than a call takes arguments.
    else for (const word of words) pieces.at(-1)?.[kind].push(word);
  }
  return pieces;
}

/** "Wasn't" is "was not". */
function inFull(word: string): string[] {
  if (word === 'cannot' || word === "can't") return ['can', 'not'];
  if (word === "won't") return ['will', 'not'];
  return word.endsWith("n't") ? [word.slice(0, -"n't".length), 'not'] : [word];
}

function countOf(text: string): number {
  return plainWords(text).filter(isNegation).length;
}

function hasWords(text: string, wanted: string): boolean {
  return plainWords(text).join(' ').includes(plainWords(wanted).join(' '));
}

/** What comes and goes with a "not": "does not prove" and "proves", "did not, however, find" and "found" differ in it alone. */
const HELPER = /^(?:do|does|did|however)$/;
/** What a "no" takes the place of: "had the right to remove it" and "had no right to remove it". */
const ARTICLE = /^(?:an?|the|any|some)$/;
/** What a page that denies something may have looked for: "found no evidence that they knew" turns "found that they knew" round. */
const LOOKED_FOR = /^(?:evidence|proof|signs?|indications?|of)$/;
/** Forms that no stemmer knows, of verbs that reports are full of. */
const FORMS: ReadonlyMap<string, string> = new Map(
  spacedLines`
    found:find said:say knew:know thought:think gave:give took:take made:make saw:see went:go came:come got:get
    held:hold paid:pay lost:lose won:win kept:keep left:leave began:begin meant:mean met:meet rose:rise fell:fall
    grew:grow told:tell wrote:write brought:bring bought:buy built:build sold:sell sent:send spoke:speak stood:stand
    had:have
  `
    .split(' ')
    .map((forms) => forms.split(':') as [string, string]),
);

/** What each of two pieces has and the other has not, forms of one verb aside where a helper makes the difference. */
function differingWords(cut: readonly string[], added: readonly string[]): [gone: string[], come: string[]] {
  const [gone, come] = [withoutAround(withoutShared(cut, added)), withoutAround(withoutShared(added, cut))];
  if (![...gone, ...come].some((word) => HELPER.test(word))) return [gone, come];
  const base = (word: string) => stemmer(FORMS.get(word) ?? word);
  const without = (words: readonly string[], others: readonly string[]) =>
    words.filter((word) => !HELPER.test(word) && !others.some((other) => base(other) === base(word)));
  return [without(gone, come), without(come, gone)];
}

/** The same without articles and, behind a "no", what it says that there is none of. */
function withoutAround(words: readonly string[]): string[] {
  const isDenied = words[0] === 'no' && LOOKED_FOR.test(words[1] ?? '');
  return words.filter((word) => !ARTICLE.test(word) && !(isDenied && LOOKED_FOR.test(word)));
}

function withoutShared(words: readonly string[], others: readonly string[]): string[] {
  const there = new Set(others);
  return words.filter((word) => !there.has(word));
}

/** "One in ten had been vaccinated" and "nine in ten had not": a "not" turned round, and the share with it. */
function sayRest(claim: string, passage: string): boolean {
  const [ours, theirs] = [figuresIn(claim), figuresIn(passage)];
  return ours.some(
    (figure) => theirs.some((other) => isRest(figure, other)) && !theirs.some((other) => isSameAmount(figure, other)),
  );
}

/** Claims that say word for word what their source says, but for a "not", or that quote it from behind one. */
export function remarkNegations({ article, claims, read, wordings }: Reading): Remark[] {
  return claims.flatMap(({ id, span, citations }) => {
    for (const { source, clause, support } of citations) {
      // What differs between quotation marks is told as another wording.
      if (support === undefined || support.state === 'wording-differs') continue;
      const ours = clause ?? span;
      const page = read.get(source);
      const passages = page?.evidence(wordings.of(ours)).passages ?? [];
      const text = article.text.slice(ours.start, ours.end);
      // The same sentence in the source as it stands, and beside it one that turns it round: it says both.
      const quoted = page === undefined ? null : negationBeforeQuotation(text, page);
      const found =
        passages
          .map((passage) => (sayRest(text, passage.text) ? null : loneNegation(text, passage.text)))
          .find((lone) => lone !== null) ?? (quoted === null ? undefined : { word: quoted, isOurs: false });
      if (found === undefined || passages.some((passage) => hasWords(passage.text, text))) continue;
      const args = { word: found.word, inArticle: found.isOurs ? 1 : 0 };
      return [{ code: 'negation-differs', args, offset: ours.start, claim: id, source }];
    }
    return [];
  });
}
