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
