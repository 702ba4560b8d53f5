import { listOf, plainValue, recordOf } from '../../core/json.ts';
import {
  askRegistry,
  jsonOf,
  type Notice,
  noticeInTitle,
  type RegistryTools,
  textOf,
  type WorkAnswer,
  workFacts,
} from './registry.ts';

/** What DataCite knows of a DOI. It has no retractions: a date of withdrawal, and versions that took a work's place. */
export async function askDataCite(doi: string, tools: RegistryTools): Promise<WorkAnswer> {
  const answer = await askRegistry(`${tools.base}/dois/${encodeURIComponent(doi)}`, tools);
  if (answer?.status === 404) return { status: 'absent' };
  const attributes = recordOf(recordOf(jsonOf(answer?.text ?? '')?.['data'])?.['attributes']);
  if (attributes === null) return { status: 'failed' };
  const title = textOf(recordOf(listOf(attributes['titles'])[0])?.['title']);
  const creator = recordOf(listOf(attributes['creators'])[0]);
  return {
    status: 'found',
    facts: workFacts('DataCite', {
      title,
      firstAuthor: textOf(creator?.['familyName']) ?? textOf(creator?.['name']),
      year: Number(plainValue(attributes['publicationYear'])),
      notices: [...noticesOf(attributes), ...noticeInTitle(title, 'DataCite')],
    }),
  };
}

function noticesOf(attributes: Record<string, unknown>): readonly Notice[] {
  const withdrawn = listOf(attributes['dates']).some((entry) => recordOf(entry)?.['dateType'] === 'Withdrawn');
  const newer = listOf(attributes['relatedIdentifiers'])
    .map(recordOf)
    .find(
      (related) => related?.['relationType'] === 'IsObsoletedBy' || related?.['relationType'] === 'IsPreviousVersionOf',
    );
  const successor = textOf(newer?.['relatedIdentifier']);
  return [
    ...(withdrawn ? [{ kind: 'withdrawal', text: 'withdrawn (DataCite)' }] : []),
    ...(successor === undefined ? [] : [{ kind: 'update', text: `a newer version is registered: ${successor}` }]),
  ];
}
