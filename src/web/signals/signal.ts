import type { Exchange, Headers, ResponseOutcome } from '../../core/exchange.ts';
import { headerOf } from '../../core/exchange.ts';
import type { LinkReason } from '../../core/link-state.ts';
import type { Page } from '../../core/page.ts';

/** What a signal says of an answer. */
export interface Verdict {
  readonly reason: LinkReason;
  /** One sentence for people: what was seen. */
  readonly detail: string;
  /**
   * `sure` decides; `likely` decides unless the page itself shows the cited work; `hint` only asks for the control
   * request, and decides when that agrees.
   */
  readonly weight: 'sure' | 'likely' | 'hint';
}

/** One habit of the web, told from its look-alikes. A pure function; the same input gives the same answer. */
export interface Signal {
  /** kebab-case; shown as evidence, never renamed. */
  readonly id: string;
  /** For the docs: what it looks at. */
  readonly about: string;
  speak(answer: Answer): Verdict | null;
}

/** An answer as signals look at it: the last hop, its page, and where it came from. */
export interface Answer {
  readonly cited: URL;
  readonly final: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly page: Page | null;
  /** Addresses on the way, the cited one first; only hops that answered with a redirect. */
  readonly hops: readonly { readonly url: string; readonly status: number }[];
  /** Title parts between the separators that sites use, lower-case, white space single. */
  readonly titleParts: readonly string[];
  /** Headings of the first level or two, lower-case. */
  readonly headings: readonly string[];
  /** The first 400 characters of the text, lower-case. */
  readonly lead: string;
  /** Bytes of the body as received. */
  readonly bodyBytes: number;
  /** Characters of readable text. */
  readonly textLength: number;
  /** Words of the cited address that name its work; empty when it has none (an id, a home page). */
  readonly slugWords: readonly string[];
  /** Share of these that the page's title, headings, addresses or text show, 0..1; 1 when there are none to look for. */
  readonly slugSeen: number;
  /** The same, in the title and headings alone. */
  readonly slugInTitle: number;
}

const LEAD_CHARS = 400;

/** Makes the view of an answer that all signals share. */
export function answerOf(
  cited: string,
  exchanges: readonly Exchange[],
  outcome: ResponseOutcome,
  page: Page | null,
): Answer {
  const last = exchanges.at(-1);
  const final = new URL(last?.url ?? cited);
  const slugWords = slugWordsOf(new URL(cited));
  const title = lower(`${page?.title ?? ''} ${page?.headings.slice(0, 6).join(' ') ?? ''} ${page?.meta.title ?? ''}`);
  const text = lower(
    `${title} ${decodeSafely(final.href)} ${page?.meta.description ?? ''} ${page?.text.slice(0, 20_000) ?? ''}`,
  );
  return {
    cited: new URL(cited),
    final,
    status: outcome.status,
    headers: outcome.headers,
    page,
    hops: hopsOf(exchanges),
    titleParts: titlePartsOf(page?.title ?? ''),
    headings: (page?.headings ?? []).slice(0, 3).map(lower),
    lead: lower(page?.text.slice(0, LEAD_CHARS) ?? ''),
    bodyBytes: outcome.body?.bytes ?? 0,
    textLength: page?.text.length ?? 0,
    slugWords,
    slugSeen: shareSeen(slugWords, text.replace(lower(decodeSafely(cited)), ' ')),
    slugInTitle: shareSeen(slugWords, title),
  };
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

/** Splits where sites put their name: after a bar, a dash with spaces, a middle dot or an angle quote. */
function titlePartsOf(title: string): string[] {
  return lower(title)
    .split(/\s+[|–—·•»«/-]\s+|\s*[|»«•]\s*|\s*::\s*/)
    .map((part) => part.replace(/^[\s!?.…:¡¿,-]+|[\s!?.…:,-]+$/g, ''))
    .filter((part) => part !== '');
}

function lower(text: string): string {
  return text.normalize('NFKC').replace(/[’‘ʼ]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}

function decodeSafely(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url; // a stray percent sign
  }
}

/** Words of an address that stand in every second one and name nothing. */
const ROUTE_WORDS = new Set(
  'index html article articles news story stories post posts page pages blog content node view item detail details default home main archive archives category categories tag tags section media file files download docs document documents publication publications press release releases en us uk the and for with from that this into over after www http https amp print php aspx jsp'.split(
    ' ',
  ),
);

/** Words of the path that name the work: letters of any script, four or more of them, not a date, an id or a route. */
export function slugWordsOf(url: URL): string[] {
  const path = decodeSafely(url.pathname).normalize('NFKC').toLowerCase();
  const segment =
    path
      .split('/')
      .filter((part) => part !== '' && !/^\d+$/.test(part))
      .at(-1) ?? '';
  const words = segment
    .replace(/\.[a-z]{2,5}\d?$/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => /^\p{L}{4,}$/u.test(word) && !ROUTE_WORDS.has(word) && !looksRandom(word));
  return words.length >= 2 ? [...new Set(words)] : [];
}

/** A run of letters without vowels, or of mixed hex, is an id. */
function looksRandom(word: string): boolean {
  return /^[a-z]+$/.test(word) && (!/[aeiouy]/.test(word) || /[bcdfghjklmnpqrstvwxz]{6}/.test(word));
}

/** A word counts as seen by its first six letters: `elections` and `election` are one. */
function shareSeen(words: readonly string[], text: string): number {
  if (words.length === 0) return 1;
  const plain = text.normalize('NFD').replace(/\p{M}+/gu, '');
  const seen = words.filter((word) =>
    plain.includes(
      word
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .slice(0, 6),
    ),
  );
  return seen.length / words.length;
}

/** The first pattern that a whole title part or heading matches. */
export function titleMatch(answer: Answer, pattern: RegExp): string | undefined {
  return [...answer.titleParts, ...answer.headings.map((heading) => heading.replace(/[\s!?.…:]+$/g, ''))].find((part) =>
    pattern.test(part),
  );
}

/** True when the page shows the cited work: its words are in the title, or nearly all of them in the page. */
export function showsCited(answer: Answer): boolean {
  return (
    answer.slugWords.length > 0 && (answer.slugInTitle >= 0.5 || answer.slugSeen >= 0.8) && answer.textLength > 400
  );
}

/** The markup, cut: vendors put their marks near the top or the bottom. */
export function markupOf({ page }: Answer): string {
  const html = page?.html ?? '';
  return html.length > 120_000 ? html.slice(0, 80_000) + html.slice(-40_000) : html;
}

/** One header in lower case, or the empty string. */
export function header(answer: Answer, name: string): string {
  return headerOf(answer.headers, name)?.toLowerCase() ?? '';
}

/** A page with less text than this is a notice, not an article (a block page's text is under 200 words: link-checkers' own rule). */
export const NOTICE_CHARS = 1500;

export function isNotice(answer: Answer): boolean {
  return answer.textLength < NOTICE_CHARS;
}

/** Statuses with which walls refuse: everything but a success and the two that say that a page is gone. */
export function isRefusal(status: number): boolean {
  return status === 202 || (status >= 400 && status !== 404 && status !== 410);
}
