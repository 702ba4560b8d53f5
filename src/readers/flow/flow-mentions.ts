import type { Link } from '../../core/article.ts';
import type { Span } from '../../core/text/span.ts';
import { ownIdentifiers } from '../identifiers-in-text.ts';
import { touching } from '../tie-entries.ts';
import { findUrls } from '../urls.ts';
import type { FlowCode, FlowLink } from './flow.ts';
import { ascending, groupByBlock, type WrittenFlow } from './written-flow.ts';

/** A link as mentioned, before it is known how the body leans on it. */
export type Mention = Omit<Link, 'via' | 'marks'> & Partial<Pick<Link, 'via'>>;

/** What the blocks of a written flow mention: its own links, and addresses and numbers of works in its words. */
export class FlowMentions {
  readonly #written: WrittenFlow;
  readonly #linksOf: ReadonlyMap<number, readonly FlowLink[]>;
  readonly #codesOf: ReadonlyMap<number, readonly FlowCode[]>;

  constructor(written: WrittenFlow) {
    this.#written = written;
    this.#linksOf = groupByBlock(written.flow.links);
    this.#codesOf = groupByBlock(written.flow.codes);
  }

  /** The document's own links in a block. */
  linksOf(block: number): readonly FlowLink[] {
    return this.#linksOf.get(block) ?? [];
  }

  hasSource(block: number): boolean {
    return this.linksOf(block).some(({ role }) => role === 'source');
  }

  /** Links of a block in reading order: the document's own, and addresses in its words that are no links. */
  of(index: number, text: string): Mention[] {
    const start = this.#written.startOf(index);
    const linked = this.linksOf(index).map((link): Mention => {
      const span = this.#written.span(link.start, link.end);
      const words = link.citedAs ?? text.slice(span.start - start, span.end - start).trim();
      return mentionOf(link, words === '' ? (link.url ?? '') : words, span);
    });
    const isTaken = touching(
      ascending([
        ...linked.map(({ span }) => span),
        ...(this.#codesOf.get(index) ?? []).map((code) => this.#written.span(code.start, code.end)),
      ]),
    );
    const visible = this.#written.flow.blocks[index]?.kind === 'code' ? [] : findUrls(text);
    const unlinked = visible.flatMap((found): Mention[] => {
      const span = { start: start + found.start, end: start + found.end };
      const origin = isTaken(span) ? null : this.#written.builder.originOf(span);
      const target = found.explicit ? {} : { target: `http://${found.url}` };
      return origin === null ? [] : [{ url: found.url, ...target, citedAs: found.url, role: 'source', span, origin }];
    });
    return [...linked, ...unlinked, ...this.#identified(index, text, isTaken, [...linked, ...unlinked])];
  }

  /** Numbers of works in the words of a block, where no address and no reader of entries says them. */
  #identified(index: number, text: string, isTaken: (span: Span) => boolean, mentions: readonly Mention[]): Mention[] {
    const { flow, builder } = this.#written;
    const start = this.#written.startOf(index);
    const sources = mentions.flatMap(({ role, span }) => (role === 'source' ? [moved(span, -start)] : []));
    return ownIdentifiers(text, flow.blocks[index]?.kind ?? 'code', sources).flatMap(
      ({ words, url, target, ...found }): Mention[] => {
        const span = moved(found, start);
        const origin = isTaken(span) ? null : builder.originOf(span);
        if (origin === null) return [];
        return [{ ...(url === undefined ? {} : { url, target }), citedAs: words, role: 'source', span, origin }];
      },
    );
  }
}

/**
 * The members are named one by one: an object made of "the rest" of another has a hidden class of its own in V8, ten
 * times the memory of the link.
 */
function mentionOf(
  { url, target, role, origin, fields, fieldOrigins, container, via }: FlowLink,
  citedAs: string,
  span: Span,
): Mention {
  return {
    ...(url === undefined ? {} : { url }),
    ...(target === undefined ? {} : { target }),
    citedAs,
    role,
    span,
    origin,
    ...(fields === undefined ? {} : { fields }),
    ...(fieldOrigins === undefined ? {} : { fieldOrigins }),
    ...(container === undefined ? {} : { container }),
    ...(via === undefined ? {} : { via }),
  };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
