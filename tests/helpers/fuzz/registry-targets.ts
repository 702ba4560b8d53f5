import type { Fetcher } from '../../../src/core/exchange.ts';
import { sha256 } from '../../../src/core/files/sha256.ts';
import { askArxiv } from '../../../src/web/registries/arxiv.ts';
import { askCrossref } from '../../../src/web/registries/crossref.ts';
import { askDataCite } from '../../../src/web/registries/datacite.ts';
import { askHandle } from '../../../src/web/registries/handle.ts';
import { askPubmed } from '../../../src/web/registries/pubmed.ts';
import type { RegistryTools } from '../../../src/web/registries/registry.ts';
import { type FuzzTarget, overSeeds } from './target.ts';

const CROSSREF = {
  message: {
    title: ['Iron under load'],
    author: [{ family: 'Vang', given: 'Hedda' }],
    issued: { 'date-parts': [[2014, 5]] },
    'container-title': ['Journal of Gates'],
    'updated-by': [{ type: 'retraction', label: 'Retraction', DOI: '10.5555/r.1', source: 'publisher' }],
  },
};
const DATACITE = {
  data: {
    attributes: {
      titles: [{ title: 'Gauges of the lock' }],
      creators: [{ familyName: 'Vang', name: 'Vang, Hedda' }],
      publicationYear: 2014,
      publisher: { name: 'Tidewater' },
      relatedIdentifiers: [{ relationType: 'IsObsoletedBy', relatedIdentifier: '10.5555/b' }],
    },
  },
};
const ARXIV = `<?xml version="1.0"?><feed><entry><id>http://arxiv.org/abs/2101.00001v2</id><title>Iron
 under load</title><published>2021-01-01T00:00:00Z</published><author><name>Hedda Vang</name></author></entry></feed>`;
const PUBMED = {
  result: {
    uids: ['123'],
    123: {
      uid: '123',
      title: 'Iron under load',
      authors: [{ name: 'Vang H' }],
      pubdate: '2014 May',
      fulljournalname: 'J',
    },
  },
};

/** What the registries of works answer. */
export const registryTargets: readonly FuzzTarget[] = [
  answersOf('Crossref', CROSSREF, (tools) => askCrossref('10.5555/a', tools)),
  answersOf('DataCite', DATACITE, (tools) => askDataCite('10.5555/a', tools)),
  answersOf('the handle system', { responseCode: 1, handle: '10.5555/a' }, (tools) => askHandle('10.5555/a', tools)),
  answersOf('arXiv', ARXIV, (tools) => askArxiv('2101.00001', tools)),
  answersOf('PubMed', PUBMED, (tools) => askPubmed('123', tools)),
];

function answersOf(
  name: string,
  answer: unknown,
  ask: (tools: RegistryTools) => Promise<{ readonly status: string }>,
): FuzzTarget {
  const seed = typeof answer === 'string' ? answer : JSON.stringify(answer);
  return overSeeds(`answers of ${name}`, [seed], async (bytes, random) => {
    const status = [200, 200, 200, 404, 500][Math.floor(random() * 5)] ?? 200;
    const fetcher: Fetcher = {
      fetch: (url) =>
        Promise.resolve([
          {
            url,
            method: 'GET',
            at: '2026-03-01T00:00:00.000Z',
            elapsedMs: 1,
            attempt: 1,
            outcome: {
              kind: 'response',
              status,
              headers: [],
              body: { sha256: sha256(bytes), bytes: bytes.length, read: () => Promise.resolve(bytes) },
            },
          },
        ]),
    };
    await ask({ fetcher, base: 'https://registry.test', abort: new AbortController().signal });
  });
}
