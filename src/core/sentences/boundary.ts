import { patternLines } from '../text/over-lines.ts';
import type { Abbreviations } from './abbreviations.ts';
import { SPEECH_VERBS, STOPPED_DAY_MONTHS } from './openers.ts';

/** A run of closing punctuation, and what stands before and after it. All indices into the paragraph. */
export interface Candidate {
  /** Start of the sentence so far. */
  readonly sentenceStart: number;
  /** Index of the first mark of the run. */
  readonly at: number;
  /** The marks, closers left out: `.`, `?!`, `. . .`. */
  readonly marks: string;
  /** After the run, its closing quotation marks and brackets, and notes' numbers. */
  readonly end: number;
  /** Index of the next character that is no white space. */
  readonly next: number;
}

/** What the rules know of the language. */
export interface Rules {
  readonly abbreviations: Abbreviations;
  readonly openers: ReadonlySet<string>;
  readonly ordinalStops: boolean;
}

const OPENING = /^[\s"“„«»‘'‚([{¿¡]+/u;
const WORD = /^[\p{L}\p{M}'’]+/u;
const CASELESS = /^[\p{Lo}]/u;
/** Longest token, in UTF-16 units, that can be an abbreviation; also bounds the look backwards. */
const MAX_TOKEN = 24;
/** How far ahead the next word and a speaker's name are looked for. */
const LOOKAHEAD = 80;

/** The token that ends before `at`, and the one before it. Without opening brackets and quotation marks. */
function tokensBefore(text: string, from: number, at: number): { token: string; previous: string } {
  const before = text.slice(Math.max(from, at - MAX_TOKEN * 2), at);
  const parts = before.split(/[\s([{"“„«‘/–—-]+/u);
  // "l'art. 21", "dell’on. Rossi": the article that lost its vowel is no part of the abbreviation.
  const token = (parts.at(-1) ?? '').replace(/^\p{L}{1,5}['’](?=\p{L}{2})/u, '');
  return { token, previous: parts.at(-2) ?? '' };
}

/** What follows an hour without beginning a sentence: "at 5 p.m. Tuesday", "at 8 a.m. ET". */
const AFTER_HOUR = patternLines('u')`
  ^(?:
    (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May(?= \d)|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|
    February|March|April|August|September|October|November|December|[ECMP][SD]?T|GMT|UTC|BST|CES?T
  )(?![\p{L}])
`;
/** A figure, with its currency: "approx. $5 million", "ca. € 300". */
const FIGURE = /^(?:\p{Lu}{0,3}\p{Sc}\s?)?[\p{N}#]/u;

/** Does a speaker follow a quotation that ended with its own mark: `"Really?" Dr. Ana Lind asked`? */
function speakerFollows(ahead: string): boolean {
  const match = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*\s+|the\s+|a\s+){1,4}([\p{Ll}]+)/u.exec(ahead);
  return match !== null && SPEECH_VERBS.has(match[1] ?? '');
}

/** `「……。」と述べた`, `“……。”局长安海澜说。`: behind the mark that closes a speech its sentence goes on to say whose it is. */
const SAID_BEHIND =
  /^(?:と|って|などと|[^。！？；\n]{1,24}(?:说|說|称|稱|道|表示|指出|认为|認為|强调|強調|告诉|告訴|坦言|透露)[^。！？；\n]{0,8}[。，])/;

function goesOnBehindSpeech(text: string, { at, end }: Candidate, raw: string): boolean {
  return /[”」』"]/.test(text.slice(at, end)) && SAID_BEHIND.test(raw);
}

/** A single full stop after a token: does it abbreviate? */
function isAbbreviation(text: string, candidate: Candidate, ahead: string, rules: Rules): boolean {
  const { token, previous } = tokensBefore(text, candidate.sentenceStart, candidate.at);
  const nextWord = WORD.exec(ahead)?.[0] ?? '';
  const opens = rules.openers.has(nextWord.toLowerCase());
  const digitFollows = FIGURE.test(ahead) || /^[IVXLC]+\b/u.test(ahead);

  // The number of a list's item: "1. The first".
  const soFar = text.slice(candidate.sentenceStart, Math.min(candidate.at, candidate.sentenceStart + MAX_TOKEN));
  if (/^(?:[•⁃‣◦▪●]\s*)?(?:\d{1,3}|[a-z]|[ivx]{1,4})$/.test(soFar)) return true;
  // "z. B.", "d. h.", "p. ej.": an abbreviation written with a space.
  if (/^\p{Ll}$/u.test(token) && /^\p{L}{1,2}\./u.test(ahead)) return true;
  // Its second letter: "Dr. h. c. Hans Vogt", but "d. h. Die".
  if (/^\p{Ll}$/u.test(token) && /^\p{Ll}\.$/u.test(previous)) return !opens;
  const kind = rules.abbreviations.kindOf(token);
  if (/^(?:[ap]\.m|[ap]m)$/i.test(token)) return AFTER_HOUR.test(ahead) || isShortLeadIn(text, candidate);
  if (token.toLowerCase() === 'st' && /^\d+(?:st|nd|rd|th)$/i.test(previous)) return !opens;
  if (kind === 'never') return true;
  // An initial: "Jonas E. Smith", but "you and I. Did ...". Before the letters that abbreviate ahead of a figure ("p. 5").
  if (/^\p{Lu}$/u.test(token) && !(kind === 'number' && digitFollows))
    return !opens || candidate.at - candidate.sentenceStart <= 2;
  // "in der Bahnhofstr. 12"
  if (/\p{Ll}str$/u.test(token)) return !opens;
  if (kind === 'number') return digitFollows || (token !== token.toLowerCase() && token.length > 2 && !opens);
  // "im Jahr 1962 n. Chr.[4] Der", "1962 r. [4] Wodę": a note's number stands at the end of what it is of.
  if (kind === 'maybe') return !opens && !isMarked(text, candidate);
  // U.S., D.C., F.U.T.P.: letters with stops between them.
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(token)) return !opens;
  if (/^\d{1,2}$/.test(token)) {
    if (STOPPED_DAY_MONTHS.has(nextWord.toLowerCase())) return true;
    return rules.ordinalStops && !opens;
  }
  return false;
}

/** Does the number of a note follow the stop? */
function isMarked(text: string, { at, marks, end }: Candidate): boolean {
  return /\d\]?$|\d[)\]]$/.test(text.slice(at + marks.length, end));
}

/** "At 5 a.m. Mr. Smith went": a few words that begin with a preposition are no sentence. */
function isShortLeadIn(text: string, candidate: Candidate): boolean {
  const soFar = text.slice(candidate.sentenceStart, candidate.at);
  return soFar.length < 30 && /^(?:at|by|around|about|before|after|until|from|since|shortly|just)\s/i.test(soFar);
}

/** True when a sentence ends at the candidate. */
export function endsSentence(text: string, candidate: Candidate, rules: Rules): boolean {
  if (candidate.next >= text.length) return true;
  const raw = text.slice(candidate.next, candidate.next + LOOKAHEAD);
  const ahead = raw.replace(OPENING, '');
  const first = ahead.slice(0, 2);
  // A note's number between the stop and the next word is as good as a space: "the roof fell.[4]In March".
  const glued = candidate.next === candidate.end && !/[\]¹²³⁰⁴-⁹]/.test(text[candidate.end - 1] ?? '');
  if (/[。！？｡]/.test(candidate.marks)) return !goesOnBehindSpeech(text, candidate, raw);
  if (glued) return isGluedBoundary(text, candidate, ahead);
  if (/^\p{Ll}/u.test(first)) return false;
  if (/^[.,;:!?]/.test(raw)) return false;
  const quoted = /["”’»'」]/u.test(text.slice(candidate.at, candidate.end));
  if (quoted && speakerFollows(ahead)) return false;
  if (/[[(]/.test(text[candidate.at - 1] ?? '') && /[\])]/.test(text[candidate.at + candidate.marks.length] ?? '')) {
    // "[...]": a cut inside a sentence.
    return false;
  }
  const dots = candidate.marks.replace(/\s+/g, '');
  if (dots === '.') return !isAbbreviation(text, candidate, ahead, rules);
  if (/^(?:\.{2,3}|…)$/.test(dots)) {
    // Three dots in mid-thought: "the thing is ... I didn't mean it". Elsewhere a capital begins a sentence.
    return !/^I\b/.test(ahead) && !/^\p{P}/u.test(ahead);
  }
  return CASELESS.test(first) || !/^\p{Ll}/u.test(first);
}

/** What goes on as an address: `Harbour.town`, and of `Harbour.Com` the end. */
const ADDRESS_ON = /^(?:\p{Lu}[\p{L}\p{N}-]*\.\p{Ll}{2,}|(?:Com|Net|Org)(?!\p{L}))/u;

/** "Hello world.Today is": a stop with no space, between a word of lower-case letters (or a sum) and a capitalised one. */
function isGluedBoundary(text: string, candidate: Candidate, ahead: string): boolean {
  if (!/^[.?!]+$/.test(candidate.marks) || candidate.end !== candidate.at + candidate.marks.length) return false;
  if (!/^\p{Lu}[\p{Ll}'’]*[\s,.]/u.test(ahead) && !/^\p{Lu}\p{Ll}/u.test(ahead)) return false;
  const from = Math.max(candidate.sentenceStart, candidate.at - MAX_TOKEN);
  const token = /(?<!\S)\S*$/.exec(text.slice(from, candidate.at))?.[0] ?? '';
  if (/[/@\\_#]|^\W?www(?:\.|$)|:\/\//i.test(token)) return false;
  const nextToken = /^\S*/.exec(ahead)?.[0] ?? '';
  if (/[/@\\_()]/.test(nextToken) || ADDRESS_ON.test(nextToken)) return false;
  return /(?:^|[\s("“])[\p{Ll}\p{L}'’-]*\p{Ll}{2}$/u.test(` ${token}`) || /\d[,.]\d{3}$|^[$€£]?\d{2,}$/.test(token);
}
