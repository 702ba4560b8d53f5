/** An address that begins with `from` is asked where it begins with `to` instead. */
export interface Remap {
  readonly from: string;
  readonly to: string;
}

/** Where to ask instead: by the longest `from` that the address begins with; undefined when none does. */
export function remappedUrl(remaps: readonly Remap[], url: string): string | undefined {
  const [best] = remaps.filter(({ from }) => url.startsWith(from)).sort((a, b) => b.from.length - a.from.length);
  return best === undefined ? undefined : `${best.to}${url.slice(best.from.length)}`;
}
