/** Index of the last number of an ascending list that is no greater than a value; 0 where all are, or there is none. Binary search. */
export function lastUpTo(ascending: ArrayLike<number>, value: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
