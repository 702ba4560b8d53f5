import { joinedLines, patternLines } from '../../core/text/over-lines.ts';
import type { Span } from '../../core/text/span.ts';

/** Which way a figure goes: a change up or down, or an amount below zero. */
export interface Direction {
  readonly way: 'up' | 'down' | 'minus';
  /** Where the figure stands together with the word that says so ("fell by 23 percent"). */
  readonly said: Span;
}

/** Between the word of a change and its figure. "Fell to 23 percent" is a level, and no change. */
const LINK = joinedLines`
  (?:\s(?:by|of|um|du|en|em|in|del?|ein|eine[nr]?))?(?:
    \s(?:
      an?|une?|um|about|around|nearly|almost|roughly|some|just|over|more than|at least|rund|fast|cerca de|environ|
      casi|près de
    )
  )?\s+
`;
const DOWN_BEFORE = wordsBefore(
  joinedLines`
    fell|falls?|fallen|falling|drop(?:s|ped|ping)?|declin(?:e|ed|es|ing)|decreas(?:e|ed|es|ing)|shrank|shrunk|
    shrinks?|contract(?:ed|s|ing)|contraction|plung(?:ed|es|ing)|plummeted|tumbled|slid|slipped|sank|sunk|down|lost|
    loses|losing|loss|shed(?:s|ding)?|reduc(?:ed|es|ing|tion)|cuts?|cutting
  `,
  joinedLines`
    sank(?:en)?|fiel(?:en)?|schrumpfte|cay(?:ó|eron)|baj(?:ó|aron)|descendi(?:ó|eron)|caída|bajada|descenso|
    baiss(?:e|é|ent|er)|recul(?:e|é|ent|er)|chut(?:e|é|ent|er)|diminu(?:é|e|tion)|caiu|caíram|recuou|recuaram|queda
  `,
);
const UP_BEFORE = wordsBefore(
  joinedLines`
    rose|risen|ris(?:e|es|ing)|grew|grown|grows?|growing|growth|increas(?:e|ed|es|ing)|climb(?:ed|s|ing)?|
    jump(?:ed|s|ing)?|soar(?:ed|s|ing)?|surg(?:e|ed|es|ing)|gain(?:ed|s|ing)?|up
  `,
  joinedLines`
    stieg(?:en)?|wuchs(?:en)?|subi(?:ó|eron|u|ram)|aument(?:ó|aron|o|ou|aram)|creci(?:ó|eron)|subida|
    augment(?:e|é|ent|er|ation)|progress(?:e|é|ent|er)|hausse|cresceu|cresceram|alta
  `,
);
const DOWN_AFTER = patternLines('u')`
  ^\s(?:(?!(?:or|and|of|no|than|for|to|in|as|oder|ou|o|und|et|y|e|de|von)\s)\p{Ll}{2,20}\s)?(?:
    drop|fall|declines?|decrease|reduction|cuts?|loss|contraction|plunge|lower|cheaper|less|fewer|down|weniger|
    niedriger|menos|moins|inférieure?s?
  )(?!\p{L})
`;
const UP_AFTER = patternLines('u')`
  ^\s(?:(?!(?:or|and|of|no|than|for|to|in|as|oder|ou|o|und|et|y|e|de|von)\s)\p{Ll}{2,20}\s)?
  (?:rise|increase|gain|growth|jump|surge|higher|dearer|more|up|mehr|höher|más|mais|plus|supérieure?s?)(?!\p{L})
`;
/** What one currency loses against another, that one gains against it. */
const AGAINST = /^\s(?:\p{L}+\s){0,3}(?:against|versus|gegenüber|face|frente)(?!\p{L})/u;
/** A sign is glued to its figure and to nothing before it; a dash behind a figure is a range or a score. */
const SIGN = /(?:^|[\p{L}.!?;,:("“'‘]\s|[("“'‘])[-−–]$/u;
const MINUS_BEFORE = /(?<![\p{L}\p{N}])(?:minus|negative|moins)\s$/iu;
const BELOW_ZERO = patternLines('iu')`
  ^[\s°]*(?:(?:c|f|degrees?|grad|degrés|grados|graus)(?![\p{L}])\s?(?:celsius\s|fahrenheit\s)?)?
  (?:below zero|unter null|bajo cero|(?:au-dessous de|en dessous de|sous) zéro|abaixo de zero)
`;
/** Behind a figure of warmth. */
const WARMTH = /^\s?(?:°|º|degrees?(?!\p{L})|[CF](?!\p{L})|grad(?!\p{L})|degrés|grados|graus)/iu;
/** Characters before and behind a figure that are looked at. */
const REACH = 50;

function wordsBefore(...words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})${LINK}$`, 'iu');
}

/**
 * Which way a figure goes, by the words and the sign right beside it; undefined where nothing says so.
 * @param start where the figure begins in the text
 * @param end where it ends, its unit of measure or per-cent sign included where they belong to it
 * @param canBeSigned a share or money, which a mere dash in front can make negative; for other figures it may be any dash
 */
export function directionOf(text: string, { start, end }: Span, canBeSigned: boolean): Direction | undefined {
  const from = Math.max(0, start - REACH);
  const before = text.slice(from, start);
  const after = text.slice(end, end + REACH);
  const minus = MINUS_BEFORE.exec(before);
  if (minus !== null) return { way: 'minus', said: { start: from + minus.index, end } };
  const isSigned = (canBeSigned || WARMTH.test(after)) && SIGN.test(before);
  if (isSigned) return { way: 'minus', said: { start: start - 1, end } };
  const below = BELOW_ZERO.exec(after);
  if (below !== null) return { way: 'minus', said: { start, end: end + below[0].length } };
  if (AGAINST.test(after)) return undefined;
  return changeBefore(before, from, end) ?? changeAfter(after, start, end);
}

function changeBefore(before: string, from: number, end: number): Direction | undefined {
  const [down, up] = [DOWN_BEFORE.exec(before), UP_BEFORE.exec(before)];
  const found = down ?? up;
  return found === null ? undefined : { way: down === null ? 'up' : 'down', said: { start: from + found.index, end } };
}

function changeAfter(after: string, start: number, end: number): Direction | undefined {
  const [down, up] = [DOWN_AFTER.exec(after), UP_AFTER.exec(after)];
  const found = down ?? up;
  return found === null
    ? undefined
    : { way: down === null ? 'up' : 'down', said: { start, end: end + found[0].length } };
}

/** False for a rise beside a fall, and for an amount below zero beside one that is not. What falls may be told with a sign. */
export function directionsAgree(a: Direction | undefined, b: Direction | undefined): boolean {
  const ways = [a?.way, b?.way];
  if (a?.way === b?.way) return true;
  if (ways.includes(undefined)) return !ways.includes('minus');
  return !ways.includes('up');
}
