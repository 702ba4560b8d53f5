import { describe, expect, test } from 'vitest';
import { tieMark } from '../../src/core/tie-mark.ts';
import { pageWith, weighText } from './weigh-text.ts';

const COUNCIL = pageWith(
  `The harbour council met in the old customs house on Tuesday evening.\n\nCouncil members voted down the repair budget for the ferry terminal by nine votes to six. “The roof will stand another winter,” the mayor said, “and we shall see what comes after it.”\n\nHerring prices fell again.`,
  { title: 'Council votes down repair budget' },
);
const WIRE = pageWith(
  `Fourteen people were injured when the roof of the ferry terminal collapsed on Wednesday evening, the fire service said.\n\nFirefighters with dogs searched the rubble until the morning. “I have never seen anything like it in thirty years,” one of them said.`,
  { title: 'Fourteen injured as terminal roof collapses' },
);
const PAGES = { 'council.test/a': COUNCIL, 'wire.test/b': WIRE };
type Tied = {
  readonly citations: readonly {
    readonly source: string;
    readonly inferred: boolean;
    readonly sure?: boolean;
    readonly support?: { readonly state: string };
  }[];
};
const tiesOf = ({ citations }: Tied) =>
  citations.map((citation) => `${tieMark(citation)}${citation.source} ${citation.support?.state}`);
const VOTE = 'Council members voted down the repair budget for the ferry terminal by nine votes to six';

describe('ties that the author made', () => {
  test('stay, and the matcher says which other source has it', async () => {
    const { claim } = await weighText(`${VOTE}.[2]\n\nThe council met.[1]`, PAGES);
    expect(claim('voted down').citations).toMatchObject([
      { source: 's2', inferred: false, support: { state: 'no-passage-found', foundIn: 's1' } },
    ]);
  });

  test('so it does among more sources than it compares word by word', async () => {
    const others = Array.from({ length: 60 }, (_, index) => [
      `harbour.test/report-${index}/end`,
      pageWith(
        `Report ${index} of the harbour council says what the ferry terminal and its budget came to in that month.`,
      ),
    ]);
    const { claim } = await weighText(`${VOTE}.[2]`, {
      ...Object.fromEntries(others.slice(0, 1)),
      ...{ 'wire.test/b': WIRE },
      ...Object.fromEntries(others.slice(1)),
      ...{ 'council.test/a': COUNCIL },
    });
    expect(claim('voted down').citations).toMatchObject([
      { source: 's2', support: { state: 'no-passage-found', foundIn: 's62' } },
    ]);
  });

  test('the number of a marker is no figure of the claim', async () => {
    const { claim } = await weighText(`${VOTE}.[1]`, PAGES);
    expect(claim('voted down').citations[0]?.support?.figures.map((figure) => figure.claim)).toEqual(['nine', 'six']);
  });

  test('of a quotation that is not there, what says something like it is shown', async () => {
    const { claim } = await weighText(
      'The mayor: “Another winter is nothing that this roof of ours will not stand.”[1]',
      PAGES,
    );
    expect(claim('nothing that').citations[0]?.support).toMatchObject({
      state: 'no-passage-found',
      passages: [{ text: expect.stringContaining('The roof will stand another winter') }],
    });
  });

  test('a quotation that stands in another source than its own is named there', async () => {
    const { claim } = await weighText(
      'The fire chief said: “I have never seen anything like it in thirty years.”[1]\n\nThey searched the rubble.[2]',
      PAGES,
    );
    expect(claim('never seen').citations[0]?.support).toMatchObject({ state: 'no-passage-found', foundIn: 's2' });
  });

  test('of two sources behind one sentence, the one without the quotation is not blamed for it', async () => {
    const { claim } = await weighText(
      'Fourteen people were injured when the roof collapsed, and “the roof will stand another winter”, the mayor had said.[1][2]',
      PAGES,
    );
    expect(tiesOf(claim('Fourteen people'))).toEqual(['s1 verbatim', 's2 topic-only']);
  });

  test('each marker answers for its own clause', async () => {
    const { claim } = await weighText(
      'Fourteen people were injured when the roof collapsed,[2] and the mayor said “the roof will stand another winter”.[1]',
      PAGES,
    );
    expect(tiesOf(claim('Fourteen people'))).toEqual(['s2 passage-found', 's1 verbatim']);
  });

  test('of several quotations the one that is worst off decides', async () => {
    const { claim } = await weighText(
      'The mayor said “The roof will stand another winter” and “we shall see what goes before it”.[1]',
      PAGES,
    );
    expect(tiesOf(claim('The mayor said'))).toEqual(['s1 wording-differs']);
  });
});

describe('sentences that cite nothing among others that do', () => {
  const opened =
    'The fire service counted the injured after the collapse.[2] The council met in the old customs house.[1]';

  test('go on with the source of their paragraph where it speaks of them, marked as inferred', async () => {
    const { claim } = await weighText(`${opened} ${VOTE}.`, PAGES);
    expect(tiesOf(claim('voted down'))).toEqual(['~s1 passage-found']);
  });

  test('lean on a source of another paragraph only where it surely speaks of them', async () => {
    const { claim } = await weighText(
      `${opened}\n\n${VOTE}.\n\nThe budget for the ferry between the islands was cut by nine members of a committee.`,
      PAGES,
    );
    expect(tiesOf(claim('voted down'))).toEqual(['~s1 passage-found']);
    expect(tiesOf(claim('cut by nine members'))).toEqual([]);
  });

  test('are left alone where they have too few words to be known by', async () => {
    const { claim } = await weighText(`${opened} The ferry terminal had been injured.`, PAGES);
    expect(tiesOf(claim('had been injured'))).toEqual([]);
  });

  test('bring their quotations to the source that has them, word for word or nearly', async () => {
    const { claim } = await weighText(
      `${opened}\n\n“I have never seen anything like it in thirty years,” he said.\n\nThe mayor: “The roof will stand one more winter.”`,
      PAGES,
    );
    expect(tiesOf(claim('never seen'))).toEqual(['~s2 verbatim']);
    expect(tiesOf(claim('one more winter'))).toEqual(['~?s1 wording-differs']);
  });

  test('lean on their paragraph’s source with less in common where it has their figure', async () => {
    const page = pageWith(`${COUNCIL.text}\n\nThe survey of the roof counted 1,412 loose tiles in spring.`);
    const { claim } = await weighText(
      'The council met in the old customs house.[1] Divers and painters were told of 1,412 tiles that came loose.',
      { 'council.test/a': page },
    );
    expect(tiesOf(claim('1,412'))).toEqual(['~?s1 topic-only']);
  });

  test('lean on another paragraph’s source that surely has them before one of their own that only speaks of the same', async () => {
    const filings = pageWith(
      'Brightwater Partners Ltd. Nature of business: management consultancy for housing. Directors of the consultancy: Stephen Orme.\n\nTurnover: 1,412,000. Last accounts made up to March.',
      { title: 'Brightwater Partners: filings of the consultancy' },
    );
    const courier = pageWith(
      'Police have opened an inquiry into payments by Northgate to a consultancy called Brightwater Partners.\n\nNorthgate paid £1.3 million to the consultancy over four years. Nobody has been charged.',
    );
    const { claim } = await weighText(
      'Police opened an inquiry into payments by Northgate.[2]\n\nNorthgate paid £1.3 million to a consultancy called Brightwater Partners. A consultancy for housing is its business, its filings show.[1]',
      { 'filings.test/a': filings, 'courier.test/b': courier },
    );
    expect(tiesOf(claim('£1.3 million'))).toEqual(['~s2 passage-found']);
  });

  test('never change a tie of the author’s', async () => {
    const { claim } = await weighText(`${opened} ${VOTE}.[2]`, PAGES);
    expect(tiesOf(claim('voted down'))).toEqual(['s2 no-passage-found']);
  });
});

describe('a list without markers', () => {
  const body = `The council of Northhaven voted down the repair budget of the terminal. It was nine votes to six.

When the roof fell, people were injured, and firefighters searched with dogs until the morning.

Nobody has ever painted the lighthouse in so fine a blue as Anders Vik did in 1911.

“I have never seen anything like it in thirty years.”`;

  test('is tied by what the pages say; what fits none is left alone', async () => {
    const { claim } = await weighText(body, { ...PAGES, 'lost.test/c': 'http-404' });
    expect(tiesOf(claim('voted down'))).toEqual(['~s1 topic-only']);
    expect(tiesOf(claim('It was nine votes'))[0]).toMatch(/^~\??s1 /);
    expect(tiesOf(claim('people were injured'))[0]).toMatch(/^~\??s2 /);
    expect(tiesOf(claim('painted the lighthouse'))).toEqual([]);
    expect(tiesOf(claim('never seen anything'))).toEqual(['~s2 verbatim']);
  });

  test('a source that tells a sentence comes before one that its neighbours lean on and that has nothing of it', async () => {
    const { claim } = await weighText(
      'There were people in the trees, and in the trees of the trees, remembered the groundsman, Ernesto Paz. Two men fell from the roof of the east stand and were badly hurt. Paz had cut the grass at five in the morning.',
      {
        'terrace.test/groundsman-ernesto-paz': pageWith(
          'Ernesto Paz, groundsman: There were people in the trees, and there were people in the trees of the trees. I had cut the grass at five in the morning and nobody ever saw it.\n\nI had my back to the goal. I looked for a ladder for the two who fell.',
        ),
        'diario.test/champions-at-last': pageWith(
          'The champions of the north are home. The winger took the ball on the halfway line three minutes before the end, passed four and shot with his left foot.\n\nTwo men fell from the roof of the east stand. Both are in the hospital with broken legs. The manager said that he had not seen such a thing in his life, and the band played until the morning of the next day.',
        ),
      },
    );
    expect(tiesOf(claim('cut the grass'))).toEqual(['~s1 passage-found']);
    expect(tiesOf(claim('Two men'))).toEqual(['~?s2 passage-found']);
  });

  test('two sources that tell one story are both tied, and said to be one', async () => {
    const copy = pageWith(
      `${WIRE.text} ${'It was the worst accident in the port since the great fire, he said. '.repeat(5)}`,
    );
    const pages = { 'council.test/a': COUNCIL, 'wire.test/b': copy, 'ledger.test/c': copy };
    const { claim, about } = await weighText(body, pages);
    // Which of them is meant nobody can say.
    expect(tiesOf(claim('people were injured'))).toEqual(['~?s2 passage-found', '~?s3 passage-found']);
    expect(about.get('s3')?.duplicateOf).toBe('s2');
  });

  test('the same article gives the same ties every time', async () => {
    expect((await weighText(body, PAGES)).claims).toEqual((await weighText(body, PAGES)).claims);
  });
});

describe('what cannot be compared is said so, and nothing is held against it', () => {
  const german =
    'Der Rat hat am Dienstag im alten Zollhaus über den Haushalt für das Dach der Fähre abgestimmt, und er hat ihn nicht bewilligt. Es waren neun zu sechs Stimmen, wie auch im Jahr davor, und der Bürgermeister war sich nicht sicher, ob es das letzte Mal war.';
  const herring = 'Herring prices fell again this week on the coast, and nobody knows why. '.repeat(3);

  test.each<[string, Parameters<typeof pageWith>, RegExp]>([
    ['another language', [german, { language: 'de' }], /another language \(de\)/],
    ['another script', ['Совет гавани собрался во вторник вечером. '.repeat(6), {}], /another script/],
    ['no text', ['', {}], /too little text/],
    ['a scan', ['', { contentType: 'application/pdf', partial: true }], /PDF/],
    ['the beginning behind a paywall', [herring, { meta: { freeToRead: false } }], /only the beginning/],
    ['a body that was cut off', [herring, { partial: true }], /only the beginning/],
  ])('%s', async (_, page, why) => {
    const { claim } = await weighText(`${VOTE}.[1]`, { 'council.test/a': pageWith(...page) });
    expect(claim('voted down').citations[0]?.support).toMatchObject({
      state: 'not-checked',
      why: expect.stringMatching(why),
    });
  });

  test('what stands in the beginning counts all the same', async () => {
    const teaser = pageWith(COUNCIL.text, { meta: { freeToRead: false } });
    const { claim } = await weighText(`${VOTE}.[1]`, { 'council.test/a': teaser });
    expect(tiesOf(claim('voted down'))).toEqual(['s1 passage-found']);
  });

  test('a source that was not read gives its reason', async () => {
    const { claim } = await weighText(`${VOTE}.[1]`, { 'council.test/a': 'bot-challenge' });
    expect(claim('voted down').citations[0]?.support).toMatchObject({ state: 'source-not-read', why: 'bot challenge' });
  });

  test('an address with broken percent signs is no reason to stop', async () => {
    await expect(weighText(`${VOTE}.`, { 'council.test/%E9lu%ZZ': COUNCIL })).resolves.toBeDefined();
  });

  test('quotation marks without a partner, and an article that quotes itself, are read on', async () => {
    const { claim } = await weighText(
      `${VOTE}.[1]\n\nHe said “and then it all came down on them.\n\nAs I wrote above: “${VOTE}.”`,
      PAGES,
    );
    expect(tiesOf(claim('voted down'))).toEqual(['s1 passage-found']);
  });
});
