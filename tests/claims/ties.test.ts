import { describe, expect, test } from 'vitest';
import { extractClaims } from '../../src/claims/index.ts';
import type { BlockKind } from '../../src/core/article.ts';
import { articleOf, type TestLink } from './article.ts';

type Blocks = Parameters<typeof articleOf>[0];

/** `claim text start -> source ids`, for claims that have any. */
function tiesOf(blocks: Blocks, links: readonly TestLink[]) {
  const { claims } = extractClaims(articleOf(blocks, links));
  return claims.map((claim) => claim.citations.map(({ source }) => source));
}

const one = { url: 'https://a.test/1' };
const two = { url: 'https://b.test/2' };

describe('markers', () => {
  test('before the full stop, after it, and after a space belong to the sentence before them', () => {
    const blocks = ['The roof fell[1]. It rained all night.[2] Nobody came. [3] The hall was shut.'];
    const three = { url: 'https://c.test/3' };
    expect(
      tiesOf(blocks, [
        { ...one, at: ['[1]'] },
        { ...two, at: ['[2]'] },
        { ...three, at: ['[3]'] },
      ]),
    ).toEqual([['s1'], ['s2'], ['s3'], []]);
  });

  test('several markers share a sentence; one marker can stand in many', () => {
    const blocks = ['The roof fell.[1][2] It rained.[1]'];
    expect(
      tiesOf(blocks, [
        { ...one, at: ['[1]', '[1]'] },
        { ...two, at: ['[2]'] },
      ]),
    ).toEqual([['s1', 's2'], ['s1']]);
  });

  test('a marker in words that state nothing is not hung on the item or the text above them', () => {
    const item = (text: string): [BlockKind, string] => ['list-item', text];
    const blocks: Blocks = [
      'The roof fell.',
      ['caption', 'The roof.[1]'],
      item('It rained all night.'),
      item('Wind.[2]'),
    ];
    const marked = [
      { ...one, at: ['[1]'] },
      { ...two, at: ['[2]'] },
    ];
    expect(tiesOf(blocks, marked)).toEqual([[], []]);
  });

  test('an author-date marker after the stop belongs to the sentence before it', () => {
    const blocks = ['The roof fell. (Solheim 2014) It rained.'];
    const book: TestLink = { citedAs: 'Solheim, Ports', via: 'author-date', at: ['(Solheim 2014)'] };
    expect(tiesOf(blocks, [book])).toEqual([['s1'], []]);
  });

  test('the anchor of a link belongs to the sentence it stands in, also when it opens it', () => {
    const blocks = ['The roof fell. A report in May named the cause.'];
    expect(tiesOf(blocks, [{ ...one, via: 'link', at: ['A report'] }])).toEqual([[], ['s1']]);
  });

  test('a marker at a colon serves the items below it that have none of their own', () => {
    const blocks: Blocks = [
      'The inspectors named three causes:[1]',
      ['list-item', 'The trusses were rusty.'],
      ['list-item', 'The bolts were too short.[2]'],
      ['list-item', 'Nobody looked at the drains.'],
      'The council met in May.',
    ];
    expect(
      tiesOf(blocks, [
        { ...one, at: ['[1]'] },
        { ...two, at: ['[2]'] },
      ]),
    ).toEqual([['s1'], ['s1'], ['s2'], ['s1'], []]);
  });

  test('a marker under a block quotation belongs to it', () => {
    const blocks: Blocks = [['quotation', '“We knew of the cracks.”'], '— [1]'];
    expect(tiesOf(blocks, [{ ...one, at: ['[1]'] }])).toEqual([['s1']]);
  });

  test('a comment ties every sentence that it covers', () => {
    const article = articleOf(
      ['The roof fell. It rained. Nobody came.'],
      [{ ...one, via: 'comment', at: ['The roof'] }],
    );
    const links = article.links.map((link) => ({
      ...link,
      marks: link.marks.map((mark) => ({ ...mark, covers: { start: 4, end: 20 } })),
    }));
    const { claims } = extractClaims({ ...article, links });
    expect(claims.map((claim) => claim.citations.length)).toEqual([1, 1, 0]);
  });

  test('a marker in a heading ties nothing', () => {
    const blocks: Blocks = ['The roof fell.', ['heading', 'The winter [1]'], 'It rained.'];
    expect(tiesOf(blocks, [{ ...one, at: ['[1]'] }])).toEqual([[], []]);
  });

  test('the author’s ties are certain and no guess', () => {
    const { claims } = extractClaims(articleOf(['The roof fell.[1] It rained.'], [{ ...one, at: ['[1]'] }]));
    expect(claims[0]?.citations).toEqual([
      { source: 's1', via: 'numbered', marker: '1', confidence: 1, inferred: false },
    ]);
  });
});

describe('clauses', () => {
  const clausesOf = (text: string, links: readonly TestLink[]) => {
    const article = articleOf([text], links);
    return extractClaims(article).claims[0]?.citations.map(
      ({ source, clause }) =>
        `${source}: ${clause === undefined ? 'all' : article.text.slice(clause.start, clause.end)}`,
    );
  };

  test('a marker at the end covers the whole sentence', () => {
    expect(clausesOf('The roof fell, and it rained.[1]', [{ ...one, at: ['[1]'] }])).toEqual(['s1: all']);
  });

  test('a marker in the middle covers what stands before it, the next one what stands between', () => {
    const links = [
      { ...one, at: ['[1]'] },
      { ...two, at: ['[2]'] },
    ];
    expect(clausesOf('The roof fell,[1] and it rained for a week.[2]', links)).toEqual([
      's1: The roof fell,',
      's2: and it rained for a week.',
    ]);
    expect(clausesOf('The roof fell [1], and then it rained.', links.slice(0, 1))).toEqual(['s1: The roof fell']);
  });

  test('markers side by side share their words', () => {
    const links = [
      { ...one, at: ['[1]'] },
      { ...two, at: ['[2]'] },
    ];
    expect(clausesOf('The roof fell.[1][2]', links)).toEqual(['s1: all', 's2: all']);
  });
});

describe('sources that a sentence names', () => {
  const list: TestLink[] = [
    { url: 'https://www.harbourledger.test/2021/roof' },
    { url: 'https://www.npi.test/statements/4' },
    { citedAs: 'Ingrid Solheim, Ports of the North. Tidewater Press, 2014.' },
  ];
  const via = (sentence: string) =>
    extractClaims(articleOf([sentence, 'It rained in May.'], list)).claims[0]?.citations.map(
      (citation) => `${citation.source} ${citation.via}${citation.inferred ? ' inferred' : ''}`,
    );

  test.each([
    ['The Harbour Ledger reported that eleven were hurt.', ['s1 named']],
    ['According to the Harbour Ledger, eleven were hurt.', ['s1 named']],
    ['Eleven were hurt, the clerk told the Harbour Ledger.', ['s1 named']],
    ['The NPI’s report of May named the cause.', ['s2 named']],
    ['Ingrid Solheim writes that the trusses were old.', ['s3 named']],
    ['They were informed by a paper of the Harbour Ledger.', ['s1 named']],
  ])('%s', (sentence, wanted) => {
    expect(via(sentence)).toEqual(wanted);
  });

  test.each(['The Northern Port Inspectorate released a statement in May.', 'The NPI said that the hall was unsafe.'])(
    'a body that speaks is tied to its own site as a guess: %s',
    (sentence) => {
      expect(via(sentence)).toEqual(['s2 named inferred']);
    },
  );

  test.each([
    'If you have never heard of the NPI, I envy you.',
    'The Harbour Ledger moved to a new office in May.',
    'Ingrid Solheim was born there in 1961.',
    'The Ledger of the church burned in 1940.',
  ])('a name alone cites nobody: %s', (sentence) => {
    expect(via(sentence)).toEqual([]);
  });

  test('an article that marks all its sources is not searched for names', () => {
    const { claims } = extractClaims(
      articleOf(
        ['The Harbour Ledger reported it.', 'It rained.[1]'],
        [{ url: 'https://harbourledger.test/1', at: ['[1]'] }],
      ),
    );
    expect(claims[0]?.citations).toEqual([]);
  });
});

describe('ties by the words of the address', () => {
  const list: TestLink[] = [
    'https://post.test/2021/11/04/terminal-roof-collapse-injures-fourteen',
    'https://times.test/news/2021/council-votes-down-repair-budget.html',
    'https://engineers.test/papers/fatigue-cracks-steel-trusses-salt-air',
    'https://union.test/bulletin/1187-dockworkers-refuse-eastern-hall',
    'https://ferry.test/articles/northhaven-ferry-service-suspended',
    'https://photos.test/id/55172',
  ].map((url) => ({ url }));
  const blocks = [
    'On 3 November the roof of the Northhaven terminal collapsed, and it injured fourteen people in Northhaven.',
    'In February the council of Northhaven voted down the repair budget by nine votes to six.',
    'Cracks in steel trusses of this type grow four times faster in salt air, and Northhaven has much of it.',
    'Dockworkers had refused to work under the eastern hall since August.',
    'Ferry service from Northhaven was suspended for nineteen days.',
    'The mayor of Northhaven married in June 2019.',
    'Winter in Northhaven lasts for five months.',
    'The first bridge of Northhaven burned in 1940.',
  ];

  test('each sentence is tied to the source that speaks of the same, and the others to none', () => {
    expect(tiesOf(blocks, list)).toEqual([['s1'], ['s2'], ['s3'], ['s4'], ['s5'], [], [], []]);
  });

  test('such ties are guesses and say so', () => {
    const { claims } = extractClaims(articleOf(blocks, list));
    const ties = claims.flatMap(({ citations }) => citations);
    expect(ties).toHaveLength(5);
    for (const tie of ties) {
      expect(tie).toMatchObject({ via: 'inferred', inferred: true });
      expect(tie.confidence).toBeLessThan(1);
    }
  });

  test('a name that runs through the whole article says nothing', () => {
    const named = [{ url: 'https://news.test/northhaven' }, { url: 'https://news.test/northhaven-today' }];
    expect(tiesOf(blocks, named).flat()).toEqual([]);
  });

  test('one everyday word in common says nothing', () => {
    const everyday = [{ url: 'https://news.test/people-want-help' }, { url: 'https://news.test/a-year-later' }];
    expect(tiesOf([...blocks, 'The people of the coast gathered on 9 May.'], everyday).flat()).toEqual([]);
  });

  test('another word for the same and another ending of a word count', () => {
    const texts = ['The legislature of the coast agreed on 4 May to postpone its elections.', ...blocks];
    const url = 'https://times.test/parliament-delays-election-again';
    expect(tiesOf(texts, [{ url }, ...list])[0]).toEqual(['s1']);
  });

  test('a sentence that begins with a name which one address has is about its bearer', () => {
    const texts = ['Solheim warned the council in 2019.', ...blocks, 'The mayor met Solheim twice in May.'];
    const about = [{ url: 'https://news.test/town-engineer-solheim-steps-down' }];
    const ties = tiesOf(texts, [...about, ...list]);
    expect([ties[0], ties.at(-1)]).toEqual([['s1'], []]);
  });

  test('an opinion is tied to nothing', () => {
    expect(tiesOf(['The roof collapse is a beautiful, wonderful disgrace!', ...blocks.slice(1)], list)[0]).toEqual([]);
  });
});

describe('ties that are carried on', () => {
  test('a block quotation takes the marker of the sentence that introduces it', () => {
    const blocks: Blocks = [
      'The inspectorate said in its statement:[1]',
      ['quotation', '“The hall was never safe.”'],
      'It rained.',
    ];
    const { claims } = extractClaims(articleOf(blocks, [{ ...one, at: ['[1]'] }]));
    expect(claims[1]?.citations).toEqual([
      { source: 's1', via: 'numbered', marker: '1', confidence: 0.8, inferred: false },
    ]);
    expect(claims[2]?.citations).toEqual([]);
  });

  test('"that statement" goes on about the source of the sentence before, as a guess', () => {
    const blocks = ['The inspectorate released a statement in May.[1] That statement named no cause. It rained.'];
    const { claims } = extractClaims(articleOf(blocks, [{ ...one, at: ['[1]'] }]));
    expect(claims[1]?.citations).toMatchObject([{ source: 's1', via: 'inferred', inferred: true }]);
    expect(claims[2]?.citations).toEqual([]);
  });
});
