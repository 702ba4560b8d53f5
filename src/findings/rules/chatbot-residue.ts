import { type FactIndex, type Hit, nameOf, type Rule } from '../rule.ts';
import { chatbotOf } from './address-notes.ts';

/** What chatbots leave in the text that people copy from them. */
const RESIDUE =
  /\b(?:turn\d{1,3}(?:search|news|view|fetch|file|image|academia|forecast)\d{1,3})\b|:?contentReference\[oaicite:\d{1,4}\](?:\{index=\d{1,4}\})?|\boaicite\b|【\d{1,3}(?::\d{1,3})?†[^】\n]{0,80}】|\[cite(?:_start|_end|: ?\d{1,4}(?:, ?\d{1,4}){0,20})\]|\[attached_file:\d{1,4}\]|\[web:\d{1,4}\]|grok_card|\bAs an AI (?:language )?model\b|\bas of my (?:last|latest) (?:knowledge )?update\b|\bmy knowledge cut-?off\b/giu;
/** What each of these has one of; looked for first, because the whole takes half a millisecond to compile. */
const MAY_BE_RESIDUE =
  /turn\d|oaicite|【|\[cite|\[attached_file|\[web|grok_card|\bas an ai\b|\bas of my\b|\bmy knowledge cut/i;
/** More places than this are one finding each no longer: the text needs a look as a whole. */
const MAX_PLACES = 50;

/** Marks of a chatbot's answer: its sources were never looked at by anybody, or do not exist. */
export const chatbotResidue: Rule = {
  code: 'chatbot-residue',
  severity: 'warning',
  *find(index: FactIndex): Generator<Hit> {
    const { notices, text } = index.facts.article;
    const found = new Map<number, string>();
    // A reader may have taken the marks out of the reading text and say so.
    for (const { code, args, span } of notices) {
      if (code === 'chatbot-residue') found.set(span?.start ?? 0, String(args['trace'] ?? ''));
    }
    const matches = MAY_BE_RESIDUE.test(text) ? text.matchAll(RESIDUE) : [];
    for (const match of matches) if (!found.has(match.index)) found.set(match.index, match[0]);
    for (const [offset, residue] of [...found].slice(0, MAX_PLACES)) yield { offset, args: { residue } };
    for (const source of index.facts.sources) {
      const chatbot = chatbotOf(source);
      if (chatbot !== undefined) yield { source, args: { residue: `utm_source=${chatbot}`, url: nameOf(source) } };
    }
  },
};
