import { patternLines } from '../core/text/over-lines.ts';
/*
 * Word lists that say why a sentence is worth checking. Each is one linear regex; English first, then the words of other
 * languages that mean the same. Where case says nothing they are for lower-case text: a pattern that ignores case over
 * all of Unicode takes four times as long to compile, and most runs look at a page or two.
 */

/** Somebody is quoted, cited or reported. For lower-case text. */
export const ATTRIBUTION = patternLines('u')`
  \b(?:
    according to|sa(?:id|ys)|
    (?<!\b(?:to|would|could|can|will|shall|may|might|i|we|not|let us|let[’']s|cannot|can[’']t|don[’']t|didn[’']t) )say
    (?= (?:that|they|the|it|he|she|his|her|their|there)\b)|
    swore|sw(?:ore|ears) (?:that|on oath|under oath)|speaks? of|not(?:es|ed) that|points? out|pointed out|added that|
    attribut(?:ed|es) (?:the|this|that|it|its|his|her|their|these|most|much) (?:\p{L}+ ){0,5}?to|assert(?:ed|s) that|
    objected that|protest(?:ed|s) that|conced(?:ed|es)|reckon(?:ed|s)(?! with)|
    (?<!(?:be|been|being|is|are) )describe[ds] (?:[^\s.,;:]+ ){1,5}?as|
    call(?:ed|s) for (?:an? |the )?(?:\p{L}+ )?
    (?:investigation|inquiry|ban|end|review|release|resignation|boycott|ceasefire)|
    (?<!such )as (?!(?:those|if|well) )(?:[\p{L}’'-]+ ){1,6}?
    (?:showed|noticed|reported|put it|(?:has|have|had) (?:shown|found|reported|documented|revealed)|
    found(?! (?:in|on|at|among)(?!\p{L})))|
    (?:reject|disput|dismiss|contest)(?:e?s|ed) (?:this|that|it|the (?:claims?|charges?|accusations?|allegations?|criticism|findings?|suggestion))|
    suspect(?:s|ed)? that|agree[ds] that|puts? (?:\p{L}+ ){1,6}?down to|it reads|
    (?:ha[sd]|have) no record of|kn(?:ow|ew|ows) of no|
    told(?! (?:nobody|no one)(?!\p{L}))|tells|claim(?:ed|s)|contend(?:ed|s)|argue[ds]|alleg(?:ed|es|edly)|
    report(?:ed|edly)|reports(?= (?:that|how|an?|the|\d))|announce[ds]|
    declare[ds](?! (?:bankruptcy|insolvency|war|independence|victory)(?!\p{L}))|stated|states that|testifie[ds]|
    wr(?:ote|ites)
    (?! (?:an?|the|two|three|four|five|six|seven|several|many|some|his|her|their|its|most|\d+|books?|songs?|poems?|novels?|plays?|music|code) )|
    thinks|believe[ds]|(?<!(?:badly|well|poorly|better|best|is|are|was|were|be) )explain(?:ed|s)|recall(?:ed|s)|
    remembers? that|repl(?:ied|ies)|answered|maintain(?:ed|s) that|complain(?:ed|s)|predict(?:ed|s)|blame[ds]|
    accus(?:e[ds]|ing)|confirm(?:ed|s)|den(?:ied|ies)|estimate[ds]|warn(?:ed|s)|admit(?:ted|s)|conclude[ds]|
    acknowledge[ds]|promise[ds]|insist(?:ed|s)|suggest(?:ed|s)|shows? that|found that|finds that|
    (?:
      study|report|survey|poll|statement|paper|researchers|analysis|investigation|data|figures|records|documents|
      reviews?|audits?|inquiry|census|court|judges?|jury|tribunal|scientists|economists|experts|diar(?:y|ies)|
      (?<!to )registers?|minutes|memos?|messages?|manuscripts?|chronicles?|plaques?|filings?|ledgers?|brochures?|articles?
    )(?:\s\p{L}+){0,4}?\s(?:
      found|finds|puts?|ruled|held that|estimates?|conclud\p{L}+|shows?|showed|says|said|indicat\p{L}+|suggest\p{L}*|
      reveal\p{L}*|records|recorded that|lists|mentions?|mentioned|contains? no
    )|
    call(?:ed|s) (?:the|it|this|him|her|them)|laut|zufolge|nach (?:angaben|ansicht|auskunft|einschätzung|worten)|
    sagte?|meinte?|nann?te|nennt|warnte?|betonte?|schreibt|schrieb|kritisierte?|teilte mit|erklärte?|berichte(?:t|te)|
    behauptete|según|dijo|dice|afirm[óa]|asegur[óa]|sostien?e|sostuvo|señal[óa]|explic[óa]|denunci[óa]|advirtió|
    advierte|acus[óa] (?:a|al)|cree que|declar[óa]|anunció|inform[óa]|selon|d’après|d'après|affirme|assure|explique|
    raconte|dénonce|estime que|dit que|accuse|
    (?:a|ont) (?:déclaré|annoncé|dit|expliqué|raconté|rappelé|assuré|estimé|indiqué|précisé|affirmé|écrit)|segundo o|
    segundo a|de acordo com|disse(?! (?:nada|nulla|niente))|diz|alega|explic(?:a|ou)|garante|acus(?:a|ou)|afirm(?:a|ou)|declarou|anunciou|
    cont(?:a|ou)(?= (?:a[os]?|o|que|à)\b)|
    (?:avis|lembr|garant|alert|sublinh|acrescent)(?:a|ou|aram|iu|ado|ido) (?:por escrito )?que|l[eê]-se|
    atribu(?:i|iu|em|íram)|escreve(?:u|ram)?|nega(?:m|ou|ram)?|recorda|sustent(?:a|am|ou|aram) que|
    promete(?:u|m|ram)?|conclui(?:u|em|íram)|atribuy(?:e|en|ó|eron)|niega[n]?|negó|escribi(?:ó|eron)|escribe[n]?|
    recuerda[n]?|añad(?:e|ió)|promet(?:e|ió)|reconoc(?:e|ió)|conclu(?:ye|yó)|secondo (?:il|la|i|gli|le|uno|una|l[’']\p{L}+)|disse(?! (?:nulla|niente))|
    dice che|afferma|sostiene|(?:ha|hanno) (?:detto|dichiarato|spiegato|raccontato|scritto|aggiunto|promesso|
    ammesso|ricordato|negato|trovato|annunciato|concluso|stimato)|
    scrive|racconta|denuncia|nega(?:no)?|negò|smentisc(?:e|ono)|promett(?:e|ono)|assicura(?:no)?|spiega(?:no)?|ammett(?:e|ono)|annuncia(?:no)?|
    avverte|avvertono|attribuisc(?:e|ono)|(?:ricorda|osserva|stima|conclude|riferisce) che|
    soutient qu|souligne|rappelle|conclut|promet|reconnaît|ajoute que|räum(?:t|te) ein|bestr(?:eitet|itt),|beteuert|
    schätzt, dass
  )(?![\p{L}\p{N}])
`;

/** One thing is measured against another, or against its own past. For lower-case text. */
export const COMPARISON = patternLines('u')`
  \b(?:
    (?:more|less|fewer|worse) (?:\p{L}+ ){0,3}than|
    (?!(?:rather|other|either|whether|never|under|after|over|ever|number|together) )\p{L}{2,12}er (?:\p{L}+ ){0,2}
    than|
    rather than \d|twice (?:as|the|what|that|its|their|his|her)|thrice|doubled?|tripled?|quadrupled|halved|
    (?:two|three|four|five|six|seven|eight|nine|ten|\d+)
    (?: times (?:as|more|less|fewer|the|its|their|what|that|\p{L}{2,12}er)|[ -]?fold)|
    compared (?:to|with)|
    (?:
      rose|fell|grew|increased|decreased|declined|dropped|jumped|climbed|shrank|soared|plunged|risen|fallen|grown|
      shrunk
    )(?: (?:by|to|from|\d))|
    (?:gone|went|goes|was|were|is|are) (?:up|down) (?:by|from|\d)|outnumber\p{L}*|exceed(?:ed|s)|
    as (?:many|much|high|low|large|few) as|half as (?:many|much)|
    half (?:of )?(?:what|the (?:price|number|cost|size|rate|amount|usual))|
    still (?!(?:under|over|after|ever|never|other|water|together|further|later|number)\b)\p{L}{2,12}er(?! than)
    (?=[ ,.;]+(?:and|but|,|today|now)|[.,;]|$)|
    (?:\p{L}{3,12}er|more \p{L}+) (?:then|now|today) than|
    (?:falling|rising|fallen|risen|grown|shrunk|growing|shrinking|dropping|dropped)
    \b[^.;:]{0,40}? from \d[^.;:]{0,20}? to \d|
    menos de metade|metade d[oa]|mais d[oe] que|
    (?:caiu|caíram|subiu|subiram|desceu|desceram|aumentou|aumentaram|diminuiu) (?:de|para|em|\d)|
    più (?:\p{L}+ )?(?:di|che)|meno (?:\p{L}+ )?(?:di|che)|il doppio|la metà d|
    (?:
      mehr|weniger|höher|niedriger|größer|kleiner|älter|jünger|schneller|langsamer|teurer|billiger|länger|kürzer|
      besser|schlechter|stärker|schwächer|häufiger|seltener
    ) als|
    doppelt so|
    um \d[\d.,]* (?:prozent|%) (?:\p{L}+ )?
    (?:ge(?:stiegen|sunken|fallen|wachsen)|zugenommen|abgenommen|zurückgegangen)|
    (?:stieg|sank|fiel|wuchs)(?:en)? (?:um|auf|von)|halbiert|verdoppelt|más (?:\p{L}+ )?que|menos (?:\p{L}+ )?que|
    el (?:doble|triple) (?:de|que)|(?:aument|baj)(?:ó|aron) (?:un|en|de|hasta)|
    (?:sub|cay|crec|disminuy)(?:ó|ió|eron|ieron) (?:un|en|de|hasta)|(?:plus|moins) (?:\p{L}+ )?qu(?:e|[’'](?=\p{L}))|
    le (?:double|triple) d|deux fois (?:plus|moins)|(?:a|ont) (?:augmenté|baissé|chuté|progressé|diminué|reculé) de|
    mais (?:\p{L}+ )?(?:do )?que
  )(?![\p{L}\p{N}])
`;

/** The most, the least, the first, the only. For lower-case text. */
export const SUPERLATIVE = patternLines('u')`
  \b(?:
    (?:the|its|their|his|her|our|\p{L}+[’']s) (?:\p{L}+ )?(?:
      most|least|only|best|worst|
      (?!
        (?:
          (?:rain)?forest|interest|(?:un|ar|c)?rest|(?:mid|north|south)?west|(?:north|south)?east|(?:pro|con|de)?test|
          (?:re|con|be|in)?quest|guest|harvest|in?vest|vest|nest|priest|chest|(?:tem)?pest|zest|digest|honest|modest|
          earnest|manifest|behest|nearest|latest
        )(?!\p{L})
      )\p{L}{2,}est
    )\b|
    the first (?:\p{L}+ ){0,3}(?:to|ever|since|in (?:history|\d+|more)|of (?:its|their|his|her) kind)|
    (?:for )?the (?:first|last) time|the last (?:\p{L}+ ){0,2}to|
    (?:world|country|nation|continent)[’']s (?:\p{L}+est|most|first|only)|
    most (?:popular|important|common|expensive|powerful|populous|dangerous|widely)|record (?:high|low|number)|
    highest[ -]ranking|
    (?:der|die|das|den|dem) (?:
      größt|kleinst|ältest|jüngst|höchst|tiefst|längst|kürzest|best|schlechtest|stärkst|schnellst|reichst|ärmst|
      teuerst|meist|\p{L}{2,}(?:igst|lichst)
    )e[nrs]?|
    el mayor|la mayor|(?:el|la|los|las) \p{L}+ (?:más|menos) \p{L}+ de|el más|la más|
    (?:el|los|la|las) (?:peor|mejor|única?)(?:es|s)?|le plus|la plus|l(?:e|a|es) (?:meilleur|pire|seul)e?s?|
    [oa]s? (?:maior|pior|melhor)(?:es)?|[oa] únic[oa]|o mais|a mais|(?:il|la|i|le) più|
    (?:il|la) (?:migliore|peggiore|maggiore)|l[’']unic[oa]|
    no (?:other )?(?:\p{L}+ ){1,5}(?:has |have |had |is |was |are |were )(?:ever )?(?:been )?
    (?:more|less|fewer|better|worse|\p{L}{2,10}(?:er|ier))\b|
    no (?:other )?(?:\p{L}+ ){1,6}(?:
      spends|pays|earns|costs|gets|has|does|produces|uses|makes
    ) (?:more|less|fewer|better|worse)
  )(?![\p{L}\p{N}])
`;

/** One thing is said to have brought about another. For lower-case text. */
export const CAUSAL = patternLines('u')`
  \b(?:
    because|caus(?:ed|es|ing)|l(?:ed|eads) to|due to|result(?:ed|s|ing) (?:in|from)|as a (?:result|consequence)|
    therefore|thanks to|(?:is|are|was|were) to blame|puts? (?:\p{L}+ ){1,6}?down to|(?:is|are|was|were) put down to|blamed (?!him|her|them|us|me|it)|
    for (?:want|lack|fear) of|, since (?:people|they|it|he|she|nobody|there|the|this|that)|
    owing to|contribut(?:ed|es) to|trigger(?:ed|s)|responsible for|brought about|stems? from|
    prompt(?:ed|s)|blame[ds] (?:on|for)|for this reason|(?:this|that|which) is why|weil|verursacht\p{L}*|führte zu|
    aufgrund|infolge|deshalb|deswegen|wegen|porque|caus[óa]|debido a|se deben? a|provoc[óa]|parce que|à cause de|
    grâce à|en raison d[eu’']|faute de|a causé|a provoqué|provoquée?s? par|por causa d[aoe]|devido [aà]|deve-se a|
    causou|provocou|deveu-se|devem-se|por falta d[aoe]|se debi(?:ó|eron)|a causa d(?:e|el|i|ella)|por culpa del?|perché|poiché|
    grazie a|dovut[oaie] a|per colpa d[ei]\p{L}*|la colpa è|(?:ha|hanno) (?:causato|provocato)|puisque|
    ya que|já que
  )(?![\p{L}\p{N}])
`;

/** Something is said not to exist or never to have happened: nobody can find that in a source. For lower-case text. */
export const ABSENCE = patternLines('u')`
  \b(?:
    no (?:
      evidence|proof|record|sign|indication|trace|mention|data|stud(?:y|ies)|source|explanation|basis|reason|warning|
      such|other|longer any|known|
      one (?:has|had|was|is|knows|knew|can|could|will|would|ever|else|in|who|did|came|died|asked|told)
    )|
    (?<!(?:like|as) )never(?! mind)(?! \p{L}+ (?:more|less|fewer) than)|
    (?<!\b(?:told|tell|hurt|harm|harmed|fooled) )nobody(?! (?:\p{L}+ ){0,4}?(?:seems?|cares?|wants?|likes?|needs?)(?!\p{L}))|none of|
    says? nothing (?:of|about|on)|not a single|not one|
    (?:
      found|finds?|saw|sees|knew|knows|shows?|showed|carried|issued|brought|received|left|detected|established
    ) no (?!
      (?:
        longer|doubt|more|less|fewer|matter|better|worse|longer|choice|idea|one|intention|trouble|problem|problems|
        difficulty|wonder|secret
      )\b
    )\p{L}+|
    (?:d(?:id|oes|o)|has|have|had) not (?:exist|occur|appear|happen(?:ed)?|occurred|appeared|existed|named?)|
    (?:did|has|have|had) not (?:\p{L}+ ){0,3}?(?:any|a single|one) (?!(?:more|longer|day|way)(?!\p{L}))\p{L}+|
    (?<!middle of )nowhere|
    (?:d(?:id|oes|o)|has|have|had) not (?:
      mention|include|contain|provide|offer|produce|cite|address|publish|disclose|respond|mentioned|included|provided|
      offered|published|responded
    )|
    (?:didn|doesn|hasn|haven)[’']t (?:mention|include|contain|provide|offer|cite|respond)\p{L}*|
    there (?:is|was|are|were|has been|have been) no|includ(?:ed|es) no|contain(?:ed|s) no|offer(?:ed|s) no|gave no|
    lack(?:ed|s) (?:any|evidence)|without (?:any |a )?(?:evidence|proof|precedent|explanation|single)|unprecedented|
    failed to (?:mention|provide|produce|disclose|publish|explain)|
    keine? (?:beweise?|belege?|hinweise?|angaben?|datum|zahlen)|niemals|niemand|kein einziger|nunca|nadie|ningún|
    ninguna|sin pruebas|no hay|jamais|aucune?|personne n|sans preuve|nenhum|nenhuma|ninguém|
    não (?:há|existe|existem|houve|consta)|sem provas|no (?:existe|existen|consta|hubo)|
    il n[’'](?:y a|existe) aucune?|gibt es keine? (?:beweise?|belege?|hinweise?|angaben|zahlen|daten|spuren?)
  )(?![\p{L}\p{N}])
`;

/** Years, days, months: a point in time that a source can contradict. */
export const DATE = patternLines('u')`
  \b(?:1[0-9]|20)\d\d(?:s|[–-]\d{2,4})?\b|
  \b(?:January|February|March|April|June|July|August|September|October|November|December)\b|\bMay \d|\b\d{1,2} May\b|
  \b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\. ?\d|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|
  \b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|
  \b\d{1,2}\. ?(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b|
  \b(?:
    enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|
    avril|juin|juillet|août|septembre|octobre|novembre|décembre|janeiro|fevereiro|março|maio|junho|julho|setembro|
    outubro|novembro|dezembro
  )\b
`;

/** Figures and number words that count something; a lone "one", ordinals and the numbers of chapters count nothing. For lower-case text. */
export const NUMBER = patternLines('u')`
  (?<![\p{L}\p{N}]|(?<!\p{L})(?:chapter|part|act|book|page|stage|phase|step|platform|ward) )(?:
    \p{N}+(?:[.,]\p{N}+)*|
    (?:
      two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|
      nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety
    )(?:-\p{L}+)?|
    (?:a|one|several|many|few|two|three) (?:hundred|thousand|million|billion|dozen)|hundreds|thousands|millions|
    billions|dozens|half (?:of|the|a)|a (?:third|quarter) of|one in (?:two|three|four|five|ten)|per ?cent|percent|
    majority of|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn|
    (?:zwan|vier|fünf|sech|sieb|acht|neun)zig|dreißig|hundert|tausend|millionen|(?:zwei|drei|vier|fünf|sechs)einhalb|
    anderthalb|(?:ein|zwei|drei) (?:drittel|viertel|fünftel)|die hälfte|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|
    diez|doce|trece|catorce|quince|dieci\p{L}+|veinte|veinti\p{L}+|treinta|cuarenta|cincuenta|sesenta|cien|mil|
    millones|(?:un|dos) tercios?|la mitad|deux|trois|quatre|cinq|sept|huit|dix|onze|douze|treize|quatorze|quinze|
    seize|dix-(?:sept|huit|neuf)|vingt|trente|quarante|cinquante|cent|mille|millions|un tiers|la moitié|dois|duas|
    três|quatro|sete|oito|nove|dez|doze|vinte|trinta|quarenta|cinquenta|cem|milhões|um terço|a metade
  )(?![\p{L}\p{N}])
`;

/** The past tense as far as it can be seen without a dictionary: regular forms, and irregular ones that news is made of. */
export const PAST_TENSE = patternLines('u')`
  \b(?:
    was|were|had|did|became|began|broke|brought|built|came|chose|cut|drew|fell|fled|fought|found|gave|grew|held|hit|
    kept|killed|knew|led|left|lost|made|met|paid|put|ran|rose|saw|sent|set|shot|spent|stood|struck|took|told|went|won|
    wrote|voted|stepped|\p{Ll}{2,}ed
  )(?![\p{L}\p{N}])
`;

/** Words of the writer's own person. Outside quotations. */
export const FIRST_PERSON = patternLines('gu')`
  (?<![\p{L}\p{N}.])(?:I|me|my|mine|myself|we|us|our|ours|ourselves)(?![\p{L}\p{N}.])|
  \b[Ww]e(?:[’'](?:re|ve|ll|d))?\b|\b(?:[Ll]et[’']s|I[’'](?:m|ve|ll|d))\b|
  \b(?:
    [Ii]ch|[Ww]ir|[Mm]ich|[Nn]osotros|[Jj]e|[Nn]ous|[Ee]u acho|Eu|[Nn]a minha opinião|[Mm]inhas?|[Nn]oss[oa]s?|[Nn]ós|
    [Ss]econdo me|[Cc]redo che|[Pp]enso che|[Ii]o|[Nn]oi|mi[oae]|miei|nostr[oaie]|[Mm]eus?|[Yy]o|[Cc]reo que|[Mm]i opinión|[Mm]ein(?:e[rmns]?)?|[Mm]on avis
  )\b|
  (?<!\p{L})[Jj][’'](?=\p{L})
`;

/** With these a writer says what he thinks, and not what he saw or did: a judgement of his own is an opinion. */
export const OWN_JUDGEMENT = patternLines('iu')`
  (?<!\p{L})(?:
    (?:in|to) my (?:view|opinion|mind|judge?ment)|
    I (?:(?:would|do|still|rather|also) )?(?:think|believe|find|feel|suppose|doubt|suspect|hope|wish|prefer|argue)|
    I (?:would|should|could) (?:keep|call|say|rather|like|not)|
    (?:we|let[’']s) (?:should|ought|must|need|owe|deserve|have to|cannot|can[’']t)|
    mein(?:er|es)? (?:meinung|ansicht|erachtens)(?: nach)?|ich (?:glaube|finde|denke|meine|halte|bezweifle)|
    à mon avis|selon moi|je (?:crois|pense|trouve|doute)|creo que|pienso que|en mi opinión|a mi juicio|acho que|
    na minha opinião|a meu ver|secondo me|credo che|penso che|a mio (?:parere|avviso|giudizio)|a mi (?:parecer|ver)|
    me parece|mi (?:sembra|pare) che|il me semble|à mon sens|mir scheint|wie ich finde
  )(?!\p{L})
`;

/** Words that judge or exhort instead of reporting. For lower-case text. */
export const EVALUATIVE = patternLines('gu')`
  \b(?:
    should|ought|must|beautiful|wonderful|inspir\p{L}+|terrible|horrible|awful|amazing|incredible|unspeakabl[ey]|
    tragic|tragedy|shameful|shame|disgrace\p{L}*|outrageous|absurd|nonsens\p{L}*|ridiculous|brilliant|magnificent|
    beloved|glorious|heroic|great|important|valuable|worth|deserves?|perhaps|maybe|hopefully|surely|obviously|clearly|
    of course|frankly|arguably|unfortunately|fortunately|sadly|genuinely|insurmountable|impossible|stronger than that|
    better world|overstated|takeaway|solidarity|can only|cannot
  )(?![\p{L}\p{N}])
`;

/** A call to the reader about the publication itself: no claim. */
export const CALL_TO_READER = patternLines('iu')`
  ^(?:please )?(?:
    join|follow|subscribe|sign up|support|donate|share|like|contact|email|write to|click|download|buy|pre-?order|
    register|get in touch
  )\b.{0,160}(?:
    \b(?:
      us|our|me|my|newsletter|mailing list|podcast|channel|patreon|substack|twitter|facebook|instagram|mastodon|
      bluesky|medium|here|today|now
    )\b|
    @\p{L}
  )
`;
