/** Marks on one letter that Unicode's Stream-Safe Text Format leaves (UAX #15, section 13): no language has half as many. */
const MOST_MARKS = 30;
const PILE = /(\p{M}{30})\p{M}+/gu;
const MARK = /\p{M}/u;
/** The first mark that stands apart from its letter. */
const FIRST_MARK = 0x0300;

/**
 * A text of others in a normal form of Unicode. To put the marks of one letter in order takes the square of their number, ten
 * seconds for eighty thousand: beyond thirty they are left out.
 */
export function normalised(text: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'): string {
  return (hasPile(text) ? text.replace(PILE, '$1') : text).normalize(form);
}

/** A pile has a place of every thirtieth in it: looked at alone, they cost a thirtieth of looking for the pile. */
function hasPile(text: string): boolean {
  for (let at = 0; at < text.length; at += MOST_MARKS)
    if (isMark(text, at) && marksAround(text, at) > MOST_MARKS) return true;
  return false;
}

function marksAround(text: string, at: number): number {
  let from = at;
  while (at - from <= MOST_MARKS && from > 0 && isMark(text, from - 1)) from -= 1;
  let to = at + 1;
  while (to - from <= 2 * MOST_MARKS && to < text.length && isMark(text, to)) to += 1;
  return to - from;
}

/** Of either half of a character beyond the first plane, too. */
function isMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < FIRST_MARK) return false;
  const start = code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
  return MARK.test(String.fromCodePoint(text.codePointAt(Math.max(0, start)) ?? 0));
}
