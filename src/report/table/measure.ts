/** Display columns of a text in a terminal. */
export type Measure = (text: string) => number;

/**
 * Characters that take one column each: what most articles and all of the table's own words are made of. Combining,
 * invisible, wide and emoji characters are not among them (Unicode UAX #11; a test asks string-width about every one).
 */
const ONE_COLUMN =
  /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u0391-\u03a1\u03a3-\u03ff\u0400-\u0482\u048a-\u0513‐-‧‰-⁞₠-₿←-⇿≠≤≥≈∅✓✗❝¶]*$/;

/**
 * Renders with the length of the text as its width, and once more with `string-width` when a character came up that is
 * not one column wide: loading its tables takes as long as all the rest of a small check.
 */
export async function withMeasure(render: (measure: Measure) => string): Promise<string> {
  let plain = true;
  const text = render((part) => {
    plain &&= ONE_COLUMN.test(part);
    return part.length;
  });
  return plain ? text : render((await import('string-width')).default);
}
