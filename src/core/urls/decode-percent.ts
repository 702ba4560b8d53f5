/** A path with its percent signs decoded; where what stands behind them is no UTF-8, they become spaces. Never throws. */
export function decodePercent(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Latin-1 or a stray sign: the letters that are readable are enough.
    return path.replace(/%[0-9a-f]{2}/gi, ' ');
  }
}
