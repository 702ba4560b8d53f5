import type { WikiScan } from '../../core/wikitext/scan.ts';

/** A piece of a page on the level of blocks: a line (templates, links and references that run over lines are in it), or a tag. */
export type WikiLine =
  | { readonly kind: 'line'; readonly from: number; readonly to: number; readonly startsLine: boolean }
  | {
      readonly kind: 'tag';
      readonly name: string;
      readonly closes: boolean;
      readonly from: number;
      readonly to: number;
    };

const BLOCK_TAGS =
  'blockquote|p|div|table|caption|thead|tbody|tr|td|th|ul|ol|li|dl|dt|dd|center|poem|h[1-6]|gallery|references|section|noinclude|onlyinclude|includeonly';

/** Cuts a range of a page into lines and block tags. Linear. */
export function* wikiLines(
  { text: page, brackets, raws, refs }: WikiScan,
  from: number,
  to: number,
): Generator<WikiLine> {
  const text = page.slice(0, to);
  const stop = new RegExp(`\\n|\\{\\{+|\\[\\[|<!--|<(/?)(${BLOCK_TAGS})(?=[\\s/>])[^<>]{0,2000}>|<[a-z]`, 'gi');
  stop.lastIndex = from;
  let start = from;
  let startsLine = true;
  for (let match = stop.exec(text); match !== null; match = stop.exec(text)) {
    const [found, slash, tag] = match;
    const at = match.index;
    if (found === '\n') {
      yield { kind: 'line', from: start, to: at, startsLine };
      start = at + 1;
      startsLine = true;
    } else if (tag !== undefined) {
      if (at > start) yield { kind: 'line', from: start, to: at, startsLine };
      start = Math.min(at + found.length, to);
      startsLine = false;
      yield { kind: 'tag', name: tag.toLowerCase(), closes: slash === '/', from: at, to: start };
    } else {
      const end = endOfNested(at, found.length);
      if (end !== undefined && end <= to) stop.lastIndex = end;
    }
  }
  if (start < to) yield { kind: 'line', from: start, to, startsLine };

  function endOfNested(at: number, length: number): number | undefined {
    for (let index = at; index < at + length; index++) {
      const nested = brackets.get(index) ?? raws.get(index) ?? refs.get(index);
      if (nested !== undefined) return nested.to;
    }
    return undefined;
  }
}
