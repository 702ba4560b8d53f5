import { DAY_MS } from './clock.ts';
import type { Remark } from './facts.ts';

/** A source that the author decided not to be asked about again, with the reason; `until` ends the exception. */
export interface IgnoreRule {
  /** An address, or a pattern with `*`. */
  readonly url?: string;
  /** A finding code; alone or together with `url`. */
  readonly code?: string;
  readonly reason: string;
  /** `YYYY-MM-DD`: the last day on which the rule holds. */
  readonly until?: string;
}

/** True once the rule's last day is over (UTC). */
function isExpired(rule: IgnoreRule, nowMs: number): boolean {
  return rule.until !== undefined && nowMs >= Date.parse(`${rule.until}T00:00:00Z`) + DAY_MS;
}

/** `*` stands for any run of characters; everything else for itself. Linear: pieces are looked for in order. */
export function matchesPattern(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return text === pattern;
  if (!text.startsWith(first)) return false;
  const last = rest.pop() ?? '';
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** The rule in force that leaves an address out, if any. */
export function ignoredBy(rules: readonly IgnoreRule[], url: string, nowMs: number): IgnoreRule | undefined {
  return rules.find(
    (rule) =>
      rule.code === undefined && rule.url !== undefined && !isExpired(rule, nowMs) && matchesPattern(rule.url, url),
  );
}

/** True when a rule in force silences a finding of this code about this address. */
export function silences(rules: readonly IgnoreRule[], code: string, url: string | undefined, nowMs: number): boolean {
  return rules.some(
    (rule) =>
      rule.code === code &&
      !isExpired(rule, nowMs) &&
      (rule.url === undefined || (url !== undefined && matchesPattern(rule.url, url))),
  );
}

/** Rules past their last day that would still leave out something of this article: remarks for the findings room. */
export function expiredRemarks(
  rules: readonly IgnoreRule[],
  urls: readonly (string | undefined)[],
  nowMs: number,
): Remark[] {
  return rules
    .filter((rule) => isExpired(rule, nowMs))
    .filter(({ url }) => url === undefined || urls.some((each) => each !== undefined && matchesPattern(url, each)))
    .map(({ url, code, until = '' }) => ({
      code: 'ignore-expired',
      args: { rule: [code, url].filter((part) => part !== undefined).join(' '), until },
      offset: 0,
    }));
}
