import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findDuplicates, isCopyOf } from '../../../src/evidence/about/near-duplicates.ts';
import { RunReader } from '../../../src/evidence/about/word-runs.ts';

const runsOf = (text: string) => new RunReader().of(text);

const words = (seed: string, count: number) =>
  Array.from({ length: count }, (_unused, index) => `${seed}${(index * 7) % 89}${index % 3 === 0 ? 'a' : ''}`).join(
    ' ',
  );
const STORY = words('roof', 220);
const OTHER = words('ferry', 220);
const MENU = 'Home News Sport Weather Subscribe now for one crown a week and never miss a story again. '.repeat(6);

const duplicates = (texts: readonly { readonly id: string; readonly text: string }[]) =>
  findDuplicates(texts.map(({ id, text }) => ({ id, runs: runsOf(text) })));

describe('two addresses with one story', () => {
  test('the later one is a copy of the earlier', () => {
    const texts = [
      { id: 's1', text: OTHER },
      { id: 's2', text: `By our wire. ${STORY}` },
      { id: 's3', text: `${STORY} Copyright The Ledger.` },
    ];
    expect([...duplicates(texts)]).toEqual([['s3', 's2']]);
  });

  test('a story cut to two thirds is still the story; three copies are copies of the first', () => {
    const cut = STORY.split(' ').slice(0, 150).join(' ');
    const texts = [STORY, cut, STORY].map((text, index) => ({ id: `s${index + 1}`, text }));
    expect([...duplicates(texts)]).toEqual([
      ['s2', 's1'],
      ['s3', 's1'],
    ]);
  });

  test('a site’s own matter makes no copies', () => {
    const texts = ['a', 'b', 'c', 'd', 'e'].map((seed) => ({ id: seed, text: `${MENU}${words(seed, 120)} ${MENU}` }));
    expect(duplicates(texts).size).toBe(0);
  });

  test('short texts are alike by chance', () => {
    expect(duplicates([1, 2].map((id) => ({ id: `s${id}`, text: 'Page not found. Try the search.' }))).size).toBe(0);
  });

  test('ten thousand pages of one site are compared in linear time', () => {
    const texts = Array.from({ length: 2000 }, (_unused, index) => ({
      id: `s${index}`,
      text: `${MENU}${words(`w${index}`, 60)}`,
    }));
    expect(duplicates(texts).size).toBe(0);
  });
});

test('the runs of a page that repeats itself are kept once, and it is still told from its copies', () => {
  const table = 'The harbour was closed for a week, and no boat that lay in it could be moved at all. '.repeat(80);
  expect(runsOf(`${STORY} ${table}`).length).toBeLessThan(300);
  const texts = [`${STORY} ${table}`, table, `${STORY} ${table}`].map((text, index) => ({ id: `s${index}`, text }));
  expect([...duplicates(texts)]).toEqual([['s2', 's0']]);
});

test('a page with most of the article is a copy of it; a short source that the article quotes whole is not', () => {
  const article = `${STORY} ${OTHER}`;
  expect(isCopyOf(new Set(runsOf(article)), runsOf(`Reposted: ${article} Comments`))).toBe(true);
  expect(isCopyOf(new Set(runsOf(article)), runsOf(STORY.split(' ').slice(0, 80).join(' ')))).toBe(false);
});

describe('texts without spaces between words', () => {
  const stories = ['looked-at', 'not-looked-at'].flatMap((half) =>
    readFileSync(`fixtures/stories/${half}.txt`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => {
        const [language = '', writer = '', text = ''] = line.split('|');
        return { id: `${half} ${language} ${writer}`, text };
      }),
  );

  test('no two writers’ stories of one event are one story', () => {
    expect(duplicates(stories).size).toBe(0);
  });

  test.each(stories)('$id, cut to three fifths, with another story’s end below, is still the story', ({ id, text }) => {
    const other = stories.find((story) => story.id !== id)?.text ?? '';
    const printed = `${text.slice(0, 0.6 * text.length)}${other.slice(-0.15 * text.length)}`;
    expect([
      ...duplicates([
        { id, text },
        { id: 'printed', text: printed },
      ]),
    ]).toEqual([['printed', id]]);
  });
});
