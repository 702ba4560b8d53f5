import { joinedLines } from '../../core/text/over-lines.ts';
import { forms, type Wording, word } from './wording.ts';

/** Spanish. */
export const SPANISH: Wording = {
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
  plain: word(
    joinedLines`
      sab(?:ía|ían) .{1,80} (?:y|pero) (?:call(?:ó|aron)|no (?:dij(?:o|eron)|hiz?o|hicieron) nada|guard(?:ó|aron) silencio)|
      (?:factur|cobr|pag|firm|certific)(?:ó|aron) .{1,80}que (?:nunca|jamás) (?:se )?\p{L}+|
      (?:pag|cobr|recib|entreg|repart)(?:aba|aban|ía|ían) .{0,30}(?:sobres|coimas?|mordidas?|sobornos?|comisiones ilegales)|
      vaci(?:ó|aron) (?:la caja|las cajas|las arcas|el fondo|las cuentas)|
      se qued(?:ó|aron) con (?:el dinero|los fondos|las fianzas|parte del dinero)|
      (?:invent|maquill|infl)(?:ó|aron) (?:(?:las|los) )?(?:datos|cifras|pruebas|facturas|testigos|cuentas|precios|presupuestos)|
      adjudic(?:ó|aron) .{1,60}a (?:la empresa de |una empresa de )?su (?:herman|cuñad|prim|espos|hij|amig|soci|mujer|marido)\p{L}*|
      se neg(?:ó|aron) a (?:pagar|reparar|evacuar|atender|indemnizar|investigar)|encerr(?:ó|aron) a|fusil(?:ó|aron) a|
      (?:despidi(?:ó|eron)|ech(?:ó|aron)) a .{1,40}por (?:denunciar|hablar|quejarse|protestar)|
      no declar(?:ó|aron) (?:el|la|los|las|sus?) \p{L}+|(?:hizo|hicieron) la vista gorda|chantaje(?:ó|aron)|
      tap(?:ó|aron) (?:el escándalo|los abusos|el caso|la verdad)|
      (?:quem(?:ó|aron)|destruy(?:ó|eron)|borr(?:ó|aron)) (?:los|las|el|la) (?:documentos|pruebas|archivos|actas|expedientes?)|
      vendi(?:ó|eron) (?:su|la) (?:voto|conciencia)
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
