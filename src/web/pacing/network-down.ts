import { connect } from 'node:net';
import type { WebOptions } from '../options.ts';
import { refusalRule } from '../refusal.ts';
import { createResolver, type NameSources, systemSources } from '../sockets/dns.ts';
import { isPublicAddress, normalHost } from '../sockets/guard.ts';
import { proxiesFrom } from '../sockets/proxy.ts';

/** Names that are there whenever the network is: the archive that we ask anyway, and the root of the DOI system. */
export const CONTROL_HOSTS: readonly string[] = ['web.archive.org', 'doi.org'];
/** Everything together; a person waits for it. */
const LIMIT_MS = 4000;
const MAX_HOSTS = 5;

/**
 * True when nothing at all can be reached: no host that may be asked and no control host has a public address, or the proxy
 * does not answer. A single name that resolves, and any address given by hand, means that there is a network.
 */
export async function networkDown(
  urls: readonly string[],
  options: WebOptions,
  abort: AbortSignal,
  sources: NameSources = systemSources(options.nameServers),
): Promise<boolean> {
  // Nobody waits for it: nothing is asked any more, and nothing is said of the network.
  if (abort.aborted || isReachedByHand(options)) return false;
  const refusalOf = refusalRule(options);
  const targets = urls.filter((url) => refusalOf(url) === null).map((url) => new URL(url));
  if (targets.length === 0) return false;
  const proxyFor = proxiesFrom(options.env ?? {});
  const proxies = new Map(
    targets.flatMap((url) => {
      const proxy = proxyFor(url);
      return proxy === null ? [] : [[proxy.url.host, proxy.url] as const];
    }),
  );
  const direct = targets.filter((url) => proxyFor(url) === null);
  let isOver = false;
  const names = direct.length === 0 ? [] : [anyName(direct, sources, () => isOver)];
  const reached = await withinLimit(firstTrue([...[...proxies.values()].map(reachable), ...names]), abort);
  isOver = true;
  return !reached;
}

/** True where the user named an address to be asked: then nothing is said of the network beyond it. */
export function isReachedByHand({ resolve = [], allowPrivate = [] }: WebOptions): boolean {
  return resolve.length > 0 || allowPrivate.length > 0;
}

/** The control hosts that a run may ask for a page, where no source answers (see `nobodyReached()`). */
export function controlHostsOf(options: WebOptions): readonly string[] {
  const refusalOf = refusalRule(options);
  return isReachedByHand(options) ? [] : CONTROL_HOSTS.filter((host) => refusalOf(`https://${host}/`) === null);
}

/** False when it takes too long; true when nobody waits for it any more. */
async function withinLimit(answer: Promise<boolean>, abort: AbortSignal): Promise<boolean> {
  let leave = () => {};
  const limit = new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), LIMIT_MS);
    const onAbort = () => resolve(true);
    abort.addEventListener('abort', onAbort, { once: true });
    leave = () => {
      clearTimeout(timer);
      abort.removeEventListener('abort', onAbort);
    };
  });
  try {
    return await Promise.race([answer, limit]);
  } finally {
    leave();
  }
}

/** True as soon as one is; false when none is. */
export async function firstTrue(checks: readonly Promise<boolean>[]): Promise<boolean> {
  return await Promise.any(
    checks.map(async (check) => {
      if (!(await check)) throw new Error('no');
      return true;
    }),
  ).catch(() => false);
}

function anyName(urls: readonly URL[], sources: NameSources, isOver: () => boolean): Promise<boolean> {
  // The system cannot be stopped: each silent look-up would hold the program up long after this has given its answer.
  const system = (host: string) =>
    CONTROL_HOSTS.includes(host) && !isOver() ? sources.system(host) : Promise.reject(new Error('nobody waits for it'));
  const resolver = createResolver({ ...sources, system });
  const hosts = [...new Set([...CONTROL_HOSTS, ...urls.map((url) => normalHost(url.hostname))])].slice(
    0,
    MAX_HOSTS + CONTROL_HOSTS.length,
  );
  return firstTrue(
    hosts.map((host) =>
      resolver.resolve(host).then(
        // A network that wants a login first may answer every name with its own address.
        (addresses) => addresses.some(isPublicAddress),
        () => false,
      ),
    ),
  );
}

function reachable(proxy: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({
      host: normalHost(proxy.hostname),
      port: Number(proxy.port) || (proxy.protocol === 'https:' ? 443 : 80),
      timeout: LIMIT_MS,
    });
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
    socket.once('timeout', () => done(false));
  });
}
