import { describe, expect, test } from 'vitest';
import { compareFigures, isFingerprint } from '../../../src/evidence/figures/compare-figures.ts';

/** What is said of the figures of a claim against those of a passage, in the claim's order. */
const agrees = (claim: string, passage: string) => compareFigures(claim, passage).map((figure) => figure.agrees);

describe('what leaves room for another figure agrees only where the same is counted', () => {
  test.each<[string, string, (boolean | null)[]]>([
    ['Over 50 countries take part.', 'Over 200 boats came.', [null]],
    ['Over 50 countries take part.', 'Over 85 countries take part.', [true]],
    ['At least eleven of them were injured.', 'Fourteen people were injured.', [true]],
    ['A man of 55 faces up to 91 years.', 'A man of 55 faces up to 10 years.', [true, false]],
    ['They walked around 1850 miles.', 'They walked around 850 miles.', [false]],
    ['They waited five days.', 'Four to six boats came.', [null]],
    ['They waited five days.', 'They waited four to six days.', [true]],
    ['They waited 15 days.', '12 to 16 boats came.', [null]],
    ['They waited 12 to 16 days.', '15 boats came.', [null]],
    ['They waited 12 to 16 days.', 'They waited 15 days.', [true]],
    ['It took at most 30 days.', 'It took at least 30 days, 12 more than last year.', [false]],
  ])('%s beside %s', (claim, passage, expected) => {
    expect(agrees(claim, passage)).toEqual(expected);
  });
});

describe('points between two shares are no per cent', () => {
  test.each<[string, string, boolean | null]>([
    ['20 percentage points', '20 percent', false],
    ['20 percent', '20 percentage points', false],
    ['20 percentage points', '20 percentage points', true],
    ['20 percentage points', '30 percent', null],
    ['20 Prozentpunkte', '20 Prozent', false],
  ])('a rise of %s beside one of %s', (ours, theirs, expected) => {
    expect(
      agrees(`Turnout in the town rose by ${ours} since May.`, `Turnout in the town rose by ${theirs} since May.`)[0],
    ).toBe(expected);
  });
});

describe('how exactly a figure is meant decides what agrees with it', () => {
  test.each<[string, string, boolean | null]>([
    ['8', '8', true],
    ['8', '9', false],
    // Rounded in the source: as many places as it shows, and no more.
    ['94', 'about 100', true],
    ['100', 'about 94', false],
    ['80', 'about 100', false],
    ['94', 'nearly 100', true],
    ['2.3 million', '2,312,400', true],
    ['2.3 million', '2,361,000', false],
    ['2.3 million', '2.3 million', true],
    ['2,312,400', '2.3 million', true],
    ['2,361,000', '2.3 million', false],
    ['2,300', '2,312', false],
    ['2.5', '2.48', true],
    ['2.48', '2.5', true],
    ['2.5', '2.44', false],
    ['at least 8', '8', true],
    ['at least 8', '9', true],
    ['at least 8', '7', false],
    ['at least 8', '80', true],
    ['at least 8', '81', null],
    ['at least 8', 'at most 9', null],
    ['at least 8', 'fewer than 8', false],
    ['at least 8', 'up to 8', false],
    ['at least 100', 'about 95', true],
    ['at least 100', 'about 85', false],
    ['at least 100', '95', false],
    // Groups of three behind a point are read both ways, metres and millions too.
    ['12.500', '12,500', true],
    ['12,500', '12.500', true],
    ['12.500', '12.5', true],
    ['12.500', '14.500', false],
    ['3.000', '3000', true],
    ['2.000 millones', '2 mil millones', true],
    ['2 mil millones', '2 millones', false],
    ['1,2 Mrd.', '1,2 Millionen', false],
    ['324m', '324', true],
    ['324m', '330', false],
    ['nearly 100', 'more than 100', false],
    ['nearly 100', 'more than 90', true],
    ['nearly 100', 'more than 80', true],
    ['nearly 100', 'more than 79', false],
    ['nearly 100', 'at least 100', true],
    ['more than 100', '101', true],
    ['more than 100', '1000', true],
    ['more than 100', '1001', null],
    ['more than 100', '100', false],
    ['more than 100', '99', false],
    ['more than 100', 'more than 100', true],
    ['more than 100', 'at least 100', true],
    ['more than 100', 'about 100', true],
    ['more than 100', 'nearly 100', false],
    ['more than 100', 'up to 100', false],
    ['no more than 30', '28', true],
    ['no more than 30', '34', false],
    ['no fewer than 30', '34', true],
    ['no fewer than 30', '28', false],
    ['up to 30', '30', true],
    ['up to 30', '12', true],
    ['up to 30', '3', true],
    ['up to 30', '2', null],
    ['up to 30', '31', false],
    ['up to 30', 'more than 30', false],
    ['up to 30', 'more than 20', null],
    // Of two limits the lower is none of the higher.
    ['up to 30', 'up to 28', true],
    ['up to 30', 'up to 12', false],
    ['up to 12', 'up to 30', false],
    ['at most 30', 'at least 30', false],
    ['more than 30', 'up to 40', null],
    ['fewer than 30', 'more than 30', false],
    ['fewer than 30', 'more than 12', null],
    ['fewer than 30', 'under 12', false],
    ['nearly 30', 'nearly 26', false],
    // The same digits are a slip, not another thing.
    ['more than 30', 'more than 3,000', false],
    ['more than 3 million', 'more than 3 billion', false],
    ['fewer than 30', '29', true],
    ['fewer than 30', '3', true],
    ['fewer than 30', '2', null],
    ['fewer than 30', '30', false],
    ['fewer than 30', '31', false],
    ['fewer than 30', 'fewer than 30', true],
    ['fewer than 30', 'nearly 30', true],
    ['fewer than 30', 'about 30', false],
    ['nearly 100', '100', true],
    ['nearly 100', '101', false],
    ['nearly 100', '80', true],
    ['nearly 100', '79', false],
    ['about 100', '110', true],
    ['about 100', '112', false],
    ['about 100', '91', true],
    ['about 100', '89', false],
    ['about 104', '104', true],
    // A number is rounded to fewer digits, or to a five.
    ['about 38', 'about 35', false],
    ['about 35', 'about 38', true],
    ['about 40', '38', true],
    ['about 25', '27', true],
    // Who writes three figures does not mean a round number.
    ['about 104', '100', false],
    ['about 104', '106', false],
    ['about ninety', '100', false],
    ['about 200', '180', true],
    ['10–20', '10–20', true],
    ['10–20', '10–25', false],
    ['10–20', '8–20', false],
    ['10–20', '15', true],
    ['10–20', '10', true],
    ['10–20', '20', true],
    ['10–20', '21', false],
    ['10–20', '9', false],
    ['15', '10–20', true],
    ['25', '10–20', false],
    ['about 10–20', '18–30', true],
    ['10–20', 'about 18–30', true],
    ['about 10–20', '20–30', true],
    ['about 10–20', '21–30', false],
    ['about 10–20', '5–9', false],
  ])('%s boats beside %s boats', (ours, theirs, expected) => {
    expect(agrees(`The harbour had ${ours} boats.`, `The harbour had ${theirs} boats.`)).toEqual([expected]);
  });

  test.each<[string, string, boolean | null]>([
    ['47 %', '47.3 %', true],
    ['47 %', '47.6 %', false],
    ['47.3 %', '47 per cent', true],
    // A share in words is no rounder than it has to be; one in digits is.
    ['About a third', '30 per cent', true],
    ['About 33 per cent', '30 per cent', false],
    ['About a third', '29 per cent', false],
    ['hundreds', '340', true],
    ['hundreds', '150', false],
    ['hundreds', 'dozens', true],
    ['hundreds', '4,000', false],
  ])('%s of the boats beside %s of the boats', (ours, theirs, expected) => {
    expect(agrees(`It lost ${ours} of the boats.`, `It lost ${theirs} of the boats.`)).toEqual([expected]);
  });
});

describe('what counts the same thing', () => {
  test.each<[string, string, (boolean | null)[]]>([
    // Another kind of figure is nothing to be held against.
    ['It lost 8 boats.', 'It lost 8 per cent of its boats.', [null]],
    ['It lost 8 boats.', 'It lost boats for $9.', [null]],
    ['It opened in 2004.', 'It had 2,004 boats.', [null]],
    ['It cost $5 million.', 'It cost €6 million.', [null]],
    ['It cost $5 million.', 'It cost $6 million.', [false]],
    ['They read Article 15.', 'They read Article 16.', [false]],
    ['They read Article 15.', 'They read Chapter 16.', [null]],
    ['They read Article 15.', 'They read Article 15.', [true]],
    ['It was the fourth chapter.', 'It was season 5.', []],
    ['It was season 4.', 'It was the fifth season.', [false]],
    ['It was season 4.', 'It was the fifth chapter.', [null]],
    ['It was the 23rd vote.', 'It was the 24th vote.', [false]],
    ['They quarrelled over the 23rd vote.', 'It was the 24th vote.', [false]],
    // A place in a row is no count.
    ['It had 23 chapters.', 'It was the 23rd chapter.', [null]],
    ['It was the 23rd chapter.', 'It had 23 chapters.', [null]],
    ['They read chapter 23.', 'It had 23 chapters.', [null]],
    ['It had 23 chapters.', 'They read chapter 23.', [null]],
    ['It was the 23rd vote.', 'It was the 23rd vote.', [true]],
    // Other things counted.
    ['It lost 18 boats.', 'It lost 19 nets.', [null]],
    ['It lost 18 boats.', 'It lost 19 nets and 17 boats.', [false]],
    ['It lost 18 boats.', 'It lost 18 nets and 17 boats.', [true]],
    // Small numbers in words stand everywhere: only beside the same word.
    ['It lost three boats.', 'Three nets were lost.', [null]],
    ['It lost three boats.', 'Three boats were lost.', [true]],
    ['It lost 3 boats.', 'Three nets were lost.', [true]],
    ['It lost five boats.', 'Five nets were lost.', [null]],
    ['It lost six boats.', 'Six nets were lost.', [true]],
    // So do low ranks in words, and nothing is missing where one is not there.
    ['It was the third vote.', 'The third boat sank.', []],
    ['It was the third vote.', 'The third vote failed.', [true]],
    ['It was the fifth vote.', 'The harbour is old.', []],
    ['It was the sixth vote.', 'The harbour is old.', [null]],
    // Nothing behind the figure says what it counts: the words before it do.
    ['Turnout was 47.', 'Turnout was 52.', [false]],
    ['Turnout was 47.', 'The price was 52.', [null]],
  ])('%s | %s', (claim, passage, expected) => expect(agrees(claim, passage)).toEqual(expected));

  test.each<[string, string, string]>([
    ['The harbour lost 18 boats.', 'The bay lost 12 boats; the harbour lost 14 boats.', '14'],
    ['It lost 18 fishing boats.', 'It lost 12 boats and 14 fishing boats.', '14'],
    ['It cost $5 million to build.', 'To plan it cost $3 million; to build it cost $6 million.', '$6 million'],
  ])('of several that differ, %s is held against the likest', (claim, passage, source) => {
    expect(compareFigures(claim, passage)[0]?.source).toBe(source);
  });
});

describe('times', () => {
  test.each<[string, string, (boolean | null)[]]>([
    ['It opened in 2004.', 'It opened in May 2004.', [true]],
    ['It opened in May 2004.', 'It opened in 2004.', [true]],
    ['It opened in May 2004.', 'It opened in June 2004.', [false]],
    ['It opened on 6 May 2004.', 'It opened in May 2004.', [true]],
    ['It opened on 6 May 2004.', 'It opened on 7 May 2004.', [false]],
    // What says less agrees; what says another day beside it has the last word.
    ['It opened on 6 May 2004.', 'It was May 2004. It opened on 7 May.', [false]],
    ['It opened on 6 May 2004.', 'It was May 2004. It opened on 6 May.', [true]],
    ['It opened on 6 May 2004.', 'It opened in May 2004. It closed on 7 June.', [true]],
    ['It opened in 1994.', 'It opened in the 1990s.', [true]],
    ['It opened in 1994.', 'It opened in the 1980s.', [false]],
    ['It opened in 1994.', 'It opened in the 1990s, in 1993.', [false]],
    ['It opened in 1994.', 'It opened in the 1990s. The road came in 1985.', [true]],
    ['It opened in 1994.', 'It opened in the 1990s. The road came in 2005.', [true]],
    ['It opened on 6 May 2004.', 'It opened in May 2004. The road came on 7 June.', [true]],
    ['It opened on 6 May 2004.', 'It was May 2004. It opened on 6 May. The road came on 7 May.', [true]],
    ['It opened in the 1990s.', 'It opened in 1994.', [true]],
    ['It opened in the 1990s.', 'It opened in 2001.', [false]],
    ['It opened in the 19th century.', 'It opened in 1850.', [true]],
    ['It opened in the 19th century.', 'It opened in 1750.', [false]],
    ['It opened in May 2004.', 'It opened in May.', [true]],
    ['It opened in May 2004.', 'It opened in May. That was in 2005.', [false]],
    ['It opened in May 2004.', 'It opened in May. That was in 2003.', [false]],
    ['It opened in May 2004.', 'It opened in May. That was in 2005, not in 2004.', [true]],
    // With nothing in common they are no two times of one thing.
    ['It opened in 2004.', 'It opened in May.', [null]],
    ['It opened in May.', 'It opened in 2004.', [null]],
    // What a report tells of may be of its year.
    ['They were counted in 2022.', 'It says so in a 2022 report.', [true]],
    ['They were counted in 2022.', 'It says so in a 2021 report.', [null]],
  ])('%s | %s', (claim, passage, expected) => expect(agrees(claim, passage)).toEqual(expected));

  test('of several that differ, the one of the same event is shown', () => {
    expect(compareFigures('She was born in 1866.', 'She died in 1936. She was born in 1867.')[0]).toMatchObject({
      source: '1867',
      agrees: false,
    });
    for (const far of ['1966', '1766'])
      expect(
        compareFigures('It opened in 1866.', `It was planned in ${far}. It was painted in 1868.`)[0],
      ).toMatchObject({ source: '1868', agrees: false });
    expect(
      compareFigures('She was born in 1866.', 'Since 1865 it snows. Ana Lind (June 14, 1868 – May 2, 1936)')[0],
    ).toMatchObject({
      source: 'June 14, 1868',
      agrees: false,
    });
  });

  test('of several that agree, the one that says most is shown', () => {
    const shown = (claim: string, passage: string) => compareFigures(claim, passage)[0]?.source;
    expect(shown('It opened on 6 May 2004.', 'It was May, in 2004. It opened on 6 May 2004.')).toBe('6 May 2004');
    expect(shown('It opened in 1994.', 'It was built in the 1990s, and opened in 1994.')).toBe('1994');
  });
});

describe('a figure that no other page has by chance', () => {
  test.each<[string, string, boolean]>([
    ['It had 312 boats.', 'It had 312 boats.', true],
    ['It cost $3.12 million.', 'It cost $3.12 million.', true],
    ['It lost 31.2 % of it.', 'It lost 31.2 % of it.', true],
    ['It had 31 boats.', 'It had 31 boats.', false],
    ['It had three hundred boats.', 'It had 300 boats.', false],
    ['It had 312 boats.', 'It had 313 boats.', false],
    ['It had 312 boats.', 'It had boats.', false],
    ['It opened in 2004.', 'It opened in 2004.', false],
    ['It was the 123rd vote.', 'It was the 123rd vote.', false],
  ])('%s | %s: %s', (claim, passage, expected) => {
    expect(compareFigures(claim, passage).map(isFingerprint)).toEqual([expected]);
  });
});

test('numbers in words are read in the language of both texts, or else in the one that is given', () => {
  expect(compareFigures('Doze barcos.', '12 barcos.', 'pt').map((figure) => figure.agrees)).toEqual([true]);
  expect(compareFigures('Doze barcos.', '12 barcos.', 'en')).toEqual([]);
  const [german] = compareFigures('Es waren zwölf Boote.', 'Im Hafen lagen 12 Boote und nicht mehr.', 'en');
  expect(german?.agrees).toBe(true);
});

test.each<[string, string, boolean]>([
  ['20', '19.6', true],
  ['20', '20.4', true],
  ['20', '21', false],
  ['20', '19', false],
  ['50', '48.3', false],
  ['47.3', '47.28', true],
  ['47.3', '47', true],
])('a share of %s %% beside %s %%: %s, for nobody rounds one to tens without saying so', (ours, theirs, expected) => {
  const [pair] = compareFigures(`Turnout was ${ours} percent.`, `Turnout was ${theirs} percent.`);
  expect(pair?.agrees).toBe(expected);
});

describe('one amount may be said in another way, and differs from nothing where it is no such', () => {
  test.each<[string, string, boolean | null]>([
    // Millions of nothing that is named.
    ['The bridge cost $5 million.', 'The bridge cost 5 million.', true],
    ['The bridge cost 5 million.', 'The bridge cost $5 million.', true],
    ['The bridge cost $5 million.', 'The bridge cost 7 million.', null],
    ['The bridge cost 5 million.', 'The bridge cost $7 million.', null],
    ['The bridge cost $5 million.', 'The bridge carries 5 million people.', null],
    ['The bridge cost $500.', 'The bridge cost 500.', null],
    // By the day and by the week.
    ['The bridge costs $5 a day.', 'The bridge costs $9 a day.', false],
    ['The bridge costs $5 a day.', 'The bridge costs $9 a week.', null],
    ['The bridge costs $5 a day.', 'The bridge costs $9.', false],
    // Dollars of two countries, and cents.
    ['The bridge cost US$5 million.', 'The bridge cost A$5 million.', true],
    ['The bridge cost US$5 million.', 'The bridge cost A$7 million.', null],
    ['The bridge cost US$5 million.', 'The bridge cost £7 million.', null],
    ['The bridge cost US$5 million.', 'The bridge cost US$7 million.', false],
    // Come to from the other side.
    ['Unemployment fell to 5.1 per cent.', 'Unemployment rose to 5.1 per cent.', false],
    ['Unemployment fell to 5.1 per cent.', 'Unemployment fell to 5.1 per cent.', true],
    // Places in an order.
    ['It came third of all boats.', 'It came fourth of all boats.', false],
    ['It came third of all boats.', 'It came third of all boats.', true],
    // Miles and kilometres.
    ['They walked 100 miles.', 'They walked 161 kilometres.', true],
    ['They walked 100 miles.', 'They walked 300 kilometres.', null],
    ['They saw nearly 100 boats.', 'They saw nearly 100 boats.', true],
    ['They saw more than 80 boats.', 'They saw nearly 100 boats.', true],
    ['They saw at least 100 boats.', 'They saw nearly 100 boats.', false],
  ])('%s — %s', (claim, passage, expected) => {
    expect(agrees(claim, passage)[0]).toBe(expected);
  });
});

test('of several figures that fit, the one that is shown is no other one that "more than" leaves room for', () => {
  const table = 'Hollins Road pool: 84,300. Visits to Hollins Road in 2019: 97,480.';
  expect(compareFigures('Hollins Road counted more than 84,000 visits.', table)).toMatchObject([{ source: '84,300' }]);
});

test('a rise in points is what a rise in per cent differs from, and not the share that it started from', () => {
  const passage =
    'The share of children who could not swim was 22 per cent. It was 31 per cent later, a rise of nine percentage points.';
  const claim = 'The share of children who cannot swim rose by nine per cent.';
  expect(compareFigures(claim, passage)).toMatchObject([{ source: 'nine percentage points', agrees: false }]);
});

test('nothing is rounded to nothing', () => {
  expect(agrees('They get 0.2 cents.', 'They get 0 cents.')).not.toEqual([true]);
});

test('a limit that is turned round is told where another count of the same would do', () => {
  const passage = 'It took at least 30 days of work, 12 days of work more than before. It rained on 29 days.';
  expect(agrees('It took at most 30 days of work.', passage)).toEqual([false]);
});
