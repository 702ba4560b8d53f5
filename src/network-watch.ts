import type { Web } from './core/asking.ts';
import { StetError } from './core/errors.ts';
import type { CheckEvent } from './core/events.ts';
import type { FailureOutcome } from './core/exchange.ts';
import type { LinkState } from './core/link-state.ts';

/**
 * Sources without an answer over https after which somebody else is asked. Half of what is under way at once: fewer may all
 * have failed before the first that answers has been read; more tell later of a network that is of no use.
 */
const LOOK_AFTER = 32;

/**
 * Watches for a network that lets nothing through, and says so once instead of a word about every link: a login page in
 * the way answers for every host over http, a firewall for none. What counts is https, where a certificate shows that it
 * was the host who answered, or living pages that differ: where none of the first sources gave such an answer, hosts that
 * are always there are asked.
 */
export class NetworkWatch {
  #isSound = false;
  /** Digests of living pages. */
  readonly #pages = new Set<string>();

  /** @throws StetError NETWORK_DOWN between two events, when not even those answer */
  async *over(events: AsyncIterable<CheckEvent>, web: Web, abort: AbortSignal): AsyncGenerator<CheckEvent> {
    let left = Number.POSITIVE_INFINITY;
    let unanswered = 0;
    let isSuspect = false;
    for await (const event of events) {
      if (event.type === 'article') left = event.sources.length;
      if (event.type === 'link' && !this.#isSound) {
        left -= 1;
        this.#isSound = this.#showsSound(event.state);
        if (wasAsked(event.state)) {
          unanswered += 1;
          isSuspect ||= event.state.liveness !== 'alive';
        }
        // A run that is over asks nobody any more.
        const isOver = event.state.reason === 'deadline';
        if (!this.#isSound && !isOver && isSuspect && (unanswered >= LOOK_AFTER || left === 0))
          await this.#look(unanswered, web, abort);
      }
      yield event;
    }
  }

  /** The same for a source that was asked by itself. @throws StetError NETWORK_DOWN */
  async alone(state: LinkState, web: Web, abort: AbortSignal): Promise<void> {
    if (this.#isSound || this.#showsSound(state) || !wasAsked(state) || state.liveness === 'alive') return;
    await this.#look(1, web, abort);
  }

  #showsSound({ liveness, sha256, fromCache, ...answer }: LinkState): boolean {
    if (fromCache === true) return false;
    if (liveness === 'alive' && sha256 !== undefined) this.#pages.add(sha256);
    return this.#pages.size > 1 || isOfItsHost(answer);
  }

  async #look(unanswered: number, web: Web, abort: AbortSignal): Promise<void> {
    const failure = await web.nobodyReached(abort);
    if (failure !== null && !abort.aborted) throw nothingComesThrough(failure, unanswered);
    this.#isSound = true;
  }
}

/** An answer, or one on the way to it, came over https: nobody else can have given it. */
function isOfItsHost({ httpStatus, tls, redirects }: Pick<LinkState, 'httpStatus' | 'tls' | 'redirects'>): boolean {
  const answered = httpStatus !== undefined && tls !== undefined && tls.error === undefined;
  return answered || redirects.some(({ url, status }) => status !== undefined && url.startsWith('https:'));
}

/** Something was sent; a missing name was told by a name server, which is there. */
function wasAsked({ status, reason, fromCache }: LinkState): boolean {
  return status !== 'not-asked' && status !== 'no-link' && reason !== 'no-such-host' && fromCache !== true;
}

function nothingComesThrough({ phase, code }: FailureOutcome, unanswered: number): StetError {
  const sources = unanswered === 1 ? 'The source' : `None of ${unanswered} sources`;
  const gave = unanswered === 1 ? 'gave no answer' : 'gave an answer';
  return new StetError(
    'NETWORK_DOWN',
    `The network here lets nothing through. ${sources} ${gave} over https, nor did hosts that are always there (${phase}: ${code})`,
    { hint: hintFor(phase, code) },
  );
}

/** Every host's certificate is out of date where this machine's clock is. */
const OF_THE_CLOCK = /^CERT_(?:HAS_EXPIRED|NOT_YET_VALID)$/;

function hintFor(phase: FailureOutcome['phase'], code: string): string {
  if (OF_THE_CLOCK.test(code)) return 'look whether the clock of this machine is right, or log in to the network';
  if (phase === 'tls')
    return 'log in to the network first (hotel, train); where an office reads https, name its certificate in NODE_EXTRA_CA_CERTS';
  if (phase === 'proxy') return 'look at HTTP_PROXY, HTTPS_PROXY and NO_PROXY, and run again';
  return 'connect, or log in to the network (hotel, train), and run again; where a proxy leads out, name it in HTTPS_PROXY';
}
