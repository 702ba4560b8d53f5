import { foldWord } from '../../core/text/plain-text.ts';
import { sourceKey } from '../../core/urls/source-key.ts';
import type { ListedWork } from '../bibliography/bibliography.ts';
import { addressOfWork, type CitedWork, linkOfWork, wordsOfWork } from '../cited-work.ts';
import { blockText, type FlowLink, type FlowPoint, type FlowRecorder } from '../flow/flow.ts';
import { EntryOfWork } from './entry-of-work.ts';
import { PrintedEntries } from './printed-entries.ts';

/** Words that cite, and the works that they cite by data. */
interface Citation {
  readonly works: readonly Work[];
  readonly start: FlowPoint;
  readonly end: FlowPoint;
}

/** A work of the document, however often it is cited. */
interface Work extends ListedWork {
  readonly id: string;
}

/** Words of a citation that name one work in the report: longer ones are a note. In UTF-16 units. */
const MAX_LABEL = 60;

/**
 * What a document cites through a reference manager: the places of its citations with the works in their data, and the
 * list that the manager wrote. One object a document, filled while its parts are read.
 */
export class CitedItems {
  readonly #works = new Map<string, Work>();
  readonly #citations: Citation[] = [];
  readonly #lists: { readonly from: number; readonly to: number }[] = [];

  /** Words from `start` to `end` cite these works; words that run on into the next block are cut. */
  cite(flow: FlowRecorder, works: readonly ListedWork[], start: FlowPoint, end: FlowPoint): void {
    const last =
      end.block === start.block ? end : { block: start.block, offset: flow.blocks[start.block]?.length ?? 0 };
    // A citation without words stands behind the words before it.
    const first = start.offset > last.offset ? last : start;
    if (flow.blocks[first.block] === undefined || last.offset === 0) return;
    const known = works.flatMap((work) => this.#known(work) ?? []);
    if (known.length > 0) this.#citations.push({ works: known, start: first, end: last });
  }

  /** The blocks from `start` to `end` are the manager's list. */
  list(start: FlowPoint, end: FlowPoint): void {
    // Where nothing is written yet, the next block is meant, which may be another matter.
    this.#lists.push({ from: start.block, to: end.offset === 0 ? end.block - 1 : end.block });
  }

  /**
   * Ties the citations of a document that is read: to the entry that the list has for a work, so that it is one source
   * with what readers see there; to the work itself where no entry is its own.
   */
  tie(flow: FlowRecorder): void {
    if (this.#citations.length === 0) return;
    const entries = new PrintedEntries(flow, this.#lists);
    const entryOf = new EntryOfWork(entries.texts);
    const works = [...new Set(this.#citations.flatMap((citation) => citation.works))];
    const blocks = entryOf.match(works.map(({ work }) => work));
    const printed = new Set<Work>();
    for (const [index, work] of works.entries()) {
      const block = blocks[index];
      if (block === undefined) continue;
      printed.add(work);
      entries.claim(block, work.id, work);
    }
    const labels = new Labels(flow);
    for (const citation of this.#citations) {
      const { works: cited, start, end } = citation;
      const label = cited.length === 1 ? labels.of(citation) : {};
      for (const work of cited) {
        if (printed.has(work)) flow.references.push({ to: work.id, ...label, isKey: true, start, end });
        else flow.links.push({ ...linkOf(work), start, end });
      }
    }
  }

  /** The work as it was cited first; null for data that says nothing of it. */
  #known(listed: ListedWork): Work | null {
    const id = identityOf(listed.work);
    if (id === null) return null;
    const known = this.#works.get(id) ?? { ...listed, id };
    this.#works.set(id, known);
    return known;
  }
}

/** What makes data of two citations the same work: managers number their items anew for each citation, or each library. */
function identityOf(work: CitedWork): string | null {
  const { doi, title, authors, date } = work.fields;
  if (doi !== undefined) return `cited:doi:${doi.value.toLowerCase()}`;
  const address = addressOfWork(work);
  if (address !== null) return `cited:url:${sourceKey(address.target ?? address.value)}`;
  if (title === undefined) return null;
  return `cited:${foldWord([title.value, authors?.value[0] ?? '', date?.value ?? ''].join('|'))}`;
}

function linkOf({ source, work }: Work): Omit<FlowLink, 'start' | 'end'> {
  return { ...linkOfWork(source, work, 'reference'), citedAs: wordsOfWork(work) };
}

/** The words of citations; the text of a block is put together once for all that stand in it. */
class Labels {
  readonly #flow: FlowRecorder;
  #block = -1;
  #text = '';

  constructor(flow: FlowRecorder) {
    this.#flow = flow;
  }

  /** `Solheim 2014` of `(Solheim 2014)`. */
  of({ start, end }: Citation): { readonly label?: string } {
    const block = this.#flow.blocks[start.block];
    if (block === undefined || end.offset - start.offset > MAX_LABEL) return {};
    if (start.block !== this.#block) this.#text = blockText(block);
    this.#block = start.block;
    const words = this.#text.slice(start.offset, end.offset).trim();
    const label = /^[[(](.*)[\])]$/s.exec(words)?.[1] ?? words;
    return label === '' ? {} : { label };
  }
}
