import { squeeze } from '../../core/text/squeeze.ts';
import type { WikiRef, WikiScan } from '../../core/wikitext/scan.ts';
import type { WikiTemplate, WikiValue } from '../../core/wikitext/template.ts';

/** A reference as the text uses it. */
export interface RefUse {
  readonly name: string;
  readonly group: string;
  /** What the reference says; empty for a use of one that is defined elsewhere. */
  readonly inner: WikiValue;
}

/** A note of the page: one reference, however often it is used. */
export interface WikiNote {
  /** Id in the flow. */
  readonly id: string;
  readonly label: string;
  readonly name: string;
  /** Undefined where nothing on the page defines it. */
  readonly inner: WikiValue | undefined;
}

/** Templates that are a reference with its text in them. */
const WITH_TEXT = /^(?:refn|efn(?:-[a-z]{2,3})?|nota|note de bas de page|notetag|anm|#tag:ref)$/;

/** Name and group of a `<ref>`. */
export function readRef({ attributes, inner }: Pick<WikiRef, 'attributes' | 'inner'>): RefUse {
  return { name: attribute(attributes, 'name'), group: attribute(attributes, 'group'), inner };
}

/** `name="a b"`, `name='a'` or `name=a`. */
function attribute(attributes: string, name: string): string {
  const match = new RegExp(
    `(?:^|\\s)${name}\\s{0,20}=\\s{0,20}(?:"([^"]{0,500})"|'([^']{0,500})'|([^\\s"'/>]{1,500}))`,
    'i',
  ).exec(attributes);
  return squeeze(match?.[1] ?? match?.[2] ?? match?.[3] ?? '');
}

/** The references that a template uses: `{{r|a|b}}`, `{{refn|text|name=a}}`, `{{#tag:ref|text|group=n}}`; none for all others. */
export function refsOfTemplate({ name, values }: WikiTemplate, text: string): RefUse[] {
  const words = (key: string) => {
    const value = values.get(key);
    return value === undefined ? '' : text.slice(value.from, value.to).replace(/^["']|["']$/g, '');
  };
  if (WITH_TEXT.test(name)) {
    const inner = values.get('1') ?? values.get('text');
    const group = words('group') || (name.startsWith('efn') ? 'lower-alpha' : '');
    return inner === undefined && words('name') === ''
      ? []
      : [{ name: words('name'), group, inner: inner ?? { from: 0, to: 0 } }];
  }
  if (!/^(?:r|ref name)$/.test(name)) return [];
  const group = words('group') || words('grp') || words('g');
  return [...values.keys()]
    .filter((key) => /^\d+$/.test(key) && words(key) !== '')
    .map((key) => ({ name: words(key), group, inner: { from: 0, to: 0 } }));
}

/** Numbers references in the order of their first use, a count for every group, and finds what they say. */
export class ReferenceBook {
  readonly #defined = new Map<string, WikiValue>();
  /** By name alone: lists forget the group of what they define. */
  readonly #named = new Map<string, WikiValue>();
  readonly #notes = new Map<string, WikiNote>();
  /** All notes so far, in the order of their numbers. */
  readonly notes: WikiNote[] = [];
  readonly #counts = new Map<string, number>();

  /** @param scan the references of the page, list-defined ones too; `more` those in templates */
  constructor(scan: WikiScan, more: readonly RefUse[]) {
    for (const use of [...[...scan.refs.values()].map(readRef), ...more]) {
      const key = keyOf(use);
      if (use.name === '' || use.inner.to === use.inner.from) continue;
      if (!this.#defined.has(key)) this.#defined.set(key, use.inner);
      if (!this.#named.has(use.name)) this.#named.set(use.name, use.inner);
    }
  }

  /** The note that a use points at. A second text under a known name is a note of its own, so that nothing is lost. */
  use(use: RefUse): WikiNote {
    const defined = use.name === '' ? undefined : (this.#defined.get(keyOf(use)) ?? this.#named.get(use.name));
    const isOther = use.inner.to > use.inner.from && defined?.from !== use.inner.from;
    const key = use.name === '' || isOther ? `@${use.inner.from}` : keyOf(use);
    const known = this.#notes.get(key);
    if (known !== undefined) return known;
    const inner = isOther ? use.inner : defined;
    const note = { id: `ref:${key}`, label: this.#label(use.group), name: use.name, inner };
    this.#notes.set(key, note);
    this.notes.push(note);
    return note;
  }

  /** Definitions of a list that nothing has used yet. */
  *unused(scan: WikiScan): Generator<RefUse> {
    for (const ref of scan.refs.values()) {
      const use = readRef(ref);
      if (use.name !== '' && use.inner.to > use.inner.from && !this.#notes.has(keyOf(use))) yield use;
    }
  }

  #label(group: string): string {
    const count = (this.#counts.get(group) ?? 0) + 1;
    this.#counts.set(group, count);
    if (group === '') return String(count);
    if (group === 'lower-alpha' || group === 'upper-alpha') {
      const letters = lettersOf(count);
      return group === 'lower-alpha' ? letters : letters.toUpperCase();
    }
    return `${/^(?:lower|upper|decimal)/.test(group) ? 'n' : group} ${count}`;
  }
}

function keyOf({ name, group }: Pick<RefUse, 'name' | 'group'>): string {
  return `${group}\u0000${name}`;
}

/** 1 is `a`, 27 is `aa`. */
function lettersOf(count: number): string {
  let letters = '';
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  return letters;
}
