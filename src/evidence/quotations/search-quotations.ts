import type { ReadSource } from '../read-source.ts';
import { checkQuotation, type QuotationResult } from './check-quotation.ts';

/** From this score on a quotation counts as found where it was looked for: it stands there, whole or in parts. */
const FOUND_FROM = 0.7;

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

  /** The source in which a quotation stands best, whichever it is tied to; null when it stands in none, not even changed. */
  anywhere(quotation: string): FoundQuotation | null {
    let best: FoundQuotation | null = null;
    for (const source of this.#read.keys()) {
      const result = this.in(source, quotation);
      if (result === null || result.state === 'no-passage-found') continue;
      if (best === null || result.score > best.result.score) best = { source, result };
    }
    return best;
  }

  /** The same, where its words stand as they are quoted, whole, cut or in another order. */
  whole(quotation: string): FoundQuotation | null {
    const best = this.anywhere(quotation);
    return best !== null && best.result.score >= FOUND_FROM ? best : null;
  }
}
