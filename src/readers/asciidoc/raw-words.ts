import type { FlowRecorder } from '../flow/flow.ts';
import type { Passage } from '../line-markup/passage.ts';
import { writeLink } from '../line-markup/write-link.ts';

/** A tag of HTML; longer ones are words. */
const TAG = /<(\/?)([a-z][a-z\d]{0,20})\b([^<>]{0,2000})>/gi;
const HREF = /(?:^|\s)href\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})')/i;

/** Writes what goes to the page as it stands (`+++<u>so</u>+++`, `pass:[…]`): the words of the HTML, with its links. */
export function writeRawWords(passage: Passage, flow: FlowRecorder, from: number, to: number): void {
  const tags = [...passage.text.slice(from, to).matchAll(TAG)];
  let written = from;
  /** Writes what stands before a tag. */
  const writeTo = (index: number, length: number) => {
    if (from + index > written) passage.write(flow, written, from + index);
    written = from + index + length;
  };
  for (let at = 0; at < tags.length; at++) {
    const tag = tags[at];
    if (tag === undefined) break;
    const { 0: whole, 1: slash, 2: name = '', 3: rest = '', index } = tag;
    writeTo(index, whole.length);
    const href = slash === '' && name.toLowerCase() === 'a' ? HREF.exec(rest) : null;
    const url = href?.[1] ?? href?.[2];
    // To a place of the same page leads no link, as with `<<id>>`.
    if (href === null || url === undefined || url.startsWith('#')) continue;
    const start = written - 1 - rest.length + href.index + href[0].lastIndexOf(url);
    writeLink(flow, { url, origin: passage.origin(start, start + url.length) }, () => {
      for (let next = tags[at + 1]; next !== undefined && !/^<\/a\b/i.test(next[0]); next = tags[at + 1]) {
        writeTo(next.index, next[0].length);
        at += 1;
      }
      writeTo(tags[at + 1]?.index ?? to - from, 0);
    });
  }
  writeTo(to - from, 0);
}
