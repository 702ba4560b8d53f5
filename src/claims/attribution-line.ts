/** "— Ann Pruitt, statement to the press". Speech begins with a dash too, and ends with a stop. */
const SIGNED = /^\s*(?:[—–―]|-{2,3})\s*\p{L}[^\n]{0,200}[^.!?…\s"”’»]\s*$/u;
/** "(emphasis added)", "(Hervorhebung durch den Verfasser)": a line of its own in brackets. */
const BRACKETED = /^\s*\([^()\n]{3,120}\)\s*$/u;
/** "A post shared by Mill Town (@milltown)", with its date or without: what the networks put below an embedded post. */
const SHARED = /^[^\n.!?—–]{0,120}\(@[\w.-]{1,60}\)(?:[^\n.!?]|\d\.){0,60}$/u;

/** True for a line of a quotation that says whose words stand above it, or what was done to them. Linear. */
export function isAttributionLine(line: string, { isBelowWords }: { readonly isBelowWords: boolean }): boolean {
  return SHARED.test(line.trim()) || (isBelowWords && (SIGNED.test(line) || BRACKETED.test(line)));
}

/** The same behind the words in one paragraph: "nobody listened to us. — Ann Pruitt, statement to the press". */
const SIGNATURE = /(?<=[.!?…"”’»“])\s+(?:[—–―]|-{2,3})\s*\p{Lu}[^.!?…\n]{0,200}[^.!?…\s"”’»]\s*$/u;
/** A signature is no longer, in UTF-16 units. */
const MAX_SIGNATURE = 220;

/** Where the words of a quotation end and the line below them begins that says whose they are; the length where none does. */
export function endOfWords(quotation: string): number {
  const from = Math.max(0, quotation.length - MAX_SIGNATURE);
  const at = SIGNATURE.exec(quotation.slice(from))?.index;
  return at === undefined ? quotation.length : from + at;
}
