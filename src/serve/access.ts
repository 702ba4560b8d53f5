import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

const COOKIE = 'stet';

/** The names by which this machine calls itself; a foreign name in Host is DNS rebinding. */
function isOwnHost(host: string | undefined): boolean {
  return host !== undefined && /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(host);
}

function sameToken(given: string | undefined, token: string): boolean {
  const a = Buffer.from(given ?? '');
  const b = Buffer.from(token);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** True when a request that changes something comes from our own page. */
function isOwnOrigin(context: Context): boolean {
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === `http://${context.req.header('host')}`;
}

/**
 * Lets in only who came by the address printed at the start: Host must be this machine's own (no DNS rebinding), the
 * token must be in the cookie (set on the first visit, HttpOnly, SameSite=Strict), and what changes something must come
 * from our own page. Everything is answered with headers that keep the page alone.
 */
export function accessControl(token: string): MiddlewareHandler {
  return async (context, next) => {
    if (!isOwnHost(context.req.header('host'))) return context.text('Unexpected host', 421);
    const offered = context.req.query('token');
    if (context.req.method === 'GET' && context.req.path === '/' && offered !== undefined) {
      if (!sameToken(offered, token)) return context.text('This address is from an earlier start of stet serve', 403);
      setCookie(context, COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
      return context.redirect('/', 303);
    }
    if (!sameToken(getCookie(context, COOKIE), token))
      return context.text('Open the address that stet serve printed', 403);
    if (context.req.method !== 'GET' && !isOwnOrigin(context))
      return context.text('Requests from other sites are refused', 403);
    await next();
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'no-referrer');
    context.header('cache-control', 'no-store');
    context.header('cross-origin-opener-policy', 'same-origin');
    context.header('cross-origin-resource-policy', 'same-origin');
    if (!context.res.headers.has('content-security-policy')) {
      context.header(
        'content-security-policy',
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      );
    }
  };
}
