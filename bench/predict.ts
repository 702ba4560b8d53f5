import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Area } from './predict/area.ts';
import { article } from './predict/article.ts';
import { articles } from './predict/articles.ts';
import { assignNear, assignWice } from './predict/assign.ts';
import { documents } from './predict/documents.ts';
import { evidence } from './predict/evidence.ts';
import { figures } from './predict/figures.ts';
import { markup } from './predict/markup.ts';
import { pagesState } from './predict/pages-state.ts';
import { quotes } from './predict/quotes.ts';
import { urls } from './predict/urls.ts';
import { wikitext } from './predict/wikitext.ts';

/** Every measuring area. */
const AREAS: readonly Area[] = [
  article,
  articles,
  documents,
  markup,
  urls,
  pagesState,
  quotes,
  assignWice,
  assignNear,
  figures,
  evidence,
  wikitext,
];

/** `predict AREA DATA_DIR OUT.jsonl`: runs the real rooms over a corpus folder and writes predictions for its scorer. */
async function main([id, folder, out]: readonly string[]): Promise<number> {
  const area = AREAS.find((entry) => entry.id === id);
  if (area === undefined || folder === undefined || out === undefined) {
    process.stderr.write(
      `usage: npm run -s predict -- AREA DATA_DIR OUT.jsonl\nareas: ${AREAS.map((entry) => entry.id).join(' ')}\n`,
    );
    return 2;
  }
  const file = createWriteStream(out);
  let count = 0;
  for await (const prediction of area.predict(folder)) {
    if (!file.write(`${JSON.stringify(prediction)}\n`)) await once(file, 'drain');
    count += 1;
  }
  file.end();
  await once(file, 'finish');
  process.stderr.write(`${count} predictions in ${out}\n`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
