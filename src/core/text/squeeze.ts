/** White space that is more than one space, or no space at all. */
const RAGGED = /[^\S ]| {2}/;

/** Without white space at its ends and with single spaces in it. Most texts are so already, and to replace costs far more than to look. */
export function squeeze(text: string): string {
  const trimmed = text.trim();
  return RAGGED.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}
