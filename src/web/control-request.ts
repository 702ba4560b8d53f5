import type { Exchange, Fetcher } from '../core/exchange.ts';
import type { Page, PageReader } from '../core/page.ts';
import type { Control } from './judge.ts';
import { madeUpSibling, type SiblingShape, shapeOf } from './made-up-address.ts';
import type { RobotsRules } from './robots.ts';
import { withoutEcho } from './signals/slug.ts';
import { advertises } from './signals/usurped.ts';
import { textSimilarity } from './similarity.ts';

/**
 * Similarity from which two pages are one template with nothing of its own; near-duplicates of one article lie above .9,
 * two articles of one site below .6 (measured on the fixtures).
 */
const SAME_PAGE = 0.9;
/** Text below this is no ground for calling two pages one. */
const COMPARABLE_CHARS = 200;
/** Text from which a page is more than a notice. */
const FEW_WORDS_CHARS = 600;
/** Links from which a page is more than a notice: a home page, or what a site shows for all that it does not have. */
const MENU_LINKS = 5;
/** Bytes of the control page that are read. */
const CONTROL_BYTES = 512 * 1024;

interface ControlAnswer {
  readonly asked: URL;
  readonly shape: SiblingShape;
  readonly exchanges: readonly Exchange[];
  readonly page: Page | null;
}

/** What control requests are made with. */
export interface ControlOptions {
  readonly fetcher: Fetcher;
  readonly readPage: PageReader;
  readonly robots: RobotsRules;
  /** Seed of the random names, so that a recording replays. */
  readonly seed: number;
}

/**
 * Asks for a made-up sibling of a cited address, at most one a host and run, paced like everything else and not where
 * robots.txt forbids it (RFC 9309): a host that gives the same page for it tells nothing by that page. Where that page is
 * a mere notice, the home page is asked for too: what stands there as well is a wall or a pause of the whole site.
 */
export class ControlRequests {
  readonly #options: ControlOptions;
  readonly #byHost = new Map<string, Promise<ControlAnswer | null>>();
  readonly #homes = new Map<string, Promise<ControlAnswer | null>>();

  constructor(options: ControlOptions) {
    this.#options = options;
  }

  async compare(
    cited: string,
    page: Page | null,
    finalUrl: string,
    abort: AbortSignal,
  ): Promise<{ readonly control: Control; readonly exchanges: readonly Exchange[] }> {
    const url = new URL(cited);
    const answer = await once(this.#byHost, url.host, () =>
      this.#ask(url, madeUpSibling(url, this.#options.seed), abort),
    );
    if (answer === null) return { control: 'other', exchanges: [] };
    const control = compareAnswers(answer, url, page, finalUrl);
    // A host may be honest about paths and not about the numbers behind a program's name.
    const comparable = control !== 'honest' || answer.shape === shapeOf(url);
    if (control !== 'same' || page === null || !isMereNotice(page))
      return { control: comparable ? control : 'other', exchanges: answer.exchanges };
    const home = await once(this.#homes, url.host, () => this.#ask(url, new URL('/', url).href, abort));
    const isEverywhere = home !== null && compareAnswers(home, url, page, finalUrl) === 'same';
    return {
      control: isEverywhere ? 'everywhere' : 'same',
      exchanges: [...answer.exchanges, ...(home?.exchanges ?? [])],
    };
  }

  async #ask(url: URL, address: string, abort: AbortSignal): Promise<ControlAnswer | null> {
    if (!(await this.#options.robots.allows(address, abort))) return null;
    const exchanges = await this.#options.fetcher.fetch(address, {
      abort,
      maxBytes: CONTROL_BYTES,
      purpose: 'control',
      retries: 0,
    });
    const last = exchanges.at(-1);
    if (last === undefined || last.outcome.kind === 'failure') return null;
    return { asked: new URL(address), shape: shapeOf(url), exchanges, page: await this.#options.readPage(last) };
  }
}

function once<T>(known: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const answer = known.get(key) ?? ask();
  known.set(key, answer);
  return answer;
}

function isMereNotice({ mainText, text, marks }: Page): boolean {
  return marks.links < MENU_LINKS && (mainText ?? text).length < FEW_WORDS_CHARS;
}

/** The site's own page for what is missing, word for word: whatever its status, it is not honest about this address. */
function isAlike(missing: string, text: string): boolean {
  return text.length >= COMPARABLE_CHARS && textSimilarity(missing, text) >= SAME_PAGE;
}

function compareAnswers(
  { asked, exchanges, page: control }: ControlAnswer,
  cited: URL,
  page: Page | null,
  finalUrl: string,
): Control {
  const last = exchanges.at(-1);
  if (last?.outcome.kind !== 'response') return 'other';
  const isMissing = last.outcome.status === 404 || last.outcome.status === 410;
  if (isMissing && (control === null || page === null)) return 'honest';
  if (isMissing) return isAlike(control?.text ?? '', page?.text ?? '') ? 'other' : 'honest';
  if (last.outcome.status < 200 || last.outcome.status >= 300 || control === null || page === null) return 'other';
  if (last.url === finalUrl && exchanges.length > 1) return 'same';
  // Each without the address that it may repeat: "nothing found for ...".
  const plain = (text: string, of: URL) => withoutEcho(text, of, true).replace(/\s+/g, ' ').trim();
  const titles = control.title === page.title || plain(control.title, asked) === plain(page.title, cited);
  const alike = control.text === page.text ? 1 : textSimilarity(plain(control.text, asked), plain(page.text, cited));
  // Two pages without text are alike in nothing but that: their titles decide.
  if ((titles && alike >= SAME_PAGE) || (alike >= 0.97 && page.text.length >= COMPARABLE_CHARS)) return 'same';
  // Who took a name over advertises at every address of it, in other words at each: no sign that the host is its old self.
  return advertises(page) && advertises(control) ? 'other' : 'different';
}
