import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** Names by which this machine calls itself; any other in Host is another site's name for us (DNS rebinding). */
const OWN_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/** Who may come in: whoever has the token of this start, by this machine's own name and port. */
export interface Door {
  readonly token: string;
  /** The port that the server listens on. */
  readonly port: number;
}

/**
 * Lets in only who came by the address printed at the start. Host must be this machine's own name and port (no DNS
 * rebinding), the token must be in the cookie (set on the first visit; HttpOnly, SameSite=Strict; its name has the port,
 * because cookies do not keep ports apart), and what changes something must come from our own page (Origin, and
 * Sec-Fetch-Site where it is sent).
 */
export function accessControl(door: Door): MiddlewareHandler {
  const hosts = OWN_NAMES.map((name) => `${name}:${door.port}`);
  const cookie = `stet-${door.port}`;
  return async (context, next) => {
    if (!hosts.includes((context.req.header('host') ?? '').toLowerCase()))
      return context.text('This name is not one of this machine.', 421);
    const offered = context.req.query('token');
    if (context.req.method === 'GET' && context.req.path === '/' && offered !== undefined) {
      if (!sameToken(offered, door.token))
        return context.text('This address is of an earlier start of stet serve. Open the one it printed last.', 403);
      setCookie(context, cookie, door.token, { httpOnly: true, sameSite: 'Strict', path: '/' });
      return context.redirect('/', 303); // the token does not stay in the address bar
    }
    if (!sameToken(getCookie(context, cookie), door.token))
      return context.text('Open the address that stet serve printed; it lets this browser in.', 403);
    if (context.req.method !== 'GET' && !isOwnPage(context))
      return context.text('Only the page of stet serve itself may ask for this.', 403);
    await next();
    return undefined;
  };
}

function sameToken(given: string | undefined, token: string): boolean {
  const a = Buffer.from(given ?? '');
  const b = Buffer.from(token);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** True when a request comes from a page that this server gave. */
function isOwnPage(context: Context): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  return context.req.header('origin') === `http://${context.req.header('host')}`;
}
