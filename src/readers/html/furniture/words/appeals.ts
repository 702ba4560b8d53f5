import { patternLines } from '../../../../core/text/over-lines.ts';
import { lineStart } from './line-start.ts';

/** Asks the reader to do something for the site. */
export const APPEAL = lineStart(
  '(?:sign up|subscribe|join|register|log in|donate|receive)',
  '(?:follow|like|support|contact|email) (?:us|me|him|her|them|our)',
  'get (?:our|the latest|your daily)',
  'stay (?:up|on top|tuned|informed|connected)',
  'for (?:the latest|more (?:stories|news))',
  'download (?:our|the) apps?',
  'this (?:website|site|page|slideshow|content) (?:uses|requires|is provided)',
  'we (?:use cookies|need your help)',
  '(?:mira|visita|sigue) (?:lo que tiene )?nuestr[oa]',
  '(?:like|liked|enjoy|enjoyed) (?:this|what)',
  'if you (?:like|liked|enjoy|enjoyed) (?:this|our)',
  '(?:folgen|abonnieren|unterstützen|bestellen|registrieren) sie',
  'jetzt (?:abonnieren|anmelden|registrieren|bestellen|unterstützen)',
  '(?:melden sie sich|melde dich|folge uns|newsletter)',
  '(?:datenschutz|privacy|cookies?)(?: (?:&|und|and|y|et|e) (?:cookies?|privacy|datenschutz))?:',
  '(?:diese (?:website|webseite|seite) (?:verwendet|nutzt)|wir (?:verwenden|nutzen) cookies)',
  '(?:abonnez|inscrivez|suivez|soutenez|rejoignez|téléchargez)[- ](?:vous|nous)',
  '(?:suscríb[ae]\\p{L}*|síg(?:ue|a)nos|regístr[ae]\\p{L}*|únete|descarga (?:la|nuestra) app)',
  '(?:inscreva-se|assine|siga-nos|siga (?:a|o|nos)\\p{L}*)',
  '(?:iscriviti|seguici|abbonati|sostieni)',
  '(?:schrijf je in|abonneer|volg ons)',
  'zapraszamy (?:też |także )?do (?:subskrypcji|prenumeraty|zakupu)',
  '(?:подпис\\p{L}+|следите за)',
);

/** Says whose the page is. */
export const RIGHTS = patternLines('iu')`
  ^[\s\p{P}\p{S}]*(?:©|\(c\)\s*(?:19|20)\d\d|copyright\b)|all rights reserved|alle rechte vorbehalten|
  tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|
  alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены
`;

/** Asks for something anywhere in the line: no more than a hint, which a link to the site makes sure. */
export const ASKS = patternLines('iu')`
  (?<!\p{L})(?:
    donate|subscribe (?:to|now|here)|sign(?:ing)? up (?:to|for)|support us|spenden? sie|unterstützen sie|abonnieren|
    jetzt (?:anmelden|bestellen)|newsletters?|suscr[ií]b\p{L}+|inscrivez|abonnez|assine|iscriviti
  )(?!\p{L})
`;

/** Tells how to reach the author, or who else worked on the article. */
export const CONTACT = patternLines('u')`
  (?<!\p{L})(?:
    (?:can|may) be (?:reached|contacted|emailed) (?:at|via|by|on)|
    (?:[Rr]each|[Ee]-?mail|[Cc]ontact|[Ff]ollow) (?:him|her|them|me|us|the (?:author|writer|reporter))(?!\p{L})|
    [Ff]ollow \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)? on|contributed (?:reporting|to this (?:report|story|article))|
    (?:^|[Aa]dditional )[Rr]eporting by(?!\p{L})|(?:[Tt]el(?:efon|ephone|éfono)?|[Pp]hone|[Ff]ax)\b[.:]{1,2} ?[+(]?\d
  )
`;

/** Says who may comment. */
export const COMMENT_RULES = patternLines('iu')`
  (?<!\p{L})(?:
    (?:log(?:ged)? ?in|sign(?:ed)? in|register\p{L}*) .{0,40}comment|
    (?:comment|kommentar|kommentieren).{0,60}
    (?:log(?:ged)? ?in|einloggen|eingeloggt|anmelden|angemeldet|registrieren|sign in)|
    (?:einloggen|eingeloggt|anmelden|angemeldet).{0,40}komment
  )
`;
