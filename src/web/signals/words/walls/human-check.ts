import { spacedLines } from '../../../../core/text/over-lines.ts';
import { Statement } from '../statement.ts';
import { WALL_FILLERS } from './fillers.ts';

/** "Are you a human?", as a title. */
export const HUMAN_CHECK: Statement = new Statement([
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
    fillers: WALL_FILLERS,
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
]);
