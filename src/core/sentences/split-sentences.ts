import type { Span } from '../text/span.ts';
import { Abbreviations } from './abbreviations.ts';
import { type Candidate, endsSentence, type Rules } from './boundary.ts';
import { enclosures } from './enclosed.ts';
import { listStarts } from './list-starts.ts';
import { ORDINAL_STOP_LANGUAGES, openersOf } from './openers.ts';

// Three or more spaced dots are one ellipsis; a run of stops is one mark.
const MARKS = /(?:\.(?: \.){1,5}|[.!?…‽؟۔।]+)|[。！？｡]|[։።။។]+/gu;
const CLOSERS = /["'”’»)\]」』】›）］〉》]/u;
/** Notes' numbers that follow a stop: `[12]`, `[note 3]`, `[citation needed]`, superscript figures, daggers. */
const NOTE_NUMBER =
  /^(?:\s?\[(?:\p{L}{1,12}[ .]{0,2}|)\d{0,3}[a-z]?(?:\s?[,–-]\s?\d{1,3}){0,8}\]|\s?\[citation needed\]|[¹²³⁰⁴-⁹†‡*])/u;

/** What helps to tell where sentences end. */
export interface SplitOptions {
  /** BCP 47 tag of the text; undefined takes the abbreviations of every language known. */
  readonly language?: string | undefined;
  /** Markers that belong to the sentence they follow, also after its full stop. Into the same text, ascending. */
  readonly markers?: readonly Span[];
}

/** What the rules need, built once for a language. */
export function sentenceRules(language: string | undefined): Rules {
  const primary = language?.toLowerCase().split(/[-_]/)[0];
  return {
    abbreviations: new Abbreviations(primary),
    openers: openersOf(primary),
    ordinalStops: primary !== undefined && ORDINAL_STOP_LANGUAGES.has(primary),
  };
}

/** After the marks: closing quotation marks and brackets, notes' numbers, and known markers, spaces between allowed. */
function afterClosers(paragraph: string, from: number, markerAt: (index: number) => number): number {
  let end = from;
  while (end < paragraph.length) {
    const char = paragraph[end] ?? '';
    const marker = markerAt(end);
    if (marker > end) end = marker;
    else if (CLOSERS.test(char) || /^[“«](?=\s|$|\p{P})/u.test(paragraph.slice(end, end + 2))) end += 1;
    // "fin. »" closes; "slut. »En", as Danish and German houses set it, opens the next sentence.
    else if (/^[\u00a0\u202f ]»(?![\p{L}\p{N}])/u.test(paragraph.slice(end, end + 3))) end += 2;
    else {
      const note = NOTE_NUMBER.exec(paragraph.slice(end, end + 60));
      if (note === null || note[0] === '') return end;
      end += note[0].length;
    }
  }
  return end;
}

/** Gives, for rising indices, the end of the marker that begins at (or one space after) an index; else -1. */
function markerFinder(markers: readonly Span[]): (index: number) => number {
  let pointer = 0;
  return (index) => {
    while (pointer < markers.length && (markers[pointer]?.start ?? 0) < index) pointer += 1;
    const marker = markers[pointer];
    return marker !== undefined && marker.start <= index + 1 && marker.end > index ? marker.end : -1;
  };
}

function skipSpace(text: string, from: number): number {
  let index = from;
  while (index < text.length && /\s/.test(text[index] ?? '')) index += 1;
  return index;
}

/**
 * The sentences of one paragraph (no blank lines) as half-open spans into it, trimmed, in order. Own rules instead of
 * `Intl.Segmenter`: the same on every Node and ICU, and each of its segments would hold a copy of the whole paragraph.
 * Linear.
 */
export function splitParagraph(paragraph: string, rules: Rules, markers: readonly Span[] = []): readonly Span[] {
  const spans: Span[] = [];
  const enclosed = enclosures(paragraph);
  const items = listStarts(paragraph);
  const markerAt = markerFinder(markers);
  let start = skipSpace(paragraph, 0);
  let item = 0;
  let enclosure = 0;
  let sealedUntil = -1;

  const cut = (end: number, next: number) => {
    const trimmed = paragraph.slice(start, end).trimEnd();
    if (trimmed !== '') spans.push({ start, end: start + trimmed.length });
    start = next;
  };
  const cutAtItems = (upTo: number) => {
    for (; item < items.length && (items[item] ?? 0) <= upTo; item++) {
      const at = items[item] ?? 0;
      if (at > start) cut(at, at);
    }
  };

  for (const match of paragraph.matchAll(MARKS)) {
    const at = match.index;
    if (at < start) continue;
    cutAtItems(at);
    for (; enclosure < enclosed.length && (enclosed[enclosure]?.start ?? 0) < at; enclosure++) {
      const entry = enclosed[enclosure];
      if (entry === undefined || entry.end <= at || (entry.aside && entry.start === start)) continue;
      sealedUntil = Math.max(sealedUntil, entry.end);
    }
    const end = afterClosers(paragraph, at + match[0].length, markerAt);
    // The closing mark of an enclosure may follow its last stop at once: then the stop can end the sentence.
    if (sealedUntil > at && sealedUntil >= end) continue;
    const candidate: Candidate = {
      sentenceStart: start,
      at,
      marks: match[0],
      end,
      next: skipSpace(paragraph, end),
    };
    if (endsSentence(paragraph, candidate, rules)) cut(end, candidate.next);
  }
  cutAtItems(paragraph.length);
  cut(paragraph.length, paragraph.length);
  return spans;
}

/**
 * The sentences of a text as half-open spans into it, trimmed, in order; blank lines always end one. Never throws;
 * linear in the length of the text.
 */
export function splitSentences(text: string, options: SplitOptions = {}): readonly Span[] {
  const rules = sentenceRules(options.language);
  const markers = options.markers ?? [];
  const sentences: Span[] = [];
  let from = 0;
  for (const gap of [...text.matchAll(/\n[ \t\r]*\n\s*/g), null]) {
    const to = gap === null ? text.length : gap.index;
    const inside = markers
      .filter((marker) => marker.start >= from && marker.end <= to)
      .map((marker) => ({ start: marker.start - from, end: marker.end - from }));
    for (const span of splitParagraph(text.slice(from, to), rules, inside)) {
      sentences.push({ start: span.start + from, end: span.end + from });
    }
    if (gap !== null) from = gap.index + gap[0].length;
  }
  return sentences;
}
