/** A value of a tagged entry: what it says, and where it is written, from its first character to its last. */
export interface TaggedValue {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** One reference of a tagged file. Tags repeat: an author each, an address each. */
export interface TaggedEntry {
  readonly dialect: 'ris' | 'medline';
  readonly tags: ReadonlyMap<string, readonly TaggedValue[]>;
  readonly from: number;
  readonly to: number;
  /** It has the end that its dialect asks for. */
  readonly isWhole: boolean;
}

/** Two characters of RIS, up to four of MEDLINE, filled up with spaces before the dash; exporters are loose with those. */
const TAG = /^\ufeff?([A-Z][A-Z0-9] {1,2}|[A-Z]{3} |[A-Z]{4})-(?: |$)/;
/** The first entry of a file begins so; some name its type in words (`TY  - Journal Article`). */
const FIRST_TAGS = /^(?:TY {1,2}- ?[A-Z][A-Za-z ]{1,40}|PMID ?- ?\d{1,9})[ \t]*$/;
/** Lines that databases put above their first entry: who provides it, and how it is coded. */
const MAX_LINES_ABOVE = 20;

/**
 * Whether a text's first entry is RIS or MEDLINE, its type or number with another tag right below: `begins` with it, or `has`
 * it further down, as a text about these formats may.
 */
export function taggedHead(head: string): 'begins' | 'has' | null {
  const lines = head.split(/\r\n?|\n/, MAX_LINES_ABOVE).map((line) => line.replace(/^\ufeff/, ''));
  const first = lines.findIndex((line) => FIRST_TAGS.test(line));
  if (first < 0 || !TAG.test(lines[first + 1] ?? '')) return null;
  return lines.slice(0, first).every((line) => line.trim() === '') ? 'begins' : 'has';
}

/**
 * The references of a RIS file (`TY  - ` to `ER  - `) or of a list of PubMed's (`PMID- ` to an empty line), in their order.
 * A line without a tag goes on with the value above it. Linear.
 */
export function scanTagged(text: string): TaggedEntry[] {
  const entries: OpenEntry[] = [];
  let entry: OpenEntry | null = null;
  for (const line of linesOf(text)) {
    const tag = TAG.exec(line.text)?.[1]?.trimEnd();
    if (tag === 'TY' || (tag === 'PMID' && entry?.dialect !== 'ris')) {
      if (entry?.dialect === 'medline') entry.isWhole = true;
      entry = new OpenEntry(tag === 'TY' ? 'ris' : 'medline', line.from);
      entries.push(entry);
    }
    if (entry === null) continue;
    if (tag === 'ER') entry.isWhole = true;
    // MEDLINE has no other end; an abstract in RIS may have an empty line in it.
    else if (entry.dialect === 'medline' && line.text.trim() === '') entry.isWhole = true;
    else entry.add(tag, line);
    if (entry.isWhole) entry = null;
  }
  if (entry?.dialect === 'medline') entry.isWhole = true;
  return entries;
}

interface Line {
  readonly text: string;
  readonly from: number;
}

function* linesOf(text: string): Generator<Line> {
  const end = /\r\n?|\n|$/g;
  for (let from = 0; from < text.length; ) {
    end.lastIndex = from;
    const match = end.exec(text);
    const to = match?.index ?? text.length;
    yield { text: text.slice(from, to), from };
    from = to + Math.max(1, match?.[0].length ?? 1);
  }
}

class OpenEntry implements TaggedEntry {
  readonly dialect: TaggedEntry['dialect'];
  readonly tags = new Map<string, TaggedValue[]>();
  readonly from: number;
  to: number;
  isWhole = false;
  #last: { value: string; from: number; to: number } | null = null;

  constructor(dialect: TaggedEntry['dialect'], from: number) {
    this.dialect = dialect;
    this.from = from;
    this.to = from;
  }

  add(tag: string | undefined, { text, from }: Line): void {
    const start = tag === undefined ? 0 : text.indexOf('-') + 1;
    const value = text.slice(start).trim();
    if (value === '' && tag === undefined) return;
    const at = from + start + (text.slice(start).length - text.slice(start).trimStart().length);
    this.to = at + value.length;
    if (tag === undefined) {
      if (this.#last === null) return;
      this.#last.value = this.#last.value === '' ? value : `${this.#last.value} ${value}`;
      this.#last.to = this.to;
      return;
    }
    this.#last = { value, from: at, to: this.to };
    const values = this.tags.get(tag);
    if (values === undefined) this.tags.set(tag, [this.#last]);
    else values.push(this.#last);
  }
}
