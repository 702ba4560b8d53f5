import { SAME_ARTICLE, SOURCES } from '../../fixtures/fix/same-article.ts';
import { article } from '../../fixtures/web/bodies.ts';
import { type FixResult, fixArticle, openRun } from '../../src/index.ts';
import { FakeWayback } from './archives/fake-wayback.ts';
import { type FakeAnswer, FakeTransport } from './open-test-web.ts';

const FORMATS: readonly (readonly [file: string, name: string, about: string])[] = [
  [
    'article.md',
    'Markdown',
    'A copy takes the place of the address. Front matter, footnotes and everything else stay.',
  ],
  [
    'article.html',
    'HTML',
    'A copy takes the place of the address, and the three attributes of a [Robust Link](https://robustlinks.mementoweb.org/) keep the original, the copy and its date.',
  ],
  [
    'article.wiki',
    'Wikitext',
    '`url=` is never changed or taken out. The copy stands behind it, in the layout of the template and the dates of the page; a reference that is used five times is changed once; `{{cbignore}}` is kept to.',
  ],
  [
    'sources.bib',
    'BibTeX',
    'The address that was cited stays; the copy goes into `note`, and its day into `urldate` where an entry has none.',
  ],
  ['article.txt', 'Plain text', 'The address stays and the copy is said behind it.'],
  [
    'article.docx',
    'Word',
    'A Word file has no lines to compare, so the changes are listed. In the file they are tracked changes: a person accepts or rejects them in Word. Words that are no address stay as they are.',
  ],
];

const INTRO = `# Mending links: \`stet fix\`

\`stet fix article.md\` checks the article and prints a unified diff; \`stet fix --write article.md\` makes the changes. Nothing
but links is changed, byte for byte, and a second run finds nothing to do.

| \`--fix\` | when | what |
|---|---|---|
| \`archived\` | the link is dead and an archive has a good copy of it from the time of the article | leads to the copy |
| \`moved\` | the site sends everybody on for good, to the same page | the new address |
| \`https\` | the site sends everybody from http to https | https |
| \`tracking\` | the address says who sent the reader (\`utm_source\` and its like) | taken off |

All four by default; \`--fix archived,moved\` chooses. A copy is the last good capture before or on the day the author read
the page (the access date of the reference, else the date of the article: \`--article-date\` where it says none), else the
first one after; a capture that is itself an error page, a bot check or a login is none. Copies in archive.today are
never written, nor what a page says of its own past. What could not be changed is said on standard error, with the reason.
A file that somebody saved while its links were checked is not written over: stet says so, and a second run is quick.

Below is one invented article in every format that stet writes. The Ledger's page is gone and has a copy, the council's
minutes have moved, the gazette has https now, and the weather report's address tells who sent the reader. This page is
made by a test from what \`stet fix\` does; \`npx vitest run tests/fix.test.ts -u\` writes it anew.`;

const COPY = {
  url: SOURCES.gone,
  at: '2021-02-19T11:44:10.000Z',
  status: 200,
  body: article('Roof of market hall falls in'),
};

/** The internet of the article: what `SOURCES` says of each page. */
function answer(url: URL): FakeAnswer {
  switch (url.hostname) {
    case 'council.test':
      return url.pathname.startsWith('/minutes/2021/')
        ? { status: 301, headers: { location: '/archive/minutes/2021/february-roof-inquiry' } }
        : url.pathname.startsWith('/archive/minutes')
          ? { body: article('February roof inquiry') }
          : { status: 404, body: 'not found' };
    case 'gazette.test':
      return url.protocol === 'http:'
        ? { status: 301, headers: { location: url.href.replace('http:', 'https:') } }
        : { body: article('Eleven hurt at market hall') };
    case 'weather.test':
      return { body: article('Snow load, February 2021') };
    case 'ledger.test':
      return { status: 404, body: 'not found' };
    default:
      return { phase: 'dns', code: 'ENOTFOUND' };
  }
}

/** Mends one of the files as the command does. */
export async function fixFile(path: string, bytes: Uint8Array): Promise<FixResult> {
  const wayback = new FakeWayback([COPY]);
  const transport = new FakeTransport((url, _nth, request) => wayback.answer(request) ?? answer(url));
  let now = Date.parse('2026-11-24T10:00:00Z');
  const clock = {
    now: () => now,
    sleep: (ms: number) => {
      now += Math.max(0, ms);
      return Promise.resolve();
    },
  };
  const run = openRun({ transport, clock, archives: ['wayback'], random: () => 0.5, web: { hostIntervalMs: 0 } });
  try {
    return await fixArticle({ bytes, path, allEntries: true }, run);
  } finally {
    await run.close();
  }
}

/** `docs/fix.md`: what each format's changes look like. */
export async function fixPage(): Promise<string> {
  const sections = [];
  for (const [path, name, about] of FORMATS) {
    const { diff, applied } = await fixFile(path, SAME_ARTICLE[path] ?? new Uint8Array());
    const shown =
      diff.length > 0
        ? Buffer.from(diff).toString('utf8').trimEnd()
        : applied.map(({ kind, from, to, copy }) => `${kind}: ${from}\n  -> ${copy?.url ?? to}`).join('\n');
    sections.push(`## ${name}\n\n${about}\n\n\`\`\`${diff.length > 0 ? 'diff' : 'text'}\n${shown}\n\`\`\``);
  }
  return `${[INTRO, ...sections].join('\n\n')}\n`;
}
