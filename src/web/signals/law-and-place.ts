import { patternLines } from '../../core/text/over-lines.ts';
import { isHostersLock } from './hosting.ts';
import { isNotice, showsCited, titleMatch } from './look.ts';
import type { Signal } from './signal.ts';
import { refusalsIn } from './state-words.ts';
import { withoutQuotes } from './words/statement.ts';

const LEGAL_TITLE = patternLines()`
  ^(?:
    451|451[: ]*unavailable for legal reasons|unavailable for legal reasons|
    (?:this )?(?:page|site|website|content|web ?page)(?: has been| is| was)? (?:blocked|restricted|banned)
    (?: .{0,60})?|
    access (?:to this (?:site|website|page|resource) )?(?:has been |is )?(?:blocked|restricted|prohibited)
    (?: .{0,60})?|
    web ?page blocked!?|web filter (?:violation|block)(?: .{0,40})?|blocked (?:page|site|website|by .{1,60})|
    content blocked|access denied by .{1,60}|
    (?:diese )?(?:seite|webseite|website) (?:ist )?(?:gesperrt|aus (?:urheber)?rechtlichen gründen nicht verfügbar)|
    site oscurato|site bloqué|sitio bloqueado|sito (?:non raggiungibile|bloccato|oscurato)|
    доступ (?:ограничен|заблокирован|запрещен|запрещён)(?: .{0,60})?|ресурс заблокирован|site blocked|
    internet positif|erişim engellendi
  )$
`;
const LEGAL_TEXT = patternLines()`
  (?:
    by (?:order|decision) of (?:the )?(?:court|government|ministry|authorit|regulator)|
    blocked (?:
      under|in compliance with|pursuant to|
      by your (?:organi[sz]ation|administrator|network|isp|internet provider|company)
    )|
    court order\b|high court.{0,60}(?:block|order)|
    your (?:organi[sz]ation|network administrator|internet service provider) has (?:blocked|restricted)|
    access to (?:this|the) (?:web ?site|site|page|resource) (?:has been|is) (?:blocked|restricted|denied) (?:
      by|under|due|in accordance|pursuant|because
    )|
    (?:category|policy)[: ].{0,40}(?:blocked|filter)|internet usage policy|роскомнадзор|федеральн.{1,10} закон|
    by order of|5651 sayılı|dns (?:filter|block)|url filtering|per ordine dell'autorità|urheberrechtlichen gründen|
    sur décision de justice|por orden judicial
  )
`;

/** Who keeps the page says that it took it away, for whatever reason: nobody stands between. */
const TAKEN_DOWN = /\b(?:taken down|withdrawn|removed) from (?:this|our|the) (?:web ?)?(?:site|archive|collection)\b/;

export const legalBlock: Signal = {
  id: 'legal-block',
  about: '451, or the block page of an authority, a provider or a company network',
  speak(answer) {
    if (answer.status === 451)
      return { reason: 'legal', detail: 'the server says: unavailable for legal reasons (451)', weight: 'sure' };
    if (!isNotice(answer) || showsCited(answer) || isHostersLock(answer)) return null;
    const title = titleMatch(answer, LEGAL_TITLE);
    const text = TAKEN_DOWN.test(answer.lead) ? undefined : LEGAL_TEXT.exec(answer.lead)?.[0];
    if (title !== undefined && text !== undefined)
      return { reason: 'legal', detail: `a block page: “${title}”`, weight: 'sure' };
    if (title !== undefined && answer.mainLength < 800)
      return { reason: 'legal', detail: `a block page: “${title}”`, weight: 'sure' };
    return text !== undefined && answer.mainLength < 800
      ? { reason: 'legal', detail: `a block page: “${text}”`, weight: 'sure' }
      : null;
  },
};

const GEO = patternLines()`
  (?:has|have)(?: not|n't) made (?:this|it|the) .{0,20} ?available in your (?:country|region)|
  block access from your (?:country|region)|
  (?:visitors|users|access|traffic|requests|customers) from your (?:country|region|location)|
  (?:cannot|can't|unable to|not able to|may not|could not) (?:be )?
  (?:access|accessed|reach|reached|view|viewed|browse|use|open|opened).{0,50} from your (?:country|region|location)|
  (?:country|region) (?:is |has been |was )?(?:blocked|banned|not (?:supported|allowed|permitted))|
  blocked (?:in|for|from) your (?:country|region|location)|
  (?:not|isn't|unavailable|no longer) (?:currently )?(?:available|accessible|offered|licensed)? ?
  (?:to (?:watch|view|stream|play|read|listen to) )?(?:
    in|from|for|within|to (?:visitors|users|readers) (?:in|from)
  ) (?:
    your (?:country|region|location|area|territory)|most european countries|
    the (?:eu|european (?:union|economic area)|eea)|europe
  )|
  (?:your (?:country|region|location)) (?:is not|isn't) (?:supported|allowed)|
  european (?:union|economic area).{0,120}
  (?:gdpr|general data protection|cannot (?:grant|be granted) access|not available)|
  (?:gdpr|general data protection regulation).{0,160}
  (?:access cannot|unavailable|cannot (?:be )?(?:grant|access|serve|display))|
  in (?:ihrem|deinem) land nicht verfügbar|nicht verfügbar in (?:ihrem|deinem) land|
  pas (?:disponible|accessible) (?:dans|depuis) (?:votre|ton) (?:pays|région)|
  indisponible (?:dans|depuis) (?:votre|ton) (?:pays|région)|no (?:está )?disponible en (?:su|tu) (?:país|región)|
  (?:não (?:está )?disponível|indisponível) (?:no seu|em seu|no teu|na sua) (?:país|região)|
  non (?:è |sono )?(?:disponibil[ei]|visibil[ei]) (?:nel tuo|nel vostro|nel suo|nella tua) (?:paese|regione)|
  недоступ.{1,30} в ваше(?:й стране|м регионе)|在您所在的(?:国家|地区).{0,10}(?:不可用|无法|不能)|
  您所在的?(?:国家|地区).{0,10}(?:不可用|无法|不支持)|해당 국가에서.{0,20}(?:없|불가)|
  niet beschikbaar in (?:uw|jouw) (?:land|regio)|inte tillgänglig i ditt land|ikke tilgængelig(?:t)? i dit land|
  ikke tilgjengelig i (?:ditt|landet)|niedostępn.{0,20} w (?:twoim|państwa) kraju|
  ülkenizde (?:kullanılamıyor|mevcut değil)|tidak tersedia di (?:negara|lokasi|wilayah|kawasan) anda|
  không (?:khả dụng|có sẵn) (?:ở|tại) (?:quốc gia|khu vực) của bạn|nije dostup(?:an|na|no) u vašoj (?:zemlji|regiji)|
  ni na voljo v vaši (?:državi|regiji)|není (?:ve vaší zemi dostupn|dostupn.{1,3} ve vaší zemi)|
  nu este disponibil.{0,2} în țara|お住まいの地域では
`;

export const geoBlock: Signal = {
  id: 'geo-block',
  about: 'a short page that says that it is not for this country',
  speak(answer) {
    if (!isNotice(answer) || showsCited(answer)) return null;
    const inState = refusalsIn(answer).map(({ words }) => words.toLowerCase());
    const said = [...answer.titleParts, ...answer.headings, answer.lead, ...inState];
    // Data has its every word in quotation marks.
    const all = said.join(' ');
    const text = GEO.exec(answer.page?.html === '' ? all : withoutQuotes(all))?.[0];
    return text === undefined
      ? null
      : { reason: 'geo-blocked', detail: `the page says “${text.slice(0, 120)}”`, weight: 'sure' };
  },
};
