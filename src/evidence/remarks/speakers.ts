import type { Remark } from '../../core/facts.ts';
import { headOf } from '../../core/text/head-of.ts';
import { type Name, namesIn } from '../../core/text/names.ts';
import { patternLines } from '../../core/text/over-lines.ts';
import { foldWord } from '../../core/text/plain-text.ts';
import { pairQuotes } from '../../core/text/quote-pairs.ts';
import type { Span } from '../../core/text/span.ts';
import { SAYING_VERBS } from '../words/saying-verbs.ts';
import { stopWordsOf } from '../words/stop-words.ts';
import { eastAsianSpeaker, mayBeSamePerson } from './east-asian-speakers.ts';
import { labelledSpeaker } from './labelled-speaker.ts';
import { type OtherSpeaker, otherSpeaker } from './other-speaker.ts';
import type { Reading } from './remarker.ts';
import { isEditedTo } from './spelling-distance.ts';

/** Characters before and behind a quotation in which its speaker is named. */
const REACH = 160;
/** Characters before and behind a passage, in its paragraph, in which the article's speaker must not stand at all. */
const WIDE = 400;

/**
 * Behind the words of a quotation: its closing mark, and no full stop behind that, which would end the sentence; then a dash,
 * in tongues that set one. A speech that a dash opens ends with a comma or a dash alone.
 */
const CLOSES = '^(?:[\\s,.!?…]*["”“’»«]\\s?,?|,|(?=\\s[–—]))\\s*(?:[–—-]\\s*)?';
/** From the end of a quotation to the speaker: `,” said Mayor`, `,” the mayor of the town,`. */
const SAID_BEFORE_NAME = new RegExp(`${CLOSES}${SAYING_VERBS}\\s(?:\\p{Ll}[\\p{L}-]*\\s){0,4}$`, 'iu');
/** What stands between the verb and the speaker. */
const BEHIND_VERB = new RegExp(`(?<!\\p{L})${SAYING_VERBS}\\s((?:\\p{Ll}[\\p{L}-]*\\s){1,4})$`, 'iu');
/** A name of at least two words behind a comma, and no list of names: "of the office, Ada Moe". */
const APPOSED_NAME = patternLines('u')`
  ^(?:\s(?:of|for|des|der|von|vom|du|de|del|della|van)\s[^,.;:“”"«»]{2,40})?,\s
  (\p{Lu}[\p{L}’'-]{1,30}(?:\s(?:\p{Lu}[\p{L}.’'-]{0,30}|de|del|van|von)){0,3}\s\p{Lu}[\p{L}’'-]{1,30})
  (?=[,.;]|\s[–—]|\s\p{Ll}{2,}|$)
`;
const NAME_FIRST = new RegExp(`${CLOSES}(?:\\p{Lu}[\\p{L}.]*\\s){0,2}$`, 'u');
const SAID_AFTER_NAME = new RegExp(
  `^(?:,[^,“”"]{0,80},)?\\s(?:\\p{Ll}+ly\\s|later\\s|also\\s)?${SAYING_VERBS}(?!\\p{L})`,
  'iu',
);
/** From the speaker to the beginning of a quotation. */
const SAID_TO_QUOTE = new RegExp(
  `^(?:,[^,“”"]{0,80},)?\\s(?:\\p{Ll}+ly\\s|later\\s|also\\s)?${SAYING_VERBS}(?!\\p{L})[^.“”"]{0,60}[:,]?\\s*["“”„«»‘']?$`,
  'iu',
);
const ACCORDING_TO_BEFORE = patternLines('iu')`
  (?<!\p{L})(?:
    according to|in the words of|laut|según|selon|segundo|secondo|volgens|enligt|ifølge|według|podle|podľa|
    potrivit(?: lui)?|conform|σύμφωνα με|по словам|по мнению|за словами|на думку
  )\s(?:\p{Ll}+\.?\s){0,3}$
`;
const TO_QUOTE = /^[^.“”"]{0,40}[:,]\s*["“”„«»‘']?$/u;

/** The speaker is told, and the name is whom they speak to: `,” she told the Ledger`. */
const SAID_TO = /\s(?:he|she|they|it|we|i|er|sie|es|wir|ich|man|il|elle|ils|elles|ella)\s/iu;

/** Behind the verb, in other tongues: where it was said, or to whom. */
const SAID_WHERE = patternLines('iu')`
  \s(?:
    w|we|z|ze|dla|na|do|po|v|ve|pro|в|во|на|для|з|із|у|о|об|про|газете|газеті|журналистам|i|in|en|om|av|till|til|for|
    för|fra|från|aan|tegen|bij|op|a|ad|al|alla|à|au|aux|către|la(?=\s$)|într|pe|σε|στο|στη|στην|στον|από|bir|da
  )\s
`;

const LEAD = 'and ';
/** Words in the place of a name, which a capital makes look like one or the end of one ("in the US. He added"). */
const PRONOUN =
  /(?:^|\s)(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Yy]ou|[Tt]h(?:is|at|ose|ese)|[Ee]r|[Ss]ie|[Ww]ir|[Ii]ch|[Ii]ls?|[Ee]lles?)$/;

/** A word and a full stop in what looks like one name: a sentence ends there ("the Associated Press. And"). */
const TWO_SENTENCES = /\p{Ll}{4}\.\s/u;

const isNobody = ({ text }: Name): boolean => PRONOUN.test(text) || TWO_SENTENCES.test(text);

/** Where a sentence ends in what looks like one name. */
const STOP = new RegExp(`(?<=\\p{Ll}{4})\\.\\s|\\.(?=${PRONOUN.source})`, 'u');

/** "Miriam Castellane. She": as far as its sentence goes. */
function inOneSentence(name: Name): Name {
  const stop = STOP.exec(name.text);
  if (stop === null) return name;
  const text = name.text.slice(0, stop.index);
  return { ...name, text, end: name.start + text.length };
}

/** Who is said to say what stands at a span of a text; null where nobody is named. */
export function speakerOf(text: string, span: Span): string | null {
  const behind = speakerBehind(text, span);
  if (behind !== null) return behind;
  const lead = leadTo(text, span.start);
  const named = [...namesIn(lead)].reverse().find((name) => !isNobody(name) && introduces(lead, name));
  return named?.text ?? null;
}

/** Who is named right behind the words as the one who says them. */
function speakerBehind(text: string, { end }: Span): string | null {
  // A small word in front: what follows begins no sentence, and its first word is a name if it has a capital.
  // Another paragraph is about somebody else.
  const [behindIt = ''] = text.slice(end, end + REACH).split('\n', 1);
  const after = `${LEAD}${behindIt}`;
  for (const name of namesIn(after).map(inOneSentence)) {
    if (isNobody(name)) continue;
    const before = after.slice(LEAD.length, name.start);
    const behind = after.slice(name.end);
    if (SAID_BEFORE_NAME.test(before) && !SAID_TO.test(before) && !isSaidWhere(before))
      return appositionTo(before, behind) ?? name.text;
    if (NAME_FIRST.test(before) && SAID_AFTER_NAME.test(behind)) return name.text;
  }
  return null;
}

/** "Said the mayor of Ash, Ada Moe", "declaró el consejero de Obras, Andrés Lorca": who it is stands behind what they are. */
function appositionTo(before: string, behind: string): string | undefined {
  return BEHIND_VERB.test(before) ? APPOSED_NAME.exec(behind)?.[1] : undefined;
}

/** "Powiedział w rozmowie z Gazetą": the words between verb and name lead to no speaker. English has its own list. */
function isSaidWhere(before: string): boolean {
  const between = BEHIND_VERB.exec(before)?.[1];
  return between !== undefined && SAID_WHERE.test(` ${between}`);
}

/** The words before a quotation, in its paragraph or, where they end with a colon, in the one before. */
function leadTo(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const paragraphs = before.split(/\n+/);
  return paragraphs.slice(/:\s*["“”„«»‘']?$/.test(before) ? -2 : -1).join(' ');
}

/** "The manager for the UK said": of what they are something. */
const BELONGS_BEFORE =
  /(?:^|\s)(?:of|for|in|at|from|with|to|on|de|del|d[aoe]s?|von|für|in|bei)\s(?:the\s|der\s|die\s|las?\s|los\s|el\s)?$/iu;

function introduces(lead: string, { start, end }: Name): boolean {
  const [before, behind] = [lead.slice(0, start), lead.slice(end)];
  if (ACCORDING_TO_BEFORE.test(before)) return TO_QUOTE.test(behind);
  return SAID_TO_QUOTE.test(behind) && !BELONGS_BEFORE.test(before);
}

/** Letters that an ending may take from a name and give to it: "Radka" is Radek, "Omelskiego" Omelski. */
const CASE_ENDING = 2;
/** Letters that no ending has: Greek, Cyrillic, and Latin ones of tongues whose names have cases. */
const HAS_CASES = /[\p{sc=Greek}\p{sc=Cyrillic}ąćęłńśźżčďěňřšťůžőűșțğıİäö]/u;

/** Do two names share a word that is more than an initial? "Ada Vik" and "Ms Vik" do. */
function sharesName(a: string, b: string, hasCases = false): boolean {
  const words = (name: string): readonly string[] => foldWord(name).match(/\p{L}{3,}/gu) ?? [];
  const other = words(b);
  return words(a).some((word) =>
    other.some((another) => word === another || isRespelt(word, another) || (hasCases && isOneInCases(word, another))),
  );
}

/** Letters of a name that two scripts' spellings may end otherwise than: "Zelensky" and "Zelenskyy". */
const RESPELT_FROM = 6;

function isRespelt(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  if (length < RESPELT_FROM || Math.abs(a.length - b.length) > 1) return false;
  // A slip of one letter is another spelling of the name, which is told as such ("Lanigan", "Lannigan").
  return a.slice(0, length - 1) === b.slice(0, length - 1) || isEditedTo(a, b, 1);
}

function isOneInCases(a: string, b: string): boolean {
  const length = Math.max(3, Math.min(a.length, b.length) - CASE_ENDING);
  return a.slice(0, length) === b.slice(0, length);
}

/** Is a name of one word part of a longer one elsewhere in the text ("Ms Moe", "Anton Grabowski"), and no noun with a capital? Linear. */
function isPerson(name: string, text: string): boolean {
  if (/\s/.test(name)) return true;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = /(?<!\p{L})(\p{Lu}[\p{L}.’'-]{0,30})\s$/u.exec(text.slice(Math.max(0, at - NAME_CHARS), at))?.[1];
    if (before !== undefined && !['en', 'de'].some((language) => stopWordsOf(language).has(before.toLowerCase())))
      return true;
  }
  return false;
}

/** Characters of a word before a name that are looked at. */
const NAME_CHARS = 34;

/** Where a sentence ends before another, or before a quotation. */
const SENTENCE_END = /(?<=\p{L}{3}["”»“]?)[.!?]["”»]?\s(?=["“„«]?\s?\p{Lu})/u;

/** What stands around a passage in its paragraph: whom it quotes is named there, and whom the quotation names is another. */
function paragraphAround(text: string, { start, end }: Span, isSentence = false): string {
  const before =
    text
      .slice(Math.max(0, start - WIDE), start)
      .split('\n')
      .at(-1) ?? '';
  const [behind = ''] = text.slice(end, end + WIDE).split('\n', 1);
  if (isSentence) return `${before.split(SENTENCE_END).at(-1)} ${behind.split(SENTENCE_END, 1)[0]}`;
  return `${before} ${behind}`;
}

/** Characters between a speaker and whom they speak for, at most: "Bob Iger, the chief executive of Disney". */
const FOR_REACH = 60;
const TWO_OF_THEM = /(?<!\p{L})(?:and|or|but|with|told|said|met|und|oder|mit|y|et|e)(?!\p{L})|[.!?;:\n]/u;

/** Does a text name somebody as one of a body, or two by one title: "Disney's Bob Iger"? Linear. */
function speaksFor(text: string, speaker: string, body: string): boolean {
  const surname = speaker.split(/\s+/).at(-1) ?? speaker;
  for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + surname.length)) {
    const before =
      text
        .slice(Math.max(0, at - FOR_REACH), at)
        .split(TWO_OF_THEM)
        .at(-1) ?? '';
    const [behind = ''] = text.slice(at + surname.length, at + surname.length + FOR_REACH).split(TWO_OF_THEM, 1);
    if (sharesName(body, before) || sharesName(body, behind)) return true;
  }
  return false;
}

/** Quotations whose words the source has, and puts into another's mouth. */
export function remarkSpeakers({ article: { text }, claims, read, quotations }: Reading): Remark[] {
  const hasCases = HAS_CASES.test(headOf(text));
  return claims.flatMap(({ id, text: sentence, span: whole, quotations: quoted, citations }) =>
    [...quoted, ...shortPhrases(text, whole, quoted)].flatMap((span): Remark[] => {
      const unspaced = eastAsianSpeaker(text, span);
      const speaker = unspaced === undefined ? namedPerson(text, span) : unspaced;
      for (const { source } of citations) {
        const found = quotations.in(source, text.slice(span.start, span.end));
        const [passage] = found?.passages ?? [];
        const page = read.get(source)?.page.text;
        if (passage === undefined || page === undefined) continue;
        const isWhole = found?.state === 'verbatim';
        const other =
          (isWhole ? otherSpeaker({ text, span, sentence }, { text: page, span: passage }) : null) ??
          (unspaced === undefined ? otherName(speaker, page, passage, hasCases) : otherPerson(speaker, page, passage));
        if (other !== null)
          return [{ code: 'speaker-differs', args: { ...other }, offset: span.start, claim: id, source }];
      }
      return [];
    }),
  );
}

/** Fewest words of a phrase in marks that is looked up for its speaker alone. */
const MIN_WORDS = 2;

/** What a sentence has in marks and is too short to be a quotation by itself: "was “truly sorry”". */
function shortPhrases(text: string, whole: Span, quoted: readonly Span[]): Span[] {
  const sentence = text.slice(whole.start, whole.end);
  if (!/["“]/.test(sentence)) return [];
  return pairQuotes(sentence).flatMap(({ open, close, style }) => {
    const span = { start: whole.start + open + 1, end: whole.start + close };
    const isKnown = quoted.some(({ start, end }) => start < span.end && span.start < end);
    const words = sentence.slice(open + 1, close).match(/\p{L}+/gu)?.length ?? 0;
    return isKnown || style === 'single' || words < MIN_WORDS ? [] : [span];
  });
}

function namedPerson(text: string, span: Span): string | null {
  const name = speakerOf(text, span);
  return name === null || !isPerson(name, text) ? null : name;
}

/** Whom a page names beside the words in whose paragraph the article's speaker does not stand. */
function otherName(claim: string | null, page: string, passage: Span, hasCases: boolean): OtherSpeaker | null {
  const source = claim === null ? null : namedPerson(page, passage);
  if (claim === null) return null;
  if (source === null) return labelledSpeaker(claim, page, passage);
  // Named with a verb right behind the words it is nobody else who stands in another sentence of the paragraph.
  const around = paragraphAround(page, passage, speakerBehind(page, passage) !== null);
  const isSame =
    sharesName(claim, source, hasCases) || sharesName(claim, around, hasCases) || speaksFor(page, source, claim);
  return isSame ? null : { claim, source };
}

/** The same in Chinese, Japanese and Korean. */
function otherPerson(claim: string | null, page: string, passage: Span): OtherSpeaker | null {
  const source = claim === null ? null : (eastAsianSpeaker(page, passage) ?? null);
  if (claim === null || source === null || mayBeSamePerson(claim, source, paragraphAround(page, passage))) return null;
  return { claim, source };
}
