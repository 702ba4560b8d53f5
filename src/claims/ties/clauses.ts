import type { Citation } from '../../core/claim.ts';
import type { Span } from '../../core/text/span.ts';

/** A tie of the author's with the place of its marker. */
export interface MarkedTie {
  readonly citation: Citation;
  readonly mark: Span;
}

const LETTERS = /\p{L}{2}/u;

/** Markers side by side, with the stretch of the sentence that they follow. */
interface Group {
  readonly ties: MarkedTie[];
  readonly start: number;
  readonly end: number;
  markEnd: number;
}

/** Markers with words between them are groups of their own. */
function groupsOf(ties: readonly MarkedTie[], sentence: Span, text: string): readonly Group[] {
  const groups: Group[] = [];
  for (const tie of [...ties].sort((a, b) => a.mark.start - b.mark.start)) {
    const last = groups.at(-1);
    const from = last?.markEnd ?? sentence.start;
    if (last === undefined || LETTERS.test(text.slice(from, tie.mark.start))) {
      groups.push({ ties: [tie], start: from, end: Math.min(tie.mark.start, sentence.end), markEnd: tie.mark.end });
    } else {
      last.ties.push(tie);
      last.markEnd = Math.max(last.markEnd, tie.mark.end);
    }
  }
  return groups;
}

/**
 * Gives each tie of one sentence the clause that its marker follows: from the marker before (or the start of the
 * sentence) up to its own. Markers side by side share a clause; one that stands at the end and follows the whole
 * sentence has none, nor has a source that the sentence cites twice. Only for markers that follow what they cover.
 */
export function withClauses(ties: readonly MarkedTie[], sentence: Span, text: string): readonly Citation[] {
  const groups = groupsOf(ties, sentence, text);
  const seen = new Map<string, number>();
  for (const group of groups) {
    for (const source of new Set(group.ties.map(({ citation }) => citation.source))) {
      seen.set(source, (seen.get(source) ?? 0) + 1);
    }
  }
  return groups.flatMap((group) => {
    const isWhole = group.start === sentence.start && !LETTERS.test(text.slice(group.markEnd, sentence.end));
    const clause = trimmed(text, group);
    const says = LETTERS.test(text.slice(clause.start, clause.end));
    return group.ties.map(({ citation }) =>
      isWhole || !says || (seen.get(citation.source) ?? 0) > 1 ? citation : { ...citation, clause },
    );
  });
}

function trimmed(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  const lead = /^[\s,;:.–—-]*/u.exec(slice)?.[0].length ?? 0;
  return { start: start + lead, end: start + slice.trimEnd().length };
}
