import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkQuotation } from '../../../src/evidence/quotations/check-quotation.ts';

const PAGE = `The inspectors came twice. “We found rust in nine of the fourteen trusses,” the chief engineer said.

The first letter went out in March. It was not answered. A second one, sent in June, asked the operator to close the eastern hall until the work was done, and it was acknowledged.

The mayor told the council that it is not true that the roof was safe.`;

describe('a quotation against the page it is tied to', () => {
  test.each<[string, string]>([
    ['We found rust in nine of the fourteen trusses', 'verbatim'],
    ['we found rust in nine of the fourteen trusses,', 'verbatim'],
    ['We found rust in nine of the  fourteen\ntrusses.', 'verbatim'],
    ['We found rust … in the fourteen trusses', 'wording-differs'],
    ['The first letter went out in March… A second one, sent in June, asked the operator', 'verbatim-elided'],
    ['The first letter went out in March. [...] it was acknowledged', 'verbatim-elided'],
    ['the operator [was asked] to close the eastern hall', 'verbatim-elided'],
    ['it was acknowledged … The first letter went out in March', 'verbatim-reordered'],
    ['We found rust in ten of the fourteen trusses', 'wording-differs'],
    ['asked the operator to close the western hall until the work was done', 'wording-differs'],
    ['It was answered. A second one, sent in June', 'wording-differs'],
    ['The first letter went out in March. A second one, sent in June', 'wording-differs'],
    ['Nobody has ever seen such a storm on this coast', 'no-passage-found'],
    ['…', 'no-passage-found'],
    ['', 'no-passage-found'],
  ])('%j: %s', (quotation, state) => {
    expect(checkQuotation(quotation, PAGE).state).toBe(state);
  });

  const NOTED = `The dam was inspected twice,[4][5] and the engineers asked that it be closed at once.[6]

“I told them, ‘You cannot simply walk away’, and they laughed—nobody else did,” she said. “Prices rose 5 % in a year.

“The owner wants to sell.”`;

  test.each<[string, string]>([
    ['The dam was inspected twice, and the engineers asked that it be closed at once', 'verbatim'],
    ['The dam was inspected thrice, and the engineers asked that it be closed at once', 'wording-differs'],
    ['I told them, “You cannot simply walk away”, and they laughed – nobody else did', 'verbatim'],
    ['I told them, “You can simply walk away”, and they laughed – nobody else did', 'wording-differs'],
    ['Prices rose 5% in a year. The owner wants to sell', 'verbatim'],
    ['Prices rose 6% in a year. The owner wants to sell', 'wording-differs'],
  ])('as another house would set it, %j: %s', (quotation, state) => {
    expect(checkQuotation(quotation, NOTED).state).toBe(state);
  });

  test('a line of a PDF may begin with a mark, and a paragraph of a long speech does', () => {
    const page = 'He said that the country\n"cherished women". “It is so.\n\n“They know it.”';
    expect(checkQuotation('He said that the country "cherished women"', page).state).toBe('verbatim');
    expect(checkQuotation('It is so. They know it.', page).state).toBe('verbatim');
  });

  const SPOKEN = `“The results suggest that it may prevent illness,” the authors write, “but longer follow-up is needed.”

“We lost everything that night on the quay,” said Tom Berg. “And they never called.”

“It is not safe to swim here – it has not been for years,” said Dr. Nair of the Trust. “Children get ill.”

“We need 3.000 new homes,” said K. H. Berg, “and not even 900 were built.”

“I love this town and its people,” said Ada Vik. But Jonas Holm said, “I hate this town and its people.”

“Yes, it was all my own fault,” said Tom. “No, it was mine and mine alone,” said Mary.

"It was," she told the inquiry, "the worst day of my life." He said "no way" and left the room at once.

»Wir haben das nie so gesagt«, sagte Lang, »und wir bleiben dabei.« « C’est une honte », a lancé Mme Vidal, « et rien ne change ».`;

  test.each<[string, string]>([
    ['it may prevent illness, but longer follow-up is needed', 'verbatim'],
    ['It was the best day of my life', 'no-passage-found'],
    ['We lost everything that night on the quay. And they never called.', 'verbatim'],
    ['It was the worst day of my life', 'verbatim'],
    ['It is not safe to swim here — it has not been for years. Children get ill.', 'verbatim'],
    ['It is safe to swim here — it has not been for years', 'wording-differs'],
    ['We need 3000 new homes, and not even 900 were built', 'verbatim'],
    ['We need 3,000 new homes', 'verbatim'],
    ['We need 3.00 new homes', 'wording-differs'],
    ['Wir haben das nie so gesagt und wir bleiben dabei', 'verbatim'],
    ['C’est une honte et rien ne change', 'verbatim'],
    // What another said is no part of the speech, nor are the words around one.
    ['I love this town and its people, I hate this town and its people', 'wording-differs'],
    ['Yes, it was all my own fault. No, it was mine and mine alone', 'wording-differs'],
    ['He said and left the room at once', 'wording-differs'],
  ])('where the page says whose the words are, %j: %s', (quotation, state) => {
    expect(checkQuotation(quotation, SPOKEN).state).toBe(state);
  });

  test('an interrupted speech is shown in its parts', () => {
    const { passages, quote } = checkQuotation('It was the worst day of my life', SPOKEN);
    expect(passages.map(({ text }) => text)).toEqual(['It was,', 'the worst day of my life']);
    expect(quote).toEqual({ parts: passages });
  });

  test('a wording that another house sets otherwise is shown as the page has it', () => {
    const { passages, quote } = checkQuotation('The colour, they said, was grey', 'Yes. The color they said was gray.');
    expect(passages.map(({ text }) => text)).toEqual(['The color they said was gray']);
    expect(quote).toEqual({ parts: passages });
  });

  test.each<[string, string]>([
    ['[W]e found rust in nine of the fourteen trusses', 'verbatim-elided'],
    ['[W]e found rust in ten of the fourteen trusses', 'wording-differs'],
    ['[a] second one, sent in June, asked the operator to close the eastern hall', 'verbatim-elided'],
    ['[N]ot that the roof was safe', 'wording-differs'],
    ['it ask[s] the operator to close the eastern hall', 'verbatim-elided'],
    ['A second one, sent in June, request[s] the operator to close the eastern hall', 'wording-differs'],
    ['A second one, sent in July, ask[s] the operator to close the eastern hall', 'wording-differs'],
    ['It was not answer[ing]. A second one, sent in June, ask[s] the operator to close', 'verbatim-elided'],
    ['It was not answer[ing]. A second one, sent in June, request[s] the operator to close', 'wording-differs'],
    ['it can[not] be that the roof was safe', 'wording-differs'],
  ])('with a letter in brackets, %j: %s', (quotation, state) => {
    expect(checkQuotation(quotation, PAGE).state).toBe(state);
  });

  test('marks of notes in the page are no change of meaning', () => {
    const { quote } = checkQuotation('The dam was looked at twice, and the engineers asked that it be closed', NOTED);
    expect(quote?.meaningChanges).toBeUndefined();
    expect(quote?.diff?.map(({ text }) => text).join(' ')).not.toContain('[4]');
  });

  test('says how much a cut left out, and shows it', () => {
    const { quote } = checkQuotation('The inspectors came twice. … It was not answered.', PAGE);
    expect(quote).toMatchObject({ elidedWords: 20, elidedParagraphs: 1 });
    expect(quote?.elidedText).toContain('went out in March');
  });

  test('tells a part that begins in mid-sentence from one that begins a quotation', () => {
    expect(checkQuotation('the roof was safe', PAGE).quote?.startsMidSentence).toBe(true);
    expect(checkQuotation('We found rust in nine', PAGE).quote?.startsMidSentence).toBeUndefined();
    expect(checkQuotation('The first letter … sent in June', PAGE).quote?.startsMidSentence).toBe(true);
    expect(checkQuotation('It was not answered', PAGE).quote?.startsMidSentence).toBeUndefined();
  });

  test('shows what differs, and calls out a number and a negation', () => {
    const number = checkQuotation('We found rust in ten of the fourteen trusses', PAGE).quote;
    expect(number?.diff?.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'cut', text: 'nine' },
      { kind: 'added', text: 'ten' },
    ]);
    expect(number?.meaningChanges).toEqual(['number: nine in the source, ten in the article']);
    const negation = checkQuotation('told the council that it is true that the roof was safe', PAGE).quote;
    expect(negation?.meaningChanges).toEqual(['“not” is left out']);
  });

  test('points at the words of the page, whatever their typography', () => {
    const page = 'He wrote: „Das  Dach — so sagte man — war sicher“, und ging.';
    const { passages, state } = checkQuotation('Das Dach - so sagte man - war sicher', page);
    expect(state).toBe('verbatim');
    expect(page.slice(passages[0]?.start, passages[0]?.end)).toBe('Das  Dach — so sagte man — war sicher');
  });

  test('finds text without spaces between words, and from right to left', () => {
    expect(checkQuotation('港の屋根は崩れ落ちた', '昨夜、港の屋根は崩れ落ちたと消防は述べた。').state).toBe('verbatim');
    expect(checkQuotation('سقط سقف المحطة على الناس', 'قال الشهود: «سقط سقف المحطة على الناس» ليلا').state).toBe(
      'verbatim',
    );
  });

  test('scores fall as a quotation gets worse', () => {
    const score = (quotation: string) => checkQuotation(quotation, PAGE).score;
    const ladder = [
      'A second one, sent in June, asked the operator to close the eastern hall',
      'A second one … asked the operator to close the eastern hall',
      'A second one, sent in July, asked the operator to close the eastern hall',
      'A third one, sent in July, asked the tenant to close the western hall',
      'Nothing of this stands anywhere in that page at all',
    ].map(score);
    expect(ladder).toEqual([...ladder].sort((a, b) => b - a));
    expect(new Set(ladder).size).toBe(ladder.length);
  });
});

describe('a quotation with marks', () => {
  const check = (quotation: string, page: string) => checkQuotation(quotation, page).state;

  test.each<[string, string, string]>([
    // The speaker's own dots and brackets.
    ['Well ... I think so', 'He said: “Well ... I think so.” And left.', 'verbatim'],
    ['Well … I think so', 'He said: “Well... I think so.” And left.', 'verbatim-elided'],
    ['Well … I think so', 'He said: “Well ... I think so.” And left.', 'verbatim'],
    ['the roof [of the hall] fell', 'They wrote: the roof [of the hall] fell.', 'verbatim'],
    // A part of two letters decides nothing.
    ['The roof … of … fell in March', 'The roof, an old one, fell in March.', 'verbatim-elided'],
    ['… the roof fell', 'In March the roof fell.', 'verbatim-elided'],
    // Both orders are there: the page's own is the one that lies together.
    [
      'the roof fell … nobody was hurt',
      `The roof fell. ${'It was a day like any other. '.repeat(9)}Nobody was hurt when the roof fell.`,
      'verbatim-reordered',
    ],
    ['the roof fell … nobody was hurt', 'The roof fell and nobody was hurt, and the roof fell.', 'verbatim-elided'],
    ['one thing … two things', 'Two things, one thing. Two things.', 'verbatim-elided'],
    // Out of order altogether.
    ['gamma ray … alpha ray … beta ray', 'An alpha ray, a beta ray, a gamma ray.', 'verbatim-reordered'],
    ['of', 'of', 'no-passage-found'],
    ['was', 'it was', 'verbatim'],
  ])('%j in %j: %s', (quotation, page, state) => expect(check(quotation, page)).toBe(state));

  test('scores by its state, and a wording that differs below all of them', () => {
    const score = (quotation: string) => checkQuotation(quotation, PAGE).score;
    expect(score('We found rust in nine')).toBe(1);
    expect(score('We found rust in … the fourteen trusses')).toBe(0.95);
    expect(score('it was acknowledged … The first letter went out in March')).toBe(0.8);
    expect(score('We found rust in ten of the fourteen trusses')).toBeLessThan(0.7);
    expect(score('We found rust in ten of the fourteen trusses')).toBeGreaterThan(0.6);
  });
});

describe('what the cuts left out', () => {
  const page =
    'They knew it. The roof, they’ve never doubted,\n\nwas well-made. It fell,\n \nas roofs do, in March. That was it.';

  test('is told cut by cut, in words and paragraphs', () => {
    expect(checkQuotation('The roof … was well-made … in March', page).quote).toMatchObject({
      elidedWords: 3 + 5,
      elidedParagraphs: 2,
      cuts: [', they’ve never doubted,', '. It fell,\n \nas roofs do,'],
      elidedText: ', they’ve never doubted, … . It fell,\n \nas roofs do,',
    });
  });

  test('is nothing where the quotation has one part, or is no cut', () => {
    for (const quotation of ['… was well-made', 'was well-made'])
      expect(Object.keys(checkQuotation(quotation, page).quote ?? {})).toEqual(['parts']);
    expect(checkQuotation('in March … The roof', page).quote).not.toHaveProperty('elidedWords');
  });

  test('is shown up to four thousand characters', () => {
    const long = `The roof ${'x'.repeat(5000)} fell.`;
    const { quote } = checkQuotation('The roof … fell', long);
    expect([quote?.elidedText?.length, quote?.cuts?.[0]?.length]).toEqual([4000, 4000]);
  });
});

test.each<[string, boolean | undefined]>([
  ['It was known that the roof fell', true],
  ['It was known, the roof fell', true],
  ['It was known; the roof fell', true],
  ['In 2021 the roof fell', true],
  ['(As was known) the roof fell', true],
  ['The mayor’s the roof fell', true],
  ['He said that “the roof fell', true],
  ['It was known. the roof fell', undefined],
  ['It was known! “the roof fell', undefined],
  ['It was known\nthe roof fell', undefined],
  ['the roof fell', undefined],
  // With a capital inside quotation marks it is a sentence of its own.
  ['He said: “The roof fell', undefined],
  ['He said “The roof fell', undefined],
  ['He said The roof fell', true],
])('in %j the quotation starts in mid-sentence: %s', (page, starts) => {
  expect(checkQuotation('the roof fell', `${page} in March.`).quote?.startsMidSentence).toBe(starts);
});

describe('a passage', () => {
  const page = `${'a'.repeat(80)} before it. The roof fell. And after ${'b'.repeat(80)}`;

  test('has sixty characters of what stands before and after', () => {
    expect(checkQuotation('the roof fell', page).passages).toEqual([
      {
        text: 'The roof fell',
        prefix: `${'a'.repeat(48)} before it. `,
        suffix: `. And after ${'b'.repeat(48)}`,
        start: 92,
        end: 105,
      },
    ]);
    expect(checkQuotation('the roof fell', 'The roof fell').passages[0]).toMatchObject({ prefix: '', suffix: '' });
  });

  test('that differs is compared without the quotation marks around it', () => {
    const { quote, passages } = checkQuotation(
      '“the old roof of the hall came down”',
      'Then the old roof of the hall fell down.',
    );
    expect(passages.map(({ text }) => text)).toEqual(['the old roof of the hall fell down']);
    expect(quote).toEqual({
      parts: passages,
      diff: [
        { kind: 'same', text: 'the old roof of the hall' },
        { kind: 'cut', text: 'fell' },
        { kind: 'added', text: 'came' },
        { kind: 'same', text: 'down' },
      ],
    });
  });
});

describe('any text', () => {
  test('a run of a page’s own words is verbatim', () => {
    const words = PAGE.split(/\s+/).length;
    fc.assert(
      fc.property(fc.nat(words - 8), fc.integer({ min: 5, max: 8 }), (from, count) => {
        const quotation = PAGE.split(/\s+/)
          .slice(from, from + count)
          .join(' ');
        expect(checkQuotation(quotation, PAGE).state).toBe('verbatim');
      }),
    );
  });

  test('garbage never throws, and spans lie inside the page', () => {
    const garbage = fc.uint16Array({ maxLength: 40 }).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(garbage, garbage, (quotation, page) => {
        for (const { start, end, text } of checkQuotation(quotation, page).passages)
          expect(page.slice(start, end)).toBe(text);
      }),
    );
  });
});
