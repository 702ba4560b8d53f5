import { patternLines } from '../../core/text/over-lines.ts';
import { isNotice, isRefusal, showsCited, weightOfWords } from './look.ts';
import type { Answer, Signal, Verdict } from './signal.ts';
import { withoutQuotes } from './words/statement.ts';
import { HUMAN_CHECK } from './words/walls/human-check.ts';
import { TOO_MANY } from './words/walls/too-many.ts';

/** Words that a title may have beside those that say it. */
const SPARE_IN_TITLE = 2;
/** Text below which a captcha is all that a page has. */
const BARE_CHARS = 200;

/** Sentences of checks that have no title of their own. */
const CAPTCHA_TEXT = patternLines()`
  verify(?:ing)? (?:that )?you are (?:a )?(?:human|not a robot)|
  prove (?:that )?you(?:'re| are) (?:a )?(?:human|not a robot)|complete the (?:security check|captcha)|
  unusual (?:traffic|activity) (?:from your|at this time|coming from)|automated (?:access|requests|queries|traffic)|
  enable javascript and cookies to continue|please enable js and disable any ad ?blocker|
  checking (?:if the site connection is secure|your browser)|i'm not a robot|detected unusual activity|
  (?:confirm|make sure|ensure|see if) (?:that )?
  (?:you(?:'re| are) (?:a )?(?:human|not a (?:ro)?bot)|it(?:'s| is) really you)|
  made us think (?:that )?you (?:were|are|might be) a (?:ro)?bot|
  you are (?:now )?(?:in (?:line|the queue)|number [\d,.]+ in line)|turn javascript on and reload|
  requires javascript to work, please enable|solve (?:the|this) (?:captcha|puzzle)|
  (?:type|enter) the (?:characters|letters|text|code) (?:that )?you see|
  requests? (?:from|coming from) your (?:device|computer|network|browser) (?:look|seem|appear)|
  bestätigen sie,? dass sie (?:ein mensch|kein roboter)|confirmez que vous n'êtes pas un robot|
  confirme que no es un robot|confirma che non sei un robot|подтвердите, что .{0,40} не робот|
  запросы .{0,60} (?:похожи на автоматические|отправляли вы)|请完成(?:下方|以下|安全)?验证
`;

const WIDGET = patternLines()`
  (?:
    hcaptcha\.com\/1\/api|recaptcha\/(?:api|enterprise)|challenges\.cloudflare\.com\/turnstile|friendlycaptcha|
    geetest|id=["']nocaptcha|smartcaptcha\.yandex
  )
`;

/** By what a check is passed or begins: a script, a box or a form that is named for it, a script that goes on by itself. */
const MEANS = patternLines('i')`
  <(?:script|iframe|form|div|input|button|img)\b[^>]{0,300}(?:captcha|challenge|turnstile|robot|human|verif)|
  http-equiv=["']?refresh|_cf_chl|location\.(?:reload|replace|href)|document\.cookie
`;
/** Text below which a page says nothing but what it wants. */
const ORDER_CHARS = 250;
/** Paragraphs of a text that may begin with whatever it likes. */
const PROSE_CHARS = 600;
/** An order to the reader in the first words. */
const BEGINS_WITH_ORDER =
  /^.{0,40}(?:verify|prove|confirm|complete|enable|solve|enter|type|turn|checking|bestätigen|confirm[eai]|подтвердите|请)/;

/** A text of some length that has nothing to pass a check with, and begins with something else: it speaks of such checks. */
function isAbout(answer: Answer): boolean {
  const { status, mainLength, proseLength, lead } = answer;
  if (status >= 300 || mainLength < ORDER_CHARS) return false;
  if (BEGINS_WITH_ORDER.test(lead) && proseLength < PROSE_CHARS) return false;
  return !MEANS.test(answer.markup);
}

/** Without anything to pass a check with, a page of some length may speak of them. */
function weight(answer: Answer): Verdict['weight'] {
  return MEANS.test(answer.markup) ? 'sure' : weightOfWords(answer);
}

export const captcha: Signal = {
  id: 'captcha',
  about: 'a short page whose title or first words ask for a proof of being human, or a captcha widget on a refusal',
  speak(answer) {
    if (!isNotice(answer) || showsCited(answer)) return null;
    const title = HUMAN_CHECK.firstIn(answer.headlines, SPARE_IN_TITLE);
    if (title !== undefined)
      return { reason: 'captcha', detail: `the page is titled “${title}”`, weight: weight(answer) };
    const text = CAPTCHA_TEXT.exec(
      `${withoutQuotes(answer.lead)} ${answer.page?.marks.noscript.toLowerCase() ?? ''}`,
    )?.[0];
    if (text !== undefined && !isAbout(answer))
      return { reason: 'captcha', detail: `the page says “${text}”`, weight: weight(answer) };
    const bare = isRefusal(answer.status) || answer.textLength < BARE_CHARS;
    return bare && WIDGET.test(answer.markup) && !hasForm(answer.page?.html ?? '')
      ? { reason: 'captcha', detail: 'a captcha is all that the page shows', weight: 'sure' }
      : null;
  },
};

/** A captcha that guards a form for writing to somebody stands on a page that was let through. */
function hasForm(html: string): boolean {
  return /<(?:textarea|input[^>]{0,200}type=["']?email)/i.test(html);
}

export const rateLimitPage: Signal = {
  id: 'rate-limit-page',
  about: '429, or a short page that says so with another status',
  speak(answer) {
    if (answer.status === 429)
      return { reason: 'rate-limited', detail: 'the server says that it gets too many requests (429)', weight: 'sure' };
    const title = isNotice(answer) ? TOO_MANY.firstIn(answer.headlines, SPARE_IN_TITLE) : undefined;
    return title === undefined
      ? null
      : { reason: 'rate-limited', detail: `the page is titled “${title}”`, weight: 'sure' };
  },
};
