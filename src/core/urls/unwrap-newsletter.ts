import { isRecord, parsedJson } from '../json.ts';

/** Longest coded part that is opened: addresses are shorter, and so are the tokens that hold one. */
const MAX_CODED_CHARS = 8000;

/**
 * The address that a newsletter's link carries inside the one that counts clicks. Undefined where it carries none:
 * Mailchimp, beehiiv and HubSpot keep the address to themselves.
 */
export function fromNewsletter(url: URL): string | undefined {
  return fromSubstack(url) ?? fromKit(url) ?? fromAmazonMail(url);
}

/** Substack signs a token (JWS without its head) whose `e` is the address: `/redirect/2/eyJlIjoi….signature`. */
function fromSubstack({ hostname, pathname }: URL): string | undefined {
  const token = hostname === 'substack.com' ? /^\/redirect\/2\/([\w-]+)/.exec(pathname)?.[1] : undefined;
  const payload = token === undefined ? undefined : parsedJson(decoded(token));
  return isRecord(payload) && typeof payload['e'] === 'string' ? payload['e'] : undefined;
}

/** Kit (ConvertKit) puts it last in the path, in Base64. */
function fromKit({ hostname, pathname }: URL): string | undefined {
  if (!/(?:^|\.)convertkit-mail\d*\.com$/.test(hostname)) return undefined;
  const last = /\/(aHR0c[\w+=-]+)$/.exec(pathname.replace(/%3D/gi, '='))?.[1];
  return last === undefined ? undefined : decoded(last);
}

/** Amazon’s mail service, under its own host or the sender’s: `/L0/https:%2F%2Fhost%2Fpath/1/…`; `CL0` from a custom domain. */
function fromAmazonMail({ pathname }: URL): string | undefined {
  const coded = /^\/C?L0\/(https?:%2F%2F[^/]+)\/\d/i.exec(pathname)?.[1];
  try {
    return coded === undefined ? undefined : decodeURIComponent(coded);
  } catch {
    return undefined; // a percent sign that codes nothing
  }
}

function decoded(base64: string): string {
  return base64.length > MAX_CODED_CHARS ? '' : Buffer.from(base64, 'base64url').toString('utf8');
}
