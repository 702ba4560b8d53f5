const FIELD_CHAR = /fldCharType=["'](begin|separate|end)["']/g;

/**
 * Where the fields of a part begin that have neither a result nor an end: what follows would be their instruction, down
 * to the last word of the document. Word shows it as text.
 * @returns indices of their start tags
 */
export function unendedFields(markup: string): ReadonlySet<number> {
  const open: { readonly from: number; hasResult: boolean }[] = [];
  for (const { 1: type, index } of markup.matchAll(FIELD_CHAR)) {
    const last = open.at(-1);
    if (type === 'begin') open.push({ from: markup.lastIndexOf('<', index), hasResult: false });
    else if (type === 'end') open.pop();
    else if (last !== undefined) last.hasResult = true;
  }
  return new Set(open.flatMap(({ from, hasResult }) => (hasResult ? [] : [from])));
}
