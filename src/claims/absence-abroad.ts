import { joinedLines } from '../core/text/over-lines.ts';

/**
 * What is said not to exist, or never to have happened, by primary subtag; for lower-case text. A plain "not" is none: that a
 * bridge was not closed can be read in a source, and that nobody ever closed it in none.
 */
const ABSENCE: Readonly<Record<string, string>> = {
  ar: joinedLines`
    لا (?:يوجد|توجد) (?:أي )?(?:دليل|أدلة|بيانات|معلومات|سجل)|لا دليل|(?:دون|بلا) (?:أي )?دليل|لا أحد|
    (?:لم|لن) \p{L}+ (?:أحد|أبدا|مطلقا)|لم [^.،]{1,40} قط|أبدا
  `,
  bg: 'няма (?:никакви )?(?:доказателства|данни|следи|сведения)|никога|никой|без (?:никакви )?доказателства',
  cs: 'neexistuj[eí] (?:žádn\\p{L}+ )?(?:důkaz|záznam|údaj|stop)\\p{L}*|žádn\\p{L}+ (?:důkaz|záznam|údaj|stop)\\p{L}*|nikdy|nikdo|bez (?:jakýchkoli )?důkazů',
  da: joinedLines`
    ingen (?:beviser|bevis|tegn|spor|oplysninger|opplysninger|dokumentation|dokumentasjon|data)|aldrig|aldri|
    ingen (?:har|havde|hadde|ved|vet|kunne|er blevet)|u[dt]en beviser?
  `,
  el: joinedLines`
    δεν υπάρχ\p{L}+ (?:καμία |κανένα )?(?:απόδειξ|στοιχεί|ένδειξ|αποδείξ|ενδείξ)\p{L}*|
    (?:καμία|κανένα) (?:απόδειξη|στοιχείο|ένδειξη)|ποτέ|κανείς|κανένας|χωρίς αποδείξεις
  `,
  fi: joinedLines`
    ei(?:vät)? (?:ole |ollut )?(?:mitään |minkäänlais\p{L}+ )?(?:näyttöä|todisteita|merkkejä|tietoja|todistetta)|
    ei koskaan|koskaan ei|kukaan ei|ei kukaan|ilman (?:mitään )?todisteita
  `,
  he: 'אין (?:שום |כל )?(?:ראיות|ראיה|עדויות|עדות|הוכחות|הוכחה|נתונים|תיעוד)|מעולם לא|אף אחד|איש לא|(?:ללא|בלי) (?:שום )?(?:ראיות|הוכחות)',
  hi: 'कोई (?:भी )?(?:सबूत|प्रमाण|आंकड़े|आँकड़े|रिकॉर्ड|जानकारी) (?:मौजूद )?नहीं|सबूत नहीं|कभी (?:भी )?(?:[^\\s।]{1,20} ){0,2}नहीं|किसी ने (?:भी )?(?:[^\\s।]{1,20} ){0,2}नहीं',
  hu: '(?:nincs(?:enek)?|nem (?:volt|található)) (?:semmi(?:lyen|féle)? )?(?:bizonyíték|adat|nyom|feljegyzés)\\p{L}*|soha|sohasem|senki|bizonyíték nélkül',
  it: joinedLines`
    nessun(?:a|o|[’'])? ?(?:prova|traccia|indizio|dato|riscontro|documento|spiegazione)|
    non (?:c[’']è|ci sono|esiste|esistono|risulta|risultano) (?:alcun[ao]?|prov[ae]|tracc(?:ia|e))|nessuno|
    senza (?:alcuna )?prov[ae]|non [^.;:]{1,30} (?:mai|alcun[ao]?|nessun[ao]?)
  `,
  ja: '(?:証拠|記録|形跡|データ|根拠)(?:は|が|も)(?:一切|全く|まったく)?(?:ない|なかった|存在しない|見つかっていない|ありません)|一度も|誰も|誰ひとり|だれも',
  ko: '(?:증거|기록|흔적|자료|근거)(?:는|가|도|이|은)? (?:전혀 )?없|아무도|한 번도|단 한 명도',
  nl: 'geen (?:enkele? )?(?:bewijs|bewijzen|aanwijzing(?:en)?|spoor|gegevens|documenten|melding)|niemand|nooit|zonder (?:enig )?bewijs',
  pl: joinedLines`
    nie ma (?:żadnych )?(?:dowodów|śladów|danych|oznak|zapisów)|brak (?:dowodów|danych|śladów)|
    żadn\p{L}+ (?:dow[oó]d|ślad|dan)\p{L}*|nigdy|nikt|nikogo|bez (?:żadnych )?dowodów
  `,
  ro: 'nu exist\\p{L}+ (?:nici ?o |niciun |nici un )?(?:dovad|dovez|dat|indici|înregistr)\\p{L}*|nici ?o dovadă|niciodată|nimeni|fără dovezi',
  ru: joinedLines`
    нет (?:никаких )?(?:доказательств|данных|свидетельств|сведений|следов|подтверждений|записей)|
    никаких (?:доказательств|данных|свидетельств|сведений|следов)|никогда|никто|никого|ни один|ни одного|ни одной|
    без (?:каких-либо )?доказательств
  `,
  sk: joinedLines`
    neexistuj[eú] (?:žiadn\p{L}+ )?(?:dôkaz|záznam|údaj|stop)\p{L}*|žiadn\p{L}+ (?:dôkaz|záznam|údaj|stop)\p{L}*|
    nikdy|nikto|bez (?:akýchkoľvek )?dôkazov
  `,
  sv: 'ing(?:a|et|en) (?:bevis|tecken|spår|uppgifter|belägg|data|dokumentation)|aldrig|ingen (?:har|hade|vet|kunde|blev)|utan bevis',
  tr: '(?:kanıt|delil|kayıt|iz) (?:yok|bulunma|bulunama)\\p{L}*|hiçbir (?:kanıt|delil|kayıt|iz|veri)|hiç kimse|hiçbir zaman|asla',
  uk: joinedLines`
    немає (?:жодних |ніяких )?(?:доказів|даних|свідчень|слідів|відомостей|записів)|
    жодн\p{L}+ (?:доказ|дан|свідч|слід)\p{L}*|ніколи|ніхто|нікого|без (?:жодних )?доказів
  `,
  zh: joinedLines`
    (?:没有|沒有|尚无|尚無|毫无|毫無|并无|並無)(?:任何)?(?:证据|證據|迹象|跡象|记录|記錄|数据|數據|根据|根據)|从未|
    從未|从来没有|從來沒有|从没|從沒|无人|無人|没有人|沒有人
  `,
};
/** Languages that share the words of another. */
const SHARED: Readonly<Record<string, string>> = { nb: 'da', nn: 'da', no: 'da' };
/** Written without spaces: a word is found inside of what looks like one. */
const UNSPACED = /^(?:ja|ko|zh)$/;

const PATTERNS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(ABSENCE).map(([language, words]) => [
    language,
    UNSPACED.test(language)
      ? new RegExp(words, 'u')
      : new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'u'),
  ]),
);

/**
 * Does a sentence say that something is not there?
 * @param lower in lower case
 * @param language primary subtag of its article
 */
export function saysAbsence(lower: string, language: string): boolean {
  return PATTERNS.get(SHARED[language] ?? language)?.test(lower) === true;
}

/**
 * What "nobody" says of minds ("nobody had expected it") is a way of speaking, and that nobody was hurt is reported as such: a passage can say
 * either. By primary subtag; for lower-case text.
 */
const NO_ABSENCE: Readonly<Record<string, string>> = {
  en: joinedLines`
    (?:nobody|no one|no-one|none) (?:(?:had|has|have|could|would|can|will|ever|really|even) ){0,3}(?:
    (?:expect|notic|imagin|believ|reckon|guess|doubt|car|dream)(?:ed|es|e|s)?|thought|thinks?|foresaw|foreseen|foresees?|dreamt|wants?|
    wanted|likes?|liked|loves?|loved|minds?|minded)|(?:nobody|no one|no-one|none) (?:was|were|is|has been|had been|have been|got) (?:
    seriously |badly |physically )?(?:hurt|injured|harmed|wounded|killed|in danger|at home)
  `,
  de: joinedLines`
    niemand(?:em|en)? (?:hatte |hat |hätte )?(?:das |es |damit |so etwas )?(?:erwartet|gerechnet|bemerkt|geglaubt|gedacht|geahnt|rechnete|
    erwartete|bemerkte|glaubte|ahnte|zweifelte?)|niemand (?:wurde|ist|war|kam) (?:dabei |ernstlich |schwer )?(?:verletzt|zu schaden|getötet)
  `,
  es: joinedLines`
    nadie (?:se )?(?:lo |la )?(?:había |ha )?(?:esperaba|esperado|notó|imaginaba|imaginó|creyó|creía|dudaba|duda|pensaba|pensó)|
    nadie (?:resultó|salió|ha resultado) (?:herid[oa]|ilesa?)
  `,
  fr: joinedLines`
    personne n[’'e] ?(?:avait |a |aurait )?(?:prévu|attendait|imaginait|imaginé|remarqué|pensé|croyait|cru|doutait|doute)|
    personne n[’'](?:a|avait) été (?:blessée?|tuée?)|aucun blessé
  `,
};

const SPOKEN: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(NO_ABSENCE).map(([language, words]) => [
    language,
    new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'gu'),
  ]),
);

/** A lower-case sentence without what only sounds as if something were not there. */
export function withoutSpokenAbsence(lower: string, language: string): string {
  const spoken = SPOKEN.get(language);
  return spoken === undefined ? lower : lower.replace(spoken, ' ');
}
