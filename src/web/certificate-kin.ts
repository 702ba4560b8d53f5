import { X509Certificate } from 'node:crypto';
import { type PeerCertificate, rootCertificates } from 'node:tls';

/** Words of a CA's name that say nothing about whose it is. */
const GENERIC = new Set(['root', 'intermediate', 'authority', 'certificate', 'certification', 'issuing', 'signing']);
/** Shorter words ("CA", "R3", "G2") are numbers and kinds. */
const MIN_WORD = 4;

/**
 * Whether a certificate whose issuer is unknown probably only lacks its intermediate certificate, which a browser may
 * find by itself, or comes from a CA that nobody trusts. Public CAs say where their own certificate is (Authority
 * Information Access, RFC 5280 §4.2.2.1); a private CA that is trusted here is known by its name or its organisation.
 * `extra` holds the certificates (PEM) that are trusted beside the public roots.
 */
export function isMissingLink(certificate: PeerCertificate, extra: readonly string[]): boolean {
  if (certificate.infoAccess?.['CA Issuers - URI'] !== undefined) return true;
  const { issuer } = certificate;
  if (issuer === undefined) return false;
  const organisations = [issuer.O ?? []].flat();
  const words = wordsOf([issuer.CN ?? []].flat().join(' '));
  return (
    [...rootCertificates, ...extra].some((pem) =>
      organisations.some((name) => subjectOf(pem).includes(`O=${name}\n`)),
    ) ||
    extra.some((pem) => {
      const trusted = wordsOf(subjectOf(pem));
      return [...words].some((word) => trusted.has(word));
    })
  );
}

/** `CN=...\nO=...\n`; empty for what is no certificate. */
function subjectOf(pem: string): string {
  try {
    return `${new X509Certificate(pem).subject}\n`;
  } catch {
    return ''; // a file of several certificates may hold other blocks too
  }
}

function wordsOf(name: string): ReadonlySet<string> {
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= MIN_WORD && !GENERIC.has(word)));
}
