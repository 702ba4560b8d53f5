import {
  askRegistry,
  type Notice,
  noticeInTitle,
  type RegistryTools,
  textOf,
  type WorkAnswer,
  workFacts,
} from './registry.ts';

/** Elements of an Atom entry that are read; the first of each counts. */
const READ = ['id', 'title', 'summary', 'published', 'name', 'arxiv:comment'];

/** What arXiv knows of a preprint. A withdrawal has no flag there: it is said in the comment or instead of the summary. */
export async function askArxiv(id: string, tools: RegistryTools): Promise<WorkAnswer> {
  const answer = await askRegistry(
    `${tools.base}/api/query?id_list=${encodeURIComponent(id)}&max_results=1`,
    tools,
    'application/atom+xml',
  );
  if (answer === null || answer.status >= 500 || answer.status === 429) return { status: 'failed' };
  const entry = await firstEntry(answer.text);
  if (entry === null) return { status: /<feed\b/.test(answer.text) ? 'absent' : 'failed' };
  if (/\/api\/errors/.test(entry['id'] ?? '')) return { status: 'absent' };
  const title = textOf(entry['title']);
  return {
    status: 'found',
    facts: workFacts('arXiv', {
      title,
      firstAuthor: textOf(entry['name'])?.split(' ').at(-1),
      year: Number(entry['published']?.slice(0, 4)),
      notices: [...withdrawal(entry), ...newerVersion(id, entry['id'] ?? ''), ...noticeInTitle(title, 'arXiv')],
    }),
  };
}

function withdrawal(entry: Readonly<Record<string, string>>): readonly Notice[] {
  const comment = textOf(entry['arxiv:comment']) ?? '';
  const summary = textOf(entry['summary']) ?? '';
  const said = [comment, summary].find(
    (text) => /\bwithdrawn\b/i.test(text) && (text === comment || text.length < NOTICE_CHARS),
  );
  return said === undefined ? [] : [{ kind: 'withdrawal', text: `arXiv: ${said.slice(0, 200)}` }];
}

/** A summary that was replaced by a notice is short; one that speaks of something withdrawn is a summary. */
const NOTICE_CHARS = 300;

/** Only a cited version can be outdated: an address without one always leads to the newest. */
function newerVersion(id: string, found: string): readonly Notice[] {
  const cited = Number(/v(\d+)$/.exec(id)?.[1] ?? Number.NaN);
  const newest = Number(/v(\d+)$/.exec(found)?.[1] ?? Number.NaN);
  return newest > cited ? [{ kind: 'update', text: `version ${newest} is out, version ${cited} is cited` }] : [];
}

/** Texts of the first entry by element name, or null when the feed has none. */
async function firstEntry(xml: string): Promise<Readonly<Record<string, string>> | null> {
  const { load } = await import('cheerio/slim');
  const entry = load(xml, { xml: true })('entry').first();
  if (entry.length === 0) return null;
  const texts = READ.map((name) => {
    const element = entry.find(name.replace(':', '\\:')).first();
    // Its own characters only: arXiv nests nothing here, and who nests ten thousand elements finds the end of the stack.
    const own = element.contents().filter((_, { type }) => type === 'text' || type === 'cdata');
    return [name, own.text()] as const;
  });
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}
