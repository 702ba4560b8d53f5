import { joinedLines, patternLines } from '../../core/text/over-lines.ts';
/** What a page says of its own text. */
export type NoticeKind = 'correction' | 'clarification' | 'retraction' | 'expression-of-concern' | 'editors-note';

type Kinds<T> = readonly (readonly [NoticeKind, T])[];

/*
 * How newspapers and journals word what they have put right, in English, German, French, Spanish, Portuguese, Italian and
 * Dutch: put together from notices that we have read, and not counted.
 */

/** How a notice's line begins, surest first; what makes it a label (a colon, a dash, a date) is looked for behind it. */
export const LABELS: Kinds<RegExp> = [
  [
    'retraction',
    /^(?:retraction|retracted|withdrawn|zurückgezogen|retractación|rétractation|retratação|ritrattazione|ingetrokken)/iu,
  ],
  ['expression-of-concern', /^(?:editorial )?expression of concern/iu],
  [
    'correction',
    patternLines('iu')`
      ^(?:
        corrections?|corrected|erratum|errata|corrigendum|korrektur(?:hinweis)?|berichtigung|richtigstellung|
        correcci[óo]n|fe de errores|rectificati(?:f|on|e)|rectificación|corre[çc][ãa]o|erramos|rettifica|correctie
      )
    `,
  ],
  [
    'clarification',
    /^(?:clarifications?|klarstellung|aclaraci[óo]n|précision|esclarecimento|precisazione|verduidelijking)/iu,
  ],
  [
    'editors-note',
    patternLines('iu')`
      ^(?:
        editor(?:s|[’']s|ial)? note|note from the editors?|anmerkung der redaktion|
        nota (?:del editor|de la redacci[óo]n|d[ao] reda[çc][ãa]o|del redattore|della redazione)|note de la rédaction|
        noot van de redactie
      )
    `,
  ],
];

const PIECE = joinedLines`
  (?:
    article|story|report|post|piece|page|column|essay|obituary|review|interview|analysis|editorial|dispatch|
    newsletter|transcript|headline|podcast|video|graphic
  )
`;

/** Sentences that are notices wherever they stand: a page says "this" of itself, and "the" of others. */
export const SENTENCES: Kinds<RegExp> = [
  [
    'retraction',
    /\bthis (?:article|paper|story|report|study|preprint|manuscript|chapter) (?:was|has been) (?:retracted|withdrawn)\b/i,
  ],
  [
    'correction',
    new RegExp(`\\b(?:earlier|previous|prior|original) (?:online |print |web )?versions? of this ${PIECE}\\b`, 'i'),
  ],
  [
    'correction',
    patternLines('i')`
      \bthis ${PIECE} (?:
        (?:was|has been) (?:since )?(?:corrected|amended)|
        (?:originally|initially|incorrectly|mistakenly|erroneously) (?:
          stated|said|reported|misstated|identified|described|referred|attributed|gave|listed|named
        )
      )\b
    `,
  ],
  ['correction', new RegExp(`\\bthis ${PIECE} (?:was|has been) (?:updated|edited|changed|revised) to correct\\b`, 'i')],
  [
    'clarification',
    new RegExp(`\\bthis ${PIECE} (?:was|has been) (?:(?:updated|edited|changed|revised) to clarify|clarified)\\b`, 'i'),
  ],
  [
    'correction',
    patternLines('iu')`
      (?<!\p{L})in einer (?:früheren|vorherigen|vorigen|ersten|älteren|ursprünglichen) (?:version|fassung) (?:
        des (?:artikels|beitrags)|dieses (?:artikels|textes|beitrags|berichts|interviews|kommentars|stücks)
      )(?!\p{L})
    `,
  ],
  [
    'correction',
    patternLines('iu')`
      (?<!\p{L})(?:
        dieser (?:artikel|text|beitrag|bericht)|dieses interview
      ) wurde (?:nachträglich |inzwischen |mittlerweile )?(?:korrigiert|berichtigt)(?!\p{L})
    `,
  ],
  [
    'correction',
    /(?<!\p{L})(?:première version|version (?:précédente|antérieure|initiale)) de (?:cet article|cette dépêche|ce texte|cet entretien|cette page)(?!\p{L})/iu,
  ],
  ['correction', /(?<!\p{L})(?:cet article|ce texte|cette dépêche) a été (?:corrigée?|rectifiée?|amendée?)(?!\p{L})/iu],
  [
    'correction',
    patternLines('iu')`
      (?<!\p{L})(?:primera versión|versión (?:anterior|previa|inicial)) de (?:
        este (?:artículo|texto|reportaje)|esta (?:noticia|información|nota|crónica|entrevista)
      )(?!\p{L})
    `,
  ],
  [
    'correction',
    /(?<!\p{L})(?:este (?:artículo|texto|reportaje)|esta (?:noticia|información|nota)) (?:ha sido|fue) (?:corregid|rectificad)[oa](?!\p{L})/iu,
  ],
  [
    'correction',
    /(?<!\p{L})(?:primeira versão|versão (?:anterior|inicial)) (?:deste (?:artigo|texto)|desta (?:reportagem|matéria|notícia|página))(?!\p{L})/iu,
  ],
  ['correction', /(?<!\p{L})(?:este (?:artigo|texto)|esta (?:reportagem|matéria|notícia)) foi corrigid[oa](?!\p{L})/iu],
  [
    'correction',
    /(?<!\p{L})(?:prima versione|versione precedente|precedente versione) (?:di quest[’']articolo|di questo (?:articolo|testo|pezzo))(?!\p{L})/iu,
  ],
  [
    'correction',
    /(?<!\p{L})(?:in een )?(?:eerdere|vorige) versie van dit (?:artikel|bericht|stuk|verhaal|interview)(?!\p{L})/iu,
  ],
];

/** In lower case; every sentence above has one of them. */
export const PIECES_OF_SENTENCES: readonly string[] = [
  'retracted',
  'withdrawn',
  'version',
  'fassung',
  'versie',
  'versión',
  'versão',
  'correct',
  'clarif',
  'originally ',
  'initially ',
  'incorrectly ',
  'mistakenly ',
  'erroneously ',
  'korrigiert',
  'berichtigt',
  'corrig',
  'rectifi',
  'amend',
  'correg',
];
