import type { Name } from '../core/names.ts';

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
    '(?:acusad|sospechos|culpad)[oa]s? de|(?:condenad|procesad|detenid|imputad|denunciad)[oa]s? por|culpables? de|acus(?:a|an|ó|aron) (?:a|al) .{1,60} de',
  ),
  deeds: word(
    `${forms('asesin tortur masacr secuestr rob malvers soborn estaf falsific amenaz golpe saque extorsion', 'ó|aron')}|mat(?:ó|aron) a|${forms('encubri minti reprimi agredi', 'ó|eron')}|desvi(?:ó|aron) (?:fondos|dinero|recursos)|lav(?:ó|aron) dinero|viol(?:ó|aron) (?:a|la|los|las|sus)|(?:ha|han|había|habían|habría|habrían) (?:asesinado|torturado|robado|malversado|sobornado|estafado|falsificado|encubierto|mentido|desviado (?:fondos|dinero|recursos))`,
  ),
  bodies: word(
    'gobierno|policías?|ejército|militares|soldados|empresas?|compañías?|bancos?|partidos?|ministr[oa]s?|ministerio|president[ea]s?|alcalde(?:sa)?s?|gobernador(?:a|es)?|jue(?:z|za|ces)|fiscal(?:es|ía)?|director(?:a|es)?|funcionari[oa]s?|autoridades|iglesia|obispos?|sindicatos?|concejal(?:es|a)?|diputad[oa]s?|senador(?:a|es)?|cártel|banda',
  ),
};
const PORTUGUESE: Wording = {
  charged: word(
    '(?:acusad|suspeit|culpad)[oa]s? de|(?:condenad|indiciad|denunciad|processad)[oa]s? por|pres[oa]s? por|culpad[oa]s? pel[oa]s?|acus(?:a|am|ou|aram) .{1,60} de',
  ),
  deeds: word(
    `${forms('assassin tortur massacr sequestr roub furt suborn fraud falsific ameaç saque extorqu', 'ou|aram|iu|iram')}|mat(?:ou|aram)|${forms('ment agred encobr reprim', 'iu|iram')}|desvi(?:ou|aram) (?:verbas?|fundos|dinheiro|recursos)|lav(?:ou|aram) dinheiro|(?:tinha|tinham|teria|teriam|havia|haviam) (?:assassinado|torturado|roubado|subornado|fraudado|falsificado|encoberto|mentido|desviado (?:verbas?|fundos|dinheiro|recursos))`,
  ),
  bodies: word(
    'governo|polícias?|policia(?:l|is)|exército|militares|soldados|empresas?|companhias?|bancos?|partidos?|ministr[oa]s?|ministério|president[ea]s?|prefeit[oa]s?|governador(?:a|es)?|juíz(?:a|es)?|juiz|promotor(?:a|es)?|diretor(?:a|es)?|funcionári[oa]s?|autoridades|igreja|bispos?|sindicatos?|vereador(?:a|es)?|deputad[oa]s?|senador(?:a|es)?|cartel|quadrilha',
  ),
};
const FRENCH: Wording = {
  charged: word(
    "(?:accusé|soupçonné)e?s? (?:de|d[’'].{1,40})|(?:condamné|poursuivi|arrêté|écroué)e?s? pour|mise?s? en examen|inculpée?s?|coupables? (?:de|d[’'].{1,40})|accus(?:e|ent|ait|aient) .{1,60} (?:de|d[’'].{1,40})",
  ),
  deeds: word(
    '(?:a|ont|avait|avaient|aurait|auraient) (?:\\p{L}+ment )?(?:assassiné|tué|torturé|violé|volé|détourné|escroqué|corrompu|soudoyé|falsifié|menti|menacé|agressé|frappé|massacré|kidnappé|séquestré|dissimulé|étouffé l|fraudé|harcelé|blanchi de l|pillé|extorqué)s?',
  ),
  bodies: word(
    'gouvernement|polic(?:e|iers?)|gendarmes?|armée|militaires|soldats|entreprises?|sociétés?|groupes?|banques?|partis?|ministres?|ministère|présidente?s?|maires?|préfets?|juges?|procureure?s?|direct(?:eur|rice)s?|fonctionnaires?|autorités|église|évêques?|syndicats?|élus?|députée?s?|sénat(?:eur|rice)s?|cartel|gang',
  ),
};
const GERMAN: Wording = {
  charged: word(
    'angeklagt|beschuldigt|bezichtigt|verdächtigt|schuldig gesprochen|wegen .{1,60} (?:verurteilt|verhaftet|festgenommen|angezeigt)|verurteilt.{1,40} wegen',
  ),
  deeds: word(
    'veruntreuten?|bestach(?:en)?|folterten?|ermordeten?|erpressten?|stahl(?:en)?|unterschlug(?:en)?|fälschten?|betrog(?:en)?|vertuschten?|misshandelten?|vergewaltigten?|bedrohten?|hinterzog(?:en)?|plünderten?|' +
      '(?:hat|haben|habe|hatten?|hätten?) .{0,120}?(?:veruntreut|bestochen|gefoltert|ermordet|erpresst|gestohlen|unterschlagen|gefälscht|gelogen|betrogen|vertuscht|misshandelt|vergewaltigt|bedroht|hinterzogen|geplündert)',
  ),
  bodies: word(
    'regierung|polizei|polizist(?:en|in)?|armee|militär|soldaten|firm(?:a|en)|unternehmen|konzerns?|bank|partei|minister(?:in|ium)?|präsident(?:en|in)?|bürgermeister(?:in)?|richter(?:in)?|staatsanwalt(?:schaft)?|direktor(?:in)?|beamten?|behörden?|kirche|bischof|gewerkschaft|abgeordneten?|vorstand|kartell|bande',
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
    const found = charged.exec(sentence) ?? deeds.exec(sentence);
    if (found === null || NEGATED.test(sentence.slice(Math.max(0, found.index - BEFORE), found.index))) return false;
    return names.length > 0 || bodies.test(sentence.toLowerCase());
  });
}
