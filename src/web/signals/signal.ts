import type { Headers } from '../../core/exchange.ts';
import type { LinkReason } from '../../core/link-state.ts';
import type { Page } from '../../core/page.ts';
import type { Line } from './words/wording.ts';

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
  /** Where the chain ended, with the fragment that the last redirect gave it. */
  readonly final: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly page: Page | null;
  /** Names of the name servers and aliases of the last host; empty where they were not looked up. */
  readonly names: readonly string[];
  /** Addresses on the way, the cited one first; only hops that answered with a redirect. */
  readonly hops: readonly { readonly url: string; readonly status: number }[];
  /** Title parts between the separators that sites use, lower-case, white space single; without those that name the cited work. */
  readonly titleParts: readonly string[];
  /** Headings of the first level or two, lower-case; without those that name the cited work. */
  readonly headings: readonly string[];
  /** What the page calls itself: parts of its titles (og:title too), what stands after a colon in them, then headings. */
  readonly headlines: readonly Line[];
  /** The first sentences of the main text. */
  readonly firstLines: readonly Line[];
  /** The first 400 characters of the main text, lower-case, a line a block. */
  readonly lead: string;
  /** The markup, cut: vendors put their marks near the top or the bottom. Empty where there is none. */
  readonly markup: string;
  /** Bytes of the body as received. */
  readonly bodyBytes: number;
  /** Characters of readable text, menus and all. */
  readonly textLength: number;
  /** Characters of the text outside menus, headers, footers and side boxes; `textLength` where these cannot be told. */
  readonly mainLength: number;
  /** Characters of its paragraphs: of blocks that are longer than a teaser or a notice. */
  readonly proseLength: number;
  /** Words of the cited address that name its work; empty when it has none (an id, a home page). */
  readonly slugWords: readonly string[];
  /** Share of these anywhere in the page (title, description, text) or the final address, 0..1; 1 when there are none to look for. */
  readonly slugSeen: number;
  /** The same, without menus and side boxes. */
  readonly slugInMain: number;
  /** The same, in the title and headings alone. */
  readonly slugInTitle: number;
}
