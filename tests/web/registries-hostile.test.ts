import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fetcher } from '../../src/core/exchange.ts';
import { sha256 } from '../../src/core/files/sha256.ts';
import { askCrossref } from '../../src/web/registries/crossref.ts';
import { askDataCite } from '../../src/web/registries/datacite.ts';
import { askPubmed } from '../../src/web/registries/pubmed.ts';
import type { RegistryTools, WorkAnswer } from '../../src/web/registries/registry.ts';
import { hostileWords, runsOf } from '../helpers/hostile-words.ts';

// What registries keep is what publishers sent them: any field may be missing, of another kind, or hold anything.

const anything = fc.oneof({ weight: 3, arbitrary: hostileWords }, { weight: 2, arbitrary: fc.jsonValue() });
const person = fc.record({ family: anything, given: anything, name: anything }, { requiredKeys: [] });
const list = (entry: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 3, arbitrary: fc.array(entry, { maxLength: 3 }) }, anything);
const noticeType = fc.oneof(fc.constantFrom('retraction', 'Correction', 'partial_retraction'), anything);

const crossref = fc.record({
  message: fc.record(
    {
      title: list(anything),
      author: list(person),
      issued: fc.oneof(fc.record({ 'date-parts': list(list(fc.oneof(fc.integer(), anything))) }), anything),
      'container-title': list(anything),
      'updated-by': list(fc.record({ type: noticeType, label: anything, DOI: anything }, { requiredKeys: [] })),
    },
    { requiredKeys: [] },
  ),
});
const datacite = fc.record({
  data: fc.record({
    attributes: fc.record(
      {
        titles: list(fc.record({ title: anything })),
        creators: list(person),
        publicationYear: fc.oneof(fc.integer(), anything),
        publisher: fc.oneof(fc.record({ name: anything }), anything),
        relatedIdentifiers: list(fc.record({ relationType: noticeType, relatedIdentifier: anything })),
      },
      { requiredKeys: [] },
    ),
  }),
});
const pubmed = fc.record({
  result: fc.record({
    uids: list(anything),
    123: fc.record(
      { uid: anything, title: anything, authors: list(person), pubdate: anything, fulljournalname: anything },
      { requiredKeys: [] },
    ),
  }),
});

function answering(document: unknown): RegistryTools {
  const bytes = Buffer.from(JSON.stringify(document));
  const body = { sha256: sha256(bytes), bytes: bytes.length, read: () => Promise.resolve(bytes) };
  const fetcher: Fetcher = {
    fetch: (url) =>
      Promise.resolve([
        {
          url,
          method: 'GET',
          at: '2026-11-24T10:00:00.000Z',
          elapsedMs: 1,
          attempt: 1,
          outcome: { kind: 'response', status: 200, headers: [], body },
        },
      ]),
  };
  return { fetcher, base: 'https://registry.test', abort: new AbortController().signal };
}

/** Every text of an answer, and every number. */
function leavesOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
}

describe.each<[string, fc.Arbitrary<unknown>, (tools: RegistryTools) => Promise<WorkAnswer>]>([
  ['Crossref', crossref, (tools) => askCrossref('10.5555/a', tools)],
  ['DataCite', datacite, (tools) => askDataCite('10.5555/a', tools)],
  ['PubMed', pubmed, (tools) => askPubmed('123', tools)],
])('an answer of %s', (_name, documents, ask) => {
  test('is read for what it is: texts on one line, a year that is one, and the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const answer = await ask(answering(document));
        expect(await ask(answering(document))).toEqual(answer);
        if (answer.status !== 'found') return;
        for (const leaf of leavesOf(answer.facts)) {
          if (typeof leaf === 'number') expect(Number.isInteger(leaf) && leaf > 0 && leaf < 10_000).toBe(true);
          else if (typeof leaf === 'string') expect(leaf).not.toMatch(/^\s|[\n\r]|\s$/);
        }
      }),
      { numRuns: runsOf(60) },
    );
  });
});
