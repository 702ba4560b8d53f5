import { joinedLines } from '../../core/text/over-lines.ts';
import { forms, type Wording, word } from './wording.ts';

/** Portuguese. */
export const PORTUGUESE: Wording = {
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
  plain: word(
    joinedLines`
      sabi(?:a|am) .{1,80} (?:e|mas) (?:
        cal(?:ou|aram)|se cal(?:ou|aram)|fic(?:ou|aram) calad\p{L}*|nada (?:disse|disseram|fez|fizeram)|
        não (?:disse(?:ram)?|fez|fizeram) nada
      )|
      (?:assin|atest|pag|cobr|fatur|receb)(?:ou|aram|eu|eram) .{1,80}que (?:nunca|jamais) \p{L}+|
      (?:pag|receb|entreg)(?:ou|aram|ava|avam|ia|iam|eu|eram) .{0,30}(?:mesadas?|mensalão|propinas?|subornos?)|
      esvazi(?:ou|aram) (?:os?|as?) (?:cofres?|caixa|fundos?|contas?)|
      fic(?:ou|aram) com (?:o dinheiro|parte do dinheiro|as verbas|as cauções)|
      (?:invent|maqui|infl)(?:ou|aram) (?:(?:os|as) )?(?:dados|números|provas|notas|contas|preços|faturas)|
      superfatur(?:ou|aram)|(?:se recus(?:ou|aram)|recus(?:ou|aram)-se) a (?:pagar|consertar|reparar|atender|indeni[sz]ar|investigar|evacuar)|
      tranc(?:ou|aram) (?:os|as) (?:portas|funcionári|trabalhador|operári|empregad)\p{L}*|
      não declar(?:ou|aram) (?:os?|as?|seus?|suas?) \p{L}+|
      (?:demit|desped)(?:iu|iram) .{1,40}por (?:denunciar|reclamar|falar|protestar)|chantage(?:ou|aram)|
      (?:queim(?:ou|aram)|destru(?:iu|íram)|apag(?:ou|aram)) (?:os?|as?) (?:documentos?|provas|arquivos?|atas?)|
      adjudic(?:ou|aram) .{1,60}(?:a|à empresa d[eo]) (?:seu|sua|ao|à) (?:irmã|cunhad|prim|espos|filh|amig|soci)\p{L}*|
      vend(?:eu|eram) (?:a|o|seu|sua) (?:consciência|voto)|abaf(?:ou|aram) (?:o caso|o escândalo|os abusos)
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
