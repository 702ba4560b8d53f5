import { attributeValue, readXml, type XmlTag } from '../../core/files/xml.ts';
import { squeeze } from '../../core/text/squeeze.ts';
import { type PackageFile, resolvePart } from '../package-file.ts';
import { decoded } from './publication.ts';

const NAMESPACES: Readonly<Record<string, string>> = {
  'http://www.w3.org/1999/xhtml': '',
  'http://www.daisy.org/z3986/2005/ncx/': '',
  'http://www.idpf.org/2007/ops': 'epub',
};
const MAX_TITLE = 120;

/** Titles of chapters by the name of their part, as the tables of contents give them; the first one of a part wins. */
export function chapterTitles(file: PackageFile, contents: readonly string[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const name of contents) {
    const source = file.text(name);
    if (source !== null) readXml(source.text, new ContentsReader(name, titles), NAMESPACES);
  }
  return titles;
}

/** Entries of a navigation document (`<a href>` with words) and of an NCX (`<navLabel>` before `<content src>`). */
class ContentsReader {
  readonly #part: string;
  readonly #titles: Map<string, string>;
  #href: string | undefined;
  #label: string | null = null;
  #isOther = false;

  constructor(part: string, titles: Map<string, string>) {
    this.#part = part;
    this.#titles = titles;
  }

  open(tag: XmlTag): void {
    if (tag.name === 'nav') this.#isOther = /landmarks|page-list/.test(attributeValue(tag, 'epub:type') ?? '');
    if (tag.name === 'a') {
      this.#href = attributeValue(tag, 'href');
      this.#label = '';
    } else if (tag.name === 'navLabel') {
      this.#label = '';
    } else if (tag.name === 'content') {
      this.#add(attributeValue(tag, 'src'));
    }
  }

  text(text: string): void {
    if (this.#label !== null) this.#label += text;
  }

  close(name: string): void {
    if (name === 'a') this.#add(this.#href);
  }

  #add(href: string | undefined): void {
    const title = squeeze(this.#label ?? '').slice(0, MAX_TITLE);
    this.#label = null;
    if (href === undefined || title === '' || this.#isOther) return;
    const part = resolvePart(this.#part, decoded(href.replace(/#.*/s, '')));
    if (!this.#titles.has(part)) this.#titles.set(part, title);
  }
}
