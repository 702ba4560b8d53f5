import { describe, expect, test } from 'vitest';
import type { Exchange, Fetcher } from '../../src/core/exchange.ts';
import { sha256 } from '../../src/core/files/sha256.ts';
import { askArxiv } from '../../src/web/registries/arxiv.ts';
import { askCrossref } from '../../src/web/registries/crossref.ts';
import { askDataCite } from '../../src/web/registries/datacite.ts';
import { askHandle, encodeDoi } from '../../src/web/registries/handle.ts';
import { askOpenLibrary } from '../../src/web/registries/open-library.ts';
import { askPubmed } from '../../src/web/registries/pubmed.ts';
import type { RegistryTools } from '../../src/web/registries/registry.ts';

/** A registry that answers one thing, and notes what it was asked. */
function registry(status: number, body: unknown) {
  const asked: string[] = [];
  const bytes = new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
  const fetcher: Fetcher = {
    fetch: (url): Promise<readonly Exchange[]> => {
      asked.push(url);
      const at = { url, method: 'GET', at: '2026-03-01T00:00:00.000Z', elapsedMs: 1, attempt: 1 } as const;
      const read = () => Promise.resolve(bytes);
      const outcome = {
        kind: 'response',
        status,
        headers: [],
        body: { sha256: sha256(bytes), bytes: bytes.length, read },
      } as const;
      return Promise.resolve([{ ...at, outcome }]);
    },
  };
  const tools: RegistryTools = { fetcher, base: 'https://registry.test', abort: new AbortController().signal };
  return { tools, asked };
}

const reset: Exchange = {
  url: 'https://registry.test/',
  method: 'GET',
  at: '2026-03-01T00:00:00.000Z',
  elapsedMs: 1,
  attempt: 1,
  outcome: { kind: 'failure', phase: 'headers', code: 'ECONNRESET' },
};
const silent: RegistryTools = {
  fetcher: { fetch: () => Promise.resolve([reset]) },
  base: 'https://registry.test',
  abort: new AbortController().signal,
};

describe('the handle system', () => {
  test.each([
    [200, { responseCode: 1, handle: '10.5555/a' }, 'exists'],
    [200, { responseCode: 200, handle: '10.5555/a' }, 'exists'],
    [404, { responseCode: 100, handle: '10.5555/a' }, 'missing'],
    // A proxy's own page says nothing of a DOI.
    [404, '<h1>Not Found</h1>', 'unknown'],
    [500, { responseCode: 2 }, 'unknown'],
    [200, 'x'.repeat(50), 'unknown'],
  ] as const)('%i %j: %s', async (status, body, expected) => {
    expect((await askHandle('10.5555/a', registry(status, body).tools)).status).toBe(expected);
  });

  test('is asked with the first slash as it is and the rest encoded', () => {
    expect(encodeDoi('10.1002/(SICI)1097<1::AID-X>3.0.CO;2-#')).toBe('10.1002/(SICI)1097%3C1::AID-X%3E3.0.CO;2-%23');
  });

  test('that is silent says nothing', async () => {
    expect((await askHandle('10.5555/a', silent)).status).toBe('unknown');
  });
});

test('members that cannot be made a text or a number are none', async () => {
  const strange = { toString: 1, valueOf: 1 };
  const works = {
    crossref: await askCrossref(
      '10.5555/a',
      registry(200, { message: { issued: { 'date-parts': [[strange]] } } }).tools,
    ),
    datacite: await askDataCite(
      '10.5555/a',
      registry(200, { data: { attributes: { publicationYear: strange } } }).tools,
    ),
    pubmed: await askPubmed('1', registry(200, { result: { 1: { pubtype: [strange], pubdate: strange } } }).tools),
  };
  for (const [registryName, answer] of Object.entries(works)) {
    expect(answer, registryName).toMatchObject({ status: 'found' });
    expect(answer, registryName).not.toHaveProperty('facts.record.year');
  }
});

describe('Crossref', () => {
  const work = {
    title: ['Iron under load'],
    author: [{ family: 'Vang', given: 'Hedda' }],
    issued: { 'date-parts': [[2014, 5]] },
    'container-title': ['Journal of Gates'],
  };

  test('says the title, the first author, the year and the journal', async () => {
    const { tools, asked } = registry(200, { status: 'ok', message: work });
    expect(await askCrossref('10.5555/iron.2014.7', tools)).toEqual({
      status: 'found',
      facts: {
        record: { registry: 'Crossref', title: 'Iron under load', firstAuthor: 'Vang', year: 2014 },
        about: { title: 'Iron under load', outlet: 'Journal of Gates' },
      },
    });
    expect(asked).toEqual(['https://registry.test/works/10.5555%2Firon.2014.7']);
  });

  test('says a retraction once, though publisher and Retraction Watch name it', async () => {
    const update = { type: 'retraction', label: 'Retraction', DOI: '10.5555/retraction.1' };
    const answer = await askCrossref(
      '10.5555/a',
      registry(200, {
        message: {
          ...work,
          'updated-by': [
            { ...update, source: 'publisher' },
            { ...update, source: 'retraction-watch' },
            { type: 'new_version', DOI: '10.5555/b' },
          ],
        },
      }).tools,
    );
    expect(answer).toMatchObject({
      facts: { about: { notices: [{ kind: 'retraction', text: 'Retraction (10.5555/retraction.1)' }] } },
    });
  });

  test('does not call the notice itself retracted', async () => {
    const message = { ...work, 'update-to': [{ type: 'retraction', DOI: '10.5555/bad' }] };
    expect(await askCrossref('10.5555/notice', registry(200, { message }).tools)).not.toHaveProperty(
      'facts.about.notices',
    );
  });

  test.each([
    [404, 'Resource not found.', 'absent'],
    [200, { message: 'not a work' }, 'failed'],
    [503, 'busy', 'failed'],
  ] as const)('%i %j: %s', async (status, body, expected) => {
    expect((await askCrossref('10.5555/a', registry(status, body).tools)).status).toBe(expected);
  });
});

describe('DataCite', () => {
  test('says what a data set is, that it was withdrawn, and what took its place', async () => {
    const attributes = {
      titles: [{ title: 'Water levels' }],
      creators: [{ name: 'Okparo, Nadia', familyName: 'Okparo' }],
      publicationYear: 2019,
      dates: [{ date: '2021-01-01', dateType: 'Withdrawn' }],
      relatedIdentifiers: [{ relationType: 'IsPreviousVersionOf', relatedIdentifier: '10.5555/levels.2' }],
    };
    expect(await askDataCite('10.5555/levels.1', registry(200, { data: { attributes } }).tools)).toEqual({
      status: 'found',
      facts: {
        record: { registry: 'DataCite', title: 'Water levels', firstAuthor: 'Okparo', year: 2019 },
        about: {
          title: 'Water levels',
          notices: [
            { kind: 'withdrawal', text: 'withdrawn (DataCite)' },
            { kind: 'update', text: 'a newer version is registered: 10.5555/levels.2' },
          ],
        },
      },
    });
  });

  test('that does not have it says so', async () => {
    expect((await askDataCite('10.5555/a', registry(404, { errors: [{ status: '404' }] }).tools)).status).toBe(
      'absent',
    );
  });
});

const feed = (entry: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><title>query</title><id>http://arxiv.org/api/q</id>${entry}</feed>`;
const preprint = (more: string, version = 3) =>
  feed(
    `<entry><id>http://arxiv.org/abs/2101.00001v${version}</id><title>Gates &amp; locks</title><published>2021-01-01T00:00:00Z</published><author><name>Hedda Vang</name></author><author><name>Ole Dahl</name></author>${more}</entry>`,
  );

describe('arXiv', () => {
  test('says the title, the first author and the year', async () => {
    const { tools, asked } = registry(200, preprint('<summary>On gates.</summary>'));
    expect(await askArxiv('2101.00001', tools)).toEqual({
      status: 'found',
      facts: {
        record: { registry: 'arXiv', title: 'Gates & locks', firstAuthor: 'Vang', year: 2021 },
        about: { title: 'Gates & locks' },
      },
    });
    expect(asked[0]).toBe('https://registry.test/api/query?id_list=2101.00001&max_results=1');
  });

  test('that nests its answer ten thousand deep is read as far as it goes', async () => {
    const deep = `<title>${'<b>'.repeat(10_000)}Gates</title></entry></feed>`;
    const { tools } = registry(200, `<feed><entry><id>http://arxiv.org/abs/2101.00001v1</id>${deep}`);
    expect((await askArxiv('2101.00001', tools)).status).toBe('found');
  });

  test.each([
    [
      'in the comment',
      '<summary>On gates.</summary><arxiv:comment>This paper has been withdrawn by the author</arxiv:comment>',
      true,
    ],
    ['instead of the summary', '<summary>Withdrawn: lemma 2 is wrong.</summary>', true],
    [
      'in a long summary about something else',
      `<summary>${'Gates that were withdrawn from service. '.repeat(20)}</summary>`,
      false,
    ],
  ])('a withdrawal is said %s', async (_where, more, isWithdrawn) => {
    const answer = await askArxiv('2101.00001', registry(200, preprint(more)).tools);
    const notices = answer.status === 'found' ? (answer.facts.about?.notices ?? []) : [];
    expect(notices.some(({ kind }) => kind === 'withdrawal')).toBe(isWithdrawn);
  });

  test('a cited version may be outdated, an address without one never is', async () => {
    const kinds = async (id: string) => {
      const answer = await askArxiv(id, registry(200, preprint('')).tools);
      return answer.status === 'found' ? answer.facts.about?.notices?.map(({ text }) => text) : null;
    };
    expect(await kinds('2101.00001v1')).toEqual(['version 3 is out, version 1 is cited']);
    expect(await kinds('2101.00001')).toBeUndefined();
  });

  test.each([
    [200, feed(''), 'absent'],
    [200, feed('<entry><id>http://arxiv.org/api/errors#incorrect_id</id><title>Error</title></entry>'), 'absent'],
    [400, 'Bad Request', 'failed'],
    [503, feed(''), 'failed'],
  ] as const)('%i %s: %s', async (status, body, expected) => {
    expect((await askArxiv('2101.00001', registry(status, body).tools)).status).toBe(expected);
  });
});

describe('PubMed', () => {
  const entry = {
    uid: '123',
    title: 'Iron in blood.',
    authors: [{ name: 'Vang H', authtype: 'Author' }],
    pubdate: '2014 May',
    fulljournalname: 'Blood and iron',
    pubtype: ['Journal Article'],
  };

  test('says the title, the first author, the year and the journal', async () => {
    expect(await askPubmed('123', registry(200, { result: { uids: ['123'], 123: entry } }).tools)).toEqual({
      status: 'found',
      facts: {
        record: { registry: 'PubMed', title: 'Iron in blood', firstAuthor: 'Vang', year: 2014 },
        about: { title: 'Iron in blood', outlet: 'Blood and iron' },
      },
    });
  });

  test.each([
    ['Retracted Publication', ['retraction']],
    ['Expression of Concern', ['expression-of-concern']],
    // The notice, not the work.
    ['Retraction of Publication', []],
  ] as const)('%s: %j', async (type, kinds) => {
    const result = { 123: { ...entry, pubtype: ['Journal Article', type] } };
    const answer = await askPubmed('123', registry(200, { result }).tools);
    const notices = answer.status === 'found' ? (answer.facts.about?.notices ?? []) : [];
    expect(notices.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('that does not have it says so', async () => {
    const result = { uids: ['9'], 9: { uid: '9', error: 'cannot get document summary' } };
    expect((await askPubmed('9', registry(200, { result }).tools)).status).toBe('absent');
  });
});

test.each([
  ['Crossref', () => askCrossref('10.5555/a', silent)],
  ['DataCite', () => askDataCite('10.5555/a', silent)],
  ['arXiv', () => askArxiv('2101.00001', silent)],
  ['PubMed', () => askPubmed('1', silent)],
])('%s that is silent says nothing of the work', async (_name, ask) => {
  expect((await ask()).status).toBe('failed');
});

describe('Open Library', () => {
  const isbn = '9780306406157';
  const book = {
    title: 'Roofs under load',
    subtitle: 'a handbook',
    authors: [{ name: 'Hedda Vang' }, { name: 'Ines Holm' }],
    publish_date: 'March 1980',
    publishers: [{ name: 'Quay Press' }],
  };

  test('says the title with its second half, the first author, the year and the publisher', async () => {
    const { tools, asked } = registry(200, { [`ISBN:${isbn}`]: book });
    expect(await askOpenLibrary(isbn, tools)).toEqual({
      status: 'found',
      facts: {
        record: { registry: 'Open Library', title: 'Roofs under load: a handbook', firstAuthor: 'Vang', year: 1980 },
        about: { title: 'Roofs under load: a handbook', outlet: 'Quay Press' },
      },
    });
    expect(asked).toEqual(['https://registry.test/api/books?bibkeys=ISBN%3A9780306406157&format=json&jscmd=data']);
  });

  test.each([
    ['has no such book', 200, {}, 'absent'],
    ['answers with another book', 200, { 'ISBN:1': book }, 'absent'],
    ['is down', 503, 'sorry', 'failed'],
    ['answers with a page', 200, '<title>Open Library</title>', 'failed'],
  ] as const)('that %s', async (_name, status, body, expected) => {
    expect((await askOpenLibrary(isbn, registry(status, body).tools)).status).toBe(expected);
  });

  test('gives what it has of a book that it hardly describes', async () => {
    const answer = await askOpenLibrary(isbn, registry(200, { [`ISBN:${isbn}`]: { title: 'Roofs' } }).tools);
    expect(answer).toEqual({
      status: 'found',
      facts: { record: { registry: 'Open Library', title: 'Roofs' }, about: { title: 'Roofs' } },
    });
  });
});
