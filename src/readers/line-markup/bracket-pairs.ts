/** Which `]` (or another sign) closes which `[`, by the opening one; a backslash takes the meaning from the sign behind it. */
export function bracketPairs(text: string, opening = '[', closing = ']'): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === opening) open.push(at);
    else if (char === closing) {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, at);
    }
  }
  return pairs;
}
