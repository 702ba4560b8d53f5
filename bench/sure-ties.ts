import { type Assigned, assigned } from './predict/assign.ts';
import { rows, text } from './predict/rows.ts';

/** Shares of all claims that are asserted by the score of a part alone, beside those that the rule asserts. */
const SHARES = [0.7, 0.75, 0.8, 0.85, 1];
/** Characters by which a page of the pools is known again among the pages that were cited. */
const SAME_PAGE = 200;

/**
 * `sure-ties FOLDER`: of the ties that are asserted over the pools of `assign_wice.jsonl`, how many lead to the page that
 * the sentence's author cited, and how many to one that backs the sentence for the readers of `evidence.jsonl`. Where they
 * found that it does not, a pool has no right source, whatever is asserted.
 */
async function main(folder: string): Promise<void> {
  const cited = new Map<string, string>();
  for await (const row of rows(folder, 'evidence.jsonl')) {
    const sentences = Array.isArray(row['sentences']) ? row['sentences'].map(String) : [];
    cited.set(text(row, 'claim'), sentences.join('\n').slice(0, SAME_PAGE));
  }
  const kinds = new Map<string, Assigned[]>();
  for await (const row of assigned(folder, 'assign_wice')) kinds.set(row.kind, [...(kinds.get(row.kind) ?? []), row]);
  for (const [kind, all] of kinds) {
    const backed = all.filter(({ gold }) => gold.length > 0).length;
    say(`${kind}: ${all.length} claims, ${backed} with a source that backs them for the readers`);
    const ranked = [...all].sort((a, b) => b.part - a.part);
    tell('the rule', all.filter(isSure), all.length, cited);
    for (const [index, half] of halves(all).entries())
      tell(`half ${index + 1}`, half.filter(isSure), half.length, cited);
    for (const share of SHARES)
      tell(`best ${share * 100} %`, ranked.slice(0, Math.ceil(share * all.length)), all.length, cited);
  }
}

function isSure({ sure }: Assigned): boolean {
  return sure;
}

/** The claims of every second article, by title, and the others: what differs between the halves is chance. */
function halves(all: readonly Assigned[]): readonly (readonly Assigned[])[] {
  const titles = [...new Set(all.map(({ article }) => article))].sort();
  return [0, 1].map((rest) => all.filter(({ article }) => titles.indexOf(article) % 2 === rest));
}

function tell(name: string, said: readonly Assigned[], all: number, cited: ReadonlyMap<string, string>): void {
  const backs = said.filter(({ gold, ranking }) => gold.includes(ranking[0] ?? '')).length;
  const leads = said.filter((row) => {
    const page = cited.get(row.text);
    return row.gold.includes(row.ranking[0] ?? '') || (page !== undefined && row.best.startsWith(page));
  }).length;
  const cell = (count: number) => `${count} (${(count / said.length).toFixed(3)})`;
  const share = (said.length / all).toFixed(2);
  say(`  ${name.padEnd(12)} asserted ${said.length} (${share})  the page cited ${cell(leads)}  backed ${cell(backs)}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main(process.argv[2] ?? '');
