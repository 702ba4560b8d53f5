import { patternLines } from '../../../../core/text/over-lines.ts';

/** What stands in place of a film, a map or a post until the reader agrees that its maker learns of the visit. */
const EMBEDDED = patternLines('iu')`
  (?:external|third[- ]party|embedded) (?:content|media|services?|providers?|sites?)|
  (?:load|display|show|view|activat)\p{L}* (?:the|this|these|that|external) (?:external )?
  (?:content|media|video|tweet|post|map|embed)|
  extern\p{L}* (?:inhalt|dienst|medi|content|inhoud)\p{L}*|
  (?:inhalt|video|karte|tweet|beitrag)\p{L}{0,3} .{0,40}(?:laden|geladen|anzuzeigen|angezeigt|freischalten)|
  laden (?:des|dieses|der) |verbindung zu |contenus? (?:externe|tiers|intégré)\p{L}*|
  contenidos? (?:externo|de terceros|incrustado)|conteúdos? (?:externo|de terceiros|incorporado)|
  contenut[oi] (?:estern[oi]|di terze parti|incorporat[oi])|ingesloten (?:inhoud|content|media)|treś\p{L}* zewnętrzn|
  внешн\p{L}{1,4} (?:контент|содержим)
`;
const AGREEMENT = patternLines('iu')`
  (?<!\p{L})(?:
    consent|accept|agree|permission|privacy|cookies?|zustimm|einwillig|einverst|akzeptier|datenschutz|privatsphäre|
    acept|aceit|accett|toestemming|akkoord|zgod|соглас
  )
`;
const READER = patternLines('iu')`
  (?<!\p{L})(?:
    you|your|sie|ihre?r?|ihren?|dein\p{L}{0,2}|du|vous|votre|vos|usted|tu|su|sus|tus|você|seu|sua|tuo|tua|u|uw|je|
    jouw|swoj\p{L}*|вы|ваш\p{L}*
  )(?!\p{L})
`;

/** True for a line that asks the reader to agree before something from elsewhere is shown. */
export function isEmbedConsent(text: string): boolean {
  return EMBEDDED.test(text) && AGREEMENT.test(text) && READER.test(text);
}
