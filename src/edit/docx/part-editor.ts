import { attributeValue, readXml } from '../../core/files/xml.ts';
import type { LinkFix } from '../../core/link-fix.ts';
import { newAddress } from '../replace.ts';
import { type PartText, readLinks } from './links-in-part.ts';
import { changeLink, changeShown, placesOf, type ShownAddress, type TrackedChange } from './tracked-change.ts';
import { WORD_NAMESPACES } from './word-xml.ts';

const CROSSING = 'it shares characters with another address that is changed';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The links of one part of a Word document and the changes made to them. */
export class PartEditor {
  readonly #markup: string;
  readonly #relationships: string;
  readonly #types = new Map<string, string>();
  readonly #targets = new Map<string, string>();
  readonly #text: ReturnType<typeof readLinks>;
  readonly #changes: TrackedChange[] = [];
  /** Runs whose words are changed: each is written anew once, whatever is changed in it. */
  readonly #shown = new Map<PartText['runs'][number], ShownAddress[]>();
  readonly #added: string[] = [];
  readonly #done = new Set<string>();
  readonly #date: string;
  #id: number;

  constructor(markup: string, relationships: string, today: string) {
    this.#markup = markup;
    this.#relationships = relationships;
    this.#date = `${today}T00:00:00Z`;
    readXml(
      relationships,
      {
        open: (tag) => {
          const id = attributeValue(tag, 'Id');
          if (tag.name !== 'Relationship' || id === undefined) return;
          this.#targets.set(id, attributeValue(tag, 'Target') ?? '');
          this.#types.set(id, attributeValue(tag, 'Type') ?? '');
        },
        text: () => undefined,
        close: () => undefined,
      },
      WORD_NAMESPACES,
    );
    this.#text = readLinks(markup, this.#targets);
    this.#id = this.#text.lastId + 1;
  }

  get isChanged(): boolean {
    return this.#changes.length > 0 || this.#shown.size > 0;
  }

  /** Changes every link of the part that has the address; null when it is done, else why not. */
  change(fix: LinkFix): string | null {
    const to = newAddress(fix);
    if (to === undefined) return 'no new address is known';
    if (this.#done.has(fix.from)) return null;
    const links = this.#text.links.filter(({ url }) => url === fix.from);
    if (links.length === 0) return this.#changeWords(fix.from, to);
    if (links.some(({ isTangled }) => isTangled))
      return 'the link has tracked changes in it already: accept them first';
    if (links.some((link) => [...this.#shown.keys()].some((run) => cross(run, link)))) return CROSSING;
    for (const link of links) {
      const relationship = link.kind === 'hyperlink' ? this.#relate(to) : null;
      this.#changes.push(changeLink(this.#markup, link, to, relationship, this.#stamp()));
    }
    this.#done.add(fix.from);
    return null;
  }

  /** An address that stands in the text without being a link. */
  #changeWords(from: string, to: string): string | null {
    const places = this.#text.runs.flatMap((run) => placesOf(from, run).map((at) => ({ run, at })));
    if (places.length === 0) return 'its address is written in pieces';
    const free = places.filter(({ run, at }) => !this.#isTaken(run, { from: at, to: at + from.length }));
    if (free.length === 0) return CROSSING;
    for (const { run, at } of free) this.#shown.set(run, [...(this.#shown.get(run) ?? []), { at, from, to }]);
    this.#done.add(from);
    return null;
  }

  /** Is something else changed there: another address that these words are a part of, or the link around them? */
  #isTaken(run: PartText['runs'][number], words: Range): boolean {
    const addresses = this.#shown.get(run) ?? [];
    return (
      addresses.some(({ at, from }) => cross(words, { from: at, to: at + from.length })) ||
      this.#changes.some((change) => cross(run, change))
    );
  }

  #stamp(): { readonly id: number; readonly date: string } {
    this.#id += 2;
    return { id: this.#id - 2, date: this.#date };
  }

  #relate(target: string): string {
    let number = this.#added.length + 1;
    while (this.#targets.has(`stet${number}`)) number += 1;
    const id = `stet${number}`;
    this.#targets.set(id, target);
    const type =
      [...this.#types.values()].find((name) => name.endsWith('/hyperlink')) ??
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
    const address = target.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
    this.#added.push(`<Relationship Id="${id}" Type="${type}" Target="${address}" TargetMode="External"/>`);
    return id;
  }

  finish(): { readonly markup: string; readonly relationships: string } {
    let markup = '';
    let at = 0;
    const shown = [...this.#shown].map(([run, addresses]) => changeShown(run, addresses, () => this.#stamp()));
    for (const { from, to, text } of [...this.#changes, ...shown].sort((a, b) => a.from - b.from)) {
      markup += this.#markup.slice(at, from) + text;
      at = to;
    }
    markup += this.#markup.slice(at);
    const end = this.#relationships.lastIndexOf('</');
    const relationships =
      this.#added.length === 0
        ? ''
        : `${this.#relationships.slice(0, end)}${this.#added.join('')}${this.#relationships.slice(end)}`;
    return { markup, relationships };
  }
}

function cross(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to;
}
