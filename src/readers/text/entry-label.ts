const LABEL = /^(?:\[\^?([\w*†‡-]{1,12})\]:?|\(?(\d{1,3})[.)])\s+|^([¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})\s?/;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The label at the start of an entry, in plain digits, and how many characters it takes. */
export function labelOf(text: string): { readonly label: string; readonly length: number } | null {
  const match = LABEL.exec(text);
  if (match === null) return null;
  const [whole, bracketed, numbered, raised] = match;
  const label = bracketed ?? numbered ?? [...(raised ?? '')].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('');
  return { label, length: whole.length };
}
