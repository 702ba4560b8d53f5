import { header, isNotice, isRefusal, markupOf, NOTICE_CHARS, type Signal, showsCited, titleMatch } from './signal.ts';

/** Titles of pages that want a human: whole title parts only, so that an article about captchas stays an article. */
const CAPTCHA_TITLE =
  /^(?:(?:re)?captcha|are you (?:a |an? )?(?:human|robot|bot)\??|(?:robot or human|human or (?:robot|bot))\??|(?:sorry|pardon|apologies)[ ,]*(?:to|for the) interrupt(?:ion)?|sicherheits(?:über)?prüfung|(?:virtual )?waiting room|please enable (?:cookies|javascript|js)(?: .{0,40})?|(?:your )?browser (?:check|verification)|(?:security|robot|bot|human|browser|access) (?:check|verification|challenge|protection)|verify(?:ing)? (?:that )?you(?:'re| are) (?:a |not a )?(?:human|robot|bot)|(?:human|bot|user|client) verification|pardon our interruption|attention required|checking your browser(?: before accessing .{1,80})?|just a moment|one moment(?:,)? please|please (?:verify|confirm) (?:that )?you are (?:a )?human|access to this page has been denied|unusual traffic(?: detected)?|client challenge|ddos protection|please wait(?: while we verify your browser)?|validation request|let's confirm you are human|prove (?:that )?you(?:'re| are) (?:human|not a robot)|bestätigen sie,? dass sie (?:ein mensch|kein roboter) sind|vérification de sécurité|êtes-vous (?:un )?(?:humain|robot) ?\??|verificación de seguridad|¿eres (?:un )?(?:humano|robot)\??|verifica di sicurezza|проверка безопасности|вы не робот\??|安全验证|人机验证|보안 확인|ロボットではありません)$/;

const CAPTCHA_TEXT =
  /verify (?:that )?you are (?:a )?(?:human|not a robot)|prove (?:that )?you(?:'re| are) (?:a )?(?:human|not a robot)|complete the (?:security check|captcha)|unusual (?:traffic|activity) from your|automated (?:access|requests|queries|traffic)|enable javascript and cookies to continue|checking (?:if the site connection is secure|your browser)|i'm not a robot|detected unusual activity|(?:confirm|make sure|ensure) (?:that )?you(?:'re| are) (?:a )?(?:human|not a (?:ro)?bot)|made us think (?:that )?you (?:were|are|might be) a (?:ro)?bot|you are (?:now )?in (?:line|the queue)\b|turn javascript on and reload|solve (?:the|this) (?:captcha|puzzle)|(?:type|enter) the (?:characters|letters|text|code) (?:that )?you see|bestätigen sie,? dass sie (?:ein mensch|kein roboter)|confirmez que vous n'êtes pas un robot|confirme que no es un robot|confirma che non sei un robot|подтвердите, что .{0,40} не робот/;

export const captcha: Signal = {
  id: 'captcha',
  about: 'a short page whose title or first words ask for a proof of being human, or a captcha widget on a refusal',
  speak(answer) {
    if (!isNotice(answer) || showsCited(answer)) return null;
    const title = titleMatch(answer, CAPTCHA_TITLE);
    if (title !== undefined) return { reason: 'captcha', detail: `the page is titled “${title}”`, weight: 'sure' };
    const text = CAPTCHA_TEXT.exec(`${answer.lead} ${answer.page?.marks.noscript.toLowerCase() ?? ''}`)?.[0];
    if (text !== undefined) return { reason: 'captcha', detail: `the page says “${text}”`, weight: 'sure' };
    const widget =
      /(?:hcaptcha\.com\/1\/api|recaptcha\/(?:api|enterprise)|challenges\.cloudflare\.com\/turnstile|friendlycaptcha|geetest)/.test(
        markupOf(answer),
      );
    const bare = isRefusal(answer.status) || answer.textLength < 200;
    return widget && bare
      ? { reason: 'captcha', detail: 'a captcha is all that the page shows', weight: 'sure' }
      : null;
  },
};

const RATE_TITLE =
  /^(?:(?:429|error 429)?[ :-]*too many requests|rate limit(?:ed| exceeded| reached)?|(?:you have been |you are being |request )?rate[- ]limited|slow down|quota exceeded|zu viele anfragen|trop de requêtes|demasiadas (?:solicitudes|peticiones)|muitas solicitações|troppe richieste|слишком много запросов|请求过于频繁|リクエストが多すぎます)$/;

export const rateLimitPage: Signal = {
  id: 'rate-limit-page',
  about: '429, or a short page that says so with another status',
  speak(answer) {
    if (answer.status === 429)
      return { reason: 'rate-limited', detail: 'the server says that it gets too many requests (429)', weight: 'sure' };
    const title = isNotice(answer) ? titleMatch(answer, RATE_TITLE) : undefined;
    return title === undefined
      ? null
      : { reason: 'rate-limited', detail: `the page is titled “${title}”`, weight: 'sure' };
  },
};

/** Words of a path segment, a host label or a query that lead to a login. */
const LOGIN_PATH =
  /(?:^|[/._-])(?:log-?in|sign-?in|sign_in|signon|sso|auth|authenticate|authorize|oauth2?|saml2?|cas|idp|shibboleth|wp-login|session\/new|account\/login|register|registration|sign-?up|create-?account|join|anmelden|einloggen|connexion|iniciar-sesion|acceso|entrar|accedi|inloggen|logga-in)(?:[/._?-]|$)/i;
const LOGIN_HOST = /^(?:login|signin|sso|auth|accounts?|idp|id|cas|adfs|passport)\./i;
const LOGIN_TITLE =
  /^(?:(?:please )?(?:log ?-?in|sign ?-?in|log on|sign on)(?: (?:to|or|with|required|page|to continue).{0,60})?|(?:log|sign) ?into .{1,40}|(?:create (?:an |your )?account|register|registration|sign up)(?: (?:to|or|for) .{0,60})?|(?:library|university|campus|institutional) log ?-?in|(?:members?|subscribers?|registered users?) only|(?:log ?-?in|sign ?-?in|registration|membership) (?:is )?required|(?:member|user|account|customer|subscriber|staff|student) (?:log ?-?in|sign ?-?in)|login • .{1,40}|authentication(?: required)?|single sign-?on|anmelden|anmeldung|einloggen|connexion|se connecter|identification|iniciar sesión|inicia sesión|acceder|entrar|accedi|login necessário|inloggen|logga in|logg inn|zaloguj(?: się)?|logowanie|вход|войти|авторизация|登录|登入|ログイン|로그인|giriş yap)$/;

export const loginWall: Signal = {
  id: 'login-wall',
  about: '401, a redirect to a login, or a page that is nothing but a login form',
  speak(answer) {
    const { cited, final, status, page } = answer;
    if (status === 401 || status === 407)
      return { reason: 'login-required', detail: `the server asks for a login (${status})`, weight: 'sure' };
    if (isLoginAddress(cited)) return null;
    const moved = final.href !== cited.href && isLoginAddress(final);
    if (moved && !showsCited(answer))
      return {
        reason: 'login-required',
        detail: `redirects to a login: ${final.host}${final.pathname}`,
        weight: 'sure',
      };
    const title = titleMatch(answer, LOGIN_TITLE);
    if (title === undefined || answer.textLength > NOTICE_CHARS * 2) return null;
    const form = (page?.marks.passwordFields ?? 0) > 0 || isNotice(answer);
    return form && !showsCited(answer)
      ? { reason: 'login-required', detail: `the page is a login: “${title}”`, weight: 'sure' }
      : null;
  },
};

function isLoginAddress(url: URL): boolean {
  return LOGIN_PATH.test(url.pathname) || LOGIN_HOST.test(url.hostname);
}

const CONSENT_HOST = /^(?:consent|guce|cmp|privacy|cookies?|gdpr|privacymgmt)[.-]/i;
/** A question that stands before the page, whatever its subject: consent, or the reader's age. */
const CONSENT_PATH =
  /\/(?:consent|collectconsent|cookie-?wall|cookie-?consent|privacy-?(?:gate|wall|consent)|gdpr-?consent|dsgvo|zustimmung|consentement)(?:[/?._-]|$)/i;
const CONSENT_TITLE =
  /^(?:before you continue(?: to .{1,60})?|bevor (?:sie|du) .{1,60}|avant (?:d'accéder|de continuer).{0,60}|antes de (?:continuar|ir a).{0,60}|prima di continuare.{0,60}|voordat je .{1,60}|(?:your |we value your )?privacy(?: choices| settings| matters)?|cookie (?:consent|wall|settings|preferences)|age (?:verification|gate|check|confirmation)|(?:please )?(?:verify|confirm) your age|(?:manage )?(?:your )?consent|datenschutz(?:einstellungen)?|privatsphäre-einstellungen|wir (?:brauchen|benötigen) ihre zustimmung|zustimmung(?: erforderlich)?|yahoo ist teil der yahoo-markenfamilie|yahoo is part of the yahoo family of brands|gestion des cookies|votre vie privée|mit werbung weiterlesen|einwilligung)$/;
const CONSENT_TEXT =
  /(?:before you continue to|we (?:and our (?:\d+ )?partners|value your privacy)|wir (?:und unsere (?:\d+ )?partner|verwenden cookies)|nous et nos (?:\d+ )?partenaires|nosotros y nuestros (?:\d+ )?socios|accept all (?:cookies)?.{0,80}(?:reject|manage)|alle akzeptieren|tout accepter|aceptar todo|cookies? (?:zustimmen|akzeptieren)|mit werbung (?:lesen|nutzen|weiterlesen))/;

export const consentWall: Signal = {
  id: 'consent-wall',
  about: 'a consent page instead of the page; a banner over it does not count',
  speak(answer) {
    const { cited, final } = answer;
    if (showsCited(answer)) return null;
    const away = final.host !== cited.host || final.pathname !== cited.pathname;
    if (away && (CONSENT_HOST.test(final.hostname) || CONSENT_PATH.test(final.pathname)))
      return { reason: 'consent-wall', detail: `redirects to a consent page: ${final.host}`, weight: 'sure' };
    const title = titleMatch(answer, CONSENT_TITLE);
    const small = answer.textLength < NOTICE_CHARS * 4;
    if (title !== undefined && small && !/privacy|datenschutz|cookie|consent/i.test(cited.pathname))
      return { reason: 'consent-wall', detail: `the page is titled “${title}”`, weight: 'sure' };
    const text = isNotice(answer) ? CONSENT_TEXT.exec(answer.lead)?.[0] : undefined;
    return text !== undefined && answer.slugSeen < 0.5
      ? { reason: 'consent-wall', detail: `all that is shown is a consent text: “${text}”`, weight: 'sure' }
      : null;
  },
};

const LEGAL_TITLE =
  /^(?:451|451[: ]*unavailable for legal reasons|unavailable for legal reasons|(?:this )?(?:page|site|website|content|web ?page)(?: has been| is| was)? (?:blocked|restricted|banned)(?: .{0,60})?|access (?:to this (?:site|website|page|resource) )?(?:has been |is )?(?:blocked|restricted|prohibited)(?: .{0,60})?|web ?page blocked!?|web filter (?:violation|block)(?: .{0,40})?|blocked (?:page|site|website|by .{1,60})|content blocked|access denied by .{1,60}|seite gesperrt|site bloqué|sitio bloqueado|sito (?:non raggiungibile|bloccato|oscurato)|доступ (?:ограничен|заблокирован|запрещен|запрещён)(?: .{0,60})?|ресурс заблокирован|site blocked|internet positif|erişim engellendi)$/;
const LEGAL_TEXT =
  /(?:by (?:order|decision) of (?:the )?(?:court|government|ministry|authorit|regulator)|blocked (?:under|in compliance with|pursuant to|by your (?:organi[sz]ation|administrator|network|isp|internet provider|company))|court order|high court.{0,60}(?:block|order)|your (?:organi[sz]ation|network administrator|internet service provider) has (?:blocked|restricted)|access to (?:this|the) (?:web ?site|site|page|resource) (?:has been|is) (?:blocked|restricted|denied) (?:by|under|due|in accordance|pursuant|because)|(?:category|policy)[: ].{0,40}(?:blocked|filter)|internet usage policy|роскомнадзор|федеральн.{1,10} закон|by order of|5651 sayılı|dns (?:filter|block)|url filtering)/;

export const legalBlock: Signal = {
  id: 'legal-block',
  about: '451, or the block page of an authority, a provider or a company network',
  speak(answer) {
    if (answer.status === 451)
      return { reason: 'legal', detail: 'the server says: unavailable for legal reasons (451)', weight: 'sure' };
    if (!isNotice(answer) || showsCited(answer)) return null;
    const title = titleMatch(answer, LEGAL_TITLE);
    const text = LEGAL_TEXT.exec(answer.lead)?.[0];
    if (title !== undefined && text !== undefined)
      return { reason: 'legal', detail: `a block page: “${title}”`, weight: 'sure' };
    if (title !== undefined && answer.textLength < 800)
      return { reason: 'legal', detail: `a block page: “${title}”`, weight: 'sure' };
    return text !== undefined && answer.textLength < 800
      ? { reason: 'legal', detail: `a block page: “${text}”`, weight: 'sure' }
      : null;
  },
};

const GEO =
  /(?:has|have)(?: not|n't) made (?:this|it|the) .{0,20} ?available in your (?:country|region)|block access from your (?:country|region)|(?:not|isn't|unavailable|no longer) (?:currently )?(?:available|accessible|offered|licensed)? ?(?:in|from|for|within|to (?:visitors|users|readers) (?:in|from)) (?:your (?:country|region|location|area|territory)|most european countries|the (?:eu|european (?:union|economic area)|eea)|europe)|(?:your (?:country|region|location)) (?:is not|isn't) (?:supported|allowed)|european (?:union|economic area).{0,120}(?:gdpr|general data protection|cannot (?:grant|be granted) access|not available)|(?:gdpr|general data protection regulation).{0,160}(?:access|unavailable|cannot)|in (?:ihrem|deinem) land nicht verfügbar|nicht verfügbar in (?:ihrem|deinem) land|pas disponible dans (?:votre|ton) (?:pays|région)|no está disponible en (?:su|tu) (?:país|región)|não está disponível (?:no seu|em seu) (?:país|região)|non è disponibile nel tuo paese|недоступ.{1,30} в ваше(?:й стране|м регионе)|在您所在的(?:国家|地区).{0,10}(?:不可用|无法)|お住まいの地域では/;

export const geoBlock: Signal = {
  id: 'geo-block',
  about: 'a short page that says that it is not for this country',
  speak(answer) {
    if (!isNotice(answer)) return null;
    const text = GEO.exec(`${answer.titleParts.join(' ')} ${answer.headings.join(' ')} ${answer.lead}`)?.[0];
    return text === undefined
      ? null
      : { reason: 'geo-blocked', detail: `the page says “${text.slice(0, 120)}”`, weight: 'sure' };
  },
};

const DENIED_TITLE =
  /^(?:(?:error )?403(?:[ :-]*(?:forbidden|access denied|error|access forbidden))?|forbidden|access (?:is )?(?:denied|forbidden)|request (?:blocked|rejected|denied)|(?:you have been |you've been |your (?:ip|request|access) (?:address )?(?:has been|was) )(?:blocked|denied|banned)|blocked|permission denied|not authori[sz]ed|zugriff (?:verweigert|nicht erlaubt)|accès (?:refusé|interdit)|acceso (?:denegado|prohibido)|acesso negado|accesso negato|toegang geweigerd|åtkomst nekad|odmowa dostępu|доступ запрещен|доступ запрещён|访问被拒绝|アクセスが拒否されました|erişim reddedildi)$/;

export const accessDenied: Signal = {
  id: 'access-denied',
  about: '403 and its kin, or a short page titled so with a success status',
  speak(answer) {
    const { status } = answer;
    const title = isNotice(answer) ? titleMatch(answer, DENIED_TITLE) : undefined;
    if (status === 402)
      return { reason: 'login-required', detail: 'the server asks for payment (402)', weight: 'sure' };
    if ([403, 405, 406, 418, 444, 456, 493].includes(status))
      return { reason: 'forbidden', detail: `the server refused us (${status})`, weight: 'sure' };
    if (title !== undefined && status < 500 && status !== 404 && status !== 410)
      return { reason: 'forbidden', detail: `the page is titled “${title}” (status ${status})`, weight: 'sure' };
    return null;
  },
};

/** A paywall is a page that is there. */
export const paywall: Signal = {
  id: 'paywall',
  about: 'isAccessibleForFree: false, or the known marks of a subscription offer beside a teaser',
  speak(answer) {
    const { page, status } = answer;
    if (page === null || status < 200 || status >= 300) return null;
    if (page.meta.freeToRead === false)
      return {
        reason: 'paywalled',
        detail: 'the page says that it is not free to read (isAccessibleForFree)',
        weight: 'likely',
      };
    const tier =
      page.html === ''
        ? ''
        : (/<meta[^>]{0,120}(?:article:content_tier|content_tier)[^>]{0,60}content=["']?(?:locked|metered|premium)/i.exec(
            page.html,
          )?.[0] ?? '');
    if (tier !== '')
      return {
        reason: 'paywalled',
        detail: 'the page says that it is for subscribers (content tier)',
        weight: 'likely',
      };
    const offer =
      /(?:subscribe (?:now )?to (?:continue|keep) reading|to (?:continue|keep) reading.{0,40}subscri|already a subscriber\?|this (?:article|content|story) is (?:for|available to|exclusive to) (?:our )?subscribers|subscriber[- ]only|jetzt weiterlesen mit|dieser artikel ist (?:nur )?für abonnenten|réservé aux abonnés|exclusivo para suscriptores|solo para suscriptores|conteúdo exclusivo para assinantes|contenuto riservato agli abbonati|alleen voor abonnees)/i.exec(
        page.text.slice(0, 40_000),
      )?.[0];
    return offer !== undefined && header(answer, 'content-type').includes('html')
      ? { reason: 'paywalled', detail: `the page says “${offer.slice(0, 80)}”`, weight: 'hint' }
      : null;
  },
};
