import { lineStart } from './line-start.ts';

const FILES =
  '(?:tags?|tagged(?: (?:with|as))?|(?:filed|posted|published) (?:under|in)|categor(?:y|ies)|topics?|keywords?|schlag(?:wort|worte|wörter)|stichwort\\p{L}*|kategorien?|kategorisiert unter|rubrik|(?:abgelegt|gespeichert|veröffentlicht) (?:in|unter)|mots[- ]clés?|étiquettes|catégories?|etiquetas|categorías?|categorias?|trefwoorden|tagi|kategorie|теги|метки|етикети)';

/** Files the article: `Tags: harbour, pilots`. */
export const FILED_UNDER = lineStart(`${FILES}\\s*:`);

/** The same further on in a line: `3 May 2021 | Filed under harbour`. */
export const FILES_SOMEWHERE = new RegExp(`(?<!\\p{L})${FILES}(?!\\p{L})`, 'iu');

const BY = lineStart(
  '(?:(?:posted|written|published|reported|text|story|words) )?(?:by|von|por|par|di|door|av|af|text|autor(?:in)?|author|auteur)',
);
const NAMES =
  /^\s*:?(?: (?:\p{Lu}[\p{L}'’.-]*|and|und|et|y|e|en|och|og|de|von|van|der|\d{1,2}[:.]\d\d(?: ?[ap]m)?|[|/,@–-]),?)+$/u;
const MAX_BYLINE_CHARS = 100;

/** True for a line that names who wrote the article, and nobody and nothing else: `By Ann Pilot, Northhaven`. */
export function isByline(text: string): boolean {
  const by = text.length > MAX_BYLINE_CHARS ? null : BY.exec(text);
  return by !== null && NAMES.test(text.slice(by[0].length));
}

/** Says how long the article takes. */
export const READING_TIME =
  /^[\s\p{P}\p{S}]*(?:(?:lesezeit|lesedauer|read(?:ing)? time|temps de lecture|(?:tiempo|tempo) de (?:lectura|leitura)|tempo di lettura|leestijd)\P{L}.{0,20}|\d+ ?min\p{L}{0,5}\.? (?:read|lesezeit|lesedauer|de lecture|de lectura|de leitura|di lettura|leestijd))$/iu;

/** Names who made a picture: `Photo: A. Pilot`. */
export const CREDIT =
  /^[\s\p{P}\p{S}]*(?:(?:file |stock )?(?:photos?|images?|pictures?|illustration)(?: (?:credits?|courtesy|copyright|source))?|(?:photo|image|picture)(?: courtesy)? (?:by|of|via)|fotos?(?:credit)?|bild(?:er|quelle|nachweis)?|symbolbild|crédits?(?: photos?)?|foto(?:grafía|grafia)?|imagen|imagem|immagine|zdjęcie|фото)\s*(?:[:/©|]|\([^)]*\)$)/iu;

/** Says when, in the words of a clock: `3 hours ago`. */
export const TIME_AGO =
  /^[\s\p{P}\p{S}]*(?:(?:updated|posted|published|aktualisiert|veröffentlicht|actualisé|publié|actualizado|publicado) )?(?:vor|il y a|hace|há)? ?\d{1,2} ?(?:seconds?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|heures?|jours?|semaines?|mois|horas?|minutos?|d[ií]as?|semanas?|meses)(?: ago| atrás| geleden| fa)?$/iu;

/** Says who looked through the text, or where it stood before. */
export const CHECKED_BY = lineStart(
  '(?:medically |fact[- ]?)?(?:reviewed|checked|edited|proofread|translated) by',
  '(?:medizinisch |fachlich |inhaltlich )?(?:geprüft|überprüft|redigiert|lektoriert|bearbeitet|übersetzt) (?:von|durch)',
  'this (?:article|story|text|post|report) (?:was|is|has been|originally|first)',
  '(?:dieser|der) (?:artikel|text|beitrag) (?:wurde|ist|erschien|entspricht|stammt)',
  '(?:relu|vérifié|traduit) par',
  '(?:revisado|verificado|traducido|traduzido) por',
);
