import { joinedLines } from '../../core/text/over-lines.ts';
import { type Wording, word } from './wording.ts';

/** French. */
export const FRENCH: Wording = {
  charged: word(
    joinedLines`
      condamnée?s? à .{1,40} (?:de (?:prison|réclusion)|d[’']emprisonnement)|
      (?:accusé|soupçonné)e?s? (?:de|d[’'].{1,40})|(?:condamné|poursuivi|arrêté|écroué)e?s? (?:à .{1,40} )?pour|
      (?:a|ont) mis en examen|mise?s? en examen|inculpée?s?|jugée?s? pour|coupables? (?:de|d[’'].{1,40})|
      accus(?:e|ent|ait|aient) .{1,60} (?:de|d[’'].{1,40})
    `,
  ),
  deeds: word(
    joinedLines`
      (?:a|ont|avait|avaient|aurait|auraient) (?:\p{L}+ment )?(?:
        assassiné|tué|torturé|violé|volé|détourné|escroqué|corrompu|soudoyé|falsifié|menti|menacé|agressé|frappé|
        massacré|kidnappé|séquestré|dissimulé|étouffé l|fraudé|harcelé|blanchi de l|pillé|extorqué|déversé|trompé|
        truqué|ordonné (?:le massacre|l[’']assassinat)|caché (?:aux?|des|les|la)|abusé de|espionné|bombardé|plagié|
        manipulé|(?:touché|versé|reçu|accepté) des pots-de-vin|\p{L}+é illégalement
      )s?|
      (?:a|ont|avait|avaient) (?:fermé les yeux sur|touché des (?:commissions|enveloppes))|
      savai(?:t|ent) .{1,60} et (?:s[’']est tu|se sont tus|n[’'](?:a|ont) rien dit)|
      exploitai(?:t|ent) des (?:travailleu|salarié|migrant|mineur|ouvri)\p{L}*
    `,
  ),
  plain: word(
    joinedLines`
      savai(?:t|ent) .{1,80} (?:et|mais) (?:
        s[’'](?:est|était) tue?|se (?:sont|taisai(?:t|ent)) ?(?:tue?s)?|se tu(?:t|rent)|
        n[’'](?:a|ont|avait|avaient) rien (?:dit|fait)|(?:gard(?:a|èrent)|a gardé|ont gardé) le silence
      )|
      (?:a|ont|avait|avaient) (?:facturé|signé|certifié|encaissé|fait payer) .{1,80}(?:jamais) \p{L}+|
      (?:a|ont|avait|avaient) (?:
        vidé (?:les caisses|la caisse|le fonds|les comptes)|empoché|
        (?:inventé|maquillé|gonflé|trafiqué) (?:des|les|ses|leurs) (?:chiffres|données|preuves|comptes|factures|prix|témoins)|
        (?:brûlé|détruit|effacé) (?:des|les|ses|leurs) (?:documents|preuves|archives|dossiers|fichiers)|
        refusé de (?:payer|réparer|évacuer|soigner|indemniser|enquêter)|omis de déclarer|
        licencié .{1,40}pour avoir|enfermé (?:les|des) (?:ouvri|salari|enfan|pension|femme)\p{L}*|
        fait (?:taire|assassiner|exécuter|fusiller|torturer)|vendu (?:son|sa|leur) (?:voix|conscience)|
        (?:attribué|confié|donné) .{1,60}à (?:la société de )?(?:son|sa) (?:frère|beau|belle|cousin|femme|mari|fil|ami)\p{L}*
      )|
      (?:versai|touchai|recevai|payai)(?:t|ent) .{0,30}(?:pots-de-vin|enveloppes|commissions occultes|dessous-de-table)|
      (?:assassin|pill|falsifi|tortur|massacr|soudoy|escroqu|empoch)(?:a|èrent)|
      n[’'](?:a|ont|avait|avaient) (?:pas|jamais) déclaré
    `,
  ),
  bodies: word(
    joinedLines`
      gouvernement|rect(?:eur|rice)s?|gardiens?|prêtres?|entraîneure?s?|élue?s?|général|généraux|médecins?|
      laboratoires?|patrons?|milices?|polic(?:e|iers?)|gendarmes?|armée|militaires|soldats|entreprises?|sociétés?|
      groupes?|banques?|partis?|ministres?|ministère|présidente?s?|maires?|préfets?|juges?|procureure?s?|
      direct(?:eur|rice)s?|fonctionnaires?|autorités|église|évêques?|syndicats?|élus?|députée?s?|sénat(?:eur|rice)s?|
      cartel|gang
    `,
  ),
};
