import { attributeValue, readXml, type XmlTag } from '../../core/files/xml.ts';
import { ZipPackage } from '../../core/files/zip-package.ts';
import { rewriteZip } from '../../core/files/zip-rewrite.ts';
import { REMARK_AUTHOR, type Remarked, type TextRemark } from '../../core/remark-on-text.ts';
import { insertMarks, type RangeMark } from './range-marks.ts';
import { EDITIONS, escapeXml, partText, relationshipsPart, WORD_NAMESPACES } from './word-xml.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/**
 * A copy of a Word document with comments on its words (ISO/IEC 29500-1 §17.13.4). Nothing else changes: comments that
 * are there stay, and so does every character of the text.
 * @param at ISO 8601 UTC, for the comments
 * @throws StetError INPUT_... as for reading
 */
export function commentWord(bytes: Uint8Array, path: string, remarks: readonly TextRemark[], at: string): Remarked {
  const file = new ZipPackage(bytes, path);
  const part = mainPart(file);
  const markup = partText(file.read(part));
  const prefix = wordPrefix(markup ?? '');
  const ranges = remarks.flatMap(({ origin, lines }) =>
    'part' in origin && origin.part === part ? [{ ...origin, lines }] : [],
  );
  if (markup === null || prefix === null || ranges.length === 0) return { bytes, placed: 0, left: remarks.length };
  const comments = new CommentsPart(file, part, markup.includes(EDITIONS.strict.word) ? 'strict' : 'transitional');
  const indices = stringIndices(
    markup,
    ranges.flatMap(({ startByte, endByte }) => [startByte, endByte]),
  );
  const marks = ranges.flatMap(({ startByte, endByte, lines }): readonly RangeMark[] => {
    const name = `${prefix}id="${comments.add(lines, at)}"`;
    const reference = `<${prefix}r><${prefix}commentReference ${name}/></${prefix}r>`;
    return [
      { at: indices.get(startByte) ?? 0, markup: `<${prefix}commentRangeStart ${name}/>` },
      { at: indices.get(endByte) ?? 0, markup: `<${prefix}commentRangeEnd ${name}/>${reference}` },
    ];
  });
  const changes = new Map([encoded(part, insertMarks(markup, marks, prefix)), ...comments.finish()]);
  return { bytes: rewriteZip(bytes, changes), placed: ranges.length, left: remarks.length - ranges.length };
}

/** The prefix of Word's names with its colon; null where the document does without, which no word processor writes. */
function wordPrefix(markup: string): string | null {
  return /<([\w.-]+:)document[\s>]/.exec(markup)?.[1] ?? null;
}

/** The part with the text: what the package's relationships call so. */
function mainPart(file: ZipPackage): string {
  let target = 'word/document.xml';
  eachTag(partText(file.read('_rels/.rels')) ?? '', (tag) => {
    if (tag.name === 'Relationship' && attributeValue(tag, 'Type')?.endsWith('/officeDocument') === true)
      target = (attributeValue(tag, 'Target') ?? target).replace(/^\//, '');
  });
  return target;
}

/** String indices of byte offsets, in one walk. */
function stringIndices(text: string, offsets: readonly number[]): ReadonlyMap<number, number> {
  const bytes = Buffer.from(text, 'utf8');
  const indices = new Map<number, number>();
  let [byte, index] = [0, 0];
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    index += bytes.toString('utf8', byte, offset).length;
    byte = offset;
    indices.set(offset, index);
  }
  return indices;
}

class CommentsPart {
  readonly #file: ZipPackage;
  readonly #main: string;
  readonly #edition: keyof typeof EDITIONS;
  readonly #name: string;
  readonly #before: string | null;
  readonly #added: string[] = [];
  #id = 0;

  constructor(file: ZipPackage, main: string, edition: keyof typeof EDITIONS) {
    this.#file = file;
    this.#main = main;
    this.#edition = edition;
    const folder = main.slice(0, main.lastIndexOf('/') + 1);
    this.#name = this.#related() ?? `${folder}comments.xml`;
    this.#before = partText(file.read(this.#name));
    for (const markup of [this.#before ?? '', partText(file.read(main)) ?? ''])
      eachTag(markup, (tag) => {
        const id = Number(attributeValue(tag, 'w:id'));
        if (tag.name.startsWith('w:comment') && Number.isSafeInteger(id)) this.#id = Math.max(this.#id, id + 1);
      });
  }

  /** Adds a comment and gives its number. */
  add(lines: readonly string[], at: string): number {
    const id = this.#id;
    this.#id += 1;
    const paragraphs = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`);
    this.#added.push(
      `<w:comment w:id="${id}" w:author="${REMARK_AUTHOR}" w:date="${escapeXml(at)}" w:initials="st">${paragraphs.join('')}</w:comment>`,
    );
    return id;
  }

  /** The parts of the package that change with the comments. */
  finish(): readonly (readonly [part: string, bytes: Buffer])[] {
    const { word } = EDITIONS[this.#edition];
    const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${word}"></w:comments>`;
    const parts = [encoded(this.#name, within(this.#before ?? empty, this.#added.join('')))];
    return this.#before === null ? [...parts, ...this.#announce()] : parts;
  }

  /** A new part has to be known by its relationship and its type. */
  #announce(): readonly (readonly [part: string, bytes: Buffer])[] {
    const { relationships } = EDITIONS[this.#edition];
    const file = relationshipsPart(this.#main);
    const known = partText(this.#file.read(file)) ?? NO_RELATIONSHIPS;
    const target = this.#name.slice(this.#name.lastIndexOf('/') + 1);
    const relationship = `<Relationship Id="stetComments" Type="${relationships}/comments" Target="${escapeXml(target)}"/>`;
    const types = partText(this.#file.read(CONTENT_TYPES)) ?? '<Types></Types>';
    const override = `<Override PartName="/${escapeXml(this.#name)}" ContentType="${COMMENTS_TYPE}"/>`;
    return [encoded(file, within(known, relationship)), encoded(CONTENT_TYPES, within(types, override))];
  }

  /** The part that the document's relationships call its comments. */
  #related(): string | undefined {
    let name: string | undefined;
    eachTag(partText(this.#file.read(relationshipsPart(this.#main))) ?? '', (tag) => {
      if (tag.name !== 'Relationship' || attributeValue(tag, 'Type')?.endsWith('/comments') !== true) return;
      const target = attributeValue(tag, 'Target') ?? '';
      const folder = this.#main.slice(0, this.#main.lastIndexOf('/') + 1);
      name = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
    });
    return name;
  }
}

/** Markup at the end of the root element; one that closes itself is opened. */
function within(markup: string, added: string): string {
  const end = markup.lastIndexOf('</');
  if (end >= 0) return markup.slice(0, end) + added + markup.slice(end);
  const tag = /<([\w.:-]+)(?![\w.:-])([^<>]*)\/>\s*$/.exec(markup);
  return tag === null ? markup : `${markup.slice(0, tag.index)}<${tag[1]}${tag[2]}>${added}</${tag[1]}>`;
}

function eachTag(markup: string, open: (tag: XmlTag) => void): void {
  readXml(markup, { open, text: () => undefined, close: () => undefined }, WORD_NAMESPACES);
}

function encoded(part: string, markup: string): readonly [part: string, bytes: Buffer] {
  return [part, Buffer.from(markup, 'utf8')];
}
