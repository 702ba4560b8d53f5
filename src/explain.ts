import type { Asked } from './core/asking.ts';
import { REASONS } from './core/link-state.ts';
import { REASON_GUIDE } from './core/reason-guide.ts';
import type { Source } from './core/source.ts';
import { findingGuide } from './findings/index.ts';
import { openRun } from './run.ts';
import type { RunOptions } from './run-options.ts';

/** What a code means, whatever kind of code it is; null when nobody knows it. */
export function explainCode(
  code: string,
): { readonly kind: 'link state' | 'finding'; readonly means: string; readonly advice: string } | null {
  const reason = Object.entries(REASON_GUIDE).find(([name]) => name === code)?.[1];
  if (reason !== undefined) return { kind: 'link state', ...reason };
  const finding = findingGuide(code);
  return finding === null ? null : { kind: 'finding', ...finding };
}

/** Every code that `explainCode` knows, sorted: for suggestions. */
export function knownCodes(findingCodes: readonly string[]): string[] {
  return [...Object.keys(REASONS), ...findingCodes].sort();
}

/** Asks one address and gives the state with every exchange behind it. */
export async function explainUrl(url: string, options: RunOptions = {}): Promise<Asked> {
  const run = openRun({ ...options, archives: [] });
  const source: Source = {
    id: 's1',
    key: url,
    url,
    citedAs: url,
    kind: 'web',
    ids: {},
    place: { line: 1, column: 1 },
    occurrences: [{ line: 1, column: 1 }],
    links: [],
    unmarked: true,
  };
  try {
    return await run.ask(source);
  } finally {
    await run.close();
  }
}
