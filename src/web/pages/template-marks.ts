/** Of markup that is looked at: a template shows itself in the head and the first screens. */
const MARKUP_CHARS = 200_000;
/** Marks kept of one page. */
const MAX_MARKS = 2000;
/** A hand-written page has hardly any; two of them cannot be told apart by these. */
const MIN_MARKS = 5;

/**
 * What a page's template leaves in its markup: names of classes and ids, files of styles and scripts, and the hosts that
 * it loads from. Numbers in names count as one: builds and posts number their parts.
 */
function templateMarks(html: string): ReadonlySet<string> {
  const marks = new Set<string>();
  const add = (kind: string, text: string) => {
    if (text !== '' && marks.size < MAX_MARKS) marks.add(`${kind}:${text.toLowerCase().replace(/\d+/g, '0')}`);
  };
  for (const [, quoted, single] of html
    .slice(0, MARKUP_CHARS)
    .matchAll(/\s(?:class|id)\s*=\s*(?:"([^"]{0,400})"|'([^']{0,400})')/gi))
    for (const name of (quoted ?? single ?? '').split(/\s+/)) add('name', name);
  for (const [, quoted, single] of html
    .slice(0, MARKUP_CHARS)
    .matchAll(/\s(?:src|href)\s*=\s*(?:"([^"]{0,400})"|'([^']{0,400})')/gi)) {
    const address = quoted ?? single ?? '';
    const file = /(?<![^/?#])([^/?#]+\.(?:css|js|png|svg|jpe?g|gif|ico))(?:[?#]|$)/i.exec(address)?.[1];
    if (file !== undefined) add('file', file);
  }
  return marks;
}

/** Share of the marks of the one page that the other has too, 0..1; null where there are too few to say anything. */
export function templateKept(then: string, now: string): number | null {
  const left = templateMarks(then);
  const right = templateMarks(now);
  if (left.size < MIN_MARKS || right.size < MIN_MARKS) return null;
  let kept = 0;
  for (const mark of left) if (right.has(mark)) kept += 1;
  return kept / Math.min(left.size, right.size);
}
