/** The number by which people know a source, in every table and list: 14 of `s14`. */
export function sourceNumber(id: string): string {
  return id.replace(/^s/, '');
}
