import type { Name } from '../core/text/names.ts';
import { patternLines } from '../core/text/over-lines.ts';
import { FRENCH } from './accusations/french.ts';
import { GERMAN } from './accusations/german.ts';
import { ITALIAN } from './accusations/italian.ts';
import { PORTUGUESE } from './accusations/portuguese.ts';
import { SPANISH } from './accusations/spanish.ts';
import type { Wording } from './accusations/wording.ts';

const WORDINGS: ReadonlyMap<string, Wording> = new Map([
  ['es', SPANISH],
  ['pt', PORTUGUESE],
  ['fr', FRENCH],
  ['de', GERMAN],
  ['it', ITALIAN],
]);

/** Right before a deed: it was none. */
const NEGATED = /(?<![\p{L}])(?:no|não|nunca|jamás|jamais|nicht|nie|niemals|ni|n[’']|non|mai) ?$/u;
/** In the midst of one: "hat das Parlament nicht belogen". */
const NEGATED_WITHIN = /(?<!\p{L})(?:nicht|nie|niemals|keine?[nmrs]?|pas|jamais)(?!\p{L})/u;
/** Somebody denies what follows. */
const DENIED = patternLines('u')`
  (?<!\p{L})(?:
    nega|negó|negaron|niega|niegan|desmintió|desmiente|negou|negaram|nie|nient|nié|dément|démenti|bestritt|bestritten|
    bestreitet|leugnet|leugnete|dementierte|negò|negano|negato|smentisc(?:e|ono)|smentì|smentito
  )(?!\p{L})
`;
/** What does nothing by itself: an earthquake that killed accuses nobody. */
const THING = patternLines('u')`
  (?<!\p{L})(?:
    terremoto|sismo|séisme|incendio|incêndio|incendie|inundación|enchente|huracán|furacão|ouragan|tormenta|tempestade|
    tempête|virus|vírus|enfermedad|doença|maladie|accidente|acidente|accident|explosión|explosão|explosion|sequía|
    seca|sécheresse|covid|pandemia|pandémie|alluvione|tempesta|malattia|incidente|esplosione|siccità|
    uragano|frana|valanga|mareggiata|(?:erd|see)beben|feuer|brand|flut|sturm|orkan|krankheit|unfall|hitzewelle
  )(?!\p{L})
`;
/** UTF-16 units before a deed in which its negation stands. */
const BEFORE = 12;

/**
 * Does a sentence in Spanish, Portuguese, French, German or Italian say that a named person or a body did wrong? By words that say
 * little else, so that it misses more than in English.
 * @param names in the sentence; in German every noun looks like one
 * @param language primary subtag; any of the five when absent
 */
export function isAccusationAbroad(sentence: string, names: readonly Name[], language?: string): boolean {
  return [...WORDINGS].some(([code, { charged, deeds, plain, bodies }]) => {
    if (language !== undefined && language !== code) return false;
    const charge = charged.exec(sentence);
    const deed = charge ?? deeds.exec(sentence);
    const found = deed ?? plain.exec(sentence);
    if (found === null) return false;
    const before = sentence.slice(0, found.index);
    if (NEGATED.test(before.slice(-BEFORE)) || (deed !== null && NEGATED_WITHIN.test(deed[0])) || DENIED.test(before))
      return false;
    if (charge === null && THING.test(before.toLowerCase())) return false;
    return names.length > 0 || bodies.test(sentence.toLowerCase());
  });
}
