import { foldWord } from '../../core/text/plain-text.ts';

/** "Vang's" inside a longer name ("Vang's Mill"). */
export const WHOSE = /['’]s$/;

/** A word of a name as it is compared: without marks, and whosever it is ("Vang's", "Vangs'"). */
export function foldedName(raw: string): string {
  return foldWord(raw).replace(WHOSE, '').replaceAll("'", '');
}

/** Fewest letters of a word in which a slip can be told from another word, and in which two slips can. */
const SHORTEST = 5;
const LONG = 9;
/** Letters of an ending. */
const ENDING = 2;

/** Letters that are taken for each other: by ear, or where a script has several Latin spellings. Another is another name ("Iceland", "Ireland"). */
const INTERCHANGED: readonly string[] = [
  'aeiouy',
  'ij',
  'uvw',
  'ckq',
  'csz',
  'sx',
  'bp',
  'dt',
  'gkh',
  'gj',
  'mn',
  'lr',
  'fv',
  'bv',
];
/** A letter in place of one that is not taken for it counts as so many edits: too many. */
const ANOTHER_LETTER = 3;

/**
 * Are two folded words one name in two spellings: a letter left out, doubled, swapped, or written as one that sounds
 * alike? Endings are none of it ("Bolivia", "Bolivian"), nor is another first letter. Two letters may differ in a long word.
 * @param inPlace the words around them are the same: "Lindgrin" for "Lindgren" is no ending then
 */
export function alike(a: string, b: string, inPlace = false): boolean {
  if (Math.min(a.length, b.length) < SHORTEST || a === b || a[0] !== b[0] || Math.abs(a.length - b.length) > 1)
    return false;
  const shorter = Math.min(a.length, b.length);
  const head = sharedBeginning(a, b);
  // What differs only at the end are forms of a word or two names ("Marino", "Marina").
  const isEnding = Math.max(a.length, b.length) - head <= ENDING;
  if (isEnding && !(inPlace && a.at(-1) === b.at(-1))) return false;
  const tail = sharedEnd(a, b, shorter - head);
  // What both begin and end with takes no edit, and to look through it again is most of the work.
  const edits = distance(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return edits <= (shorter >= LONG ? 2 : 1);
}

/** Can so few edits of any letters make the one folded word of the other, its first letter and more than its ending aside? */
export function isEditedTo(a: string, b: string, most: number): boolean {
  if (a === b || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  // "Nation", "Nations"; "Bolivia", "Bolivian".
  if (a.length !== b.length && (a.startsWith(b) || b.startsWith(a))) return false;
  return distance(a, b, () => 1) <= most;
}

function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Letters at the end that both have, no more than `most`. */
function sharedEnd(a: string, b: string, most: number): number {
  let length = 0;
  while (length < most && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

function change(a: string, b: string): number {
  if (a === b) return 0;
  return INTERCHANGED.some((letters) => letters.includes(a) && letters.includes(b)) ? 1 : ANOTHER_LETTER;
}

/** Edits with swaps of neighbours as one (Damerau 1964), for words. */
function distance(a: string, b: string, cost = change): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_unused, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          (rows[i - 1]?.[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (rows[i - 1]?.[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : cost(a[i - 1] ?? '', b[j - 1] ?? '')),
          swapped ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? Number.POSITIVE_INFINITY;
}
