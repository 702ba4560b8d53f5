/**
 * Request headers that belong to the connection, the message's length or a proxy (RFC 9110 §7.6.1 and §10.1.1, RFC 9112
 * §6): whoever sends the request sets them. A foreign one splits the request, or makes every answer of the host a failure.
 */
const RESERVED: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'http2-settings',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** True for a header of which nobody but the transport may give the value, in any case. */
export function isReservedHeader(name: string): boolean {
  return RESERVED.has(name.toLowerCase());
}
