import type { CookieJar } from 'tough-cookie';
import { type Exchange, headersOf } from '../core/exchange.ts';

/** Cookies of one chain; a site that sets more is not keeping a session. */
const MAX_COOKIES = 64;
/** RFC 6265 §6.1: what a client should at least take; longer ones are left out. */
const MAX_COOKIE_CHARS = 4096;
/** RFC 6265bis §5.7: a cookie with one of these is left out as a whole; sent back, it would be no header. */
const CONTROL = /[\0-\x08\x0a-\x1f\x7f]/;

/** The cookies of one chain of hops: some sites send everybody round in a circle who does not bring theirs back. */
export class ChainCookies {
  #jar: CookieJar | null = null;
  #count = 0;

  /** Value of the Cookie header for an address; empty when there is none to send. */
  async headerFor(url: string): Promise<string> {
    return this.#jar === null ? '' : await this.#jar.getCookieString(url);
  }

  /** Takes what an answer sets; what is no cookie, or not the site's to set, is left out (RFC 6265 §5.3). */
  async keep({ url, outcome }: Exchange): Promise<void> {
    if (outcome.kind === 'failure') return;
    for (const value of headersOf(outcome.headers, 'set-cookie')) {
      if (value.length > MAX_COOKIE_CHARS || this.#count >= MAX_COOKIES || CONTROL.test(value)) continue;
      this.#count += 1;
      this.#jar ??= new (await import('tough-cookie')).CookieJar(undefined, { looseMode: true });
      await this.#jar.setCookie(value, url, { ignoreError: true });
    }
  }
}
