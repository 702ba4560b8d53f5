/** An article of sentences that each cite a page of their own, spread over so many hosts. */
export function articleOf(load: {
  readonly links: number;
  readonly hosts: number;
  /** Share of the links that are https. */
  readonly secure: number;
  /** Number of its first link; 0 when absent. */
  readonly first?: number;
}): string {
  const { links, hosts, secure, first = 0 } = load;
  const lines = Array.from({ length: links }, (_, nth) => {
    const index = first + nth;
    const scheme = index % 100 < secure * 100 ? 'https' : 'http';
    return `In ${1900 + (index % 120)} the port counted ${index} boats, says a [report](${scheme}://harbour-${index % hosts}.testnet/report/${index}).\n`;
  });
  return `# The harbour\n\n${lines.join('\n')}`;
}
