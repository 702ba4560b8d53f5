/** A path, an address or a name of a folder without the slashes at its end, however many. */
export function withoutEndSlashes(text: string): string {
  return text.replace(/(?<!\/)\/+$/, '');
}
