import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

type CryptoKeyPair = webcrypto.CryptoKeyPair;

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 86_400_000;

export interface TestCertificate {
  readonly cert: string;
  readonly key: string;
}

/** What can be wrong with a certificate; `good` is right in everything. */
export type CertificateKind =
  | 'good'
  | 'expired'
  | 'not-yet-valid'
  | 'self-signed'
  | 'wrong-host'
  | 'untrusted'
  | 'incomplete-chain';

/** A certificate authority made at run time: nothing secret is in the repository, nothing expires in it. */
export class TestCa {
  readonly #root: x509.X509Certificate;
  readonly #rootKeys: CryptoKeyPair;
  readonly #intermediate: x509.X509Certificate;
  readonly #intermediateKeys: CryptoKeyPair;
  readonly #made = new Map<string, Promise<TestCertificate>>();

  private constructor(
    root: x509.X509Certificate,
    rootKeys: CryptoKeyPair,
    intermediate: x509.X509Certificate,
    intermediateKeys: CryptoKeyPair,
  ) {
    this.#root = root;
    this.#rootKeys = rootKeys;
    this.#intermediate = intermediate;
    this.#intermediateKeys = intermediateKeys;
  }

  static async create(name = 'stet test CA'): Promise<TestCa> {
    const rootKeys = await keys();
    const root = await x509.X509CertificateGenerator.createSelfSigned({
      name: `CN=${name}`,
      keys: rootKeys,
      signingAlgorithm: ALGORITHM,
      notBefore: new Date(Date.now() - 30 * DAY_MS),
      notAfter: new Date(Date.now() + 365 * DAY_MS),
      extensions: [
        new x509.BasicConstraintsExtension(true, 2, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      ],
    });
    const intermediateKeys = await keys();
    const intermediate = await issue(`CN=${name} intermediate`, intermediateKeys, root, rootKeys, { ca: true });
    return new TestCa(root, rootKeys, intermediate, intermediateKeys);
  }

  /** What a client has to trust, PEM. */
  get pem(): string {
    return this.#root.toString('pem');
  }

  /** A certificate with its key (and what chain it sends) for a host; made once. */
  certificate(host: string, kind: CertificateKind = 'good'): Promise<TestCertificate> {
    const id = `${kind} ${host}`;
    const made = this.#made.get(id) ?? this.#make(host, kind);
    this.#made.set(id, made);
    return made;
  }

  async #make(host: string, kind: CertificateKind): Promise<TestCertificate> {
    const pair = await keys();
    const name = kind === 'wrong-host' ? 'other-host.test' : host;
    if (kind === 'self-signed') {
      const cert = await x509.X509CertificateGenerator.createSelfSigned({
        name: `CN=${name}`,
        keys: pair,
        signingAlgorithm: ALGORITHM,
        notBefore: new Date(Date.now() - DAY_MS),
        notAfter: new Date(Date.now() + DAY_MS),
        extensions: [names(name)],
      });
      return { cert: cert.toString('pem'), key: await keyPem(pair) };
    }
    if (kind === 'untrusted') {
      const other = await TestCa.create('somebody else’s CA');
      const { cert, key } = await other.certificate(host);
      return { cert: `${cert}\n${other.pem}`, key };
    }
    const byIntermediate = kind === 'incomplete-chain';
    const dates =
      kind === 'expired'
        ? { from: -20, to: -2 }
        : kind === 'not-yet-valid'
          ? { from: 2, to: 20 }
          : { from: -2, to: 20 };
    const [issuer, issuerKeys] = byIntermediate
      ? [this.#intermediate, this.#intermediateKeys]
      : [this.#root, this.#rootKeys];
    const cert = await issue(`CN=${name}`, pair, issuer, issuerKeys, { host: name, ...dates });
    return { cert: cert.toString('pem'), key: await keyPem(pair) };
  }
}

function keys(): Promise<CryptoKeyPair> {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']) as Promise<CryptoKeyPair>;
}

async function keyPem(pair: CryptoKeyPair): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', pair.privateKey));
  return `-----BEGIN PRIVATE KEY-----\n${der.toString('base64').replace(/(.{64})/g, '$1\n')}\n-----END PRIVATE KEY-----\n`;
}

function names(host: string): x509.SubjectAlternativeNameExtension {
  const type = /^[\d.]+$|:/.test(host) ? 'ip' : 'dns';
  return new x509.SubjectAlternativeNameExtension([{ type, value: host }]);
}

async function issue(
  subject: string,
  pair: CryptoKeyPair,
  issuer: x509.X509Certificate,
  issuerKeys: CryptoKeyPair,
  options: { ca?: boolean; host?: string; from?: number; to?: number },
): Promise<x509.X509Certificate> {
  return await x509.X509CertificateGenerator.create({
    subject,
    issuer: issuer.subject,
    publicKey: pair.publicKey,
    signingKey: issuerKeys.privateKey,
    signingAlgorithm: ALGORITHM,
    notBefore: new Date(Date.now() + (options.from ?? -2) * DAY_MS),
    notAfter: new Date(Date.now() + (options.to ?? 20) * DAY_MS),
    extensions: [
      new x509.BasicConstraintsExtension(options.ca === true, undefined, true),
      ...(options.host === undefined ? [] : [names(options.host)]),
    ],
  });
}
