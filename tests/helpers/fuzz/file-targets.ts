import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHunks } from '../../../src/cli/changed-lines.ts';
import { loadConfig } from '../../../src/cli/config/config.ts';
import { readBaseline } from '../../../src/core/reports/baseline.ts';
import { readReport } from '../../../src/core/reports/read-report.ts';
import { emptyReview, readReview, reviewDocument } from '../../../src/core/review.ts';
import { isoDateOf } from '../../../src/core/text/written-date.ts';
import { parseArchiveUrl } from '../../../src/core/urls/archive-url.ts';
import { identifiersIn, identifiersOfUrl } from '../../../src/core/urls/identifiers.ts';
import { unwrapUrl } from '../../../src/core/urls/unwrap-url.ts';
import { readHttpBlock } from '../../../src/store/recordings/http-block.ts';
import { readPackage } from '../../../src/store/recordings/read-package.ts';
import { recordWacz } from '../../../src/store/recordings/record-wacz.ts';
import { parseRecorded } from '../../../src/store/recordings/recorded-exchange.ts';
import { openReplay } from '../../../src/store/recordings/replay.ts';
import { checkWacz } from '../../../src/store/recordings/wacz-check.ts';
import { newSigningKey } from '../../../src/store/recordings/wacz-signature.ts';
import { importReviewCsv, reviewCsv } from '../../../src/store/review-csv.ts';
import { request, responding, scriptedTransport } from '../../store/scripted-transport.ts';
import { responseRecord, warcFile } from '../../store/warc-files.ts';
import { fakeIo } from '../fake-io.ts';
import { sampleArticle, sampleReport } from '../sample-report.ts';
import { mutated, mutatedInside } from './mutate.ts';
import { type FuzzTarget, overSeeds, overTexts } from './target.ts';

const NOW = '2026-11-24T10:00:00.000Z';
const PAGE = 'https://times.test/a';
const BLOCK = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nSet-Cookie: a=b\r\n\r\n<p>Nine boats sank.</p>';
const WARCS = (['members', 'whole', 'plain'] as const).map((how) => warcFile([responseRecord(PAGE, BLOCK)], how));
const RECORDED = JSON.stringify({ url: PAGE, method: 'GET', at: NOW, elapsedMs: 5, attempt: 1, tls: { issuer: 'x' } });
const REPORT = sampleReport();
const REVIEW = emptyReview('article.md');
const BASELINE = JSON.stringify({
  stetBaseline: 1,
  findings: [{ fingerprint: 'a', path: 'b', code: 'c', message: 'd' }],
});

const CONFIGS: Readonly<Record<string, string>> = {
  'stet.config.json':
    '{"failOn": ["dead-link"], "timeout": "10s", "hosts": {"a.test": {"interval": "2s"}}, "paths": [{"files": "*.md", "depth": "links"}], "ignore": [{"url": "https://a.test/*", "reason": "r", "until": "2027-01-01"}], "remap": [{"from": "https://a.test/", "to": "http://127.0.0.1:1/"}]}',
  'stet.config.yaml':
    'failOn: [dead-link]\nhosts:\n  a.test: &x {interval: 2s}\n  b.test: *x\nignore:\n  - url: "*"\n    reason: r\n',
  'package.json': '{"name": "a", "stet": {"failOn": ["dead-link"], "hosts": {"a.test": {"interval": "2s"}}}}',
  'stet.config.toml': 'timeout = "10s"\n[hosts."a.test"]\ninterval = "2s"\n[[ignore]]\nurl = "*"\nreason = "r"\n',
};
const ADDRESSES = [
  'https://web.archive.org/web/20200301100000id_/https://harbour.test/boats?a=b#c',
  'https://www.google.test/url?q=https%3A%2F%2Fharbour.test%2F&sa=D',
  'https://doi.org/10.1000/xyz(1)<2>',
  'https://[::1]:80/a%zz?b=c&b=d',
];
const WORDS = [
  '3 November 2021, 2021-11-03, 3/11/21',
  'doi:10.1000/182 ISBN 978-3-16-148410-0 arXiv:2101.00001v2 PMID: 123',
];

/** Files of one's own and of others: recordings, packages, reviews, reports, baselines, configuration; and addresses. */
export const fileTargets: readonly FuzzTarget[] = [
  overSeeds('WARC', WARCS, (bytes) => openReplay(bytes, 'a.warc.gz')),
  overSeeds('WARC of an archive', WARCS, (bytes) => readPackage(bytes, PAGE)),
  {
    id: 'WACZ',
    open: async () => {
      const seeds = [await signedPackage()];
      return { feed: async (random) => await checkWacz(mutatedInside(seeds, random), 'a.wacz') };
    },
  },
  overSeeds('HTTP record', [Buffer.from(BLOCK)], readHttpBlock),
  overTexts('recorded exchange', [RECORDED], parseRecorded),
  overTexts('review file', [reviewDocument(REVIEW)], (text) => readReview(text, 'a.review.json')),
  overSeeds('review CSV', [reviewCsv(sampleArticle(), REVIEW)], (bytes) =>
    importReviewCsv(bytes, 'a.csv', sampleArticle(), REVIEW, { now: NOW, by: 'M' }),
  ),
  overTexts('JSON report', [JSON.stringify(REPORT)], (text) => readReport(text, 'a.json')),
  overTexts('baseline', [BASELINE, JSON.stringify(REPORT)], (text) => readBaseline(text, 'a.json')),
  ...Object.entries(CONFIGS).map(([name, seed]) => configTarget(name, seed)),
  overTexts('diff of git', ['@@ -1,2 +1,3 @@ a\n+b\n@@ -9 +10,0 @@\n-c\n'], parseHunks),
  overTexts('address', ADDRESSES, (text) => [parseArchiveUrl(text), unwrapUrl(text), identifiersOfUrl(text)]),
  overTexts('date, identifiers', WORDS, (text) => {
    const date = isoDateOf(text);
    if (date !== null && Number.isNaN(Date.parse(date))) throw new Error(`no date: ${date}`);
    return identifiersIn(text);
  }),
];

function configTarget(name: string, seed: string): FuzzTarget {
  return {
    id: name,
    open: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'stet-fuzz-'));
      const file = join(folder, name);
      const load = async (bytes: Uint8Array) => {
        await writeFile(file, bytes);
        await loadConfig(file, fakeIo(folder));
      };
      await load(Buffer.from(seed));
      return {
        feed: (random) => load(mutated([Buffer.from(seed)], random)),
        close: () => rm(folder, { recursive: true }),
      };
    },
  };
}

/** A package of one page, signed. */
async function signedPackage(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-fuzz-'));
  const file = join(folder, 'a.wacz');
  const inner = scriptedTransport({ [PAGE]: [responding(200, [['content-type', 'text/html']], '<p>Nine boats</p>')] });
  const transport = recordWacz(inner, { file, software: 'stet/test', startedAt: NOW, seed: 1 });
  await transport.send(request(PAGE), new AbortController().signal);
  const pages = [{ url: PAGE, at: NOW }];
  const signingKey = newSigningKey();
  await transport.finish({ pages, title: 'Sources', description: 'One source.', created: NOW, signingKey });
  const bytes = await readFile(file);
  await rm(folder, { recursive: true });
  return bytes;
}
