import { findNumberedMarks } from '../numbered-marks.ts';
import { labelOf } from '../text/entry-label.ts';
import { findUrls } from '../urls.ts';
import { looksLikeWork } from './printed-work.ts';

/** What a note begins with that has no heading above it: `[1]`, `¹`. A number with a stop may be any list. */
const NOTE_START = /^(?:\[\^?\d{1,3}\]:?\s|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}\s?\S)/;
/** Share of such notes that must cite something: remarks are no sources. */
const MIN_CITING_SHARE = 0.5;

/** The number that a line begins with like a note at the end of a text; null where it does not. */
export function noteNumber(text: string): number | null {
  const label = NOTE_START.test(text) ? labelOf(text)?.label : undefined;
  return label === undefined ? null : Number(label.replace('^', ''));
}

/** Has any of the texts above the note's number as a marker, behind words? */
export function isMarkedAbove(above: readonly string[], number: number): boolean {
  return above.some((text) =>
    findNumberedMarks(text).some(({ label, span }) => span.start > 0 && label === String(number)),
  );
}

/** Do enough of these notes cite something? */
export function areSources(notes: readonly string[]): boolean {
  const citing = notes.filter((note) => findUrls(note).length > 0 || looksLikeWork(note.slice(labelOf(note)?.length)));
  return citing.length > 0 && citing.length >= notes.length * MIN_CITING_SHARE;
}
