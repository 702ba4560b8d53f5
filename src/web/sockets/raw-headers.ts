import type { Headers } from '../../core/exchange.ts';

/**
 * The fields of an answer as names, lower-case, and values as text, in the order in which they came.
 * @param raw names and values in turn, as undici gives them: octets, or text where a test's agent answers
 */
export function headerList(raw: readonly unknown[]): Headers {
  const fields: [string, string][] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = octetsOf(raw[index]).toString('latin1').toLowerCase();
    fields.push([name, headerText(name, octetsOf(raw[index + 1]))]);
  }
  return fields;
}

function octetsOf(value: unknown): Buffer {
  return Buffer.isBuffer(value) ? value : Buffer.from(String(value), 'latin1');
}

/**
 * UTF-8 where it is valid, else Latin-1 (RFC 9110 §5.5 allows any octet). A cookie stays octet by octet, so that it goes
 * back as it came; of an address that is no UTF-8 the octets are escaped, as browsers do it.
 */
function headerText(name: string, octets: Buffer): string {
  if (name === 'set-cookie') return octets.toString('latin1');
  const text = octets.toString('utf8');
  if (!text.includes('\ufffd')) return text;
  const latin = octets.toString('latin1');
  return name === 'location'
    ? latin.replace(/[\x80-\xff]/g, (octet) => `%${octet.charCodeAt(0).toString(16).toUpperCase()}`)
    : latin;
}
