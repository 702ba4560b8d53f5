import type { PageMarks } from '../../core/page.ts';
import { hostOf } from '../../core/urls/host-name.ts';
import { ASKING_INPUT, attributeOf } from './html-elements.ts';

const MAX_LISTED = 100;
const MAX_NOSCRIPT_CHARS = 2000;

/** Counts the parts of a page that tell what it is for: fields that ask, frames, scripts, links. */
export class MarkCounter {
  readonly #host: string;
  readonly #absolute: (address: string) => string | undefined;
  readonly #frames: string[] = [];
  readonly #scripts: string[] = [];
  #links = 0;
  #outgoing = 0;
  #passwords = 0;
  #asks = 0;
  #noscript = '';

  /** @param absolute the address that one on the page stands for */
  constructor(url: string, absolute: (address: string) => string | undefined) {
    this.#host = hostOf(url);
    this.#absolute = absolute;
  }

  /** @param isOfPage whether the tag stands in the page's own part: what menus and the boxes of every page ask does not count */
  read(tag: string, attributes: Record<string, string>, isOfPage: boolean): void {
    const value = (name: string) => attributeOf(attributes, name);
    switch (tag) {
      case 'input':
        if (value('type')?.toLowerCase() === 'password') this.#passwords += 1;
        if (isOfPage && ASKING_INPUT.test(value('type') ?? '')) this.#asks += 1;
        break;
      case 'button':
      case 'select':
        if (isOfPage) this.#asks += 1;
        break;
      case 'a':
        this.#readLink(value('href'));
        break;
      case 'iframe':
      case 'frame':
        this.#list(this.#frames, value('src'));
        break;
      case 'script':
        this.#list(this.#scripts, value('src'));
        break;
    }
  }

  /** What the page says to readers without scripts. */
  addNoscript(text: string): void {
    this.#noscript += ` ${text}`;
  }

  marks(): PageMarks {
    return {
      passwordFields: this.#passwords,
      asks: this.#asks,
      frames: this.#frames,
      scripts: this.#scripts,
      links: this.#links,
      outgoing: this.#outgoing,
      noscript: this.#noscript.slice(0, MAX_NOSCRIPT_CHARS),
    };
  }

  #readLink(href: string | undefined): void {
    if (href === undefined) return;
    this.#links += 1;
    if (/^(?:https?:)?\/\//i.test(href) && hostOf(this.#absolute(href)) !== this.#host) this.#outgoing += 1;
  }

  #list(list: string[], src: string | undefined): void {
    const url = src === undefined ? undefined : this.#absolute(src);
    if (url !== undefined && list.length < MAX_LISTED) list.push(url);
  }
}
