import type { ReadSource } from '../read-source.ts';
import { checkQuotation, type QuotationResult, quotedWhole } from './check-quotation.ts';

/** A quotation in the source in which it stands best. */
export interface FoundQuotation {
  /** Id of the source. */
  readonly source: string;
  readonly result: QuotationResult;
}

/** Looks quotations up in the sources that were read, each once a source. */
export class QuotationSearch {
  readonly #read: ReadonlyMap<string, ReadSource>;
  readonly #known = new Map<string, Map<string, QuotationResult>>();
  readonly #whole = new Map<string, FoundQuotation | null>();

  constructor(read: ReadonlyMap<string, ReadSource>) {
    this.#read = read;
  }

  /** What became of a quotation in one source; null when the source was not read. */
  in(source: string, quotation: string): QuotationResult | null {
    const text = this.#read.get(source);
    if (text === undefined) return null;
    const known = this.#known.get(quotation) ?? new Map<string, QuotationResult>();
    this.#known.set(quotation, known);
    const result = known.get(source) ?? checkQuotation(quotation, text.indexed);
    known.set(source, result);
    return result;
  }

  /** The source in which a quotation's own words stand best, whole, cut or in another order; null when they stand in none. */
  whole(quotation: string): FoundQuotation | null {
    const known = this.#whole.get(quotation);
    if (known !== undefined) return known;
    let best: FoundQuotation | null = null;
    for (const [source, { indexed }] of this.#read) {
      const result = quotedWhole(quotation, indexed);
      if (result !== null && (best === null || result.score > best.result.score)) best = { source, result };
    }
    this.#whole.set(quotation, best);
    return best;
  }
}
