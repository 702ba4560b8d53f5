import { WritableStream } from 'htmlparser2/WritableStream';
import type { Page, PageMarks, PageMeta } from '../core/page.ts';
import { squeeze } from '../core/squeeze.ts';
import { JsonLd } from './page-json-ld.ts';
import { refreshFromMeta, refreshFromScript } from './page-refresh.ts';

/** Elements whose text nobody reads. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'title',
  'noscript',
  'canvas',
]);
/** Elements that end a block of text. */
const BLOCKS = new Set(
  'address article aside blockquote br caption dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Matter around the article: left out of the main text unless there is nothing else. */
const AROUND = new Set(['nav', 'header', 'footer', 'aside', 'button', 'menu']);
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

const MAX_ANCHORS = 20_000;
const MAX_LISTED = 100;
const MAX_HEADINGS = 60;
/** Inline scripts longer than this do not only send the reader elsewhere. */
const MAX_SCRIPT_CHARS = 2000;
/** Share of a page's own text that must stand outside of forms; some systems put the whole page into one. */
const OUTSIDE_FORMS_SHARE = 0.3;
/** Characters of main text below which `article` and `main` are not believed to hold it. */
const MIN_MAIN_CHARS = 250;

const BETWEEN_BLOCKS = '\n\n';

/** A block outside of menus and boxes. */
interface OwnBlock {
  readonly text: string;
  readonly inForm: boolean;
  readonly inMain: boolean;
}

/** What stands in `article` or `main`, else what stands outside of forms, else all. */
function mainTextOf(blocks: readonly OwnBlock[]): string {
  const free = blocks.filter(({ inForm }) => !inForm);
  const useForms = lengthOf(free) < lengthOf(blocks) * OUTSIDE_FORMS_SHARE;
  const own = useForms ? blocks : free;
  const main = own.filter(({ inMain }) => inMain);
  const kept = lengthOf(main) >= MIN_MAIN_CHARS ? main : own;
  return kept.map(({ text }) => text).join(BETWEEN_BLOCKS);
}

/** Of the blocks in one text. */
function lengthOf(blocks: readonly OwnBlock[]): number {
  const between = Math.max(0, blocks.length - 1) * BETWEEN_BLOCKS.length;
  return blocks.reduce((sum, { text }) => sum + text.length, between);
}

interface Draft {
  title: string;
  language: string;
  base: string;
  canonical: string;
  readonly metas: [name: string, content: string][];
  refresh: Page['refresh'];
}

/**
 * One streaming pass over markup: everything that signals and comparisons need, no tree, linear in the input whatever
 * its nesting. Malformed markup is read as far as it goes.
 */
export async function readHtml(html: string, url: string): Promise<Omit<Page, 'partial' | 'contentType'>> {
  const reader = new HtmlPage(url);
  // The package's front door loads a whole DOM with the parser; this entry does not.
  const stream = new WritableStream(reader, {
    decodeEntities: true,
    lowerCaseTags: true,
    lowerCaseAttributeNames: true,
  });
  await new Promise<void>((resolve, reject) => stream.on('error', reject).end(html, resolve));
  return reader.page(html);
}

class HtmlPage {
  readonly #url: string;
  readonly #draft: Draft = { title: '', language: '', base: '', canonical: '', metas: [], refresh: undefined };
  readonly #jsonLd = new JsonLd();
  readonly #headings: string[] = [];
  readonly #anchors = new Set<string>();
  readonly #frames: string[] = [];
  readonly #scripts: string[] = [];
  readonly #all: string[] = [];
  readonly #own: OwnBlock[] = [];
  #links = 0;
  #outgoing = 0;
  #passwords = 0;
  #noscript = '';
  #silent = 0;
  #around = 0;
  #inForm = 0;
  #inMain = 0;
  #block = '';
  #collect: { readonly tag: string; text: string } | null = null;

  constructor(url: string) {
    this.#url = url;
  }

  onopentag(tag: string, attributes: Record<string, string>): void {
    const id = attributes['id'] ?? (tag === 'a' ? attributes['name'] : undefined);
    if (id !== undefined && this.#anchors.size < MAX_ANCHORS) this.#anchors.add(id);
    if (BLOCKS.has(tag)) this.#endBlock();
    this.#readTag(tag, attributes);
    if (VOID.has(tag)) return;
    if (SILENT.has(tag)) this.#silent += 1;
    if (AROUND.has(tag)) this.#around += 1;
    if (tag === 'form') this.#inForm += 1;
    if (tag === 'article' || tag === 'main' || attributes['role'] === 'main') this.#inMain += 1;
    if (
      this.#collect === null &&
      (tag === 'title' || tag === 'h1' || tag === 'h2' || tag === 'h3' || tag === 'script' || tag === 'noscript')
    ) {
      const wanted = tag !== 'script' || isPlainScript(attributes);
      if (wanted)
        this.#collect = {
          tag: tag === 'script' && /ld\+json/i.test(attributes['type'] ?? '') ? 'json-ld' : tag,
          text: '',
        };
    }
  }

  ontext(text: string): void {
    if (this.#collect !== null && this.#collect.text.length < 200_000) this.#collect.text += text;
    if (this.#silent > 0 || text === '') return;
    this.#block += text;
  }

  onclosetag(tag: string): void {
    if (VOID.has(tag)) return;
    if (this.#collect !== null && (this.#collect.tag === tag || (this.#collect.tag === 'json-ld' && tag === 'script')))
      this.#endCollect();
    if (BLOCKS.has(tag)) this.#endBlock();
    if (SILENT.has(tag)) this.#silent = Math.max(0, this.#silent - 1);
    if (AROUND.has(tag)) this.#around = Math.max(0, this.#around - 1);
    if (tag === 'form') this.#inForm = Math.max(0, this.#inForm - 1);
    if ((tag === 'article' || tag === 'main') && this.#inMain > 0) this.#inMain -= 1;
  }

  onend(): void {
    if (this.#collect !== null) this.#endCollect();
    this.#endBlock();
  }

  page(html: string): Omit<Page, 'partial' | 'contentType'> {
    const { title, language, canonical, metas, refresh } = this.#draft;
    const mainText = mainTextOf(this.#own);
    const address = this.#absolute(canonical);
    return {
      url: this.#url,
      title: title || contentOf(metas, 'og:title'),
      headings: this.#headings,
      text: this.#all.join(BETWEEN_BLOCKS),
      ...(mainText === '' ? {} : { mainText }),
      meta: this.#meta(),
      anchors: this.#anchors,
      marks: this.#marks(),
      html,
      ...(language === '' ? {} : { language }),
      ...(address === undefined ? {} : { canonical: address }),
      ...(refresh === undefined ? {} : { refresh }),
    };
  }

  #marks(): PageMarks {
    return {
      passwordFields: this.#passwords,
      frames: this.#frames,
      scripts: this.#scripts,
      links: this.#links,
      outgoing: this.#outgoing,
      noscript: this.#noscript.slice(0, 2000),
    };
  }

  #readTag(tag: string, attributes: Record<string, string>): void {
    switch (tag) {
      case 'html':
        this.#draft.language ||= (attributes['lang'] ?? attributes['xml:lang'] ?? '').trim();
        break;
      case 'base':
        this.#draft.base ||= attributes['href'] ?? '';
        break;
      case 'link':
        if (/\bcanonical\b/i.test(attributes['rel'] ?? '')) this.#draft.canonical ||= attributes['href'] ?? '';
        break;
      case 'meta':
        this.#readMeta(attributes);
        break;
      case 'input':
        if (attributes['type']?.toLowerCase() === 'password') this.#passwords += 1;
        break;
      case 'a':
        this.#readLink(attributes['href']);
        break;
      case 'iframe':
      case 'frame':
        this.#list(this.#frames, attributes['src']);
        break;
      case 'script':
        this.#list(this.#scripts, attributes['src']);
        break;
    }
  }

  #readMeta(attributes: Record<string, string>): void {
    const content = attributes['content'] ?? '';
    const name = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? '').trim().toLowerCase();
    if (attributes['http-equiv']?.toLowerCase() === 'refresh') {
      // Inside `noscript` it is for programs that run no scripts: no reader goes there.
      if (this.#collect?.tag !== 'noscript') this.#draft.refresh ??= refreshFromMeta(content, this.#base());
    } else if (name !== '' && content !== '' && this.#draft.metas.length < 300)
      this.#draft.metas.push([name, content.trim()]);
  }

  #readLink(href: string | undefined): void {
    if (href === undefined) return;
    this.#links += 1;
    if (/^(?:https?:)?\/\//i.test(href) && hostOf(this.#absolute(href)) !== hostOf(this.#url)) this.#outgoing += 1;
  }

  #list(list: string[], src: string | undefined): void {
    const url = src === undefined ? undefined : this.#absolute(src);
    if (url !== undefined && list.length < MAX_LISTED) list.push(url);
  }

  #endCollect(): void {
    const { tag, text } = this.#collect ?? { tag: '', text: '' };
    this.#collect = null;
    const plain = squeeze(text);
    if (tag === 'title') this.#draft.title ||= plain;
    else if (tag === 'json-ld') this.#jsonLd.add(text);
    else if (tag === 'noscript') this.#noscript += ` ${plain.replace(/<[^>]{0,500}>/g, ' ')}`;
    else if (tag === 'script')
      this.#draft.refresh ??= text.length <= MAX_SCRIPT_CHARS ? refreshFromScript(text, this.#base()) : undefined;
    else if (plain !== '' && this.#headings.length < MAX_HEADINGS) this.#headings.push(plain);
  }

  #endBlock(): void {
    if (this.#block === '') return;
    const text = squeeze(this.#block);
    this.#block = '';
    if (text === '') return;
    this.#all.push(text);
    if (this.#around === 0) this.#own.push({ text, inForm: this.#inForm > 0, inMain: this.#inMain > 0 });
  }

  #meta(): PageMeta {
    const { metas } = this.#draft;
    const get = (...names: string[]) => names.map((name) => contentOf(metas, name)).find((value) => value !== '');
    const ld = this.#jsonLd.facts();
    const authors = metas
      .filter(([name]) => name === 'citation_author' || name === 'author' || name === 'article:author')
      .map(([, value]) => value)
      .filter((value) => !/^https?:/.test(value));
    return definedOnly({
      description: get('description', 'og:description', 'dc.description'),
      authors: authors.length > 0 ? [...new Set(authors)] : ld.authors,
      siteName: get('og:site_name', 'application-name') ?? ld.publisher,
      publishedAt:
        get(
          'article:published_time',
          'citation_publication_date',
          'citation_date',
          'dc.date',
          'dc.date.issued',
          'date',
          'datepublished',
          'parsely-pub-date',
          'pubdate',
        ) ?? ld.publishedAt,
      modifiedAt: get('article:modified_time', 'og:updated_time', 'datemodified') ?? ld.modifiedAt,
      type: ld.type ?? get('og:type') ?? (get('citation_title') === undefined ? undefined : 'citation'),
      ogUrl: this.#absolute(get('og:url') ?? ''),
      robots: get('robots'),
      doi: get('citation_doi', 'dc.identifier.doi', 'prism.doi'),
      freeToRead: ld.freeToRead ?? (get('isaccessibleforfree')?.toLowerCase() === 'false' ? false : undefined),
      section: get('article:section') ?? ld.section,
      title: get('og:title', 'citation_title', 'dc.title') ?? ld.headline,
    });
  }

  #base(): string {
    return this.#draft.base !== '' && URL.canParse(this.#draft.base, this.#url)
      ? new URL(this.#draft.base, this.#url).href
      : this.#url;
  }

  #absolute(href: string): string | undefined {
    const text = href.trim();
    return text !== '' && URL.canParse(text, this.#base()) ? new URL(text, this.#base()).href : undefined;
  }
}

function isPlainScript(attributes: Record<string, string>): boolean {
  return attributes['src'] === undefined;
}

function contentOf(metas: readonly (readonly [string, string])[], name: string): string {
  return metas.find(([entry]) => entry === name)?.[1] ?? '';
}

function hostOf(url: string | undefined): string {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : '';
}

function definedOnly(meta: { [K in keyof PageMeta]: PageMeta[K] | undefined }): PageMeta {
  return Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== undefined)) as PageMeta; // only undefined was taken out
}
