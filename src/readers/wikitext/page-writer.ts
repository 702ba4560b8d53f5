import type { BlockKind } from '../../core/article.ts';
import type { WikiRef, WikiScan } from '../../core/wikitext/scan.ts';
import { readTemplate, type WikiTemplate, type WikiValue } from '../../core/wikitext/template.ts';
import { writeWork } from '../cited-work.ts';
import type { FlowPoint, FlowRecorder, FlowTarget } from '../flow/flow.ts';
import { roleOfLink } from '../link-role.ts';
import type { SourceText } from '../source-text.ts';
import { type BlockSink, WikiBlocks } from './blocks.ts';
import { isCitation, readCitation, type ValueReader } from './citation.ts';
import { keysOfCitation, readShort, type ShortCitation } from './harvard.ts';
import { type InlineSink, WikiInline } from './inline.ts';
import { isBesideLink, type LinkPen, writeAddressed, writeBesideLink } from './link-templates.ts';
import { ReferenceBook, type RefUse, readRef, refsOfTemplate, type WikiNote } from './references.ts';
import { APART, QUOTATION, QUOTED, SPEAKER } from './template-names.ts';
import { valueReader } from './values.ts';

/** What a page says about itself and what was amiss, beside its text. */
export interface PageRemarks {
  /** Where `<ref>`s were never closed, as indices into the page. */
  readonly unclosed: number[];
  tooDeep: boolean;
}

/** Writes a page into a flow: its blocks, its references as notes at the end, and the works that they cite. */
export class PageWriter implements InlineSink, BlockSink {
  readonly remarks: PageRemarks = { unclosed: [], tooDeep: false };
  readonly #scan: WikiScan;
  readonly #source: SourceText;
  readonly #flow: FlowRecorder;
  readonly #reader: ValueReader;
  readonly #inline: WikiInline;
  readonly #blocks: WikiBlocks;
  readonly #book: ReferenceBook;
  readonly #pen: LinkPen;
  /** Keys of the full citations of the page. */
  readonly #full = new Set<string>();
  /** Captions that wait for the end of the block that their picture stands in. */
  readonly #captions: WikiValue[] = [];
  /** Notes that are written. */
  #written = 0;
  /** Keys of the short citations in notes, by the notes' ids. */
  readonly #shortKeys = new Map<string, readonly string[]>();
  #inNote: WikiNote | null = null;
  /** Works of the open note that carry its name: the first one. */
  #named = 0;
  /** Where code in a line begins. */
  #code: FlowPoint | null = null;

  constructor(scan: WikiScan, source: SourceText, flow: FlowRecorder) {
    this.#scan = scan;
    this.#source = source;
    this.#flow = flow;
    this.#reader = valueReader(scan);
    this.#inline = new WikiInline(scan, this);
    this.#blocks = new WikiBlocks(scan, this);
    this.#pen = {
      flow,
      source,
      reader: this.#reader,
      link: (url) => this.link(url, null),
      inline: (from, to) => this.inline(from, to),
    };
    const more: RefUse[] = [];
    for (const bracket of scan.brackets.values()) {
      if (bracket.kind !== 'template') continue;
      const template = readTemplate(scan, bracket);
      for (const use of refsOfTemplate(template, scan.text)) more.push(use);
      if (isCitation(template, false)) for (const key of this.#keysOf(template)) this.#full.add(key);
    }
    this.#book = new ReferenceBook(scan, more);
  }

  /** Writes the whole page. */
  write(): void {
    this.#blocks.write(0, this.#scan.text.length);
    this.close();
    this.#writeNotes();
    for (const use of this.#book.unused(this.#scan)) this.#book.use(use);
    this.#writeNotes();
    for (const { from, isUnclosed } of this.#scan.refs.values()) if (isUnclosed) this.remarks.unclosed.push(from);
  }

  /** Notes in the order of their numbers; a note may use others, which follow it. */
  #writeNotes(): void {
    const { notes } = this.#book;
    while (this.#written < notes.length) {
      const note = notes[this.#written];
      this.#written += 1;
      if (note?.inner === undefined) continue;
      this.#inNote = note;
      this.#named = 0;
      const pointsElsewhere = this.#shortKeysIn(note).some((key) => this.#full.has(key));
      this.#flow.open('note', { note: note.id, label: note.label, pointsElsewhere });
      this.inline(note.inner.from, note.inner.to);
      this.#flow.close();
    }
    this.#inNote = null;
  }

  open(kind: BlockKind, level?: number): void {
    this.close();
    this.#flow.isRaised = false;
    this.#flow.open(kind, level === undefined ? {} : { level });
  }

  close(): void {
    this.#flow.close();
    for (let caption = this.#captions.shift(); caption !== undefined; caption = this.#captions.shift()) {
      this.#flow.open('caption');
      this.inline(caption.from, caption.to);
      this.#flow.close();
    }
  }

  get isOpen(): boolean {
    return this.#flow.isOpen;
  }

  code(from: number, to: number): void {
    this.open('code');
    this.#flow.verbatim(this.#scan.text.slice(from, to), this.#source, from, to, true);
    this.close();
  }

  inline(from: number, to: number): void {
    this.#inline.write(from, to);
  }

  blockTemplate(template: WikiTemplate): boolean {
    const { name, values } = template;
    if (QUOTATION.test(name)) {
      this.#quotation(template);
      return true;
    }
    if (/^(?:reflist.*|references|notelist.*)$/.test(name)) return true;
    if (APART.test(name)) return true;
    if (isCitation(template, false) || readShort(template, this.#reader) !== null || isBesideLink(name)) return false;
    if (refsOfTemplate(template, this.#scan.text).length > 0) return false;
    this.close();
    for (const value of values.values()) this.#blockValue(value);
    return true;
  }

  /** What of an infobox or a list template is to be read: what has a source. */
  #blockValue(value: WikiValue): void {
    if (!this.#inline.hasSource(value)) return;
    if (/\n[^\S\n]*[*#|{=]|^[*#]/.test(this.#scan.text.slice(value.from, value.to))) {
      this.#blocks.write(value.from, value.to);
    } else {
      this.open('table-cell');
      this.inline(value.from, value.to);
    }
    this.close();
  }

  #quotation({ values }: WikiTemplate): void {
    const quoted = QUOTED.map((key) => values.get(key)).find((value) => value !== undefined);
    if (quoted === undefined) return;
    this.open('quotation');
    this.inline(quoted.from, quoted.to);
    this.close();
    for (const key of SPEAKER) {
      const value = values.get(key);
      if (value === undefined || value === quoted || value.from === value.to) continue;
      // Who said it and where are one line below the words: what it cites is their source.
      if (this.#flow.isOpen) this.text(', ', value.from, value.from, false);
      else this.open('byline');
      this.inline(value.from, value.to);
    }
    this.close();
  }

  text(text: string, from: number, to: number, exact: boolean): void {
    this.#flow.text(text, this.#source, from, to, exact);
  }

  link({ from, to }: WikiValue, write: (() => void) | null): void {
    const url = this.#reader.address({ from, to });
    const href = url.startsWith('//') ? `https:${url}` : url;
    const seen = { href, rel: '', words: url, hasImage: false, base: undefined, page: undefined };
    const role = roleOfLink(seen)?.role ?? 'source';
    const target = href === url ? {} : { target: href };
    this.#flow.startLink({ url, ...target, role, origin: this.#source.originOf(from, to) });
    if (write === null) this.#flow.text(url, this.#source, from, to, url === this.#scan.text.slice(from, to));
    else write();
    // Words that set nothing (a picture) leave the address to be seen.
    if (!this.#flow.endLink() && write !== null) this.link({ from, to }, null);
  }

  caption(value: WikiValue): void {
    if (this.#inNote === null) this.#captions.push(value);
  }

  tooDeep(): void {
    this.remarks.tooDeep = true;
  }

  ref(ref: WikiRef): void {
    this.#use(readRef(ref), ref);
  }

  /** `[1]`, with a reference to its note and to the works that the note cites in short. */
  #use(use: RefUse, { from, to }: WikiValue): void {
    const note = this.#book.use(use);
    // One that nothing defines is called by its name: that is what the author has to look for.
    const label = note.inner === undefined && note.name !== '' ? note.name : note.label;
    const targets = [{ to: note.id, label }, ...this.#shortKeysIn(note).map((key) => ({ to: key, label: note.label }))];
    this.#flow.refer(targets, () => this.text(`[${note.label}]`, from, to, false));
  }

  /** Keys of the short citations in a note; they are its sources. */
  #shortKeysIn({ id, inner }: WikiNote): readonly string[] {
    const known = this.#shortKeys.get(id);
    if (known !== undefined || inner === undefined) return known ?? [];
    const keys: string[] = [];
    const opener = /\{\{\s*(?:harv|sfn)/gi;
    opener.lastIndex = inner.from;
    const text = this.#scan.text.slice(0, inner.to);
    for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
      const bracket = this.#scan.brackets.get(match.index);
      const short = bracket === undefined ? null : readShort(readTemplate(this.#scan, bracket), this.#reader);
      for (const key of short?.keys ?? []) keys.push(key);
    }
    const unique = [...new Set(keys)];
    this.#shortKeys.set(id, unique);
    return unique;
  }

  raise(isRaised: boolean): void {
    this.#flow.isRaised = isRaised;
  }

  setCode(isCode: boolean): void {
    if (isCode) this.#code = this.#flow.here();
    else if (this.#code !== null) this.#flow.code(this.#code);
  }

  template(template: WikiTemplate): boolean {
    const uses = refsOfTemplate(template, this.#scan.text);
    if (uses.length > 0) {
      for (const use of uses) this.#use(use, template);
      return true;
    }
    const short = readShort(template, this.#reader);
    if (short !== null) {
      this.#short(short, template);
      return true;
    }
    if (isCitation(template, this.#inNote !== null)) {
      this.#citation(template);
      return true;
    }
    return writeBesideLink(this.#pen, template) || writeAddressed(this.#pen, template) || APART.test(template.name);
  }

  #short(short: ShortCitation, template: WikiTemplate): void {
    const [before, after] = { note: ['[', ']'], parentheses: ['(', ')'], text: ['', ''], bare: ['', ''] }[short.style];
    const words = short.style === 'text' ? short.words.replace(/ (\d.*)/s, ' ($1)') : short.words;
    const isKnown = short.keys.some((key) => this.#full.has(key));
    // One whose full citation is not on the page is all that is known of its work.
    const lost = { role: 'source', via: 'author-date', citedAs: short.words } as const;
    if (!isKnown) this.#flow.startLink({ ...lost, origin: this.#source.originOf(template.from, template.to) });
    this.#flow.refer(
      isKnown ? this.#targetsOf(short) : [{ to: short.keys[0] ?? '', label: short.words, isKey: true }],
      () => this.text(`${before}${words}${after}`, template.from, template.to, false),
    );
    if (!isKnown) this.#flow.endLink();
  }

  /** The works that a short citation names; within a note the note's own markers stand for it. */
  #targetsOf({ keys, words }: ShortCitation): readonly FlowTarget[] {
    return this.#inNote === null ? keys.map((key) => ({ to: key, label: words })) : [];
  }

  #keysOf(template: WikiTemplate): readonly string[] {
    return keysOfCitation(template, this.#reader, (from) => {
      const bracket = this.#scan.brackets.get(from);
      return bracket?.kind === 'template' ? readTemplate(this.#scan, bracket) : null;
    });
  }

  #citation(template: WikiTemplate): void {
    const key = this.#inNote !== null && this.#named === 0 && this.#inNote.name !== '' ? this.#inNote.name : undefined;
    this.#named += 1;
    writeWork(
      this.#flow,
      this.#source,
      readCitation(template, this.#reader, key),
      this.#inNote === null ? 'template' : undefined,
    );
    for (const anchor of this.#keysOf(template))
      this.#flow.anchor(anchor, this.#inNote === null ? 'author-date' : 'footnote');
  }
}
