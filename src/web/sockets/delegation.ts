import type { promises as dns } from 'node:dns';
import { registrableDomain } from '../../core/urls/registrable-domain.ts';

/** Everything about one host: a sign among others is not worth waiting longer for. */
const LIMIT_MS = 3000;

/** Where names lead: the part of a resolver that is needed for it. */
export type DelegationSources = Pick<dns.Resolver, 'resolveNs' | 'resolveCname'>;

/**
 * Names of the servers that a host's registrable domain is delegated to, and the names that the host stands for (NS and
 * CNAME, RFC 1035 §3.3), lower-case. Empty where nobody answers: never an error.
 */
export async function delegationOf(host: string, sources: DelegationSources): Promise<readonly string[]> {
  const none = () => [] as readonly string[];
  const names = Promise.all([
    sources.resolveNs(registrableDomain(host)).catch(none),
    sources.resolveCname(host).catch(none),
  ]);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly (readonly string[])[]>((resolve) => {
    timer = setTimeout(() => resolve([]), LIMIT_MS);
  });
  try {
    return (await Promise.race([names, late])).flat().map((name) => name.toLowerCase().replace(/\.$/, ''));
  } finally {
    clearTimeout(timer);
  }
}
