import { patternLines } from './over-lines.ts';
import type { Span } from './span.ts';

/** What chatbots leave in a text that is copied from their answers: their own marks of sources, and what they say of themselves. */
const TRACE = patternLines('giu')`
  \u3010\d{1,3}(?::\d{1,3})?(?:†[^\u3011\n]{0,80})?\u3011|
  \bturn\d{1,3}(?:search|view|news|image|fetch|academia|file|forecast)\d{1,3}\b|
  :?contentReference\[oaicite:\d{1,4}\](?:\{index=\d{1,4}\})?|\boaicite\b|\boai_citation\b|
  \[cite(?:_start|_end|:\s?\d{1,4}(?:,\s?\d{1,4}){0,20})?\]|citeturn\d|\ue200cite[^\ue201]{0,80}\ue201|
  \[web:\d{1,4}\]|grok_card|\battached_file:\d{1,4}\b|\bAs an AI (?:language )?model\b|
  \bas of my (?:last|latest) (?:knowledge )?update\b|\bmy knowledge cut-?off\b
`;
/** What each of these has one of; looked for first, because the whole takes half a millisecond to compile. */
const MAY_BE_TRACE =
  /\u3010|turn\d|oaicite|oai_citation|\[cite|\ue200cite|attached_file|\[web|grok_card|\bas an ai\b|\bas of my\b|\bmy knowledge cut/i;

/** Where such traces stand, with the trace itself. */
export function chatbotTraces(text: string): { readonly text: string; readonly span: Span }[] {
  if (!MAY_BE_TRACE.test(text)) return [];
  return [...text.matchAll(TRACE)].map((match) => ({
    text: match[0],
    span: { start: match.index, end: match.index + match[0].length },
  }));
}
