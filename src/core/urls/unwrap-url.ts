import { isAddress, parsedUrl } from './parse-url.ts';
import { fromNewsletter } from './unwrap-newsletter.ts';

/** A service that hides an address inside its own: on which host and path, and where in it the target stands. */
interface Wrapper {
  readonly host: RegExp;
  readonly path: RegExp;
  /** Parameters that can hold the target, first found wins. */
  readonly parameters: readonly string[];
}

const WRAPPERS: readonly Wrapper[] = [
  { host: /^(?:www\.)?google\.[a-z.]{2,6}$/, path: /^\/url$/, parameters: ['q', 'url'] },
  { host: /^(?:www\.)?google\.[a-z.]{2,6}$/, path: /^\/imgres$/, parameters: ['imgrefurl'] },
  { host: /^lm?\.(?:facebook|instagram)\.com$/, path: /^\/(?:l\.php)?$/, parameters: ['u'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\//, parameters: ['url'] },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, parameters: ['q'] },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/(?:safety\/go|redir\/redirect)\/?$/, parameters: ['url'] },
  { host: /^out\.reddit\.com$/, path: /^\//, parameters: ['url'] },
  { host: /^(?:duckduckgo\.com|html\.duckduckgo\.com)$/, path: /^\/l\/?$/, parameters: ['uddg'] },
  { host: /^slack-redir\.net$/, path: /^\/link$/, parameters: ['url'] },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, parameters: ['z'] },
  { host: /^(?:m\.)?vk\.com$/, path: /^\/away(?:\.php)?$/, parameters: ['to'] },
  { host: /^steamcommunity\.com$/, path: /^\/linkfilter\/?$/, parameters: ['url', 'u'] },
  { host: /^(?:www\.)?deviantart\.com$/, path: /^\/(?:users\/)?outgoing$/, parameters: ['url'] },
  { host: /^disq\.us$/, path: /^\/url$/, parameters: ['url'] },
  { host: /^exit\.sc$/, path: /^\//, parameters: ['url'] },
  { host: /^go\.redirectingat\.com$/, path: /^\//, parameters: ['url'] },
  { host: /^click\.linksynergy\.com$/, path: /^\//, parameters: ['murl'] },
  { host: /^(?:medium\.com|.*\.medium\.com)$/, path: /^\/r\/?$/, parameters: ['url'] },
  {
    host: /^protect-[a-z]{2}\.mimecast\.com$|^linkprotect\.cudasvc\.com$/,
    path: /^\/url$/,
    parameters: ['a', 'domain'],
  },
  { host: /^urldefense\.proofpoint\.com$/, path: /^\/v1\/url$/, parameters: ['u'] },
];

/** Wrappers inside wrappers are opened up to this depth; real ones nest twice. */
const MAX_DEPTH = 4;

function webAddress(text: string | null | undefined): string | undefined {
  if (text === null || text === undefined) return undefined;
  const address = /^www\./i.test(text) ? `http://${text}` : text;
  return /^https?:\/\/[^/]+/i.test(address) && isAddress(address) ? address : undefined;
}

/** Where the address begins in the third form of Proofpoint's. */
const THIRD = '/v3/__';

/** Proofpoint's second form writes `-3A` for `%3A` and `_` for `/`; its third stands between double underscores. */
function fromUrlDefense(url: URL): string | undefined {
  if (!/^urldefense(?:\.proofpoint)?\.com$/.test(url.hostname)) return undefined;
  if (url.pathname.startsWith('/v2/url')) {
    const coded = url.searchParams.get('u') ?? '';
    try {
      return webAddress(decodeURIComponent(coded.replace(/-/g, '%').replace(/_/g, '/')));
    } catch {
      return undefined;
    }
  }
  const at = url.href.indexOf(THIRD);
  const to = url.href.indexOf('__;', at + THIRD.length + 1);
  const inner = at < 0 || to < 0 ? undefined : url.href.slice(at + THIRD.length, to);
  // A star stands for a character that is coded behind the semicolon; without stars the address is plain.
  return inner?.includes('*') === true ? undefined : webAddress(inner);
}

/** AMP caches carry the page's own address in their path: `/amp/s/host/path`, `/c/s/host/path`. */
function fromAmpCache(url: URL): string | undefined {
  const isViewer = /^(?:www\.)?google\.[a-z.]{2,6}$/.test(url.hostname) && url.pathname.startsWith('/amp/');
  const isCache = /(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com)$/.test(url.hostname);
  if (!isViewer && !isCache) return undefined;
  const inner = /^\/(?:amp|[cvri])\/(s\/)?(.+)$/.exec(url.pathname);
  if (inner === null || !/^[^/]+\.[^/]+/.test(inner[2] ?? '')) return undefined;
  return webAddress(`${inner[1] === undefined ? 'http' : 'https'}://${inner[2]}${url.search}`);
}

function unwrapOnce(address: string): string | undefined {
  const url = parsedUrl(address);
  if (url === null) return undefined;
  const special = fromUrlDefense(url) ?? fromAmpCache(url) ?? webAddress(fromNewsletter(url));
  if (special !== undefined) return special;
  const wrapper = WRAPPERS.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname));
  return wrapper?.parameters
    .map((name) => webAddress(url.searchParams.get(name)))
    .find((target) => target !== undefined);
}

/**
 * The address inside a wrapper that carries it (search engines, social networks, mail filters, newsletters, AMP caches);
 * the address itself when it is none. Shorteners carry nothing and stay as they are.
 */
export function unwrapUrl(address: string): string {
  let current = address;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const inner = unwrapOnce(current);
    if (inner === undefined) return current;
    current = inner;
  }
  return current;
}
