import { type Exchange, headerOf, type ResponseOutcome } from '../../core/exchange.ts';
import type { Page } from '../../core/page.ts';
import { parsedUrl } from '../../core/parse-url.ts';
import { squeeze } from '../../core/squeeze.ts';
import type { Answer } from './signal.ts';
import { decodeSafely, namedBy, shareSeenIn, slugWordsOf, withoutEcho } from './slug.ts';
import { BEYOND_ASCII } from './words/fold.ts';
import { type Line, lineOf } from './words/statement.ts';

/** Of the main text that counts as the page's first words. */
const LEAD_CHARS = 400;
/** Of a text that is searched for the address's words: a page that names them further down is about something else. */
const SEARCHED_CHARS = 20_000;
/** A block of text longer than this is a paragraph; teasers, labels and the sentences of notices are shorter. */
const PARAGRAPH_CHARS = 100;
/** Main text below this is no text: the page keeps its words in places that are usually menus. */
const MIN_MAIN_CHARS = 8;

/** Makes the view of an answer that all signals share. */
export function answerOf(
  cited: string,
  exchanges: readonly Exchange[],
  outcome: ResponseOutcome,
  page: Page | null,
  names: readonly string[] = [],
): Answer {
  return new SharedAnswer(cited, exchanges, outcome, page, names);
}

/**
 * A class for its getters: an object literal with getters gets a shape of its own each time, which lives where only the
 * slow garbage collection looks, with everything that the getters reach.
 */
class SharedAnswer implements Answer {
  readonly cited: Answer['cited'];
  readonly final: Answer['final'];
  readonly status: Answer['status'];
  readonly headers: Answer['headers'];
  readonly page: Answer['page'];
  readonly names: Answer['names'];
  readonly hops: Answer['hops'];
  readonly titleParts: Answer['titleParts'];
  readonly headings: Answer['headings'];
  readonly headlines: Answer['headlines'];
  readonly firstLines: Answer['firstLines'];
  readonly lead: Answer['lead'];
  readonly bodyBytes: Answer['bodyBytes'];
  readonly textLength: Answer['textLength'];
  readonly mainLength: Answer['mainLength'];
  readonly slugWords: Answer['slugWords'];
  readonly #shares: SlugShares;
  #markup: string | null = null;
  #proseLength: number | null = null;

  constructor(
    cited: string,
    exchanges: readonly Exchange[],
    outcome: ResponseOutcome,
    page: Page | null,
    names: readonly string[],
  ) {
    const from = new URL(cited);
    const isItsName = namedBy(from);
    const isOther = (text: string) => !isItsName(text);
    const main = mainOf(page);
    this.cited = from;
    this.final = finalOf(cited, exchanges);
    this.status = outcome.status;
    this.headers = outcome.headers;
    this.page = page;
    this.names = names;
    this.hops = hopsOf(exchanges);
    this.titleParts = titlePartsOf(page?.title ?? '').filter(isOther);
    this.headings = (page?.headings ?? []).slice(0, 3).map(lower).filter(isOther);
    const others = titlePartsOf(page?.meta.title ?? '').filter(isOther);
    this.headlines = headlinesOf([...this.titleParts, ...others], this.headings);
    this.lead = leadOf(main, isOther);
    this.firstLines = sentencesOf(this.lead).map(lineOf);
    this.bodyBytes = outcome.body?.bytes ?? 0;
    this.textLength = page?.text.length ?? 0;
    this.mainLength = main.length;
    this.slugWords = slugWordsOf(from);
    this.#shares = new SlugShares(this.slugWords, from, this.final, page, main);
  }

  get markup(): string {
    this.#markup ??= markupOf(this.page);
    return this.#markup;
  }

  get proseLength(): number {
    this.#proseLength ??= proseIn(mainOf(this.page));
    return this.#proseLength;
  }

  get slugSeen(): number {
    return this.#shares.anywhere();
  }

  get slugInMain(): number {
    return this.#shares.inMain();
  }

  get slugInTitle(): number {
    return this.#shares.inTitle();
  }
}

/**
 * Shares of the address's words in parts of the page, each worked out when a signal first asks: most pages are judged
 * without, and their texts are long. What the title names is not looked for in the text.
 */
class SlugShares {
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
    this.#title ??= this.#plain(`${title} ${headings.slice(0, 6).join(' ')} ${meta?.title ?? ''}`);
    return this.#title;
  }

  #headText(): string {
    const final = this.#final.href === this.#from.href ? '' : decodeSafely(this.#final.href);
    return `${this.#titleText()} ${this.#page?.meta.description ?? ''} ${final}`;
  }

  #plain(text: string): string {
    return withoutEcho(text, this.#from);
  }
}

/** Of long markup, what is searched for marks: its beginning and its end. */
const SEARCHED_MARKUP = { whole: 120_000, first: 80_000, last: 40_000 };

function markupOf(page: Page | null): string {
  const html = page?.html ?? '';
  const { whole, first, last } = SEARCHED_MARKUP;
  return html.length > whole ? html.slice(0, first) + html.slice(-last) : html;
}

function proseIn(main: string): number {
  let sum = 0;
  for (let from = 0, end = 0; end < main.length; from = end + 1) {
    const at = main.indexOf('\n', from);
    end = at < 0 ? main.length : at;
    if (end - from > PARAGRAPH_CHARS) sum += end - from;
  }
  return sum;
}

function mainOf(page: Page | null): string {
  const main = page?.mainText ?? '';
  return main.length < MIN_MAIN_CHARS ? (page?.text ?? '') : main;
}

/** First lines of a text, one a block; a line that is the cited work's own name says nothing of the answer. */
function leadOf(main: string, isOther: (line: string) => boolean): string {
  let lead = '';
  for (const raw of main.slice(0, LEAD_CHARS * 2).split(/\n+/)) {
    const line = lower(raw);
    if (line !== '' && isOther(line)) lead += lead === '' ? line : `\n${line}`;
    if (lead.length >= LEAD_CHARS) break;
  }
  return lead.slice(0, LEAD_CHARS);
}

/** The last address; applications read theirs from the fragment (`/#/story/7`), which only the redirect's Location has. */
function finalOf(cited: string, exchanges: readonly Exchange[]): URL {
  const last = exchanges.at(-1);
  const final = new URL(last?.url ?? cited);
  const before = exchanges.at(-2)?.outcome;
  const location = before?.kind === 'response' ? headerOf(before.headers, 'location')?.trim() : undefined;
  if (location === undefined || final.hash !== '') return final;
  const target = parsedUrl(location, exchanges.at(-2)?.url);
  if (target?.href.replace(/#.*/s, '') === final.href) final.hash = target.hash;
  return final;
}

function hopsOf(exchanges: readonly Exchange[]): Answer['hops'] {
  return exchanges
    .slice(0, -1)
    .flatMap(({ url, outcome }) =>
      outcome.kind === 'response' && outcome.status >= 300 && outcome.status < 400
        ? [{ url, status: outcome.status }]
        : [],
    );
}

/** Splits where sites put their name: after a bar, a dash with spaces, a middle dot, an arrow or an angle quote. */
function titlePartsOf(title: string): string[] {
  return lower(title)
    .split(/(?<!\s)\s+[|–—·•»«›>/-]\s+|(?:(?<!\s)\s+)?(?:[|»«•›]|::)\s*/)
    .map((part) => part.replace(/^[\s!?.…:¡¿,-]+|(?<![\s!?.…:,-])[\s!?.…:,-]+$/g, ''))
    .filter((part) => part !== '');
}

function lower(text: string): string {
  if (!BEYOND_ASCII.test(text)) return squeeze(text).toLowerCase();
  return squeeze(text.normalize('NFKC').replace(/[’‘ʼ]/g, "'")).toLowerCase();
}

function headlinesOf(titleParts: readonly string[], headings: readonly string[]): readonly Line[] {
  const after = titleParts.flatMap((part) => part.split(/:\s+/).slice(1));
  const texts = [
    ...titleParts,
    ...after,
    ...headings.map((heading) => heading.replace(/(?<![\s!?.…:。！？])[\s!?.…:。！？]+$/gu, '')),
  ];
  return [...new Set(texts)].map(lineOf);
}

/** Sentences of a text, the first few. */
function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?…])\s+|[。！？؟।]\s*|\n+/u)
    .filter((sentence) => sentence.trim() !== '')
    .slice(0, SENTENCES);
}

/** Sentences at the top of a page that are looked at. */
const SENTENCES = 6;
