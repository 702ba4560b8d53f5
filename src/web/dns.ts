import { promises as dns } from 'node:dns';
import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { ConnectFailure } from './connect-failure.ts';

/** Of one name server try; two tries. A name that needs longer is a `dns-error`, not a missing host. */
const TRY_MS = 2500;
/** Names kept in memory; the oldest goes first. */
const CACHE_NAMES = 20_000;
/** Answers that a resolver gives when it has no working name server: the system's own lookup may still know. */
const NO_SERVER = new Set(['ECONNREFUSED', 'ETIMEOUT', 'EREFUSED', 'ENONAME']);

export interface NameResolver {
  /** Addresses of a name, IPv4 first. Throws `ConnectFailure` in phase `dns`: ENOTFOUND is NXDOMAIN and nothing else. */
  resolve(host: string): Promise<readonly string[]>;
}

/**
 * Looks names up with c-ares, which does not occupy the four threads that `dns.lookup` shares with file access: a slow
 * name keeps nobody else waiting. The hosts file counts first. Answers are kept for the run.
 */
export function createResolver(): NameResolver {
  const resolver = new dns.Resolver({ timeout: TRY_MS, tries: 2 });
  const cache = new Map<string, Promise<readonly string[]>>();
  let hostsFile: Promise<ReadonlyMap<string, string[]>> | null = null;
  const ask = async (host: string): Promise<readonly string[]> => {
    hostsFile ??= readHosts();
    const fixed = (await hostsFile).get(host);
    if (fixed !== undefined) return fixed;
    const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const found = [four, six].flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    if (found.length > 0) return found;
    const codes = [four, six].map((answer) => (answer.status === 'rejected' ? codeOf(answer.reason) : ''));
    if (codes.some((code) => NO_SERVER.has(code))) return await systemLookup(host);
    throw dnsFailure(codes, host);
  };
  return {
    resolve(host) {
      const known = cache.get(host);
      if (known !== undefined) return known;
      if (cache.size >= CACHE_NAMES) cache.delete(cache.keys().next().value ?? '');
      const answer = ask(host);
      cache.set(host, answer);
      // A failure is asked again when the source is: a passing one must not stick.
      answer.catch(() => cache.delete(host));
      return answer;
    },
  };
}

/** The operating system's lookup, for machines whose names do not come from a name server that c-ares can ask. */
async function systemLookup(host: string): Promise<readonly string[]> {
  try {
    return (await dns.lookup(host, { all: true, order: 'ipv4first' })).map(({ address }) => address);
  } catch (error) {
    throw dnsFailure([codeOf(error)], host);
  }
}

function dnsFailure(codes: readonly string[], host: string): ConnectFailure {
  // NXDOMAIN says that the name does not exist for any type, so one such answer is enough; NODATA only for its own type.
  const missing = codes.includes('ENOTFOUND');
  const empty = codes.every((code) => code === 'ENODATA');
  const code = missing
    ? 'ENOTFOUND'
    : empty
      ? 'ENODATA'
      : (codes.find((entry) => entry !== '' && entry !== 'ENODATA') ?? 'EAI_AGAIN');
  return new ConnectFailure(
    'dns',
    code,
    missing ? `no such host: ${host}` : `name lookup failed for ${host} (${code})`,
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'EAI_AGAIN';
}

async function readHosts(): Promise<ReadonlyMap<string, string[]>> {
  const path = process.platform === 'win32' ? 'C:\\Windows\\System32\\drivers\\etc\\hosts' : '/etc/hosts';
  const text = await readFile(path, 'utf8').catch(() => '');
  const names = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const [address = '', ...aliases] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (isIP(address) === 0) continue;
    for (const alias of aliases) names.set(alias.toLowerCase(), [...(names.get(alias.toLowerCase()) ?? []), address]);
  }
  return names;
}
