/** True for a text that begins as JSON does, rather than BibTeX. */
export function looksLikeJson(text: string): boolean {
  return /^\s*[[{]\s*["{\]}]/.test(text);
}
