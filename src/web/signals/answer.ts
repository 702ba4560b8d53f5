import { type Exchange, headerOf, type ResponseOutcome } from '../../core/exchange.ts';
import type { Page } from '../../core/page.ts';
import { parsedUrl } from '../../core/urls/parse-url.ts';
import { headlinesOf, leadOf, lower, sentencesOf, titlePartsOf } from './first-words.ts';
import type { Answer } from './signal.ts';
import { namedBy, slugWordsOf } from './slug.ts';
import { SlugShares } from './slug-shares.ts';
import { lineOf } from './words/statement.ts';

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

/** Of long markup, what is searched for marks: its beginning and its end. */
const SEARCHED_MARKUP = { whole: 120_000, first: 80_000, last: 40_000 };

function markupOf(page: Page | null): string {
  const html = page?.html ?? '';
  const { whole, first, last } = SEARCHED_MARKUP;
  return withoutQuoted(html.length > whole ? html.slice(0, first) + html.slice(-last) : html);
}

/** Elements that show code to readers: markup that stands in them is quoted. */
const QUOTING = /<(pre|code|textarea)\b/gi;

/** Markup without the markup that it quotes: a text about challenge pages shows their scripts, each `<` written out. */
function withoutQuoted(html: string): string {
  if (!html.includes('&lt;')) return html;
  let rest = '';
  let from = 0;
  let seen = 0;
  for (const { index, 1: tag = '' } of html.matchAll(QUOTING)) {
    if (index < seen) continue;
    const end = html.indexOf(`</${tag}`, index);
    if (end < 0) break;
    seen = end;
    if (!html.slice(index, end).includes('&lt;')) continue;
    rest += html.slice(from, index);
    from = end;
  }
  return rest + html.slice(from);
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
