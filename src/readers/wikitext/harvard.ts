import { normalised } from '../../core/text/normalised.ts';
import type { WikiTemplate, WikiValue } from '../../core/wikitext/template.ts';
import type { ValueReader } from './citation.ts';
import { peopleOf } from './people.ts';

/** Short citations: footnotes (`sfn`), in parentheses (`harv`), in the sentence (`harvtxt`), bare (`harvnb`). */
const SHORT =
  /^(?:r?sfn[mp]?|harvard citation(?: (?:no brackets|text))?|harv(?:nb|np|p|txt|coltxt|col|colnb|ard|s|vb|m)?)$/;

/** A short citation: who and when, what its full citation is found by, and how it reads. */
export interface ShortCitation {
  /** One for each work; `{{sfnm}}` has several. */
  readonly keys: readonly string[];
  /** `Smith & Jones 2003, p. 45`. */
  readonly words: string;
  readonly style: 'note' | 'parentheses' | 'text' | 'bare';
}

/** Authors that the key of a citation has at most (Help:CS1, CITEREF). */
const MAX_NAMES = 4;
/** Works that `{{sfnm}}` names at most. */
const MAX_WORKS = 20;
const YEAR = /^(?:c\. ?)?(?:\d{3,4}(?:[–/-]\d{2,4})?[a-z]?|n\.d\.[a-z]?|forthcoming)$/i;

type Plain = (...keys: readonly string[]) => string;

/** The first of some values that is there, as it reads. */
function plainOf({ values }: WikiTemplate, reader: ValueReader): Plain {
  return (...keys) => {
    const found = keys.map((key) => values.get(key)).find((value) => value !== undefined && value.to > value.from);
    return found === undefined ? '' : reader.plain(found);
  };
}

/** Reads a template as a short citation; null for every other one. */
export function readShort(template: WikiTemplate, reader: ValueReader): ShortCitation | null {
  const { name } = template;
  if (!SHORT.test(name)) return null;
  const plain = plainOf(template, reader);
  const works = /^(?:sfnm|harvm)$/.test(name) ? manyWorks(plain) : [oneWork(plain)];
  const known = works.filter(({ names, year }) => names.length > 0 || year !== '');
  if (known.length === 0) return null;
  return {
    keys: known.map(({ names, year }) => harvardKey(names, year)),
    words: known.map(({ names, year, pages }) => `${listOf(names)} ${year}${pages}`.trim()).join('; '),
    style: styleOf(name),
  };
}

function styleOf(name: string): ShortCitation['style'] {
  if (/sfn/.test(name)) return 'note';
  if (/txt|text/.test(name)) return 'text';
  return /nb|no brackets/.test(name) ? 'bare' : 'parentheses';
}

interface ShortWork {
  readonly names: readonly string[];
  readonly year: string;
  readonly pages: string;
}

/** `{{sfn|Smith|Jones|2003|p=45}}`, or with `last=` and `year=`. */
function oneWork(plain: Plain): ShortWork {
  const names: string[] = [];
  let year = plain('year');
  for (let index = 1; index <= MAX_NAMES + 1; index++) {
    const value = plain(String(index));
    if (value === '') break;
    if (YEAR.test(value) && index > 1) {
      year = value;
      break;
    }
    names.push(value);
  }
  const byName = ['last', 'last1', 'last2', 'last3', 'last4'].map((key) => plain(key)).filter((name) => name !== '');
  const pages = pagesOf(plain('p', 'page'), plain('pp', 'pages'), plain('loc', 'at'));
  return { names: (names.length > 0 ? names : byName).slice(0, MAX_NAMES), year, pages };
}

/** `{{sfnm |1a1=Smith |1y=2003 |1p=4 |2a1=Jones |2y=1999}}` */
function manyWorks(plain: Plain): ShortWork[] {
  const works: ShortWork[] = [];
  for (let index = 1; index <= MAX_WORKS; index++) {
    const names = [1, 2, 3, 4].map((author) => plain(`${index}a${author}`)).filter((name) => name !== '');
    if (names.length === 0) break;
    const pages = pagesOf(plain(`${index}p`), plain(`${index}pp`), plain(`${index}loc`));
    works.push({ names, year: plain(`${index}y`), pages });
  }
  return works;
}

function pagesOf(page: string, pages: string, place: string): string {
  if (page !== '') return `, p. ${page}`;
  if (pages !== '') return `, pp. ${pages}`;
  return place === '' ? '' : `, ${place}`;
}

function listOf(names: readonly string[]): string {
  if (names.length > 3) return `${names[0]} et al.`;
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} & ${names.at(-1)}`;
}

/** What a short citation and its full one have in common, as MediaWiki's `CITEREF` anchors have it. */
function harvardKey(names: readonly string[], year: string): string {
  return `CITEREF${fold([...names.slice(0, MAX_NAMES), year].join(''))}`;
}

function fold(text: string): string {
  return normalised(text, 'NFKC')
    .replace(/[\s_]+/g, '')
    .toLowerCase();
}

/**
 * The keys of a full citation: that of its authors and year, and one that it names itself.
 * @param templateAt the template that begins at an index: `ref={{harvid|Smith|2003}}`
 */
export function keysOfCitation(
  template: WikiTemplate,
  reader: ValueReader,
  templateAt: (from: number) => WikiTemplate | null,
): readonly string[] {
  const own = ownKeys(template.values.get('ref'), reader, templateAt);
  const authors = peopleOf(template, 'author');
  const people = (authors.length > 0 ? authors : peopleOf(template, 'editor')).slice(0, MAX_NAMES);
  const names = people.map(({ surname, whole }) => {
    const name = surname ?? whole;
    return name === undefined ? '' : reader.plain(name);
  });
  const dated = plainOf(template, reader)('year', 'date', 'publication-date', 'jahr', 'année', 'año', 'anno', 'ano');
  const year = /(?<!\d)\d{4}[a-z]?(?!\d)|n\.d\./.exec(dated)?.[0] ?? '';
  return names.length === 0 ? own : [...own, harvardKey(names, year)];
}

function ownKeys(
  ref: WikiValue | undefined,
  reader: ValueReader,
  templateAt: (from: number) => WikiTemplate | null,
): readonly string[] {
  if (ref === undefined) return [];
  const template = templateAt(ref.from);
  if (template !== null) {
    const { names, year } = oneWork(plainOf(template, reader));
    return [harvardKey(names, year)];
  }
  const written = /^CITEREF(.{1,200})$/i.exec(reader.text.slice(ref.from, ref.to))?.[1];
  return written === undefined ? [] : [`CITEREF${fold(written)}`];
}
