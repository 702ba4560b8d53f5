import { spacedLines } from '../../../core/text/over-lines.ts';
import { Statement } from './statement.ts';
import type { Wording } from './wording.ts';

const EN = spacedLines`
  the, this, that, a, an, to, your, you, we, us, is, are, was, has, have, been, not, be, please, sorry, page, site,
  website, content, for, on, of, from, in, it, do, does, by, resource, that you are, before, continue, continuing,
  first, just, quick
`;

const HUMAN_WORDINGS: readonly Wording[] = [
  {
    subjects:
      "human, a human, robot, bot, humans, robots, bots, you're human, browser, connection, security, visitor, client, you, request, your request",
    states: spacedLines`
      verify, verifying, verification, verified, check, checking, confirm, confirming, prove, validating, validate,
      validation, challenge, are you, not a robot, not a bot, you are human, making sure, make sure, protection,
      reviewing the security, being checked, press and hold, interruption, press & hold, tick the box,
      slide to verify, secure connection, being verified, being validated
    `,
    alone: spacedLines`
      captcha, recaptcha, just a moment, one moment please, one more step, attention required,
      pardon our interruption, pardon the interruption, sorry to interrupt, sorry for the interruption,
      unusual traffic, unusual traffic detected, unusual activity, unusual activity detected,
      suspicious activity detected, ddos protection, waiting room, validate user, access check, client challenge,
      please wait, robot check, robot or human, human or robot, please enable cookies, please enable javascript,
      please enable js, please enable javascript and cookies, cookies disabled, cookies required, javascript required,
      javascript disabled, javascript is disabled, verification required, verify your identity, confirm your identity,
      establishing a secure connection, radware captcha page, captcha page
    `,
    fillers: EN,
  },
  {
    subjects: 'mensch, roboter, bot, sicherheit, browser, sie',
    states:
      'bestatigen, uberprufung, uberprufen, sicherheitsuberprufung, sicherheitsprufung, kein roboter, uberpruft, prufung, prufen, verifizierung, verifizieren',
    alone: spacedLines`
      sicherheitsuberprufung, sicherheitsprufung, einen moment, einen moment bitte, nur einen moment, nur ein moment,
      sind sie ein mensch, sind sie ein roboter, ungewohnlicher datenverkehr
    `,
    fillers: 'sie, dass, ein, kein, sind, ihr, ihre, der, die, wird, bitte, ob, nur, einen, moment',
  },
  {
    subjects: 'humain, robot, navigateur, securite, connexion',
    states: 'verification, verifier, verifions, confirmez, confirmer, pas un robot, etes-vous',
    alone:
      "un instant, un instant s'il vous plait, un moment, verification de securite, trafic inhabituel, activite inhabituelle",
    fillers: "que, vous, etes, un, n'etes, pas, une, de, votre, la, en, cours, le, s'il, plait",
  },
  {
    subjects:
      'humano, ser humano, robot, robo, navegador, seguridad, seguranca, umano, sicurezza, browser, essere umano',
    states: spacedLines`
      verificacion, verificar, verificando, verifique, confirme, confirma, no soy un robot, eres, no es un robot,
      verificacao, nao e um robo, verifica, verificare, conferma, non sei un robot, sei, comprobando, comprobacion
    `,
    alone: spacedLines`
      un momento, un momento por favor, um momento, um momento por favor, verificacion de seguridad,
      verificacao de seguranca, verifica di sicurezza, controllo di sicurezza, trafico inusual, actividad inusual
    `,
    fillers: 'que, de, un, ser, es, usted, su, tu, la, e, um, voce, seu, di, il, tuo, por, favor, a',
  },
  {
    subjects:
      'mens, robot, browser, manniska, menneske, ihminen, czlowiekiem, robotem, clovek, robota, ember, insan, robot musunuz, om',
    states: spacedLines`
      controleren, bevestig, verifieer, bent u, bent u een, verifiera, bekrafta, bekraeft, bekreft, vahvista,
      weryfikacja, potwierdz, overeni, overte, ellenorzes, igazolja, dogrula, dogrulama, verificati
    `,
    alone: spacedLines`
      een ogenblik geduld, een moment geduld, ett ogonblick, et ojeblik, et oyeblikk, hetkinen, chwileczke,
      moment prosze, okamzik, weryfikacja bezpieczenstwa, beveiligingscontrole, guvenlik dogrulamasi,
      guvenlik kontrolu, bir dakika, bir dakika lutfen, egy pillanat
    `,
    fillers: 'dat, u, een, bent, du, ar, en, er, ze, jestes, ze jste, hogy, on, oldugunuzu',
  },
  {
    subjects: 'робот, робот~, человек, браузер~, безопасност~, вы, бот',
    states: 'проверка, проверяем, подтвердите, не робот, необходимо подтвердить, перевірка, підтвердіть',
    alone: spacedLines`
      проверка безопасности, одну минуту, один момент, проверка браузера, необычный трафик, перевірка безпеки,
      подождите пожалуйста, доступ ограничен проверка
    `,
    fillers: 'что, вы, не, ваш, ваше, идет, пожалуйста, подождите, ли',
  },
  {
    subjects: '安全, 验证, 驗證, 人机, 机器人, 機器人, 访问, 人類, ロボット, 人間, セキュリティ, 보안, 로봇, 사람',
    states: '验证, 驗證, 校验, 拦截, 攔截, 检测, 檢測, 確認, 認証, チェック, 확인, 인증, 검사',
    alone: spacedLines`
      安全验证, 安全驗證, 人机验证, 验证码, 验证码拦截, 请稍候, 請稍候, しばらくお待ちください, 少々お待ちください,
      セキュリティチェック, 보안 확인, 잠시만 기다려 주십시오, 잠시만 기다려주세요, 访问验证, 滑动验证
    `,
    fillers:
      '请, 請, 您, 的, 完成, 进行, 中, 码, 页面, 百度, 系统, ください, です, あなた, が, は, を, であること, してください',
    unspaced: true,
  },
  {
    subjects: 'تحقق, روبوت, إنسان, אנושי, רובוט, ربات',
    states: 'التحقق, تأكد, تحقق, אימות, בדיקת, بررسی',
    alone: 'لحظة من فضلك, التحقق الأمني, רק רגע, אימות אנושי, لحظه‌ای صبر کنید',
    fillers: 'من, أنك, لست, שאתה, לא, את',
  },
];

/** "Are you a human?", as a title. */
export const HUMAN_CHECK: Statement = new Statement(HUMAN_WORDINGS);

/** "You may not see this", as a title. */
export const DENIAL: Statement = new Statement([
  {
    subjects:
      'access, request, you, your request, your ip, your ip address, ip, permission, connection, your access, network, user, client, entry',
    states: spacedLines`
      denied, forbidden, refused, blocked, rejected, restricted, banned, not allowed, not permitted, disallowed,
      limited, don't have access, do not have access, don't have permission, do not have permission, no permission,
      not authorized, not authorised, prohibited, declined, need access, need permission
    `,
    alone: spacedLines`
      forbidden, 403 forbidden, 403, 401 unauthorized, unauthorized, unauthorised, blocked, permission denied,
      not authorized, not authorised, access denied, not acceptable, you need access,
      automated access is not permitted
    `,
    fillers: `${EN}, 403, 401, 406, automated, here, by, temporarily, security, policy`,
  },
  {
    subjects: 'zugriff, zugang, anfrage, ihre ip, ip-adresse',
    states: 'verweigert, gesperrt, nicht erlaubt, nicht gestattet, blockiert, abgelehnt, verboten, eingeschrankt',
    alone: 'zugriff verweigert, verboten, gesperrt',
    fillers: 'der, die, ihr, ihre, wurde, auf, diese, seite, ist, leider',
  },
  {
    subjects: 'acces, requete, votre adresse ip',
    states: 'refuse, refusee, interdit, interdite, bloque, bloquee, restreint',
    alone: 'acces refuse, acces interdit, interdit',
    fillers: "l', l'acces, a, cette, page, votre, est, ete, la, le, au, site",
  },
  {
    subjects: 'acceso, acesso, accesso, solicitud, solicitacao, richiesta',
    states:
      'denegado, prohibido, bloqueado, restringido, rechazada, negado, proibido, restrito, negato, vietato, bloccato, limitato',
    alone: 'acceso denegado, acesso negado, accesso negato, prohibido, proibido, vietato',
    fillers: 'el, o, su, seu, il, a, esta, pagina, ha, sido, foi, e, la, al',
  },
  {
    subjects: 'toegang, atkomst, adgang, tilgang, paasy, juurdepaas, adgangen, tilgangen',
    states:
      'geweigerd, verboden, geblokkeerd, nekad, forbjuden, nektad, naegtet, nekta, nektet, forbudt, evatty, estetty, kielletty, keelatud',
    alone:
      'toegang geweigerd, adgang naegtet, tilgang nektet, paasy evatty, paasy kielletty, geen toegang, ingen tilgang, ingen adgang',
    fillers: 'de, tot, deze, pagina, till, til, siden, sidan, er, ar, on, sivulle, har, du, ikke',
  },
  {
    subjects: 'dostep, pristup, dostop, hozzaferes, acces, accesul, erisim, qasja, prieiga, piekluve',
    states: spacedLines`
      zabroniony, zablokowany, odmowa, odepren, odepreny, zamietnuty, zakazan, odbijen, onemogucen, zavrnjen,
      megtagadva, tiltott, interzis, respins, refuzat, engellendi, reddedildi, yasak, uzdrausta, liegta
    `,
    alone: spacedLines`
      odmowa dostepu, dostep zabroniony, brak dostepu, pristup odepren, pristup zamietnuty, hozzaferes megtagadva,
      acces interzis, erisim engellendi, erisim reddedildi
    `,
    fillers: 'do, tej, strony, je, byl, k, teto, strance, a, la, bu, sayfaya, ta',
  },
  {
    subjects: 'доступ, достъпът, достъп, приступ, запрос, доступу',
    states:
      'запрещ~, закрыт, ограничен, отказано, заблокирован, заборонен~, отказан, забранен, одбијен, відмовлено, обмежен',
    alone: 'доступ запрещен, в доступе отказано, отказано в доступе, доступ заборонено',
    fillers: 'к, этой, странице, сайту, ресурсу, в, вам, до, сторінки, ваш',
  },
  {
    subjects: 'пристап, дозвола, приступ, дозволу, pristup, pristupa, dozvolu, dostopa, достъп',
    states: 'немате, нямате, nemate, nimate, забранет, одбиен, zabranjen, onemogucen, prepovedan',
    fillers: 'за, оваа, оваа страница, страница, ovoj, stranici, do, te, strani, до, тази, да, je',
  },
  {
    subjects: 'πρόσβαση, πρόσβασης',
    states: 'απαγορεύεται, απαγορεύτηκε, δεν επιτρέπεται, άρνηση',
    alone: 'απαγορεύεται η πρόσβαση, άρνηση πρόσβασης',
    fillers: 'η, σε, αυτή, τη, σελίδα',
  },
  {
    subjects: '访问, 訪問, 存取, 请求, 權限, 权限, アクセス, 접근, 접속, 요청',
    states:
      '被拒绝, 被拒絕, 拒绝, 拒絕, 禁止, 受限, 没有, 沒有, 拒否, できません, 制限, 権限がありません, 거부, 차단, 제한, 금지',
    alone: '禁止访问, 禁止訪問, 拒绝访问, アクセス拒否, 접근 거부, 접근이 거부되었습니다, 접근 금지',
    fillers:
      '您, 的, 已, 此, 页面, が, を, は, されました, この, ページ, へ, の, 이, 되었습니다, 권한, 이페이지, 페이지',
    unspaced: true,
  },
  {
    subjects: 'الوصول, الدخول, גישה, הגישה, دسترسی',
    states: 'رفض, مرفوض, ممنوع, محظور, تم رفض, נדחתה, נחסמה, אסורה, غیرمجاز, ممنوع, امکان پذیر نیست',
    alone: 'تم رفض الوصول, الوصول مرفوض, גישה נדחתה, دسترسی غیرمجاز',
    fillers: 'إلى, هذه, الصفحة, לדף, זה, به, این, صفحه',
  },
  {
    subjects: 'akses, truy cap, halaman',
    states: 'ditolak, dilarang, dibatasi, bi tu choi, bi chan, bi cam',
    alone: 'akses ditolak, truy cap bi tu choi',
    fillers: 'anda, ke, ini, cua, ban',
  },
]);

/** "Who are you?", as a title. */
export const LOGIN: Statement = new Statement([
  {
    subjects: spacedLines`
      account, profile, page, video, photo, album, post, posts, group, community, channel, blog, site, website,
      content, document, file, playlist, repository, space, workspace, tweets
    `,
    states: spacedLines`
      is private, is a private community, is a private group, are private, is protected, are protected,
      is password protected, password protected, set to private, made private, by invitation only, invitation only,
      invite only, open to invited readers only, visible to followers only, visible to friends only,
      visible to members only, only available to members
    `,
    alone:
      'private community, private video, private account, private profile, private blog, private site, protected post, password required',
    fillers: `${EN}, these, their, owner, its, by, set, only, followers, approved, currently`,
  },
  {
    subjects: spacedLines`
      log in, login, log-in, sign in, sign-in, signin, log on, logon, sign on, single sign-on, authentication,
      log into, sign into, sign up, create an account, register, registration
    `,
    states: spacedLines`
      log in, login, log-in, sign in, sign-in, signin, log on, logon, sign on, single sign-on, authentication,
      required, continue, please, log into, sign into, sign up, create an account, register, registration
    `,
    alone: spacedLines`
      members only, session expired, session has expired, your session has expired, your session has timed out,
      session timed out, subscribers only, registered users only, you must be logged in, you need to log in,
      you are not logged in, membership required, library login, access through your institution, institutional login,
      institutional access, institutional sign in, join to see the full profile
    `,
    fillers: spacedLines`
      to, or, with, your, the, a, an, account, page, member, members, user, users, customer, subscriber, subscribers,
      staff, student, library, university, campus, institution, please, continue, required, must, need, needs, you,
      be, for, see, view, read, this, photos, videos, from, friends, and, portal, area
    `,
  },
  {
    subjects: 'anmelden, anmeldung, einloggen, login, registrieren, registrierung',
    states: 'anmelden, anmeldung, einloggen, login, registrieren, registrierung, erforderlich',
    alone: 'anmelden, anmeldung, einloggen, nur fur abonnenten, nur fur mitglieder',
    fillers: 'bitte, sich, oder, mit, bei, im, zum, erforderlich, und, jetzt, hier, konto, kundenbereich',
  },
  {
    subjects:
      "connexion, se connecter, connectez-vous, identification, identifiez-vous, authentification, s'identifier, s'inscrire, inscription",
    states:
      "connexion, se connecter, connectez-vous, identification, identifiez-vous, authentification, s'identifier, requise, s'inscrire, inscription",
    fillers: 'a, votre, compte, ou, pour, continuer, espace, abonne, membre, de, page, mon',
  },
  {
    subjects: spacedLines`
      iniciar sesion, inicia sesion, acceder, ingresar, iniciar sessao, entrar, entrar na conta, accedi, accesso,
      login, fazer login, identificarse, identificate, registrarse
    `,
    states: spacedLines`
      iniciar sesion, inicia sesion, acceder, ingresar, iniciar sessao, entrar, accedi, login, fazer login,
      identificarse, identificate, necessario, requerido, registrarse
    `,
    alone: 'area riservata',
    fillers: 'en, a, o, con, tu, su, cuenta, na, sua, conta, al, tuo, account, para, continuar, per, continuare',
  },
  {
    subjects:
      'inloggen, aanmelden, logga in, log ind, logg inn, logg pa, kirjaudu, kirjaudu sisaan, kirjautuminen, innskraning, logi sisse, inloggning',
    fillers: 'op, bij, je, account, pa, eller, of, tilille, palveluun, sisaan, min, mijn',
  },
  {
    subjects: spacedLines`
      zaloguj, zaloguj sie, logowanie, prihlaseni, prihlasenie, prihlasit se, prihlaste se, prijava, prijavi se,
      bejelentkezes, belepes, autentificare, conectare, giris, giris yap, oturum ac, dang nhap, masuk, login
    `,
    fillers: 'do, na, se, konta, w, serwisie, uye, ke, akun, hesabiniza',
  },
  {
    subjects:
      'вход, войти, войдите, авторизация, авторизуйтесь, вхід, увійти, увійдіть, вписване, пријава, σύνδεση, είσοδος',
    fillers: 'в, на, сайт, систему, аккаунт, или, личный, кабинет, до, системи, пожалуйста, требуется',
  },
  {
    // Many of these words call to other things, too ("join the campaign"): alone they ask for a login.
    subjects: spacedLines`
      prisijungti, prijavite se, najavete se, autorizejieties, ielogojieties, logi sisse, mag-log in, log masuk,
      inicia sessio, inicieu sessio, mewngofnodi, logail isteach, identifikohuni, vui long dang nhap, жүйеге кіріңіз,
      пријавите се, најавете се, লগইন, লগ ইন
    `,
    alone: spacedLines`
      prisijunkite, prisijungimas, turite prisijungti, ingia, hyni, кіріңіз, нэвтрэх, нэвтэрнэ үү, உள்நுழைக, ავტორიზაცია,
      մուտք գործեք, зөвхөн бүртгэлтэй хэрэглэгчдэд, зөвхөн гишүүдэд, samo za clane, samo za clanove, само за членове,
      tik nariams, tikai biedriem, ainult liikmetele, chi danh cho thanh vien, untuk ahli sahaja,
      natapos na ang iyong session
    `,
    fillers: 'prašome, prosim, molimo, lūdzu, palun, si us plau, করুন, turite, jus, vaš, račun',
  },
  {
    subjects: '登录, 登錄, 登入, ログイン, サインイン, 로그인',
    fillers:
      '请, 請, 用户, 用戶, 会员, 會員, 先, 账号, 帳號, 页面, ページ, が, 必要です, してください, 会員, 페이지, 이 필요합니다, 회원, 하세요',
    unspaced: true,
  },
  {
    subjects: 'تسجيل الدخول, התחברות, כניסה, ورود',
    fillers: 'إلى, حسابك, למערכת, به, سایت, حساب',
  },
]);

/** "May we store this?", as a title. */
export const CONSENT: Statement = new Statement([
  {
    subjects: 'privacy, cookies, cookie, consent, data, before you continue, your privacy',
    states:
      'choices, settings, preferences, consent, manage, we value, accept, wall, gate, before you continue, use of, your privacy, matters',
    alone: 'before you continue, your privacy, privacy gate, we value your privacy, consent, cookie consent',
    fillers: `${EN}, our, and, policy, choose, time`,
  },
  {
    subjects: 'zustimmung, einwilligung, datenschutz, privatsphare, cookies, werbung, sie',
    states: spacedLines`
      zustimmung, einwilligung, benotigen, brauchen, erforderlich, einstellungen, datenschutzeinstellungen,
      privatsphare-einstellungen, mit werbung, fortfahren, bevor sie fortfahren, weiterlesen
    `,
    alone: spacedLines`
      bevor sie fortfahren, datenschutzeinstellungen, zustimmung, einwilligung, privatsphare-einstellungen,
      mit werbung weiterlesen, weiter mit werbung, weiter mit werbung oder pur-abo, weiter mit werbung oder im abo
    `,
    fillers: 'wir, ihre, ihr, und, zu, zum, verwendung, von, oder, im, abo, lesen',
  },
  {
    subjects: 'vie privee, cookies, confidentialite, donnees, consentement, privacidad, privacidade, privacy, consenso',
    states: spacedLines`
      respectons, gestion, parametres, choix, avant de continuer, votre vie privee, antes de continuar, su privacidad,
      tu privacidad, sua privacidade, prima di continuare, la tua privacy, consentement, consenso, valoramos,
      nos importa
    `,
    alone:
      'votre vie privee, avant de continuer, gestion des cookies, antes de continuar, prima di continuare, tu privacidad, sua privacidade, la tua privacy',
    fillers: 'de, des, vos, votre, nous, la, le, du, su, tu, nos, teniamo, alla, e, il',
  },
  {
    subjects: spacedLines`
      integritet, privatliv, personvern, yksityisyys, samtycke, samtykke, suostumus, privacy, cookies, souhlas,
      souhlasu, zgoda, zgode, prywatnosc, hozzajarulas, toestemming
    `,
    states: spacedLines`
      varnar om, vaerner om, inställningar, installningar, indstillinger, innstillinger, asetukset, samtycke,
      samtykke, suostumus, nastaveni, ustawienia, beallitasok, toestemming, voordat je verdergaat, instellingen,
      szanujemy, cenimy, din integritet, dit privatliv
    `,
    alone:
      'voordat je verdergaat, voordat u verdergaat, nastaveni souhlasu, for du gar videre, innan du fortsatter, vi varnar om din integritet',
    fillers: 'vi, om, din, dit, ditt, je, uw, we, twoja, vase, voor, dina',
  },
]);

/** "Too fast", as a title. */
export const TOO_MANY: Statement = new Statement([
  {
    subjects: 'requests, request, rate limit, rate, quota, you, attempts, connections, queries, searches, downloads',
    states: 'too many, exceeded, reached, rate limited, rate-limited, slow down',
    alone: 'too many requests, rate limited, rate limit exceeded, slow down, quota exceeded, 429',
    fillers: `${EN}, 429, being`,
  },
  {
    subjects:
      'anfragen, requetes, solicitudes, peticiones, solicitacoes, pedidos, richieste, verzoeken, forfragningar, zapytan, pozadavku, запрос~, запитів',
    states:
      'zu viele, trop de, demasiadas, muitas, muitos, troppe, te veel, for manga, zbyt wiele, prilis mnoho, слишком много, забагато',
    alone: 'zu viele anfragen, trop de requetes, demasiadas solicitudes',
    fillers: 'de, fur',
  },
  {
    subjects: '请求, 請求, 访问, 操作, リクエスト, 요청',
    states: '过于频繁, 過於頻繁, 太频繁, 太多, 过多, 多すぎ, 너무 많',
    alone: '请求过于频繁, 访问过于频繁',
    fillers: '您, 的, 太, が, ます, です, 습니다, 이',
    unspaced: true,
  },
]);
