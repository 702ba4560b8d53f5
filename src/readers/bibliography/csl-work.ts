import { plainValue } from '../../core/json.ts';
import { type CitedWork, definedFields, type Written } from '../cited-work.ts';

/** A half-open range of the file. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * A work as CSL-JSON says it (citationstyles.org, "csl-data").
 * @param rangeOf where the value of a member is written; undefined for a member that the work does not have
 * @param whole the whole work
 */
export function workOfCsl(
  value: Readonly<Record<string, unknown>>,
  rangeOf: (member: string) => Range | undefined,
  { from, to }: Range,
): CitedWork {
  const at = <T>(name: string, read: T | undefined): Written<T> | undefined => {
    const range = rangeOf(name);
    return read === undefined || range === undefined ? undefined : { value: read, ...range };
  };
  const words = (name: string) => at(name, wordsOf(value[name]));
  const url = words('URL');
  const pmid = words('PMID');
  const names = namesOf(value['author']);
  const key = wordsOf(value['id']) ?? wordsOf(value['citation-key']);
  return {
    ...(key === undefined ? {} : { key }),
    fields: definedFields({
      title: words('title'),
      authors: at(names.length > 0 ? 'author' : 'editor', names.length > 0 ? names : namesOf(value['editor'])),
      work: words('container-title'),
      date: at('issued', dateOf(value['issued'])),
      accessDate: at('accessed', dateOf(value['accessed'])),
      doi: words('DOI'),
      isbn: words('ISBN'),
      pages: words('page'),
      publisher: words('publisher'),
    }),
    ...(url === undefined ? {} : { url }),
    ...(pmid === undefined
      ? {}
      : { identifier: { ...pmid, target: `https://pubmed.ncbi.nlm.nih.gov/${pmid.value}/` } }),
    from,
    to,
  };
}

/** Text without the little markup that CSL allows in it. */
function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value
    .replace(/<\/?(?:i|b|sc|sup|sub|span)(?: [^<>]*)?>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}

function namesOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((name: unknown): string[] => {
    if (typeof name === 'string') return [name];
    if (typeof name !== 'object' || name === null) return [];
    const parts = name as Record<string, unknown>; // checked right above
    const order = ['literal', 'given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'];
    const words = order.flatMap((part) => wordsOf(parts[part]) ?? []);
    return words.length === 0 ? [] : [words.join(' ')];
  });
}

/** `{"date-parts": [[2019, 3, 4]]}`, `{"raw": "..."}` or a plain string. */
function dateOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return wordsOf(value);
  const date = value as Record<string, unknown>; // checked right above
  const parts: unknown = Array.isArray(date['date-parts']) ? date['date-parts'][0] : undefined;
  if (!Array.isArray(parts)) return wordsOf(date['raw']) ?? wordsOf(date['literal']);
  const numbers = parts.map((part) => Number(plainValue(part))).filter((part) => Number.isInteger(part) && part > 0);
  return numbers.length === 0
    ? undefined
    : numbers
        .slice(0, 3)
        .map((part) => String(part).padStart(2, '0'))
        .join('-');
}
