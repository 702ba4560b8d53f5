import { gunzipSync, gzipSync } from 'node:zlib';

/** One record of a hand-made WARC file: header lines and block as another tool might write them. */
export interface RawRecord {
  readonly headers: Readonly<Record<string, string>>;
  readonly block: string | Uint8Array;
}

/** The bytes of one record, uncompressed. */
export function rawRecord({ headers, block }: RawRecord): Buffer {
  const body = typeof block === 'string' ? Buffer.from(block, 'utf8') : Buffer.from(block);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([
    Buffer.from(`WARC/1.0\r\n${lines.join('')}Content-Length: ${body.length}\r\n\r\n`, 'utf8'),
    body,
    Buffer.from('\r\n\r\n'),
  ]);
}

/** A response record with what every one needs. */
export function responseRecord(
  url: string,
  block: string | Uint8Array,
  more: Readonly<Record<string, string>> = {},
): RawRecord {
  return {
    headers: {
      'WARC-Type': 'response',
      'WARC-Record-ID': `<urn:uuid:${url}>`,
      'WARC-Date': '2020-05-06T07:08:09Z',
      'WARC-Target-URI': url,
      'Content-Type': 'application/http; msgtype=response',
      ...more,
    },
    block,
  };
}

/** A file in one of the ways in which tools compress: each record a member, one member for all, or not at all. */
export function warcFile(records: readonly RawRecord[], how: 'members' | 'whole' | 'plain'): Buffer {
  const raw = records.map(rawRecord);
  switch (how) {
    case 'members':
      return Buffer.concat(raw.map((record) => gzipSync(record)));
    case 'whole':
      return gzipSync(Buffer.concat(raw));
    case 'plain':
      return Buffer.concat(raw);
  }
}

/** Everything in a compressed WARC file as one text, for looking for what must not be in it. */
export function unpackedText(file: Uint8Array): string {
  return gunzipSync(file).toString('utf8');
}
