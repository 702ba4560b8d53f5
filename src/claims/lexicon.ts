/*
 * Word lists that say why a sentence is worth checking. Each is one linear regex; English first, then the words of other
 * languages that mean the same. Where case says nothing they are for lower-case text: a pattern that ignores case over
 * all of Unicode takes four times as long to compile, and most runs look at a page or two.
 */

/** Somebody is quoted, cited or reported. For lower-case text. */
export const ATTRIBUTION =
  /\b(?:according to|sa(?:id|ys)|told|tells|claim(?:ed|s)|contend(?:ed|s)|argue[ds]|alleg(?:ed|es|edly)|report(?:ed|s|edly)|announce[ds]|declare[ds]|stated?|testifie[ds]|wrote|writes|confirm(?:ed|s)|den(?:ied|ies)|estimate[ds]|warn(?:ed|s)|admit(?:ted|s)|conclude[ds]|acknowledge[ds]|promise[ds]|insist(?:ed|s)|suggest(?:ed|s)|shows? that|found that|finds that|(?:study|report|survey|poll|statement|paper|researchers|analysis|investigation|data|figures|records|documents)(?:\s\p{L}+){0,4}?\s(?:found|finds|shows?|showed|says|said|indicat\p{L}+|suggest\p{L}*|reveal\p{L}*)|called (?:the|it|this|him|her|them)|laut|zufolge|sagte|erklärte|berichte(?:t|te)|behauptete|según|dijo|afirm[óa]|declar[óa]|anunció|inform[óa]|selon|d’après|d'après|a déclaré|affirme|a annoncé|a dit|segundo o|segundo a|de acordo com|disse|afirmou|declarou|anunciou)(?![\p{L}\p{N}])/u;

/** One thing is measured against another, or against its own past. For lower-case text. */
export const COMPARISON =
  /\b(?:(?:more|less|fewer|greater|higher|lower|larger|smaller|better|worse|faster|slower|older|younger|longer|shorter|stronger|weaker|earlier|later|cheaper|\p{L}{2,12}er) than|rather than \d|twice|thrice|doubled?|tripled?|quadrupled|halved|(?:two|three|four|five|six|seven|eight|nine|ten|\d+)[ -](?:times|fold)|compared (?:to|with)|(?:rose|fell|grew|increased|decreased|declined|dropped|jumped|climbed|shrank|soared|plunged)(?: (?:by|to|from))|outnumber\p{L}*|exceed(?:ed|s)|as (?:many|much|high|low|large|few) as|mehr als|weniger als|höher als|más (?:\p{L}+ )?que|menos (?:\p{L}+ )?que|plus (?:\p{L}+ )?que|moins (?:\p{L}+ )?que|mais (?:\p{L}+ )?(?:do )?que)(?![\p{L}\p{N}])/u;

/** The most, the least, the first, the only. For lower-case text. */
export const SUPERLATIVE =
  /\b(?:the (?:\p{L}+ )?(?:most|least|first|last|only|best|worst|largest|biggest|highest|lowest|smallest|oldest|youngest|longest|shortest|greatest|strongest|fastest|richest|poorest|deadliest|earliest|latest|newest|hottest|coldest|busiest)\b|(?:world|country|nation|continent)[’']s (?:\p{L}+est|most|first|only)|most (?:popular|important|common|expensive|powerful|populous|dangerous|widely)|record (?:high|low|number)|highest[ -]ranking|der größte|die größte|das größte|el mayor|la mayor|el más|la más|le plus|la plus|o maior|a maior|o mais|a mais)(?![\p{L}\p{N}])/u;

/** One thing is said to have brought about another. For lower-case text. */
export const CAUSAL =
  /\b(?:because|caus(?:ed|es|ing)|l(?:ed|eads) to|due to|result(?:ed|s|ing) (?:in|from)|as a (?:result|consequence)|therefore|thanks to|owing to|contribut(?:ed|es) to|trigger(?:ed|s)|responsible for|brought about|stems? from|prompt(?:ed|s)|for this reason|this is why|that is why|weil|verursacht\p{L}*|führte zu|aufgrund|wegen|porque|caus[óa]|debido a|provoc[óa]|parce que|à cause de|grâce à|a causé|a provoqué|por causa d[aoe]|devido [aà]|causou|provocou)(?![\p{L}\p{N}])/u;

/** Something is said not to exist or never to have happened: nobody can find that in a source. For lower-case text. */
export const ABSENCE =
  /\b(?:no (?:evidence|proof|record|sign|indication|trace|mention|data|stud(?:y|ies)|source|explanation|basis|reason|warning|such|other|longer any|known|one (?:has|had|was|is|knows|knew|can|could|will|would|ever|else|in|who|did|came|died|asked|told))|(?<!(?:like|as) )never(?! mind)|nobody|none of|not a single|(?<!middle of )nowhere|(?:d(?:id|oes|o)|has|have|had) not (?:mention|include|contain|provide|offer|produce|cite|address|publish|disclose|respond|mentioned|included|provided|offered|published|responded)|(?:didn|doesn|hasn|haven)[’']t (?:mention|include|contain|provide|offer|cite|respond)\p{L}*|there (?:is|was|are|were|has been|have been) no|includ(?:ed|es) no|contain(?:ed|s) no|offer(?:ed|s) no|gave no|lack(?:ed|s) (?:any|evidence)|without (?:any |a )?(?:evidence|proof|precedent|explanation|single)|unprecedented|failed to (?:mention|provide|produce|disclose|publish|explain)|keine? (?:beweise|belege|hinweise)|niemals|niemand|kein einziger|nunca|nadie|ningún|ninguna|sin pruebas|no hay|jamais|aucune?|personne n|sans preuve|nenhum|nenhuma|ninguém|não há|sem provas)(?![\p{L}\p{N}])/u;

/** Years, days, months: a point in time that a source can contradict. */
export const DATE =
  /\b(?:1[0-9]|20)\d\d(?:s|[–-]\d{2,4})?\b|\b(?:January|February|March|April|June|July|August|September|October|November|December)\b|\bMay \d|\b\d{1,2} May\b|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\. ?\d|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b\d{1,2}\. ?(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b|\b(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro)\b/u;

/** Figures and number words that count something; a lone "one" and ordinals count nothing. For lower-case text. */
export const NUMBER =
  /(?<![\p{L}\p{N}])(?:\p{N}+(?:[.,]\p{N}+)*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{L}+)?|(?:a|one|several|many|few|two|three) (?:hundred|thousand|million|billion|dozen)|hundreds|thousands|millions|billions|dozens|half (?:of|the|a)|a (?:third|quarter) of|one in (?:two|three|four|five|ten)|per ?cent|percent|majority of|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn|(?:zwan|vier|fünf|sech|sieb|acht|neun)zig|dreißig|hundert|tausend|millionen|(?:ein|zwei|drei) (?:drittel|viertel|fünftel)|die hälfte|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|cien|mil|millones|(?:un|dos) tercios?|la mitad|deux|trois|quatre|cinq|sept|huit|dix|douze|vingt|trente|quarante|cinquante|cent|mille|millions|un tiers|la moitié|dois|duas|três|quatro|sete|oito|nove|dez|doze|vinte|trinta|quarenta|cinquenta|cem|milhões|um terço|a metade)(?![\p{L}\p{N}])/u;

/** The past tense as far as it can be seen without a dictionary: regular forms, and irregular ones that news is made of. */
export const PAST_TENSE =
  /\b(?:was|were|had|did|became|began|broke|brought|built|came|chose|cut|drew|fell|fled|fought|found|gave|grew|held|hit|kept|killed|knew|led|left|lost|made|met|paid|put|ran|rose|saw|sent|set|shot|spent|stood|struck|took|told|went|won|wrote|voted|stepped|\p{Ll}{2,}ed)(?![\p{L}\p{N}])/u;

/** Words of the writer's own person. Outside quotations. */
export const FIRST_PERSON =
  /(?<![\p{L}\p{N}.])(?:I|me|my|mine|myself|we|us|our|ours|ourselves)(?![\p{L}\p{N}.])|\b[Ww]e(?:[’'](?:re|ve|ll|d))?\b|\b(?:[Ll]et[’']s|I[’'](?:m|ve|ll|d))\b|\b(?:[Ii]ch|[Ww]ir|[Mm]ich|[Nn]osotros|[Jj]e|[Nn]ous|[Ee]u acho|[Nn]ós|[Yy]o creo)\b/gu;

/** Words that judge or exhort instead of reporting. For lower-case text. */
export const EVALUATIVE =
  /\b(?:should|ought|must|beautiful|wonderful|inspir\p{L}+|terrible|horrible|awful|amazing|incredible|unspeakabl[ey]|tragic|tragedy|shameful|shame|disgrace\p{L}*|outrageous|absurd|nonsens\p{L}*|ridiculous|brilliant|magnificent|beloved|glorious|heroic|great|important|valuable|worth|deserves?|perhaps|maybe|hopefully|surely|obviously|clearly|of course|frankly|arguably|unfortunately|fortunately|sadly|genuinely|insurmountable|impossible|stronger than that|better world|overstated|takeaway|solidarity|can only|cannot)(?![\p{L}\p{N}])/gu;

/** A call to the reader about the publication itself: no claim. */
export const CALL_TO_READER =
  /^(?:please )?(?:join|follow|subscribe|sign up|support|donate|share|like|contact|email|write to|click|download|buy|pre-?order|register|get in touch)\b.{0,160}(?:\b(?:us|our|me|my|newsletter|mailing list|podcast|channel|patreon|substack|twitter|facebook|instagram|mastodon|bluesky|medium|here|today|now)\b|@\p{L})/iu;
