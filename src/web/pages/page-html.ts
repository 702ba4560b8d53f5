import { decodeHTML } from 'entities/decode';
import { Parser } from 'htmlparser2';
import type { Page } from '../../core/page.ts';
import { squeeze } from '../../core/text/squeeze.ts';
import {
  AROUND,
  attributeOf,
  BLOCK,
  holdsComments,
  isDialog,
  isOfEveryPage,
  isProgram,
  KINDS,
  RAW,
  SILENT,
  VOID,
  WANTED,
} from './html-elements.ts';
import { Tokenizer } from './html-tokenizer.ts';
import { MarkCounter } from './mark-counter.ts';
import { OpenElement } from './open-element.ts';
import { PageHead } from './page-head.ts';
import { BETWEEN_BLOCKS, mainTextOf, type OwnBlock } from './page-main-text.ts';

const MAX_ANCHORS = 20_000;
const MAX_HEADINGS = 60;
/** Text outside of menus and of boxes over the page, from which it is a page with a box over it. Lower: a wall with a line at its foot counts as one. */
const MIN_OWN_CHARS = 200;
/** Elements open at once beyond which a page is read no further, for each one more moves them all. Browsers nest 512. */
const MAX_OPEN = 2000;

/**
 * One streaming pass over markup: everything that signals and comparisons need, no tree, linear in the input whatever
 * its nesting. Malformed markup is read as far as it goes.
 */
export function readHtml(html: string, url: string): Omit<Page, 'contentType'> {
  const reader = new HtmlPage(url);
  const parser = new Parser(reader, {
    Tokenizer,
    // Character references are decoded here, where there are any: the parser would look at every character of the text for
    // them, which takes thrice as long.
    decodeEntities: false,
    lowerCaseTags: true,
    lowerCaseAttributeNames: true,
  });
  parser.end(html);
  // A parser that was stopped tells no end.
  if (reader.isTooDeep) reader.onend();
  return reader.page(html);
}

class HtmlPage {
  #parser: Parser | null = null;
  readonly #url: string;
  readonly #head: PageHead;
  readonly #headings: string[] = [];
  /** Headings of boxes that are laid over the page, and characters of text outside of these. */
  readonly #overlaid: string[] = [];
  #ownChars = 0;
  readonly #anchors = new Set<string>();
  readonly #marks: MarkCounter;
  readonly #all: string[] = [];
  /** Characters of them, with what stands between them and behind the last. */
  #allChars = 0;
  readonly #own: OwnBlock[] = [];
  #open = 0;
  /** Reading was stopped, and the page goes on. */
  isTooDeep = false;
  /** A box that stands on every page, one that is laid over this page, and the element that has the role of `main`. */
  readonly #box = new OpenElement();
  readonly #dialog = new OpenElement();
  readonly #roleOfMain = new OpenElement();
  /** What readers wrote. */
  readonly #comments = new OpenElement();
  #silent = 0;
  /** Templates that are open: what stands in them is no part of the page until a script makes it one. */
  #inTemplate = 0;
  #inSvg = 0;
  #around = 0;
  #inForm = 0;
  #inMain = 0;
  #mains = 0;
  #inMainElement = 0;
  #inTitle = 0;
  #inLink = 0;
  #block = '';
  /** Characters of the block that stand in links. */
  #linked = 0;
  #collect: { readonly tag: string; text: string } | null = null;
  /** The text that comes next stands in an element whose text is no markup. */
  #raw = false;

  constructor(url: string) {
    this.#url = url;
    this.#head = new PageHead(url);
    this.#marks = new MarkCounter(url, (address) => this.#head.absolute(address));
  }

  onparserinit(parser: Parser): void {
    this.#parser = parser;
  }

  onopentag(tag: string, attributes: Record<string, string>): void {
    this.#open += 1;
    if (this.#open > MAX_OPEN) {
      this.isTooDeep = true;
      this.#parser?.pause();
    }
    const kind = KINDS.get(tag) ?? 0;
    this.#raw = (kind & RAW) !== 0;
    if ((kind & BLOCK) !== 0) this.#endBlock();
    if (this.#inTemplate === 0) {
      this.#addAnchor(attributeOf(attributes, 'id'));
      if (tag === 'a') this.#addAnchor(attributeOf(attributes, 'name'));
      this.#readTag(tag, attributes);
    }
    if ((kind & VOID) !== 0) return;
    if (!this.#box.enter(tag) && !this.#box.isOpen && (tag === 'form' || tag === 'div') && isOfEveryPage(attributes))
      this.#box.start(tag);
    if (!this.#dialog.enter(tag) && !this.#dialog.isOpen && isDialog(tag, attributes)) this.#dialog.start(tag);
    if (!this.#comments.enter(tag) && !this.#comments.isOpen && holdsComments(tag, attributes))
      this.#comments.start(tag);
    if ((kind & SILENT) !== 0) this.#silent += 1;
    if ((kind & AROUND) !== 0) this.#around += 1;
    if (tag === 'template') this.#inTemplate += 1;
    if (tag === 'svg') this.#inSvg += 1;
    if (tag === 'form') this.#inForm += 1;
    if (tag === 'article' || tag === 'main') this.#startMain();
    if (tag === 'main') this.#inMainElement += 1;
    else if (tag === 'h1' || tag === 'h2') this.#inTitle += 1;
    else if (tag === 'a' && attributes['href'] !== undefined) this.#inLink += 1;
    if (!this.#roleOfMain.enter(tag) && !this.#roleOfMain.isOpen && attributes['role'] === 'main' && tag !== 'main')
      this.#startRole(tag);
    if ((kind & WANTED) !== 0 && this.#collect === null) this.#startCollect(tag, attributes);
  }

  #addAnchor(name: string | undefined): void {
    if (name !== undefined && this.#anchors.size < MAX_ANCHORS) this.#anchors.add(name);
  }

  #startMain(): void {
    if (this.#inMain === 0) this.#mains += 1;
    this.#inMain += 1;
  }

  #startRole(tag: string): void {
    this.#roleOfMain.start(tag);
    this.#startMain();
    this.#inMainElement += 1;
  }

  #endRole(): void {
    this.#inMain -= 1;
    this.#inMainElement -= 1;
  }

  ontext(raw: string): void {
    const text = this.#raw || !raw.includes('&') ? raw : decodeHTML(raw);
    if (this.#collect !== null && this.#collect.text.length < 200_000) this.#collect.text += text;
    if (this.#silent > 0) return;
    // Most text between two elements is a line break, and a block does not begin with white space.
    if (this.#block === '' && text.trim() === '') return;
    this.#block += text;
    if (this.#inLink > 0) this.#linked += text.trim().length;
  }

  onclosetag(tag: string): void {
    this.#open -= 1;
    const kind = KINDS.get(tag) ?? 0;
    this.#raw = false;
    if ((kind & VOID) !== 0) return;
    if (this.#collect !== null && (this.#collect.tag === tag || (this.#collect.tag === 'json-ld' && tag === 'script')))
      this.#endCollect();
    if ((kind & BLOCK) !== 0) this.#endBlock();
    if ((kind & SILENT) !== 0) this.#silent = Math.max(0, this.#silent - 1);
    if ((kind & AROUND) !== 0) this.#around = Math.max(0, this.#around - 1);
    if (tag === 'template') this.#inTemplate = Math.max(0, this.#inTemplate - 1);
    if (tag === 'svg') this.#inSvg = Math.max(0, this.#inSvg - 1);
    if (tag === 'form') this.#inForm = Math.max(0, this.#inForm - 1);
    if ((tag === 'article' || tag === 'main') && this.#inMain > 0) this.#inMain -= 1;
    if (tag === 'main') this.#inMainElement = Math.max(0, this.#inMainElement - 1);
    else if (tag === 'h1' || tag === 'h2') this.#inTitle = Math.max(0, this.#inTitle - 1);
    else if (tag === 'a') this.#inLink = Math.max(0, this.#inLink - 1);
    if (this.#roleOfMain.leave(tag)) this.#endRole();
    this.#box.leave(tag);
    this.#dialog.leave(tag);
    this.#comments.leave(tag);
  }

  onend(): void {
    if (this.#collect !== null) this.#endCollect();
    this.#endBlock();
  }

  page(html: string): Omit<Page, 'contentType'> {
    const text = this.#all.join(BETWEEN_BLOCKS);
    const mainText = mainTextOf(this.#own, text);
    return {
      url: this.#url,
      ...this.#head.facts(),
      headings: this.#isLaidOver() ? this.#headings : [...this.#overlaid, ...this.#headings],
      text,
      ...(mainText === '' ? {} : { mainText }),
      anchors: this.#anchors,
      marks: this.#marks.marks(),
      html,
      partial: this.isTooDeep,
    };
  }

  /** A page under a box: one that has a heading and text of its own. Else the box is all that the page shows. */
  #isLaidOver(): boolean {
    return this.#headings.length > 0 && this.#ownChars >= MIN_OWN_CHARS;
  }

  #readTag(tag: string, attributes: Record<string, string>): void {
    const value = (name: string) => attributeOf(attributes, name);
    switch (tag) {
      case 'html':
      case 'base':
      case 'link':
        this.#head.read(tag, attributes);
        break;
      case 'body':
        this.#head.readScript(value('onload') ?? '');
        break;
      case 'meta':
        this.#head.readMeta(attributes, this.#collect?.tag === 'noscript');
        break;
      default:
        this.#marks.read(tag, attributes, this.#around === 0 && !this.#box.isOpen);
    }
  }

  /** Scripts are wanted where they stand in the page; data for search engines is told from them by its type. A picture has its own title. */
  #startCollect(tag: string, attributes: Record<string, string>): void {
    if (this.#inTemplate > 0 || (tag === 'title' && this.#inSvg > 0)) return;
    if (tag === 'script' && attributes['src'] !== undefined) return;
    const isData = tag === 'script' && /ld\+json/i.test(attributeOf(attributes, 'type') ?? '');
    if (tag === 'script' && !isData && !isProgram(attributes)) return;
    this.#collect = { tag: isData ? 'json-ld' : tag, text: '' };
  }

  #endCollect(): void {
    const { tag, text } = this.#collect ?? { tag: '', text: '' };
    this.#collect = null;
    const plain = squeeze(text);
    if (tag === 'title') this.#head.title ||= plain;
    else if (tag === 'json-ld') this.#head.addData(text);
    else if (tag === 'noscript') this.#marks.addNoscript(plain.replace(/<[^>]{0,500}>/g, ' '));
    else if (tag === 'script') this.#head.readScript(text);
    else this.#addHeading(plain);
  }

  #addHeading(plain: string): void {
    const headings = this.#dialog.isOpen ? this.#overlaid : this.#headings;
    if (plain !== '' && headings.length < MAX_HEADINGS) headings.push(plain);
  }

  #endBlock(): void {
    if (this.#block === '') return;
    const text = squeeze(this.#block);
    const linkedChars = this.#linked;
    this.#block = '';
    this.#linked = 0;
    if (text === '') return;
    const start = this.#allChars;
    this.#all.push(text);
    this.#allChars += text.length + BETWEEN_BLOCKS.length;
    if (this.#around > 0) return;
    if (!this.#dialog.isOpen) this.#ownChars += text.length;
    this.#own.push({
      text,
      start,
      inForm: this.#inForm > 0,
      inComments: this.#comments.isOpen,
      main: this.#inMain > 0 ? this.#mains : 0,
      inMainElement: this.#inMainElement > 0,
      isTitle: this.#inTitle > 0,
      linkedChars,
    });
  }
}
