import { patternLines } from '../../core/text/over-lines.ts';
import { isNotice, NOTICE_CHARS, showsCited, titleMatch, weightByName } from './look.ts';
import type { Signal } from './signal.ts';
import { CONSENT } from './words/walls/consent.ts';

const CONSENT_HOST = /^(?:consent|guce|cmp|(?:my)?privacy(?:gate|mgmt|manager)?|cookies?|gdpr)[.-]/i;
/** A question that stands before the page. */
const CONSENT_PATH = patternLines('i')`
  \/(?:
    [\w-]*consent|collectconsent|cookie-?wall|cookie-?consent|privacy-?(?:gate|wall|consent)|dsgvo|zustimmung|
    einwilligung|consentement|consenso|consentimiento|toestemming|samtykke|samtycke|suostumus|
    (?:nastaveni-)?souhlasu?|zgoda
  )(?:[/?._-]|$)
`;
/** The reader's age is asked before the page as well. */
const AGE_TITLE = patternLines()`
  ^(?:
    age (?:verification|gate|check|confirmation)|(?:please )?(?:verify|confirm) your age|
    are you (?:over|at least|older than|under) \d\d(?: years (?:old|of age))?|
    (?:are you|you must be) (?:of |over (?:the )?)?(?:the )?legal (?:drinking |smoking |gambling )?age.{0,40}|
    how old are you|(?:enter|what is) your (?:date of birth|birth ?date|age)|
    you must be (?:over |at least )?\d\d.{0,40}|
    this (?:site|website|page|content) is for (?:adults|persons|people|visitors) .{1,40}|altersprüfung|
    alterskontrolle|altersfreigabe|(?:bist du|sind sie) (?:schon |über |mindestens )?\d\d.{0,30}|
    vérification de l'âge|avez-vous (?:plus de )?\d\d ans.{0,20}|verificación de edad|¿?eres mayor de edad|
    verificação de idade|verifica dell'età|leeftijdscontrole|ben je (?:ouder dan )?\d\d.{0,20}
  )$
`;
/** A question before what a house of posts keeps apart; its name may stand above, and no paragraph below. */
const SURE_TITLE =
  /^(?:are you sure (?:that )?you want to (?:view|see|enter|visit) (?:it|this(?: \p{L}{3,20})?)|(?:this )?(?:community|group|channel) is quarantined)$/u;
const MENTIONS_CONSENT = /privacy|datenschutz|cookie|consent|gdpr/i;

/** "We and our 312 partners", and the button that a reader would press; in any language. */
const PARTNERS = /\d{2,4} (?:partn\p{L}*|socios|parceir\p{L}*|kumppan\p{L}*|партн\p{L}*|vendors|anbieter\p{L}*)/u;
const ACCEPT = patternLines()`
  accept all|alle akzeptieren|akzeptieren und|alles akzeptieren|zustimmen|tout accepter|accepter et|aceptar todo|
  aceitar tud|accetta tutt|alles accepteren|alle accepteren|akkoord|godkänn all|acceptera all|godta all|tillad all|
  accepter all|hyväksy kaikki|zaakceptuj|akceptuj wszyst|přijmout vš|souhlasím|elfogad|принять вс|すべて同意|全部接受|
  before you continue to|we value your privacy|mit werbung (?:lesen|nutzen|weiterlesen)
`;
const COOKIES =
  /cookie|partner|consent|zustimm|einwillig|traceurs|tracking|daten|données|datos|dados|privacy|integritet|souhlas|kakor|同意/;

export const consentWall: Signal = {
  id: 'consent-wall',
  about: 'a consent page, or a question for the reader’s age, instead of the page; a banner over it does not count',
  speak(answer) {
    const { cited, final } = answer;
    if (showsCited(answer)) return null;
    const away = final.host !== cited.host || final.pathname !== cited.pathname;
    if (away && (CONSENT_HOST.test(final.hostname) || CONSENT_PATH.test(final.pathname)))
      return { reason: 'consent-wall', detail: `redirects to a consent page: ${final.host}`, weight: 'sure' };
    if (answer.mainLength > NOTICE_CHARS * 2 || MENTIONS_CONSENT.test(cited.pathname)) return null;
    const asked = answer.proseLength === 0 ? titleMatch(answer, SURE_TITLE) : undefined;
    if (asked !== undefined) return { reason: 'consent-wall', detail: `the page asks “${asked}”`, weight: 'sure' };
    const title = titleMatch(answer, AGE_TITLE) ?? CONSENT.firstIn(answer.headlines, 2);
    if (title !== undefined)
      return {
        reason: 'consent-wall',
        detail: `the page is titled “${title}”`,
        weight: weightByName(answer),
      };
    if (!isNotice(answer) || (answer.slugWords.length > 0 && answer.slugInMain >= 0.5)) return null;
    const asks = ACCEPT.exec(answer.lead)?.[0];
    return asks !== undefined && (PARTNERS.test(answer.lead) || COOKIES.test(answer.lead))
      ? { reason: 'consent-wall', detail: `all that is shown is a consent text: “${asks}”`, weight: 'sure' }
      : null;
  },
};
