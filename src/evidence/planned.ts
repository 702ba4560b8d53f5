import { stemmer } from 'stemmer';
import { patternLines, spacedLines } from '../core/text/over-lines.ts';

/** What somebody means to do, and has not done. "Will" is none: what was announced has often come to pass since; "a plan to" is anybody's. English alone. */
const PLAN = patternLines('giu')`
  (?<!\p{L})(
    plans to|hopes to|wants? to|intends? to|aims to|means to|(?:ha(?:s|ve) )?(?:promised|pledged|vowed) to|
    (?:is|are) (?:considering(?: whether to)?|planning to|expected to)
  )\s(\p{Ll}+)((?:[\s-][\p{L}’']+){1,6})
`;
/** What an article tells as done: "has opened", "have bought". */
const DONE = /(?<!\p{L})ha(?:s|ve)\s(?:(?:also|now|already|since)\s)?(\p{Ll}+)((?:[\s-][\p{L}’']+){1,6})/giu;
/** Forms that no stemmer knows. */
const FORMS: ReadonlyMap<string, string> = new Map(
  spacedLines`
    bought:buy built:build rebuilt:rebuild sold:sell gave:give given:give taken:take made:make begun:begin won:win
    left:leave paid:pay sent:send spent:spend put:put cut:cut shut:shut laid:lay kept:keep held:hold lent:lend
    brought:bring become:become
  `
    .split(' ')
    .map((forms) => forms.split(':') as [string, string]),
);
/** Words that say nothing of what is done to what. */
const SMALL = /^(?:the|an?|its|his|her|their|our|of|in|on|at|to|for|by|with|from|into|it|them|all|own|new|and|or)$/;
/** Words behind the verb that both have, or all of the shorter. */
const SHARED = 2;

/**
 * The words with which a passage says that something is meant to be done that a claim tells as done: “plans to buy two cranes” for “has
 * bought two cranes”; undefined where there are none.
 */
export function onlyPlanned(claim: string, passage: string): string | undefined {
  const done = [...claim.matchAll(DONE)].map(([, verb = '', rest = '']) => told(verb, rest));
  if (done.length === 0) return undefined;
  const also = [...passage.matchAll(DONE)].map(([, verb = '', rest = '']) => told(verb, rest));
  for (const [, plan = '', verb = '', rest = ''] of passage.matchAll(PLAN)) {
    const meant = told(verb, rest);
    const isMeant = (deed: Told) => isSame(deed, meant) && !also.some((other) => other.verb === deed.verb);
    if (done.some(isMeant)) return plan.toLowerCase();
  }
  return undefined;
}

/** A verb and what stands behind it, as stems. */
interface Told {
  readonly verb: string;
  readonly words: readonly string[];
}

function told(verb: string, rest: string): Told {
  const words = (rest.toLowerCase().match(/[\p{L}’']+/gu) ?? []).filter((word) => !SMALL.test(word));
  const plain = verb.toLowerCase();
  return { verb: stemmer(FORMS.get(plain) ?? plain), words: words.map((word) => stemmer(word)) };
}

function isSame(a: Told, b: Told): boolean {
  const shared = new Set(a.words.filter((word) => b.words.includes(word))).size;
  return a.verb === b.verb && shared > 0 && shared >= Math.min(SHARED, a.words.length, b.words.length);
}
