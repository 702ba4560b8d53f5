import { joinedLines, patternLines } from '../../core/text/over-lines.ts';
import { pairQuotes } from '../../core/text/quote-pairs.ts';
import type { Span } from '../../core/text/span.ts';
import { plainSubject } from './plain-subject.ts';

/** Whom a text surely names as the one who says what it quotes. */
export interface SureSpeaker {
  readonly name: string;
  /** The words of the sentence beside the quotation that say so, and what stands in it behind: whom they name besides may be meant. */
  readonly saying: string;
}

/** Characters of a paragraph before and behind a quotation in which its marks and its speaker are looked for. */
const REACH = 300;
/** Most characters between the verb and the words that are quoted: "said that poor sleep “may be". */
const TO_QUOTE = 140;
/** Verbs that put quoted words into the mouth of their subject. English alone. */
const SAYING = joinedLines`
  sa(?:id|ys)|told|tells|add(?:ed|s)|wrote|writes?|written|argue[ds]|warn(?:ed|s)|explain(?:ed|s)|insist(?:ed|s)|
  recall(?:ed|s)|not(?:ed|es)|stat(?:ed|es)|declar(?:ed|es)|repl(?:ied|ies)|ask(?:ed|s)|claim(?:ed|s)|admitt?(?:ed|s)|
  tweeted|testified|complain(?:ed|s)|announc(?:ed|es)|conclud(?:ed|es)|call(?:ed|s)|describ(?:ed|es)|
  sp(?:oke|eaks|oken) of|dismiss(?:ed|es)|prais(?:ed|es)|hail(?:ed|s)|denounc(?:ed|es)|promis(?:ed|es)|blam(?:ed|es)|
  thought|thinks|caution(?:ed|s)|joked
`;
const VERB = new RegExp(
  `\\s(?:(?:has|have|had|\\p{Ll}{2,20}ly|later|also|once|then)\\s){0,2}(${SAYING})(?![\\p{L}’'])`,
  'giu',
);
/** Behind the verb another may begin to speak: then nobody is sure. */
const ANOTHER = patternLines('iu')`
  (?<!\p{L})(?:
    saying|adding|calling|describing|telling|warning|arguing|claiming|quot(?:ed|ing)|according to|in the words of|
    heard|echo(?:ed|ing)|phrase|remarks?|words?|description|slogan|motto|[\p{L}]{2,}[’']s?\s(?=\p{Ll}*\s?$)
  )(?!\p{L})
`;
const SENTENCE_START =
  /(?<!(?:^|\s)(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sir|Rev|Gen|Col|Lt|Sen|Gov|Rep|No))[.!?]\s+(?=["“‘]?[\p{Lu}\p{N}])|\n/gu;
/** Where a clause with a subject of its own may begin. */
const CLAUSE_START = /(?:;|,?\s(?:and|but|while|whereas|although|though))\s/giu;
/** Behind a name, or an apposition to it, what its bearer does first. */
const DOING = /^(?:\p{Ll}{2,20}ed|gave|took|left|made|met|came|went|won|lost|led|told|spoke|wrote)$/u;
const AFTER_SUBJECT = /^\p{Lu}|,$/u;
/** Somebody else may do what stands behind. */
const DEPENDENT = /(?<!\p{L})(?:who|which|that|whose|when|because|after|as|if)(?!\p{L})/u;
/** Right behind the closing mark, or the comma in front of it: the sentence goes on with who says it. */
const VERB_FIRST = new RegExp(`^\\s(${SAYING})\\s([^.;:“”"\\n]{2,120})`, 'iu');
const NAME_FIRST = new RegExp(
  `^\\s([^.;:“”"\\n]{2,120}?)\\s(?:(?:has|had|\\p{Ll}{2,20}ly|later|also)\\s){0,2}(?:${SAYING})(?![\\p{L}’'])`,
  'iu',
);
const WORDS_OF = /^\s?(?:in the words of|according to)\s([^.;:“”"\n]{2,120})/iu;
/** The article's own marker behind what it says. */
const MARKER = /\s?\[[^\]]*\]?/gu;
/** "It would “look kindly” on requests, Dr Mirren Fold said." */
const AT_END = new RegExp(
  `^[^,.;:!?“”"\\n]{2,80},\\s(?:([^.;:“”"\\n]{2,100}?)\\s(?:${SAYING})|(?:${SAYING})\\s([^.;:“”"\\n]{2,100}))(?=\\s?[.[]|$)`,
  'iu',
);

/**
 * Who surely says what a text quotes at a span: somebody named as subject right beside a verb of saying, with nobody else between it and
 * the quotation. Null where the grammar leaves a doubt: a pronoun, an office without a name, two who speak, words that are not quoted.
 */
export function sureSpeaker(text: string, { start, end }: Span): SureSpeaker | null {
  const paragraph = { from: text.lastIndexOf('\n', start - 1) + 1, to: endOfLine(text, end) };
  const from = Math.max(paragraph.from, start - REACH);
  const around = text.slice(from, Math.min(paragraph.to, end + REACH));
  const pair = pairQuotes(around).find(({ open, close }) => from + open < start && end <= from + close + 1);
  if (pair === undefined) return null;
  const behind = speakerBehind(around.slice(pair.close - 1, pair.close + 1), around.slice(pair.close + 1));
  const before = speakerBefore(around.slice(0, pair.open));
  if (before === null || (before !== undefined && behind !== null && before.name !== behind.name)) return null;
  const rest = sentenceOf(around.slice(pair.close + 1));
  const sure = before ?? behind;
  return sure === null ? null : { name: sure.name, saying: `${sure.saying} ${rest}` };
}

function endOfLine(text: string, end: number): number {
  const at = text.indexOf('\n', end);
  return at < 0 ? text.length : at;
}

function sentenceOf(behind: string): string {
  return behind.split(/[.!?]\s(?=["“‘]?\p{Lu})/u, 1)[0] ?? '';
}

function speakerBehind(closing: string, behind: string): SureSpeaker | null {
  // A sentence that ends within the marks is followed by another, which tells of nobody that said it.
  const comma = /^,/.test(behind) ? 1 : 0;
  const goesOn = comma === 1 || closing.startsWith(',');
  const tail = behind.slice(comma);
  const verbFirst = goesOn || /^[!?]/.test(closing) ? VERB_FIRST.exec(tail)?.[2] : undefined;
  if (verbFirst !== undefined) return named(verbFirst, true);
  if (!goesOn) return atEnd(behind);
  const wordsOf = WORDS_OF.exec(tail)?.[1];
  if (wordsOf !== undefined) return named(wordsOf, true);
  const nameFirst = NAME_FIRST.exec(tail)?.[1];
  return nameFirst === undefined ? null : named(nameFirst, false);
}

function named(words: string, isBehindVerb: boolean): SureSpeaker | null {
  const name = plainSubject(words.replace(MARKER, ''), isBehindVerb);
  return name === null ? null : { name, saying: words };
}

function atEnd(behind: string): SureSpeaker | null {
  const [, verbLast, verbFirst] = AT_END.exec(behind) ?? [];
  if (verbLast !== undefined) return named(verbLast, false);
  return verbFirst === undefined ? null : named(verbFirst, true);
}

/**
 * The clause that leads to a quotation: its last verb of saying, and the subject of that. Undefined where nobody says anything there, null
 * where it is not sure who does.
 */
function speakerBefore(before: string): SureSpeaker | null | undefined {
  const lead = before.slice(Math.max(lastEnd(before, SENTENCE_START), lastEnd(before, /["”]/g)));
  const verb = [...` ${lead}`.matchAll(VERB)].at(-1);
  if (verb === undefined) return undefined;
  const rest = lead.slice(verb.index + verb[0].length - 1);
  if (rest.length > TO_QUOTE || ANOTHER.test(rest)) return null;
  // A sentence that has ended tells who says what goes on behind it only where it has quoted them before.
  if (/[.!?]\s*$/.test(rest) && !/[”"]\s?$/.test(before.slice(0, before.length - lead.length))) return null;
  const subject = lead.slice(0, verb.index);
  const from = lastEnd(subject, CLAUSE_START);
  // "Moe and Aas said" is two; so is what begins there with a name, and no other clause.
  const isJoined = /(?<![\p{L}.’'-])\p{Lu}[\p{L}.’'-]{0,30},?\s(?:and|but)\s$/u.test(subject.slice(0, from));
  const clause = subject.slice(from).trimStart();
  const [words, name] =
    clause === '' && /\sand\s$/u.test(subject)
      ? [subject, subjectOf(subject)]
      : [clause, isJoined ? null : plainSubject(clause, false)];
  return name === null ? null : { name, saying: `${words} ${rest}` };
}

/** "Judge Helen Amory sentenced Prosser and said": who does what stands first, where nobody else comes in between. */
function subjectOf(clause: string): string | null {
  if (DEPENDENT.test(clause.replace(/,\s(?:who|which)\s[^,]*,/u, ','))) return null;
  const words = clause.split(' ');
  const verb = words.findIndex((word, at) => DOING.test(word) && AFTER_SUBJECT.test(words[at - 1] ?? ''));
  return verb < 0 ? null : plainSubject(words.slice(0, verb).join(' '), false);
}

/** Where the last match ends; 0 where there is none. */
function lastEnd(text: string, pattern: RegExp): number {
  const last = [...text.matchAll(pattern)].at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}
