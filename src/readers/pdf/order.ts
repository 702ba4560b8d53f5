import type { Corridor } from './columns.ts';
import type { TextLine } from './text-line.ts';

/**
 * Puts the lines of a page into the order in which people read them: from the top; where columns stand side by side, one
 * column after the other, the left one first (the right one where the text runs from right to left). Each part is lines
 * that stand under each other.
 */
export function inReadingOrder(lines: readonly TextLine[], corridors: readonly Corridor[]): TextLine[][] {
  const isRightToLeft = lines.filter(({ pieces }) => pieces[0]?.rightToLeft === true).length * 2 > lines.length;
  return order(lines, corridors, isRightToLeft).filter((part) => part.length > 0);
}

function order(lines: readonly TextLine[], corridors: readonly Corridor[], rightFirst: boolean): TextLine[][] {
  const longest = [...corridors].sort((a, b) => b.bottom - b.top - (a.bottom - a.top))[0];
  if (longest === undefined || lines.length < 2)
    return [[...lines].sort((a, b) => a.y - b.y || (rightFirst ? b.left - a.left : a.left - b.left))];
  const rest = corridors.filter((corridor) => corridor !== longest);
  const middle = (longest.left + longest.right) / 2;
  const { top, bottom } = longest;
  const beside = lines.filter(({ row }) => row >= top && row <= bottom);
  const left = beside.filter((line) => (line.left + line.right) / 2 < middle);
  const right = beside.filter((line) => (line.left + line.right) / 2 >= middle);
  const above = lines.filter(({ row }) => row < top);
  const below = lines.filter(({ row }) => row > bottom);
  const parts = [above, ...(rightFirst ? [right, left] : [left, right]), below];
  return parts.flatMap((part) =>
    order(
      part,
      rest.filter((corridor) => isWithin(corridor, part)),
      rightFirst,
    ),
  );
}

/** True for a strip that parts some of these lines. */
function isWithin({ left, right }: Corridor, lines: readonly TextLine[]): boolean {
  return lines.some((line) => line.right <= right) && lines.some((line) => line.left >= left);
}
