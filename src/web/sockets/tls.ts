import { readFileSync } from 'node:fs';
import { isIP, type Socket } from 'node:net';
import {
  createSecureContext,
  type PeerCertificate,
  rootCertificates,
  type SecureContext,
  type TLSSocket,
  connect as tlsConnect,
} from 'node:tls';
import type { FailurePhase, TlsFacts } from '../../core/exchange.ts';
import { lookup } from '../../core/lookup.ts';
import { isMissingLink } from '../certificate-kin.ts';
import { ConnectFailure } from './connect-failure.ts';

/** OpenSSL's codes for a chain whose end nobody knows. */
const UNKNOWN_ISSUER = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
]);
/** The two sides have no protocol version in common: the server's is older than TLS 1.2 (RFC 8996). */
const OLD_PROTOCOL = /PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|VERSION_TOO_LOW/;

/** Whom to trust beside the bundled roots. */
export interface TrustOptions {
  /** Certificates (PEM) trusted beside the bundled roots. */
  readonly ca?: readonly string[] | undefined;
  /** The file of NODE_EXTRA_CA_CERTS: Node trusts it by itself, here it only helps to say what is wrong. */
  readonly extraFile?: string | undefined;
}

/** Opens TLS over connections; one for a transport, since what it trusts is costly to set up. */
export class TlsOpener {
  readonly #trust: TrustOptions;
  #context: SecureContext | null = null;
  #known: readonly string[] | null = null;

  constructor(trust: TrustOptions = {}) {
    this.#trust = trust;
  }

  /**
   * TLS with a server whose certificate is right. A wrong certificate is looked at, so that the failure can say what
   * is wrong with it; nothing is sent to such a server.
   * @throws ConnectFailure
   */
  open(socket: Socket, host: string, timeoutMs: number, phase: FailurePhase): Promise<TLSSocket> {
    const { ca = [] } = this.#trust;
    this.#context ??= createSecureContext(ca.length === 0 ? {} : { ca: [...rootCertificates, ...ca] });
    const secured = tlsConnect({
      socket,
      servername: isIP(host) === 0 ? host : '',
      host,
      // Refused below instead: with `true` the certificate could not be looked at to say what is wrong.
      rejectUnauthorized: false,
      ALPNProtocols: ['http/1.1'],
      secureContext: this.#context,
    });
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => secured.destroy(new ConnectFailure(phase, 'TLS_TIMEOUT', `no TLS handshake within ${timeoutMs} ms`)),
        timeoutMs,
      );
      const onError = (error: NodeJS.ErrnoException) => {
        clearTimeout(timer);
        reject(error instanceof ConnectFailure ? error : brokenHandshake(error, phase));
      };
      secured.once('error', onError);
      secured.once('secureConnect', () => {
        clearTimeout(timer);
        secured.off('error', onError);
        if (secured.authorized) {
          resolve(secured);
          return;
        }
        const failure = this.#refusal(secured, phase);
        secured.on('error', () => undefined); // destroyed by us: what the peer says to that is of no interest
        secured.destroy();
        reject(failure);
      });
    });
  }

  #refusal(secured: TLSSocket, phase: FailurePhase): ConnectFailure {
    const said = String(secured.authorizationError);
    const certificate = secured.getPeerCertificate();
    const untrusted = UNKNOWN_ISSUER.has(said) && !isMissingLink(certificate, this.#trusted());
    const facts = { ...tlsFacts(secured), error: untrusted ? 'CERT_UNTRUSTED' : said };
    return new ConnectFailure(phase, facts.error, `the certificate is not accepted (${said})`, facts);
  }

  /** What is trusted beside the public roots. */
  #trusted(): readonly string[] {
    const { ca = [], extraFile } = this.#trust;
    this.#known ??= [...ca, ...(extraFile === undefined ? [] : certificatesIn(extraFile))];
    return this.#known;
  }
}

/** The certificates in a PEM file; none when it cannot be read, which Node has said by then. */
function certificatesIn(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  } catch {
    return [];
  }
}

/** What some of OpenSSL's codes come to. */
const IN_WORDS: Readonly<Record<string, string>> = lookup({
  ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL: 'the server speaks no HTTP/1.1, perhaps HTTP/2 alone, as browsers do',
  ERR_SSL_WRONG_VERSION_NUMBER: 'what answers there speaks no TLS',
});

function brokenHandshake(error: NodeJS.ErrnoException, phase: FailurePhase): ConnectFailure {
  const code = error.code ?? 'EPROTO';
  if (OLD_PROTOCOL.test(code)) return new ConnectFailure(phase, 'TLS_OLD_PROTOCOL', 'the server knows no TLS 1.2');
  // The message of an error of OpenSSL holds an address in memory: it would be another one in every report.
  const reason = 'reason' in error && typeof error.reason === 'string' ? error.reason : error.message;
  return new ConnectFailure(phase, code, IN_WORDS[code] ?? reason);
}

/** What a report says of the certificate and the protocol. */
export function tlsFacts(socket: TLSSocket): TlsFacts {
  const certificate: PeerCertificate = socket.getPeerCertificate();
  const protocol = socket.getProtocol();
  const from = isoDate(certificate.valid_from);
  const to = isoDate(certificate.valid_to);
  return {
    ...(protocol === null ? {} : { protocol }),
    ...(certificate.subject === undefined ? {} : { subject: nameOf(certificate.subject) }),
    ...(certificate.issuer === undefined ? {} : { issuer: nameOf(certificate.issuer) }),
    ...(from === undefined ? {} : { validFrom: from }),
    ...(to === undefined ? {} : { validTo: to }),
  };
}

function nameOf(entity: PeerCertificate['subject']): string {
  return [entity.CN ?? entity.O ?? ''].flat().join(', ');
}

function isoDate(text: string | undefined): string | undefined {
  return text === undefined || Number.isNaN(Date.parse(text)) ? undefined : new Date(text).toISOString();
}
