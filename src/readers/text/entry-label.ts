const LABEL =
  /^(?:\[\^?([\w*†‡-]{1,12})\]:?|\(?(\d{1,3})[.)])\s+|^(\d{1,3})\.(?=\p{Lu}[\p{Ll}\p{Lu}])|^([¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})\s?/u;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The label at the start of an entry, in plain digits, and how many characters it takes. */
export function labelOf(text: string): { readonly label: string; readonly length: number } | null {
  const match = LABEL.exec(text);
  if (match === null) return null;
  const [whole, bracketed, spaced, glued, raised] = match;
  const label =
    bracketed ?? spaced ?? glued ?? [...(raised ?? '')].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('');
  return { label, length: whole.length };
}
