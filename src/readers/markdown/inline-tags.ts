import type { BlockKind } from '../../core/article.ts';
import type { FlowPoint, FlowRecorder } from '../flow/flow.ts';
import { roleOfLink } from '../link-role.ts';
import type { MarkdownContext } from './context.ts';
import { type InlineTag, readTag } from './raw-html.ts';

/** `<cite>` to the end of a paragraph: below the words of a quotation it says whose they are. */
const LAST_CITE = /^<cite[^<>]{0,200}>[\s\S]{0,1000}?<\/cite>\s*$/i;
/** Longer words after a quotation do not name anybody. */
const MAX_CITE = 1300;

/** The tags of HTML and MDX within a paragraph: what each does to the flow. */
export class InlineTags {
  readonly #flow: FlowRecorder;
  readonly #context: MarkdownContext;
  #code: FlowPoint | null = null;
  /** `<a>` tags that are open in the block: true for those that are links. */
  readonly #anchors: boolean[] = [];

  constructor(flow: FlowRecorder, context: MarkdownContext) {
    this.#flow = flow;
    this.#context = context;
  }

  /**
   * Takes the tag that stands in the source from `from` to `to`, in a paragraph that ends at `end`; what stands before it is
   * written. Gives true where white space stands for it.
   */
  take(from: number, to: number, end: number): boolean {
    const { text } = this.#context.source;
    const tag = readTag(text.slice(from, to));
    const isComponent = this.#context.isMdx && /^<\/?[A-Z]/.test(text.slice(from, from + 3));
    switch (isComponent && text[to - 2] !== '/' ? 'a' : tag?.name) {
      case 'a':
        if (tag !== null) this.#anchor(tag, from);
        return false;
      case 'br':
        return true;
      case 'sup':
        this.#flow.isRaised = tag?.closes === false;
        return false;
      case 'cite':
        if (end - from <= MAX_CITE && LAST_CITE.test(text.slice(from, end))) this.#attribution('byline');
        return false;
      case 'code':
      case 'kbd':
      case 'samp':
        if (tag?.closes === false) this.#code = this.#flow.here();
        else if (this.#code !== null) this.#flow.code(this.#code);
        return false;
      default:
        return false;
    }
  }

  /** The block is at its end. */
  close(): void {
    for (const isLink of this.#anchors.splice(0)) if (isLink) this.#flow.endLink('keep');
    this.#flow.isRaised = false;
  }

  #attribution(kind: BlockKind): void {
    if (this.#flow.kind !== 'quotation' || this.#flow.end().offset === 0) return;
    this.#flow.close();
    this.#flow.open(kind);
  }

  #anchor({ closes, attributes }: InlineTag, from: number): void {
    if (closes) {
      if (this.#anchors.pop() === true) this.#flow.endLink('keep');
      return;
    }
    // `<Link to="...">` in MDX.
    const href = attributes.get('href') ?? attributes.get('to');
    const rel = attributes.get('rel')?.value ?? '';
    const seen = { href: href?.value ?? '', rel, words: 'words', hasImage: false, base: this.#context.base };
    const found = roleOfLink({ ...seen, page: undefined });
    this.#anchors.push(found !== null);
    if (found === null || href === undefined) return;
    const origin = this.#context.source.originOf(from + href.from, from + href.to);
    this.#flow.startLink({ url: href.value.trim(), ...found, origin });
  }
}
