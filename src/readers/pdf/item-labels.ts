import type { TextLine } from './text-line.ts';

/** The sign of an item at the start of its text. */
export const BULLET = /^[•◦▪‣●○■□►▶✓➢·*–—-](?:\s+|$)/u;
const NUMBERED = /^(?:\[(\d{1,4})\]|\(?(\d{1,3})[.)])\s+\S/;

/**
 * Finds the lines that begin an item: a bullet, or a number that counts on from the one before. A number at the start of
 * a line by chance ("in\n12. Those") does not.
 */
export class ItemLabels {
  #expected = 1;

  /** Lines of a column that begin an item; counting goes on from column to column. */
  startsIn(lines: readonly TextLine[]): ReadonlySet<TextLine> {
    const starts = new Set<TextLine>();
    const numbers = lines.map((line) => numberOf(line.text));
    for (const [index, line] of lines.entries()) {
      const number = numbers[index];
      if (BULLET.test(line.text)) {
        if (this.#isListed(lines, index)) starts.add(line);
      } else if (number !== undefined && (number === this.#expected || this.#opens(numbers, index))) {
        starts.add(line);
        this.#expected = number + 1;
      }
    }
    return starts;
  }

  /** A dash can begin a line of running text; a sign that nobody else uses cannot. */
  #isListed(lines: readonly TextLine[], index: number): boolean {
    const line = lines[index];
    if (line === undefined || !/^[-–—*·]/.test(line.text)) return true;
    return lines.some(
      (other, at) => at !== index && other.text[0] === line.text[0] && Math.abs(other.left - line.left) < 2,
    );
  }

  /** A list that begins here: the next number of the column is the next one. */
  #opens(numbers: readonly (number | undefined)[], index: number): boolean {
    const number = numbers[index] ?? 0;
    const next = numbers.slice(index + 1).find((other) => other !== undefined);
    return number <= 1 ? number === 1 : next === number + 1;
  }
}

function numberOf(text: string): number | undefined {
  const match = NUMBERED.exec(text);
  return match === null ? undefined : Number(match[1] ?? match[2]);
}
