/**
 * Wikitext without its comments; one that is never closed stays. Linear, where a pattern from `<!--` to the next `-->`
 * looks through all that follows for every `<!--` without an end.
 */
export function withoutComments(text: string): string {
  let kept = '';
  let at = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', open + 4);
    if (close < 0) break;
    kept += text.slice(at, open);
    at = close + 3;
  }
  return kept + text.slice(at);
}
