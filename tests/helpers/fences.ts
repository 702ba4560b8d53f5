/** A fenced block of a page of the manual. */
export interface Fence {
  readonly language: string;
  readonly text: string;
  readonly lines: readonly string[];
  /** Of the block of output that follows it at once. */
  readonly output: readonly string[];
}

/** The fenced blocks of a page. */
export function fencesOf(markdown: string): readonly Fence[] {
  const blocks = [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)];
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    const between = next === undefined ? 'x' : markdown.slice(block.index + block[0].length, next.index).trim();
    const output = next?.[1] === 'text' && between === '' ? next[2] : undefined;
    return {
      language: block[1] ?? '',
      text: block[2] ?? '',
      lines: linesOf(block[2] ?? ''),
      output: linesOf(output ?? ''),
    };
  });
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
