import { patternLines } from '../../core/text/over-lines.ts';
import type { CitedWorks } from '../bibliography/cited-works.ts';
import type { FlowRecorder } from '../flow/flow.ts';
import type { Passage } from '../line-markup/passage.ts';
import { EMBEDDED, hiddenOfRole, isCodeRole, keysOfRole, roleTarget } from '../line-markup/roles.ts';
import { writeKeys } from '../line-markup/write-keys.ts';
import { writeLink } from '../line-markup/write-link.ts';
import { foldName, type RstDefinitions, type RstNote, type RstTarget } from './definitions.ts';

/** What may begin something; a word is looked at for the underscore behind it. Every part is bounded. */
const TOKEN = patternLines('gu')`
  \\[\s\S]|(?:https?|ftp):\/\/[^\s<>\x60"|\\]+|\x60\x60|\*\*|\*|_\x60|
  (?::[\p{L}\p{N}](?:[\p{L}\p{N}_.+-]{0,40}:){0,3}[\p{L}\p{N}_.+-]{0,40}:)?\x60|\||
  \[(#?[\p{L}\p{N}_.:+-]{0,100}|\*)\]_(?![\p{L}\p{N}_])|
  (?<![\p{L}\p{N}_])([\p{L}\p{N}](?:[\p{L}\p{N}]|[-._+:](?=[\p{L}\p{N}])){0,100})(__?)(?![\p{L}\p{N}_])
`;
/** What may stand before an inline markup, and what behind it (docutils, "Inline markup recognition rules"). */
const BEFORE = /[\s'"([{<\-/:‘“’«¡¿–—\u0000]/;
const BEHIND = '(?=[\\s\'")\\]}>\\-/\\\\:.,;!?’”»–—]|$)';
const endsOf = (): Readonly<Record<string, RegExp>> => ({
  '``': new RegExp(`(?<=\\S)\`\`${BEHIND}`, 'g'),
  '**': new RegExp(`(?<=[^\\s\\\\])\\*\\*${BEHIND}`, 'g'),
  '*': new RegExp(`(?<=[^\\s\\\\])\\*${BEHIND}`, 'g'),
  '|': new RegExp(`(?<=[^\\s\\\\])\\|(__?)?${BEHIND}`, 'g'),
  '`': new RegExp(`(?<=[^\\s\\\\])\`(__?|:[\\p{L}\\p{N}][\\p{L}\\p{N}_.:+-]{0,60}:)?${BEHIND}`, 'gu'),
});

/** How often each kind of note without a name was referred to. */
interface Counts {
  numbered: number;
  signed: number;
  anonymous: number;
}

/** Writes the words of paragraphs with what they point at. */
export class RstInline {
  readonly #flow: FlowRecorder;
  readonly #definitions: RstDefinitions;
  readonly #works: CitedWorks;
  /** Names that phrases with an embedded address have given to it. */
  readonly #phrases = new Map<string, RstTarget>();
  readonly #ends = endsOf();
  readonly #counts: Counts = { numbered: 0, signed: 0, anonymous: 0 };

  constructor(flow: FlowRecorder, definitions: RstDefinitions, works: CitedWorks) {
    this.#flow = flow;
    this.#definitions = definitions;
    this.#works = works;
  }

  write(passage: Passage): void {
    const { text } = passage;
    /** Kinds of markup of which no end is left in this passage. */
    const endless = new Set<string>();
    const token = new RegExp(TOKEN);
    let written = 0;
    for (let match = token.exec(text); match !== null; match = token.exec(text)) {
      const [whole] = match;
      const from = match.index;
      if (/^(?:https?|ftp):/.test(whole)) continue;
      const end = this.#token(passage, match, endless, () => this.#plain(passage, written, from));
      if (end === null) {
        // The characters of a role belong to the text when nothing follows them.
        token.lastIndex = from + whole.length;
        continue;
      }
      written = end;
      token.lastIndex = end;
    }
    this.#plain(passage, written, text.length);
  }

  /**
   * Writes what begins at a token.
   * @param before writes the text up to it
   * @returns where it ends; null where it is text like all other
   */
  #token(passage: Passage, match: RegExpExecArray, endless: Set<string>, before: () => void): number | null {
    const { text } = passage;
    const [whole, note, word, underscores] = match;
    const from = match.index;
    const to = from + whole.length;
    if (whole.startsWith('\\')) {
      before();
      // An escaped space is nothing, it only parts words from markup.
      if (/\S/.test(whole[1] ?? '')) passage.write(this.#flow, from + 1, to);
      return to;
    }
    if (note !== undefined) return this.#noteReference(passage, note, from, to, before);
    if (word !== undefined) {
      const target = this.#targetOf(word, underscores === '__');
      if (target === undefined) return null;
      before();
      this.#linked(passage, target, () => passage.write(this.#flow, from, from + word.length));
      return to;
    }
    if (!BEFORE.test(text[from - 1] ?? '\u0000') || !/\S/.test(text[to] ?? ' ')) return null;
    const kind = whole.endsWith('`') && whole !== '``' ? '`' : whole;
    const close = this.#closeOf(kind, text, to + 1, endless);
    if (close === null) return null;
    before();
    const inner = { from: to, to: close.index };
    const end = close.index + close[0].length;
    if (kind === '`') this.#interpreted(passage, inner, whole.slice(0, -1), close[1] ?? '');
    else if (kind === '``') this.#literal(passage, inner);
    else if (kind === '|') this.#substitution(passage, inner, close[1] ?? '');
    else this.#escaped(passage, inner.from, inner.to);
    return end;
  }

  #closeOf(kind: string, text: string, at: number, endless: Set<string>): RegExpExecArray | null {
    const end = this.#ends[kind];
    if (end === undefined || endless.has(kind)) return null;
    end.lastIndex = at;
    const match = end.exec(text);
    if (match === null) endless.add(kind);
    return match;
  }

  #plain(passage: Passage, from: number, to: number): void {
    if (to > from) passage.write(this.#flow, from, to);
  }

  /** Text in which a backslash takes its meaning from the character behind it. */
  #escaped(passage: Passage, from: number, to: number): void {
    let at = from;
    for (const match of passage.text.slice(from, to).matchAll(/\\([\s\S])/g)) {
      const index = from + match.index;
      this.#plain(passage, at, index);
      at = /\s/.test(match[1] ?? '') ? index + 2 : index + 1;
    }
    this.#plain(passage, at, to);
  }

  #literal(passage: Passage, { from, to }: { from: number; to: number }): void {
    const start = this.#flow.here();
    this.#plain(passage, from, to);
    this.#flow.code(start);
  }

  #substitution(passage: Passage, { from, to }: { from: number; to: number }, underscores: string): void {
    const name = passage.text.slice(from, to);
    const words = this.#definitions.substitutions.get(foldName(name));
    const write = () => {
      if (words === undefined) this.#plain(passage, from, to);
      else passage.writeFor(this.#flow, words.replace(/[*`|\\]+|(?:(?<!\s)\s+)?<[^<>]*>(?=`)/g, ''), from, to);
    };
    const target = underscores === '' ? undefined : this.#targetOf(name, underscores === '__');
    if (target === undefined) write();
    else this.#linked(passage, target, write);
  }

  /** `` `words`_ ``, `` `words <address>`_ ``, `` :role:`words` ``. */
  #interpreted(passage: Passage, inner: { from: number; to: number }, before: string, behind: string): void {
    const role = (behind.startsWith(':') ? behind : before).replace(/^:|:$/g, '');
    if (before === '_' && role === '_') this.#escaped(passage, inner.from, inner.to);
    else if (role !== '' && !/^_+$/.test(role)) this.#role(passage, inner, role);
    else if (behind.startsWith('_')) this.#phrase(passage, inner, behind === '__');
    else this.#escaped(passage, inner.from, inner.to);
  }

  #phrase(passage: Passage, inner: { from: number; to: number }, isAnonymous: boolean): void {
    const words = passage.text.slice(inner.from, inner.to);
    const embedded = EMBEDDED.exec(words);
    if (embedded === null) {
      const target = this.#targetOf(words, isAnonymous);
      const write = () => this.#escaped(passage, inner.from, inner.to);
      if (target === undefined) write();
      else this.#linked(passage, target, write);
      return;
    }
    const [, shown = '', address = ''] = embedded;
    const from = inner.to - address.length - 1;
    const target = this.#embedded(passage, address, from);
    if (!isAnonymous && target !== null && shown !== '') this.#phrases.set(foldName(shown), target);
    const [start, end] = shown === '' ? [from, inner.to - 1] : [inner.from, inner.from + shown.length];
    this.#linked(passage, target, () => this.#escaped(passage, start, end));
  }

  /** What stands in the angle brackets: an address, or the name of a target. */
  #embedded(passage: Passage, address: string, from: number): RstTarget | null {
    if (/[^\\]_$/.test(address)) return this.#targetOf(address.replace(/^`|`?_$/g, ''), false) ?? null;
    const url = address.replace(/\\(?=\S)/g, '').replace(/\s+/g, '');
    const range = { from: passage.indexOf(from), to: passage.indexOf(from + address.length, true) };
    return { url, parts: [range] };
  }

  #role(passage: Passage, inner: { from: number; to: number }, role: string): void {
    const words = passage.text.slice(inner.from, inner.to);
    const keys = keysOfRole(role, words);
    if (keys !== null) {
      writeKeys(this.#flow, this.#works, passage, inner, keys);
      return;
    }
    const embedded = EMBEDDED.exec(words);
    const [, shown = '', address = ''] = embedded ?? [];
    const hidden = embedded === null ? hiddenOfRole(words) : 0;
    const [start, end] = shown === '' ? [inner.from + hidden, inner.to] : [inner.from, inner.from + shown.length];
    const target = roleTarget(role, embedded === null ? words : address);
    if (target === null) {
      this.#flow.isRaised = /^sup(?:erscript)?$/.test(role);
      if (isCodeRole(role)) this.#literal(passage, { from: start, to: end });
      else this.#escaped(passage, start, end);
      this.#flow.isRaised = false;
      return;
    }
    // With the backquotes: a number that stands for an address cannot be changed like one.
    const origin = passage.origin(inner.from - 1, inner.to + 1);
    const label = shown === '' ? target.words : undefined;
    writeLink(this.#flow, { url: words.trim(), target: target.url, origin }, () => {
      if (label === undefined) this.#escaped(passage, start, end);
      else passage.writeFor(this.#flow, label, inner.from, inner.to);
    });
  }

  #noteReference(passage: Passage, mark: string, from: number, to: number, before: () => void): number | null {
    if (mark === '') return null;
    const note = this.#noteOf(mark);
    const label = note?.label ?? mark.replace(/^#/, '');
    before();
    this.#flow.refer([{ to: note?.id ?? `note:${mark}`, label }], () =>
      passage.writeFor(this.#flow, `[${label}]`, from, to),
    );
    return to;
  }

  #noteOf(mark: string): RstNote | undefined {
    const { named, numbered, signed } = this.#definitions;
    if (mark === '#') return numbered[this.#counts.numbered++];
    if (mark === '*') return signed[this.#counts.signed++];
    return named.get(mark.toLowerCase());
  }

  /** What a name leads to: an address, a place in the document (null), or nothing that is known (undefined). */
  #targetOf(name: string, isAnonymous: boolean): RstTarget | null | undefined {
    if (isAnonymous) return this.#definitions.anonymous[this.#counts.anonymous++];
    const folded = foldName(name);
    return (
      this.#definitions.targets.get(folded) ??
      this.#phrases.get(folded) ??
      (this.#definitions.targets.has(folded) ? null : undefined)
    );
  }

  #linked(passage: Passage, target: RstTarget | null, write: () => void): void {
    const [first, ...rest] = target?.parts ?? [];
    if (target === null || first === undefined) {
      write();
      return;
    }
    const origin = passage.source.originOf(first.from, (rest.at(-1) ?? first).to);
    writeLink(this.#flow, { url: target.url, origin }, write);
  }
}
