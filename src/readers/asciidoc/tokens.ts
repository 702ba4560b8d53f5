import { patternLines } from '../../core/text/over-lines.ts';

/**
 * Names of macros in a line, but for footnotes, whose names may follow a word without a space. All may in scripts without
 * spaces.
 */
const MACROS =
  'link|mailto|xref|image|icon|anchor|kbd|btn|menu|pass|stem|latexmath|asciimath|indexterm2?|cite|citenp|fullcite';
const ADDRESS = String.raw`(?:(?:https?|ftp|irc):\/\/|\{[\p{L}\p{N}_][\p{L}\p{N}_-]{0,60}\}(?=[^\s[\]<>]{0,200}\[))[^\s[\]<>"]{0,4000}`;
/** What may begin something in a passage. Every part is bounded. */
export const TOKEN = patternLines('gu')`
  \\(?=[*_\x60#+^~{<\[(\\]|(?:https?|ftp|irc|footnote(?:ref)?|${MACROS}):)|["']\x60(?=\S)|(?<=\S)\x60["']|(?<=\S)''|
  \({2,3}|\){2,3}|<<|<(?=(?:https?|ftp|irc):\/\/)|\[\[{1,2}(?=[\p{L}_:])|
  ((?<![\p{Lu}\p{Ll}\p{N}_])(?:${MACROS})|footnote(?:ref)?):([^\s[\]]{0,2000})\[|
  (?<![\p{L}\p{N}:;>]|[\p{L}\p{N}]_)${ADDRESS}|\{([\p{L}\p{N}_][\p{L}\p{N}_-]{0,100})\}|\+\+\+|\$\$|
  &(?:[a-zA-Z]{2,30}\d{0,2}|#\d{2,6}|#x[\da-fA-F]{2,5});|\[[^[\]\n]{1,100}\](?=[#*_\x60^~])|\*\*?|__?|\x60\x60?|##?|
  \+\+?|\^|~|--(?!-)
`;
