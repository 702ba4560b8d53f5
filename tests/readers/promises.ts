import PostalMime from 'postal-mime';
import type { Article, Link, Origin, Place } from '../../src/core/article.ts';
import { isStetError } from '../../src/core/errors.ts';
import { sha256 } from '../../src/core/files/sha256.ts';
import type { ReaderInput } from '../../src/core/reader.ts';
import type { Span } from '../../src/core/text/span.ts';
import { partOfMessage } from '../../src/readers/mail/mail.ts';
import { PackageFile } from '../../src/readers/package-file.ts';

/** Words of a block whose places are looked at: the first ones, and some all the way to its end. */
const WORDS_LOOKED_AT = 12;
/** Offsets of the text whose places are looked at. */
const OFFSETS_LOOKED_AT = 400;
/** Between two blocks stand characters that belong to the first. */
const BETWEEN = 1;

/** Formats whose text is put together: a row with several addresses says its title for each of them. */
const PUT_TOGETHER: ReadonlySet<string> = new Set(['csv']);

/** Which promises of a reader an article breaks, in words; none for a sound one, whatever the input was. */
export async function brokenPromises(article: Article, input: ReaderInput): Promise<string[]> {
  const holders = new Holders(input);
  return [...brokenSpans(article), ...brokenOrder(article), ...(await brokenOrigins(article, holders))];
}

function brokenSpans({ text, textSha256, blocks, links, notices }: Article): string[] {
  const broken: string[] = [];
  if (textSha256 !== sha256(text)) broken.push('the hash is of another text');
  let before = 0;
  for (const { span } of blocks) {
    if (span.start < before || span.end <= span.start) broken.push(`block ${told(span)} after ${before}`);
    before = span.end;
  }
  if (before > text.length) broken.push(`a block ends at ${before} of ${text.length}`);
  const spans = [...links.map(({ span }) => span), ...links.flatMap(({ marks }) => marks.map(({ span }) => span))];
  for (const span of spans) if (!isInside(span, blocks)) broken.push(`link or mark ${told(span)} in no block`);
  for (const { span } of notices)
    if (span !== undefined && (span.start > span.end || span.end > text.length)) broken.push(`notice ${told(span)}`);
  return broken;
}

function isInside({ start, end }: Span, blocks: Article['blocks']): boolean {
  return start <= end && blocks.some(({ span }) => span.start <= start && end <= span.end);
}

/** Places count up within a part, and a part is not come back to; notes and captions may be written inside a sentence. */
function brokenOrder(article: Article): string[] {
  const apart = article.blocks.filter(({ kind }) => kind === 'note' || kind === 'caption');
  const step = Math.max(1, Math.floor(article.text.length / OFFSETS_LOOKED_AT));
  const left = new Set<string>();
  const broken: string[] = [];
  let last: Place = { line: 0, column: 0 };
  for (let offset = 0; offset <= article.text.length; offset += step) {
    if (apart.some(({ span }) => span.start <= offset && offset <= span.end + BETWEEN)) continue;
    const place = article.placeOf(offset);
    if (!(place.line >= 1 && place.column >= 1)) broken.push(`place ${told(place)} of ${offset}`);
    if (place.part !== last.part) {
      if (left.has(place.part ?? '')) broken.push(`back in ${place.part} at ${offset}`);
      if (last.line > 0) left.add(last.part ?? '');
    } else if (compare(last, place) > 0) broken.push(`${told(last)} before ${told(place)} of ${offset}`);
    last = place;
  }
  return broken;
}

function compare(a: Place, b: Place): number {
  return (a.page ?? 0) - (b.page ?? 0) || a.line - b.line || a.column - b.column;
}

async function brokenOrigins(article: Article, holders: Holders): Promise<string[]> {
  const broken: string[] = [];
  for (const link of article.links) {
    if (!(await isInBounds(link.origin, holders))) broken.push(`origin ${told(link.origin)} of ${told(link.url)}`);
    else if (!isWritten(link, await holders.written(link.origin)))
      broken.push(`${told(link.url ?? link.citedAs)} is not at ${told(link.origin)}`);
  }
  if (!PUT_TOGETHER.has(article.format))
    for (const { span } of article.blocks)
      for (const word of wordsIn(article.text, span)) {
        const said = article.text.slice(word.start, word.end);
        const origin = article.originOf(word);
        const written = origin === null ? null : await holders.written(origin);
        if (written !== null && !isEscaped(written) && !isStrewn(said, written))
          broken.push(`${told(said)} of ${word.start} is not at ${told(origin)}: ${told(written)}`);
      }
  return broken;
}

async function isInBounds(origin: Origin, holders: Holders): Promise<boolean> {
  if ('page' in origin) {
    const [left, bottom, right, top] = origin.rect;
    return origin.page >= 1 && right >= left && top >= bottom;
  }
  const { startByte, endByte } = origin;
  return startByte >= 0 && endByte >= startByte && endByte <= ((await holders.of(origin))?.length ?? 0);
}

/** The address stands there, but for white space that a line was folded at; or the words of a source without one. */
function isWritten({ url, citedAs }: Link, written: string | null): boolean {
  if (written === null || isEscaped(written)) return true;
  // `doi:` and its like stand before what is a number alone there.
  const said = url === undefined ? longWords(citedAs) : [url.replace(/\s|^(?!https?:)\w+:/g, '')];
  return said.every((word) => isEscaped(word) || isStrewn(word, written));
}

/** The characters stand there in order; between them, and around, may stand markup. */
function isStrewn(said: string, written: string): boolean {
  const all = written.toLowerCase(); // `DOI:`
  let at = 0;
  for (const character of said.toLowerCase()) {
    at = all.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Characters that stand for others, bytes of no character, and tags in between: such writing is not compared. */
function isEscaped(written: string): boolean {
  return /[&\\\ufffd<{}~]|\P{ASCII}/u.test(written);
}

/** Words whose letters are the same bytes in every encoding that is read; shorter ones are as likely to be markup. */
function longWords(text: string): string[] {
  return text.match(/(?<![\p{L}\p{M}\p{N}])[A-Za-z]{4,}(?![\p{L}\p{M}\p{N}])/gu) ?? [];
}

function wordsIn(text: string, { start, end }: Span): Span[] {
  const found = [...text.slice(start, end).matchAll(/[A-Za-z]{4,}/g)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
  const step = Math.max(1, Math.floor(found.length / WORDS_LOOKED_AT));
  return found.filter((_word, index) => index % step === 0);
}

function told(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 200) ?? 'nothing';
}

/** What the bytes of an origin are counted in: the file, one part of a package or of a message, or a file beside it. */
export class Holders {
  readonly #input: ReaderInput;
  readonly #read = new Map<string, Promise<Uint8Array | null>>();

  constructor(input: ReaderInput) {
    this.#input = input;
  }

  async of(origin: Origin): Promise<Uint8Array | null> {
    if (!('startByte' in origin)) return null;
    if (!('part' in origin)) return this.#input.bytes;
    const { part } = origin;
    const known = this.#read.get(part) ?? this.#holderOf(part);
    this.#read.set(part, known);
    return await known;
  }

  /** What the input says at an origin; null where it has no bytes to show. */
  async written(origin: Origin): Promise<string | null> {
    const holder = await this.of(origin);
    if (holder === null || !('startByte' in origin)) return null;
    return Buffer.from(holder.subarray(origin.startByte, origin.endByte)).toString();
  }

  async #holderOf(part: string): Promise<Uint8Array | null> {
    const { bytes, sibling } = this.#input;
    if (part.startsWith('message.')) return partOfMessage(await PostalMime.parse(bytes))?.bytes ?? null;
    return partOf(bytes, part) ?? (await sibling?.(part)) ?? null;
  }
}

/** A part of a package; null where the bytes are none, or have no such part. */
function partOf(bytes: Uint8Array, name: string): Uint8Array | null {
  try {
    return new PackageFile(bytes, 'copy').read(name);
  } catch (error) {
    if (!isStetError(error)) throw error;
    return null;
  }
}
