import { patternLines } from '../../core/text/over-lines.ts';
import type { Span } from '../../core/text/span.ts';
import { isSurelyPerson } from './sure-person.ts';
import type { SureSpeaker } from './sure-speaker.ts';

/** Right behind the closing mark: “,” she says, “!” he told the chamber. English alone. */
const PRONOUN_SAYS = patternLines('iu')`
  ^[,.!?]?["”]\ss?he\s(?:\p{Ll}{2,20}ly\s|also\s|later\s)?(?:
    sa(?:id|ys)|told|tells|add(?:ed|s)|wrote|writes|recall(?:ed|s)|warn(?:ed|s)|explain(?:ed|s)|joked
  )(?!\p{L})
`;
/** The end of a sentence; an initial or a title ends none. */
const SENTENCE_END = /(?<!(?:^|\s)(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sir|Rev|Gen|Col|Lt|Sen|Gov))[.!?]\s/gu;
/** What a sentence begins with: what somebody is, the name, and then what they do. */
const SUBJECT = patternLines('u')`
  ^(?:(?:The|An?)\s)?(?:\p{L}[\p{Ll}’'-]{2,20}\s){0,3}?
  ((?:\p{Lu}[\p{L}.’'-]{0,30}\s){1,3}\p{Lu}[\p{L}’'-]{1,30})(?:,[^,]{2,80},)?\s(?=\p{Ll})
`;
const NAME = /(?<![\p{L}.])\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}.’'-]*)+/gu;
/** Characters before a quotation, in its paragraph, and behind it that are looked at. */
const REACH = 300;
const BEHIND = 80;

/**
 * Who says what a text quotes at a span where a pronoun says it and the sentence right before begins with a person: “Councillor Sheila
 * Farrant brings the house down. “...,” she says”. Null where the paragraph names somebody else before the quotation. English alone.
 */
export function pronounSpeaker(text: string, { start, end }: Span): SureSpeaker | null {
  if (!PRONOUN_SAYS.test(text.slice(end, end + BEHIND))) return null;
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - REACH);
  const before = text.slice(from, start);
  const lead = before.slice(0, Math.max(before.lastIndexOf('“'), before.lastIndexOf('"'), 0)).trimEnd();
  if (!/[.!?]$/.test(lead)) return null;
  const sentence = lastSentence(lead);
  const name = SUBJECT.exec(sentence)?.[1];
  if (name === undefined || !isSurelyPerson(name, [text])) return null;
  const others = (lead.match(NAME) ?? []).filter((each) => !each.includes(name) && !name.includes(each));
  return others.length > 0 ? null : { name, saying: sentence };
}

function lastSentence(lead: string): string {
  const last = [...lead.matchAll(SENTENCE_END)].at(-1);
  return last === undefined ? lead : lead.slice(last.index + last[0].length);
}
