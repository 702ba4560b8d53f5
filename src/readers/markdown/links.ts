import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { squeeze } from '../../core/text/squeeze.ts';
import type { FlowLink } from '../flow/flow.ts';
import { roleOfLink } from '../link-role.ts';
import type { SourceText } from '../source-text.ts';
import { findUrls } from '../urls.ts';
import { type Definitions, foldLabel, type Range, unescapeMarkdown } from './link-tail.ts';
import { MARKS } from './marks.ts';

/** A link before anybody knows where its words stand in the reading text. */
export type BareLink = Omit<FlowLink, 'start' | 'end'> & { readonly url: string };

/** What the links of a parsed text are. */
export class MarkdownLinks {
  readonly #source: SourceText;
  readonly #definitions: Definitions;
  readonly #base: string | undefined;

  constructor(source: SourceText, definitions: Definitions, base: string | undefined) {
    this.#source = source;
    this.#definitions = definitions;
    this.#base = base;
  }

  /** Its address stands behind the words, or in a definition: there an edit has to change it. */
  ofLink(node: SyntaxNode): BareLink {
    const hasImage = node.getChild('Image') !== null;
    return this.#bare(this.#destinationOf(node), hasImage ? '' : 'words', hasImage && this.wordsOf(node) === '');
  }

  ofImage(node: SyntaxNode): BareLink {
    return { ...this.#bare(this.#destinationOf(node), '', true), role: 'image' };
  }

  /** `<https://a.test>`; an address of mail is written without its scheme. */
  ofAutolink({ from, to }: SyntaxNodeRef): BareLink {
    const range = { from: from + 1, to: to - 1 };
    const url = this.#source.text.slice(range.from, range.to);
    // No escapes in here (CommonMark §6.5).
    return /^[a-z][a-z0-9+.-]*:/i.test(url) ? this.#of(url, range, 'words', false) : this.ofMail(range);
  }

  /** An address of mail, with its scheme or without. */
  ofMail({ from, to }: Range): BareLink {
    const url = this.#source.text.slice(from, to);
    const target = /^mailto:/i.test(url) ? {} : { target: `mailto:${url}` };
    return { url, role: 'contact', origin: this.#source.originOf(from, to), ...target };
  }

  /** The words of a link, a picture or a note: without marks, pictures and what stands behind them. */
  wordsOf(node: SyntaxNode): string {
    const { text } = this.#source;
    let words = '';
    let at = node.from;
    node.cursor().iterate((child) => {
      if (child.from === node.from && child.to === node.to) return true;
      if (!MARKS.has(child.name) && child.name !== 'Image') return true;
      words += text.slice(at, Math.max(at, child.from));
      at = Math.max(at, child.to);
      return false;
    });
    words += text.slice(at, Math.max(at, node.to));
    return squeeze(unescapeMarkdown(words));
  }

  /** `1` of a link that is a marker: `[[1]](address)`, or a number stuck to the words before it. */
  markerOf(node: SyntaxNode): string | null {
    const words = this.wordsOf(node);
    const marker = /^(?:\[\^?(\d{1,3})\]|(\d{1,3}))$/.exec(words);
    if (marker === null) return null;
    const isStuck = /[^\s([{—–-]/.test(this.#source.text.charAt(node.from - 1));
    return marker[1] ?? (isStuck ? (marker[2] ?? null) : null);
  }

  /** True for a paragraph of nothing but pictures, linked or not. */
  isPicture(paragraph: SyntaxNode): boolean {
    const pictures = paragraph.getChildren('Image').length + paragraph.getChildren('Link').filter(isPictureLink).length;
    return pictures > 0 && this.#besides(paragraph) === '';
  }

  /**
   * True for words about a picture: a paragraph set wholly in italics or bold below a paragraph of pictures, or behind the
   * picture in its own.
   */
  isCaption(paragraph: SyntaxNode): boolean {
    const words = paragraph.getChild('Emphasis') ?? paragraph.getChild('StrongEmphasis');
    if (words === null || words.to < paragraph.to) return false;
    const before = this.#besides(paragraph, words);
    const above = paragraph.prevSibling;
    const isBelow = words.from === paragraph.from && above?.name === 'Paragraph' && this.isPicture(above);
    return isBelow || (before === '' && words.from > paragraph.from);
  }

  /** The sources that stand in a note that is written into its sentence. */
  sourcesIn(note: SyntaxNode): BareLink[] {
    const found: BareLink[] = [];
    const taken: Range[] = [];
    note.cursor().iterate((child) => {
      if (child.name === 'Link') found.push(this.ofLink(child.node));
      else if (child.name === 'Autolink') found.push(this.ofAutolink(child));
      else return true;
      taken.push({ from: child.from, to: child.to });
      return false;
    });
    const text = this.#source.text.slice(note.from, note.to - 1);
    for (const { start, end } of findUrls(text)) {
      const range = { from: note.from + start, to: note.from + end };
      if (!taken.some(({ from, to }) => from < range.to && range.from < to))
        found.push(this.#bare(range, 'words', false));
    }
    return found.filter(({ role }) => role === 'source');
  }

  #bare(range: Range | null, words: string, hasImage: boolean): BareLink {
    const at = range ?? { from: 0, to: 0 };
    return this.#of(unescapeMarkdown(this.#source.text.slice(at.from, at.to)), at, words, hasImage);
  }

  #of(url: string, { from, to }: Range, words: string, hasImage: boolean): BareLink {
    const seen = { href: url, rel: '', words, hasImage, base: this.#base, page: undefined };
    const { role, target } = roleOfLink(seen) ?? { role: 'internal' as const };
    return { url, role, origin: this.#source.originOf(from, to), ...(target === undefined ? {} : { target }) };
  }

  #destinationOf(node: SyntaxNode): Range | null {
    const tail = node.getChild('LinkTail');
    const inline = tail?.getChild('Destination');
    if (inline) return inline;
    const reference = tail?.getChild('Definition');
    if (!reference) return null;
    const { text } = this.#source;
    const second = text.slice(reference.from + 2, reference.to - 1);
    const opened = node.name === 'Image' ? 2 : 1;
    const label = second === '' ? text.slice(node.from + opened, reference.from) : second;
    return this.#definitions.get(foldLabel(label)) ?? null;
  }

  #besides(paragraph: SyntaxNode, end?: SyntaxNode): string {
    let rest = '';
    let at = paragraph.from;
    for (let child = paragraph.firstChild; child !== null; child = child.nextSibling) {
      if (end !== undefined && child.from === end.from) return (rest + this.#source.text.slice(at, end.from)).trim();
      rest += this.#source.text.slice(at, child.from);
      at = child.to;
      if (child.name !== 'Image' && !MARKS.has(child.name) && !isPictureLink(child)) return child.name;
    }
    return (rest + this.#source.text.slice(at, paragraph.to)).trim();
  }
}

function isPictureLink(node: SyntaxNode): boolean {
  return node.name === 'Link' && node.getChild('Image') !== null;
}
