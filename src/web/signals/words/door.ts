import { patternLines } from '../../../core/text/over-lines.ts';
/** What a page says that lets some of its readers in, in a few languages: who you are, what you accept, what you pay, that you wait. */
export const DOOR: RegExp = patternLines('u')`
  permission|privilege|\baccess\b|authori[sz]|logged in|log ?in|sign ?in|sign up|register|members?\b|medlem|jäsen|
  guests?\b|\bonly\b|cannot view|nur für|kun for|endast|réservé|reservad|riservat|alleen voor|tylko dla|pouze pro|
  только для|тільки для|\bcsak\b|restricted|busy|overload|out of breath|capacity|\bserver\b|free account|kostenlos|
  privat|subscri|licen[cs]e|accept|agree|confirm|consent|cookies|terms|invitation|password|verify|human|robot|
  javascript|berechtig|anmeld|einlogg|mitglied|abonn|zustimm|akzept|bestätig|connect(?:er|ez)|inscri|abonn|acept|
  suscri|iniciar|aceit|assin|accett|iscri|accedi|inloggen|aanmeld|akkoord|logga|logg|log ind|godk|kirjaud|zalog|
  akcept|přihl|souhlas|bejelentkez|elfogad|авториз|войти|войдите|прав |доступ|соглас|увійти|giriş|kabul|登录|登錄|
  登入|权限|權限|用户组|用戶組|会员|會員|同意|ログイン|会員|限定|仅限|僅限|アクセスが集中|전용|許可|로그인|권한|회원|
  동의|تسجيل|دخول|התחבר|ورود|please wait|bitte warten|patiente[rz]|vänta|odota|czekaj|čekejte|počkajte|várjon|
  așteptați|bekleyin|mohon tunggu|vui lòng chờ|รอสักครู่|подожди|зачекай|प्रतीक्षा|অপেক্ষা|காத்திரு|お待ち|请稍|請稍|기다려
`;
