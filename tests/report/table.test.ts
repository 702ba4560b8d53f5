import widthOf from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Provenance } from '../../src/core/evidence.ts';
import { linkState } from '../../src/core/link-state.ts';
import type { ReportFinding } from '../../src/core/report.ts';
import type { View } from '../../src/core/reporter.ts';
import { PROVENANCE_WORDS } from '../../src/report/provenance-words.ts';
import { claimCard } from '../../src/report/review-card.ts';
import { reviewList } from '../../src/report/review-list.ts';
import { Layout } from '../../src/report/table/layout.ts';
import { withMeasure } from '../../src/report/table/measure.ts';
import { renderTable } from '../../src/report/table/table.ts';
import { sampleArticle, sampleClaim, sampleReport, sampleSource, VIEW } from '../helpers/sample-report.ts';

const render = async (view = VIEW, report = sampleReport()) => renderTable(report, view);

const withoutColour = (text: string) => text.replace(/\u001b\[\d+m/g, '');

describe('the table', () => {
  test.each([60, 80, 100, 160])('fits %i columns', async (width) => {
    const out = await render({ ...VIEW, width });
    for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
    await expect(out).toMatchFileSnapshot(`__snapshots__/table-${width}.txt`);
  });

  test('counts the claims worth checking, and all of them where there are others', async () => {
    const [worthy, other] = [sampleClaim(1, { checkWorthy: true }), sampleClaim(2, { checkWorthy: false })];
    const countOf = async (claims: readonly (typeof worthy)[]) =>
      /^CLAIMS [^:]*/m.exec(await render(VIEW, sampleReport([{ ...sampleArticle(), claims }])))?.[0];
    expect(await countOf([worthy])).toBe('CLAIMS 1');
    expect(await countOf([worthy, other])).toBe('CLAIMS 1 of 2 worth checking');
  });

  test('says of one claim what it says of many', async () => {
    const claims = (Object.keys(PROVENANCE_WORDS) as Provenance[]).map((provenance, index) =>
      sampleClaim(index + 1, { provenance }),
    );
    const lineOf = async (each: typeof claims) =>
      /^CLAIMS .*(?:\n.*)*?(?=\nLINKS)/m
        .exec(await render(VIEW, sampleReport([sampleArticle({ claims: each })])))?.[0]
        ?.replace(/[\s\u00a0]+/g, ' ');
    const one = await lineOf(claims);
    expect(one).toContain('1 differs from the source · 1 lost its source · ');
    expect(one).toContain('1 says that nothing is there');
    const two = await lineOf([...claims, ...claims]);
    expect(two).toContain('2 differ from the source · 2 lost their source · ');
    expect(two).toContain('2 say that nothing is there');
  });

  test('says state in words, also without colour', async () => {
    const out = (await render({ ...VIEW, width: 160 })).replace(/\s+/g, ' ');
    for (const words of ['✗ gone', '? blocked', '? no answer', '≠ wording differs', '= verbatim, cut', 'none matched'])
      expect(out).toContain(words);
    expect(out).not.toContain('\u001b');
  });

  test('colours only when asked', async () => {
    expect(await render({ ...VIEW, color: true })).toContain('\u001b[');
  });

  test('says the same in colour, as the list and the card of a claim do', async () => {
    const article = sampleReport().articles[0] ?? sampleArticle();
    const long = sampleClaim(1, {
      text: 'A long claim has lines. '.repeat(20),
      context: 'What came before. '.repeat(20),
    });
    const shown: readonly ((view: View) => Promise<string>)[] = [
      (view) => render(view),
      (view) => reviewList(article, view),
      (view) => claimCard(long, article, view),
    ];
    for (const show of shown) {
      const colored = await show({ ...VIEW, color: true });
      expect(colored).toContain('\u001b[');
      expect(withoutColour(colored)).toBe(await show(VIEW));
    }
  });

  test('marks what stet inferred and what it guessed, and never what the author tied', async () => {
    const out = await render({ ...VIEW, width: 160 });
    expect(out).toMatch(/~1 site1\.test/);
    expect(out).toMatch(/~\?2 site2\.test/);
    expect(out).toMatch(/ 1 site1\.test/);
  });

  test('calls a source by its own number, also where others before it were left out', async () => {
    const [citation] = sampleArticle().claims[0]?.citations ?? [];
    const article = sampleArticle({
      sources: [sampleSource(2), sampleSource(4)],
      claims: [sampleClaim(1, { citations: citation === undefined ? [] : [{ ...citation, source: 's4' }] })],
    });
    const out = await render(VIEW, sampleReport([article]));
    expect(out).toMatch(/ 4 site4\.test/);
    expect(out).toContain('No claim leans on: 2 site2.test');
  });

  test('shows only problems when asked, and says how many rows are left out', async () => {
    const out = await render({ ...VIEW, only: 'problems' });
    expect(out).not.toContain('counted 1 boats');
    expect(out).toMatch(/… \d more/);
  });

  test('an incomplete run says so', async () => {
    expect(await render(VIEW, { ...sampleReport(), complete: false })).toContain('INCOMPLETE');
  });

  test('nothing in an article can write to the terminal', async () => {
    const evil = '\u001b]0;owned\u0007\u001b[31mred\u202Eevil\nline';
    const article = sampleArticle({ title: evil, claims: [sampleClaim(1, { text: evil })] });
    const out = await render(VIEW, sampleReport([article]));
    expect(out).not.toMatch(/[\u001b\u0007\u202e]/);
  });
});

describe('the to-do list', () => {
  const todo = (out: string) => out.slice(out.indexOf('BEFORE YOU PUBLISH'));

  test('names what stands at every place, and says what to do once a kind', async () => {
    const accusation = (number: number) => ({
      code: 'unsourced-accusation',
      severity: 'warning' as const,
      message: 'This accuses somebody and cites no source.',
      hint: 'Ask the author.',
      args: {},
      line: number,
      column: 1,
      claim: `c${number}`,
    });
    const claims = [1, 2].map((number) => sampleClaim(number, { text: `Person ${number} took the money.` }));
    const out = todo(await render(VIEW, sampleReport([sampleArticle({ claims, findings: [1, 2].map(accusation) })])));
    expect(out).toContain('unsourced-accusation ×2 · Ask the author.');
    expect(out).toContain('L1 “Person 1 took the money.”');
    expect(out).toContain('L2 “Person 2 took the money.”');
    expect(out.match(/accuses somebody/g)).toBeNull();
  });

  test('of the figures of a claim it names those that differ', async () => {
    const figures = [
      { claim: 'nine per cent', source: 'nine percentage points', agrees: false, kind: 'percent' },
      { claim: 'three', source: null, agrees: null, kind: 'count' },
      { claim: '2016', source: 'March 2016', agrees: true, kind: 'year' },
    ];
    const support = { state: 'figure-differs', score: 1, from: 'live', passages: [], figures, unbacked: [] } as const;
    const citation = { source: 's1', via: 'link', marker: null, confidence: 1, inferred: false, support } as const;
    const claim = sampleClaim(1, { text: 'It rose by nine per cent.', citations: [citation] });
    const place = { line: 1, column: 1, claim: 'c1', source: 's1' };
    const findings = [
      { code: 'figure-differs', severity: 'warning' as const, message: 'It differs.', args: {}, ...place },
    ];
    const out = await render(
      VIEW,
      sampleReport([sampleArticle({ claims: [claim], sources: [sampleSource(1)], findings })]),
    );
    expect(todo(out)).toContain('nine per cent here, nine percentage points there');
    expect(todo(out)).not.toMatch(/three|2016/);
  });

  test('calls sources by their short names, the copy too', async () => {
    const source = sampleSource(1, {
      archive: {
        status: 'found',
        best: { archive: 'wayback', url: 'https://web.test/2020/https://site1.test/page', capturedAt: '2020-01-01' },
        asked: [],
      },
    });
    const finding = {
      code: 'deprecated-archive',
      severity: 'warning' as const,
      message: 'Not https://site1.test/page but https://web.test/2020/https://site1.test/page.',
      args: {},
      line: 1,
      column: 1,
      source: 's1',
    };
    const out = todo(await render(VIEW, sampleReport([sampleArticle({ sources: [source], findings: [finding] })])));
    expect(out).toContain('L1 Not site1.test but wayback.');
  });

  test('fits one screen with everything below it, however much there is to do', async () => {
    const codes = Array.from({ length: 30 }, (_, index) => `code-${index}`);
    const findings = codes.flatMap((code) =>
      [1, 2, 3, 4, 5, 6].map((line) => ({
        code,
        severity: 'warning' as const,
        message: `Something is at ${line}.`,
        args: {},
        line,
        column: 1,
      })),
    );
    const out = await render(VIEW, sampleReport([sampleArticle({ findings })]));
    expect(todo(out).split('\n').length).toBeLessThan(40);
    expect(out).toContain('more, of 21 other kinds');
  });

  const found = (code: string, line: number, rest: Partial<ReportFinding> = {}): ReportFinding => ({
    code,
    severity: 'error',
    message: 'Something is there.',
    args: {},
    line,
    column: 1,
    ...rest,
  });

  test('tells two sources of one site apart by their numbers and addresses: a log has no links', async () => {
    const sources = [1, 2].map((number) =>
      sampleSource(number, { url: `https://one.test/${number}`, link: linkState('http-404', { httpStatus: 404 }) }),
    );
    const findings = sources.map(({ id }) => found('dead-link', 7, { source: id }));
    const out = todo(await render(VIEW, sampleReport([sampleArticle({ sources, claims: [], findings })])));
    for (const number of [1, 2])
      expect(out).toContain(`    L7 ${number} https://one.test/${number} ✗ gone: not found (404)`);
  });

  test('names a file of somebody’s computer, whose address has no host', async () => {
    const url = 'file:///home/ann/plan.pdf';
    const sources = [sampleSource(1, { url, citedAs: url })];
    const findings = [
      found('reader-cannot-open', 7, { source: 's1', message: `Readers cannot open ${url}: it is a file.` }),
    ];
    const out = todo(await render(VIEW, sampleReport([sampleArticle({ sources, claims: [], findings })])));
    expect(out).toContain(`    L7 Readers cannot open ${url}: it is a file.`);
  });

  test('shows of a malformed address all that is wrong with it', async () => {
    const message = 'The address htp://broken.test/a is malformed: its scheme is misspelt.';
    const sources = [sampleSource(1, { url: 'htp://broken.test/a' })];
    const findings = [found('malformed-url', 7, { source: 's1', message })];
    const out = todo(await render(VIEW, sampleReport([sampleArticle({ sources, claims: [], findings })])));
    expect(out).toContain(`    L7 ${message}`);
  });

  test('of a thousand places names the first', async () => {
    const findings = Array.from({ length: 1000 }, (_, index) => found('dead-link', index + 1));
    const out = todo(await render(VIEW, sampleReport([sampleArticle({ findings })])));
    expect(out).toMatch(/ {4}and L22, L23, [L\d,\s]*L45 … 955 more\n/);
    expect(out.split('\n').length).toBeLessThan(40);
  });

  test('has the notes on which the gate fails, before all else', async () => {
    const findings = [
      found('drifted', 1),
      found('reuse', 2, { severity: 'note' }),
      found('moved-link', 3, { severity: 'note', fails: true }),
    ];
    const out = todo(await render(VIEW, sampleReport([sampleArticle({ findings })])));
    expect(out).toMatch(/^ 1 {2}moved-link\b[\s\S]*^ 2 {2}drifted\b/m);
    expect(out).not.toContain('reuse');
  });

  test('says how many kinds are left, also of one', async () => {
    const findings = Array.from({ length: 10 }, (_, index) => ({
      code: `code-${index}`,
      severity: 'warning' as const,
      message: 'Something is there.',
      args: {},
      line: index + 1,
      column: 1,
    }));
    expect(await render(VIEW, sampleReport([sampleArticle({ findings })]))).toContain('1 more, of 1 other kind (');
  });
});

describe('nobody was asked', () => {
  const unasked = sampleArticle({
    sources: [1, 2].map((number) => {
      const { link: _link, archive: _archive, ...rest } = sampleSource(number);
      return number === 2 ? { ...rest, url: null } : rest;
    }),
    claims: [
      sampleClaim(1, {
        citations: [{ source: 's1', via: 'numbered', marker: '1', confidence: 1, inferred: false }],
      }),
    ],
    findings: [],
  });

  test('the table has no column about answers, and does not say that a source is not on the web', async () => {
    const out = await render(VIEW, sampleReport([unasked]));
    expect(out).not.toMatch(/LINK NOW|COPY|IN THE SOURCE|not on the web/);
    expect(out).toContain('SOURCES 2: 1 with an address · 1 without · nobody was asked');
  });
});

describe('a terminal that understands links', () => {
  test('gets the source, the copy and the place of the passage as links of which nothing is seen', async () => {
    const out = await render({ ...VIEW, hyperlinks: true });
    expect(out).toContain('\u001b]8;;https://site1.test/page\u001b\\');
    expect(out).toContain('\u001b]8;;https://archive.test/1\u001b\\');
    expect(out.replace(/\u001b\]8;;[^\u001b]*\u001b\\/g, '')).toBe(await render());
  });

  test('never gets an address that could end the sequence', async () => {
    const source = sampleSource(1, { url: 'https://site1.test/\u001b\\\u0007' });
    const out = await render({ ...VIEW, hyperlinks: true }, sampleReport([sampleArticle({ sources: [source] })]));
    expect(out).not.toContain('site1.test/\u001b');
  });
});

describe('a paginated article', () => {
  test('is pointed into by page and paragraph', async () => {
    const out = await render(VIEW, sampleReport([sampleArticle({ claims: [sampleClaim(1, { page: 12, line: 40 })] })]));
    expect(out).toMatch(/^PLACE /m);
    expect(out).toMatch(/^p12 ¶40 /m);
  });
});

describe('wrap', () => {
  const layout = new Layout(widthOf);

  test('cuts a long address behind its own punctuation', () => {
    expect(layout.wrap('https://a.test/one/two', 16)).toEqual(['https://a.test/', 'one/two']);
    expect(layout.wrap('news.harbour.test', 14)).toEqual(['news.harbour.', 'test']);
  });

  test('counts wide characters as two columns', () => {
    expect(layout.wrap('日本語の長い文章です', 6)).toEqual(['日本語', 'の長い', '文章で', 'す']);
  });

  test('loses no word, whatever the width', () => {
    const words = 'one two  three https://site.test/a/very/long/path four';
    for (let width = 2; width < 60; width++)
      expect(layout.wrap(words, width).join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
  });
});

describe('the width of a character', () => {
  test('is one wherever the quick way says so', async () => {
    const wrong: string[] = [];
    for (let code = 0x20; code < 0x3000; code++) {
      const char = String.fromCodePoint(code);
      if ((await quickly(char)) && widthOf(char) !== 1) wrong.push(char);
    }
    expect(wrong).toEqual([]);
  });

  /** True when one measurement was enough. */
  async function quickly(char: string): Promise<boolean> {
    let times = 0;
    await withMeasure((measure) => {
      times += 1;
      measure(char);
      return '';
    });
    return times === 1;
  }
});
