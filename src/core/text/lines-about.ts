import { patternLines } from './over-lines.ts';
import { WEEKDAYS } from './weekday-names.ts';
import { findDate } from './written-date.ts';

/** Names who made a picture: `Photo: A. Pilot`. */
export const CREDIT = patternLines('iu')`
  ^[\s\p{P}\p{S}]*(?:
    (?:file |stock )?(?:photo(?:graph)?s?|images?|pictures?|illustration)(?: (?:credits?|courtesy|copyright|source))?|
    (?:photo|image|picture)(?: courtesy)? (?:by|of|via)|fotos?(?:credit)?|bild(?:er|quelle|nachweis)?|symbolbild|
    crédits?(?: photos?)?|foto(?:grafía|grafia)?|imagen|imagem|immagine|zdjęcie|фото
  )\s*(?:[:/©|]|\([^)]*\)$)|
  ^[\s(]*©
`;

/**
 * The same anywhere in a line, of pictures only: `The roof, photos © Ann Pilot`, `The roof. Photograph: Ann Pilot`, `The
 * roof. Ann Pilot/Getty Images`.
 */
export const CREDIT_WITHIN = patternLines('iu')`
  (?<!\p{L})(?:photos?|fotos?|bild(?:er)?|images?|pictures?|illustrations?) ?(?:©|\(c\))|
  (?<=[.!?]["”’)]? )(?:(?:photo|image) credits?|photo(?:graph)?s?|illustration|fotos?|bild) ?: ?\p{L}|
  [/|] ?(?:
    getty(?: images)?|afp|reuters|epa|dpa|shutterstock|istock(?:photo)?|imago(?: images)?|picture alliance|alamy|
    unsplash
  )[).\s]*$
`;

/** Says how long the article takes. */
export const READING_TIME = patternLines('iu')`
  ^[\s\p{P}\p{S}]*(?:
    (?:
      lesezeit|lesedauer|read(?:ing)? time|temps de lecture|(?:tiempo|tempo) de (?:lectura|leitura)|tempo di lettura|
      leestijd
    )\P{L}.{0,20}|
    \d+ ?min\p{L}{0,5}\.? (?:read|lesezeit|lesedauer|de lecture|de lectura|de leitura|di lettura|leestijd)
  )$
`;

const NAME = "\\p{Lu}[\\p{L}\\p{M}\\p{N}.’'-]{0,30}";
/** Name after name, on the service that the picture comes from: what Unsplash and Pexels ask for. */
const CREDITED = patternLines('u')`
  ^[\s(*_]{0,3}(?:(?:[Cc]over|[Hh]eader|[Ff]eatured?|[Hh]ero|[Tt]op) )?(?:
    (?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|[Ii]llustration|[Aa]rtwork)s? (?:by|from|via|courtesy of)|
    (?:[Ff]oto|[Bb]ild|[Ii]llustration)s? (?:von|aus)|(?:[Pp]hoto|[Ii]llustration)s? (?:de|par)|
    (?:[Ff]oto|[Ii]magen|[Ii]magem)(?:graf[ií]a)?s? (?:de|por|di)
  ) ${NAME}(?:[ ,&/]{1,3}(?:(?:and|und|et|y|e|on|from|via|for|at|auf|bei|sur|pour|en|em|su|of|the) )?${NAME}){0,7}
  [\s).*_]{0,4}$
`;

const WHAT =
  '(?: (?:article|story|post|page|essay|piece|episode|newsletter|artikel|beitrag|seite|page|artículo|noticia|artigo|articolo|pagina))?';
/** What a button says that posts or plays the article: `Share this article with your friends`, `Listen to this story`. */
const BUTTON = patternLines('iu')`
  ^[\s\p{P}\p{S}]*(?:
    (?:share|tweet|print|save|bookmark|e-?mail|forward|listen to) (?:this|the)${WHAT}|
    (?:diese[nrs]?|den|die) (?:artikel|beitrag|seite) (?:teilen|drucken|anhören)|partage[rz](?: cet(?:te)?)?${WHAT}|
    comparte(?: est[ea])?${WHAT}|compartilhe(?: est[ea])?${WHAT}|condividi(?: quest[oa])?${WHAT}|
    deel (?:dit|deze)${WHAT}
  )(?: (?:with|on|via|by|mit|auf|avec|sur|con|com|su|met|op) [\p{L} ,&/]{2,60})?[\s\p{P}\p{S}]*$
`;

/** Says where the text stood before: `Originally published in the Gazette on 3 May.` */
const APPEARED = patternLines('iu')`
  ^[\s(*_]*(?:this (?:article|story|post|essay|piece|text|interview) (?:was |has been )?)?
  (?:(?:originally|first|previously) (?:published|appeared|posted|printed)|cross-?posted) (?:at|in|on|by|from|as)
  \b.{0,160}$
`;

/** What stands beside the day in a line that says when an article came out: the hour, the zone, the day of the week. */
const BESIDE_DAY = patternLines('iu')`
  ^(?:
    [\s\p{P}\p{S}]|\d{1,2}[:.h]\d\d(?::\d\d)?|(?:[ap]\.?m|uhr|hrs?|h|utc|gmt|bst|i?[ecmp][sd]t|cest|mesz?|mez|ist|jst)(?!\p{L})|
    (?:first|last|originally|zuletzt|article|story|post)(?!\p{L})|
    (?:published|posted|updated|modified|created|veröffentlicht|erschienen|aktualisiert|geändert|stand|publiée?|mise?|actualisée?)(?!\p{L})|
    (?:publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|à jour|en ligne)(?!\p{L})|
    (?:on|at|am|um|vom|den|le|à|el|a las|em|às|il|alle|op|om)(?!\p{L})|
    (?:mon|tues?|wed|thu(?:rs)?|fri|${WEEKDAYS.join('|').replaceAll(' ', '|')}|sonnabend|(?:segunda|terça|quarta|quinta|sexta)-feira)(?!\p{L})
  ){0,40}$
`;

/** Nothing but when it came out: `Nov. 19, 2019, 8:41 AM UTC`, `Updated: 5 May 2024 10:15 GMT`. */
function isStamp(line: string): boolean {
  const day = /\d/.test(line) ? findDate(line) : null;
  return day !== null && BESIDE_DAY.test(`${line.slice(0, day.start)} ${line.slice(day.end)}`);
}

/** A longer line says more. In UTF-16 units. */
const MAX_LINE = 160;

/**
 * Is a whole paragraph nothing but a line about the article or its pictures: a credit, the time that reading takes, a
 * button, where it stood before, when it came out? Exports of blogs and of word processors write them as they write the text.
 */
export function isLineAboutArticle(text: string): boolean {
  const line = text.trim();
  if (line.length > MAX_LINE) return false;
  return (
    [CREDIT, CREDIT_WITHIN, CREDITED, READING_TIME, BUTTON, APPEARED].some((form) => form.test(line)) || isStamp(line)
  );
}
