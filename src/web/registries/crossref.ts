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

/** Update types that take a work back, put it in doubt or put it right (Crossref's Crossmark list). */
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

/** What Crossref knows of a DOI: title, first author, year and notices. Many DOIs are registered elsewhere. */
export async function askCrossref(doi: string, tools: RegistryTools): Promise<WorkAnswer> {
  const answer = await askRegistry(`${tools.base}/works/${encodeURIComponent(doi)}`, tools);
  if (answer?.status === 404) return { status: 'absent' };
  const work = recordOf(jsonOf(answer?.text ?? '')?.['message']);
  if (work === null) return { status: 'failed' };
  const title = textOf(listOf(work['title'])[0]);
  const author = recordOf(listOf(work['author'])[0]);
  const notices = noticesOf(work);
  return {
    status: 'found',
    facts: workFacts('Crossref', {
      title,
      firstAuthor: textOf(author?.['family']) ?? textOf(author?.['name']),
      year: Number(plainValue([recordOf(work['issued'])?.['date-parts']].flat(2)[0])),
      outlet: textOf(listOf(work['container-title'])[0]),
      notices: notices.some(({ kind }) => /retract|withdraw/.test(kind))
        ? notices
        : [...notices, ...noticeInTitle(title, 'Crossref')],
    }),
  };
}

/** From `updated-by`: there the record is the work. In `update-to` it would be the notice about another work. */
function noticesOf(work: Record<string, unknown>): readonly Notice[] {
  const notices = listOf(work['updated-by']).flatMap((entry): Notice[] => {
    const update = recordOf(entry);
    const type = textOf(update?.['type'])?.toLowerCase() ?? '';
    if (update === null || !NOTICE_TYPES.has(type)) return [];
    const label = textOf(update['label']) ?? type.replaceAll('_', ' ');
    return [{ kind: type.replaceAll('_', '-'), text: `${label} (${textOf(update['DOI']) ?? 'no DOI'})` }];
  });
  // The publisher and Retraction Watch name the same notice.
  return notices.filter(
    (notice, index) => notices.findIndex(({ kind, text }) => kind === notice.kind && text === notice.text) === index,
  );
}
