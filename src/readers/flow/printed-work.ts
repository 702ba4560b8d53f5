import { patternLines } from '../../core/text/over-lines.ts';
import { findDate } from '../../core/text/written-date.ts';

/** Words that say that someone was spoken to, or that something was read and not linked. */
const SPOKEN = patternLines('iu')`
  ^(?:
    (?:author['’]s |personal |telephone |phone |video |e-?mail )?
    (?:interview(?:ed|s)?|conversation|communication|correspondence)|
    (?:persönliches |telefonisches |eigenes )?(?:gespräch|telefonat) (?:mit|vom|am)|
    persönliche (?:mitteilung|auskunft)|entretiens?|entrevue|communication personnelle|entrevistas?|
    (?:conversación|correspondencia) con|comunicación personal|conversa com|comunicação pessoal|intervista|
    (?:colloquio|conversazione) con|comunicazione personale|
    (?:
      e-?mail|letter|brief|courriel|lettre|carta|correo(?: electrónico)?|lettera
    ) (?:from|to|von|vom|an|de|du|à|au|del|a|al|do|da|ao|di)
  )(?!\p{L})
`;
const IDENTIFIED = /\bdoi\b|\b10\.\d{4,9}\/\S|\bISBN\b|\barXiv:|\bISSN\b/i;
const CITED = patternLines('iu')`
  (?<!\p{L})(?:
    (?:pp?|vol|no|eds?|edn|trans|ch|S|Bd|Hrsg|págs?|núm|nr|Jg|Aufl|cap)\.\s?\d?|
    (?:ibid|op\. cit|press|publish(?:ing|ers?)|journal|verlag|editorial|ediciones|editora|presses|éditions|university)
    (?!\p{L})
  )
`;
const YEAR = /(?<!\d)(?:1[5-9]\d\d|20\d\d)[a-z]?(?!\d)/;
/** Volume, issue and page: `2015;28(3):685-90` (Vancouver style), `28(3), 685–690` (APA style). */
const IN_JOURNAL =
  /(?:19|20)\d\d;\s?\d{1,4}(?:\s?\(\d{1,4}\))?:\s?[eE]?\d|(?<!\d)\d{1,4}\s?\(\d{1,4}\)\s?[:,]\s?[eE]?\d{1,6}/;
const AUTHOR_FIRST = /^[^\p{L}]{0,4}\p{Lu}[\p{L}’'-]+,\s+\p{Lu}/u;
const SEE = /^(?:cf|cfr|vgl|siehe|voir|véase|vid)\.? /iu;
/** Words of a title before its day: more are a sentence. */
const MAX_TITLE_WORDS = 10;
/** What may stand behind the day: a full stop, a page. In UTF-16 units. */
const MAX_AFTER_DAY = 8;
/** Longer notes are remarks that happen to have a year in them. */
const MAX_LENGTH = 500;

/** True where somebody was spoken or written to: "Interview with the author", "Entretien du 4 mars". */
export function saysSpoken(text: string): boolean {
  return SPOKEN.test(text.trim());
}

/** A title and a day, and nothing else: "Sauk Herald, 4 June 2003", "Vgl. Grundbuchauszug vom 2.4.2025". */
function isDatedTitle(text: string): boolean {
  const date = findDate(text);
  if (date === null || date.iso.length < 10 || text.length - date.end > MAX_AFTER_DAY) return false;
  const before = text.slice(0, date.start);
  if (!/^[^\p{L}]{0,3}\p{Lu}/u.test(before) || before.split(/\s+/).length > MAX_TITLE_WORDS) return false;
  return /\p{L}[\p{P}]?, (?:de |den |le |du |del )?$/u.test(before) || (SEE.test(before) && /\p{L} $/u.test(before));
}

/**
 * True for words that cite a work which has no address here: a book with its year and publisher, an interview, a page
 * reference. A remark in a footnote is none.
 */
export function looksLikeWork(text: string): boolean {
  const words = text.trim().split(/\s+/).length;
  if (text.length > MAX_LENGTH || words < 2) return false;
  if (saysSpoken(text) || IDENTIFIED.test(text)) return true;
  if (isDatedTitle(text.trim())) return true;
  if (words < 3) return false;
  const year = YEAR.test(text);
  return (
    (year &&
      (CITED.test(text) ||
        IN_JOURNAL.test(text) ||
        AUTHOR_FIRST.test(text) ||
        /[“"«„][^”"»“]{4,300}[”"»“]/.test(text))) ||
    (CITED.test(text) && AUTHOR_FIRST.test(text))
  );
}
