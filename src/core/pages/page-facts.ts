/** A piece of a page that may tell when it was published, with what the markup says about it. */
export interface DatedElement {
  /** `datetime`, `content` or `title` attribute; else the element's text. */
  readonly value: string;
  /** Visible text of the element. */
  readonly text: string;
  /** What the markup calls it: names of tag, class, id, itemprop and rel, lower-case, separated by spaces. */
  readonly marks: string;
}

/** An element that the markup or its words call an author line. */
export interface AuthorElement {
  readonly text: string;
  /** As in `DatedElement`. */
  readonly marks: string;
}

/**
 * What a page says about itself, whatever parser read it: the input of the metadata rules. All in document order, texts
 * with white space folded.
 */
export interface PageFacts {
  /** `<meta>` elements by name, property or itemprop (lower-case). */
  readonly metas: readonly { readonly name: string; readonly content: string }[];
  /** Contents of the `application/ld+json` scripts. */
  readonly jsonLd: readonly string[];
  /** Text of the title element. */
  readonly titleElement: string;
  /** The first headings of levels 1 and 2. */
  readonly headings: readonly { readonly level: 1 | 2; readonly text: string; readonly marks: string }[];
  readonly dated: readonly DatedElement[];
  readonly authors: readonly AuthorElement[];
  /** Short texts of the page from its top on, where a visible dateline stands. */
  readonly lines: readonly string[];
  /** `lang` of the root element. */
  readonly language?: string | undefined;
  /** Absolute, where the page names one. */
  readonly canonical?: string | undefined;
  /** Address that the page came from. */
  readonly url?: string | undefined;
}

/**
 * Names that a `<meta>` element gives its content. `property` and `itemprop` hold any number of them (RDFa 1.1 §5, HTML
 * §5.2.2); the names of Dublin Core are given the stop that its `name` form has.
 */
export function metaNames(attribute: 'property' | 'itemprop' | 'name' | 'http-equiv', value: string): string[] {
  const said = value.trim().toLowerCase();
  const names = attribute === 'property' || attribute === 'itemprop' ? said.split(/\s+/) : [said];
  return names
    .filter((name) => name !== '')
    .map((name) => name.replace(/^(?:dc|dcterms)[:_]/, (prefix) => `${prefix.slice(0, -1)}.`));
}

/** The first content of a meta element by these names, in the order of the names; undefined when there is none. */
export function metaOf(facts: Pick<PageFacts, 'metas'>, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = facts.metas.find((meta) => meta.name === name && meta.content.trim() !== '');
    if (found !== undefined) return found.content.trim();
  }
  return undefined;
}
