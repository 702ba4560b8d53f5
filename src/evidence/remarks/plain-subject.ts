import { patternLines } from '../../core/text/over-lines.ts';

const NAME_WORD = /^\p{Lu}[\p{L}.’'-]*$/u;
/** Small words inside names. */
const PARTICLE = /^(?:de|del|da|di|van|von|der|den|bin|ibn|al|el|la|le)$/u;
/** Behind a name, whose or of what somebody is: "Dr Yara Haddad of Leeming University". */
const OF = /^(?:of|from|at|for|with)$/u;
/** Words of a name with its titles, and words before it that say what somebody is. */
const MAX_NAME = 6;
const MAX_ROLE = 7;
/** The beginning of an apposition: "the cabinet member for culture", "who keeps 38 cows", "in dissent", "67". */
const APPOSED = /^(?:\p{Ll}|\d)/u;
/** "The minister, Joana Prats", "Lisle's solicitor, Jude Amory": what a name stands behind in apposition. */
const IS_ROLE = /^(?:the|an?|its|his|her|their|our)\s|[’']s?\s\p{Ll}/iu;
/** Not one alone, or somebody in another's place. */
const SEVERAL = /(?<!\p{L})(?:and|or|among|including|like|both|neither|nor|by|against|whom)(?!\p{L})/iu;
/** Words with a capital that name nobody. */
const NO_NAME = patternLines('u')`
  ^(?:
    On|In|At|After|Before|During|Since|For|From|With|Under|As|When|I|We|He|She|They|It|You|This|That|These|Those|Who|
    What|There|Here|One|Some|Others?|Many|All|Nobody|Everyone|Critics?|Officials?|Monday|Tuesday|Wednesday|Thursday|
    Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December
  )$
`;
/** Behind a subject that follows its verb: when and where it was said. */
const WHEN = /\s(?:on|in|after|before|during|when|as|last|yesterday|today)(?=\s|$)/u;

/**
 * The name of the one person or body that a few words are, as a subject: "the trust's chairman, Piers Aldous", "Justice Ivor Stannage, in
 * dissent,". Null where they name nobody, or more than one. English alone.
 * @param isBehindVerb of a subject behind its verb: further words may follow it ("Ms Moe on Tuesday")
 */
export function plainSubject(words: string, isBehindVerb: boolean): string | null {
  const text = words.trim();
  if (SEVERAL.test(text)) return null;
  const segments = text.split(/,\s*/);
  if (isBehindVerb) segments.push('');
  // Without a comma behind it no apposition: "On Tuesday, Ms Moe", "Aas, Ms Moe".
  if (segments.at(-1) !== '') return nameOf(segments.at(-1) ?? '');
  const [first = '', second = ''] = isBehindVerb
    ? segments.map((segment) => segment.split(WHEN, 1)[0] ?? '')
    : segments;
  const apposed = IS_ROLE.test(first) ? nameOf(second) : null;
  if (apposed !== null && second.startsWith(apposed)) return apposed;
  return isBehindVerb || APPOSED.test(second) ? nameOf(first) : null;
}

/** The name that some words end with, behind what its bearer is and before whose: "economist Sofia Lind of Banca Orient". */
function nameOf(segment: string): string | null {
  const all = segment.split(' ');
  const cut = all.findIndex((word, at) => OF.test(word) && at > 0);
  // Of what a role is, behind which no name can be told from whose it is: "the master of Moe's Mill".
  const words = cut < 0 ? all : all.slice(0, cut);
  let from = words.length;
  while (
    from > 0 &&
    (NAME_WORD.test(words[from - 1] ?? '') || (from < words.length && PARTICLE.test(words[from - 1] ?? '')))
  )
    from--;
  const name = words.slice(from);
  const [first = ''] = name;
  // "Secretary of State Marco Rubio".
  if (cut >= 0 && name.length === 1) return null;
  const isName = name.length > 0 && name.length <= MAX_NAME && from <= MAX_ROLE && NAME_WORD.test(first);
  return !isName || NO_NAME.test(first) || /[’']s?$/u.test(name.at(-1) ?? '') ? null : name.join(' ');
}
