import { joinedLines } from '../../core/text/over-lines.ts';
import { forms, type Wording, word } from './wording.ts';

const BRIBES = '(?:tangent[ei]|mazzett[ae]|bustarell[ae])';
const VERBS =
  'assassin tortur massacr rapin rub trucc falsific ricatt truff insabbi saccheggi plagi spi manipol maltratt molest intasc bastonn depist';

/** Italian. */
export const ITALIAN: Wording = {
  charged: word(
    joinedLines`
      (?:accusat|sospettat)[oaie] (?:di|d[’'])|(?:accus(?:a|ano|ò|arono)|(?:ha|hanno) accusato) .{1,60} (?:di|d[’'])|
      rinviat[oaie] a giudizio|(?:rinvi(?:ò|arono)|(?:ha|hanno) rinviato) .{0,40}a giudizio|
      (?:a (?:giudizio|processo)|in carcere|agli arresti) (?:per|con l[’']accusa)|
      condannat[oaie] (?:a .{1,60} )?(?:per|di (?:carcere|reclusione|prigione))|colpevol[ei] di|
      (?:arrestat|denunciat|processat|multat|sanzionat|indagat|licenziat|squalificat|radiat|sospes)[oaie] per|
      (?:arrest|denunci|condann|mult|incrimin)(?:ò|arono) .{1,60} per|
      (?:ha|hanno) (?:arrestato|denunciato|condannato|multato|incriminato) .{1,60} per|
      imputat[oaie] (?:di|per)|indag(?:a|ano) (?:su|per) .{1,40} per|(?:ha|hanno) patteggiato|patteggi(?:ò|arono)
    `,
  ),
  deeds: word(
    joinedLines`
      ${forms(VERBS, 'ò|arono')}|
      ${forms('ucci corrup estor evad sottra', 'se|sero|pe|pero|ette|ettero|sse|ssero')} (?:il|la|lo|i|gli|le|l[’']|un|due|tre|d[ei])|
      (?:ha|hanno|aveva|avevano|avrebbe|avrebbero) (?:\p{L}+mente |poi |anche |sempre )?(?:
        assassinato|ucciso|torturato|massacrato|rapinato|rubato|truccato|falsificato|corrotto|ricattato|truffato|
        insabbiato|saccheggiato|plagiato|spiato|manipolato|maltrattato|molestato|sequestrato|violentato|picchiato|
        intascato|sottratto|estorto|mentito|minacciato|ingannato|frodato|depistato|evaso (?:il fisco|le tasse|le imposte)|
        riciclato (?:denaro|il denaro|soldi)|dirottato (?:fondi|denaro|soldi)|abusato di|bombardato|sparato (?:a|contro|su)
      )|
      ment(?:ì|irono) (?:a|al|ai|alla|alle|agli|sul|sulla|sui)|minacci(?:ò|arono) (?:di|i|il|la|gli|le|un)|
      abus(?:ò|arono) (?:sessualmente )?(?:di|del|della|dei|delle)|
      (?:vers|pag|intasc|incass|accett|chied|prend|ricev)(?:ò|arono|ava|avano|eva|evano|ette|ettero) .{0,40}?${BRIBES}|
      (?:prese(?:ro)?|chiese(?:ro)?|(?:ha|hanno|aveva|avevano) (?:versato|pagato|incassato|accettato|preso|ricevuto|chiesto))
      .{0,40}?${BRIBES}|
      (?:nascos(?:e|ero)|occult(?:ò|arono)|(?:ha|hanno|aveva|avevano) (?:nascosto|occultato)) (?:.{1,40} )?(?:
        (?:i|le|gli|il|la|lo|un[ao]?|dei|delle|alcun[ei]) (?:
          relazion[ei]|rapport[oi]|document[oi]|dati|prov[ae]|perizi[ae]|risultat[oi]|risch[io]{1,2}|refert[oi]|
          bilanc[io]{1,2}|perdit[ae]|verità|contratt[oi]|fattur[ae]|stud[io]{1,2}|verbal[ei]|soldi|denaro
        )|
        l[ea’'] ?analisi
      )|
      (?:scaric|svers)(?:ò|arono|ava|avano) .{0,40}(?:rifiuti|liquami|veleni|scorie)|
      sfrutt(?:ò|arono|ava|avano) (?:i |le |gli )?(?:lavorator|bracciant|migrant|opera|dipendent|minor)\p{L}*|
      \p{L}+(?:ò|arono|ato|ito) (?:illegalmente|abusivamente)
    `,
  ),
  plain: word(
    joinedLines`
      sap(?:eva|evano) .{1,80} (?:e|ma) (?:
        tac(?:que|quero)|non (?:disse(?:ro)?|fece(?:ro)?|ha detto|hanno detto|ha fatto|hanno fatto) (?:nulla|niente)|
        (?:rimas|rest)\p{L}+ (?:zitt|in silenzio)\p{L}*
      )|
      chius(?:e|ero) un occhio|(?:ha|hanno) chiuso (?:un occhio|gli occhi)|
      (?:ha|hanno) (?:guardato|girato la testa) dall[’']altra parte|si (?:volt|gir)(?:ò|arono) dall[’']altra parte|
      (?:fattur|incass|pag|firm|certific)(?:ò|arono|ato) .{1,80}(?:mai) \p{L}+|
      svuot(?:ò|arono) (?:la cassa|le casse|il fondo|i conti)|(?:ha|hanno) svuotato (?:la cassa|le casse|il fondo|i conti)|
      (?:invent|gonfi|trucc)(?:ò|arono|ato) (?:i|le|gli) (?:dati|cifre|prove|fatture|bilanci|conti|prezzi|numeri)|
      (?:affid|assegn)(?:ò|arono|ato) .{1,60}(?:al|alla|a) (?:ditta d[ei]l? )?(?:su[oa] )?(?:fratell|cognat|cugin|mogli|marit|figli|amic|nipot)\p{L}*|
      (?:rifiut(?:ò|arono)|(?:ha|hanno) rifiutato|si è rifiutat[oa]|si sono rifiutat[ie]) di (?:pagare|riparare|curare|risarcire|indagare|evacuare)|
      (?:bruci|distru|cancell)(?:ò|arono|sse|ssero|ato) (?:i|le|gli) (?:documenti|prove|verbali|registri)|
      non (?:ha|hanno|aveva|avevano) (?:mai )?dichiarato (?:il|la|i|le|gli|l[’'])|
      vend(?:ette|ettero|uto) (?:il|la|i) (?:voto|voti|coscienza)|
      licenzi(?:ò|arono|ato) .{1,40}per (?:aver|avere) (?:denunciato|parlato|protestato)
    `,
  ),
  bodies: word(
    joinedLines`
      govern[oi]|comune|sindac[oai]|giunta|regione|provincia|impres[ae]|ditt[ae]|aziend[ae]|società|banc(?:a|he)|
      partit[oi]|ministr[oia]|ministero|president[ei]|assessor[ei]|consiglier[ei]|giudic[ei]|procura|procurator[ei]|
      polizia|poliziott[oi]|carabinier[ei]|agent[ei]|guardi[ae]|esercito|militar[ei]|soldat[oi]|vescov[oi]|pret[ei]|
      chiesa|sindacat[oi]|direttor[ei]|direttric[ei]|rettor[ei]|funzionar(?:io|i|ia|ie)|dirigent[ei]|autorità|general[ei]|
      medic[oi]|primari?o?|professor[ei]|ingegner[ei]|deputat[oi]|senator[ei]|clan|mafia|camorra|cosc(?:a|he)|banda|
      titolar[ei]|costruttor[ei]|capitaneria|cooperativ[ae]|padron[ei]|cartello|milizi[ae]|allenator[ei]
    `,
  ),
};
