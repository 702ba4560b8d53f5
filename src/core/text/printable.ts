// C0 and C1 controls (escape sequences start with one), and the bidirectional and zero-width controls and soft hyphens
// that can make a line read as something that it is not (Unicode TR36 §2.3, "Trojan Source", Boucher & Anderson 2021).
const UNSAFE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;
// Half a pair cannot be encoded as UTF-8.
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text that can be encoded as UTF-8: half a pair becomes the replacement character. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd');
}

/** A foreign string made safe to print: control and bidi characters gone, tabs and line breaks as spaces, cut at `maxLength`. */
export function printable(text: string, maxLength = 2000): string {
  const clean = wellFormed(
    text
      .slice(0, maxLength * 2)
      .replace(/[\t\n\r]+/g, ' ')
      .replace(UNSAFE, ''),
  );
  // A character of two units is cut off whole.
  return clean.length > maxLength ? `${clean.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, '')}…` : clean;
}
