import { describe, expect, test } from 'vitest';
import { metaNames, type PageFacts } from '../../../src/core/pages/page-facts.ts';
import { pageMetadata } from '../../../src/core/pages/page-metadata.ts';

function facts(some: Partial<PageFacts>): PageFacts {
  return {
    metas: [],
    jsonLd: [],
    titleElement: '',
    headings: [],
    dated: [],
    authors: [],
    lines: [],
    language: undefined,
    canonical: undefined,
    url: undefined,
    ...some,
  };
}
const published = (content: string) => ({ metas: [{ name: 'article:published_time', content }] });

describe('the day of publication', () => {
  test.each<[string, Partial<PageFacts>, string | undefined]>([
    ['is the day of the author’s clock', published('2023-11-09T01:49:09+01:00'), '2023-11-09'],
    [
      'is the day in the address where a moment in UTC is near midnight there',
      { ...published('2023-11-09T01:49:09Z'), url: 'https://post.test/2023/11/08/lock/' },
      '2023-11-08',
    ],
    ['is none that no calendar has', published('31/02/2020'), undefined],
    [
      'is the day that readers are shown, for a moment in UTC',
      {
        ...published('2018-12-31T23:05:00+00:00'),
        dated: [{ value: '2019-01-01 00:05', text: '', marks: 'time published' }],
      },
      '2019-01-01',
    ],
    [
      'is no day that is far from it',
      { ...published('2023-11-09T01:49:09Z'), url: 'https://post.test/2023/10/01/lock/' },
      '2023-11-09',
    ],
    [
      'is not moved for a clock that names its zone',
      { ...published('2023-11-09T01:49:09+05:00'), url: 'https://post.test/2023/11/08/lock/' },
      '2023-11-09',
    ],
    ['may have a short year', { dated: [{ value: '23.09.22', text: '', marks: 'div uploaded-date' }] }, '2022-09-23'],
    ['is no version number', { dated: [{ value: '1.23.09.22', text: '', marks: 'div date' }] }, undefined],
  ])('%s', (_, some, expected) => {
    expect(pageMetadata(facts(some)).publishedAt).toBe(expected);
  });
});

describe('the title', () => {
  const h1 = (text: string) => ({ headings: [{ level: 1 as const, text, marks: 'h1' }] });
  test.each<[string, Partial<PageFacts>, string]>([
    [
      'is a heading that the title element has before a longer name of the site',
      { ...h1('Notes for authors'), titleElement: 'Notes for authors | Northhaven Review of Harbours' },
      'Notes for authors',
    ],
    [
      'is what another heading says where the first one is the name of the site',
      {
        headings: [
          { level: 1, text: 'Harbour Diary', marks: 'h1' },
          { level: 2, text: 'The gate that nobody mended', marks: 'h2' },
        ],
        titleElement: 'Harbour Diary » The gate that nobody mended',
      },
      'The gate that nobody mended',
    ],
    [
      'is what describes the page before what is shown where somebody shares it',
      {
        metas: [
          { name: 'og:title', content: 'You will not believe this gate' },
          { name: 'dc.title', content: 'The gate that nobody mended' },
        ],
      },
      'The gate that nobody mended',
    ],
    [
      'is not the name of the site that a heading has',
      { ...h1('Harbour Diary'), titleElement: 'Harbour Diary » Archive » The gate that nobody mended' },
      'The gate that nobody mended',
    ],
    [
      'is not the rubric that a heading of one word names',
      { ...h1('Announcements'), titleElement: 'The port gets a second lock gate' },
      'The port gets a second lock gate',
    ],
    [
      'is the heading of one word that the title has too',
      { ...h1('Brackwater'), titleElement: 'Brackwater in the rain again' },
      'Brackwater',
    ],
    [
      'is the heading of several words',
      { ...h1('What the keeper knew'), titleElement: 'A lock and its keeper' },
      'What the keeper knew',
    ],
    [
      'is the shorter part where the longer is what the host is called',
      {
        ...h1('About locks'),
        titleElement: 'About locks – Harbour Diary Publishers',
        url: 'https://harbourdiary.test/about',
      },
      'About locks',
    ],
    [
      'is the heading that the metadata have too, with whatever sign between its parts',
      {
        ...h1('The third gate – Who mends it?'),
        metas: [{ name: 'og:title', content: 'The third gate – Who mends it?' }],
        titleElement: 'An open talk on locks',
      },
      'The third gate – Who mends it?',
    ],
    [
      'is whole where none of its parts is a name of the site',
      {
        metas: [
          { name: 'og:title', content: 'Lock week 2018 | A new lamp for the third gate' },
          { name: 'og:site_name', content: 'Harbour Diary' },
        ],
        url: 'https://harbourdiary.test/lamp',
      },
      'Lock week 2018 | A new lamp for the third gate',
    ],
    [
      'is what microdata call the headline, before what is made for sharing',
      {
        ...h1('A talk with the keeper of the third gate'),
        metas: [
          { name: 'og:title', content: 'Interview with a lock keeper' },
          { name: 'headline', content: 'A talk with the keeper of the third gate' },
        ],
      },
      'A talk with the keeper of the third gate',
    ],
    [
      'has no character references left',
      { metas: [{ name: 'og:title', content: 'The keeper&#8217;s dog &#x26; the gate' }] },
      'The keeper’s dog & the gate',
    ],
    [
      'is no heading of one word where the title element has other words, unless those name the site',
      { ...h1('Announcements'), titleElement: 'Lock news' },
      'Lock news',
    ],
    [
      'is a heading of one word where the title element names the site',
      { ...h1('Announcements'), titleElement: 'Harbour Diary', url: 'https://harbour-diary.test/a' },
      'Announcements',
    ],
  ])('%s', (_, some, expected) => {
    expect(pageMetadata(facts(some)).title).toBe(expected);
  });
});

describe('the authors', () => {
  const marked = (...texts: readonly string[]) => ({
    authors: texts.map((text) => ({ text, marks: 'span author' })),
  });
  const onCard = (label: string) => ({
    metas: [
      { name: 'twitter:label1', content: label },
      { name: 'twitter:data1', content: 'Ann Pilot' },
      { name: 'twitter:label2', content: 'Reading time' },
      { name: 'twitter:data2', content: 'Ten minutes' },
    ],
  });
  test.each<[string, Partial<PageFacts>, readonly string[]]>([
    ['come without what they are', marked('Ann Pilot Redakteurin für Küste und Meer'), ['Ann Pilot']],
    ['come without who drew for them', marked('Ann Pilot Illustration von Tom Hale'), ['Ann Pilot']],
    ['come without what they did', marked('Recipe by Ann Pilot'), ['Ann Pilot']],
    ['come without a dash behind them', marked('Ann Pilot -'), ['Ann Pilot']],
    ['come without how long ago that was', marked('Ann Pilot vor 2 Stunden'), ['Ann Pilot']],
    ['come without the day', marked('By Ann Pilot 3 May', 'Tom Hale June 12, 8:15'), ['Ann Pilot', 'Tom Hale']],
    ['come with a number that is theirs', marked('Redaktion Hafen 2'), ['Redaktion Hafen 2']],
    ['come without their address', marked('Ann Pilot (https://pilot.test/ann)'), ['Ann Pilot']],
    ['are no word that stands before them', marked('By', 'Artikel von: Ann Pilot'), ['Ann Pilot']],
    ['are not who built the site', marked('Developed by Ann Pilot'), []],
    ['are no label of a form', marked('Name *'), []],
    ['stand on the card behind "Written by"', onCard('Written by'), ['Ann Pilot']],
    ['stand there in other languages too', onCard('Verfasst von'), ['Ann Pilot']],
    ['are not what the card has behind another label', onCard('Filed under'), []],
    ['are nobody who spoke below', marked('Ann Pilot says'), []],
    [
      'are nobody whom the markup has among the comments',
      {
        authors: [
          { text: 'Tom Hale', marks: 'span author comment' },
          { text: 'Ann Pilot', marks: 'span author' },
        ],
      },
      ['Ann Pilot'],
    ],
  ])('%s', (_, some, expected) => {
    expect(pageMetadata(facts(some)).authors).toEqual(expected);
  });
});

test('a property has any number of names, a name is one', () => {
  expect(metaNames('property', ' OG:title  twitter:title ')).toEqual(['og:title', 'twitter:title']);
  expect(metaNames('itemprop', 'headline name')).toEqual(['headline', 'name']);
  expect(metaNames('name', 'DC_title')).toEqual(['dc.title']);
  expect(metaNames('name', 'two words')).toEqual(['two words']);
  expect(metaNames('property', '  ')).toEqual([]);
});
