import { extractClaims } from '../src/claims/index.ts';
import type { Article } from '../src/core/article.ts';
import type { Page } from '../src/core/page.ts';
import { ownPages, weighAgainstOwn } from './faults/own-pages.ts';

/**
 * `own-words FOLDER`: recorded pages (`gold.jsonl` with `file` and `url`) read as articles of which every sentence cites its
 * own page. All of it stands there, so that whatever is said to differ is false, but for slips that the page makes itself.
 * Once with the article's text as the page's, once with the page as the web room reads it. `VERBOSE=1` shows what is said.
 */
async function main(folder: string): Promise<void> {
  const counts = { 'the article': new Map<string, number>(), 'the page as read': new Map<string, number>() };
  for await (const { article, page, body } of ownPages(folder)) {
    await weighAgainst({ ...page, text: body, mainText: body }, article, sayer(counts['the article']));
    await weighAgainst(page, article, sayer(counts['the page as read']));
  }
  for (const [name, codes] of Object.entries(counts)) {
    process.stdout.write(`held against ${name}\n`);
    for (const [code, times] of [...codes].sort(([, a], [, b]) => b - a)) process.stdout.write(`  ${code}: ${times}\n`);
  }
}

type Say = (code: string, what: string) => void;

function sayer(counts: Map<string, number>): Say {
  return (code, what) => {
    counts.set(code, (counts.get(code) ?? 0) + 1);
    if (process.env['VERBOSE'] === '1' && what !== '') process.stdout.write(`${code}: ${what}\n`);
  };
}

async function weighAgainst(page: Page, article: Article, say: Say): Promise<void> {
  const { claims } = extractClaims(article);
  say('pages', '');
  const weighed = await weighAgainstOwn(page, article, claims);
  for (const { text: claim, citations } of weighed.claims) {
    const support = citations[0]?.support;
    say(support?.state ?? 'no state', /^(?:passage-found|verbatim)$/.test(support?.state ?? '') ? '' : claim);
    for (const figure of support?.figures ?? [])
      if (figure.agrees !== true) say('a figure that is there', `${figure.claim} in ${claim}`);
  }
  for (const { code, args } of weighed.remarks) if (code !== 'reuse') say(code, JSON.stringify(args));
}

await main(process.argv[2] ?? '');
