import type { Page } from '../../core/page.ts';
import { isReadAsCited } from './reading.ts';
import { decodeSafely, shareSeenIn, withoutEcho } from './slug.ts';

/** Of a text that is searched for the address's words: a page that names them further down is about something else. */
const SEARCHED_CHARS = 20_000;

/**
 * Shares of the address's words in parts of the page, each worked out when a signal first asks: most pages are judged
 * without, and their texts are long. What the title names is not looked for in the text.
 */
export class SlugShares {
  readonly #words: readonly string[];
  readonly #from: URL;
  readonly #final: URL;
  readonly #page: Page | null;
  readonly #main: string;
  #title: string | null = null;
  #anywhere: number | null = null;
  #inMain: number | null = null;
  #inTitle: number | null = null;

  constructor(words: readonly string[], from: URL, final: URL, page: Page | null, main: string) {
    this.#words = words;
    this.#from = from;
    this.#final = final;
    this.#page = page;
    this.#main = main;
  }

  anywhere(): number {
    this.#anywhere ??= this.#shareIn(
      () => this.#headText(),
      () => this.#plain(this.#page?.text.slice(0, SEARCHED_CHARS) ?? ''),
    );
    return this.#anywhere;
  }

  inMain(): number {
    this.#inMain ??= this.#shareIn(
      () => this.#headText(),
      () => this.#plain(this.#main.slice(0, SEARCHED_CHARS)),
    );
    return this.#inMain;
  }

  inTitle(): number {
    this.#inTitle ??= this.#shareIn(() => this.#titleText());
    return this.#inTitle;
  }

  #shareIn(...texts: readonly (() => string)[]): number {
    return shareSeenIn(this.#words, texts);
  }

  #titleText(): string {
    const { title = '', headings = [], meta } = this.#page ?? {};
    this.#title ??= this.#plain(`${title} ${headings.slice(0, 6).join(' ')} ${meta?.title ?? ''} ${this.#reading()}`);
    return this.#title;
  }

  /** The words of the address, where the title is what they spell in another script. */
  #reading(): string {
    return this.#words.length > 0 && isReadAsCited(this.#from, this.#page) ? this.#words.join(' ') : '';
  }

  #headText(): string {
    const final = this.#final.href === this.#from.href ? '' : decodeSafely(this.#final.href);
    return `${this.#titleText()} ${this.#page?.meta.description ?? ''} ${final}`;
  }

  #plain(text: string): string {
    return withoutEcho(text, this.#from);
  }
}
