import type { BlockKind, Place as BlockPlace } from '../../core/article.ts';
import type { FlowBlockFields, FlowRecorder } from '../flow/flow.ts';
import { raisedNumber } from '../raised.ts';
import type { SourceText } from '../source-text.ts';
import { isAttribution } from './attributions.ts';
import { writeCitedQuotation } from './cited-quotation.ts';
import { isGoogleDocsComment } from './google-docs.ts';
import { type InlineNote, InlineNotes, isInlineNote, isInlineNoteNumber } from './inline-notes.ts';
import { isHidden } from './main-text.ts';
import { isFullCitation, type Notes } from './notes.ts';
import { ItemNumbers, type Place, placeIn } from './place.ts';
import { type LinkingPage, roleOfElement } from './role-of-element.ts';
import {
  attributeOf,
  elementsBelow,
  type HtmlElement,
  type HtmlNode,
  type HtmlText,
  LINES,
  SILENT,
  textOf,
  textsIn,
} from './tree.ts';
import { readTweetCard, type TweetCard } from './tweet-card.ts';
import { isWikiPage } from './wiki-links.ts';
import { endOfListLabel, styleOfParagraph } from './written-document.ts';

export interface RenderContext {
  readonly source: SourceText;
  readonly kept: ReadonlySet<number>;
  /** The page is a document of a word processor: its styles say what its paragraphs are. */
  readonly isWritten?: boolean;
  /** What the text of an element is that states nothing: about a picture, or the line below the title. */
  readonly kinds?: ReadonlyMap<number, BlockKind>;
  readonly notes: Notes;
  /** Elements that are left out whatever holds them: the title, which is written first. */
  readonly without: ReadonlySet<number>;
  readonly base: string | undefined;
  readonly page: string | undefined;
  /** Place of the block that begins, in a format whose lines nobody counts. */
  readonly nextPlace?: () => BlockPlace;
}

const HEADING = /^h([1-6])$/;
/** Writes the kept elements of a page as a flow, in the order of the source. */
export function renderHtml(root: HtmlElement, flow: FlowRecorder, context: RenderContext): void {
  new Renderer(flow, context, isWikiPage(root)).children(root, { kind: 'paragraph', anchors: [] });
  flow.close();
}

class Renderer {
  readonly flow: FlowRecorder;
  readonly #context: RenderContext;
  /** Line breaks since the last word: two end a paragraph. */
  #breaks = 0;
  /** End in the source of the number or the bullet that a list paragraph begins with as words. */
  #labelUntil = -1;
  readonly #notes = new InlineNotes();
  readonly #page: LinkingPage;

  constructor(flow: FlowRecorder, context: RenderContext, isWiki: boolean) {
    this.flow = flow;
    this.#context = context;
    this.#page = { base: context.base, page: context.page, isWiki };
  }

  children(element: HtmlElement, place: Place): void {
    const isKept = this.#context.kept.has(element.id);
    const kind = this.#context.kinds?.get(element.id);
    const own: Place = kind === undefined ? place : { ...place, kind };
    const numbers = element.tag === 'ol' ? new ItemNumbers(element) : undefined;
    for (const child of element.children) {
      if (child.kind === 'text') {
        if (isKept) this.#text(this.#withoutStop(child, own), own);
      } else if (child.tag === 'li' && numbers !== undefined) {
        this.#element(child, { ...place, label: numbers.take(child) });
      } else {
        this.#element(child, LINES.has(child.tag) ? place : own);
      }
    }
  }

  #text(node: HtmlText, place: Place): void {
    if (node.to <= this.#labelUntil) return;
    if (!/\S/.test(node.text) && !this.flow.isOpen) return;
    if (/\S/.test(node.text)) {
      if (this.#breaks >= 2) this.flow.close();
      this.#breaks = 0;
      this.#ensureOpen(place);
    }
    this.flow.text(node.text, this.#context.source, node.from, node.to, node.exact);
  }

  /** What is left of `<a>1</a>. ` in front of a note when the number that leads back is taken away. */
  #withoutStop(node: HtmlText, { kind }: Place): HtmlText {
    const stop =
      this.flow.isOpen || kind !== 'note' || !node.exact ? 0 : (/^\s*[.):\]]\s/.exec(node.text)?.[0].length ?? 0);
    return stop === 0 ? node : { ...node, text: node.text.slice(stop), from: node.from + stop };
  }

  #ensureOpen(place: Place): void {
    if (this.flow.isOpen) return;
    const { label, anchors } = place;
    this.#open(place.kind, {
      ...(label === undefined ? {} : { label }),
      ...(anchors.length === 0 ? {} : { anchors }),
      ...(anchors.some(isGoogleDocsComment) ? { via: 'comment' } : {}),
      ...(anchors.length > 0 && anchors.every(isFullCitation) ? { via: 'author-date' } : {}),
    });
  }

  #open(kind: BlockKind, fields: FlowBlockFields): void {
    const place = this.#context.nextPlace?.();
    this.flow.open(kind, place === undefined ? fields : { ...fields, place });
  }

  #element(element: HtmlElement, place: Place): void {
    const { tag } = element;
    if (this.#context.without.has(element.id) || isHidden(element)) return;
    if (tag === 'br') {
      this.#breaks += 1;
      if (this.flow.isOpen) this.flow.text(' ', this.#context.source, element.from, element.to, false);
      return;
    }
    if (SILENT.has(tag)) return;
    const style = this.#context.isWritten === true ? styleOfParagraph(element) : null;
    if (style?.skipped === true) return;
    if (style?.kind === 'list-item') this.#labelUntil = endOfListLabel(element) ?? -1;
    const here = placeIn(element, place, this.#context.notes, style?.kind);
    const level = style?.kind === 'heading' ? (style.level ?? 1) : Number(HEADING.exec(tag)?.[1] ?? 0);
    const card = readTweetCard(element);
    if (card !== null) this.#tweet(card, here);
    else if (tag === 'pre') this.#preformatted(element, here);
    else if (level > 0) this.#heading(element, level, here);
    else if (LINES.has(tag) || isAttribution(element)) this.#block(element, here);
    else this.#inline(element, here);
  }

  #block(element: HtmlElement, place: Place): void {
    this.flow.close();
    this.#breaks = 0;
    const from = this.flow.blocks.length;
    this.children(element, place);
    this.flow.close();
    this.#breaks = 0;
    if (element.tag === 'blockquote')
      writeCitedQuotation(this.flow, element, 'cite', from, { source: this.#context.source, page: this.#page });
    for (const note of this.#notes.take()) this.#writeNote(note);
  }

  #tweet({ words, link }: TweetCard, place: Place): void {
    const from = this.flow.blocks.length;
    this.#block(words, { ...place, kind: 'quotation' });
    writeCitedQuotation(this.flow, link, 'href', from, { source: this.#context.source, page: this.#page });
  }

  #writeNote({ element, label, anchor }: InlineNote): void {
    this.children(element, { kind: 'note', label, anchors: [anchor] });
    this.flow.close();
  }

  #heading(element: HtmlElement, level: number, place: Place): void {
    this.flow.close();
    if (this.#context.kept.has(element.id)) this.#open('heading', { level });
    this.children(element, { ...place, kind: 'heading' });
    this.flow.close();
    this.#breaks = 0;
  }

  #preformatted(element: HtmlElement, place: Place): void {
    this.flow.close();
    if (!this.#context.kept.has(element.id)) return;
    // Verse and tables of signs are as often in it as code; only what says so is code.
    const isCode =
      [...elementsBelow(element)].some(({ tag }) => tag === 'code' || tag === 'samp' || tag === 'kbd') ||
      /\b(?:code|highlight|lang)/i.test(attributeOf(element, 'class'));
    if (!isCode) {
      this.children(element, place);
    } else {
      this.#open('code', {});
      for (const node of textsIn(element))
        this.flow.verbatim(node.text, this.#context.source, node.from, node.to, node.exact);
    }
    this.flow.close();
  }

  #inline(element: HtmlElement, place: Place): void {
    if (isInlineNoteNumber(element)) return;
    if (this.#context.kept.has(element.id) && isInlineNote(element)) {
      const { label, anchor } = this.#notes.add(element);
      this.#marker(element, { to: anchor, label }, place);
      return;
    }
    switch (element.tag) {
      case 'a':
        this.#anchor(element, place);
        return;
      case 'q':
        this.#quoted(element, place);
        return;
      case 'sup':
        this.#raised(element, place);
        return;
      case 'code':
      case 'kbd':
      case 'samp':
        this.#code(element, place);
        return;
      default:
        this.children(element, place);
    }
  }

  #code(element: HtmlElement, place: Place): void {
    const start = this.flow.here();
    this.children(element, place);
    this.flow.code(start);
  }

  #quoted(element: HtmlElement, place: Place): void {
    if (!this.#context.kept.has(element.id)) {
      this.children(element, place);
      return;
    }
    const [open, close] = ['“', '”'];
    this.#ensureOpen(place);
    this.flow.text(open, this.#context.source, element.from, element.from, false);
    this.children(element, place);
    this.flow.text(close, this.#context.source, element.to, element.to, false);
  }

  /** `<sup>2</sup>` without a link reads as `²`: a number glued to a word would change it. */
  #raised(element: HtmlElement, place: Place): void {
    const raised = [...elementsBelow(element)].some(({ tag }) => tag === 'a')
      ? null
      : raisedNumber(textOf(element, 20));
    if (raised === null || !this.#context.kept.has(element.id)) {
      this.children(element, place);
      return;
    }
    this.#ensureOpen(place);
    this.flow.text(raised, this.#context.source, element.from, element.to, false);
  }

  #anchor(element: HtmlElement, place: Place): void {
    if (this.#context.notes.backLinks.has(element.id)) return;
    const href = element.attributes.get('href');
    const isKept = href !== undefined && this.#isKeptAnywhere(element);
    const marker = isKept ? this.#context.notes.markers.get(element.id) : undefined;
    const work = isKept ? this.#context.notes.works.get(element.id) : undefined;
    const found = isKept
      ? roleOfElement(element, { ...this.#page, href: href.value, words: textOf(element, 200) })
      : null;
    if (marker !== undefined) {
      this.#marker(element, marker, place);
    } else if (work !== undefined) {
      const target = { to: work, label: textOf(element, 200), isKey: true };
      this.flow.refer([target], () => this.children(element, place));
    } else if (href === undefined || found === null) {
      this.children(element, place);
    } else {
      this.flow.startLink({
        url: href.value.trim(),
        ...(found.target === undefined ? {} : { target: found.target }),
        role: found.role,
        origin: this.#context.source.originOf(href.from, href.to),
      });
      this.children(element, place);
      this.flow.endLink('keep');
    }
  }

  #marker(element: HtmlElement, marker: { readonly to: string; readonly label: string }, place: Place): void {
    this.#ensureOpen(place);
    // "Brook (2014)" with a link on the year is words of the sentence.
    const isBare = /^\d{4}$/.test(marker.label) || this.#isInBrackets(element);
    const words = isBare ? marker.label : `[${marker.label}]`;
    this.flow.refer([{ to: marker.to, label: marker.label }], () =>
      this.flow.text(words, this.#context.source, element.from, element.to, false),
    );
  }

  /** Asciidoctor writes the brackets around the link. */
  #isInBrackets({ from, to }: HtmlElement): boolean {
    const { text } = this.#context.source;
    return text[from - 1] === '[' && text[to] === ']';
  }

  #isKeptAnywhere(element: HtmlNode): boolean {
    return (
      element.kind === 'element' &&
      (this.#context.kept.has(element.id) || element.children.some((child) => this.#isKeptAnywhere(child)))
    );
  }
}
