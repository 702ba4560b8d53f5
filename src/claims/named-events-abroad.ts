import { joinedLines } from '../core/text/over-lines.ts';

const YEAR = '(?:1[0-9]|20)\\d\\d';
/** A name or a year behind the preposition. */
const WHICH = `(?:\\p{Lu}|${YEAR})[\\p{L}\\d’-]*`;

const SPANISH = joinedLines`
  (?:
    [Bb]atalla|[Tt]ratado|[Pp]az|[Mm]asacre|[Mm]atanza|[Cc]atástrofe|[Dd]esastre|[Tt]ragedia|[Tt]erremoto|[Ss]ismo|
    [Rr]iada|[Ii]nundaci(?:ón|ones)|[Ii]ncendio|[Rr]evolución|[Aa]ccidente|[Aa]tentados?|[Gg]uerra|[Rr]ebelión|[Mm]otín|
    [Cc]aída|[Ee]rupción|[Ee]xpedición
  ) (?:de|del|en) (?:la |el |los |las )?${WHICH}|
  (?:[Ee]lecciones|[Rr]eferéndum|[Cc]risis|[Cc]recida|[Ss]equía|[Hh]uelga|[Gg]olpe|[Nn]evada) (?:\p{L}+ ){0,2}?(?:de|del|en) ${YEAR}|
  (?:[Pp]rimera|[Ss]egunda) [Gg]uerra [Mm]undial|[Gg]uerra (?:Civil|[Ff]ría)|(?:[Hh]uracán|[Tt]ifón|[Cc]iclón|[Oo]peración) \p{Lu}\p{L}+|
  Juegos Olímpicos|Copa del Mundo|Mundial de ${YEAR}|(?:23-F|11-M|15-M)
`;
const PORTUGUESE = joinedLines`
  (?:
    [Bb]atalha|[Cc]erco|[Tt]ratado|[Pp]az|[Mm]assacre|[Cc]hacina|[Cc]atástrofe|[Dd]esastre|[Tt]ragédia|[Tt]err[ea]moto|
    [Ss]ismo|[Cc]heias?|[Ee]nchentes?|[Ii]ncêndios?|[Rr]evolução|[Aa]cidente|[Aa]tentados?|[Gg]uerra|[Rr]evolta|[Mm]otim|
    [Qq]ueda|[Ee]rupção|[Ee]xpedição
  ) (?:de|do|da|dos|das|em) ${WHICH}|
  (?:[Ee]leições|[Rr]eferendo|[Cc]rise|[Ss]eca|[Gg]reve|[Gg]olpe) (?:\p{L}+ ){0,2}?de ${YEAR}|
  (?:[Pp]rimeira|[Ss]egunda) [Gg]uerra [Mm]undial|[Gg]uerra [Ff]ria|(?:[Ff]uracão|[Tt]ufão|[Cc]iclone|[Oo]peração) \p{Lu}\p{L}+|
  Jogos Olímpicos|Copa do Mundo|25 de Abril
`;
const ITALIAN = joinedLines`
  (?:
    [Bb]attaglia|[Aa]ssedio|[Tt]rattato|[Pp]ace|[Ss]trage|[Mm]assacro|[Cc]atastrofe|[Dd]isastro|[Tt]ragedia|
    [Tt]erremoto|[Ss]isma|[Aa]lluvione|[Ii]ncendio|[Rr]ivoluzione|[Aa]ttentato|[Gg]uerra|[Rr]ivolta|[Ee]ruzione|
    [Cc]aduta|[Ss]pedizione
  ) (?:di|del|della|dei|delle|in|a|dell[’']) ?${WHICH}|
  (?:[Ee]lezioni|[Rr]eferendum|[Cc]risi|[Ss]iccità|[Ss]ciopero|[Gg]olpe) (?:\p{L}+ ){0,2}?del ${YEAR}|
  (?:[Pp]rima|[Ss]econda) [Gg]uerra [Mm]ondiale|Grande Guerra|[Gg]uerra [Ff]redda|(?:[Uu]ragano|[Tt]ifone|[Cc]iclone|[Oo]perazione) \p{Lu}\p{L}+|
  Olimpiadi|Giochi [Oo]limpici|Mondiali (?:di|del) ${WHICH}|Risorgimento|Vespri [Ss]iciliani
`;
/** "Siège de" and "sommet de" are mostly an office and a mountain. */
const FRENCH = joinedLines`
  (?:
    [Bb]ataille|[Tt]raité|[Pp]aix|[Mm]assacre|[Cc]atastrophe|[Ss]éisme|[Tt]remblement de terre|[Ii]nondations?|
    [Ii]ncendie|[Rr]évolution|[Aa]ccident|[Aa]ttentats?|[Gg]uerre|[Ii]nsurrection|[Cc]hute|[Éé]ruption|[Ee]xpédition|[Rr]afle
  ) (?:de |du |des |en |à |d[’'])(?:la |l[’'])?${WHICH}|
  (?:[Éé]lections?|[Pp]résidentielle|[Ll]égislatives|[Rr]éférendum|[Cc]rise|[Cc]anicule|[Cc]rues?|[Cc]oup d[’'][ÉE]tat|[Gg]rève) (?:\p{L}+ ){0,2}?de ${YEAR}|
  (?:[Pp]remière|[Ss]econde|[Dd]euxième) [Gg]uerre mondiale|[Gg]uerre (?:de Cent Ans|froide)|
  (?:[Oo]uragan|[Tt]yphon|[Cc]yclone|[Tt]empête|[Oo]pération|[Aa]ffaire) \p{Lu}\p{L}+|
  Révolution (?:française|russe)|Mai 68|Jeux [Oo]lympiques|Coupe du monde|Grande Guerre
`;
const GERMAN = joinedLines`
  (?:Erste|Zweite)[rnms]? Weltkrieg(?:e?s)?|(?:Dreißigjährige|Siebenjährige|Kalte)[rnms]? Krieg(?:e?s)?|
  (?:Schlacht|Belagerung|Frieden|Vertrag|Massaker|Katastrophe|Unglück|Erdbeben|Aufstand|Anschlag|Attentat|Reaktorunfall|
  Brand|Fall|Putsch|Erstürmung) (?:bei|von|um|an der|in|auf) ${WHICH}|
  (?:\p{L}*(?:krieg|revolution|flut|katastrophe|unglück|beben|putsch|aufstand|massaker|krise|wahl|wahlen|hochwasser|
  brand|streik|dürre|winter|gipfel)|Krieg|Revolution|Flut|Wahl(?:en)?|Hochwasser|Streik|Krise|Dürre)(?:e?s|en)?
  (?: von| des Jahres| im Jahre?)? ${YEAR}|
  (?:Hurrikan|Taifun|Orkan|Zyklon|Sturmtief|Operation) \p{Lu}\p{L}+|Wiener Kongress(?:es)?|Mauerfall(?:s)?|
  Wiedervereinigung|Reichstagsbrand(?:s)?|Novemberpogrome?|Reichspogromnacht|Olympische[nr]? Spielen?|
  \p{Lu}\p{L}+(?:er) (?:Erdbeben|Reaktorunglück|Reaktorkatastrophe|Revolution|Aufstand|Grubenunglück|Flutkatastrophe)
`;

/** Events with a name of their own in the languages of `lexicon.ts` other than English, as alternatives of a pattern for text as written. */
export const NAMED_EVENT_ABROAD = [SPANISH, PORTUGUESE, ITALIAN, FRENCH, GERMAN].join('|');
