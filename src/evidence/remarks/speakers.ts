import type { Remark } from '../../core/facts.ts';
import { type Name, namesIn } from '../../core/names.ts';
import { foldWord } from '../../core/plain-text.ts';
import type { Span } from '../../core/span.ts';
import { SAYING_VERBS } from '../saying-verbs.ts';
import type { Reading } from './remarker.ts';

/** Characters before and behind a quotation in which its speaker is named. */
const REACH = 160;
/** Characters around a passage in which the article's speaker must not stand at all. */
const WIDE = 400;

/** Behind the words of a quotation: its closing mark, and no full stop behind that, which would end the sentence. */
const CLOSES = '^[\\s,.!?…]*["”“’»],?\\s*';
/** From the end of a quotation to the speaker: `,” said Mayor`, `,” the mayor of the town,`. */
const SAID_BEFORE_NAME = new RegExp(`${CLOSES}${SAYING_VERBS}\\s(?:\\p{Ll}[\\p{L}-]*\\s){0,4}$`, 'iu');
const NAME_FIRST = new RegExp(`${CLOSES}(?:\\p{Lu}[\\p{L}.]*\\s){0,2}$`, 'u');
const SAID_AFTER_NAME = new RegExp(
  `^(?:,[^,“”"]{0,80},)?\\s(?:\\p{Ll}+ly\\s|later\\s|also\\s)?${SAYING_VERBS}(?!\\p{L})`,
  'iu',
);
/** From the speaker to the beginning of a quotation. */
const SAID_TO_QUOTE = new RegExp(
  `^(?:,[^,“”"]{0,80},)?\\s(?:\\p{Ll}+ly\\s|later\\s|also\\s)?${SAYING_VERBS}(?!\\p{L})[^.“”"]{0,60}[:,]?\\s*["“„«‘']?$`,
  'iu',
);
const ACCORDING_TO_BEFORE = /(?:according to|in the words of|laut|según|selon|segundo)\s(?:\p{Ll}+\s){0,3}$/iu;
const TO_QUOTE = /^[^.“”"]{0,40}[:,]\s*["“„«‘']?$/u;

const LEAD = 'and ';
/** Words in the place of a name, which a capital makes look like one or the end of one ("in the US. He added"). */
const PRONOUN =
  /(?:^|\s)(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Yy]ou|[Tt]h(?:is|at|ose|ese)|[Ee]r|[Ss]ie|[Ww]ir|[Ii]ch|[Ii]ls?|[Ee]lles?)$/;

/** A word and a full stop in what looks like one name: a sentence ends there ("the Associated Press. And"). */
const TWO_SENTENCES = /\p{Ll}{4}\.\s/u;

const isNobody = ({ text }: Name): boolean => PRONOUN.test(text) || TWO_SENTENCES.test(text);

/** Who is said to say what stands at a span of a text; null where nobody is named. */
export function speakerOf(text: string, { start, end }: Span): string | null {
  // A small word in front: what follows begins no sentence, and its first word is a name if it has a capital.
  // Another paragraph is about somebody else.
  const [behindIt = ''] = text.slice(end, end + REACH).split('\n', 1);
  const after = `${LEAD}${behindIt}`;
  for (const name of namesIn(after)) {
    if (isNobody(name)) continue;
    const before = after.slice(LEAD.length, name.start);
    const behind = after.slice(name.end);
    if (SAID_BEFORE_NAME.test(before) || (NAME_FIRST.test(before) && SAID_AFTER_NAME.test(behind))) return name.text;
  }
  const lead = leadTo(text, start);
  const named = [...namesIn(lead)].reverse().find((name) => !isNobody(name) && introduces(lead, name));
  return named?.text ?? null;
}

/** The words before a quotation, in its paragraph or, where they end with a colon, in the one before. */
function leadTo(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const paragraphs = before.split(/\n+/);
  return paragraphs.slice(/:\s*["“„«‘']?$/.test(before) ? -2 : -1).join(' ');
}

/** "The manager for the UK said": of what they are something. */
const BELONGS_BEFORE =
  /(?:^|\s)(?:of|for|in|at|from|with|to|on|de|del|d[aoe]s?|von|für|in|bei)\s(?:the\s|der\s|die\s|las?\s|los\s|el\s)?$/iu;

function introduces(lead: string, { start, end }: Name): boolean {
  const [before, behind] = [lead.slice(0, start), lead.slice(end)];
  if (ACCORDING_TO_BEFORE.test(before)) return TO_QUOTE.test(behind);
  return SAID_TO_QUOTE.test(behind) && !BELONGS_BEFORE.test(before);
}

/** Do two names share a word that is more than an initial? "Ada Vik" and "Ms Vik" do. */
function sharesName(a: string, b: string): boolean {
  const words = (name: string): readonly string[] => foldWord(name).match(/\p{L}{3,}/gu) ?? [];
  const other = words(b);
  return words(a).some((word) => other.includes(word));
}

/** Quotations whose words the source has, and puts into another's mouth. */
export function remarkSpeakers({ article, claims, read, quotations }: Reading): Remark[] {
  return claims.flatMap(({ id, quotations: quoted, citations }) =>
    quoted.flatMap((span): Remark[] => {
      const ours = speakerOf(article.text, span);
      if (ours === null) return [];
      for (const { source } of citations) {
        const [passage] = quotations.in(source, article.text.slice(span.start, span.end))?.passages ?? [];
        const text = read.get(source)?.page.text;
        if (passage === undefined || text === undefined) continue;
        const theirs = speakerOf(text, passage);
        const around = text.slice(Math.max(0, passage.start - WIDE), passage.end + WIDE);
        if (theirs === null || sharesName(ours, theirs) || sharesName(ours, around)) continue;
        return [
          { code: 'speaker-differs', args: { claim: ours, source: theirs }, offset: span.start, claim: id, source },
        ];
      }
      return [];
    }),
  );
}
