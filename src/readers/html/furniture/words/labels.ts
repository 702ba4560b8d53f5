import { joinedLines, patternLines } from '../../../../core/text/over-lines.ts';
import { lineStart } from './line-start.ts';

const FILES = joinedLines`
  (?:
    tags?|tagged(?: (?:with|as))?|(?:filed|posted|published) (?:under|in)|categor(?:y|ies)|topics?|keywords?|
    schlag(?:wort|worte|wörter)|stichwort\p{L}*|kategorien?|kategorisiert unter|rubrik|
    (?:abgelegt|gespeichert|veröffentlicht) (?:in|unter)|mots[- ]clés?|étiquettes|catégories?|etiquetas|categorías?|
    categorias?|trefwoorden|tagi|kategorie|теги|метки|етикети
  )
`;

/** Files the article: `Tags: harbour, pilots`. */
export const FILED_UNDER = lineStart(`${FILES}\\s*:`);

/** The same further on in a line: `3 May 2021 | Filed under harbour`. */
export const FILES_SOMEWHERE = new RegExp(`(?<!\\p{L})${FILES}(?!\\p{L})`, 'iu');

const BY = lineStart(
  '(?:(?:posted|written|published|reported|text|story|words) )?(?:by|von|por|par|di|door|av|af|text|autor(?:in)?|author|auteur)',
);
const NAMES =
  /^\s*:?(?: (?:\p{Lu}[\p{L}'’.-]*|and|und|et|y|e|en|och|og|de|von|van|der|\d{1,2}[:.]\d\d(?: ?[ap]m)?|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|[|/,@–-]),?)+$/u;
const MAX_BYLINE_CHARS = 100;

/** True for a line that names who wrote the article, and nobody and nothing else: `By Ann Pilot, Northhaven`. */
export function isByline(text: string): boolean {
  const by = text.length > MAX_BYLINE_CHARS ? null : BY.exec(text);
  return by !== null && NAMES.test(text.slice(by[0].length));
}

/** Counts pictures or pages: `1 of 6`, `2/5`. */
export const COUNTER = /^[\s\p{P}\p{S}]*\d{1,3} ?(?:of|\/|von|sur|de|di|van|из) ?\d{1,3}[\s\p{P}\p{S}]*$/iu;

/** Says when the article was published, with a figure close behind: `Updated at 1:23 p.m.`. */
export const PUBLISHED = new RegExp(
  `${
    lineStart(
      joinedLines`
        (?:(?:first|last|originally|zuletzt|erstmals) )?(?:
          posted|published|updated|created|modified|erstellt|veröffentlicht|aktualisiert|geändert|publiée?|
          mise? à jour|actualisée?|publicad[ao]|actualizad[ao]|atualizad[ao]|pubblicat[ao]|aggiornat[ao]|gepubliceerd|
          geplaatst|bijgewerkt|opublikowano|zaktualizowano|опубликовано|обновлено
        )
      `,
    ).source
  }\\D{0,30}\\d`,
  'iu',
);

/** Says when, in the words of a clock: `3 hours ago`. */
export const TIME_AGO = patternLines('iu')`
  ^[\s\p{P}\p{S}]*
  (?:(?:updated|posted|published|aktualisiert|veröffentlicht|actualisé|publié|actualizado|publicado) )?
  (?:vor|il y a|hace|há)? ?\d{1,2} ?(?:
    seconds?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?|minuten?|stunden?|tage?n?|wochen?|monate?n?|
    jahre?n?|heures?|jours?|semaines?|mois|horas?|minutos?|d[ií]as?|semanas?|meses
  )(?: ago| atrás| geleden| fa)?$
`;

/** Says who looked through the text, or where it stood before. */
export const CHECKED_BY = lineStart(
  '(?:medically |fact[- ]?)?(?:reviewed|checked|edited|proofread|translated) by',
  '(?:medizinisch |fachlich |inhaltlich )?(?:geprüft|überprüft|redigiert|lektoriert|bearbeitet|übersetzt) (?:von|durch)',
  'this (?:article|story|text|post|entry|report) (?:was|is|has been|originally|first)',
  '(?:dieser|der) (?:artikel|text|beitrag|eintrag) (?:wurde|ist|erschien|entspricht|stammt)',
  'cet article(?:, initialement publié| a été| est paru)',
  '(?:relu|vérifié|traduit) par',
  '(?:revisado|verificado|traducido|traduzido) por',
);

/** Says of the text itself that somebody who knows looked through it. */
export const REVIEWED = patternLines('iu')`
  ^[\s\p{P}\p{S}]*(?:
    (?:this|our) (?:article|story|text|post|page|content)s?|(?:dieser|unser|der) (?:artikel|text|beitrag)|diese seite|
    ces? (?:articles?|textes?|contenus?)|est[ea] (?:art[ií]culo|artigo|texto)|questo (?:articolo|testo)
  )(?!\p{L}).{0,160}(?<!\p{L})(?:
    reviewed|fact[- ]checked|proofread|geprüft|überprüft|gegengelesen|relu|vérifié|revisado|verificado|revisto|
    revisionato|verificato
  )(?!\p{L})
`;
