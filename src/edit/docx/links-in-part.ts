import { attributeValue, readXml, type XmlTag } from '../../core/files/xml.ts';
import { WORD_NAMESPACES } from './word-xml.ts';

/** A run of text (`w:r`) in the markup of a part; ranges are string indices. */
interface Run {
  readonly from: number;
  to: number;
  /** Its properties (`w:rPr`), as written. */
  properties: string;
  /** Ranges of the characters in its `w:t` elements. */
  readonly texts: { readonly from: number; to: number; text: string }[];
  /** Elements in it beside its properties. */
  children: number;
}

/** A link in the markup of a part, with what a tracked change needs to know of it. */
export interface PartLink {
  readonly kind: 'hyperlink' | 'field';
  readonly url: string;
  /** The whole link, and what stands between its own tags or field characters. */
  readonly from: number;
  readonly to: number;
  readonly inner: { readonly from: number; readonly to: number };
  readonly shown: string;
  readonly properties: string;
  /** Something in it was changed and not yet accepted, or its parts do not stand in one paragraph. */
  readonly isTangled: boolean;
}

/** What of a part of a Word document edits work on. */
export interface PartText {
  readonly links: readonly PartLink[];
  readonly runs: readonly Run[];
  /** The highest number that a change, a comment or a bookmark has in this part. */
  readonly lastId: number;
}

interface OpenField {
  readonly begin: Run;
  readonly depth: number;
  instruction: string;
  /** Start of the first run of the result. */
  result: number | null;
  shown: string;
  properties: string;
  isTangled: boolean;
}

interface OpenHyperlink {
  readonly url: string;
  readonly tag: XmlTag;
  shown: string;
  properties: string;
  isTangled: boolean;
}

/** Finds hyperlinks and HYPERLINK fields. `targets` are the addresses of the part's relationships by id. */
export function readLinks(markup: string, targets: ReadonlyMap<string, string>): PartText {
  const walker = new LinkWalker(markup, targets);
  readXml(
    markup,
    {
      open: (tag) => walker.open(tag),
      text: (text, from, to) => walker.text(text, from, to),
      close: (name, at) => walker.close(name, at),
    },
    WORD_NAMESPACES,
  );
  return { links: walker.links, runs: walker.runs, lastId: walker.lastId };
}

class LinkWalker {
  readonly links: PartLink[] = [];
  readonly runs: Run[] = [];
  lastId = 0;
  readonly #markup: string;
  readonly #targets: ReadonlyMap<string, string>;
  readonly #fields: OpenField[] = [];
  readonly #open: { readonly name: string; readonly from: number; readonly to: number }[] = [];
  #hyperlink: OpenHyperlink | null = null;
  #run: Run | null = null;
  #paragraph = 0;
  #deleted = 0;

  constructor(markup: string, targets: ReadonlyMap<string, string>) {
    this.#markup = markup;
    this.#targets = targets;
  }

  open(tag: XmlTag): void {
    this.#open.push({ name: tag.name, from: tag.from, to: tag.to });
    const id = Number(attributeValue(tag, 'w:id'));
    if (Number.isSafeInteger(id)) this.lastId = Math.max(this.lastId, id);
    switch (tag.name) {
      case 'w:p':
        this.#paragraph += 1;
        break;
      case 'w:del':
      case 'w:ins':
        if (tag.name === 'w:del') this.#deleted += 1;
        if (this.#hyperlink !== null) this.#hyperlink.isTangled = true;
        for (const field of this.#fields) field.isTangled = true;
        break;
      case 'w:hyperlink':
        this.#openHyperlink(tag);
        break;
      case 'w:r':
        this.#run = { from: tag.from, to: tag.to, properties: '', texts: [], children: 0 };
        break;
      case 'w:fldChar':
        this.#fieldChar(attributeValue(tag, 'w:fldCharType') ?? '');
        break;
      default:
    }
    if (this.#run !== null && this.#open.at(-2)?.name === 'w:r' && tag.name !== 'w:rPr') this.#run.children += 1;
  }

  text(text: string, from: number, to: number): void {
    const name = this.#open.at(-1)?.name;
    if (name === 'w:instrText') {
      const field = this.#fields.at(-1);
      if (field !== undefined && field.result === null) field.instruction += text;
    }
    if (name !== 'w:t' || this.#run === null) return;
    const last = this.#run.texts.at(-1);
    // A reference (`&amp;`) comes as a piece of its own.
    if (last !== undefined && last.to === from) {
      last.to = to;
      last.text += text;
    } else {
      this.#run.texts.push({ from, to, text });
    }
    if (this.#hyperlink !== null) this.#hyperlink.shown += text;
    const field = this.#fields.at(-1);
    if (field !== undefined && field.result !== null) field.shown += text;
  }

  close(name: string, at: number): void {
    const opened = this.#open.pop();
    if (name === 'w:rPr' && this.#run !== null && opened !== undefined && this.#open.at(-1)?.name === 'w:r') {
      this.#run.properties = this.#markup.slice(opened.from, at);
      if (this.#hyperlink !== null && this.#hyperlink.properties === '')
        this.#hyperlink.properties = this.#run.properties;
      const field = this.#fields.at(-1);
      if (field !== undefined && field.properties === '') field.properties = this.#run.properties;
    } else if (name === 'w:r' && this.#run !== null) {
      this.#run.to = at;
      if (this.#deleted === 0) this.runs.push(this.#run);
      this.#run = null;
      this.#endField(at);
    } else if (name === 'w:hyperlink') {
      this.#closeHyperlink(at);
    } else if (name === 'w:del') {
      this.#deleted -= 1;
    }
  }

  #openHyperlink(tag: XmlTag): void {
    const target = this.#targets.get(attributeValue(tag, 'r:id') ?? '');
    const anchor = attributeValue(tag, 'w:anchor');
    if (target === undefined || this.#hyperlink !== null) return;
    const url = anchor === undefined || target.includes('#') ? target : `${target}#${anchor}`;
    this.#hyperlink = { url, tag, shown: '', properties: '', isTangled: false };
  }

  #closeHyperlink(at: number): void {
    const link = this.#hyperlink;
    this.#hyperlink = null;
    const end = this.#markup.lastIndexOf('</', at - 1);
    if (link === null || this.#deleted > 0 || link.shown === '' || end < link.tag.to) return;
    const { url, shown, properties, isTangled, tag } = link;
    this.links.push({
      kind: 'hyperlink',
      url,
      from: tag.from,
      to: at,
      inner: { from: tag.to, to: end },
      shown,
      properties,
      isTangled,
    });
  }

  #fieldChar(type: string): void {
    const field = this.#fields.at(-1);
    if (type === 'begin' && this.#run !== null) {
      this.#fields.push({
        begin: this.#run,
        depth: this.#paragraph,
        instruction: '',
        result: null,
        shown: '',
        properties: '',
        isTangled: this.#hyperlink !== null || this.#deleted > 0 || this.#open.some(({ name }) => name === 'w:ins'),
      });
    } else if (type === 'separate' && field !== undefined) {
      field.result = -1;
    } else if (type === 'end' && field !== undefined) {
      field.isTangled ||= field.depth !== this.#paragraph;
      this.#ending = field;
      this.#fields.pop();
    }
  }

  /** The field whose end stands in the run that is open. */
  #ending: OpenField | null = null;

  /** `separate` and `end` are known with their run only when the run closes. */
  #endField(at: number): void {
    const open = this.#fields.at(-1);
    if (open?.result === -1) open.result = at;
    const field = this.#ending;
    this.#ending = null;
    const url = field === null ? null : /^\s*HYPERLINK\s+"([^"\\]{1,8192})"/i.exec(field.instruction)?.[1];
    if (field === null || url === null || url === undefined || field.result === null || field.shown === '') return;
    const last = this.runs.at(-1);
    this.links.push({
      kind: 'field',
      url: url.trim(),
      from: field.begin.from,
      to: at,
      inner: { from: Math.max(field.result, 0), to: last?.from ?? at },
      shown: field.shown,
      properties: field.properties,
      isTangled: field.isTangled,
    });
  }
}
