import { decodeHTML } from 'entities';
import { squeeze } from '../../core/text/squeeze.ts';
import { withoutComments } from '../../core/wikitext/comments.ts';
import type { WikiScan } from '../../core/wikitext/scan.ts';
import type { WikiValue } from '../../core/wikitext/template.ts';
import type { ValueReader } from './citation.ts';
import { type InlineSink, WikiInline } from './inline.ts';

/** Longest value that is read, in UTF-16 units; a quotation is shorter. */
const MAX_VALUE = 20_000;

/** Reads values of templates without their markup. */
export function valueReader(scan: WikiScan): ValueReader {
  const { text } = scan;
  const limited = ({ from, to }: WikiValue) => ({ from, to: Math.min(to, from + MAX_VALUE) });
  return {
    text,
    plain(value) {
      const { from, to } = limited(value);
      const written = text.slice(from, to);
      if (!/[{}[\]<>&'_~]|:\/\//.test(written)) return squeeze(written);
      const sink = new PlainSink(text);
      new WikiInline(scan, sink).write(from, to);
      return squeeze(sink.plain);
    },
    address(value) {
      const { from, to } = limited(value);
      const bare = withoutComments(text.slice(from, to))
        .replace(/<\/?nowiki\s*\/?>/g, '')
        .replace(/\{\{\s*!\s*\}\}/g, '|')
        .replace(/\{\{\s*=\s*\}\}/g, '=');
      return (bare.includes('&') ? decodeHTML(bare) : bare).trim();
    },
  };
}

/** Keeps the words and leaves out everything else. */
class PlainSink implements InlineSink {
  plain = '';
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  text(text: string): void {
    this.plain += text;
  }

  link({ from, to }: WikiValue, write: (() => void) | null): void {
    if (write === null) this.plain += this.#text.slice(from, to);
    else write();
  }

  ref(): void {}

  template(): boolean {
    return false;
  }

  raise(): void {}
  setCode(): void {}

  caption(): void {}

  tooDeep(): void {}
}
