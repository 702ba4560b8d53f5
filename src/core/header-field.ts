/** RFC 9110 §5.1: a token. */
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** RFC 9110 §5.5: what a field can carry; a token from a file often ends with a line break, which is none of it. */
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** True for a text that can be the name of a header. */
export function isHeaderName(text: string): boolean {
  return NAME.test(text);
}

/** True for a text that a header can carry: one line of Latin-1. Anything else would end the header, and begin another. */
export function isHeaderValue(text: string): boolean {
  return VALUE.test(text);
}
