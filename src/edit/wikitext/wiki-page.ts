import type { Article } from '../../core/article.ts';
import type { ByteEdit, EditRequest } from '../../core/link-fix.ts';
import { guessLanguage } from '../../core/text/guess-language.ts';
import { scanWikitext, type WikiBracket, type WikiRaw, type WikiScan } from '../../core/wikitext/scan.ts';
import { readTemplate } from '../../core/wikitext/template.ts';
import { FileText } from '../file-text.ts';
import { type DateStyle, dateStylesOf } from './date-style.ts';

/** A template behind a link that says something of it: that it is dead, where a copy is, that programs keep off. */
export interface WikiTag {
  readonly kind: 'dead' | 'copy' | 'ignore';
  readonly from: number;
  readonly to: number;
}

const TAGS: readonly (readonly [kind: WikiTag['kind'], names: RegExp])[] = [
  ['ignore', /^cbignore$/],
  ['dead', /^(?:dead ?link|dl|link ?rot|broken ?link|link ?broken|dead|404)$/],
  ['copy', /^(?:web ?archive|wayback|webcite|cite archive)$/],
];
/** What ends the reach of a tag behind a link: another reference, another paragraph, another item. */
const BOUNDARY = /<\/?ref\b|\n\s*\n|\n[*#:;=|]/i;

/** Characters between a link and its tag; a longer stretch is about something else. */
const MAX_REACH = 2000;

/** A change of a page: half-open indices into its characters. */
export interface WikiChange {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A wiki page while it is edited. */
export class WikiPage {
  readonly scan: WikiScan;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Tags of the English Wikipedia are written on pages in its language only. */
  readonly isEnglish: boolean;
  readonly dateStyle: (nearest: string | undefined) => DateStyle;
  readonly #file: FileText;
  readonly #brackets: readonly WikiBracket[];
  /** The bracket that each one stands in, by their order. */
  readonly #parents: readonly number[];
  readonly #raws: readonly WikiRaw[];
  readonly #tags: ReadonlyMap<number, readonly WikiTag[]>;

  constructor({ bytes, article, today }: EditRequest) {
    this.#file = new FileText(bytes);
    this.scan = scanWikitext(this.#file.text);
    this.today = today;
    this.isEnglish = (article.language ?? guessLanguage(article.text) ?? 'en').startsWith('en');
    this.dateStyle = dateStylesOf(this.#file.text);
    this.#brackets = [...this.scan.brackets.values()].sort((a, b) => a.from - b.from);
    this.#raws = [...this.scan.raws.values()];
    this.#parents = parentsOf(this.#brackets);
    this.#tags = this.#tagsByLink(article);
  }

  get text(): string {
    return this.#file.text;
  }

  indexOf(byte: number): number {
    return this.#file.indexOf(byte);
  }

  edit({ from, to, text }: WikiChange): ByteEdit {
    return { startByte: this.#file.byteOf(from), endByte: this.#file.byteOf(to), text };
  }

  /** The innermost template or link around a character; null for running text. */
  bracketAround(index: number): WikiBracket | null {
    let at = firstAfter(this.#brackets, index) - 1;
    while (at >= 0 && (this.#brackets[at]?.to ?? 0) <= index) at = this.#parents[at] ?? -1;
    return this.#brackets[at] ?? null;
  }

  /** Is the character part of `<nowiki>` and its like? */
  isRaw(index: number): boolean {
    const before = this.#raws[firstAfter(this.#raws, index) - 1];
    return before !== undefined && index < before.to;
  }

  /** The tags that belong to a link of the article. */
  tagsOf(link: number): readonly WikiTag[] {
    return this.#tags.get(link) ?? [];
  }

  /** A tag belongs to the last link before it, in the same reference, item or paragraph. */
  #tagsByLink({ links }: Article): ReadonlyMap<number, readonly WikiTag[]> {
    const mentions = links
      .flatMap(({ origin, container = origin, role }, index) =>
        role === 'source' && 'startByte' in container
          ? [{ index, from: this.indexOf(container.startByte), to: this.indexOf(container.endByte) }]
          : [],
      )
      .sort((a, b) => a.from - b.from);
    const found = new Map<number, WikiTag[]>();
    let last = -1;
    for (const bracket of this.#brackets) {
      while ((mentions[last + 1]?.from ?? Number.POSITIVE_INFINITY) <= bracket.from) last += 1;
      const owner = mentions[last];
      const kind = this.#tagKind(bracket);
      if (kind === undefined || owner === undefined) continue;
      if (bracket.from - owner.to > MAX_REACH) continue;
      if (BOUNDARY.test(this.text.slice(Math.min(owner.to, bracket.from), bracket.from))) continue;
      found.set(owner.index, [...(found.get(owner.index) ?? []), { kind, from: bracket.from, to: bracket.to }]);
    }
    return found;
  }

  #tagKind(bracket: WikiBracket): WikiTag['kind'] | undefined {
    if (bracket.kind !== 'template') return undefined;
    const { name } = readTemplate(this.scan, bracket);
    return TAGS.find(([, names]) => names.test(name))?.[0];
  }
}

/** Position of the first that begins behind an index, among ranges in order. */
function firstAfter(ranges: readonly { readonly from: number }[], index: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.from ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low;
}

function parentsOf(brackets: readonly WikiBracket[]): number[] {
  const open: number[] = [];
  return brackets.map(({ from }, index) => {
    while (open.length > 0 && (brackets[open.at(-1) ?? 0]?.to ?? 0) <= from) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(index);
    return parent;
  });
}
