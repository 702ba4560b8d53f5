import { joinedLines, patternLines } from '../../core/text/over-lines.ts';
import { parsedUrl } from '../../core/urls/parse-url.ts';
import { isHome } from './home.ts';
import { isNotice, NOTICE_CHARS, sameAddress, showsCited } from './look.ts';
import type { Answer, Signal, Verdict } from './signal.ts';
import { refusalsIn } from './state-words.ts';
import { usurped } from './usurped.ts';
import { LOGIN } from './words/walls/login.ts';

/** Words of a path segment in lower case, a host label or a query that lead to a login. */
const LOGIN_PATH = patternLines()`
  (?:^|[/._-])(?:
    log-?in|log-?on|user-?login|service-?login|sign-?in|sign_in|sign-?on|sso|auth|auth-?wall|authenticate|authorize|
    oauth2?|openid(?:-connect)?|saml2?|cas|idp|shibboleth|wp-login|session\/new|register|registration|sign-?up|
    create-?account|join|anmelden|einloggen|connexion|iniciar-sesion|acceso|entrar|accedi|inloggen|logga-in
  )(?:[/._?-]|$)
`;
const LOGIN_HOST = /^(?:login|signin|sso|auth|accounts?|idp|cas|adfs|passport|keycloak|identity)\./i;
const LOGIN_QUERY =
  /[?&](?:login=(?:required|1|true)|(?:action|mode|view|page|option)=(?:login|signin|log-in)|title=special:userlogin|login_required)\b/i;

/** What forums and blogs ask a login for beside reading: a page that says so shows its text to everybody. */
const TO_TAKE_PART = joinedLines`
  (?!
    [^.\n]{0,40}\bto (?:
      reply|comment|respond|vote|rate|like|follow|bookmark|edit|participate|join|contribute|post|leave|add|create|
      start|report|mark|save
    )\b
  )
`;

/** What pages say that show nothing to strangers, at their beginning. */
const LOGIN_TEXT = patternLines()`
  (?:
    you (?:must|need to|have to) (?:be (?:logged|signed) in|log ?in|sign ?in|register|login)|
    you are not (?:logged|signed) in
  )\b${TO_TAKE_PART}|
  (?:please )?(?:log|sign) ?in (?:(?:below |again )?to (?:view|see|read|continue|access)|with your)|
  (?:only|exclusively) (?:available|visible|accessible) to (?:members|registered users|subscribers)|
  ask for access, or switch|request access|choose your institution|
  um (?:diesen|diese|weiter).{0,40} (?:anmelden|einloggen)|vous devez (?:être connecté|vous connecter)|
  debe(?:s)? iniciar sesión|você precisa (?:entrar|fazer login)|необходимо (?:войти|авторизоваться)|
  (?:需要|必须|请|請)先?(?:登录|登錄|登入)|(?:登录|登錄|登入)(?:后|後)(?:才能|才可|方可|可)|
  ログイン(?:が必要|してください|が必須)|로그인(?:이 필요| 후 이용|해 ?주세요)
`;

/** What stands in place of a text that has a password of its own, in the words of blog programs. */
const PASSWORD_TEXT = patternLines()`
  (?:content|page|post|article|entry|area|section|file|document|site|gallery) is (?:password[- ]?)?protected
  (?: (?:by|with) (?:a )?password)?|
  password[- ]protected|enter (?:the|your|a) password (?:below|to (?:view|see|access|enter|continue))|
  enter (?:the )?(?:store|shop|site) (?:using|with) (?:a |the )?password|(?:passwort|kennwort)[ -]?geschützt|
  (?:gib|geben sie) (?:bitte )?(?:das|dein|ihr) passwort|protégée? par (?:un )?mot de passe|
  (?:está )?protegid[oa] (?:con|por) (?:una? )?(?:contraseña|senha|palavra-passe)|protett[oa] da (?:una )?password|
  (?:beveiligd|beschermd) met een wachtwoord|lösenordsskyddad|passordbeskyttet|adgangskodebeskyttet|
  salasanalla suojattu|chronion[ayeo] hasłem|chráněn[ay]? heslem|защищен[оа]? паролем|パスワードで保護|密码保护|
  受密码保护|비밀번호로 보호
`;

/** Whom a part of a site is for: said beside the fields of a login, and elsewhere of many other things. */
const MEMBERS_TEXT = patternLines()`
  (?:only|reserved|exclusively) (?:accessible )?(?:for|to) (?:our )?(?:members|registered|logged)|
  members['’]? (?:only|area)|(?:nur|ausschließlich) für (?:unsere )?(?:mitglieder|registrierte|angemeldete)|
  (?:unseren )?mitgliedern vorbehalten|(?:geschützter|interner) bereich|mitgliederbereich|
  réservée?s? (?:aux|à nos) (?:membres|adhérents|utilisateurs)|espace (?:membres|adhérents)|
  (?:exclusiv[oa]|reservad[oa]) (?:para|a) (?:l?os )?(?:socios|sócios|miembros|membros|associados|usuarios|usuários)|
  área (?:privada|reservada|restrita|de socios)|riservat[oa] (?:ai|agli|a) (?:soci|iscritti|membri|utenti)|
  (?:alleen|uitsluitend) (?:toegankelijk )?voor (?:onze )?leden|(?:endast|kun|bare) för? (?:våra |vore |våre )?medlem|
  vain jäsenille|(?:tylko|wyłącznie) dla (?:członków|zalogowanych|zarejestrowanych)|
  (?:pouze|jen) pro (?:členy|přihlášené|registrované)|только для (?:членов|зарегистрированных|авторизованных)|
  会員(?:専用|限定)|(?:仅限|僅限)(?:会员|會員)|회원 ?전용
`;

/** A password asked for where the text would be, under its own title. */
function isProtected({ page, proseLength }: Answer): boolean {
  if (page === null || page.marks.passwordFields === 0 || proseLength > PROSE_CHARS) return false;
  // Of the whole text: what stands in forms is not taken for the page's own.
  const text = page.text.slice(0, SEARCHED_CHARS).toLowerCase();
  return PASSWORD_TEXT.test(text) || MEMBERS_TEXT.test(text);
}

/** Paragraphs from which a page shows its text. */
const PROSE_CHARS = 500;
/** Of a page's text, menus and all, in which it would ask for one. */
const SEARCHED_CHARS = 3000;

export const loginWall: Signal = {
  id: 'login-wall',
  about: '401, a redirect to a login, or a page that is nothing but a login form or hands over to one',
  speak(answer) {
    const { cited, final, status } = answer;
    if (status === 401 || status === 407)
      return { reason: 'login-required', detail: `the server asks for a login (${status})`, weight: 'sure' };
    if (isProtected(answer)) return wall('the page asks for a password before it shows its text');
    if ((isLoginAddress(cited) && !leadsOn(cited)) || showsCited(answer)) return null;
    const moved = !sameAddress(final, cited);
    const asked = refusalsIn(answer).find(({ status }) => LOGIN_STATUS.test(status));
    if (asked !== undefined) return wall(`the state of its scripts says “${asked.words}”`);
    if (isHandOver(answer)) return wall('the page posts its reader on to a login (SAML or OpenID)');
    if (moved && isLoginAddress(final)) return wall(`redirects to a login: ${final.host}${final.pathname}`);
    // The front page of a community is its login.
    if (isHome(cited) && !moved) return null;
    return moved && isBareLogin(answer)
      ? wall(`redirects to a login form: ${final.host}${final.pathname}`)
      : inPlace(answer);
  },
};

/** What players and programming interfaces call a state that a login or a proof of age would change. */
const LOGIN_STATUS =
  /^(?:login|log_in|sign_?in|auth|authentication|authorization|age_?verification|verification)_?required$/i;

function wall(detail: string): Verdict {
  return { reason: 'login-required', detail, weight: 'sure' };
}

/** What single sign-on puts into a form that posts itself (OASIS SAML 2.0 Bindings §3.5, OpenID Connect form_post). */
const HAND_OVER =
  /<input\b[^>]{0,200}\bname=["']?(?:SAMLRequest|SAMLResponse|RelayState|wsignin|wresult|id_token_hint)\b/i;

function isHandOver(answer: Answer): boolean {
  return answer.textLength < FORM_CHARS && HAND_OVER.test(answer.markup);
}

/** A title that asks for a login, or first words that do, on a page with little else. */
function inPlace(answer: Answer): Verdict | null {
  const title = LOGIN.firstIn(
    answer.headlines.filter(({ folded }) => !REGISTER_OF.test(folded)),
    2,
  );
  const hasForm = (answer.page?.marks.passwordFields ?? 0) > 0;
  if (title !== undefined && isOverTeaser(answer, title)) return null;
  // Bookmakers put the way in into every title; who took a name over does not stand before what was cited.
  if (title !== undefined && !hasForm && (usurped.speak(answer)?.weight ?? 'hint') !== 'hint') return null;
  if (title !== undefined && (isNotice(answer) || (hasForm && answer.mainLength < NOTICE_CHARS * 2)))
    return wall(`the page is a login: “${title}”`);
  const text = isNotice(answer) ? LOGIN_TEXT.exec(answer.lead)?.[0] : undefined;
  return text === undefined ? null : wall(`the page says “${text}”`);
}

/** Below a headline with the words of the address, on a page that says that its text is not free: the offer to its readers. */
function isOverTeaser({ page, titleParts, slugWords, slugInTitle }: Answer, said: string): boolean {
  const named = slugWords.length >= 2 && slugInTitle >= 0.5 && !titleParts.includes(said);
  return named && page?.meta.freeToRead === false;
}

/** "Register of companies", "Land Register": a list that an office keeps, and no request to its readers. */
const REGISTER_OF = patternLines('u')`
  \bregist(?:ers?|ry) of\b|
  ^(?!.{0,40}\b(?:please|login|logon|log|sign|user|members?|account|customer|free|new|must|now|or|to)\b)\p{L}{3,30}
  (?: \p{L}{3,30})? register$
`;

/** Text of a page that is a login form and nothing else. */
const FORM_CHARS = 400;

function isBareLogin({ page, mainLength }: Answer): boolean {
  return page !== null && page.marks.passwordFields > 0 && mainLength < FORM_CHARS;
}

/** A library's proxy, or a login that is told where to go next: what is cited stands behind it. */
function leadsOn(url: URL): boolean {
  return [...url.searchParams.values()].some((value) => /^https?:\/\/[^/]/i.test(value) && isOther(url, value));
}

function isOther({ hostname }: URL, address: string): boolean {
  const other = parsedUrl(address);
  return other !== null && other.hostname !== hostname;
}

function isLoginAddress(url: URL): boolean {
  return LOGIN_PATH.test(url.pathname.toLowerCase()) || LOGIN_HOST.test(url.hostname) || LOGIN_QUERY.test(url.search);
}
