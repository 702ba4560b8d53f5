import { joinedLines } from '../../core/text/over-lines.ts';
import { type Wording, word } from './wording.ts';

/** German. */
export const GERMAN: Wording = {
  charged: word(
    joinedLines`
      angeklagt|[Gg]egen .{1,60} wird wegen .{1,60} ermittelt|(?:wirft|werfen|warf(?:en)?) .{1,80} vor(?=[.,;!?]|$)|
      beschuldigt|bezichtigt|verdächtigt|schuldig gesprochen|
      wegen .{1,60} (?:verurteilt|verhaftet|festgenommen|angezeigt)|verurteilt.{1,40} wegen|
      zu .{1,60}(?:Haft|Gefängnis|Freiheitsstrafe)\p{L}* verurteilt|
      verurteilte.{1,80} zu .{1,60}(?:Haft|Gefängnis|Freiheitsstrafe)
    `,
  ),
  deeds: word(
    joinedLines`
      wussten? .{1,60} und schwieg(?:en)?|(?:schauten?|sah(?:en)?) .{0,40}weg(?=[.,;!?]|$)|
      drückten? .{0,40}ein Auge zu|ließ(?:en)? sich (?:.{0,80} )?(?:schmieren|bestechen)|
      (?:hat|haben|hatten?) .{0,120}? (?:schmieren|bestechen) lassen|veruntreuten?|bestach(?:en)?|folterten?|
      ermordeten?|erpressten?|stahl(?:en)?|unterschlug(?:en)?|fälschten?|betrog(?:en)?|vertuschten?|misshandelten?|
      vergewaltigten?|bedrohten?|hinterzog(?:en)?|plünderten?|belog(?:en)?|verschwieg(?:en)?|missbrauchten?|
      bespitzelten?|verprügelten?|bombardierten?|belästigten?|manipulierten?|
      befahl(?:en)? (?:das Massaker|den Mord|die Ermordung)|schoss(?:en)? auf|erschoss(?:en)?|prügelten? auf|
      (?:nahm(?:en)?|kassierten?|zahlten?) (?:\p{L}+ )?(?:Schmiergeld|Bestechungsgeld)\p{L}*|
      leiteten? .{0,60}(?:giftige|Giftmüll|Abwässer)|beuteten? .{1,60} aus|spionierten? .{1,60} aus|
      finanzierten? .{1,60} illegal|
      (?:ließ(?:en)?|lässt|lassen) .{1,60} (?:ausspionieren|bespitzeln|foltern|verhaften)|
      soll(?:en)? .{0,120}?(?:
        bestochen|veruntreut|betrogen|ermordet|missbraucht|gefoltert|hinterzogen|erpresst|gelogen|bedroht|
        vergewaltigt|gefälscht
      )(?! worden)|
      (?:hat|haben|habe|hatten?|hätten?) .{0,120}?(?:
        veruntreut|bestochen|gefoltert|ermordet|erpresst|gestohlen|unterschlagen|gefälscht|gelogen|betrogen|vertuscht|
        misshandelt|vergewaltigt|bedroht|hinterzogen|geplündert|belogen|ausgebeutet|verschwiegen|missbraucht|
        bespitzelt|ausspioniert|verprügelt|erschossen|bombardiert|plagiiert|abgeschrieben
      )
    `,
  ),
  plain: word(
    joinedLines`
      wussten? .{1,80} und (?:schwieg(?:en)?|sagten? nichts|taten? nichts|unternahm(?:en)? nichts)|
      (?:rechneten?|stellten?) .{1,80} (?:ab|in Rechnung), d(?:er|ie|as|en) (?:nie|niemals|nicht)|
      (?:verheimlichten?|versteckten?|verschleierten?) .{0,60}(?:Bericht|Gutachten|Studie|Akte|Daten|Ergebnis|Befund|Mängel|Risik|Verlust)\p{L}*|
      (?:hat|haben|hatten?) .{0,80}(?:Bericht|Gutachten|Studie|Akten|Daten|Ergebnis|Befund|Mängel|Risik|Verlust)\p{L}* .{0,40}
      (?:verheimlicht|versteckt|verschleiert|geheim gehalten|zurückgehalten)|
      (?:hat|haben|hatten?) .{0,80}(?:Akten|Unterlagen|Beweise|Dokumente|Protokolle)\p{L}* .{0,40}(?:vernichtet|gelöscht|verbrannt|geschreddert)|
      (?:vernichteten?|verbrannten?|schredderten?) .{0,40}(?:Akten|Unterlagen|Beweise|Dokumente|Protokolle)|
      weigerten? sich.{0,80} zu (?:zahlen|bezahlen|reparieren|warnen|evakuieren|entschädigen)|
      steckten? .{1,60} in die eigene Tasche|leerten? .{0,30}(?:Kasse|Konten|Konto|Fonds)|
      (?:erfand(?:en)?|frisierten?) .{0,30}(?:Zahlen|Daten|Quellen|Zitate|Bilanz(?:en)?|Bücher)|schanzten? .{1,60} zu|
      verkauften? (?:seine|ihre) (?:Stimmen?|Überzeugung)|erpresst(?:e|en)|denunziert(?:e|en)|
      nahm(?:en)? .{0,30}(?:Geschenke|Geld) von
    `,
  ),
  bodies: word(
    joinedLines`
      regierung|rektor(?:in)?|wärter(?:in)?|trainer(?:in)?|priester|general|polizei|polizist(?:en|in)?|armee|militär|
      soldaten|firm(?:a|en)|unternehmen|konzerns?|bank|partei|minister(?:in|ium)?|präsident(?:en|in)?|
      bürgermeister(?:in)?|richter(?:in)?|staatsanwalt(?:schaft)?|direktor(?:in)?|beamten?|behörden?|kirche|bischof|
      gewerkschaft|abgeordneten?|vorstand|kartell|bande
    `,
  ),
};
