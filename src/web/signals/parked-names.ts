import { patternLines } from '../../core/text/over-lines.ts';
import { NOTICE_CHARS, showsCited } from './look.ts';
import type { Signal } from './signal.ts';

/**
 * Domains of the name servers and aliases that parking and domain-trading services give to names that nobody uses. Those
 * of registrars that every fresh name gets, used or not (`domaincontrol.com`, `registrar-servers.com`), are not among them.
 */
const PARKING_NAMES = patternLines()`
  (?:^|\.)(?:
    sedoparking\.com|parkingcrew\.(?:net|com)|fastpark\.net|parkingspa\.com|ibspark\.com|ndparking\.com|bodis\.com|
    above\.com|dan\.(?:com|hosting)|undeveloped\.com|park\.do|afternic\.com|namefind\.com|cashparking\.com|
    smartname\.com|hugedomains\.com|uniregistrymarket\.link|parklogic\.com|dsredirect(?:ion|s)\.com|fwdservice\.com|
    rookdns\.com|dnsspark\.com|pql\.net|tppns\.com|dsextra\.com|park(?:ing)?(?:page)?\.namecheap\.com|voodoo\.com|
    domainparkingserver\.net|parked\.com|ztomy\.com|trafficz\.com|expired-domain-ns\d*\.\w+\.com|eftydns\.com|
    domainmarket\.com|buydomains\.com|namedrive\.com|skenzo\.com|parkweb\.vip|perfectdomain\.com|parktons\.com|
    parkpage\.foundationapi\.com
  )$
`;

/** The domain is delegated to a parking service, and what stands there is short and not the cited work. */
export const parkedNames: Signal = {
  id: 'parked-names',
  about:
    'name servers or an alias of a parking service, on a page with little text; only where names are looked up here',
  speak(answer) {
    if (answer.page === null || answer.mainLength > NOTICE_CHARS * 2 || showsCited(answer)) return null;
    const name = answer.names.find((each) => PARKING_NAMES.test(each));
    if (name === undefined || PARKING_NAMES.test(answer.cited.hostname)) return null;
    return {
      reason: 'parked',
      detail: `its name is held by a parking service: ${name}`,
      weight: answer.mainLength < NOTICE_CHARS ? 'sure' : 'likely',
    };
  },
};
