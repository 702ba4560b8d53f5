import type { Asked } from './core/asking.ts';
import { REASONS } from './core/link-state.ts';
import { REASON_GUIDE } from './core/reports/reason-guide.ts';
import { PROVENANCE_GUIDE, STATUS_GUIDE, type StateGuide, SUPPORT_GUIDE } from './core/reports/state-guide.ts';
import type { Source } from './core/source.ts';
import { findingGuide } from './findings/index.ts';
import { openRun } from './run.ts';
import type { RunOptions } from './run-options.ts';

/** What a code or a word of a report means, and of what it is said. */
export interface Explained {
  readonly kind: 'link state' | 'finding' | 'link status' | 'what a source has' | 'what a claim has behind it';
  readonly means: string;
  readonly advice: string;
}

/** Words of the report that are no codes; a code of the same name, which says it of one case, comes first. */
const WORDS: readonly (readonly [kind: Explained['kind'], guide: Readonly<Record<string, StateGuide>>])[] = [
  ['link status', STATUS_GUIDE],
  ['what a source has', SUPPORT_GUIDE],
  ['what a claim has behind it', PROVENANCE_GUIDE],
];

/** What a code or a word of a report means, whatever kind it is; null when nobody knows it. */
export function explainCode(code: string): Explained | null {
  const reason = Object.entries(REASON_GUIDE).find(([name]) => name === code)?.[1];
  if (reason !== undefined) return { kind: 'link state', ...reason };
  const finding = findingGuide(code);
  if (finding !== null) return { kind: 'finding', ...finding };
  for (const [kind, guide] of WORDS) {
    const state = Object.entries(guide).find(([name]) => name === code)?.[1];
    if (state !== undefined) return { kind, ...state };
  }
  return null;
}

/** Every code that `explainCode` knows, sorted: for suggestions. */
export function knownCodes(findingCodes: readonly string[]): string[] {
  const words = WORDS.flatMap(([, guide]) => Object.keys(guide));
  return [...new Set([...Object.keys(REASONS), ...findingCodes, ...words])].sort();
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
