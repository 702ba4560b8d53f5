import { patternLines } from '../../core/text/over-lines.ts';
import { suspended } from './hosting.ts';
import { hasItsName, isNotice, isRefusal, showsCited, weightOfWords } from './look.ts';
import { parked } from './parked.ts';
import type { Signal } from './signal.ts';
import { withoutQuotes } from './words/statement.ts';
import { DENIAL } from './words/walls/denial.ts';

/** Statuses with which servers refuse whoever asks, rather than the address (RFC 9110 §15.5, and what vendors made up). */
const REFUSALS: ReadonlySet<number> = new Set([403, 405, 406, 418, 420, 430, 444, 456, 463, 493]);
/** Words that a title may have beside those that say it. */
const SPARE_IN_TITLE = 2;

/** The same in running text, for pages whose title is the site's name. */
const DENIED_TEXT = patternLines()`
  (?:your|this) (?:
    ip|ip address|network|device|browser|request|access
  ) (?:address )?(?:has been|is|was) (?:blocked|denied|banned|restricted|rejected)|
  access from your (?:network|ip|location) (?:has been|is) (?:blocked|restricted|denied)|
  you (?:are not|aren't) authori[sz]ed to (?:access|view|see|read|open|download)|
  you (?:do not|don't) have (?:permission|access) (?:to (?:access|view|see)|for)|
  you (?:have been|are) (?:blocked|banned)|automated access .{0,40}(?:not (?:permitted|allowed)|prohibited)
`;

export const accessDenied: Signal = {
  id: 'access-denied',
  about: '403 and its kin, or a short page that says so with a success status',
  speak(answer) {
    const { status } = answer;
    // The refusal of a host that has no site any more, with what became of it in its body.
    if (isRefusal(status) && (parked.speak(answer) ?? suspended.speak(answer)) !== null) return null;
    if (status === 402)
      return { reason: 'login-required', detail: 'the server asks for payment (402)', weight: 'sure' };
    if (REFUSALS.has(status))
      return { reason: 'forbidden', detail: `the server refused us (${status})`, weight: 'sure' };
    if (status >= 500 || status === 404 || status === 410 || !isNotice(answer) || showsCited(answer)) return null;
    const titled = DENIAL.firstIn(answer.headlines, SPARE_IN_TITLE);
    const said = titled ?? DENIED_TEXT.exec(withoutQuotes(answer.lead))?.[0];
    return said === undefined
      ? null
      : {
          reason: 'forbidden',
          detail: `the page says “${said}” (status ${status})`,
          weight: titled !== undefined && hasItsName(answer) ? weightOfWords(answer) : 'sure',
        };
  },
};
