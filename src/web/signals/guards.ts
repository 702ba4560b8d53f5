import { joinedLines } from '../../core/text/over-lines.ts';
import { showsCited, weightByName } from './look.ts';
import type { Signal } from './signal.ts';
import { namedBy } from './slug.ts';
import { ABSENCE } from './words/absence.ts';
import { foldWords } from './words/fold.ts';
import { isWork } from './work.ts';

/** A page that turns somebody away explains itself, and what to do, but not at the length of an article. */
const MAX_CHARS = 2500;
/** Of the text, after the title; menus of the site's own frame may stand before it. */
const SEARCHED_CHARS = 2000;
/** Text that is nothing but one such sentence. */
const SENTENCE_CHARS = 400;
/** Words for a guard, its suspicion or its file that make a page its work; one of them stands in many a page. */
const MIN_GROUNDS = 2;

/** Whole words of any script (`\b` knows the Latin ones alone), and parts of texts that have no spaces. */
function words(unspaced: string, ...spaced: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])|${unspaced}`, 'gu');
}

/** What is done to the reader's request. */
const REFUSES = words(
  '拦截|攔截|封禁|阻止|ブロック|遮断|拒否|차단',
  joinedLines`
    block(?:ed|ing|s)?|ban(?:ned)?|denied|refused?|rejected|restrict(?:ed|ions?)|forbidden|prohibited|
    not (?:be )?(?:allowed|permitted|processed|acceptable)|flagged|blacklist(?:ed)?|dropped|will abort
  `,
  'geblokkeerd|geweigerd|gesperrt|geblockt|blockiert|abgelehnt|bloquead[oa]s?|bloquee?s?|refusee?|interdite?|bloccat[oa]|vietato',
  joinedLines`
    zablokowan\p{L}*|wstrzyman\p{L}*|odrzucon\p{L}*|z?a?blokovan\p{L}*|blocat[ae]?|blokeret|blockerad|blokkert|
    estetty|engellen\p{L}*|diblokir|bloklan\p{L}*
  `,
  '(?:за)?блокирован\\p{L}*|заблоковано|отклонен\\p{L}*|запрещен\\p{L}*',
);
/** What is asked of the reader before the page shows. */
const CHECKS = words(
  '验证|驗證|認証|확인',
  joinedLines`
    (?:verif(?:y|ying|ied|ication)|confirm(?:ing)?|prove|check(?:ing)?|testing) [^.]{0,40}
    (?:human|robots?|bots?|browser|connection|ip)|
    (?:security|browser|human) (?:check|testing|test|verification)|human side|enable (?:js|javascript|cookies)|
    (?:javascript|js|cookies) (?:is |are )?(?:enabled|activated|on|required)|automatically redirected|will redirect|
    are you (?:a )?(?:human|robot|bot)|bot or not
  `,
  joinedLines`
    automatisch .{0,60}weitergeleitet|automatiquement redirige|javascript (?:aktiviert|active|activado|attivato)|
    eres humano|comprobar que|potvrdit|uberprufen|pruft|verifie|verificar? [^.]{0,40}(?:humano|robot|robo)|
    проверк\p{L}*|проверя\p{L}*|подтверд\p{L}*
  `,
);
/** Who does it, whom it takes the reader for and by what, and what its owner wants to be told. */
const GROUNDS = words(
  '防火墙|防火牆|安全|セキュリティ|보안|机器人|異常|异常|ロボット|로봇',
  joinedLines`
    firewall|waf|security|secured|mod_security|
    (?:bot|spam|ddos|crawler|website|web|traffic) (?:protection|control|management|defen[cs]e)|
    anti-?(?:bot|crawler|spam|ddos|scan|scraping|hacking)\p{L}*|spamfirewall|protection system|
    protected (?:by|against)|defen[cs]e system|seguridad|seguranca|sicherheits\p{L}*|securite|sicurezza|
    beveilig\p{L}*|bezpecnost\p{L}*|bezpieczenstw\p{L}*|sakerhet\p{L}*|sikkerhed\p{L}*|guvenlik|keamanan|
    безопасност\p{L}*|защит\p{L}*|xavfsizlik
  `,
  joinedLines`
    ip|ips|ip-?(?:address|adres|адрес)\p{L}*|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}|user-?agent|bots?|robots?|crawlers?|
    scrap(?:er|ers|ing)|spam(?:mer|mers|bots?)?|hackers?|proxy|proxies|vpn|datacenter|malicious|sus(?:pi|ci)[cp]ious|
    unusual|undesirable|attacks?|abuse|abusive|automated|automatic system|harmful|hostile|unsafe|illegal|threats?|
    unauthori[sz]ed activity|misbruik|missbrauch|abus|automatizad\p{L}*|automatisiert\p{L}*|sospechos\p{L}*|
    suspeit\p{L}*|suspecte?s?|verdachtig\p{L}*|ungewohnlich\p{L}*|podejrzan\p{L}*|nietypow\p{L}*|робот\p{L}*|
    бот\p{L}*|подозрительн\p{L}*
  `,
  joinedLines`
    (?:request|incident|reference|event|ray|error|support|block|case|trace|transaction|session|client)[ _-]?
    (?:id|ip|number|code|no)|
    blocking reason|reason for (?:the )?block|why (?:was i|am i|have i been|you were) blocked|why blocked|
    signatures? (?:count|reference)|security by|(?:site|website) owner|administrator|false positive|whitelist|unblock
  `,
);
/** Stands under the forms of pages that were let through. */
const BADGE = /protected by (?:re|h)captcha/g;
/** Said to a reader, and not of somebody. */
const SPEAKS = words(
  '您|你|あなた|귀하',
  joinedLines`
    you|your|you're|we|this (?:request|transfer|access|visitor)|the request|please|sie|ihre?|dein\p{L}*|vous|votre|
    usted|tu|tus|su|te|voce|seu|sua|je|jij|uw|u|jste|nie ste|vas|вы|ваш\p{L}*|siz\p{L}*
  `,
);

/** A guard that no other signal knows by its marks: what it says of itself, of the reader and of what it did. */
export const guardPage: Signal = {
  id: 'guard-page',
  about:
    'a short page that tells its reader of a refusal or a check, and speaks of a guard, a suspicion or a number for the owner',
  speak(answer) {
    const { page, status } = answer;
    if (page === null || page.html === '' || status === 404 || status === 410 || status >= 500) return null;
    if (answer.textLength > MAX_CHARS || showsCited(answer) || isWork(page)) return null;
    if (answer.slugWords.length > 0 && answer.slugInTitle >= 0.5) return null;
    if ([page.title, ...page.headings].some(namedBy(answer.cited))) return null;
    if (ABSENCE.firstIn(answer.headlines, 1) !== undefined) return null;
    const said = foldWords(`${page.title} · ${page.text.slice(0, SEARCHED_CHARS)} · ${page.marks.noscript}`).replace(
      BADGE,
      '',
    );
    const [refusal] = said.match(REFUSES) ?? [];
    const [check] = said.match(CHECKS) ?? [];
    const act = refusal ?? check;
    if (act === undefined) return null;
    const grounds = [...new Set(said.match(GROUNDS))].filter((ground) => ground !== act);
    const isShort = said.length < SENTENCE_CHARS;
    if (!(isShort || said.search(SPEAKS) >= 0) || grounds.length < MIN_GROUNDS) return null;
    return {
      reason: refusal === undefined ? 'bot-challenge' : 'forbidden',
      detail: `the page speaks of a guard: “${[act, ...grounds.slice(0, 3)].join('”, “')}”`,
      weight: weightByName(answer),
    };
  },
};
