import type { Page } from '../../core/page.ts';
import { parsedUrl } from '../../core/urls/parse-url.ts';
import { attributeOf } from './html-elements.ts';
import { JsonLd } from './page-json-ld.ts';
import { contentOf, type MetaEntry, pageMetaOf } from './page-meta.ts';
import { refreshFromMeta, refreshFromScript } from './page-refresh.ts';

const MAX_METAS = 300;
/** Inline scripts longer than this do not only send the reader elsewhere. */
const MAX_SCRIPT_CHARS = 2000;

/** What a page says of itself and not to its readers, wherever in it that stands: the first of each counts. */
export class PageHead {
  title = '';
  readonly #url: string;
  readonly #metas: MetaEntry[] = [];
  readonly #data = new JsonLd();
  #language = '';
  #base = '';
  #canonical = '';
  #refresh: Page['refresh'];

  constructor(url: string) {
    this.#url = url;
  }

  read(tag: 'html' | 'base' | 'link', attributes: Record<string, string>): void {
    const value = (name: string) => attributeOf(attributes, name) ?? '';
    if (tag === 'html') this.#language ||= (attributeOf(attributes, 'lang') ?? value('xml:lang')).trim();
    else if (tag === 'base') this.#base ||= value('href');
    else if (value('rel').toLowerCase().split(/\s+/).includes('canonical')) this.#canonical ||= value('href');
  }

  readMeta(attributes: Record<string, string>, isInNoscript: boolean): void {
    const value = (name: string) => attributeOf(attributes, name);
    const content = value('content') ?? '';
    const name = (value('property') ?? value('name') ?? value('itemprop') ?? '').trim().toLowerCase();
    if (value('http-equiv')?.toLowerCase() === 'refresh') {
      // Inside `noscript` it is for programs that run no scripts: no reader goes there.
      if (!isInNoscript) this.#addRefresh(refreshFromMeta(content, this.#baseUrl()));
    } else if (name !== '' && content !== '' && this.#metas.length < MAX_METAS)
      this.#metas.push([name, content.trim()]);
  }

  readScript(text: string): void {
    if (text.length <= MAX_SCRIPT_CHARS) this.#refresh ??= refreshFromScript(text, this.#baseUrl());
  }

  /** The soonest is the one that happens. */
  #addRefresh(found: Page['refresh']): void {
    if (found !== undefined && found.delaySeconds < (this.#refresh?.delaySeconds ?? Number.POSITIVE_INFINITY))
      this.#refresh = found;
  }

  /** Data for search engines, as JSON-LD. */
  addData(text: string): void {
    this.#data.add(text);
  }

  /** The address that is meant by one in the page; undefined where none is. */
  absolute(href: string): string | undefined {
    const text = href.trim();
    return text === '' ? undefined : parsedUrl(text, this.#baseUrl())?.href;
  }

  facts(): Pick<Page, 'title' | 'meta' | 'language' | 'canonical' | 'refresh'> {
    const canonical = this.absolute(this.#canonical);
    return {
      title: this.title || contentOf(this.#metas, 'og:title'),
      meta: pageMetaOf(this.#metas, this.#data.facts(), (href) => this.absolute(href)),
      ...(this.#language === '' ? {} : { language: this.#language }),
      ...(canonical === undefined ? {} : { canonical }),
      ...(this.#refresh === undefined ? {} : { refresh: this.#refresh }),
    };
  }

  /** The address of the page where its `base` is none that anything can lie below. */
  #baseUrl(): string {
    const base = this.#base === '' ? null : parsedUrl(this.#base, this.#url);
    return base === null || base.protocol === 'data:' || base.protocol === 'javascript:' ? this.#url : base.href;
  }
}
