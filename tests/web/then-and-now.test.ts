import { describe, expect, test } from 'vitest';
import type { Asked } from '../../src/core/asking.ts';
import type { ArchiveAnswer, Capture } from '../../src/core/capture.ts';
import { linkState } from '../../src/core/link-state.ts';
import type { Page } from '../../src/core/page.ts';
import { readHtml } from '../../src/web/pages/page-html.ts';
import { settle } from '../../src/web/settle.ts';
import { compareThenAndNow } from '../../src/web/then-and-now.ts';

const STORY = [
  'The harbour office of Northhaven counted four hundred boats on the first day of the season, more than ever before.',
  'The master of the port, Ines Brandt, said that the new quay had drawn fishers from three neighbouring counties.',
  'A year earlier the count had stood at three hundred and ten, and the council had called that a disappointment.',
  'The council of Northhaven will decide in autumn whether a second quay is to be built beside the old lighthouse.',
  'Fishers who spoke to this paper welcomed the plan, but warned that the channel would have to be dredged first.',
  'Dredging was last done twelve years ago, when the harbour took out a loan that it is still paying back.',
];
const OTHER_STORY = [
  'The library of Westmere reopens on Monday after a refit that took eleven months and went well over its budget.',
  'Readers will find a larger room for children, a café with a terrace, and machines at which books lend themselves.',
  'The librarians had asked for more shelves instead, and several of them left their posts during the building work.',
  'A report on the costs is expected before the summer, and the mayor has promised that it will be published whole.',
  'Until then the branch in the old mill stays open on weekends, as it did while the main building was a site.',
];
const GAMBLING = Array.from(
  { length: 8 },
  (_, index) =>
    `Situs ini adalah tempat yang dapat anda percaya untuk bermain dengan aman dan para pemain juga akan mendapat bonus ke-${index} setiap hari oleh kami.`,
);
const GERMAN = [
  'Das Hafenamt von Northhaven zählte am ersten Tag der Saison vierhundert Boote, mehr als jemals zuvor in der Geschichte.',
  'Die Hafenmeisterin Ines Brandt sagte, der neue Kai habe Fischer aus drei benachbarten Kreisen angezogen und zufrieden gemacht.',
  'Der Rat von Northhaven wird im Herbst entscheiden, ob ein zweiter Kai neben dem alten Leuchtturm gebaut werden soll oder nicht.',
  'Die Fischer begrüßten den Plan, warnten aber, dass die Fahrrinne zuerst ausgebaggert werden muss, was viel Geld kostet.',
];

const ledger = (body: readonly string[], more = '', title = 'Four hundred boats - Ledger') =>
  `<!doctype html><html lang="en"><head><title>${title}</title><link href="/assets/ledger-12.css"></head><body class="ledger-page theme-a">
  <nav class="top-menu"><a href="/">Home</a><a href="/sport">Sport</a></nav><div class="ad-slot">Advertisement: buy now and save on everything you like this week</div>
  <article class="story-body"><h1 class="headline">Four hundred boats</h1><p class="byline">Published 3 March 2020</p>${body.map((line) => `<p class="para">${line}</p>`).join('')}</article>${more}
  <footer class="site-footer">© 2020 The Ledger. All rights reserved. By using this site you accept our cookies and our privacy policy.</footer></body></html>`;
const redesigned = (body: readonly string[]) =>
  `<!doctype html><html lang="en"><head><title>Four hundred boats | The Ledger</title><link href="/static/app.99.css"></head><body data-x><div class="shell-grid"><div class="rail-left">${'<a class="rail-item" href="/x">Section of the paper that has a long name and many words in it</a>'.repeat(30)}</div>
  <div class="content-well"><div>Updated 19 November 2026, 10:22</div>${body.map((line) => `<div class="block-text">${line}</div>`).join('')}</div><div class="more-stories">${OTHER_STORY.map((line) => `<div class="teaser">${line}</div>`).join('')}</div></div></body></html>`;
const strangers = (body: readonly string[], lang: string) =>
  `<!doctype html><html lang="${lang}"><head><title>Bonus</title><link href="/wp/slots.css"></head><body class="wp-home no-sidebar"><div id="hero-banner" class="promo-wide"></div><main class="wp-main">${body.map((line) => `<p class="wp-block">${line}</p>`).join('')}</main><div id="cta-box" class="promo-end"></div></body></html>`;
const bare = (body: readonly string[]) => body.map((line) => `<p>${line}</p>`).join('');

async function page(html: string, rest: Partial<Page> = {}): Promise<Page> {
  const read = readHtml(html, 'https://ledger.test/boats');
  return { ...read, contentType: 'text/html', partial: false, ...rest };
}
const THEN = await page(ledger(STORY));

test.each<[string, string, string | null]>([
  ['the same page', ledger(STORY), 'same'],
  ['the same text under a new template, with other stories beside it', redesigned(STORY), 'same'],
  [
    'the same text with comments under it',
    ledger(STORY, `<section>${bare(OTHER_STORY)}${bare(GERMAN)}</section>`),
    'same',
  ],
  ['the same text under another date', ledger(STORY).replaceAll('3 March 2020', '12 May 2024'), 'same'],
  ['a text with one figure changed', ledger(STORY.map((line) => line.replace('four hundred', 'five hundred'))), 'same'],
  ['a text with a sentence less', ledger(STORY.slice(0, 5)), 'same'],
  ['a text half of which was written anew', ledger([...STORY.slice(0, 3), ...OTHER_STORY.slice(0, 3)]), 'same'],
  [
    'a teaser of the text',
    ledger(STORY.slice(0, 2), '<p>Subscribe to read on</p>').replace(/<nav.*?<\/nav>/, ''),
    'same',
  ],
  ['another text in the same place', ledger(OTHER_STORY), 'drifted'],
  ['a text of which one sentence is left', ledger([STORY[3] ?? '', ...OTHER_STORY]), 'drifted'],
  [
    'somebody else’s site in the same language',
    strangers([...OTHER_STORY, ...OTHER_STORY.map((line) => `${line} Really.`)], 'en'),
    'drifted',
  ],
  ['somebody else’s site in another language', strangers(GAMBLING, 'id'), 'usurped'],
  ['the same site in another language', ledger(GERMAN).replace('lang="en"', 'lang="de"'), null],
  ['a translation under a new template', strangers(GERMAN, 'de'), null],
  ['a shell that a program fills', '<!doctype html><html><body><div id="app"></div></body></html>', null],
])('%s', async (_name, html, verdict) => {
  expect(compareThenAndNow(THEN, await page(html))?.verdict ?? null).toBe(verdict);
});

test('menus, ads, dates and footers are no sentences: a change of them all leaves nothing lost', async () => {
  const compared = compareThenAndNow(THEN, await page(redesigned(STORY)));
  expect(compared?.similarity).toBeGreaterThan(0.95);
  expect(compared?.lost).toEqual([]);
});

test('the words that went are named, the most frequent first', async () => {
  const compared = compareThenAndNow(THEN, await page(ledger(OTHER_STORY, '', 'The library - Ledger')));
  expect(compared?.lost.slice(0, 5)).toEqual(expect.arrayContaining(['northhaven', 'harbour', 'quay', 'fishers']));
  expect(compared?.similarity).toBeLessThan(0.1);
});

test.each([
  ['the copy', { partial: true }, {}],
  ['the page', {}, { partial: true }],
])('nothing is said where %s is not whole', async (_name, then, now) => {
  expect(compareThenAndNow({ ...THEN, ...then }, await page(ledger(OTHER_STORY), now))).toBeNull();
});

describe('settling', () => {
  const COPY = 'https://archive.test/web/20200303000000/https://ledger.test/boats';
  const answer: ArchiveAnswer = {
    status: 'found',
    asked: [],
    best: { archive: 'wayback', url: COPY, capturedAt: '2020-03-03T00:00:00.000Z', good: true, page: THEN },
  };
  const asked = async (html: string, state = linkState('ok', { confidence: 0.95 })): Promise<Asked> => ({
    state,
    exchanges: [],
    page: await page(html),
    askAgain: false,
  });
  const SEEN = linkState('ok', {
    confidence: 0.95,
    finalUrl: 'https://ledger.test/boats',
    evidence: [{ signal: 'slug-absent', detail: 'none of these is in the page: boats' }],
  });
  const options = { witnessAgeDays: 30, nowMs: Date.parse('2026-11-24T00:00:00Z') };

  test('a living page that says something else has drifted, with similarity, copy and words', async () => {
    const state = settle(await asked(ledger([STORY[3] ?? '', ...OTHER_STORY]), SEEN), answer, options);
    expect(state).toMatchObject({
      liveness: 'alive',
      status: 'drifted',
      reason: 'content-drift',
      finalUrl: 'https://ledger.test/boats',
      drift: { copy: COPY, capturedAt: '2020-03-03T00:00:00.000Z' },
    });
    const [before, drift] = state.evidence;
    expect(before).toEqual(SEEN.evidence[0]);
    expect(drift?.signal).toBe('drift');
    // Five of the words that went, and the share in per cent.
    expect(drift?.detail).toMatch(
      /^\d\d % of what the copy of 2020-03-03 said is still there; gone: (?:“\p{L}+”, ){4}“\p{L}+”$/u,
    );
    expect(Number(drift?.detail.slice(0, 2))).toBe(Math.round(100 * (state.drift?.similarity ?? 0)));
  });

  test('a page that was taken over is dead, and keeps what was known of it', async () => {
    const state = settle(await asked(strangers(GAMBLING, 'id'), SEEN), answer, options);
    expect(state).toMatchObject({
      status: 'dead',
      reason: 'usurped',
      finalUrl: 'https://ledger.test/boats',
      drift: { copy: COPY },
    });
    expect(state.confidence).toBeLessThan(1);
    expect(state.evidence).toEqual([
      ...SEEN.evidence,
      {
        signal: 'drift',
        detail: 'another language, another template and another topic than in the copy of 2020-03-03',
      },
    ]);
  });

  test('a page that still says so stays alive, and how much of it is told', async () => {
    expect(settle(await asked(redesigned(STORY)), answer, options)).toMatchObject({
      status: 'alive',
      reason: 'ok',
      drift: { similarity: expect.closeTo(1, 1) },
    });
  });

  test.each(['paywalled', 'too-large', 'registered', 'http-404'] as const)(
    'a page of which not all was seen (%s) is not compared',
    async (reason) => {
      expect(settle(await asked(ledger(OTHER_STORY), linkState(reason)), answer, options).reason).toBe(reason);
    },
  );

  test.each([
    ['2026-11-10T00:00:00.000Z', 'alive'],
    ['2026-10-25T00:00:00.000Z', 'alive'],
    ['2026-10-24T23:59:59.000Z', undefined],
    ['2026-09-10T00:00:00.000Z', undefined],
  ])(
    'an unknown link whose newest good capture is of %s is presumed %s, and stays unknown',
    async (capturedAt, presumed) => {
      const newestGood = { archive: 'wayback', url: COPY, capturedAt, good: true };
      const state = settle(await asked('', linkState('bot-challenge')), { ...answer, newestGood }, options);
      expect(state).toMatchObject({ liveness: 'unknown', reason: 'bot-challenge', lastSeen: capturedAt });
      expect(state.presumed).toBe(presumed);
    },
  );

  test('nothing changes where there is no answer, no copy, a bad one or one that nobody read', async () => {
    const living = await asked(ledger(OTHER_STORY), SEEN);
    const { page: _page, ...unread } = answer.best ?? { archive: '', url: '', capturedAt: '', good: true };
    const bad = { archive: 'wayback', url: COPY, capturedAt: '2020-03-03T00:00:00.000Z', good: false, page: THEN };
    for (const said of [
      null,
      { status: 'none', asked: [] } as const,
      { ...answer, best: unread },
      { ...answer, best: bad },
    ])
      expect(settle(living, said, options)).toBe(SEEN);
    expect(settle({ ...living, page: null }, answer, options)).toBe(SEEN);
    // A text that cannot be compared: the same site in another language.
    const translated = await asked(ledger(GERMAN).replace('lang="en"', 'lang="de"'), SEEN);
    expect(settle(translated, answer, options)).toBe(SEEN);
  });

  test('the latest good capture is the witness, and a bad one is none', async () => {
    const unknown = await asked('', linkState('bot-challenge'));
    const at = (capturedAt: string, good = true) => ({ archive: 'wayback', url: COPY, capturedAt, good });
    const [old, late] = ['2026-09-10T00:00:00.000Z', '2026-11-10T00:00:00.000Z'];
    const seen = (best: Capture | undefined, newestGood: Capture | undefined) =>
      settle(
        unknown,
        {
          status: 'found',
          asked: [],
          ...(best === undefined ? {} : { best }),
          ...(newestGood === undefined ? {} : { newestGood }),
        },
        options,
      ).lastSeen;
    expect(seen(at(late), at(old))).toBe(late);
    expect(seen(at(old), at(late))).toBe(late);
    expect(seen(at(late), undefined)).toBe(late);
    expect(seen(at(late, false), at(old))).toBe(old);
    expect(seen(at(late, false), undefined)).toBeUndefined();
    expect(seen(at('9999-12-31T00:00:00.000Z'), at(late))).toBe(late);
    expect(settle(unknown, { status: 'none', asked: [] }, options)).toBe(unknown.state);
  });
});
