import { patternLines } from '../../core/text/over-lines.ts';

/** What stands for the source of the note before. "Op. cit." and "a. a. O." mean an earlier one, by its author. */
const SAME =
  /^(?:(?:see|cf\.?|vgl\.?|siehe|voir|véase|ver) )?(?:ibid(?:em)?|ibíd(?:em)?|ib|ebd|ebda|ebenda|id|idem|íd|ídem)(?![\p{L}\p{N}])/iu;
/** What may follow it: a place in the work. "Ibid.; Gazette, 4 June 2003" names another work. */
const PLACE_WORD = patternLines('iu')`
  ^(?:
    \d{1,5}[a-z]?|[ivxlc]{1,6}|pp?|págs?|pgs?|s|seiten?|ff?|ch|chap|cap|kap|secs?|§{1,2}|arts?|abs|rn|vols?|bd|nn?|nº|
    no|note|line|pages?|sq|sqq|ss|at|a|à|and|und|u|et|y|e
  )$
`;
/** Longer notes say more than that; in UTF-16 units. */
const MAX_LENGTH = 60;

/** True for a note or an entry that says nothing but "the same as before": "Ibid.", "Ebd., S. 14 f.", "Ibídem, p. 6". */
export function meansTheOneBefore(text: string): boolean {
  const words = text.trim();
  const same = words.length > MAX_LENGTH ? undefined : SAME.exec(words)?.[0];
  if (same === undefined) return false;
  const rest = words.slice(same.length).split(/[\s.,:;–—-]+/);
  return rest.every((word) => word === '' || PLACE_WORD.test(word));
}
