import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { decodeHTMLStrict } from 'entities';
import type { FlowPoint, FlowRecorder } from '../flow/flow.ts';
import { looksLikeWork } from '../flow/printed-work.ts';
import { raisedNumber } from '../raised.ts';
import type { BoxTitle } from './box-title.ts';
import { keysIn } from './citations.ts';
import { type MarkdownContext, noteId } from './context.ts';
import { wordsOfWikiLink } from './dialects.ts';
import { InlineTags } from './inline-tags.ts';
import { MarkdownLinks } from './links.ts';
import { MARKS } from './marks.ts';
import type { ParsedMarkdown } from './parse.ts';
import { writeRole } from './write-role.ts';

const MAIL = /(?<![\w.+-])mailto:[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){0,8}\.[a-z]{2,24}(?![\w-])/gi;

/** Writes the inside of one block after another: words, links, markers. What no node covers is text. */
export class InlineRenderer {
  readonly #flow: FlowRecorder;
  readonly #context: MarkdownContext;
  readonly #links: MarkdownLinks;
  /** Index of the source up to which the open block is written; -1 between blocks. */
  #at = -1;
  #isPicture = false;
  /** The words of a link hold no link of their own. */
  #isInLink = false;
  #code: FlowPoint | null = null;
  readonly #tags: InlineTags;
  /** Index behind the open block. */
  #end = 0;
  #title: BoxTitle | null = null;
  #inlineNotes = 0;

  constructor({ definitions }: ParsedMarkdown, flow: FlowRecorder, context: MarkdownContext) {
    this.#flow = flow;
    this.#context = context;
    this.#links = new MarkdownLinks(context.source, definitions, context.base);
    this.#tags = new InlineTags(flow, context);
  }

  get isOpen(): boolean {
    return this.#at >= 0;
  }

  /** Is a paragraph nothing but pictures, or words about one? */
  aboutPicture(paragraph: SyntaxNode): 'picture' | 'caption' | null {
    return this.#links.isPicture(paragraph) ? 'picture' : this.#links.isCaption(paragraph) ? 'caption' : null;
  }

  /** Begins the words of a block; `title` where its first line is one. */
  open(from: number, to: number, isPicture: boolean, title: BoxTitle | null): void {
    this.#at = from;
    this.#end = to;
    this.#isPicture = isPicture;
    this.#title = title;
  }

  close(to: number): void {
    this.#flushTo(to);
    this.#tags.close();
    this.#title?.tie();
    this.#flow.close();
    this.#at = -1;
  }

  /** Gives false where the children are not to be looked at. */
  enter(node: SyntaxNodeRef): boolean {
    const { name, from, to } = node;
    const { source } = this.#context;
    if (MARKS.has(name)) {
      this.#skip(node);
      return false;
    }
    switch (name) {
      case 'WikiLink':
        this.#wikiLink(node);
        return false;
      case 'Escape':
        this.#writeFor(source.text.slice(from + 1, to), node);
        return false;
      case 'Entity':
        this.#writeFor(decodeHTMLStrict(source.text.slice(from, to)), node);
        return false;
      case 'Raised':
      case 'Lowered':
        this.#set(node);
        return false;
      case 'HardBreak':
        this.#writeFor(' ', node);
        return false;
      case 'InlineCode':
        this.#flushTo(from);
        this.#code = this.#flow.here();
        return true;
      case 'HTMLTag':
        this.#tag(node);
        return false;
      case 'Role':
        this.#flushTo(from);
        writeRole(this.#flow, this.#context, node);
        this.#at = Math.max(this.#at, to);
        return false;
      default:
        return this.#enterLink(node);
    }
  }

  leave({ name, to }: SyntaxNodeRef): void {
    if (name === 'Link' || name === 'Autolink' || name === 'Image') {
      this.#flushTo(to);
      this.#flow.endLink();
      if (name !== 'Image') this.#isInLink = false;
    } else if (name === 'InlineCode' && this.#code !== null) {
      this.#flushTo(to);
      this.#flow.code(this.#code);
      this.#code = null;
    }
  }

  #enterLink(node: SyntaxNodeRef): boolean {
    const { name, from } = node;
    switch (name) {
      case 'Link':
        this.#flushTo(from);
        return this.#link(node.node);
      case 'Autolink':
        this.#flushTo(from);
        this.#flow.startLink(this.#links.ofAutolink(node));
        this.#isInLink = true;
        return true;
      case 'Image':
        this.#flushTo(from);
        return this.#image(node.node);
      case 'FootnoteReference':
        this.#footnote(node);
        return false;
      case 'InlineNote':
        this.#inlineNote(node.node);
        return false;
      case 'Citation':
        this.#citation(node);
        return false;
      default:
        return true;
    }
  }

  /** A link whose words are a number is a marker, and reads `[1]`; one without words shows its address. */
  #link(node: SyntaxNode): boolean {
    const link = this.#links.ofLink(node);
    const marker = this.#links.markerOf(node);
    if (marker === null && (node.getChild('Image') !== null || this.#links.wordsOf(node) !== '')) {
      this.#flow.startLink(link);
      this.#isInLink = true;
      return true;
    }
    this.#flow.startLink(marker === null ? link : { ...link, via: 'numbered' });
    this.#writeFor(marker === null ? link.url : `[${marker}]`, node);
    this.#flow.endLink();
    return false;
  }

  /** The words of a picture are its caption where it stands alone or is a link; in a sentence they would break into it. */
  #image(node: SyntaxNode): boolean {
    const image = this.#links.ofImage(node);
    const words = this.#links.wordsOf(node);
    const shown = words === '' ? image.url : words;
    if (this.#isPicture && node.getChild('Link') !== null) {
      this.#flow.startLink(image);
      return true;
    }
    if (this.#isPicture || node.parent?.name === 'Link') {
      this.#flow.startLink(image);
      this.#writeFor(shown, node);
      this.#flow.endLink();
      return false;
    }
    this.#skip(node);
    const point = this.#flow.end();
    if (point.offset === 0) return false;
    const at = { start: point, end: point };
    this.#flow.links.push({ ...image, citedAs: shown, ...at });
    for (const link of node.getChildren('Link'))
      this.#flow.links.push({ ...this.#links.ofLink(link), citedAs: this.#links.wordsOf(link), ...at });
    return false;
  }

  #footnote(node: SyntaxNodeRef): void {
    const label = this.#context.source.text.slice(node.from + 2, node.to - 1);
    const { start, end } = this.#marker(`[${label}]`, node);
    this.#flow.references.push({ to: noteId(this.#context, label), label, start, end });
  }

  /** `^[A note.]`: its sources lean on the place. Its words would break into the sentence, and are left out of the text. */
  #inlineNote(node: SyntaxNode): void {
    this.#inlineNotes += 1;
    const words = this.#links.wordsOf(node);
    const { start, end } = this.#marker(`[${this.#inlineNotes}]`, node);
    const found: Omit<Parameters<FlowRecorder['links']['push']>[0], 'start' | 'end'>[] = this.#links.sourcesIn(node);
    if (found.length === 0 && looksLikeWork(words))
      found.push({ role: 'source', origin: this.#context.source.originOf(node.from, node.to) });
    for (const link of found) this.#flow.links.push({ ...link, citedAs: words, via: 'footnote', start, end });
  }

  #citation(node: SyntaxNodeRef): void {
    const written = this.#context.source.text.slice(node.from, node.to);
    this.#flushTo(node.from);
    const start = this.#flow.here();
    this.#flow.text(written, this.#context.source, node.from, node.to, true);
    this.#at = node.to;
    for (const { key } of keysIn(written)) this.#cite(key, start, this.#flow.end());
  }

  #cite(key: string, start: FlowPoint, end: FlowPoint): void {
    const to = this.#context.citations?.noteOf(key) ?? `key:${key}`;
    this.#flow.references.push({ to, label: key, isKey: true, start, end });
  }

  #wikiLink(node: SyntaxNodeRef): void {
    const written = this.#context.source.text.slice(node.from, node.to);
    if (written.startsWith('!')) this.#skip(node);
    else this.#writeFor(wordsOfWikiLink(written), node);
  }

  #tag(node: SyntaxNodeRef): void {
    this.#skip(node);
    if (this.#tags.take(node.from, node.to, this.#end)) this.#writeFor(' ', node);
  }

  /** `^2^` and `~2~`: a raised number in raised digits, else the words without their marks. */
  #set(node: SyntaxNodeRef): void {
    const words = this.#context.source.text.slice(node.from + 1, node.to - 1);
    this.#writeFor((node.name === 'Raised' ? raisedNumber(words) : null) ?? words, node);
  }

  /** Text that stands for a node and points at something. */
  #marker(text: string, node: { readonly from: number; readonly to: number }): { start: FlowPoint; end: FlowPoint } {
    this.#flushTo(node.from);
    const start = this.#flow.here();
    this.#writeFor(text, node);
    return { start, end: this.#flow.end() };
  }

  #writeFor(text: string, { from, to }: { readonly from: number; readonly to: number }): void {
    this.#flushTo(from);
    this.#flow.text(text, this.#context.source, from, to, false);
    this.#at = Math.max(this.#at, to);
  }

  #skip({ from, to }: SyntaxNodeRef): void {
    if (this.#at < 0) return;
    this.#flushTo(from);
    this.#at = Math.max(this.#at, to);
  }

  /** Writes the source up to an index as it stands. */
  #flushTo(to: number): void {
    if (this.#at < 0 || to <= this.#at) return;
    const title = this.#title;
    if (title?.isOpen === true && to >= title.to) {
      const { to: end } = title;
      this.#words(this.#context.source.text.slice(this.#at, end), this.#at);
      this.#at = end;
      title.end();
    }
    const from = this.#at;
    this.#at = to;
    const written = this.#context.source.text.slice(from, to);
    this.#words(written, from);
  }

  /** Words in which `@key` may cite, and `mailto:name@host` is a link (GFM); code does neither. */
  #words(written: string, from: number): void {
    let at = 0;
    for (const { key, start, end } of this.#foundIn(written)) {
      this.#exact(written.slice(at, start), from + at);
      if (key === undefined) this.#flow.startLink(this.#links.ofMail({ from: from + start, to: from + end }));
      const point = this.#flow.here();
      this.#exact(written.slice(start, end), from + start);
      if (key === undefined) this.#flow.endLink();
      else this.#cite(key, point, this.#flow.end());
      at = end;
    }
    this.#exact(written.slice(at), from + at);
  }

  #foundIn(written: string): readonly { readonly key?: string; readonly start: number; readonly end: number }[] {
    if (this.#isInLink || this.#code !== null || !written.includes('@')) return [];
    if (this.#context.citations !== undefined) return keysIn(written);
    return [...written.matchAll(MAIL)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  }

  #exact(text: string, from: number): void {
    if (text !== '') this.#flow.text(text, this.#context.source, from, from + text.length, true);
  }
}
