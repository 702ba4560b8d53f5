import { patternLines } from '../../core/text/over-lines.ts';
import { registrableDomain } from '../../core/urls/registrable-domain.ts';
import { isNotice, showsCited } from './look.ts';
import type { Answer, Signal } from './signal.ts';
import { CLOSED, saysItWillPass } from './words/closed.ts';
import { lineOf } from './words/statement.ts';
import type { Line } from './words/wording.ts';

/** Words that a headline or a first sentence may have beside those that say it: what is said of a host is checked there. */
const SPARE_WORDS = 10;

/** What may be so is not said to be so; `in May` and `16 May 2018` are a month. */
const PERHAPS = patternLines('iu')`
  \b(?:
    (?<!(?:in|since|\d) )may(?! \d)|might|could|perhaps|maybe|possibly|vielleicht|möglicherweise|könnte|peut-être|
    pourrait|quizás?|podría|talvez|poderia|forse|potrebbe|misschien|mogelijk|kanske|kanskje|måske|może|možná
  )\b|
  возможно|可能|かもしれ|수도 있
`;

/** A site's name stands for these, of which each language's list has one. */
const SITE = 'website site сайт サイト 网站 사이트';
/** Shorter names stand in other words. */
const MIN_NAME_CHARS = 4;

/** `Tideway has shut down` at `tideway.test`: the site speaks of itself by its name, or by one with which it begins twice. */
function ofSite(line: Line, { cited, page, headlines, firstLines }: Answer): Line {
  const label = registrableDomain(cited.hostname).split('.')[0] ?? '';
  const [first = ''] = line.words;
  const begun = [...headlines, ...firstLines].filter(({ text, words }) => words[0] === first && text !== line.text);
  const names = [
    page?.meta.siteName?.toLowerCase() ?? '',
    label.replaceAll('-', ' '),
    label,
    begun.length > 0 ? first : '',
  ];
  const name = names.find((each) => each.length >= MIN_NAME_CHARS && line.text.includes(each));
  return name === undefined ? line : lineOf(line.text.replace(name, SITE));
}

/** The whole site ended, and every address of it shows its farewell; of one page it would be news about another. */
export const siteClosed: Signal = {
  id: 'site-closed',
  about:
    'a short page that says that the site, the service or the paper has closed for good; believed where a made-up address says the same',
  speak(answer) {
    if (answer.page === null || answer.status >= 300 || !isNotice(answer) || showsCited(answer)) return null;
    if (answer.page.marks.passwordFields > 0 || answer.page.marks.asks > 0) return null;
    const lines = [...answer.headlines, ...answer.firstLines];
    const isSaid = (line: Line) =>
      (CLOSED.in(line, SPARE_WORDS) ?? CLOSED.in(ofSite(line, answer), SPARE_WORDS)) !== undefined;
    const said = lines.find((line) => isSaid(line) && !PERHAPS.test(line.text))?.text;
    if (said === undefined || saysItWillPass(lines.map(({ text }) => text).join(' '))) return null;
    return { reason: 'removed', detail: `the site says “${said.slice(0, 100)}”`, weight: 'hint' };
  },
};
