import { attributeValue, readXml, type XmlTag } from '../../core/files/xml.ts';
import { meaningOfStyle, type StyleMeaning } from '../office/style-meaning.ts';
import type { SourceText } from '../source-text.ts';
import { ODF_NAMESPACES } from './names.ts';

/** What a style of a paragraph or a span makes of its text. */
export interface OdfStyle extends StyleMeaning {
  readonly hidden: boolean;
  readonly raised: boolean;
  /** The paragraph begins a page. */
  readonly breaksPage: boolean;
}

/** The styles of a document, from whichever of its parts define them. */
export interface OdfStyles {
  of(name: string): OdfStyle;
  /** First number of a level (from 1) of a list style; undefined for bullets and for a style that is not there. */
  firstNumber(list: string, level: number): number | undefined;
}

interface Draft {
  readonly name: string;
  readonly parent: string | undefined;
  hidden: boolean;
  raised: boolean;
  breaksPage: boolean;
}

/** Styles inherit from each other this deep at most; a loop ends here too. */
const MAX_CHAIN = 12;

/** Reads the styles of some parts; a later one wins. */
export function readOdfStyles(sources: readonly (SourceText | null)[]): OdfStyles {
  const reader = new StylesReader();
  for (const source of sources) if (source !== null) readXml(source.text, reader, ODF_NAMESPACES);
  const known = new Map<string, OdfStyle>();
  return {
    of: (name) => {
      const style = known.get(name) ?? resolve(reader.drafts, name);
      known.set(name, style);
      return style;
    },
    firstNumber: (list, level) => reader.numbers.get(list)?.get(level),
  };
}

class StylesReader {
  readonly drafts = new Map<string, Draft>();
  /** List style -> level -> first number, numbered levels only. */
  readonly numbers = new Map<string, Map<number, number>>();
  #style: Draft | null = null;
  #levels: Map<number, number> | null = null;

  open(tag: XmlTag): void {
    const name = attributeValue(tag, 'style:name') ?? '';
    switch (tag.name) {
      case 'style:style':
        this.#style = {
          name: attributeValue(tag, 'style:display-name') ?? displayName(name),
          parent: attributeValue(tag, 'style:parent-style-name'),
          hidden: false,
          raised: false,
          breaksPage: false,
        };
        this.drafts.set(name, this.#style);
        break;
      case 'style:text-properties':
        if (this.#style === null) break;
        this.#style.hidden = attributeValue(tag, 'text:display') === 'none';
        // `super 58%`, or how far it is raised: `33% 58%` (ISO/IEC 26300-1 §20.380).
        this.#style.raised = /^\s*(?:super|[1-9])/.test(attributeValue(tag, 'style:text-position') ?? '');
        break;
      case 'style:paragraph-properties':
        if (this.#style !== null) this.#style.breaksPage = attributeValue(tag, 'fo:break-before') === 'page';
        break;
      case 'text:list-style':
        this.#levels = new Map();
        this.numbers.set(name, this.#levels);
        break;
      case 'text:list-level-style-number':
        if ((attributeValue(tag, 'style:num-format') ?? '') !== '')
          this.#levels?.set(
            Number(attributeValue(tag, 'text:level') ?? 1),
            Number(attributeValue(tag, 'text:start-value') ?? 1) || 1,
          );
        break;
    }
  }

  text(): void {}

  close(name: string): void {
    if (name === 'style:style') this.#style = null;
    if (name === 'text:list-style') this.#levels = null;
  }
}

/** `Heading_20_1` -> `Heading 1` (ISO/IEC 26300-1 §19.498: other characters are coded by their number). */
function displayName(name: string): string {
  return name.replace(/_([0-9a-f]{2,4})_/gi, (_coded, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

function resolve(drafts: ReadonlyMap<string, Draft>, name: string): OdfStyle {
  let hidden = false;
  let raised = false;
  let meaning: StyleMeaning | null = null;
  let next: string | undefined = name;
  for (let step = 0; step < MAX_CHAIN && next !== undefined && meaning === null; step++) {
    const draft: Draft | undefined = drafts.get(next);
    hidden ||= draft?.hidden === true;
    raised ||= draft?.raised === true;
    meaning = meaningOfStyle(draft?.name ?? displayName(next));
    next = draft?.parent;
  }
  return { ...(meaning ?? { skipped: false }), hidden, raised, breaksPage: drafts.get(name)?.breaksPage === true };
}
