import type { Source } from '../../core/source.ts';
import { patternLines, spacedLines } from '../../core/text/over-lines.ts';
import { parametersOf, parsedUrl } from '../../core/urls/parse-url.ts';
import { redactUrl, secretIn } from '../../core/urls/secret-url.ts';
import { isTrackingParameter } from '../../core/urls/source-key.ts';
import { type FactIndex, type Hit, nameOf, type Rule } from '../rule.ts';

/** The parameter with which chatbots mark the addresses they give, also where it was appended to one without a query. */
const CHATBOT_TRACKING =
  /[?&]utm_source=(chatgpt\.com|openai|perplexity(?:\.ai)?|copilot(?:\.com|\.microsoft\.com)?|gemini(?:\.google\.com)?|claude(?:\.ai)?|you\.com)(?=[&#]|$)/i;
const SHORTENERS = new Set(
  spacedLines`
    bit.ly t.co tinyurl.com goo.gl ow.ly is.gd buff.ly lnkd.in t.ly rb.gy cutt.ly shorturl.at trib.al dlvr.it fb.me
    amzn.to tiny.cc bl.ink rebrand.ly s.id v.gd soo.gd shrtco.de ift.tt nyti.ms wapo.st reut.rs bbc.in apne.ws
  `.split(' '),
);

/**
 * Links of newsletters that count clicks and keep to themselves where they lead: Mailchimp, beehiiv, SendGrid, HubSpot,
 * Klaviyo, Substack (its older form).
 */
const CLICK_COUNTER = patternLines('i')`
  ^(?:
    [\w.-]+\.list-manage\.com\/track\/click|link\.mail\.beehiiv\.com\/ss\/c\/|[\w.-]+\.ct\.sendgrid\.net\/ls\/click|
    [\w.-]+\.hubspotlinks\.com\/|ctrk\.klclick\d?\.com\/|substack\.com\/redirect\/
  )
`;

function parsed(source: Source): URL | null {
  return source.url === undefined ? null : parsedUrl(source.url);
}

function addressRule(
  code: string,
  severity: Rule['severity'],
  argsOf: (url: URL, source: Source, index: FactIndex) => Readonly<Record<string, string | number>> | null,
): Rule {
  return {
    code,
    severity,
    *find(index): Generator<Hit> {
      for (const source of index.facts.sources) {
        const url = parsed(source);
        const args = url === null ? null : argsOf(url, source, index);
        if (args !== null) yield { source, args: { url: nameOf(source), ...args } };
      }
    },
  };
}

/** What Twitter and Instagram write into the code of an embedded post: `ref_src=twsrc^tfw`, `utm_source=ig_embed`. */
const EMBED = /^(?:twsrc\^tfw|ig_(?:web_)?embed)/;

/** Parameters that tell who sent the reader, and nothing about the page; those of an embedded post are no editor's doing. */
export const trackingParameters = addressRule('tracking-parameters', 'note', (url, source) => {
  const written = parsedUrl(source.citedAs) ?? url;
  const tracking = parametersOf(written).filter(([name]) => isTrackingParameter(name));
  if (tracking.some(([, value]) => EMBED.test(value))) return null;
  const names = tracking.map(([name]) => name);
  return names.length === 0 ? null : { names: [...new Set(names)].join(', ') };
});

/** An address that hides where it leads. */
export const shortener = addressRule('shortener', 'note', (url, source, index) => {
  const isCounter = CLICK_COUNTER.test(url.host + url.pathname);
  if (!isCounter && !SHORTENERS.has(url.hostname.replace(/^www\./, '').toLowerCase())) return null;
  const to = index.facts.states.get(source.id)?.finalUrl;
  return { ...(isCounter ? { by: 'newsletter' } : {}), ...(to === undefined || to === source.url ? {} : { to }) };
});

/** The site sends every reader of the http address on to https. */
export const insecureAddress = addressRule('insecure-address', 'note', (url, source, index) => {
  const final = index.facts.states.get(source.id)?.finalUrl;
  if (url.protocol !== 'http:' || final === undefined) return null;
  return final === url.href.replace(/^http:/, 'https:') ? { to: final } : null;
});

/** A key or password in an address that is about to be published. */
export const secretInUrl = addressRule('secret-in-url', 'warning', (url) => {
  const what = secretIn(url);
  return what === null ? null : { what };
});

/** The front page of a site where one of its pages was meant. */
export const homepageCited = addressRule('homepage-cited', 'note', (url, source, index) => {
  if (!/^https?:$/.test(url.protocol) || source.archiveOf !== undefined || source.kind !== 'web') return null;
  if (!/^\/?(?:index\.\w{3,5})?$/i.test(url.pathname) || url.search !== '' || url.hash.length > 1) return null;
  for (const claim of index.claimsOn(source))
    if (claim.checkWorthy && claim.reasons.some((reason) => PRECISE.has(reason))) return { claim: claim.id };
  return null;
});

/** Reasons for which a whole site is no source. */
const PRECISE: ReadonlySet<string> = new Set(['quotation', 'number', 'date', 'accusation', 'attribution']);

/** Was the address copied out of a chatbot's answer? Its own parameter says so. */
export function chatbotOf(source: Source): string | undefined {
  return (CHATBOT_TRACKING.exec(source.citedAs) ?? CHATBOT_TRACKING.exec(source.url ?? ''))?.[1];
}

const DEPRECATED_ARCHIVES: ReadonlyMap<string, string> = new Map([
  ['archive-today', 'archive.today'],
  ['webcite', 'WebCite'],
  ['google-cache', 'Google’s cache'],
  ['freezepage', 'FreezePage'],
]);
const DEPRECATED_HOST =
  /(?:^|\.)(archive\.(?:today|is|ph|li|vn|fo|md)|webcitation\.org|webcache\.googleusercontent\.com|freezepage\.com)$/i;

/** A copy in an archive that is gone, or that changed what it keeps. */
export const deprecatedArchive: Rule = {
  code: 'deprecated-archive',
  severity: 'warning',
  *find(index: FactIndex): Generator<Hit> {
    for (const source of index.facts.sources) {
      const address = source.archiveOf?.url ?? source.fields?.archiveUrl ?? source.url ?? '';
      const host = DEPRECATED_HOST.exec(hostOf(address))?.[1];
      const archive = DEPRECATED_ARCHIVES.get(source.archiveOf?.archive ?? '') ?? host;
      if (archive === undefined) continue;
      const other = index.facts.archives.get(source.id)?.best;
      const useful = other?.good === true && !DEPRECATED_HOST.test(hostOf(other.url)) ? { copy: other.url } : {};
      yield { source, args: { url: redactUrl(address), archive, ...useful } };
    }
  },
};

function hostOf(address: string): string {
  return parsedUrl(address)?.hostname ?? '';
}
