import type { Clock } from '../core/clock.ts';
import type { Exchange, Fetcher } from '../core/exchange.ts';
import type { Page, PageReader } from '../core/page.ts';
import type { Control } from './judge.ts';
import type { RobotsRules } from './robots.ts';
import { textSimilarity } from './similarity.ts';

/** Similarity from which two pages are one template with nothing of its own; near-duplicates of one article lie above .9, two articles of one site below .6 (measured on the fixtures). */
const SAME_PAGE = 0.9;
/** Text below this is no ground for calling two pages one. */
const COMPARABLE_CHARS = 200;
/** Bytes of the control page that are read. */
const CONTROL_BYTES = 512 * 1024;
const LETTERS = 'bcdfghjklmnpqrstvwxyz';

interface ControlAnswer {
  readonly exchanges: readonly Exchange[];
  readonly page: Page | null;
}

export interface ControlOptions {
  readonly fetcher: Fetcher;
  readonly readPage: PageReader;
  readonly robots: RobotsRules;
  readonly clock: Clock;
  /** Seed of the random names, so that a recording replays. */
  readonly seed: number;
}

/**
 * Asks for a made-up sibling of a cited address, at most one a host and run, paced like everything else and not where
 * robots.txt forbids it (RFC 9309): a host that gives the same page for it tells nothing by that page.
 */
export class ControlRequests {
  readonly #options: ControlOptions;
  readonly #byHost = new Map<string, Promise<ControlAnswer | null>>();

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
    const known = this.#byHost.get(url.host) ?? this.#ask(url, abort);
    this.#byHost.set(url.host, known);
    const answer = await known;
    if (answer === null) return { control: 'other', exchanges: [] };
    return { control: compareAnswers(answer, page, finalUrl), exchanges: answer.exchanges };
  }

  async #ask(url: URL, abort: AbortSignal): Promise<ControlAnswer | null> {
    const sibling = siblingOf(url, this.#options.seed);
    if (!(await this.#options.robots.allows(sibling, abort))) return null;
    const exchanges = await this.#options.fetcher.fetch(sibling, {
      abort,
      maxBytes: CONTROL_BYTES,
      purpose: 'control',
      retries: 0,
    });
    const last = exchanges.at(-1);
    if (last === undefined || last.outcome.kind === 'failure') return null;
    return { exchanges, page: await this.#options.readPage(last) };
  }
}

function compareAnswers({ exchanges, page: control }: ControlAnswer, page: Page | null, finalUrl: string): Control {
  const last = exchanges.at(-1);
  if (last?.outcome.kind !== 'response') return 'other';
  if (last.outcome.status === 404 || last.outcome.status === 410) return 'honest';
  if (last.outcome.status < 200 || last.outcome.status >= 300 || control === null || page === null) return 'other';
  if (last.url === finalUrl && exchanges.length > 1) return 'same';
  const titles = control.title === page.title;
  const alike = textSimilarity(control.text, page.text);
  // Two pages without text are alike in nothing but that: their titles decide.
  return (titles && alike >= SAME_PAGE) || (alike >= 0.97 && page.text.length >= COMPARABLE_CHARS) ? 'same' : 'other';
}

/** The same folder with a name that nobody chose, in the shape of the cited one: its extension, no query. */
function siblingOf(url: URL, seed: number): string {
  const folder = url.pathname.replace(/[^/]*\/?$/, '') || '/';
  const extension = /\.(?:html?|php|aspx?|jsp)$/i.exec(url.pathname)?.[0] ?? '';
  return `${url.origin}${folder}${madeUpName(url.host, seed)}${extension}`;
}

/** Sixteen letters from a hash of host and seed (FNV-1a): the same in a replay, in any order of asking. */
function madeUpName(host: string, seed: number): string {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  let name = '';
  for (let index = 0; index < 16; index++) {
    hash = Math.imul(hash ^ host.charCodeAt(index % host.length) ^ index, 0x01000193) >>> 0;
    name += LETTERS[(hash >>> 8) % LETTERS.length];
    if (index === 7) name += '-';
  }
  return name;
}
