import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findEvidence } from '../../src/evidence/find-evidence.ts';
import { readablePage } from '../../src/evidence/readable-page.ts';
import { termsOf } from '../../src/evidence/words/terms.ts';
import { Vocabulary } from '../../src/evidence/words/vocabulary.ts';

const PAGE = `The harbour council met on Tuesday evening in the old customs house.

Council members voted down the repair budget for the ferry terminal by nine votes to six after a debate of four hours. The harbour master, Ingrid Moe, warned that the roof could not stand another winter.

Herring prices fell for the third week. The school ferry gets a new engine in spring.

In 2021 some 1.9 million passengers went through the terminal, fewer than in the year before.`;

describe('what a page has about a claim', () => {
  test.each<[string, string]>([
    ['The council voted down the repair budget of the ferry terminal by nine votes to six.', 'passage-found'],
    ['The council voted down the repair budget of the ferry terminal by eight votes to six.', 'figure-differs'],
    ['In 2020 some 1.9 million passengers went through the terminal.', 'figure-differs'],
    ['Ingrid Moe of the harbour told Prime Minister Astrid Lund that the terminal roof was unsafe.', 'topic-only'],
    ['The museum of whaling opened a new exhibition about Antarctic stations.', 'no-passage-found'],
    ['', 'no-passage-found'],
  ])('%s: %s', (claim, state) => {
    expect(findEvidence(claim, PAGE).state).toBe(state);
  });

  test('a heading ends before the figure that the next line begins with', () => {
    const page = 'Vintage meets Urban Jungle\n\n73 plants stand on the shelves of the old terminal.';
    expect(findEvidence('73 plants stand on the shelves of the old terminal.', page).figures).toMatchObject([
      { claim: '73', source: '73', agrees: true },
    ]);
  });

  test('a soft hyphen parts no word', () => {
    const page = 'The har\u00adbour coun\u00adcil voted down the re\u00adpair bud\u00adget on Tues\u00adday.';
    expect(findEvidence('The harbour council voted down the repair budget.', page).state).toBe('passage-found');
  });

  test('finds a rounded figure in a sentence that shares no more with the claim than what is counted', () => {
    const page = `A long study of coffee\n\nWe asked them every year. ${'The weather was fair. '.repeat(8)}\n\nThere were 479,112 adults in it.`;
    const { figures, passages } = findEvidence('A long study of coffee asked nearly 480,000 adults.', page);
    expect(figures).toEqual([{ claim: 'nearly 480,000', source: '479,112', agrees: true, kind: 'count' }]);
    expect(passages.map(({ text }) => text)).toContain('There were 479,112 adults in it.');
  });

  test('a figure of several digits is enough to show the place and the others beside it', () => {
    const page =
      'It is a quiet place on the coast. In 1960 it had 4,100 inhabitants. In 2018 there were 1,420. Birds nest there.';
    const { state, figures } = findEvidence('The town has emptied: 4,100 lived there in 1960, 1,380 today.', page);
    expect(state).toBe('topic-only');
    expect(figures).toMatchObject([
      { claim: '4,100', agrees: true },
      { claim: '1960', agrees: true },
      { source: '1,420', agrees: null },
    ]);
    expect(findEvidence('The town has emptied: many lived there in summer, few today.', page).state).toBe(
      'no-passage-found',
    );
  });

  test('a figure that differs somewhere else in the page is none that contradicts', () => {
    const page = `A long study of coffee\n\nWe asked them every year. ${'The weather was fair. '.repeat(8)}\n\nIn 1950 there were 300,000 adults in the town.`;
    expect(findEvidence('A long study of coffee asked nearly 480,000 adults.', page).figures).toMatchObject([
      { source: null, agrees: null },
    ]);
  });

  test('shows the passage with what stands around it, and what of the claim it lacks', () => {
    const { passages, unbacked } = findEvidence('The council voted down the repair budget in Oslo.', PAGE);
    const [best] = passages;
    expect(best?.text).toContain('voted down the repair budget');
    expect(PAGE.slice(best?.start, best?.end)).toBe(best?.text);
    expect(best?.prefix).toContain('customs house');
    expect(best?.suffix).toContain('The harbour master');
    expect(unbacked).toEqual(['Oslo']);
  });

  test('figures are looked for in the passages and next to them, never in the whole page', () => {
    const filler = Array.from({ length: 12 }, (_unused, index) => `The minutes of meeting ${index + 20} were read.`);
    const page = ['The budget of the council rose to 40 crowns.', ...filler, 'The ferry carried 640,000 people.'].join(
      '\n',
    );
    expect(findEvidence('The budget of the council rose to 640,000 crowns.', page).figures).toEqual([
      { claim: '640,000', source: '40', agrees: false, kind: 'count' },
    ]);
  });

  test('scores fall as less of the claim is there', () => {
    const scores = [
      'Council members voted down the repair budget for the ferry terminal.',
      'Council members voted down the renovation budget for the ferry terminal.',
      'Ministers voted down the renovation budget for the bus station.',
      'Ministers applauded the orchestra after its concert.',
    ].map((claim) => findEvidence(claim, PAGE).score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test('inflected words are the same word', () => {
    const { unbacked } = findEvidence('The council was voting on repairs to the ferry terminals.', PAGE);
    expect(unbacked).toEqual([]);
  });

  test('text without spaces is compared by pairs of characters', () => {
    const page = '昨夜、港の屋根が崩れ落ち、十四人が負傷したと消防は述べた。'.repeat(3);
    expect(findEvidence('港の屋根が崩れ落ちた。', page).state).not.toBe('no-passage-found');
    expect(findEvidence('新しい博物館が開館した。', page).state).toBe('no-passage-found');
  });

  test('a claim of two statements, one of which is told, is there in part more surely than on the whole', () => {
    const half = findEvidence(
      'Council members voted down the repair budget for the ferry terminal, while engineers in Bremen built seven turbines.',
      PAGE,
    );
    const strewn = findEvidence(
      'The school council met the herring master, who budgeted a terminal engine, and engineers in Bremen built seven turbines.',
      PAGE,
    );
    expect(half.part).toBeGreaterThan(half.score);
    expect(half.part).toBeGreaterThan(strewn.part);
  });

  test('nothing is there in part where no word is', () => {
    expect(findEvidence('', PAGE).part).toBe(0);
    expect(findEvidence('Quasars quench galaxies', PAGE).part).toBe(0);
  });

  test('a claim of four hundred words is looked up like any other', () => {
    const claim = Array.from({ length: 60 }, () => 'The council voted down the repair budget').join(' and ');
    expect(findEvidence(claim, PAGE).passages[0]?.text).toContain('voted down');
  });

  test('garbage never throws, and passages lie inside the page', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (claim, page) => {
        for (const { start, end, text } of findEvidence(claim, page).passages)
          expect(page.slice(start, end)).toBe(text);
      }),
    );
  });
});

describe('a page made ready', () => {
  test('is cut into sentences at stops, line ends and, where there are none, between words', () => {
    const page = readablePage(`Dr. Moe left. She came back.\nMenu\n${'word '.repeat(400)}`);
    const texts = page.sentences.map(({ start, end }) => page.text.slice(start, end));
    expect(texts.slice(0, 3)).toEqual(['Dr. Moe left.', 'She came back.', 'Menu']);
    expect(texts.slice(3).every((text) => text.length <= 600 && !text.startsWith(' '))).toBe(true);
  });

  test('reads megabytes without a stop or a space', () => {
    expect(readablePage('a'.repeat(2_000_000)).sentences.length).toBeGreaterThan(1000);
    expect(readablePage('a '.repeat(1_000_000)).sentences.length).toBeGreaterThan(1000);
  });
});

describe('what is said not to be there', () => {
  const REPORT = `The eels swam between 3 and 12 km a day.\n\n${'The weather was fair that week. '.repeat(3)}\n\nA lift engineer wrote the report.`;

  test('is not the unit of a figure that agrees, in other letters', () => {
    const { figures, unbacked } = findEvidence('The eels swam between 3 and 12 kilometres a day.', REPORT);
    expect(figures).toMatchObject([{ agrees: true }]);
    expect(unbacked).toEqual([]);
  });

  test('is no score, which is two figures that agree, and no metre beside a letter', () => {
    const page = `San Rafael beat Norte 2–1 after extra time. ${'The weather was fair. '.repeat(3)}`;
    expect(findEvidence('San Rafael beat Norte 2-1 after extra time.', page).unbacked).toEqual([]);
    const heavy = `The ferry lies at the quay. It weighs 310 t. ${'The weather was fair. '.repeat(3)}`;
    expect(findEvidence('The ferry at the quay weighs 310 tonnes.', heavy).unbacked).toEqual([]);
    const deep = `The trench is in the channel. Its depth is 312 m. ${'The weather was fair. '.repeat(3)}`;
    expect(findEvidence('The trench in the channel has a depth of 312 metres.', deep).unbacked).toEqual([]);
  });

  test('is no word that the source has elsewhere, no verb of saying, and no figure that is named already', () => {
    const { figures, unbacked } = findEvidence(
      'The engineer said that the eels swam between 4 and 11 km a day.',
      REPORT,
    );
    expect(figures).toMatchObject([{ claim: '4 and 11', agrees: false }]);
    expect(unbacked).toEqual([]);
    expect(findEvidence('The captain said that the eels swam between 3 and 12 km a day.', REPORT).unbacked).toEqual([
      'captain',
    ]);
  });

  test('is no name that the source bears itself', () => {
    const vocabulary = new Vocabulary();
    const page = readablePage(
      'Tenants of Carrick House complained 412 times about broken lifts in three years, the Courier can reveal.\n\nThe worst year was 2022.\n\nA councillor wrote to the landlord.',
      { vocabulary },
    );
    const claim =
      'Tenants of Carrick House complained 412 times about the lifts in three years, the Millport Courier reported.';
    expect(findEvidence(claim, page)).toMatchObject({ state: 'topic-only', unbacked: ['Millport'] });
    const words = new Set(termsOf('Millport', vocabulary).map(({ keyId }) => keyId));
    expect(findEvidence(claim, page, { words })).toMatchObject({ state: 'passage-found', unbacked: [] });
  });
});

describe('a time', () => {
  test('that stands in a passage that is shown is there, however little else of the claim that has', () => {
    const page = `Johannes Schmidt (2 January 1877 – 21 February 1933) was a Danish biologist credited with finding in 1920 where eels go.\n\nHe led a series of expeditions between 1904 and 1922. In 1923 he published his map of larvae in the Transactions.`;
    const { figures } = findEvidence('He died in 1933, and his map was published in 1923.', page);
    expect(figures).toMatchObject([
      { claim: '1933', source: '21 February 1933', agrees: true },
      { claim: '1923', agrees: true },
    ]);
  });

  test.each(['14.06.2019', '2019-06-14', '14 June 2019'])('is in its passage in any form: %s', (date) => {
    const page = `The board approved the pier on 14 June 2019. ${'The weather was fair. '.repeat(8)}`;
    expect(findEvidence(`The board approved the pier on ${date}.`, page).state).toBe('passage-found');
  });

  test.each(['17.03.2022', '2022-03-17', '3/17/2022'])('is found in a line of its own, however far off: %s', (day) => {
    const page = `Judgment of 17 March 2022\n\n${'The weather was fair. '.repeat(8)}\n\nThe claim for damages against the harbour board is dismissed. So ordered.`;
    const { figures } = findEvidence(`On ${day} the claim for damages against the harbour board was dismissed.`, page);
    expect(figures).toMatchObject([{ claim: day, source: '17 March 2022', agrees: true }]);
  });

  test('may be the day of the source itself, unless its text says otherwise', () => {
    const own = { words: new Set<number>(), day: '2023-11-22' };
    const claim = 'The regulator of social landlords downgraded the association in November 2023.';
    const found = (when: string) =>
      findEvidence(
        claim,
        `The regulator of social landlords downgraded the association${when}.\n\nRecords were kept badly.\n\nNobody answered the telephone.`,
        own,
      ).figures;
    expect(found('')).toMatchObject([{ claim: 'November 2023', source: '2023-11-22', agrees: true }]);
    expect(found(' in May 2022')).toMatchObject([{ claim: 'November 2023', source: 'May 2022', agrees: false }]);
  });
});

describe('a table', () => {
  const TABLE = [
    ['Average price, dollars', 'January 2024', 'January 2025'],
    ['Eggs, large, per dozen', '2.52', '4.95'],
    ['Milk, per gallon', '3.96', '4.03'],
    ['Expenditure on eggs (£m)', '4.2', '2.9'],
    ['2023/24', '9.3', '6.0'],
  ]
    .map((row) => row.join('\n\n'))
    .concat('The prices were counted in spring. Nobody else counts them.')
    .join('\n\n');
  const agreeing = (claim: string) =>
    findEvidence(claim, TABLE).figures.map((figure) => [figure.claim, figure.source, figure.agrees]);

  test('shows its numbers with the name of their row', () => {
    const { passages } = findEvidence('A dozen large eggs cost $4.95.', TABLE);
    expect(passages[0]?.text).toBe('Eggs, large, per dozen\n\n2.52\n\n4.95');
  });

  test('has amounts whose unit stands in the head of a column or a row', () => {
    expect(agreeing('Large eggs cost $4.95 by the dozen, up from $2.52.')).toEqual([
      ['$4.95', '4.95', true],
      ['$2.52', '2.52', true],
    ]);
    expect(agreeing('Expenditure on eggs was cut from £4.2 million to £2.9 million.')).toEqual([
      ['£4.2 million', '4.2', true],
      ['£2.9 million', '2.9', true],
    ]);
    expect(agreeing('The prices were counted in spring, by 9.3 million, not 6 million.')).toEqual([
      ['9.3 million', '9.3', true],
      ['6 million', '6.0', true],
    ]);
  });

  test('contradicts nothing with a number of which nobody knows here what it is', () => {
    expect(agreeing('The prices were counted in spring, as was expenditure on eggs of £3.7 million.')).toEqual([
      ['£3.7 million', null, null],
    ]);
  });
});
