import { parseLinks } from '../../src/archives/link-format.ts';
import { parseTimeMap } from '../../src/archives/timemap.ts';
import { extractClaims } from '../../src/claims/index.ts';
import { readJsonLd } from '../../src/core/pages/json-ld.ts';
import { printable } from '../../src/core/text/printable.ts';
import { isoDateOf } from '../../src/core/text/written-date.ts';
import { parseArchiveUrl } from '../../src/core/urls/archive-url.ts';
import { identifiersIn } from '../../src/core/urls/identifiers.ts';
import { parsedUrl } from '../../src/core/urls/parse-url.ts';
import { unwrapUrl } from '../../src/core/urls/unwrap-url.ts';
import { readArticle, readerFor } from '../../src/readers/index.ts';
import { citationOfCode } from '../../src/readers/office/citation-code.ts';
import { waitAsked } from '../../src/web/pacing/retry-after.ts';
import { pageWith, weighText } from '../evidence/weigh-text.ts';
import { askTwice, FakeTransport, openTestWeb } from './open-test-web.ts';

/** Something that is given a text of which one piece is said over and over. */
export interface PumpTarget {
  readonly id: string;
  take(pumped: string): unknown;
}

const PAGE = 'https://times.test/2021/02/council-votes-down-harbour-repair-budget';
const NOW = Date.parse('2026-11-24T10:00:00Z');

/** Formats of plain text; the pumped text stands between two paragraphs. */
const FORMATS = [
  'text',
  'markdown',
  'html',
  'rst',
  'asciidoc',
  'org',
  'latex',
  'bibtex',
  'wikitext',
  'csl-json',
  'ris',
  'rtf',
];
const AROUND: Readonly<Record<string, (pumped: string) => string>> = {
  html: (pumped) => `<!doctype html><title>The storm</title><article><p>Nine boats sank.</p><p>${pumped}</p></article>`,
  latex: (pumped) => `\\documentclass{article}\\begin{document}Nine boats sank. ${pumped}\n\nThe end.\\end{document}`,
  bibtex: (pumped) => `@article{a, title = {${pumped}}, url = {https://a.test/}}\n@book{b, note = "${pumped}"}\n`,
  'csl-json': (pumped) => JSON.stringify([{ id: 'a', type: 'book', title: pumped, note: pumped, URL: pumped }]),
  ris: (pumped) =>
    `TY  - JOUR\nTI  - ${pumped}\nAU  - ${pumped}\nPY  - ${pumped}\nUR  - ${pumped}\nER  - \n\n${pumped}\n`,
  rtf: (pumped) => `{\\rtf1\\ansi Nine boats sank.\\par ${pumped}\\par}`,
};
const plain = (pumped: string) => `The storm\n\nNine boats sank.\n\n${pumped}\n\nThe end came in 1994.\n`;

/** Every way in for text of others. */
export const pumpTargets: readonly PumpTarget[] = [
  ...FORMATS.map((format) => ({
    id: `reader ${format}, claims`,
    take: async (pumped: string) => {
      const bytes = Buffer.from((AROUND[format] ?? plain)(pumped));
      extractClaims(await readArticle({ bytes, path: 'a' }, format));
    },
  })),
  { id: 'format, recognised', take: (pumped) => readerFor({ bytes: Buffer.from(pumped), path: 'a' }) },
  ...Object.entries({
    'page, judged: text': (pumped: string) => `<title>The storm</title><main><p>${pumped}</p></main>`,
    'page, judged: title': (pumped: string) => `<title>${pumped}</title><main><h1>${pumped}</h1></main>`,
    'page, judged: script': (pumped: string) => `<title>The storm</title><script>${pumped}</script><main>a</main>`,
    'page, judged: tags': (pumped: string) => `<title>The storm</title><main>${pumped}`,
    'page, judged: hosts': (pumped: string) =>
      `<title>The storm</title><base href="//${pumped}/"><meta http-equiv=refresh content="0;url=//${pumped}/"><main><a href="https://${pumped}/">a</a>`,
  }).map(([id, around]) => ({
    id,
    take: async (pumped: string) => {
      const body = around(pumped);
      await askTwice(openTestWeb(new FakeTransport(() => ({ body }))), PAGE);
    },
  })),
  {
    id: 'page, weighed',
    take: (pumped) =>
      weighText('“Nine boats of the harbour sank in the storm of 1994,” it said.[1]', {
        'ledger.test/a': pageWith(`Nine boats of the harbour sank. ${pumped} In 1994 it was.`),
      }),
  },
  {
    id: 'citation codes',
    take: (pumped) =>
      [' ADDIN ZOTERO_ITEM CSL_CITATION {', ' ADDIN EN.CITE <EndNote>', ' CITATION Sol14 ', ' '].map((code) =>
        citationOfCode(`${code}${pumped}`, { from: 0, to: 1 }),
      ),
  },
  { id: 'link format', take: (pumped) => parseLinks(`<https://a.test/>; rel="${pumped}, <b>; ${pumped}`) },
  { id: 'TimeMap', take: (pumped) => parseTimeMap(pumped, PAGE) },
  { id: 'JSON-LD', take: (pumped) => readJsonLd([pumped, `<!-- ${pumped}`]) },
  {
    id: 'header',
    take: (pumped) => ['retry-after', 'ratelimit', 'ratelimit-policy'].map((name) => waitAsked([[name, pumped]], NOW)),
  },
  {
    id: 'address',
    take: (pumped) => [
      parsedUrl(`https://${pumped}.test/`),
      parseArchiveUrl(`https://a.test/${pumped}`),
      unwrapUrl(`https://a.test/?u=${pumped}`),
    ],
  },
  { id: 'identifiers, dates', take: (pumped) => [identifiersIn(pumped), isoDateOf(pumped)] },
  { id: 'printed', take: (pumped) => printable(pumped, 1_000_000) },
];
