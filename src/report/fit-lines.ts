/** The first lines that fit into so many characters together. */
export function fitting(lines: readonly string[], chars: number): readonly string[] {
  let left = chars;
  const end = lines.findIndex((line) => {
    left -= sizeOf([line]);
    return left < 0;
  });
  return end < 0 ? lines : lines.slice(0, end);
}

/** Characters of lines, with the line breaks behind them. */
export function sizeOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
