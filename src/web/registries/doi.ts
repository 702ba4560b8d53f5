import type { RegistryRecord } from '../../core/asking.ts';
import { type Exchange, type Fetcher, headerOf } from '../../core/exchange.ts';
import type { AboutSource } from '../../core/source.ts';
import { decodeText } from '../charset.ts';
import { decodeBody } from '../decode-body.ts';

/** Registry answers are small; more is no answer. */
const RECORD_BYTES = 2 * 1024 * 1024;

/** What the handle system says of a DOI. `unknown`: it did not answer, which says nothing. */
export type DoiStatus = 'exists' | 'missing' | 'unknown';

/** Asks the handle API, the only authority for "there is no such DOI" (responseCode 100; a 404 elsewhere is none). */
export async function askDoi(
  doi: string,
  fetcher: Fetcher,
  base: string,
  abort: AbortSignal,
): Promise<{ readonly status: DoiStatus; readonly exchanges: readonly Exchange[] }> {
  const exchanges = await fetcher.fetch(`${base}/api/handles/${encodeDoi(doi)}`, {
    abort,
    accept: 'application/json',
    maxBytes: RECORD_BYTES,
    purpose: 'registry',
  });
  const body = await jsonOf(exchanges);
  const code = body?.['responseCode'];
  return { status: code === 1 || code === 200 ? 'exists' : code === 100 ? 'missing' : 'unknown', exchanges };
}

/** The first slash of a DOI must not be encoded (the API answers 404 then); what breaks an address must be. */
export function encodeDoi(doi: string): string {
  return encodeURIComponent(doi)
    .replace(/%2F/gi, '/')
    .replace(/%3A/gi, ':')
    .replace(/%28/g, '(')
    .replace(/%29/g, ')')
    .replace(/%3B/gi, ';');
}

export interface WorkFacts {
  readonly record?: RegistryRecord;
  readonly about?: AboutSource;
}

/** Update types that take a work back or put it in doubt; corrections are notices too, of a milder kind. */
const NOTICE_TYPES = new Set([
  'retraction',
  'partial_retraction',
  'withdrawal',
  'removal',
  'expression_of_concern',
  'correction',
  'erratum',
  'corrigendum',
]);

/**
 * What Crossref knows of a work: title, first author, year, and notices from `updated-by` (the record is the work; in
 * `update-to` it would be the notice). Null when Crossref does not know it: many DOIs are registered elsewhere.
 */
export async function askCrossref(
  doi: string,
  fetcher: Fetcher,
  base: string,
  abort: AbortSignal,
): Promise<WorkFacts | null> {
  const exchanges = await fetcher.fetch(`${base}/works/${encodeURIComponent(doi)}`, {
    abort,
    accept: 'application/json',
    maxBytes: RECORD_BYTES,
    purpose: 'registry',
  });
  const work = recordOf((await jsonOf(exchanges))?.['message']);
  if (work === null) return null;
  const title = textOf([work['title']].flat()[0]);
  const author = recordOf([work['author']].flat()[0]);
  const year = Number([recordOf(work['issued'])?.['date-parts']].flat(2)[0]);
  const notices = [work['updated-by']].flat().flatMap((entry) => {
    const update = recordOf(entry);
    const type = textOf(update?.['type'])?.toLowerCase() ?? '';
    return update !== null && NOTICE_TYPES.has(type)
      ? [
          {
            kind: type.replaceAll('_', '-'),
            text: `${textOf(update['label']) ?? type} (${textOf(update['DOI']) ?? 'no DOI'})`,
          },
        ]
      : [];
  });
  const unique = notices.filter(
    ({ kind, text }, index) => notices.findIndex((other) => other.kind === kind && other.text === text) === index,
  );
  const family = textOf(author?.['family']) ?? textOf(author?.['name']);
  const outlet = textOf([work['container-title']].flat()[0]);
  return {
    record: {
      registry: 'Crossref',
      ...(title === undefined ? {} : { title }),
      ...(family === undefined ? {} : { firstAuthor: family }),
      ...(Number.isInteger(year) && year > 0 ? { year } : {}),
    },
    about: {
      ...(title === undefined ? {} : { title }),
      ...(outlet === undefined ? {} : { outlet }),
      ...(unique.length === 0 ? {} : { notices: unique }),
    },
  };
}

/** What DataCite knows of a work; it has no retractions, only versions and withdrawal dates. */
export async function askDataCite(
  doi: string,
  fetcher: Fetcher,
  base: string,
  abort: AbortSignal,
): Promise<WorkFacts | null> {
  const exchanges = await fetcher.fetch(`${base}/dois/${encodeURIComponent(doi)}`, {
    abort,
    accept: 'application/json',
    maxBytes: RECORD_BYTES,
    purpose: 'registry',
  });
  const attributes = recordOf(recordOf((await jsonOf(exchanges))?.['data'])?.['attributes']);
  if (attributes === null) return null;
  const title = textOf(recordOf([attributes['titles']].flat()[0])?.['title']);
  const creator = recordOf([attributes['creators']].flat()[0]);
  const year = Number(attributes['publicationYear']);
  const withdrawn = [attributes['dates']].flat().some((entry) => recordOf(entry)?.['dateType'] === 'Withdrawn');
  const name = textOf(creator?.['familyName']) ?? textOf(creator?.['name']);
  return {
    record: {
      registry: 'DataCite',
      ...(title === undefined ? {} : { title }),
      ...(name === undefined ? {} : { firstAuthor: name }),
      ...(Number.isInteger(year) && year > 0 ? { year } : {}),
    },
    about: {
      ...(title === undefined ? {} : { title }),
      ...(withdrawn ? { notices: [{ kind: 'withdrawal', text: 'withdrawn (DataCite)' }] } : {}),
    },
  };
}

async function jsonOf(exchanges: readonly Exchange[]): Promise<Record<string, unknown> | null> {
  const outcome = exchanges.at(-1)?.outcome;
  if (outcome?.kind !== 'response' || outcome.body === undefined) return null;
  const { bytes } = await decodeBody(outcome.headers, await outcome.body.read(), RECORD_BYTES);
  try {
    return recordOf(JSON.parse(decodeText(bytes, headerOf(outcome.headers, 'content-type')).text));
  } catch {
    return null; // an error page
  }
}

function recordOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null; // checked on the left
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
