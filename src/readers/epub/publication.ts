import { attributeValue, readXml, type XmlTag } from '../../core/files/xml.ts';
import { normalised } from '../../core/text/normalised.ts';
import { squeeze } from '../../core/text/squeeze.ts';
import { isoDateOf } from '../../core/text/written-date.ts';
import type { FileProperties } from '../flow/build-article.ts';
import { type PackageFile, resolvePart } from '../package-file.ts';

const NAMESPACES: Readonly<Record<string, string>> = {
  'http://www.idpf.org/2007/opf': '',
  'urn:oasis:names:tc:opendocument:xmlns:container': '',
  'http://purl.org/dc/elements/1.1/': 'dc',
};
const CHAPTER_TYPE = /^(?:application\/xhtml\+xml|text\/html|application\/x-dtbook\+xml|text\/x-oeb1-document)$/i;

/** What a publication says of itself, and the names of its chapters in reading order. */
export interface Publication {
  readonly properties: FileProperties;
  readonly chapters: readonly string[];
  /** The spine did not say the order: the list of files did, or their names. */
  readonly isOrderGuessed: boolean;
  /** Tables of contents, which give chapters their names: the navigation document, or the older NCX. */
  readonly contents: readonly string[];
}

/** Reads the package document (EPUB 3.3 §5; OPF 2.0.1); without one, every page of markup is a chapter, by name. */
export function readPublication(file: PackageFile): Publication {
  const name = packageDocument(file);
  const source = name === undefined ? null : file.text(name);
  if (name === undefined || source === null) return unordered(file);
  const reader = new OpfReader(name);
  readXml(source.text, reader, NAMESPACES);
  const spine = reader.spine.flatMap((id) => reader.items.get(id) ?? []);
  const items = spine.length > 0 ? spine : [...reader.items.values()];
  const chapters = items
    .filter(
      ({ name: item, type, isNavigation }) => CHAPTER_TYPE.test(type) && !isNavigation && !reader.contents.has(item),
    )
    .map(({ name: item }) => item);
  if (chapters.length === 0) return { ...unordered(file), properties: reader.properties() };
  const contents = [...reader.items.values()].filter(({ type, isNavigation }) => isNavigation || /dtbncx/.test(type));
  return {
    properties: reader.properties(),
    chapters: [...new Set(chapters)],
    isOrderGuessed: spine.length === 0,
    contents: contents.map(({ name: item }) => item),
  };
}

function packageDocument(file: PackageFile): string | undefined {
  const container = file.text('META-INF/container.xml');
  let found: string | undefined;
  if (container !== null)
    readXml(
      container.text,
      {
        open: (tag) => {
          if (tag.name === 'rootfile') found ??= attributeValue(tag, 'full-path');
        },
        text: () => {},
        close: () => {},
      },
      NAMESPACES,
    );
  if (found !== undefined && file.has(found)) return found;
  return file.names.find((name) => name.toLowerCase().endsWith('.opf'));
}

function unordered(file: PackageFile): Publication {
  const chapters = file.names
    .filter((name) => /\.(?:xhtml|html?)$/i.test(name) && !/(?:^|\/)(?:nav|toc)\.x?html?$/i.test(name))
    .map((name) => ({ name, key: normalised(name, 'NFC') }))
    .sort((a, b) => a.key.localeCompare(b.key, 'en', { numeric: true }))
    .map(({ name }) => name);
  return { properties: {}, chapters, isOrderGuessed: true, contents: [] };
}

interface Item {
  readonly name: string;
  readonly type: string;
  readonly isNavigation: boolean;
}

class OpfReader {
  readonly items = new Map<string, Item>();
  readonly spine: string[] = [];
  /** Pages that the guide calls the table of contents. */
  readonly contents = new Set<string>();
  readonly #part: string;
  readonly #values: {
    readonly name: string;
    readonly id: string;
    readonly role: string;
    readonly event: string;
    text: string;
  }[] = [];
  /** Roles by the id of the creator that they refine. */
  readonly #roles = new Map<string, string>();
  #open: { text: string } | null = null;

  constructor(part: string) {
    this.#part = part;
  }

  open(tag: XmlTag): void {
    this.#open = null;
    const href = attributeValue(tag, 'href');
    switch (tag.name) {
      case 'item':
        if (href !== undefined)
          this.items.set(attributeValue(tag, 'id') ?? href, {
            name: this.#resolve(href),
            type: attributeValue(tag, 'media-type') ?? '',
            isNavigation: /\bnav\b/.test(attributeValue(tag, 'properties') ?? ''),
          });
        break;
      case 'itemref':
        this.spine.push(attributeValue(tag, 'idref') ?? '');
        break;
      case 'reference':
        if (href !== undefined && attributeValue(tag, 'type') === 'toc') this.contents.add(this.#resolve(href));
        break;
      case 'meta':
        if (attributeValue(tag, 'property') === 'role') this.#open = this.#role(attributeValue(tag, 'refines') ?? '');
        break;
      default:
        if (tag.name.startsWith('dc:')) this.#open = this.#value(tag);
    }
  }

  text(text: string): void {
    if (this.#open !== null) this.#open.text += text;
  }

  close(): void {
    this.#open = null;
  }

  properties(): FileProperties {
    const all = (name: string) => this.#values.filter((value) => value.name === name && folded(value.text) !== '');
    const creators = all('dc:creator').map((value) => ({
      name: folded(value.text),
      role: (value.role || this.#roles.get(value.id) || '').trim(),
    }));
    const authors = creators.filter(({ role }) => role === 'aut');
    const dates = all('dc:date').filter(({ event }) => !/modif|creat|conver/i.test(event));
    const date = dates.find(({ event }) => /publi/i.test(event)) ?? dates[0];
    const first = (name: string) => all(name).map(({ text }) => folded(text))[0];
    return {
      title: first('dc:title'),
      authors: (authors.length > 0 ? authors : creators).map(({ name }) => name),
      publication: first('dc:publisher'),
      publishedAt: (date === undefined ? null : isoDateOf(date.text)) ?? undefined,
      language: first('dc:language'),
    };
  }

  #value(tag: XmlTag): { text: string } {
    const value = {
      name: tag.name,
      id: attributeValue(tag, 'id') ?? '',
      role: attributeValue(tag, 'opf:role') ?? attributeValue(tag, 'role') ?? '',
      event: attributeValue(tag, 'opf:event') ?? attributeValue(tag, 'event') ?? '',
      text: '',
    };
    this.#values.push(value);
    return value;
  }

  #role(refines: string): { text: string } {
    const roles = this.#roles;
    const id = refines.replace(/^#/, '');
    return {
      get text() {
        return roles.get(id) ?? '';
      },
      set text(role) {
        roles.set(id, role);
      },
    };
  }

  #resolve(href: string): string {
    return resolvePart(this.#part, decoded(href.replace(/#.*/s, '')));
  }
}

/** A path as the package names it: addresses inside are percent-encoded, names of entries are not. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a percent sign that codes nothing
  }
}

function folded(text: string): string {
  return squeeze(text);
}
