import { joinedLines } from '../../core/text/over-lines.ts';

/** By language: English, German, Spanish, French, Portuguese and further ones. */
const VERBS: readonly string[] = [
  joinedLines`
    sa(?:id|ys)|told|tells|added|adds|wrote|writes|argued|argues|warned|warns|explained|explains|insisted|insists|
    recalled|recalls|noted|notes|stated|states|declared|declares|replied|replies|asked|asks|claimed|claims|admitted|
    admits|tweeted|testified|sagte|sagt|erklärte|schrieb|dijo|afirmó|declaró|escribió|a déclaré|a dit|a écrit|disse|
    afirmou|declarou|escreveu|complained|complains|announced|announces|concluded|concludes|joked|jokes|cautioned|remarked
  `,
  joinedLines`
    betonte?|klagte?|beklagte?|warnte?|erkl(?:ä|ae)rt|meinte?|kritisierte?|berichtete?|f(?:ü|ue)gte hinzu|schreibt|erg(?:ä|ae)nzte?|
    versicherte?|entgegnete?|antwortete?|erz(?:ä|ae)hlte?|r(?:äumte|aeumte) ein|scherzte?|rief
  `,
  joinedLines`
    dice|afirma|declara|explic[óa]|añad(?:e|ió)|asegur[óa]|sostiene|señal[óa]|advirtió|advierte|lament[óa]|anunció|cuenta|contó|
    coment[óa]|record[óa]|reconoc(?:e|ió)|respond(?:e|ió)|concluy[óe]|subray[óa]|apunt[óa]|insist(?:e|ió)|resum(?:e|ió)|bromeó
  `,
  joinedLines`
    affirme|déclare|explique|ajoute|estime|assure|regrette|prévient|écrit|raconte|souligne|rappelle|précise|conclut|répond|réagit|
    a (?:affirmé|expliqué|ajouté|estimé|assuré|regretté|prévenu|confié|indiqué|réagi|raconté|souligné|rappelé|précisé|conclu|répondu|
    lancé|insisté|lâché|plaisanté|reconnu)
  `,
  'diz|afirma|declara|explic(?:a|ou)|acrescent(?:a|ou)|alert(?:a|ou)|critic(?:a|ou)|garant(?:e|iu)',
  'dice|ha (?:detto|dichiarato|spiegato|aggiunto|affermato|avvertito|scritto)|spiega|aggiunge|afferma|avverte|scrive|dichiara|sostiene',
  'zei|zegt|aldus|verklaart|verklaarde|vertelt|vertelde|klaagt|klaagde|waarschuwt|waarschuwde|schreef|schrijft',
  joinedLines`
    powiedzia(?:ł|ła)|mówi(?:ł|ła)?|doda(?:ł|ła|je)|oświadczy(?:ł|ła)|tłumaczy(?:ł|ła)?|stwierdzi(?:ł|ła)|
    podkreśl(?:a|ił|iła)|napisa(?:ł|ła)|wyjaśni(?:ł|ła|a)|zaznaczy(?:ł|ła)|ostrzega?
  `,
  joinedLines`
    řek(?:l|la)|říká|uved(?:l|la)|uvádí|doda(?:l|la)|dodává|prohlási(?:l|la)|potvrdi(?:l|la)|tvrdí|vysvětli(?:l|la)|
    vysvětluje|napsa(?:l|la)|povedal|povedala|hovorí|uviedol|uviedla|dodal|dodala
  `,
  'säger|sade|sa|berättar|berättade|hävdar|konstaterar|menar|förklarar|skriver|skrev|tillägger|varnar',
  'siger|sagde|fortæller|fortalte|forklarer|mener|klager|skriver|skrev|tilføjer|advarer|sier|forteller|fortalte|mente|legger til',
  'sanoo|sanoi|kertoo|kertoi|toteaa|totesi|kirjoittaa|kirjoitti|valittaa|lisää|lisäsi|varoittaa|selittää',
  'mondta|mondja|közölte|nyilatkozta|tette hozzá|írta|hangsúlyozta|kijelentette|panaszolta|magyarázta',
  'a (?:spus|declarat|explicat|afirmat|adăugat|scris|precizat|avertizat)|spune|declară|susține|adaugă|explică|afirmă',
  'dedi|diyen|diyor|söyledi|konuştu|belirtti|ekledi|açıkladı|vurguladı|ifade etti|ifadesini kullandı',
  'είπε|δήλωσε|λέει|τόνισε|τονίζει|ανέφερε|πρόσθεσε|εξήγησε|υποστηρίζει|έγραψε|προειδοποίησε',
  joinedLines`
    сказал[аи]?|говорит|сообщил[аи]?|заявил[аи]?|добавил[аи]?|отметил[аи]?|подчеркнул[аи]?|пояснил[аи]?|написал[аи]?|
    рассказал[аи]?|считает|утверждает|жалуется|предупредил[аи]?
  `,
  joinedLines`
    сказа(?:в|ла|ли)|каже|повідоми(?:в|ла)|заяви(?:в|ла)|дода(?:в|ла)|зазначи(?:в|ла)|наголоси(?:в|ла)|поясни(?:в|ла)|
    написа(?:в|ла)|розпові(?:в|ла)|вважає|скаржиться|попереди(?:в|ла)
  `,
];
/** Verbs that put words into somebody's mouth, as alternatives of a pattern. */
export const SAYING_VERBS = `(?:${VERBS.join('|')})`;
