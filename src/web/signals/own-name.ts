import { parametersOf } from '../../core/urls/parse-url.ts';
import { registrableDomain } from '../../core/urls/registrable-domain.ts';
import type { Answer } from './signal.ts';

/** Main text of a page that is nothing but a notice about its own name. */
export const SALE_CHARS = 800;
/** Text below which a page is nothing but the frames in it. */
const FRAMED_CHARS = 100;
const PARK = /\bpark(?:ed|ing)?\b|for-?sale|domain-?(?:sale|market|broker|names?)|\blander\b/i;

/** The frame that is told which name it stands for: `<frame src="https://park.market.test/?dn=tideway.test">`. */
export function frameOfItsName({ cited, page, textLength, titleParts }: Answer): string | undefined {
  if (page === null || textLength > FRAMED_CHARS) return undefined;
  const own = registrableDomain(cited.hostname);
  const isOwn = (name: string) => name === own || name === cited.hostname;
  return page.marks.frames.find((address) => {
    const url = new URL(address);
    if (registrableDomain(url.hostname) === own || !parametersOf(url).some(([, value]) => isOwn(value))) return false;
    return PARK.test(address) || titleParts.some(isOwn);
  });
}

const PRICE = /(?:[$€£]|\b(?:usd|eur|gbp)) ?\d|\d ?(?:[$€£]|(?:usd|eur|gbp)\b)/;
const BUY =
  /\bbuy\b|make (?:an )?offer|lease to own|jetzt kaufen|acheter|comprar|acquista|koop nu|купить|购买|購入|구매/u;

/**
 * True where the first heading is the page's own name, and below it stand a price and an offer: a market's page, whoever's.
 * `head` is what the page says in its title, headings and first words, in lower case.
 */
export function offersItsName({ cited, page, mainLength }: Answer, head: string): boolean {
  const names = [cited.hostname, cited.hostname.replace(/^www\./, ''), registrableDomain(cited.hostname)];
  return (
    mainLength <= SALE_CHARS &&
    names.includes(page?.headings[0]?.toLowerCase() ?? '') &&
    PRICE.test(head) &&
    BUY.test(head)
  );
}
