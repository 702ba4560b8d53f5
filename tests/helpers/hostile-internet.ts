import { HONEST_404, hostOf, type NetCase, type Reply, urlOf } from '../../fixtures/web/internet/case.ts';
import { type SiteAnswer, type SiteRequest, TestInternet } from './test-internet.ts';

/** Registered DOIs of the invented handle system, and one that it does not know. */
const UNKNOWN_DOI = /harbour\.none/;

/** Opens an internet on which every case has its own hosts. */
export async function openHostileInternet(cases: readonly NetCase[]): Promise<TestInternet> {
  const byUrl = new Map<string, NetCase>();
  const byHost = new Map<string, NetCase>();
  const elsewhere = new Map<string, (path: string) => Reply>();
  for (const entry of cases) {
    const url = new URL(urlOf(entry));
    if (byUrl.has(keyOf(url))) throw new Error(`two cases cite ${url.href}`);
    byUrl.set(keyOf(url), entry);
    if (entry.url === undefined) byHost.set(hostOf(entry), entry);
    for (const [host, reply] of Object.entries(entry.elsewhere ?? {})) elsewhere.set(host, reply);
  }
  const counts = new Map<string, number>();
  return await TestInternet.open({
    answer(request) {
      const url = new URL(request.url);
      url.hostname = named(url.hostname);
      if (url.pathname.startsWith('/api/handles/')) return handle(url);
      const entry = byUrl.get(keyOf(url)) ?? turnsOf(byHost.get(url.hostname), url);
      if (entry !== undefined) return siteAnswer(citedReply(entry, request, counts));
      const path = `${url.pathname}${url.search}`;
      const other = elsewhere.get(url.hostname)?.(path) ?? byHost.get(url.hostname)?.others?.(path) ?? HONEST_404;
      return siteAnswer(other);
    },
    isMissing: (asked) => {
      const host = named(asked);
      return byHost.get(host)?.missing === true || !(byHost.has(host) || elsewhere.has(host) || isCited(byUrl, host));
    },
    certificateOf: (host) => byHost.get(named(host))?.tls ?? 'good',
    refuses: (host) => {
      const refused = byHost.get(named(host))?.refused;
      if (refused === undefined) return null;
      const { status, proxyStatus, body } = refused;
      return {
        status,
        ...(proxyStatus === undefined ? {} : { headers: { 'proxy-status': proxyStatus } }),
        ...(body === undefined ? {} : { body }),
      };
    },
  });
}

/** A tool that leaves `.test` out asks for the same hosts by another ending. */
function named(host: string): string {
  return host.replace(/\.testnet$/, '.test');
}

/** Scheme aside: a page over http is the same page. */
function keyOf(url: URL): string {
  return `${url.host}${url.pathname}${url.search}`;
}

function isCited(byUrl: ReadonlyMap<string, NetCase>, host: string): boolean {
  return (
    [...byUrl.keys()].some((key) => key.replace(/:\d+(?=\/)/, '').startsWith(`${host}/`)) ||
    /^(?:www\.)?doi\.org$/.test(host)
  );
}

/** A case that counts turns answers its own address with another query too (a session, a cookie test). */
function turnsOf(entry: NetCase | undefined, url: URL): NetCase | undefined {
  return entry?.turns !== undefined && new URL(urlOf(entry)).pathname === url.pathname ? entry : undefined;
}

function citedReply(entry: NetCase, { method }: SiteRequest, counts: Map<string, number>): Reply {
  if (entry.turns === undefined) return entry.cited ?? HONEST_404;
  // HEAD is a question of its own: a case that flaps for GET is not used up by it.
  const key = `${method} ${entry.name}`;
  const nth = (counts.get(key) ?? 0) + 1;
  counts.set(key, nth);
  return entry.turns(nth, method);
}

function siteAnswer(reply: Reply): SiteAnswer {
  if (typeof reply === 'function') return reply;
  const { status, headers, body } = reply;
  return {
    ...(status === undefined ? {} : { status }),
    headers: Object.fromEntries(
      Object.entries(headers ?? {}).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
    ),
    ...(body === undefined ? {} : { body }),
  };
}

function handle(url: URL): SiteAnswer {
  const known = !UNKNOWN_DOI.test(url.pathname);
  return {
    status: known ? 200 : 404,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ responseCode: known ? 1 : 100 }),
  };
}

/** The article that cites every case, one a line. */
export function articleOf(cases: readonly NetCase[]): string {
  return cases.map((entry) => `- [${entry.name.replace(/[[\]]/g, '')}](<${urlOf(entry)}>)`).join('\n');
}
