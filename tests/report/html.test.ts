import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { HtmlValidate } from 'html-validate/node';
import { Parser } from 'htmlparser2';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import { renderHtml } from '../../src/report/html/page.ts';
import { SCRIPT } from '../../src/report/html/script.ts';
import { ATTACKS, attackedReport } from '../helpers/attacks.ts';
import { northhavenReport, signedReport } from '../helpers/northhaven.ts';
import { sampleArticle, sampleClaim, sampleReport, sampleSource } from '../helpers/sample-report.ts';

const render = renderHtml;
let report: Report;
let page: string;

beforeAll(async () => {
  report = signedReport(await northhavenReport());
  page = render(report);
});

/** Every element of a page with its attributes. */
function elementsOf(markup: string): { name: string; attributes: Record<string, string> }[] {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => elements.push({ name, attributes }) });
  parser.end(markup);
  return elements;
}

/** What a reader sees, without markup, one space for any white space. */
function textOf(markup: string): string {
  let text = '';
  let silent = 0;
  const parser = new Parser({
    onopentag: (name) => {
      silent += Number(name === 'script' || name === 'style');
    },
    onclosetag: (name) => {
      silent -= Number(name === 'script' || name === 'style');
    },
    ontext: (part) => {
      text += silent > 0 ? '' : part;
    },
  });
  parser.end(markup);
  return text.replace(/\s+/g, ' ');
}

describe('the page of the bundled article', () => {
  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        'long-title': 'off', // the article's own title
        'no-inline-style': 'error',
        'wcag/h30': 'error',
        'prefer-native-element': 'off',
      },
    });
    const { results } = await validator.validateString(page);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`)),
    ).toEqual([]);
  });

  test('asks nobody for anything: no address but those that a reader follows', () => {
    const loads = elementsOf(page).flatMap(({ name, attributes }) =>
      Object.entries(attributes)
        .filter(([key]) =>
          ['src', 'srcset', 'data', 'poster', 'background', 'action', 'xlink:href', 'style'].includes(key),
        )
        .map(([key, value]) => `${name} ${key}=${value}`),
    );
    expect(loads).toEqual([]);
    expect(page).not.toMatch(/@import|url\(/);
    const links = elementsOf(page).filter(({ name }) => name === 'a');
    for (const { attributes } of links) expect(attributes['href']).toMatch(/^(?:#|https?:\/\/)/);
    for (const { attributes } of links.filter(({ attributes }) => !attributes['href']?.startsWith('#')))
      expect(attributes['rel']).toBe('noreferrer noopener nofollow');
  });

  test('has a policy that allows its own script and style by hash and nothing else', () => {
    const meta = elementsOf(page).find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    const policy = meta?.attributes['content'] ?? '';
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(/unsafe|https?:|data:|\*/);
    for (const name of ['script', 'style']) {
      const content = new RegExp(`<${name}>([^]*?)</${name}>`).exec(page)?.[1] ?? '';
      expect(policy).toContain(`${name}-src 'sha256-${createHash('sha256').update(content).digest('base64')}'`);
    }
    expect(() => new Script(SCRIPT)).not.toThrow();
  });

  test('links inside the page lead somewhere, and every id is there once', () => {
    const ids = elementsOf(page).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = elementsOf(page).flatMap(({ attributes }) => /^#(.+)/.exec(attributes['href'] ?? '')?.[1] ?? []);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  test('begins with what to do, then shows the article, the claims, the sources and what it does not say', () => {
    const headings = [...page.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, name]) => name);
    expect(headings).toEqual([
      'Before you publish',
      'At a glance',
      'The article',
      'Claim by claim',
      'Sources',
      'What this report does not say',
    ]);
  });

  test('says of a cut quotation what was left out, in grey, with the context around it', () => {
    expect(page).toMatch(/<span class="context">… ferry terminal collapsed .*?<\/span>The terminal was built/);
    expect(page).toMatch(/<span class="cut"><span class="unseen">left out: <\/span>during the visit of March 2017/);
  });

  test('marks on both sides where a wording differs', () => {
    expect(page).toMatch(/accident of the <span class="unseen">only here: <\/span><mark class="added">decade<\/mark>/);
    expect(page).toMatch(/accident of the <span class="unseen">only here: <\/span><mark class="differs">year<\/mark>/);
  });

  test('opens the passage on the live page and in the copy', () => {
    expect(page).toMatch(
      /href="https:\/\/inspectorate\.northhaven\.test\/statements\/[^"#]*#:~:text=[^"]*" rel="[^"]*">live page</,
    );
    expect(page).toMatch(
      /href="https:\/\/web\.archive\.org\/web\/20211107[^"#]*#:~:text=[^"]*" rel="[^"]*">copy of 2021-11-07</,
    );
  });

  test('says of every source when it was asked (UTC), by what digest, and who has copies', () => {
    const [source] = report.articles[0]?.sources ?? [];
    const card = /<article class="source" id="a1-s1".*?<\/article>/s.exec(page)?.[0] ?? '';
    const words = textOf(card);
    expect(words).toContain(`Asked${source?.link?.checkedAt?.slice(0, 19).replace('T', ' ')} UTC`);
    expect(words).toContain(`sha256 ${source?.link?.sha256}`);
    expect(words).toContain('Kindpress release');
    expect(words).toContain('Published2021-11-06');
    expect(words).toMatch(/Who was askedwayback ●has a copy/);
    expect(words).toContain('Cited forline 12, line 14');
    expect(card).toContain('<figure class="timeline">');
  });

  test('shows the hops of an address that moved', () => {
    const card = /<article class="source" id="a1-s5".*?<\/article>/s.exec(page)?.[0] ?? '';
    expect(card).toMatch(/<ol class="hops"><li>30\d /);
  });

  test('says how many are signed off, shows each and names what was lost', () => {
    const words = textOf(page);
    expect(words).toContain('3 of 22 signed off');
    expect(words).toContain('✓confirmed M. Lindqvist, 2026-11-25');
    expect(words).toContain('“who says so?”');
    expect(words).toContain('“Nobody was hurt.” was ✓ confirmed: AK 2026-11-25');
    expect(page).toContain('href="https://desk.test/call-14"');
  });

  test('marks what stet tied itself everywhere, and says which of it is a guess', () => {
    const inferred =
      report.articles[0]?.claims.flatMap(({ citations }) => citations.filter((citation) => citation.inferred)) ?? [];
    const sure = inferred.filter((citation) => citation.sure);
    expect(sure.length).toBeGreaterThan(0);
    expect(sure.length).toBeLessThan(inferred.length);
    expect(page.match(/Tied by stet \(~\)/g)).toHaveLength(sure.length);
    expect(page.match(/A guess of stet \(~\?\)/g)).toHaveLength(inferred.length - sure.length);
  });
});

test('calls a source by its own number, also where others before it were left out', () => {
  const sources = [sampleSource(2), sampleSource(4)];
  const out = textOf(render(sampleReport([sampleArticle({ sources, claims: [], findings: [] })])));
  expect(out).toContain('2 site2.test');
  expect(out).toContain('4 site4.test');
});

test.each([
  ['of a quotation that it', { quotations: [{ start: 0, end: 9, text: 'The boats' }] }, 'The quotation stands in'],
  ['of a statement that a passage about it', {}, 'A passage about it stands in'],
])('says %s stands in another source', (_name, rest, words) => {
  const support = {
    state: 'no-passage-found',
    score: 0,
    from: 'live',
    passages: [],
    figures: [],
    unbacked: [],
  } as const;
  const tie = { source: 's1', via: 'link', marker: null, confidence: 1, inferred: false } as const;
  const claim = sampleClaim(1, { ...rest, citations: [{ ...tie, support: { ...support, foundIn: 's2' } }] });
  const out = textOf(render(sampleReport([sampleArticle({ claims: [claim], findings: [] })])));
  expect(out).toContain(`${words} another source: site2.test.`);
});

describe('the words of an article', () => {
  const text = 'وصلت السفينة في 3 مايو 2021 وعلى متنها 1500 راكب.';
  const quotation = { start: 0, end: 12, text: 'وصلت السفينة' };
  const support = {
    state: 'verbatim',
    score: 1,
    from: 'live',
    passages: [{ text: 'The ship came in.', prefix: '', suffix: '' }],
    quote: { parts: ['The ship came in.'] },
    figures: [],
    unbacked: [],
  } as const;
  const claim = sampleClaim(1, {
    text,
    start: 0,
    end: text.length,
    quotations: [quotation],
    citations: [{ source: 's1', via: 'link', marker: null, confidence: 1, inferred: false, support }],
  });
  const wordsOf = (language: string | null) => {
    const article = sampleArticle({ title: text, language, text, claims: [claim], findings: [] });
    return elementsOf(render(sampleReport([article]))).filter(({ attributes }) => attributes['lang'] !== undefined);
  };

  test.each([
    ['ar', 'ar'],
    ['fa-IR', 'fa-IR'],
    [null, 'ar'],
    ['x" onload="y', 'ar'],
  ])('said to be in %j are in %s, and run in their own direction', (language, lang) => {
    const [page, ...words] = wordsOf(language);
    expect(page).toEqual({ name: 'html', attributes: { lang: 'en' } });
    expect(words.map(({ name }) => name)).toEqual(['h1', 'p', 'h3', 'blockquote']);
    for (const { attributes } of words) expect(attributes).toMatchObject({ lang, dir: 'auto' });
  });

  test('of a source are in nobody knows what language, and run in their own direction', () => {
    const markup = render(sampleReport([sampleArticle({ text, claims: [claim], findings: [] })]));
    expect(markup).toContain('<blockquote dir="auto">The ship came in.</blockquote>');
  });
});

test('an address that a message cuts, or hides a secret of, is no link: what is left of it leads elsewhere', () => {
  const message = (url: string) => ({
    code: 'drifted',
    severity: 'warning' as const,
    message: `See ${url}.`,
    args: {},
  });
  const urls = ['https://site.test/whole', 'https://site.test/a-long-way-th…', 'https://site.test/?key=…&page=2'];
  const findings = urls.map((url, index) => ({ ...message(url), line: index + 1, column: 1 }));
  const markup = render(sampleReport([sampleArticle({ sources: [], claims: [], findings })]));
  const links = elementsOf(markup).flatMap(({ attributes }) => attributes['href'] ?? []);
  expect(links.filter((href) => !href.startsWith('#'))).toEqual([urls[0]]);
  expect(textOf(markup)).toContain('See site.test/a-long-way-th….');
});

test('a note on which the gate fails is to be done, and is not folded away', () => {
  const note = { code: 'moved-link', severity: 'note' as const, message: 'It moved.', args: {}, line: 1, column: 1 };
  const findings = [
    { ...note, code: 'reuse', message: 'It is the same.' },
    { ...note, fails: true as const },
  ];
  const markup = render(sampleReport([sampleArticle({ claims: [], findings })]));
  const [todo = '', notes = ''] = markup.slice(markup.indexOf('Before you publish')).split('<details class="notes">');
  expect(textOf(todo)).toContain('It moved.');
  expect(textOf(notes)).toContain('It is the same.');
  expect(markup).toContain('To do <span class="count">1</span>');
});

test('several articles share a page, each with its own parts', async () => {
  const articles = [sampleArticle({ text: 'One.', blocks: [] }), sampleArticle({ title: 'Another', path: 'b.txt' })];
  const markup = render(sampleReport(articles));
  expect(textOf(markup)).toContain('2 articles');
  const ids = elementsOf(markup).flatMap(({ attributes }) => attributes['id'] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
});

/** Every element that the page is made of. */
const OURS = new Set(
  `html head meta title style script body a header main footer nav section article div p span h1 h2 h3 h4 ul ol li dl dt dd
  code time b mark details summary form fieldset legend label input blockquote figure figcaption table caption thead tbody
  tr th td svg rect circle path line text`.split(/\s+/),
);

describe.each(ATTACKS)('the attack %j', (attack) => {
  test('is text on the page and nothing else', async () => {
    const markup = render(attackedReport(attack));
    const elements = elementsOf(markup);
    const names = elements.map(({ name }) => name);
    expect(names.filter((name) => !OURS.has(name))).toEqual([]);
    for (const once of ['script', 'style', 'title']) expect(names.filter((name) => name === once)).toHaveLength(1);
    for (const { attributes } of elements) {
      expect(Object.keys(attributes).filter((name) => name.startsWith('on'))).toEqual([]);
      if (attributes['href'] !== undefined) expect(attributes['href']).toMatch(/^(?:#|https?:\/\/)/i);
    }
    expect(markup).not.toMatch(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe]/,
    );
  });
});
