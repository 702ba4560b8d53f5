import { hasPiece } from '../core/has-piece.ts';
import type { Span } from '../core/span.ts';

/** Traces that a chatbot's own markers leave in a text that was copied from it. */
const RESIDUE =
  /(?:\u3010\d{1,3}(?:[:†][^\u3011]{0,60})?\u3011|\bturn\d{1,3}(?:search|view|news|image|fetch|academia|file)\d{1,3}\b|:?contentReference\[oaicite:\d{1,3}\](?:\{index=\d{1,3}\})?|\boaicite\b|\boai_citation\b|\[cite(?:_start)?(?::\s?[\d, ]{1,40})?\]|citeturn\d|\ue200cite[^\ue201]{0,80}\ue201|grok_card|\battached_file:\d{1,3}\b)/g;
/** What each of these traces has one of. */
const PIECES = ['\u3010', 'turn', 'oaicite', 'oai_citation', '[cite', '\ue200cite', 'grok_card', 'attached_file:'];

/** Where such traces stand, with the trace itself. */
export function findResidue(text: string): { readonly text: string; readonly span: Span }[] {
  if (!hasPiece(text, PIECES)) return [];
  return [...text.matchAll(RESIDUE)].map((match) => ({
    text: match[0],
    span: { start: match.index, end: match.index + match[0].length },
  }));
}
