import type { Written } from '../cited-work.ts';
import type { BibtexEntry } from './scan-bibtex.ts';

interface ReadEntry {
  readonly entry: BibtexEntry;
  readonly fields: ReadonlyMap<string, Written>;
}

/** What a work has from its volume; its own title, author, address and pages it has itself. */
const FROM_VOLUME = [
  'booktitle',
  'journal',
  'journaltitle',
  'date',
  'year',
  'month',
  'editor',
  'isbn',
  'publisher',
] as const;
/** What shared data can hold of what is read here. */
const FROM_DATA = [
  ...FROM_VOLUME,
  'title',
  'subtitle',
  'author',
  'url',
  'urldate',
  'doi',
  'maintitle',
  'organization',
  'institution',
  'school',
  'howpublished',
  'note',
  'eprint',
  'eprinttype',
] as const;
/** Types of which the title of the volume is the title of what the work stands in. */
const PART_OF = /^(?:in(?:proceedings|collection|book|reference)|conference|suppcollection|suppbook|bookinbook)$/;
/** Entries of shared data that one work may name. */
const MAX_SHARED = 10;

/**
 * Gives entries what they leave to another one: the volume that `crossref` names (BibTeX, and BibLaTeX's defaults for the
 * fields that are read here), the shared data of `xdata`. One step, as BibTeX does, so that no circle can turn.
 */
export function inherit(entries: readonly ReadEntry[]): ReadEntry[] {
  const byKey = new Map(entries.map(({ entry, fields }) => [entry.key.toLowerCase(), fields] as const));
  return entries.flatMap(({ entry, fields }) => {
    if (entry.type === 'xdata') return [];
    const named = (field: string) =>
      (fields.get(field)?.value ?? '').split(',', MAX_SHARED).map((key) => byKey.get(key.trim().toLowerCase()));
    const known = new Map(fields);
    for (const data of named('xdata')) take(known, data, FROM_DATA);
    const [volume] = named('crossref');
    take(known, volume, FROM_VOLUME);
    const title = volume?.get('title');
    if (title !== undefined && PART_OF.test(entry.type) && !known.has('booktitle')) known.set('booktitle', title);
    return [{ entry, fields: known }];
  });
}

function take(
  known: Map<string, Written>,
  from: ReadonlyMap<string, Written> | undefined,
  names: readonly string[],
): void {
  for (const name of names) {
    const value = from?.get(name);
    if (value !== undefined && !known.has(name)) known.set(name, value);
  }
}
