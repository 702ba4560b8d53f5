import { isNotice, showsCited } from './look.ts';
import type { Signal } from './signal.ts';
import { CLOSED, saysItWillPass } from './words/closed.ts';

/** Words that a headline or a first sentence may have beside those that say it: what is said of a host is checked there. */
const SPARE_WORDS = 10;

/** What may be so is not said to be so. */
const PERHAPS =
  /\b(?:may|might|could|perhaps|maybe|possibly|vielleicht|möglicherweise|könnte|peut-être|pourrait|quizás?|podría|talvez|poderia|forse|potrebbe|misschien|mogelijk|kanske|kanskje|måske|może|možná)\b|возможно|可能|かもしれ|수도 있/iu;

/** The whole site ended, and every address of it shows its farewell; of one page it would be news about another. */
export const siteClosed: Signal = {
  id: 'site-closed',
  about:
    'a short page that says that the site, the service or the paper has closed for good; believed where a made-up address says the same',
  speak(answer) {
    if (answer.page === null || answer.status >= 300 || !isNotice(answer) || showsCited(answer)) return null;
    if (answer.page.marks.passwordFields > 0 || answer.page.marks.asks > 0) return null;
    const lines = [...answer.headlines, ...answer.firstLines];
    const said = lines.find((line) => CLOSED.in(line, SPARE_WORDS) !== undefined && !PERHAPS.test(line.text))?.text;
    if (said === undefined || saysItWillPass(lines.map(({ text }) => text).join(' '))) return null;
    return { reason: 'removed', detail: `the site says “${said.slice(0, 100)}”`, weight: 'hint' };
  },
};
