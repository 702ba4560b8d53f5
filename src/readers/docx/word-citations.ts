import type { ListedWork } from '../bibliography/bibliography.ts';
import type { FlowPoint, FlowRecorder } from '../flow/flow.ts';
import type { CitationCode } from '../office/citation-code.ts';
import { CitedItems } from '../office/cited-items.ts';
import type { SourceText } from '../source-text.ts';

/** The citations that the fields and the content controls of a Word document hold as data. */
export class WordCitations {
  readonly #flow: FlowRecorder;
  readonly #items = new CitedItems();
  readonly #openSources: () => ReadonlyMap<string, ListedWork>;
  #sources: ReadonlyMap<string, ListedWork> | null = null;

  /** @param openSources reads the document's own works by their tags; called once, where one is cited */
  constructor(flow: FlowRecorder, openSources: () => ReadonlyMap<string, ListedWork>) {
    this.#flow = flow;
    this.#openSources = openSources;
  }

  /** The words from `start` to where the text has come are the citation, or the list, that a code stands for. */
  add(code: CitationCode, source: SourceText, start: FlowPoint): void {
    const end = this.#flow.end();
    switch (code.kind) {
      case 'list':
        this.#items.list(start, end);
        break;
      case 'citation':
        this.#items.cite(
          this.#flow,
          code.works.map((work) => ({ source, work })),
          start,
          end,
        );
        break;
      case 'tagged':
        this.#items.cite(
          this.#flow,
          code.tags.flatMap((tag) => this.#tagged(tag) ?? []),
          start,
          end,
        );
    }
  }

  /** Ties all citations; the whole document must be read. */
  tie(): void {
    this.#items.tie(this.#flow);
  }

  #tagged(tag: string): ListedWork | undefined {
    this.#sources ??= this.#openSources();
    return this.#sources.get(tag.toLowerCase());
  }
}
