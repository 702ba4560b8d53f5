/**
 * Ids count from 1 in the order of the list (`s1`, `s2`, ...), so that what is wanted is at hand without a search; in a list
 * from which some were left out it is looked for.
 */
export function byId<T extends { readonly id: string }>(list: readonly T[], id: string): T | undefined {
  const guess = list[Number(id.slice(1)) - 1];
  return guess?.id === id ? guess : list.find((entry) => entry.id === id);
}
