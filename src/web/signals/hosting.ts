import { patternLines } from '../../core/text/over-lines.ts';
import { isHome } from './home.ts';
import {
  isCalledAsCited,
  isToldByAddress,
  NOTICE_CHARS,
  sameAddress,
  showsCited,
  showsNothing,
  titleMatch,
} from './look.ts';
import type { Answer, Signal, Verdict } from './signal.ts';
import { DEFAULT_TITLE, FIRST_PAGE, PROGRAM_NAME } from './words/first-pages.ts';
import { SUSPENDED } from './words/site-gone.ts';

/** Whom only the site's owner has to do with: a lock that names them is the hoster's, and not an authority's. */
const HOSTER = patternLines()`
  hosting|\bhoster\b|webhost|web host|hébergeur|alojamiento|hospedagem|хостинг|unpaid|non-?payment|not (?:been )?paid|
  overdue|invoice|billing|zahlung|rechnung|bezahlt|impayé|falta de pago|неуплат
`;

/** A short notice that the hoster locked the site. */
export function isHostersLock(answer: Answer): boolean {
  if (answer.mainLength > NOTICE_CHARS || !HOSTER.test(`${answer.headings.join(' ')} ${answer.lead}`)) return false;
  return (SUSPENDED.firstIn(answer.headlines, 2) ?? SUSPENDED.firstIn(answer.firstLines, 2)) !== undefined;
}

/** The first words of a lock, or how a house of blogs tells of one. */
const LOCKED = patternLines()`
  ^(?:
    this (?:
      account|site|website|domain|journal|blog|profile|user|channel|community|group
    ) (?:has been|was|is) (?:permanently )?(?:suspended|banned)|
    account suspended|website suspended
  )|
  \bthis (?:blog|site) has been (?:archived or )?suspended in accordance with our terms
`;

/** The first sentence that is no headline. */
function belowHeads({ firstLines, headlines }: Answer): string {
  const heads = new Set(headlines.map(({ text }) => text));
  return firstLines.find(({ text }) => !heads.has(text.replace(/[.!]$/, '')))?.text ?? '';
}

/** A house of many writers says of one of them that it shut him out: it knows others, and made-up ones it denies. */
function isOfOne(answer: Answer): boolean {
  return answer.mainLength < LOCK_CHARS && OF_ONE.test(belowHeads(answer));
}

const OF_ONE =
  /^this (?:account|journal|blog|profile|user|channel|community|group) (?:has been|was|is) (?:permanently )?(?:suspended|banned)\b/;
/** Text of such a notice. */
const LOCK_CHARS = 300;

/** The host took the site down: not paid, or against its rules. */
export const suspended: Signal = {
  id: 'suspended',
  about: 'a hosting provider’s suspension page',
  speak(answer: Answer) {
    if (
      /\/cgi-sys\/(?:suspendedpage|defaultwebpage)|suspendedpage\.cgi|\/suspended(?:\.html?|\/)?$/i.test(
        answer.final.pathname,
      ) &&
      !sameAddress(answer.final, answer.cited)
    )
      return { reason: 'account-suspended', detail: `redirects to ${answer.final.pathname}`, weight: 'sure' };
    if (answer.mainLength > NOTICE_CHARS || showsCited(answer)) return null;
    const title = SUSPENDED.firstIn(answer.headlines, 2);
    const lead = LOCKED.exec(belowHeads(answer))?.[0] ?? LOCKED.exec(answer.lead)?.[0];
    const said = title ?? lead ?? (isHostersLock(answer) ? SUSPENDED.firstIn(answer.firstLines, 2) : undefined);
    return said === undefined
      ? null
      : {
          reason: 'account-suspended',
          detail: `the page says “${said}”`,
          weight: isToldByAddress(answer, said)
            ? 'hint'
            : isHostersLock(answer) || isOfOne(answer) || showsNothing(answer) || isHome(answer.cited)
              ? 'sure'
              : 'likely',
        };
  },
};

/** What a server shows when nobody has put a site on it. */
export const defaultPage: Signal = {
  id: 'default-page',
  about: 'a server’s own default or under-construction page',
  speak(answer) {
    if (answer.page === null || answer.mainLength > NOTICE_CHARS * 3 || showsCited(answer)) return null;
    const title =
      titleMatch(answer, DEFAULT_TITLE) ??
      (answer.mainLength < 600
        ? /^(?:it works!|welcome to nginx|test page for|there isn't a github pages site here|no such app|hier entsteht)/.exec(
            answer.lead,
          )?.[0]
        : undefined);
    if (title === undefined) return seeming(answer);
    // Where a page of a site was cited, that site is gone; where only the host was, it may be on its way back.
    return {
      reason: answer.cited.pathname.length > 1 ? 'soft-404' : 'default-page',
      detail: `the server shows its default page: “${title}”`,
      // Such a page knows nothing of the address; a manual that shows one is called as its own.
      weight: isCalledAsCited(answer) ? 'likely' : 'sure',
    };
  },
};

/** Text of such a page; a manual about one is longer, and calls itself by its address. */
const FIRST_PAGE_CHARS = 1000;

/** The same in looser words: a hint, which asks whether every address of the host shows it. */
function seeming(answer: Answer): Verdict | null {
  if (answer.mainLength > FIRST_PAGE_CHARS) return null;
  const said = FIRST_PAGE.exec(
    `${answer.titleParts.join(' · ')} · ${answer.headings.join(' · ')} · ${answer.lead}`,
  )?.[0];
  const reason = answer.cited.pathname.length > 1 ? 'soft-404' : 'default-page';
  if (said !== undefined) return { reason, detail: `seems a server’s first page: “${said}”`, weight: 'hint' };
  const bare = titleMatch(answer, PROGRAM_NAME);
  return bare !== undefined && answer.mainLength < BARE_CHARS
    ? { reason, detail: `shows the name of a program and little else: “${bare}”`, weight: 'hint' }
    : null;
}

const BARE_CHARS = 300;

/** A list of files where a page was cited. */
export const directoryListing: Signal = {
  id: 'directory-listing',
  about: 'a directory listing where a file was cited',
  speak(answer) {
    if (answer.page === null || answer.status >= 400) return null;
    const listing =
      titleMatch(answer, /^(?:index of \/.{0,200}|directory listing (?:for|of) \/.{0,200}|.{1,80} - \/.{0,120})$/) !==
      undefined;
    if (!listing || answer.cited.pathname.endsWith('/') || !/\.[a-z0-9]{2,5}$/i.test(answer.cited.pathname))
      return null;
    return { reason: 'soft-404', detail: 'the server lists a directory where a file was cited', weight: 'sure' };
  },
};
