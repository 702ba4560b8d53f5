import { joinedLines, patternLines } from '../../core/text/over-lines.ts';
/** Shares as a language says them. */
export interface SharePhrases {
  /**
   * By what they are in English, or by the many of which one is meant: alternatives parted by commas, forms of one word by
   * bars. In lower case with accents: "metà" is a half and "meta" none. Numbers are digits already, see `withNumbersOf()`.
   */
  readonly phrases: Readonly<Record<string, string>>;
  /** What has to follow a part: of what it is one. Absent where the whole stands before it. */
  readonly whole?: RegExp;
  /** What cannot stand before a part: "the first half of the match" is no share. */
  readonly notAfter?: RegExp;
  /** What cannot be the whole: "a quarter of an hour", "every fourth year". */
  readonly notOf: RegExp;
}

/** Any word. */
const WORD = /^\p{L}/u;

/** By primary subtag, or by the tongue that a script has. */
export const SHARE_PHRASES: Readonly<Record<string, SharePhrases>> = {
  it: {
    phrases: {
      half: 'metà',
      third: 'un terzo',
      'two-thirds': '2 terzi',
      quarter: 'un quarto',
      'three-quarters': '3 quarti',
      fifth: 'un quinto',
    },
    whole: /^(?:del|dello|della|dei|degli|delle)$|^dell['’]/u,
    notAfter: /^(?:prima|seconda)$/u,
    notOf: /^(?:secolo|anno|tempo|partita)$/u,
  },
  nl: {
    phrases: {
      half: 'helft',
      third: 'een|één derde',
      'two-thirds': 'twee|2 derde',
      quarter: 'een|één kwart',
      'three-quarters': 'driekwart',
      fifth: 'een|één vijfde',
    },
    whole: /^van$/u,
    notAfter: /^(?:eerste|tweede)$/u,
    notOf: /^(?:eeuw|jaar|wedstrijd)$/u,
  },
  sv: {
    phrases: {
      half: 'hälften',
      third: 'en tredjedel',
      'two-thirds': '2 tredjedelar',
      quarter: 'en fjärdedel',
      'three-quarters': '3 fjärdedelar',
      fifth: 'en femtedel',
      3: 'var|vart tredje',
      4: 'var|vart fjärde',
      5: 'var|vart femte',
      10: 'var|vart tionde',
    },
    whole: /^av$/u,
    notOf: /^(?:år|dag|dygn|månad|vecka|timme|minut|sekund|gång|meter|kilometer|matchen)$/u,
  },
  da: {
    phrases: {
      half: 'halvdelen, halvparten',
      third: 'en tredjedel, en tredel',
      'two-thirds': '2 tredjedele|tredeler|tredjedeler',
      quarter: 'en fjerdedel, en firedel',
      'three-quarters': '3 fjerdedele|firedeler|fjerdedeler',
      fifth: 'en femtedel',
      3: 'hver|hvert tredje',
      4: 'hver|hvert fjerde',
      5: 'hver|hvert femte',
      10: 'hver|hvert tiende',
    },
    whole: /^a[fv]$/u,
    notOf: /^(?:år|dag|døgn|måned|uge|uke|time|minut|minutt|sekund|gang|meter|kilometer|kampen)$/u,
  },
  pl: {
    phrases: {
      half: 'połowa|połowę|połowy|połowie',
      third: 'jedna|jedną|jednej trzecia|trzecią|trzeciej',
      'two-thirds': '2 trzecie|trzecich',
      quarter: 'jedna|jedną|jednej czwarta|czwartą|czwartej',
      'three-quarters': '3 czwarte|czwartych',
      fifth: 'jedna|jedną|jednej piąta|piątą|piątej',
      3: 'co trzeci|trzecia|trzecie|trzeciego',
      4: 'co czwarty|czwarta|czwarte|czwartego',
      5: 'co piąty|piąta|piąte|piątego',
      10: 'co dziesiąty|dziesiąta|dziesiąte|dziesiątego',
    },
    whole: WORD,
    notAfter: /^(?:pierwsz|drug|w$|do$|od$|na$|jego$|jej$)/u,
    notOf: patternLines('u')`
      ^(?:
        rok|roku|dnia|dzień|miesiąca|tygodnia|tydzień|godziny|wieku|stulecia|meczu|drogi|i|a|lat|sezonu|minuta|
        stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia
      )$
    `,
  },
  cs: {
    phrases: {
      half: 'polovina|polovinu, polovica|polovicu',
      third: 'třetina|třetinu, tretina|tretinu',
      'two-thirds': '2 třetiny|tretiny',
      quarter: 'čtvrtina|čtvrtinu, štvrtina|štvrtinu',
      'three-quarters': '3 čtvrtiny|štvrtiny',
      fifth: 'pětina|pětinu, pätina|pätinu',
      3: 'každý|každá|každé třetí, každý|každá|každé tretí|tretia|tretie',
      4: 'každý|každá|každé čtvrtý|čtvrtá|čtvrté, každý|každá|každé štvrtý|štvrtá|štvrté',
      5: 'každý|každá|každé pátý|pátá|páté, každý|každá|každé piaty|piata|piate',
      10: 'každý|každá|každé desátý|desátá|desáté, každý|každá|každé desiaty|desiata|desiate',
    },
    whole: WORD,
    notAfter: /^(?:první|druh|prv|posledn|v$|ve$|do$|od$|na$)/u,
    notOf: patternLines('u')`
      ^(?:
        rok|roku|roka|den|dne|dňa|deň|měsíce|mesiaca|týden|týdne|týždeň|hodiny|století|storočia|zápasu|cesty|a|i|se|
        sa|je|let|sezony|ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince
      )$
    `,
  },
  cyrillic: {
    phrases: {
      half: 'половина|половину, половината',
      third: 'треть, одна|одну треть|третья, третина|третину, една трета',
      'two-thirds': '2 трети|третини|третин|третьих',
      quarter: 'четверть, одна|одну четверть|четвертая, чверть, одна|одну чверть, една четвърт',
      'three-quarters': '3 четверти|чверті|четвърти',
      3: 'каждый|каждая|каждое третий|третья|третье, кожен|кожна|кожне|кожний третій|третя|третє, всеки|всяка|всяко трети|трета|трето',
      4: joinedLines`
        каждый|каждая|каждое четвёртый|четвертый|четвёртая|четвертая|четвёртое|четвертое, кожен|кожна|кожне|
        кожний четвертий|четверта|четверте, всеки|всяка|всяко четвърти|четвърта|четвърто
      `,
      5: "каждый|каждая|каждое пятый|пятая|пятое, кожен|кожна|кожне|кожний п’ятий|п’ята|п’яте|п'ятий|п'ята|п'яте, всеки|всяка|всяко пети|пета|пето",
      10: 'каждый|каждая|каждое десятый|десятая|десятое, кожен|кожна|кожне|кожний десятий|десята|десяте, всеки|всяка|всяко десети|десета|десето',
    },
    whole: WORD,
    notAfter: /^(?:перв|втор|последн|перш|друг|останн|първ|в$|у$|во$|на$|за$|с$|з$|первую$|вторую$)/u,
    notOf: patternLines('u')`
      ^(?:
        год|года|году|рік|року|година|годината|час|часа|день|дня|ден|деня|месяц|месяца|місяць|місяця|месец|неделю|
        недели|тиждень|тижня|минуту|века|столетия|століття|матча|матчу|финала|фіналу|сезона|сезону|раз|и|і|а|не|на|в|
        у|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|січня|лютого|березня|
        квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня
      )$
    `,
  },
  ro: {
    phrases: {
      half: 'jumătate|jumătatea',
      third: 'o treime',
      'two-thirds': '2 treimi',
      quarter: 'un sfert',
      'three-quarters': '3 sferturi',
      fifth: 'o cincime',
    },
    whole: /^(?:din|dintre)$/u,
    notAfter: /^(?:prima|doua|o)$/u,
    notOf: /^(?:an|secol|meci|oră)$/u,
  },
  el: {
    phrases: {
      half: 'οι|τους|τις μισοί|μισές|μισούς',
      third: 'ένα τρίτο',
      'two-thirds': '2 τρίτα',
      quarter: 'ένα τέταρτο',
      'three-quarters': '3 τέταρτα',
      fifth: 'ένα πέμπτο',
    },
    whole: WORD,
    notOf: /^(?:και|να|χρόνου|ώρας|αιώνα|της$)$/u,
  },
  hu: {
    phrases: {
      half: 'fele|felét',
      third: 'harmada|harmadát',
      'two-thirds': 'kétharmada|kétharmadát',
      quarter: 'negyede|negyedét',
      'three-quarters': 'háromnegyede|háromnegyedét',
      fifth: 'ötöde|ötödét',
      3: 'minden harmadik',
      4: 'minden negyedik',
      5: 'minden ötödik',
      10: 'minden tizedik',
    },
    notAfter: /^(?:első|második|harmadik|utolsó|év|század|negyedik|a|az|nap|óra)$/u,
    notOf: /^(?:év|évben|nap|napon|héten|hónapban|órában|percben|alkalommal|nagyjából)$/u,
  },
  fi: {
    phrases: {
      half: 'puolet',
      third: 'kolmasosa|kolmasosan',
      'two-thirds': '2 kolmasosaa',
      quarter: 'neljäsosa|neljäsosan',
      'three-quarters': '3 neljäsosaa',
      fifth: 'viidesosa|viidesosan',
      3: 'joka kolmas',
      4: 'joka neljäs',
      5: 'joka viides',
      10: 'joka kymmenes',
    },
    whole: /st[aä]$/u,
    notOf: /^(?:vuosi|vuodesta|päivä|viikko|kuukausi|tunti|minuutti|kerta|matkasta|ajasta)$/u,
  },
  tr: {
    phrases: {
      half: 'yarısı|yarısını|yarısının',
      third: 'üçte biri|birini|birinin',
      'two-thirds': 'üçte ikisi|ikisini|ikisinin',
      quarter: 'dörtte biri|birini|birinin',
      'three-quarters': 'dörtte üçü|üçünü|üçünün',
      fifth: 'beşte biri|birini|birinin',
    },
    notAfter: /^(?:gece|ilk|ikinci|son|yılın|maçın|yüzyılın|saat)$/u,
    notOf: /(?!)/u,
  },
  ar: {
    phrases: {
      half: 'نصف',
      third: 'ثلث',
      'two-thirds': 'ثلثا|ثلثي',
      quarter: 'ربع',
      'three-quarters': '3|ثلاثة أرباع',
    },
    whole: /^ال/u,
    notOf:
      /^(?:الساعة|النهائي|العام|السنة|القرن|الليل|الشهر|اليوم|الأول|الأولى|الثاني|الثانية|الأخير|النهار|الطريق|المباراة|الكرة)$/u,
  },
  he: {
    phrases: {
      half: 'מחצית',
      third: 'שליש',
      'two-thirds': 'שני|2 שלישים',
      quarter: 'רבע',
      'three-quarters': 'שלושה|3 רבעים',
    },
    whole: /^(?:מ|ה(?=\p{L}{3})|של$)/u,
    notOf: /^(?:מגמר|הגמר|השעה|השנה|המשחק|המאה|הזמן|משחק|המחצית)$/u,
  },
  hi: {
    phrases: {
      half: 'आधे',
      third: 'एक तिहाई',
      'two-thirds': '2|दो तिहाई',
      quarter: 'एक चौथाई',
      'three-quarters': '3|तीन चौथाई',
      3: 'हर तीसरा|तीसरी',
      4: 'हर चौथा|चौथी',
      5: 'हर पाँचवाँ|पांचवां|पाँचवीं|पांचवीं',
      10: 'हर दसवाँ|दसवां|दसवीं',
    },
    whole: WORD,
    notOf: /^(?:घंटे|घंटा|साल|दिन|महीने|महीना|मिनट|सप्ताह|हफ़्ते|समय|रास्ते|से|मन|अधूरे|में|को|बार)$/u,
  },
};
