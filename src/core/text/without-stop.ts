/** A stop or a comma behind the last word of a changed piece belongs to the sentence around it; alone it is the change. */
export function withoutStop(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}])[.,;:]$/u, '');
}
