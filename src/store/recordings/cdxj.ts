import { surtOf } from './surt.ts';

/** One response record of a WARC file, as an index points at it. */
export interface IndexedResponse {
  readonly url: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly status: number;
  /** Of the content, without parameters; empty when the server did not say. */
  readonly mime: string;
  /** `sha256:` and hex, of the payload as stored. */
  readonly digest: string;
  /** Of the gzip member, in bytes of the file. */
  readonly offset: number;
  readonly length: number;
  /** The body was larger than is kept, or broke off. */
  readonly isCut: boolean;
}

/** The index of a WARC file in CDXJ: `SURT TIMESTAMP {json}` a line, in the order of its bytes. */
export function cdxjOf(responses: readonly IndexedResponse[], filename: string): string {
  const lines = responses.map(({ url, at, status, mime, digest, offset, length }) => {
    const fields = {
      url,
      mime: mime === '' ? 'unk' : mime,
      status: String(status),
      digest,
      length: String(length),
      offset: String(offset),
      filename,
    };
    return `${surtOf(url)} ${at.replace(/[-:T]/g, '').slice(0, 14)} ${JSON.stringify(fields)}`;
  });
  return lines
    .map((line) => Buffer.from(`${line}\n`, 'utf8'))
    .sort(Buffer.compare)
    .map((line) => line.toString('utf8'))
    .join('');
}
