import { spacedLines } from '../../../../core/text/over-lines.ts';
import { Statement } from '../statement.ts';
import { WALL_FILLERS } from './fillers.ts';

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
    fillers: `${WALL_FILLERS}, these, their, owner, its, by, set, only, followers, approved, currently`,
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
