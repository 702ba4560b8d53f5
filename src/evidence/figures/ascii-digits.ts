/** A digit of another script than ASCII's, or a mark between such digits; all of them one UTF-16 unit long. */
const OTHER = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19\u066b\u066c]/;
const EVERY_OTHER = new RegExp(OTHER, 'g');
/** Where the digits of a script begin. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];

/** A text with `٢٥٠٠`, `१२,४८०` and `１２` as `2500`, `12,480` and `12`; every place stays where it is. */
export function inAsciiDigits(text: string): string {
  if (!OTHER.test(text)) return text;
  return text.replace(EVERY_OTHER, (sign) => {
    if (sign === '\u066b') return '.';
    if (sign === '\u066c') return ',';
    const code = sign.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code < first + 10) ?? code;
    return String(code - zero);
  });
}
