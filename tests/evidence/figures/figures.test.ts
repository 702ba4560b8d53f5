import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFigures } from '../../../src/evidence/figures/compare-figures.ts';
import { figuresIn } from '../../../src/evidence/figures/figures.ts';

/** `kind low[-high]`, as short as a table wants it. */
function short(text: string): string[] {
  return figuresIn(text).map(({ kind, low, high, bound, time }) => {
    const value = low === high ? `${low}` : `${low}-${high}`;
    const date =
      time === undefined ? value : [time.years?.[0], time.month, time.day].map((part) => part ?? '_').join('/');
    return `${kind} ${time === undefined ? value : date}${bound === 'exact' ? '' : ` ${bound}`}`;
  });
}

describe('figures are read as people write them', () => {
  test.each([
    ['12 boats', ['count 12']],
    ['1,250 boats and 3.5 tonnes', ['count 1250', 'count 3.5']],
    ['1.250.000 boats', ['count 1250000']],
    ['twelve boats', ['count 12']],
    ['twenty-three thousand people', ['count 23000']],
    ['two hundred and five votes', ['count 205']],
    ['two and a half million euros', ['money 2500000']],
    ['half a million people', ['count 500000']],
    ['a quarter of a million people', ['count 250000']],
    ['three-quarters of a billion dollars', ['money 750000000']],
    ['two and a half hours', ['count 2.5']],
    ['3 and a half miles', ['count 3.5']],
    ['3½ miles', ['count 3.5']],
    ['1’250 hectares', ['count 1250']],
    ['12\u202f345.67 euros, €1 200,50 and 1’250.5 hectares', ['money 12345.67', 'money 1200.5', 'count 1250.5']],
    ['1\u202f234\u202f567 boats, 12 of them', ['count 1234567', 'count 12']],
    [
      '$20B, £1.5M, $1.2tn and 20K followers',
      ['money 20000000000', 'money 1500000', 'money 1200000000000', 'count 20000'],
    ],
    ['flat 20B', ['count 20']],
    ['version 2.10.3 at 192.0.2.1', []],
    ['half a percentage point', ['count 0.5']],
    ['25 basis points', ['count 0.25']],
    ['three-quarters of a percent', ['percent 0.75']],
    ['2.5 percentage points', ['count 2.5']],
    ['20% points', ['count 20']],
    ['half a day of half of them', ['percent 50 about']],
    ['3,2 por ciento, 3,2 pour cent, 3,2 por cento', ['percent 3.2', 'percent 3.2', 'percent 3.2']],
    ['2 mil millones y 20 mil', ['count 2000000000', 'count 20000']],
    ['1,2 Mio. Menschen, 1,2 Mrd. Tonnen, 3 Millionen', ['count 1200000', 'count 1200000000', 'count 3000000']],
    [
      '3 bilhões, 3 milhões, 3 milliards, 3 billones',
      ['count 3000000000', 'count 3000000', 'count 3000000000', 'count 3000000000000'],
    ],
    ['$2.5 million', ['money 2500000']],
    ['€40m in grants', ['money 40000000']],
    ['47 per cent of voters', ['percent 47']],
    ['47.5% of voters', ['percent 47.5']],
    ['two-thirds of the council', ['percent 67 about']],
    ['more than a third of the lake', ['percent 33 more']],
    ['four times the national average', ['multiple 4']],
    ['fell by a third, and rose again', ['percent 33 about']],
    ['a third goal by a third man', ['ordinal 3', 'ordinal 3']],
    ['12 000 véhicules', ['count 12000']],
    ['1 250 000 habitants', ['count 1250000']],
    ['in 2019 300 people left', ['year 2019/_/_', 'count 300']],
    ['Over eleven years it shrank', ['count 11 about']],
    ['worked for over eleven years', ['count 11 more']],
    ['one in five children', ['percent 20 about']],
    ['one in every five children', ['percent 20 about']],
    ['one child in five had it', ['percent 20 about']],
    ['one child in five, they say', ['percent 20 about']],
    ['one goal in five games', ['count 1', 'count 5']],
    ['one more in five', ['count 1', 'count 5']],
    ['She came two. In 5 years', ['count 2', 'count 5']],
    ['at least eight dead', ['count 8 at-least']],
    ['over a hundred wounded', ['count 100 more']],
    ['nearly 400 homes', ['count 400 nearly']],
    ['up to 30 crew', ['count 30 at-most']],
    ['10–20 people', ['count 10-20']],
    ['between 10 and 20 people', ['count 10-20']],
    ['from 10 to 20 million people', ['count 10000000-20000000']],
    ['entre 1,6 et 2,4 milliards', ['count 1600000000-2400000000']],
    [
      'entre 10 y 20 personas, de 30 a 40 casas, zwischen 5 und 6 Uhr, 7 bis 9 Boote',
      ['count 10-20', 'count 30-40', 'count 5-6', 'count 7-9'],
    ],
    ['5 a day', ['count 5']],
    ['hundreds of people', ['count 200-2000 about']],
    ['a career of over five decades', ['count 50 more']],
    ['the third vote', ['ordinal 3']],
    ['the 23rd vote', ['ordinal 23']],
    ['won 5–4', ['count 5', 'count 4']],
    ['in 1998', ['year 1998/_/_']],
    ['in the year 1786 the corporation let', ['year 1786/_/_']],
    ['the 1990s', ['year 1990/_/_']],
    ['the 2018–19 season', ['year 2018/_/_']],
    ['the 19th century', ['year 1800/_/_']],
    ['on 6 January 2021', ['date 2021/1/6']],
    ['on January 6th, 2021', ['date 2021/1/6']],
    ['in April of 1866', ['date 1866/4/_']],
    ['on 2021-01-06', ['date 2021/1/6']],
    ['el 19 de octubre de 2020', ['date 2020/10/19']],
    ['am 19. Oktober 2020', ['date 2020/10/19']],
    [
      'on 06.01.2021, 13/1/2021, 1/13/2021 and 2021/01/06',
      ['date 2021/1/6', 'date 2021/1/13', 'date 2021/1/13', 'date 2021/1/6'],
    ],
    ['on 5/6/2021', ['date 2021/6/5']],
    [
      'on 14.06.19, 14/6/19, 6/14/98 and 6. 1. 2021',
      ['date 2019/6/14', 'date 2019/6/14', 'date 1998/6/14', 'date 2021/1/6'],
    ],
    ['on 5 Nov. 2021 and in Dez. 2020', ['date 2021/11/5', 'date 2020/12/_']],
    ['in March. 2019 was', ['date _/3/_', 'year 2019/_/_']],
    ['version 3.5.12 of 20.13.04', []],
    ['on 5/5/2021', ['date 2021/5/5']],
    ['on 14.13.2021 and 0/5/2021', ['count 0', 'count 5', 'year 2021/_/_']],
    ['le 1er mai 2019', ['date 2019/5/1']],
    ['14 mai people', ['count 14']],
    ['3–7 June 2018', ['date 2018/6/3']],
    ['June 3 and 4 people died', ['date _/6/3', 'count 4']],
    ['the nineteenth century, a nineteenth-century law', ['year 1800/_/_', 'year 1800/_/_']],
    ['“Light in June” (1972)', ['date _/6/_', 'year 1972/_/_']],
    ['in 2018/19', ['year 2018/_/_']],
    ['in 2018/25', ['year 2018/_/_', 'count 25']],
    ['a woman in her 30s', ['count 30-39']],
    ['it took 30s', ['count 30']],
    ['at 5 p.m., 5:30 pm, 5am and 12 a.m.', ['clock 1020', 'clock 1050', 'clock 300', 'clock 0']],
    ['at 17:00, um 17.30 Uhr, à 17h30', ['clock 1020', 'clock 1050', 'clock 1050']],
    ['planned for June', ['date _/6/_']],
    ['on 12th November', ['date _/11/12']],
    ['Fri 15 Feb 19', ['date 2019/2/15']],
    ['season 4', ['label 4']],
    ['They passed Article 15 of it', ['label 15']],
  ])('%s', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  test.each([
    'one of the best',
    'a second later',
    'they may march',
    'Uranium-235 was found',
    'the 14th Dalai Lama',
    'Harbour Lights (2005 film)',
    'no one came',
    'It was their only one.',
    'It is a small one: it has a ticket office.',
  ])('%s: no figure', (text) => {
    expect(short(text)).toEqual([]);
  });
});

describe('figures of a claim against those of a passage', () => {
  test.each<[string, string, (boolean | null)[]]>([
    ['The fire killed eight people.', 'Eight people were killed.', [true]],
    ['The fire killed eight people.', 'Nine people were killed.', [false]],
    ['The fire killed at least eight people.', 'Nine people were killed.', [true]],
    ['The fire killed at least eight people.', 'Seven people were killed.', [false]],
    ['The fire killed eight people.', 'The fire burnt nine houses.', [null]],
    ['More than 100 homes burnt.', 'Fire burnt 140 homes.', [true]],
    ['More than 100 homes burnt.', 'Fire burnt 90 homes.', [false]],
    ['Nearly 100 homes burnt.', 'Fire burnt 94 homes.', [true]],
    ['About 100 homes burnt.', 'Fire burnt 104 homes.', [true]],
    ['About 232 metres deep', 'It is about 230 metres deep', [false]],
    ['Em Bento Gonçalves 543 milímetros de chuva caíram.', 'Caíram 543,4 mm de chuva.', [true]],
    // An age is years of life, wherever it stands.
    ['She died in Bath in 1871, aged 64.', 'She died at Bath on 4 January 1871, aged 63.', [true, false]],
    ['She died at the age of 64.', 'She was dead, aged 63.', [false]],
    ['She died, aged 64.', 'She died in a house of 63 rooms.', [null]],
    // The year of one thing is not that of the next.
    ['He was recalled in 1858 and died in Bath in 1871.', 'Born in 1858, he died in 1871.', [true, true]],
    ['He raised the duty on all flour from 5 to 8 per cent.', 'It was raised from 5 to 8 per cent.', [true, true]],
    ['The city has 2.3 million people.', 'The city counts 2,312,400 people.', [true]],
    ['The bridge cost $2 million.', 'The bridge cost $1.5 million.', [false]],
    ['Turnout was 47 %.', 'Turnout was 47.3 per cent.', [true]],
    ['Turnout was 47 %.', 'Turnout was 52 per cent.', [false]],
    ['He has worked for over 50 years.', 'His career spans over five decades.', [true]],
    ['It opened in 2004.', 'It was opened in 2004.', [true]],
    ['It opened in 2004.', 'It was opened in 2005.', [false]],
    ['It opened in 2004.', 'It was closed in 2004.', [null]],
    ['She was born in April 1866.', 'Ana Lind (June 14, 1866 – October 20, 1936) was a pilot.', [false]],
    ['She died on 20 October 1936.', 'Ana Lind (June 14, 1866 – October 20, 1936) was a pilot.', [true]],
    ['She graduated on June 14, 1866.', 'Ana Lind (born June 14, 1866) is a pilot.', [null]],
    ['He died on May 7, 2018.', 'May 10, 2018. Jon Hale died on May 7.', [true]],
    ['He died on May 7, 2018.', 'Jon Hale died on May 9, 2018.', [false]],
    ['It was shot in the 1990s.', 'It was shot in 1994.', [true]],
    ['The fourth season begins', 'Season 4 begins', [true]],
    ['The fourth season begins', 'Season 5 begins', [false]],
    ['The first reports came late.', 'The agency reported late.', []],
    ['He was the first to leave.', 'He was the second to leave.', [false]],
    ['He left two months before.', 'Two of them saw it.', [null]],
    ['The lake lost more than a third of its surface.', 'The surface shrank by 36 percent.', [true]],
    ['The lake lost more than a third of its surface.', 'It lost 30 percent of its surface.', [false]],
    ['About a third of the voters stayed away.', 'Of the voters 36 per cent stayed away.', [true]],
    ['It struck four times the average of pupils.', 'We asked 1,140 pupils; the average is low.', [null]],
    ['Cracks grew four times faster.', 'Cracks grew up to six times faster.', [false]],
    ['Two of the three canneries closed.', 'The three canneries were sold.', [null, true]],
    ['A 2022 report links dust to asthma.', 'Pupils were asked about asthma in 2021.', [null]],
    ['A 2022 report links dust to asthma.', 'The 2021 report on asthma was wrong.', [false]],
    ['A 2022 report links dust to asthma.', 'Dust and asthma 2022: a report of ours', [true]],
    ['It went on for eleven years.', 'It went on for 10.9 years.', [true]],
    ['It went on for eleven years.', 'It went on for 10.4 years.', [false]],
    ['It cut costs by a third.', 'It cut costs by 33%.', [true]],
    // A change, and what it comes to.
    ['Sales rose 12% to £3.4bn.', 'Sales climbed 12 per cent, to £3.4 billion.', [true, true]],
    ['Sales rose 12% to £3.4bn.', 'Sales climbed 14 per cent, to £3.4 billion.', [false, true]],
    ['Sales rose 12 to £3.4bn.', 'Sales reached £3.4 billion.', [null, true]],
    ['It rose 10% to 20 percent.', 'It rose 10 to 20 per cent.', [true]],
    ['It costs £10 to £20.', 'It costs 10 to 20 pounds.', [true]],
    ['It ran from 3 to 7 June.', 'It ran June 3–7.', [true]],
    ['It ran from 3 to 7 June.', 'It was there on 5 June.', [true]],
    ['It ran from 3 to 7 June.', 'It was there on 8 June.', [false]],
    ['It ran from 3 to 7 June.', 'It ran from 3 to 9 June.', [false]],
    ['It began on 14.05.2019.', 'It began on 14 May 2019.', [true]],
    ['It began on 14.05.2019.', 'It began on 15 May 2019.', [false]],
    ['It began on 14.05.19.', 'It began on 14 May 2019.', [true]],
    // Which is the day is open: either may be, and nothing else.
    ['It began on 05/03/2012.', 'It began on May 3, 2012.', [true]],
    ['It began on 03/05/2012.', 'It began on May 3, 2012.', [true]],
    ['It began on 3 May 2012.', 'It began on 05/03/2012.', [true]],
    ['It began on 05/04/2012.', 'It began on May 3, 2012.', [false]],
    ['It began on 05/04/2012.', 'It began in May 2012. It rained on 12 April 2012.', [true]],
    ['Nötig wären 131 Milliarden Euro.', 'Es gab 58 Millionen Euro aus. Nötig wären 131 Millionen Euro.', [false]],
    ['A woman in her 30s was hurt.', 'The 34-year-old woman was hurt.', [true]],
    ['The meeting began at 5:30 p.m.', 'The meeting began at 17:30.', [true]],
    ['The meeting began at 5:30.', 'The meeting began at 17:30.', [true]],
    // Clocks of two places show two times.
    ['The meeting began at 5:30 p.m.', 'The meeting began at 18:30.', [null]],
    ['Twelve children and two adults were hurt.', 'Two children and twelve adults were hurt.', [false, false]],
    [
      'It counted 11 cases among these and 185 in the other group.',
      '185 cases in the other group, 11 in this group.',
      [true, true],
    ],
    ['She left in January, aged 72.', 'On 17 January she made eleven films.', [true, null]],
    ['She died, aged 72.', 'She died at 71.', [false]],
    ['Twelve children and two adults were hurt.', 'Two adults and twelve children were hurt.', [true, true]],
    ['Twelve children and two adults were hurt.', 'Twelve pupils were hurt, and two of their teachers.', [true, null]],
  ])('%s | %s', (claim, passage, expected) => {
    expect(compareFigures(claim, passage).map(({ agrees }) => agrees)).toEqual(expected);
  });

  test('of several dates that differ, the one beside the same words is shown', () => {
    const page = 'By our own man, 4 November 2021. The harbour master resigned in October.';
    expect(compareFigures('The harbour master resigned in September 2021.', page)).toEqual([
      { claim: 'September 2021', source: 'October', agrees: false, kind: 'date' },
    ]);
  });

  test('of several amounts that differ, the one with the same digits is shown', () => {
    const page = 'Es gab 58 Millionen Euro im Jahr aus. Nötig wären 131 Millionen Euro.';
    expect(compareFigures('Nötig wären 131 Milliarden Euro im Jahr.', page)).toMatchObject([
      { source: '131 Millionen Euro', agrees: false },
    ]);
  });

  test('what is compared is given as written, with the words that say how exactly it is meant', () => {
    expect(compareFigures('It killed at least eight people.', 'Seven people were killed.')).toEqual([
      { claim: 'at least eight', source: 'Seven', agrees: false, kind: 'count' },
    ]);
  });
});

describe('properties', () => {
  test('every figure slices back to its text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (noise) => {
        const text = `${noise} 12 boats, 3.5 % on 6 January 2021 ${noise}`;
        let last = 0;
        for (const figure of figuresIn(text)) {
          expect(text.slice(figure.start, figure.end)).toBe(figure.text);
          expect(figure.start).toBeGreaterThanOrEqual(last);
          last = figure.end;
        }
      }),
    );
  });

  test('a claim agrees with itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5_000_000 }),
        fc.constantFrom('boats', 'per cent', 'euros'),
        (value, unit) => {
          const claim = `The harbour counted ${value.toLocaleString('en-US')} ${unit}.`;
          expect(compareFigures(claim, claim).every(({ agrees }) => agrees === true)).toBe(true);
        },
      ),
    );
  });

  test('another count of the same thing never agrees', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 900 }), fc.integer({ min: 2, max: 900 }), (ours, theirs) => {
        fc.pre(ours !== theirs);
        const [compared] = compareFigures(`It had ${ours} boats.`, `It had ${theirs} boats.`);
        expect(compared?.agrees).toBe(false);
      }),
    );
  });
});
