import { type Exchange, headerOf, type ResponseOutcome } from '../../core/exchange.ts';
import type { Page } from '../../core/page.ts';
import { squeeze } from '../../core/squeeze.ts';
import type { Answer } from './signal.ts';
import { decodeSafely, namedBy, shareSeenIn, slugWordsOf, withoutEcho } from './slug.ts';
import { type Line, lineOf } from './words/statement.ts';

/** Of the main text that counts as the page's first words. */
const LEAD_CHARS = 400;
/** Of a text that is searched for the address's words: a page that names them further down is about something else. */
const SEARCHED_CHARS = 20_000;
/** Main text below this is no text: the page keeps its words in places that are usually menus. */
const MIN_MAIN_CHARS = 8;

/** Makes the view of an answer that all signals share. */
export function answerOf(
  cited: string,
  exchanges: readonly Exchange[],
  outcome: ResponseOutcome,
  page: Page | null,
): Answer {
  const from = new URL(cited);
  const final = finalOf(cited, exchanges);
  const slugWords = slugWordsOf(from);
  const isItsName = namedBy(from);
  const isOther = (text: string) => !isItsName(text);
  const titleParts = titlePartsOf(page?.title ?? '').filter(isOther);
  const headings = (page?.headings ?? []).slice(0, 3).map(lower).filter(isOther);
  const main = mainOf(page);
  const lead = leadOf(main, isOther);
  const seen = slugShares(slugWords, from, final, page, main);
  return {
    cited: from,
    final,
    status: outcome.status,
    headers: outcome.headers,
    page,
    hops: hopsOf(exchanges),
    titleParts,
    headings,
    headlines: headlinesOf([...titleParts, ...titlePartsOf(page?.meta.title ?? '').filter(isOther)], headings),
    firstLines: sentencesOf(lead).map(lineOf),
    lead,
    bodyBytes: outcome.body?.bytes ?? 0,
    textLength: page?.text.length ?? 0,
    mainLength: main.length,
    slugWords,
    get slugSeen() {
      return seen.anywhere();
    },
    get slugInMain() {
      return seen.inMain();
    },
    get slugInTitle() {
      return seen.inTitle();
    },
  };
}

/**
 * Shares of the address's words in parts of the page, each worked out when a signal first asks: most pages are judged
 * without, and their texts are long. What the title names is not looked for in the text.
 */
function slugShares(words: readonly string[], from: URL, final: URL, page: Page | null, main: string) {
  const plain = (text: string) => withoutEcho(text, from);
  const title = once(() =>
    plain(`${page?.title ?? ''} ${page?.headings.slice(0, 6).join(' ') ?? ''} ${page?.meta.title ?? ''}`),
  );
  const head = once(
    () => `${title()} ${page?.meta.description ?? ''} ${final.href === from.href ? '' : decodeSafely(final.href)}`,
  );
  const share = (...texts: readonly (() => string)[]) => once(() => shareSeenIn(words, texts));
  return {
    anywhere: share(head, () => plain(page?.text.slice(0, SEARCHED_CHARS) ?? '')),
    inMain: share(head, () => plain(main.slice(0, SEARCHED_CHARS))),
    inTitle: share(title),
  };
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

function mainOf(page: Page | null): string {
  const main = page?.mainText ?? '';
  return main.length < MIN_MAIN_CHARS ? (page?.text ?? '') : main;
}

/** First lines of a text, one a block; a line that is the cited work's own name says nothing of the answer. */
function leadOf(main: string, isOther: (line: string) => boolean): string {
  const lines = main
    .slice(0, LEAD_CHARS * 2)
    .split(/\n+/)
    .map(lower)
    .filter((line) => line !== '' && isOther(line));
  return lines.join('\n').slice(0, LEAD_CHARS);
}

/** The last address; applications read theirs from the fragment (`/#/story/7`), which only the redirect's Location has. */
function finalOf(cited: string, exchanges: readonly Exchange[]): URL {
  const last = exchanges.at(-1);
  const final = new URL(last?.url ?? cited);
  const before = exchanges.at(-2)?.outcome;
  const location = before?.kind === 'response' ? headerOf(before.headers, 'location')?.trim() : undefined;
  if (location !== undefined && final.hash === '' && URL.canParse(location, exchanges.at(-2)?.url)) {
    const target = new URL(location, exchanges.at(-2)?.url);
    if (target.href.replace(/#.*$/, '') === final.href) final.hash = target.hash;
  }
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
    .split(/\s+[|–—·•»«›>/-]\s+|\s*[|»«•›]\s*|\s*::\s*/)
    .map((part) => part.replace(/^[\s!?.…:¡¿,-]+|[\s!?.…:,-]+$/g, ''))
    .filter((part) => part !== '');
}

function lower(text: string): string {
  return squeeze(text.normalize('NFKC').replace(/[’‘ʼ]/g, "'")).toLowerCase();
}

function headlinesOf(titleParts: readonly string[], headings: readonly string[]): readonly Line[] {
  const after = titleParts.flatMap((part) => part.split(/:\s+/).slice(1));
  const texts = [...titleParts, ...after, ...headings.map((heading) => heading.replace(/[\s!?.…:。！？]+$/gu, ''))];
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
const SENTENCES = 4;
