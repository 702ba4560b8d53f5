import type { Written } from '../cited-work.ts';
import type { BibtexEntry, BibtexField, BibtexPart } from './scan-bibtex.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Characters that definitions may add to a file, beside its own length: names of journals need a small share of that. */
const BUDGET = 1 << 20;

/** The `@string` definitions of a file, and values with them put in. Definitions that multiply each other are bounded. */
export class BibtexStrings {
  readonly #text: string;
  readonly #known = new Map<string, string>(MONTHS.map((month) => [month, month]));
  #budget: number;

  constructor(text: string) {
    this.#text = text;
    this.#budget = text.length + BUDGET;
  }

  define({ fields }: BibtexEntry): void {
    for (const { name, parts } of fields) this.#known.set(name, this.#join(parts));
  }

  /** The first of two fields with one name counts. */
  fieldsOf({ fields }: BibtexEntry): Map<string, Written> {
    const values = new Map<string, Written>();
    for (const field of fields) if (!values.has(field.name)) values.set(field.name, this.#value(field));
    return values;
  }

  #value({ parts }: BibtexField): Written {
    const [first] = parts;
    return { value: this.#join(parts), from: first?.from ?? 0, to: parts.at(-1)?.to ?? 0 };
  }

  #join(parts: readonly BibtexPart[]): string {
    return parts.map((part) => this.#part(part)).join('');
  }

  #part({ kind, from, to }: BibtexPart): string {
    const written = this.#text.slice(from, to);
    if (kind === 'text') return written;
    // A name that nothing defines stands for itself: more use than nothing.
    const defined = this.#known.get(written.toLowerCase()) ?? written;
    this.#budget -= defined.length;
    return this.#budget < 0 ? '' : defined;
  }
}
