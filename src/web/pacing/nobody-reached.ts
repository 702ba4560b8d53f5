import type { FailureOutcome, Fetcher } from '../../core/exchange.ts';
import type { WebOptions } from '../options.ts';
import { CONTROL_HOSTS, firstTrue, isReachedByHand } from './network-down.ts';

/**
 * Why not even hosts that are always there give an answer over https, which nobody on the way can give in their place;
 * null as soon as one does, and where they are not to be asked. A machine behind the login page of a hotel has names,
 * connections and even pages, and none of them is what it was asked for.
 */
export async function nobodyReached(
  fetcher: Fetcher,
  options: WebOptions,
  abort: AbortSignal,
): Promise<FailureOutcome | null> {
  if (isReachedByHand(options)) return null;
  const failures: FailureOutcome[] = [];
  const reached = await firstTrue(
    CONTROL_HOSTS.map(async (host) => {
      const exchanges = await fetcher.fetch(`https://${host}/`, {
        abort,
        maxBytes: 1,
        purpose: 'control',
        redirects: 'manual',
        retries: 0,
      });
      const outcome = exchanges.at(-1)?.outcome;
      if (outcome?.kind !== 'failure' || saysNothing(outcome)) return true;
      failures.push(outcome);
      return false;
    }),
  );
  return reached ? null : (failures[0] ?? null);
}

/** Not sent, for another reason than where the name led to; or a network that knows its own names only. */
function saysNothing({ phase, code }: FailureOutcome): boolean {
  return phase === 'dns' || (phase === 'guard' && code !== 'PRIVATE_ADDRESS');
}
