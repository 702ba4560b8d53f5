import { decodeHTML } from 'entities';
import { patternLines } from '../../core/text/over-lines.ts';
import type { WikiBracket, WikiRaw, WikiRef, WikiScan } from '../../core/wikitext/scan.ts';
import { readTemplate, trimmed, type WikiTemplate, type WikiValue } from '../../core/wikitext/template.ts';
import { piecesOf } from './text-templates.ts';

/** What inline wikitext is written to. Ranges are indices into the page. */
export interface InlineSink {
  /** `exact`: the characters of the page, one for one. */
  text(text: string, from: number, to: number, exact: boolean): void;
  /** An external link: its address, and a function that writes its words (none: the link shows its address). */
  link(address: WikiValue, write: (() => void) | null): void;
  ref(ref: WikiRef): void;
  /** A template that is no words: a citation, a note. True when the sink has dealt with it. */
  template(template: WikiTemplate): boolean;
  /** What is written from now on stands raised. */
  raise(isRaised: boolean): void;
  /** What is written from now on is code, or no longer. */
  setCode(isCode: boolean): void;
  /** A picture with a caption, that stands beside the text. */
  caption(value: WikiValue): void;
  /** Nesting beyond what is followed. */
  tooDeep(at: number): void;
}

/** MediaWiki expands forty levels of templates; people nest five. Deeper ones are not read. */
const MAX_DEPTH = 40;

/** What is no plain text: where something begins. */
const SPECIAL = patternLines('giu')`
  <!--|<[/a-zA-Z][^<>]{0,2000}>|\{\{+|\[\[|\[(?=(?:https?|ftp):\/\/|\/\/|mailto:)|'{2,}|&#?\w{1,32};|
  (?<![\p{L}\p{N}])(?:https?|ftp):\/\/[^\s[\]<>"{}|\u0000-\u001f\u007f]|__[A-Z]{3,30}__|~{3,5}
`;
const FILE = patternLines('iu')`
  ^\s*(?:
    file|image|datei|bild|fichier|archivo|imagen|ficheiro|imagem|immagine|bestand|afbeelding|fil|plik|grafika|
    tiedosto|kuva|файл|изображение|ファイル|文件|檔案|파일|soubor|fájl|kép|dosya
  )\s*:
`;
const NOT_TEXT = patternLines('iu')`
  ^\s*(?:
    (?:
      category|kategorie|catégorie|categoría|categoria|categorie|kategoria|kategori|luokka|категория|категорія|
      kategória|分类|分類|カテゴリ|분류|media|special
    )\s*:|
    (?:[a-z]{2,3}|simple|zh-[a-z-]{2,12}|be-x-old|nds-nl|map-bms|roa-[a-z]{3,4})\s*:
  )
`;
/** Values of a picture that are no caption. */
const PICTURE_OPTION = patternLines('iu')`
  ^\s*(?:
    thumb(?:nail)?|mini(?:atur)?|hochkant|vignette|upright|frame(?:d|less)?|border|left|right|center|none|links|
    rechts|zentriert|gauche|droite|centré|izquierda|derecha|centro|sinistra|destra|esquerda|direita|baseline|middle|
    sub|super|text-top|text-bottom|top|bottom|\d{1,4}(?:x\d{1,4})?\s*px|x\d{1,4}\s*px
  )\s*$|
  ^\s*(?:alt|link|lang|page|class|upright|hochkant|thumb|mini|redresse|start|end|seite)\s*=
`;

/** What a value has in it that cites something. */
const SOURCE =
  /<ref[\s/>]|:\/\/|\{\{\s*(?:sfn|refn|efn|r\s*\||#tag:ref|harv|cite |citation|url\s*\||doi\s*\||official )/i;

/** Writes inline wikitext: links, quotation marks of emphasis, entities, tags, templates and references. */
export class WikiInline {
  readonly scan: WikiScan;
  readonly #sink: InlineSink;
  /** Addresses in code are no links. */
  #isCode = false;
  #depth = 0;
  /** A range in which no `]` ends an external link. */
  #unclosed = { from: 0, to: 0 };

  constructor(scan: WikiScan, sink: InlineSink) {
    this.scan = scan;
    this.#sink = sink;
  }

  /** Writes a range. Linear: what a bracket holds is written in its place, once. */
  write(from: number, to: number): void {
    if (this.#depth >= MAX_DEPTH) {
      this.#sink.tooDeep(from);
      return;
    }
    this.#depth += 1;
    // Searched no further than the range: what is behind it is no business of this call.
    const text = this.scan.text.slice(0, to);
    // One of its own: between two of its matches what they hold is written by the same function.
    const special = new RegExp(SPECIAL);
    special.lastIndex = from;
    let at = from;
    for (let match = special.exec(text); match !== null; match = special.exec(text)) {
      const end = this.#special(match[0], match.index, to, at);
      if (end === null) continue;
      at = end;
      special.lastIndex = at;
    }
    this.#plain(at, to);
    this.#depth -= 1;
    // Code that is never closed ends with its line.
    if (this.#depth === 0) this.#isCode = false;
  }

  #plain(from: number, to: number): void {
    if (to > from) this.#sink.text(this.scan.text.slice(from, to), from, to, true);
  }

  /** Writes what is special at an index, after the plain text before it; its end, or null when it is nothing special. */
  #special(found: string, at: number, limit: number, plainFrom: number): number | null {
    const { brackets, raws, refs } = this.scan;
    let start = at;
    if (found.startsWith('{')) {
      // A run of braces: the template may begin behind the first of them.
      while (start < at + found.length && !brackets.has(start)) start += 1;
    }
    const bracket = brackets.get(start);
    const raw = raws.get(at);
    const ref = refs.get(at);
    const end = (bracket ?? raw ?? ref)?.to;
    if (end !== undefined && end > limit) return null;
    if (bracket !== undefined || raw !== undefined || ref !== undefined) {
      this.#plain(plainFrom, start);
      if (bracket !== undefined) this.#bracket(bracket);
      else if (raw !== undefined) this.#raw(raw);
      else if (ref !== undefined) this.#sink.ref(ref);
      return end ?? null;
    }
    return this.#markup(found, at, limit, plainFrom);
  }

  #markup(found: string, at: number, limit: number, plainFrom: number): number | null {
    const end = at + found.length;
    const [first] = found;
    if (this.#isCode && /^(?:\[$|(?:https?|ftp):)/i.test(found)) return null;
    if (first === '[' && found.length === 1) return this.#external(at, limit, plainFrom);
    if (/^(?:https?|ftp):/i.test(found)) return this.#bare(at, limit, plainFrom);
    if (first === '{' || first === '[' || found === '<!--' || end > limit) return null;
    this.#plain(plainFrom, at);
    if (first === '&') {
      const decoded = decodeHTML(found);
      this.#sink.text(decoded, at, end, decoded === found);
    } else if (/^<(?:br|hr|wbr)\b/i.test(found)) {
      this.#sink.text(' ', at, end, false);
    } else if (/^<\/?sup\b/i.test(found)) {
      this.#sink.raise(found[1] !== '/');
    } else if (/^<\/?(?:code|kbd|samp|tt)\b/i.test(found)) {
      this.#isCode = found[1] !== '/';
      this.#sink.setCode(this.#isCode);
    }
    return end;
  }

  #raw({ tag, inner }: WikiRaw): void {
    if (tag === 'nowiki' || tag === 'pre') this.#plain(inner.from, inner.to);
  }

  #bracket(bracket: WikiBracket): void {
    if (bracket.kind === 'link') this.#internal(bracket);
    else if (bracket.kind === 'template') this.template(readTemplate(this.scan, bracket));
  }

  /** Writes one template: as what the sink makes of it, as words, or, of an unknown one, what of it has a source. */
  template(template: WikiTemplate): void {
    if (this.#sink.template(template)) return;
    const pieces = piecesOf(template, this.scan.text);
    if (pieces === null) {
      for (const value of template.values.values()) if (this.hasSource(value)) this.write(value.from, value.to);
      return;
    }
    let at = template.from;
    for (const piece of pieces) {
      if (typeof piece === 'string') {
        this.#sink.text(piece, at, at, false);
      } else {
        this.write(piece.from, piece.to);
        at = piece.to;
      }
    }
  }

  /** True for a value in which a reference or an address stands. */
  hasSource({ from, to }: WikiValue): boolean {
    return SOURCE.test(this.scan.text.slice(from, to));
  }

  #internal({ parts }: WikiBracket): void {
    const { text } = this.scan;
    const [target, ...rest] = parts;
    if (target === undefined) return;
    const name = text.slice(target.from, Math.min(target.to, target.from + 300));
    if (FILE.test(name)) {
      const caption = rest
        .filter(({ from, to }) => !PICTURE_OPTION.test(text.slice(from, Math.min(to, from + 400))))
        .at(-1);
      if (caption !== undefined) this.#sink.caption(trimmed(text, caption.from, caption.to));
      return;
    }
    if (NOT_TEXT.test(name)) return;
    if (/^\s*(?:https?|ftp):\/\//i.test(name)) {
      this.#doubled(target, rest.at(-1));
      return;
    }
    const label = rest.at(-1);
    if (label !== undefined && label.to > label.from) {
      this.write(label.from, label.to);
      return;
    }
    const colon = /^\s*:/.exec(name)?.[0].length ?? 0;
    // The pipe trick: `[[Help:Links (wiki)|]]` shows `Links`.
    const end =
      label === undefined ? target.to : target.from + name.replace(/(?:(?<!\s)\s+)?\([^()]*\)\s*$/, '').length;
    this.write(target.from + colon, end);
  }

  /** `[[https://a.test words]]`, or with a `|`: an external link in too many brackets. */
  #doubled(target: WikiValue, label: WikiValue | undefined): void {
    const { from, to } = trimmed(this.scan.text, target.from, target.to);
    const end = from + (/[\s<>"]/.exec(this.scan.text.slice(from, to))?.index ?? to - from);
    const words = label ?? trimmed(this.scan.text, end, to);
    this.#sink.link({ from, to: end }, words.to > words.from ? () => this.write(words.from, words.to) : null);
  }

  /** `[https://a.test words]` */
  #external(at: number, limit: number, plainFrom: number): number | null {
    const { text } = this.scan;
    const address = /[^\s[\]<>"\u0000-\u001f\u007f]+/y;
    address.lastIndex = at + 1;
    const from = at + 1;
    const url = address.exec(text)?.[0] ?? '';
    const to = from + (/'{2,}|\{\{|\|/.exec(url)?.index ?? url.length);
    const close = this.#closingBracket(to, limit);
    if (close === null || to <= from) return null;
    this.#plain(plainFrom, at);
    const words = trimmed(text, to, close);
    this.#sink.link({ from, to }, words.to > words.from ? () => this.write(words.from, words.to) : null);
    return close + 1;
  }

  /** The bracket that ends an external link, on its own line and outside of what is nested in it. */
  #closingBracket(from: number, limit: number): number | null {
    const { text, brackets, raws, refs } = this.scan;
    const known = this.#unclosed;
    if (from >= known.from && from < known.to) return null;
    let at = from;
    for (; at < limit; at++) {
      const char = text[at];
      if (char === '\n') break;
      if (char === ']') return at;
      if (char === '[' || char === '{' || char === '<') {
        const nested = brackets.get(at) ?? raws.get(at) ?? refs.get(at);
        if (nested !== undefined) at = nested.to - 1;
      }
    }
    this.#unclosed = { from, to: at };
    return null;
  }

  /** An address that stands in the text by itself. MediaWiki ends it at white space, brackets and quotation marks. */
  #bare(at: number, limit: number, plainFrom: number): number | null {
    const address = /[^\s[\]<>"{}\u0000-\u001f\u007f]+/y;
    address.lastIndex = at;
    const whole = address.exec(this.scan.text)?.[0] ?? '';
    const cut = whole.slice(0, Math.min(limit - at, /'{2,}|&(?:lt|gt|nbsp);/.exec(whole)?.index ?? whole.length));
    const closers = cut.includes('(') ? /(?<![,;.:!?\\])[,;.:!?\\]+$/ : /(?<![,;.:!?)\\])[,;.:!?)\\]+$/;
    const url = cut.replace(closers, '');
    this.#plain(plainFrom, at);
    this.#sink.link({ from: at, to: at + url.length }, null);
    return at + url.length;
  }
}
