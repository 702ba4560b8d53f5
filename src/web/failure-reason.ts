import type { FailureOutcome } from '../core/exchange.ts';
import type { LinkReason } from '../core/link-state.ts';
import { lookup } from '../core/lookup.ts';

/** Node's and OpenSSL's names of what is wrong with a certificate. */
const TLS_REASONS: Readonly<Record<string, LinkReason>> = lookup({
  CERT_HAS_EXPIRED: 'tls-expired',
  CERT_NOT_YET_VALID: 'tls-not-yet-valid',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls-self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls-untrusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls-wrong-host',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls-incomplete-chain',
  UNABLE_TO_GET_ISSUER_CERT: 'tls-incomplete-chain',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls-incomplete-chain',
  CERT_UNTRUSTED: 'tls-untrusted',
  CERT_REVOKED: 'tls-untrusted',
  // Nothing is wrong with its certificate: it wants to be spoken to in HTTP/2.
  ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL: 'bad-response',
  TLS_TIMEOUT: 'timeout',
  ETIMEDOUT: 'timeout',
  ECONNRESET: 'connection-reset',
});

const GUARD_REASONS: Readonly<Record<string, LinkReason>> = lookup({
  REDIRECT_LOOP: 'redirect-loop',
  TOO_MANY_REDIRECTS: 'too-many-redirects',
  UNSAFE_REDIRECT: 'unsafe-redirect',
  BAD_LOCATION: 'bad-response',
  INVALID_URL: 'invalid-url',
  HOST_WAITS: 'rate-limited',
  CIRCUIT_OPEN: 'forbidden',
  NO_CONTACT: 'no-contact',
  RECORDING_MISS: 'not-recorded',
});

/** The reason of a failed exchange. `first` is true when it is the cited address itself that failed. */
export function failureReason({ phase, code }: FailureOutcome, first: boolean): LinkReason {
  switch (phase) {
    case 'guard':
      return code === 'PRIVATE_ADDRESS'
        ? first
          ? 'private-address'
          : 'unsafe-redirect'
        : (GUARD_REASONS[code] ?? 'bad-response');
    case 'dns':
      if (code === 'EBADNAME') return first ? 'invalid-url' : 'bad-response';
      // A proxy that says only that the name failed, twice, has no more to say; one that says "try again" is EAI_AGAIN.
      return code === 'ENOTFOUND' || code === 'PROXY_DNS_FAIL' ? 'no-such-host' : 'dns-error';
    case 'proxy':
      return 'proxy-error';
    case 'tls':
      return TLS_REASONS[code] ?? 'tls-error';
    case 'connect':
      return /TIMEOUT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/.test(code)
        ? 'timeout'
        : code === 'ECONNRESET'
          ? 'connection-reset'
          : 'connection-refused';
    case 'headers':
      if (/TIMEOUT|ETIMEDOUT/.test(code)) return 'timeout';
      return /^HPE_|OVERFLOW|INVALID|MISMATCH|EXCEEDED/.test(code) ? 'bad-response' : 'connection-reset';
    case 'body':
      return /TIMEOUT|ETIMEDOUT/.test(code) ? 'timeout' : 'connection-reset';
  }
}
