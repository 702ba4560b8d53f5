import { listOf, plainValue, recordOf } from '../../core/json.ts';
import { lookup } from '../../core/lookup.ts';
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

/** Publication types with which PubMed marks the work itself; `Retraction of Publication` marks the notice. */
const MARKS: Readonly<Record<string, string>> = lookup({
  'retracted publication': 'retraction',
  'expression of concern': 'expression-of-concern',
});

/** What PubMed knows of a paper, with its retraction where there is one. */
export async function askPubmed(pmid: string, tools: RegistryTools): Promise<WorkAnswer> {
  const url = `${tools.base}/entrez/eutils/esummary.fcgi?db=pubmed&id=${encodeURIComponent(pmid)}&retmode=json&tool=stet`;
  const answer = await askRegistry(url, tools);
  const entry = recordOf(recordOf(jsonOf(answer?.text ?? '')?.['result'])?.[pmid]);
  if (entry === null) return { status: 'failed' };
  if (textOf(entry['error']) !== undefined) return { status: 'absent' };
  const title = textOf(entry['title']);
  const notices = noticesOf(entry);
  return {
    status: 'found',
    facts: workFacts('PubMed', {
      title: title?.replace(/\.$/, ''),
      firstAuthor: textOf(recordOf(listOf(entry['authors'])[0])?.['name'])?.split(' ')[0],
      year: Number(textOf(entry['pubdate'])?.slice(0, 4)),
      outlet: textOf(entry['fulljournalname']),
      notices: notices.length > 0 ? notices : noticeInTitle(title, 'PubMed'),
    }),
  };
}

function noticesOf(entry: Record<string, unknown>): readonly Notice[] {
  return listOf(entry['pubtype']).flatMap((type) => {
    const said = plainValue(type);
    const kind = MARKS[said.toLowerCase()];
    return kind === undefined ? [] : [{ kind, text: `PubMed: ${said}` }];
  });
}
