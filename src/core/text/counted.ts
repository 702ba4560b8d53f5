/** `1 capture`, `3 captures`; with `plural` where the noun does not end in `s`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
