import { promises as dns } from 'node:dns';
import { setTimeout as timer } from 'node:timers';
import pLimit from 'p-limit';
import { ConnectFailure } from './connect-failure.ts';
import { delegationOf } from './delegation.ts';
import { readHostsFile } from './hosts-file.ts';

/** Of one name server try; two tries. A name that needs longer is a `dns-error`, not a missing host. */
const TRY_MS = 2500;
/** Everything about one name; several dead name servers would take a multiple of the tries. */
const LIMIT_MS = 8000;
/** RFC 8305 §3: how long the addresses of one family wait for those of the other. */
const RESOLUTION_DELAY_MS = 50;
/** Lookups at once: a burst of more would lose packets at small resolvers. */
const LOOKUPS = 100;
/** Names kept in memory; the oldest goes first. */
const CACHE_NAMES = 20_000;
/** Answers that a resolver gives when it has no working name server: the system's own lookup may still know. */
const NO_SERVER = new Set(['ECONNREFUSED', 'ETIMEOUT', 'EREFUSED', 'ENONAME']);
/** System lookups at once: each holds one of the four threads that file access needs too. */
const SYSTEM_LOOKUPS = 2;

/** Looks names up. */
export interface NameResolver {
  /** Addresses of a name, IPv4 first. Throws `ConnectFailure` in phase `dns`: ENOTFOUND is NXDOMAIN and nothing else. */
  resolve(host: string): Promise<readonly string[]>;
  /** Starts the lookup and waits for its end, whatever that is: a slow name then holds no place in any queue. */
  prepare?(host: string): Promise<void>;
  /** Names of its name servers and aliases; empty where nobody answers. Never throws. */
  delegation?(host: string): Promise<readonly string[]>;
}

/** Where names are looked up; tests put something else in its place. */
export interface NameSources {
  four(host: string): Promise<readonly string[]>;
  six(host: string): Promise<readonly string[]>;
  /** The operating system's own lookup. Cannot tell a missing name from a missing network. */
  system(host: string): Promise<readonly string[]>;
  hosts(): Promise<ReadonlyMap<string, readonly string[]>>;
  delegation?(host: string): Promise<readonly string[]>;
}

/** A resolver for one run. */
export function createResolver(sources: NameSources = systemSources()): NameResolver {
  return new CachingResolver(sources);
}

/**
 * Looks names up with c-ares, which does not occupy the four threads that `dns.lookup` shares with file access: a slow
 * name keeps nobody else waiting. The hosts file counts first. Answers are kept for the run; a failure is forgotten as
 * soon as somebody has been told of it, so that asking a second time is a second look.
 */
class CachingResolver implements NameResolver {
  readonly #sources: NameSources;
  readonly #answers = new Map<string, Promise<readonly string[]>>();
  readonly #oneOfFew = pLimit(SYSTEM_LOOKUPS);
  readonly #oneOfMany = pLimit(LOOKUPS);
  #hostsFile: Promise<ReadonlyMap<string, readonly string[]>> | null = null;
  #systemKnowsNames = false;
  #serverAnswers = false;

  constructor(sources: NameSources) {
    this.#sources = sources;
  }

  async resolve(host: string): Promise<readonly string[]> {
    const answer = this.#start(host);
    try {
      return await answer;
    } catch (error) {
      if (this.#answers.get(host) === answer) this.#answers.delete(host);
      throw error;
    }
  }

  async prepare(host: string): Promise<void> {
    await this.#start(host).catch(() => undefined); // told to whoever resolves it
  }

  delegation(host: string): Promise<readonly string[]> {
    return this.#oneOfMany(async () => (await this.#sources.delegation?.(host)) ?? []);
  }

  #start(host: string): Promise<readonly string[]> {
    const known = this.#answers.get(host);
    if (known !== undefined) return known;
    if (this.#answers.size >= CACHE_NAMES) this.#answers.delete(this.#answers.keys().next().value ?? '');
    const answer = this.#oneOfMany(() => withLimit(this.#look(host), host));
    this.#answers.set(host, answer);
    return answer;
  }

  async #look(host: string): Promise<readonly string[]> {
    this.#hostsFile ??= this.#sources.hosts();
    const fixed = (await this.#hostsFile).get(host);
    if (fixed !== undefined) return fixed;
    const { found, codes } = await bothFamilies(this.#sources.four(host), this.#sources.six(host));
    const hasServer = found.length > 0 || codes.some((code) => !NO_SERVER.has(code));
    this.#serverAnswers ||= hasServer;
    if (found.length > 0) return found;
    // A server that answers for other names and is silent about this one will not be better known to the system.
    if (!this.#serverAnswers) return await this.#askSystem(host);
    throw dnsFailure(codes, host);
  }

  async #askSystem(host: string): Promise<readonly string[]> {
    try {
      const found = await this.#oneOfFew(() => this.#sources.system(host));
      this.#systemKnowsNames = true;
      return found;
    } catch (error) {
      // Without a network every name is "not found" here; that one was found before shows that there is one.
      const code = codeOf(error) === 'ENOTFOUND' && !this.#systemKnowsNames ? 'EAI_AGAIN' : codeOf(error);
      throw dnsFailure([code], host);
    }
  }
}

/** The addresses of both families, those of the slower one only when they come soon. */
async function bothFamilies(
  four: Promise<readonly string[]>,
  six: Promise<readonly string[]>,
): Promise<{ readonly found: readonly string[]; readonly codes: readonly [four: string, six: string] }> {
  const answers: (readonly string[])[] = [[], []];
  const codes: [string, string] = ['ENODATA', 'ENODATA'];
  let first: () => void = () => undefined;
  const someAddress = new Promise<void>((resolve) => {
    first = resolve;
  });
  const take = async (index: 0 | 1, answer: Promise<readonly string[]>) => {
    try {
      answers[index] = await answer;
      if ((answers[index]?.length ?? 0) > 0) first();
    } catch (error) {
      codes[index] = codeOf(error);
    }
  };
  const all = Promise.all([take(0, four), take(1, six)]);
  await Promise.race([all, someAddress]);
  if (answers.flat().length > 0) await Promise.race([all, pause(RESOLUTION_DELAY_MS)]);
  return { found: answers.flat(), codes };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    timer(resolve, ms).unref();
  });
}

/** @throws ConnectFailure ETIMEOUT when the answer takes too long */
async function withLimit(answer: Promise<readonly string[]>, host: string): Promise<readonly string[]> {
  let timeout: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timeout = timer(() => reject(dnsFailure(['ETIMEOUT'], host)), LIMIT_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timeout);
  }
}

/**
 * What the answers for both families come to. NXDOMAIN says that the name does not exist for any type (RFC 8020), but
 * some servers say it of AAAA alone (RFC 4074 §4.2): only the answer for A is believed.
 */
function dnsFailure([four = 'EAI_AGAIN', six = 'ENODATA']: readonly string[], host: string): ConnectFailure {
  if (four === 'ENOTFOUND') return new ConnectFailure('dns', 'ENOTFOUND', `no such host: ${host}`);
  const code = four !== 'ENODATA' || six === 'ENOTFOUND' ? four : six;
  return new ConnectFailure('dns', code, `name lookup failed for ${host} (${code})`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'EAI_AGAIN';
}

/** The machine's name servers, or those given. */
export function systemSources(nameServers: readonly string[] = []): NameSources {
  // Made for the first name: a run that meets addresses only does without. What the user names is looked at at once.
  let made = nameServers.length > 0 ? resolverOf(nameServers) : null;
  const resolver = () => {
    made ??= resolverOf(nameServers);
    return made;
  };
  return {
    four: async (host) => await resolver().resolve4(host),
    six: async (host) => await resolver().resolve6(host),
    system: async (host) => (await dns.lookup(host, { all: true, order: 'ipv4first' })).map(({ address }) => address),
    hosts: readHostsFile,
    delegation: async (host) => await delegationOf(host, resolver()),
  };
}

function resolverOf(nameServers: readonly string[]): dns.Resolver {
  const resolver = new dns.Resolver({ timeout: TRY_MS, tries: 2 });
  if (nameServers.length > 0) resolver.setServers(nameServers);
  return resolver;
}
