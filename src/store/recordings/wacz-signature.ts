import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  X509Certificate,
} from 'node:crypto';
import { StetError } from '../../core/errors.ts';
import { isRecord } from '../../core/json.ts';

/** The curve that browsers' replayers expect of an anonymous signature; the specification names none. */
const CURVE = 'P-384';
const HASH = 'sha256';

/** What a signature adds to a package's digest (WACZ-auth 0.1.0, anonymous form). */
export interface SignedData {
  /** `sha256:` and hex, of datapackage.json. */
  readonly hash: string;
  /** ISO 8601 UTC. */
  readonly created: string;
  readonly software: string;
  readonly version: '0.1.0';
  /** Base64 of the two numbers of an ECDSA signature over the hash's text (IEEE P1363, as WebCrypto has it). */
  readonly signature: string;
  /** Base64 of the key (SPKI). */
  readonly publicKey: string;
}

/** What a package's signature is worth. */
export type SignatureCheck =
  | { readonly kind: 'none' }
  /** Made with this key, by nobody knows whom. `fingerprint`: SHA-256 of the public key, hex. */
  | { readonly kind: 'anonymous'; readonly fingerprint: string; readonly created: string }
  /** Made with the key of a certificate for this domain; whether the certificate was good then is not looked at. */
  | { readonly kind: 'domain'; readonly domain: string; readonly created: string }
  | { readonly kind: 'wrong'; readonly why: string };

/** A new private key, in PEM: whoever keeps it can show later that packages come from one hand. */
export function newSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: CURVE });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** Signs a package's hash. @throws StetError BAD_OPTION when the key is none */
export function signHash(
  hash: string,
  pem: string,
  facts: { readonly created: string; readonly software: string },
): SignedData {
  const key = privateKeyOf(pem);
  return {
    hash,
    ...facts,
    version: '0.1.0',
    signature: sign(HASH, Buffer.from(hash, 'utf8'), { key, dsaEncoding: 'ieee-p1363' }).toString('base64'),
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}

function privateKeyOf(pem: string): ReturnType<typeof createPrivateKey> {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ec') return key;
  } catch {
    // said below
  }
  throw new StetError('BAD_OPTION', 'The signing key is no elliptic-curve private key in PEM', {
    hint: 'name a file that does not exist yet, and stet makes a key there',
  });
}

/** Checks the signature of a package whose datapackage.json has this hash; `signed` is what the package says. */
export function checkSignature(signed: unknown, hash: string): SignatureCheck {
  if (signed === undefined) return { kind: 'none' };
  if (!isRecord(signed)) return { kind: 'wrong', why: 'it is not understood' };
  const { hash: said, signature, publicKey, domainCert, domain, created } = signed;
  if (said !== hash) return { kind: 'wrong', why: 'it was made for another list of files' };
  if (typeof signature !== 'string') return { kind: 'wrong', why: 'it is not understood' };
  const at = typeof created === 'string' ? created : '';
  if (typeof publicKey === 'string') return checkAnonymous(hash, signature, publicKey, at);
  if (typeof domainCert === 'string' && typeof domain === 'string')
    return checkDomain(hash, signature, domainCert, domain, at);
  return { kind: 'wrong', why: 'it names no key' };
}

function checkAnonymous(hash: string, signature: string, publicKey: string, created: string): SignatureCheck {
  const der = Buffer.from(publicKey, 'base64');
  try {
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const isGood = verify(
      HASH,
      Buffer.from(hash, 'utf8'),
      { key, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64'),
    );
    if (isGood) return { kind: 'anonymous', fingerprint: createHash(HASH).update(der).digest('hex'), created };
  } catch {
    return { kind: 'wrong', why: 'its key is not understood' };
  }
  return { kind: 'wrong', why: 'it does not belong to these files' };
}

function checkDomain(hash: string, signature: string, pem: string, domain: string, created: string): SignatureCheck {
  try {
    const certificate = new X509Certificate(pem);
    const isGood = verify(HASH, Buffer.from(hash, 'utf8'), certificate.publicKey, Buffer.from(signature, 'base64'));
    if (!isGood) return { kind: 'wrong', why: 'it does not belong to these files' };
    return certificate.checkHost(domain) === undefined
      ? { kind: 'wrong', why: `its certificate is not for ${domain}` }
      : { kind: 'domain', domain, created };
  } catch {
    return { kind: 'wrong', why: 'its certificate is not understood' };
  }
}
