import { expect, test } from 'vitest';
import { compareFigures } from '../../../src/evidence/figures/compare-figures.ts';

const verdicts = (claim: string, passage: string) => compareFigures(claim, passage).map(({ agrees }) => agrees);

test.each<[string, string, (boolean | null)[]]>([
  [
    'Exports were 500 tonnes in 2019 and 700 tonnes in 2020.',
    'Exports were 700 tonnes in 2019 and 500 tonnes in 2020.',
    [false, true, false, true],
  ],
  [
    'In 2019, 500 migrants drowned; in 2020 it was 700.',
    'The number of drowned migrants was 700 in 2019 and 500 in 2020.',
    [true, false, true, false],
  ],
  ['Exports were 500 tonnes in 2019.', 'Exports were 700 tonnes in 2019 and 500 tonnes in 2020.', [false, true]],
  // Nothing says of when: the figure is there.
  ['Exports were 500 tonnes in 2019.', 'Exports were 500 tonnes, and 700 tonnes in 2019.', [true, true]],
  ['Exports reached 500 tonnes.', 'Exports were 700 tonnes in 2019 and 500 tonnes in 2020.', [true]],
  [
    'The rate was 4.2 percent in May and 4.9 percent in June.',
    'The rate was 4.9 percent in June, against 4.2 percent in May.',
    [true, true, true, true],
  ],
  // What ends a stretch is not the time of what happened in it.
  [
    'Between 2022 and the end of January 2025 some 153 million birds were killed.',
    'In January 2025, 23.2 million birds were killed. Since February 2022, 153.2 million birds have been killed.',
    [true, true, true],
  ],
  // Others are counted.
  ['Exports were 500 tonnes in 2019.', 'In 2019, 700 firms closed; in 2020 exports were 500 tonnes.', [true, true]],
])('%s | %s', (claim, passage, expected) => {
  expect(verdicts(claim, passage)).toEqual(expected);
});

test.each<[string, string, (boolean | null)[]]>([
  ['She was mayor in 1997.', 'She was mayor from 1994 to 2001.', [null]],
  ['She was mayor in 1997.', 'She was mayor between 1994 and 2001.', [null]],
  ['She was mayor in 1997.', 'She was mayor (1994–2001).', [null]],
  ['She was mayor in 1994.', 'She was mayor from 1994 to 2001.', [true]],
  ['She was mayor in 1987.', 'She was mayor from 1994 to 2001.', [false]],
  ['She was mayor from 1994 to 2001.', 'As mayor in 1997 she closed the port.', [null, null]],
  ['She was mayor from 1994 to 2001.', 'She was mayor from 1994 until 2004.', [true, false]],
  ['Fue alcaldesa en 1997.', 'Fue alcaldesa de 1994 a 2001.', [null]],
  ['Sie war 1997 Bürgermeisterin.', 'Sie war von 1994 bis 2001 Bürgermeisterin.', [null]],
  // Two years, and nothing between them.
  ['She ran for mayor in 1997.', 'She ran for mayor in 1994 and 2001.', [false]],
  ['It was built in 1934.', 'It was built in the 1930s.', [true]],
])('a year inside a stretch is neither confirmed nor contradicted: %s | %s', (claim, passage, expected) => {
  expect(verdicts(claim, passage)).toEqual(expected);
});

test.each<[string, string, (boolean | null)[]]>([
  ['The tax rose from 19 to 21 percent.', 'The tax is 21 percent now, up from 19 percent.', [true, true]],
  ['The tax rose from 19 to 21 percent.', 'The tax rose from 19 to 22 percent.', [true, false]],
  ['The tax rose from 19 to 21 percent.', 'The tax rose to 20 percent.', [false, false]],
  ['Seas rise by 30 to 60 cm.', 'Seas rise by between 40 cm and 80 cm.', [false]],
  ['Seas rise by 30 to 60 cm.', 'Seas rise by between 30cm and 60cm.', [true]],
  ['He has scored 14 goals in 22 games.', 'He has 22 goals from 14 appearances.', [false, false]],
  ['He has scored 14 goals in 22 games.', 'He has 14 goals from 22 appearances.', [true, true]],
  ['It was 95 percent effective.', 'It was 94.1% effective (95% CI, 89.3 to 96.8).', [false]],
  ['It was 38 degrees Celsius on Monday.', 'Monday’s high was 100 degrees Fahrenheit.', [true]],
  ['It was 38 degrees Celsius on Monday.', 'Monday’s high was 70 degrees Fahrenheit.', [null]],
  ['It was 38C on Monday.', 'It was 36C on Monday.', [false]],
  ['The bones are 3.2 million years old.', 'The 3.2-million-year-old bones are hers.', [true]],
  ['The trial took six weeks.', 'It was a six-week trial.', [true]],
  ['The trial took six weeks.', 'It was an eight-week trial.', [false]],
  ['The twenty-four-year-old won.', 'The 26-year-old won.', [false]],
  ['He fell from a fourth-floor balcony.', 'He fell from a third-floor balcony.', [false]],
  ['It was first-degree murder.', 'It was second-degree murder.', [false]],
  ['Second-hand news is first-hand no more.', 'It is third-hand news.', []],
  ['12 people died.', 'It happened in Paris. 12 people died.', [true]],
  ['Twelve people died.', 'Nobody came the next day. 14 people died.', [false]],
  ['The two-faced mayor lied.', 'A mayor lied.', []],
  ['The pill costs £1.50.', 'The pill costs 1 pound 50.', [true]],
  ['The pill costs £1.50.', 'The pill costs one pound and fifty pence.', [true]],
  ['The pill costs £1.50.', 'The pill costs 1 pound 60.', [false]],
  ['La pastilla cuesta 1,50 €.', 'La pastilla cuesta 1 euro con 50.', [true]],
  ['The pill costs £1.', 'For 1 pound 50 people got it.', [true]],
])('%s | %s', (claim, passage, expected) => {
  expect(verdicts(claim, passage)).toEqual(expected);
});
