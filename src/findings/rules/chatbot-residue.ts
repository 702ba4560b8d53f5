import { chatbotTraces } from '../../core/text/chatbot-traces.ts';
import { type FactIndex, type Hit, nameOf, type Rule } from '../rule.ts';
import { chatbotOf } from './address-notes.ts';

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
    for (const { text: trace, span } of chatbotTraces(text)) if (!found.has(span.start)) found.set(span.start, trace);
    for (const [offset, residue] of [...found].slice(0, MAX_PLACES)) yield { offset, args: { residue } };
    for (const source of index.facts.sources) {
      const chatbot = chatbotOf(source);
      if (chatbot !== undefined) yield { source, args: { residue: `utm_source=${chatbot}`, url: nameOf(source) } };
    }
  },
};
