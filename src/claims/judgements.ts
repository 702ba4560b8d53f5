import { joinedLines, patternLines } from '../core/text/over-lines.ts';

/*
 * How strongly a sentence judges or exhorts, beside single words of judgement (`EVALUATIVE`): what is said of a thing by a
 * judging adjective, what ought to be, what the reader is told to do. English first; of other languages the plainest words.
 */

/** What can only be thought of a thing, and not measured. */
const JUDGING = joinedLines`
  good|bad|nice|lovel(?:y|iest)|superb|excellent|splendid|delightful|charming|elegant|clever(?:est)?|smart|
  wise(?:st)?|foolish|sill(?:y|iest)|stupid|idiotic|na[iï]ve|careless|lazy|sloppy|clumsy|dull(?:est)?|boring|tedious|
  dreary|funn(?:y|iest)|hilarious|amusing|witty|sad(?:dest)?|pathetic|pitiful|ugl(?:y|iest)|pretty(?! \p{L})|gorgeous|
  stunning|breathtaking|kind(?:est)?(?! of)|unkind|cruel(?:lest)?|decent|fair|unfair|unjust|wrong|
  right(?! (?:now|next|after|behind|in|at|on|here|there|by|to|of|up|side|wing|hand))|sensible|reasonable|unreasonable|
  insane|crazy|odd(?:est)?|strange(?:st)?|weird(?:est)?|fascinating|touching|cynical|arrogant|smug|shameless|cowardly|
  noble|admirable|laudable|overdue|unacceptable|intolerable|unbearable|inexcusable|unforgivable|indefensible|
  appalling|dreadful|disgusting|vile|nasty|worrying|disappointing|depressing|hopeless|pointless|futile|meaningless|
  priceless|perfect|mediocre|overrated|underrated|remarkable|childish|rude|worthwhile|convincing|unconvincing|
  misguided|short-sighted|petty|banal|profound|shallow|unwise|enough(?! (?:to|for))|scandal|farce|joke|mess|insult|
  mockery|betrayal|outrage|miracle|triumph|masterpiece|gem|delight|pity|nightmare|fantasy|illusion|
  nothing of the (?:kind|sort)|better(?! than)|worse(?! than)|crying shame|absurdity|madness|hypocrisy|cowardice
`;
/** Words between "is" and what it says. */
const BETWEEN =
  '(?:(?:not|a|an|the|one|of|as|so|very|quite|rather|simply|just|all|both|really|almost|more|most|less) ){0,4}';
const IS = "(?:(?:is|are|was|were|be|been|seems?|seemed|looks?|looked|sounds?|sounded|feels?|felt) |[’']s |[’']re )";
const PREDICATE = `${IS}${BETWEEN}(?:${JUDGING})(?!\\p{L})`;
const JUDGED = new RegExp(`(?<!\\p{L})(?:${PREDICATE})|[’'](?:s|re) ${BETWEEN}(?:${JUDGING})(?!\\p{L})`, 'u');
/** Said of what the sentence before told, it is all that the sentence says. */
const IT_IS_JUDGED = patternLines('u')`
  ^\P{L}*(?:(?:but|and|yet|still|so) )?(?:it|that|this|they|these|those)
  (?: ${PREDICATE}|[’'](?:s|re) ${BETWEEN}(?:${JUDGING})(?!\p{L}))(?!,? (?:because|that|since)(?!\p{L}))
`;

/** What ought to be, by whoever writes it: nobody can look it up. */
const OUGHT =
  /(?<!\p{L})(?:should(?! (?:you|anyone|the need|it be|not be confused|an?) )|ought to|had better|deserves? to)(?!\p{L})/u;
/** The reader is told to do something. For the sentence as written: a capital opens it. */
const TOLD_TO = patternLines('u')`
  ^\P{L}*(?:
    (?:
      Read|Buy|Skip|Try|Ask|Imagine|Consider|Forget|Remember|Beware|Avoid|Picture|Compare|Think|Look|Listen|Sit|Stand|
      Wait|Go|Come|Stop|Take|Give|Bring|Make|Call|Say|Tell|Pick|Watch|Judge|Trust|Blame
    )(?: (?:
        it|that|this|them|him|her|me|us|your|yourself|again|of that|of it|what you|of this|about|at|on the|hard|not|
        for yourself|into|whatever|whoever
      )(?!\p{L})|,
    )|
    (?:Don[’']t|Do not|Never mind|Please|Make no mistake|Let no)(?!\p{L})
  )
`;

/** No comparison that anybody could make. */
const NOTHING_IS =
  /(?<!\p{L})(?:nothing|nobody|no one) (?:is|was|could be|looks|feels) (?:\p{L}{2,}er|(?:more|less) \p{L}+)(?: than)?(?!\p{L})/u;

/** Lesser signs, one judgement each. For lower-case text. */
const SIGNS: readonly RegExp[] = [
  /(?<!\p{L})(?:one (?:would|could|might|can|cannot)|you (?:would|could|cannot|wouldn[’']t|couldn[’']t|can[’']t))(?!\p{L})/u,
  /(?<!\p{L})too (?!(?:many|much|few|early|late|often|soon)(?!\p{L}))\p{L}{3,}(?! (?:had|has|have|was|were|is|are)(?!\p{L}))/u,
  patternLines('u')`
    (?<!\p{L})(?:hard|difficult|easy|tempting|painful) (?:not )?to (?:
      imagine|see|believe|say|tell|understand|forgive|read|resist|argue|overstate|know|be|feel|blame|mock|laugh|forget|
      love|hate|admire|like|miss|dismiss|envy|pity
    )(?!\p{L})
  `,
  /(?<!\p{L})the (?:best|worst|only|least) (?:thing|way|place|part) (?:that )?(?:you|one|anyone|anybody)(?!\p{L})/u,
  /^\P{L}*(?:curiously|oddly|strangely|luckily|mercifully|predictably|ironically|tellingly|admittedly|thankfully|to be fair|to be honest)(?!\p{L})/u,
  /^\P{L}*(?:what an? |how very )|(?<!\p{L})what \p{L}+ (?:they|it|he|she) (?:is|are|was|were)\P{L}*$/u,
  patternLines('u')`
    (?<!\p{L})(?:
      deber[ií]a(?:n|mos)?|ojal[áa]|curiosamente|por desgracia|dev(?:er)?[ií]a(?:m|mos)?|oxalá|infelizmente|
      lamentavelmente|(?:é|es|est|è) (?:difícil|difficile) (?:de |d[’'])?\p{L}+|il faut|il faudrait|devrai(?:t|ent)|
      malheureusement|dovrebbe(?:ro)?|bisogn(?:a|erebbe)|occorre(?:rebbe)?|purtroppo|
      (?:é|es) (?:preciso|necesario|hora de)|é tempo de|habría que|hay que|(?:il est|est) temps de|è ora (?:di|che)|es wird zeit|leider|zum glück
    )(?!\p{L})
  `,
  // What is to be done, without a "should".
  patternLines('u')`
    (?<!\p{L})(?:
      (?:it is|it[’']s|it was) (?:high |about |long past )?time (?:to|that|for|we|they|you|some)|(?:high|about) time|
      there is (?:no|little) (?:need|point|sense|excuse|shame|harm) (?:in|to|for)|why (?:not|on earth|bother)
    )(?!\p{L})|
    (?:^|[,;:] |(?<!\p{L})(?:and|but|so|yet) )\P{L}*(?:
      (?:we|you|one|somebody|someone) (?:do not |don[’']t )?(?:have|has|need|needs) to|we (?:need|owe|deserve)
    )(?!\p{L})
  `,
  // A moral is drawn, or an answer given as one gives it in talk.
  patternLines('u')`
    (?<!\p{L})there (?:is|was|are) (?:an? |some |more |no |little )?(?:\p{L}+ )?(?:
      lessons?|moral|parable|irony|poetry|justice|logic|beauty|comfort|dignity|charm|nobility|wisdom|poison
    )(?= (?:in|to|about|of|for|that|when|here|there|and|enough|behind|without)(?!\p{L})|[.,;:!?…]|$)|
    ^\P{L}*(?:
      sure|of course|quite so|fair enough|hardly|as if|so much for|good luck|(?:no|small|little) wonder|enough|
      nonsense|rubbish|indeed not|and rightly|rightly so|well done|bravo|alas
    )(?!\p{L})|
    (?<!\p{L})(?:if anyone|if anybody) (?:wants|cares|asks)|the (?:sort|kind) of \p{L}+ (?:that )?(?:an? child|only|nobody)(?!\p{L})
  `,
  // There are worse, and it feels like home: a measure that is nobody's but the writer's.
  patternLines('u')`
    (?<!\p{L})(?:
      (?:there (?:is|are)|(?:you|one) (?:could|can|might) do|i have (?:seen|known)) (?:far |much )?(?:worse|better)|
      (?:nobody|no one|everybody|everyone) (?:\p{L}+ ){0,4}?(?:seems?|cares?|wants?|likes?|loves?|minds?|deserves?)|
      (?:feels?|felt|tastes?|smells?|sounds?|looks?) like (?:an?|the|being|home|your)|the moral compass
    )(?!\p{L})
  `,
  // A general sentence about what nobody can point at.
  patternLines('u')`
    ^\P{L}*(?:the |one |an? |no |every |all |such )?(?:
      trust|distrust|truth|law|charity|justice|injustice|grief|love|hope|fear|hate|hatred|anger|democracy|tyranny|power|
      silence|memory|history|life|death|faith|doubt|beauty|freedom|liberty|peace|pride|shame|patience|luck|youth|age|
      kindness|cruelty|courage|wisdom|folly|stupidity|ignorance|honesty|loyalty|friendship|dignity|decency|envy|greed|
      mercy|guilt|innocence|forgiveness|gratitude|loneliness|solitude|genius|talent|taste|progress|nostalgia|outrage|
      promises?|apolog(?:y|ies)|fools?|cynics?|small towns
    )(?: and (?:the )?\p{L}+)?(?: (?:that|who|which)(?: \p{L}+){1,5}?)?
    (?: (?:always|often|seldom|rarely|never|also|itself))? (?:
      is|are|isn[’']t|aren[’']t|do|does|has|have|can|cannot|will|keeps?|makes?|forgives?|needs?|knows?|works?|remembers?
    )
    (?! (?:also )?(?:being |been |now )?(?:
        \p{L}+ed|held|known|made|set|built|kept|found|given|based|present|not have|an? (?:town|city|village|river|charity|song|film|book|band|ship|album)|
        the (?:\p{L}+ )?(?:town|city|village|name|title|album|song|film|book|first|second|third|fourth|fifth|\d+\p{L}*)
    )(?!\p{L}))(?!\p{L})
  `,
  // "Plaques are merely lies in bronze."
  patternLines('u')`
    ^\P{L}*(?:an? |one |every )?(?!
      (?:
        it|this|that|these|those|there|here|what|who|which|he|she|they|we|you|i|the|his|her|its|their|our|my|self|all|
        both|each|some|many|none
      )(?!\p{L})
    )\p{L}+ (?:is|are) (?:only|merely|nothing but|not an?|just an?|like an?) (?!(?:in|at|on) )\p{L}[^,;:\d]{0,60}$
  `,
  patternLines('u')`
    (?<!\p{L})(?:è|era|sono|erano|fu|sarebbe|es|son|fue|sería|é|são|foi|seria|est|était|sont|c[’']est|serait|ist|war|
    sind|waren|wäre|bleibt) (?:\p{L}+ ){0,4}?(?:
      vergogna|scandalo|peccato|bell[oaie]|brutt[oaie]|splendid[oaie]|orribil[ei]|assurd[oaie]|ridicol[oaie]|
      meraviglios[oaie]|inaccettabil[ei]|stupid[oaie]|trist[ei]|vergüenza|escándalo|lástima|hermos[oa]s?|bonit[oa]s?|
      fe[oa]s?|tristes?|absurd[oa]s?|ridícul[oa]s?|maravillos[oa]s?|inaceptables?|vergonzos[oa]s?|vergonha|escândalo|
      pena|lind[oa]s?|maravilhos[oa]s?|inaceitáve(?:l|is)|estúpid[oa]s?|honte|scandale|dommage|beaux?|belles?|laide?s?|
      absurdes?|ridicules?|merveilleu(?:x|ses?)|inacceptables?|magnifiques?|schande|schade|skandal|ärgernis|schön|
      hässlich|traurig|absurd|lächerlich|wunderbar|unerträglich|inakzeptabel|dumm|klug|frevel|herrlich|unsinn|peinlich
    )(?!\p{L})
  `,
];

/** More than a name and the past tense, or a figure, weigh; less than two of these. */
const STRONG = 2.5;

/** What a sentence has beside its words. */
interface Telling {
  /** Somebody else says so, whose judgement it may be. */
  readonly isReported: boolean;
  /** It has a figure: "pots should be 3 inches deep" is a rule that can be looked up. */
  readonly isMeasured: boolean;
}

/**
 * How strongly a sentence judges, in the unit of `FACT_WEIGHTS`: 1 is one judging word.
 * @param own without its quotations
 */
export function judgementsIn(own: string, { isReported, isMeasured }: Telling): number {
  const lower = own.toLowerCase();
  const strong =
    !isReported &&
    ((!isMeasured && OUGHT.test(lower)) || TOLD_TO.test(own) || IT_IS_JUDGED.test(lower) || NOTHING_IS.test(lower));
  const signs = SIGNS.filter((sign) => sign.test(lower)).length;
  return (strong ? STRONG : 0) + signs + (JUDGED.test(lower) ? 1 : 0);
}
