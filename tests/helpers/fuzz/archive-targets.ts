import { parseLinks } from '../../../src/archives/link-format.ts';
import { parseRows } from '../../../src/archives/pywb-cdx.ts';
import { savePageNow, spareCaptures } from '../../../src/archives/save-page-now.ts';
import { parseTimeMap } from '../../../src/archives/timemap.ts';
import { readPackage } from '../../../src/store/recordings/read-package.ts';
import { type FakeService, openFakes } from '../archives/ask-as-hall.ts';
import { type StoredCapture, storyBody } from '../archives/captures.ts';
import { FakeMemento, type MementoHabits } from '../archives/fake-memento.ts';
import { FakeSavePageNow, KEYS } from '../archives/fake-save-page-now.ts';
import { FakeArquivo, FakeCommonCrawl, FakePerma } from '../archives/fake-services.ts';
import { FakeWayback } from '../archives/fake-wayback.ts';
import { type FakeAnswer, FakeTransport, openTestWeb } from '../open-test-web.ts';
import { mutated } from './mutate.ts';
import { type FuzzTarget, overTexts } from './target.ts';

const PAGE = 'https://harbour.test/boats';
const CAPTURES: readonly StoredCapture[] = ['2019-01-01', '2020-03-01', '2021-07-04', '2024-07-04'].map((day) => ({
  url: PAGE,
  at: `${day}T10:00:00.000Z`,
  status: 200,
  body: storyBody('The boats of the first day'),
}));
const MEMENTO: MementoHabits = { base: 'https://archive.test/coll', timeMap: '/timemap/link/', timeGate: '/' };

const LINKS = `<http://harbour.test/>; rel="original",
<https://archive.test/tm>; rel="self"; type="application/link-format"; from="Tue, 20 Jun 2000 18:02:59 GMT",
<https://archive.test/2000/http://harbour.test/>; rel="first memento"; datetime="Tue, 20 Jun 2000 18:02:59 GMT",
<https://archive.test/tm2>; rel="timemap"; title*=UTF-8''a%20b, <>; rel=memento; datetime="Wed, 21 Jun 2000 04:41:56 GMT"
`;
const JSON_MAP = JSON.stringify({
  original_uri: PAGE,
  mementos: { list: [{ datetime: '2019-01-01T10:00:00Z', uri: `https://archive.test/20190101100000/${PAGE}` }] },
});
const ROWS = `{"timestamp":"20190101100000","url":"${PAGE}","status":"200","digest":"ABC"}\n{"timestamp":"2020"}\n`;

/** The parsers by themselves, and every archive asked as in a check, each of its answers spoilt. */
export const archiveTargets: readonly FuzzTarget[] = [
  overTexts('link format', [LINKS], (text) => parseLinks(text)),
  overTexts('TimeMap', [LINKS, JSON_MAP], (text) => parseTimeMap(text, 'https://archive.test/tm')),
  overTexts('CDX rows', [ROWS, `[${ROWS.trim().replace('\n', ',')}]`], (text) => parseRows(text)),
  answersOf('wayback', 'wayback', () => new FakeWayback(CAPTURES)),
  answersOf('memento', 'memento:https://archive.test/coll', () => new FakeMemento(CAPTURES, MEMENTO)),
  answersOf(
    'memgator',
    'memgator:https://archive.test/coll',
    () => new FakeMemento(CAPTURES, { ...MEMENTO, form: 'memgator-json' }),
  ),
  answersOf('perma', 'perma', () => new FakePerma(CAPTURES)),
  answersOf('arquivo-pt', 'arquivo-pt', () => new FakeArquivo(CAPTURES)),
  answersOf('common-crawl', 'common-crawl', () => new FakeCommonCrawl(CAPTURES)),
  savesAnswered(),
];

/** Save Page Now, whose every answer is spoilt. */
function savesAnswered(): FuzzTarget {
  return {
    id: 'answers of Save Page Now',
    open: async () => ({
      feed: async (random) => {
        const service = new FakeSavePageNow();
        let now = Date.parse('2026-11-24T10:00:00Z');
        const clock = {
          now: () => now,
          sleep: (ms: number) => {
            now += Math.max(0, ms);
            return Promise.resolve();
          },
        };
        const transport = new FakeTransport((_url, _nth, request) => spoil(service.answer(request) ?? {}, random));
        const { serviceFetcher, judgeCapture } = openTestWeb(transport, { clock });
        const abort = new AbortController().signal;
        const base = 'https://web.archive.org';
        const tools = { fetcher: serviceFetcher, judge: judgeCapture, readPackage, clock, base, keys: KEYS, abort };
        await spareCaptures(tools);
        const saved = await savePageNow(PAGE, tools);
        if (saved.kind === 'saved' && Number.isNaN(Date.parse(saved.capturedAt)))
          throw new Error(`a capture without a date: ${saved.capturedAt}`);
      },
    }),
  };
}

function answersOf(name: string, id: string, open: () => FakeService): FuzzTarget {
  return {
    id: `answers of ${name}`,
    open: async () => ({
      feed: async (random) => {
        const service = open();
        const spoilt: FakeService = {
          answer: (request, nth) => {
            const answer = answerOf(service, request, nth);
            return answer === null ? null : spoil(answer, random);
          },
        };
        const { status, best } = await openFakes([id], [spoilt]).ask(PAGE, { near: '2020-03-10' });
        if (status === 'found' && best !== undefined && Number.isNaN(Date.parse(best.capturedAt)))
          throw new Error(`a capture without a date: ${best.capturedAt}`);
      },
    }),
  };
}

/** A fake does not read every address that it is asked for; an archive says so. */
function answerOf(service: FakeService, ...asked: Parameters<FakeService['answer']>): FakeAnswer | null {
  try {
    return service.answer(...asked);
  } catch {
    return { status: 400, body: 'bad request' };
  }
}

/** Half of the answers stay whole, so that what is asked next is reached too. */
function spoil(answer: FakeAnswer, random: () => number): FakeAnswer {
  if ('phase' in answer || random() < 0.5) return answer;
  const text = (value: string) => Buffer.from(mutated([Buffer.from(value)], random)).toString('latin1');
  const headers = Object.entries(answer.headers ?? {}).map(([name, value]) => [
    name,
    random() < 0.3 ? text(value) : value,
  ]);
  return {
    ...answer,
    headers: Object.fromEntries(headers) as Record<string, string>, // pairs of the lines above
    ...(answer.body === undefined ? {} : { body: mutated([Buffer.from(answer.body)], random) }),
  };
}
