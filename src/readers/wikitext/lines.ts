import type { WikiRaw, WikiScan } from '../../core/wikitext/scan.ts';

/** A piece of a page on the level of blocks: a line (templates, links and references that run over lines are in it), a tag, or code. */
export type WikiLine =
  | { readonly kind: 'line'; readonly from: number; readonly to: number; readonly startsLine: boolean }
  | { readonly kind: 'code'; readonly from: number; readonly to: number }
  | {
      readonly kind: 'tag';
      readonly name: string;
      readonly closes: boolean;
      readonly from: number;
      readonly to: number;
    };

const BLOCK_TAGS =
  'blockquote|p|div|table|caption|thead|tbody|tr|td|th|ul|ol|li|dl|dt|dd|center|poem|h[1-6]|gallery|references|section|noinclude|onlyinclude|includeonly';

/** What is kept as it stands, on lines of its own. */
const CODE_TAGS: ReadonlySet<string> = new Set(['pre', 'syntaxhighlight', 'source']);

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
    } else if (isCode(raws.get(at))) {
      const { inner, to: end } = raws.get(at) ?? { inner: { from: at, to: at }, to: at };
      if (at > start) yield { kind: 'line', from: start, to: at, startsLine };
      yield { kind: 'code', from: inner.from, to: Math.min(inner.to, to) };
      start = Math.min(end, to);
      startsLine = false;
      stop.lastIndex = start;
    } else {
      const end = endOfNested(at, found.length);
      if (end !== undefined && end <= to) stop.lastIndex = end;
    }
  }
  if (start < to) yield { kind: 'line', from: start, to, startsLine };

  function isCode(raw: WikiRaw | undefined): boolean {
    return raw !== undefined && CODE_TAGS.has(raw.tag) && !/\sinline\b/.test(page.slice(raw.from, raw.inner.from));
  }

  function endOfNested(at: number, length: number): number | undefined {
    for (let index = at; index < at + length; index++) {
      const nested = brackets.get(index) ?? raws.get(index) ?? refs.get(index);
      if (nested !== undefined) return nested.to;
    }
    return undefined;
  }
}
