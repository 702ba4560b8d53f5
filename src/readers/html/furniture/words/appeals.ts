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
  'if you (?:like|liked|enjoy|enjoyed) (?:this|our)',
  '(?:folgen|abonnieren|unterstützen|bestellen|registrieren) sie',
  'jetzt (?:abonnieren|anmelden|registrieren|bestellen|unterstützen)',
  '(?:melden sie sich|melde dich|folge uns|newsletter)',
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
export const RIGHTS =
  /^[\s\p{P}\p{S}]*(?:©|\(c\)\s*(?:19|20)\d\d|copyright\b)|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены/iu;
