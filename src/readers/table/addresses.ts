import type { Written } from '../cited-work.ts';
import { findUrls, isLikelyHost } from '../urls.ts';
import type { Cell } from './parse-table.ts';

/** The addresses of a cell in a column of addresses; more than one may stand in it, and its only one without a scheme. */
export function addressesIn({ value, from }: Cell): readonly Written[] {
  const found = findUrls(value).map(({ url, start, end }) => ({ value: url, from: from + start, to: from + end }));
  if (found.length > 0 || !isNakedAddress(value)) return found;
  const start = from + value.length - value.trimStart().length;
  return [{ value: value.trim(), from: start, to: start + value.trim().length }];
}

/** `hall.org`, `hall.org/a`: a host under a top-level domain that exists, and nothing else. */
export function isNakedAddress(cell: string): boolean {
  const host = /^([^\s/?#:@]{1,253}\.[^\s/?#:@.]{2,63})(?:[/?#]\S{0,2000})?$/.exec(cell.trim())?.[1];
  return host !== undefined && isLikelyHost(host);
}
