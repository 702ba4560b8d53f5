import type { MappedText } from '../../core/text/plain-text.ts';

/** A place that may be set in different ways. */
interface Rule {
  /** What a text has in which there is such a place: most texts have few kinds, and looking for all of them takes long. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
  /**
   * What it compares as.
   * @param found as folded so far
   * @param written as it stands in the original
   * @param around the units before and behind it, as written
   */
  fold(found: string, written: string, around: string): string;
}

const LONG_DASH = /[—―]|--/;
const RULES: readonly Rule[] = [
  // `money—least`, `money -- least` and `money — least`; a word parted at the end of a line is one.
  {
    needs: /[—―]|--|[-\u2010]\s*\n/,
    pattern: / ?-+ ?/u,
    fold: (found, written, around) => {
      if (LONG_DASH.test(written)) return ' - ';
      if (!/^\S/.test(written) || !written.includes('\n') || !/^\p{L}/u.test(around)) return found;
      return /\p{Ll}$/u.test(around) ? '' : '-';
    },
  },
  { needs: /\d\s%/, pattern: /(?<=\d) (?=%)/u, fold: () => '' },
  // `3.000`, `3,000`, `3 000` and `3000`.
  { needs: /\d[.,'’\s]\d{3}(?!\d)/, pattern: /(?<=\d)[.,' ](?=\d{3}(?!\d))/u, fold: () => '' },
  // Marks of notes: `[3]`, `[note 2]`, and `[b]` behind a stop.
  { needs: /\[/, pattern: /(?<=[^\s[])\[(?:(?:note |nb |n )?\d{1,3}|citation needed)\]/iu, fold: () => '' },
  { needs: /\[/, pattern: /(?<=[.,;:!?')])\[\p{Ll}\](?!\p{L})/u, fold: () => '' },
  // The same raised, behind a stop or a word; `m²` is a measure.
  {
    needs: /[¹²³⁰⁴-⁹]/,
    pattern: /(?<=[.,;:!?')]|\p{L}{4})\d{1,3}(?![\p{L}\p{N}])/u,
    fold: (found, written) => (/^[¹²³⁰⁴-⁹]+$/.test(written) ? '' : found),
  },
  // A long speech opens every paragraph with its mark; a line of a paragraph may begin with one as well.
  {
    needs: /\n[^\S\n]*\n[^\S\n]*[“„«"]/,
    pattern: / '/u,
    fold: (found, written) => (/\n[^\S\n]*\n[^\S\n]*[“„«"]$/.test(written) ? ' ' : found),
  },
];

/**
 * Folds what every house sets in its own way, so that no quotation differs by it: double and single marks, dashes with and
 * without spaces, the space before a per-cent sign, marks between thousands and of notes, words parted at the end of a line. Linear.
 */
export function foldTypography(original: string, mapped: MappedText): MappedText {
  const { offsets } = mapped;
  const text = mapped.text.replaceAll('"', "'");
  const rules = RULES.filter(({ needs }) => needs.test(original));
  if (rules.length === 0) return { text, offsets };
  const any = new RegExp(rules.map(({ pattern }) => `(${pattern.source})`).join('|'), 'giu');
  const parts: string[] = [];
  const map: Uint32Array[] = [];
  let from = 0;
  const keep = (to: number) => {
    parts.push(text.slice(from, to));
    map.push(offsets.subarray(from, to));
  };
  for (const match of text.matchAll(any)) {
    const [found, start] = [match[0], match.index];
    const next = start + found.length;
    const [left = 0, right = original.length] = [offsets[start], offsets[next]];
    const rule = rules[match.findIndex((group, index) => index > 0 && group !== undefined) - 1];
    const around = `${text[start - 1] ?? ''}${original[right] ?? ''}`;
    const folded = rule?.fold(found, original.slice(left, right), around) ?? found;
    if (folded === found) continue;
    keep(start);
    parts.push(folded);
    map.push(new Uint32Array(folded.length).fill(left));
    from = next;
  }
  if (from === 0) return { text, offsets };
  keep(text.length);
  map.push(offsets.subarray(text.length));
  return { text: parts.join(''), offsets: joined(map) };
}

function joined(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}
