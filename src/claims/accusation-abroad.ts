import type { Name } from '../core/text/names.ts';
import { joinedLines, patternLines } from '../core/text/over-lines.ts';

/** What somebody is charged with or did, in words that say nothing else. Their case counts: German nouns look like some. The doer stands in the sentence. */
interface Wording {
  /** Charges: somebody says so, a court perhaps. */
  readonly charged: RegExp;
  /** Deeds, as the doer's: "asesinó" and "a tué", and not "fue asesinado" or "a été tué". */
  readonly deeds: RegExp;
  /** Bodies and offices that can do wrong; for lower-case text. */
  readonly bodies: RegExp;
}

const word = (alternatives: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${alternatives})(?![\\p{L}])`, 'u');
/** The forms of a verb whose stems these are. */
const forms = (stems: string, endings: string): string => `(?:${stems.replaceAll(' ', '|')})(?:${endings})`;

const SPANISH: Wording = {
  charged: word(
    joinedLines`
      (?:acusad|sospechos|culpad)[oa]s? de|
      (?:condenad|procesad|detenid|imputad|denunciad|encarcelad)[oa]s? (?:a .{1,40} )?por|culpables? de|
      acus(?:a|an|ó|aron) (?:a|al) .{1,60} de|(?:lo|la|los|las|le|les) acus(?:a|an|ó|aron) de|
      condenad[oa]s? a .{1,40} de (?:cárcel|prisión)|conden(?:ó|aron) a .{1,40} de (?:cárcel|prisión)|
      (?:
        detuv(?:o|ieron)|arrest(?:ó|aron)|proces(?:ó|aron)|conden(?:ó|aron)|imput(?:ó|aron)|denunci(?:ó|aron)
      ) (?:a|al) .{1,60} por
    `,
  ),
  deeds: word(
    joinedLines`
      ${forms('asesin tortur masacr secuestr rob malvers soborn estaf falsific amenaz golpe saque extorsion engañ amañ', 'ó|aron')}|
      mat(?:ó|aron) a|${forms('encubri minti reprimi agredi', 'ó|eron')}|desvi(?:ó|aron) (?:fondos|dinero|recursos)|
      lav(?:ó|aron) dinero|viol(?:ó|aron) (?:a|la|los|las|sus)|
      (?:cobr|pag|acept)(?:ó|aron) (?:comisiones ilegales|sobornos?|coimas?|mordidas?)|
      recib(?:ió|ieron) (?:comisiones ilegales|sobornos?|coimas?)|
      (?:
        cobr(?:ó|aron)|recib(?:ió|ieron)|acept(?:ó|aron)
      ) (?:comisiones|dinero|sobres) de(?:l| la| los| las| una?) (?:
        constructor|empres|contratist|promotor|inmobiliari
      )\p{L}*|
      mir(?:ó|aron) (?:para|hacia) otro lado|sab(?:ía|ían) .{1,60} y call(?:ó|aron)|
      (?:vert|vend)(?:ió|ieron) (?:residuos|desechos|droga)|(?:bombarde|espi|defraud|plagi|manipul)(?:ó|aron)|
      (?:ocult(?:ó|aron)|escondi(?:ó|eron)) (?:
        (?:el|los?|un|la) (?:riesgos?|hechos|accidente|fraude|informes?|dictamen|estudios?|expedientes?|documentos?)|
        información|datos|pruebas|documentos|dinero|bienes|la verdad
      )|
      evadi(?:ó|eron) (?:impuestos|al fisco)|abus(?:ó|aron) (?:sexualmente )?de|
      explot(?:ó|aron) a (?:\p{L}+ )?(?:trabajador|emplead|menor|niñ|migrant|mujer|jornaler)\p{L}*|acos(?:ó|aron) a|
      orden(?:ó|aron) (?:la matanza|el asesinato|torturar|matar)|dispar(?:ó|aron) (?:a|contra)|
      \p{L}+(?:ó|o|aron|ieron) ilegalmente|
      (?:ha|han|había|habían|habría|habrían) (?:
        asesinado|torturado|robado|malversado|sobornado|estafado|falsificado|encubierto|mentido|
        desviado (?:fondos|dinero|recursos)
      )
    `,
  ),
  bodies: word(
    joinedLines`
      gobierno|ex(?:president|ministr|director|alcald)\p{L}*|rector(?:a|es)?|guardias?|farmacéuticas?|curas?|
      sacerdotes?|entrenador(?:a|es)?|líder(?:es)?|consejer[oa]s?|general(?:es)?|médic[oa]s?|profesor(?:a|es)?|
      milicias?|policías?|ejército|militares|soldados|empresas?|compañías?|bancos?|partidos?|ministr[oa]s?|ministerio|
      president[ea]s?|alcalde(?:sa)?s?|gobernador(?:a|es)?|jue(?:z|za|ces)|fiscal(?:es|ía)?|director(?:a|es)?|
      funcionari[oa]s?|autoridades|iglesia|obispos?|sindicatos?|concejal(?:es|a)?|diputad[oa]s?|senador(?:a|es)?|
      cártel|banda
    `,
  ),
};
const PORTUGUESE: Wording = {
  charged: word(
    joinedLines`
      condenad[oa]s? a .{1,40} de (?:prisão|cadeia)|(?:acusad|suspeit|culpad)[oa]s? de|
      (?:condenad|indiciad|denunciad|processad)[oa]s? (?:a .{1,40} )?por|pres[oa]s? por|réus? por|
      (?:tornou|tornaram) réus?|(?:prend(?:eu|eram)|conden(?:ou|aram)|indici(?:ou|aram)) .{1,60} por|
      culpad[oa]s? pel[oa]s?|acus(?:a|am|ou|aram)(?: .{1,60}|-(?:o|a|os|as)) de
    `,
  ),
  deeds: word(
    joinedLines`
      ${forms('assassin tortur massacr sequestr roub furt suborn fraud falsific ameaç saque extorqu', 'ou|aram|iu|iram')}|
      mat(?:ou|aram)|${forms('ment agred encobr reprim', 'iu|iram')}|(?:fez|fizeram) vista grossa|
      sabi(?:a|am) .{1,60} e cal(?:ou|aram)|desvi(?:ou|aram) (?:verbas?|fundos|dinheiro|recursos)|
      lav(?:ou|aram) dinheiro|
      (?:
        receb(?:eu|eram)|pag(?:ou|aram)|aceit(?:ou|aram)|cobr(?:ou|aram)
      ) (?:propinas?|subornos?|vantagens indevidas)|
      despej(?:ou|aram) (?:rejeitos|resíduos|esgoto|lixo)|
      (?:estupr|espion|espanc|soneg|bombarde|plagi|manipul|engan|assedi)(?:ou|aram)|
      (?:escond(?:eu|eram)|ocult(?:ou|aram)) (?:d[aeo]s? \p{L}+ )?(?:
        (?:os?|um|as?) (?:riscos|relatórios?|pareceres|parecer|estudos?|laudos?|documentos?|atas?)|informações|dados|
        provas|documentos|dinheiro|a verdade
      )|
      abus(?:ou|aram) (?:sexualmente )?de|em condições análogas à|
      execut(?:ou|aram) (?:\p{L}+ )?(?:moradores|pessoas|jovens|homens|presos|civis)|
      \p{L}+(?:ou|aram|eu|eram|iu|iram) ilegalmente|
      (?:tinha|tinham|teria|teriam|havia|haviam) (?:
        assassinado|torturado|roubado|subornado|fraudado|falsificado|encoberto|mentido|
        desviado (?:verbas?|fundos|dinheiro|recursos)
      )
    `,
  ),
  bodies: word(
    joinedLines`
      governo|ex-(?:presidente|ministr[oa]|prefeit[oa]|diretor[a]?)|reitor(?:a|es)?|guardas?|mineradoras?|padres?|
      pastor(?:es)?|delegad[oa]s?|técnic[oa]s?|secretári[oa]s?|médic[oa]s?|professor(?:a|es)?|general|generais|
      garimpeiros|milícias?|fazendas?|fazendeir[oa]s?|polícias?|policia(?:l|is)|exército|militares|soldados|empresas?|
      companhias?|bancos?|partidos?|ministr[oa]s?|ministério|president[ea]s?|prefeit[oa]s?|governador(?:a|es)?|
      juíz(?:a|es)?|juiz|promotor(?:a|es)?|diretor(?:a|es)?|funcionári[oa]s?|autoridades|igreja|bispos?|sindicatos?|
      vereador(?:a|es)?|deputad[oa]s?|senador(?:a|es)?|cartel|quadrilha
    `,
  ),
};
const FRENCH: Wording = {
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
const GERMAN: Wording = {
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
  bodies: word(
    joinedLines`
      regierung|rektor(?:in)?|wärter(?:in)?|trainer(?:in)?|priester|general|polizei|polizist(?:en|in)?|armee|militär|
      soldaten|firm(?:a|en)|unternehmen|konzerns?|bank|partei|minister(?:in|ium)?|präsident(?:en|in)?|
      bürgermeister(?:in)?|richter(?:in)?|staatsanwalt(?:schaft)?|direktor(?:in)?|beamten?|behörden?|kirche|bischof|
      gewerkschaft|abgeordneten?|vorstand|kartell|bande
    `,
  ),
};
const WORDINGS: ReadonlyMap<string, Wording> = new Map([
  ['es', SPANISH],
  ['pt', PORTUGUESE],
  ['fr', FRENCH],
  ['de', GERMAN],
]);

/** Right before a deed: it was none. */
const NEGATED = /(?<![\p{L}])(?:no|não|nunca|jamás|jamais|nicht|nie|niemals|ni|n[’']) ?$/u;
/** In the midst of one: "hat das Parlament nicht belogen". */
const NEGATED_WITHIN = /(?<!\p{L})(?:nicht|nie|niemals|keine?[nmrs]?|pas|jamais)(?!\p{L})/u;
/** Somebody denies what follows. */
const DENIED = patternLines('u')`
  (?<!\p{L})(?:
    nega|negó|negaron|niega|niegan|desmintió|desmiente|negou|negaram|nie|nient|nié|dément|démenti|bestritt|bestritten|
    bestreitet|leugnet|leugnete|dementierte
  )(?!\p{L})
`;
/** What does nothing by itself: an earthquake that killed accuses nobody. */
const THING = patternLines('u')`
  (?<!\p{L})(?:
    terremoto|sismo|séisme|incendio|incêndio|incendie|inundación|enchente|huracán|furacão|ouragan|tormenta|tempestade|
    tempête|virus|vírus|enfermedad|doença|maladie|accidente|acidente|accident|explosión|explosão|explosion|sequía|
    seca|sécheresse|covid|pandemia|pandémie|(?:erd|see)beben|feuer|brand|flut|sturm|orkan|krankheit|unfall|hitzewelle
  )(?!\p{L})
`;
/** UTF-16 units before a deed in which its negation stands. */
const BEFORE = 12;

/**
 * Does a sentence in Spanish, Portuguese, French or German say that a named person or a body did wrong? By words that say
 * little else, so that it misses more than in English.
 * @param names in the sentence; in German every noun looks like one
 * @param language primary subtag; any of the four when absent
 */
export function isAccusationAbroad(sentence: string, names: readonly Name[], language?: string): boolean {
  return [...WORDINGS].some(([code, { charged, deeds, bodies }]) => {
    if (language !== undefined && language !== code) return false;
    const charge = charged.exec(sentence);
    const found = charge ?? deeds.exec(sentence);
    if (found === null) return false;
    const before = sentence.slice(0, found.index);
    if (NEGATED.test(before.slice(-BEFORE)) || NEGATED_WITHIN.test(found[0]) || DENIED.test(before)) return false;
    if (charge === null && THING.test(before.toLowerCase())) return false;
    return names.length > 0 || bodies.test(sentence.toLowerCase());
  });
}
