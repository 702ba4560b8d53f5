import { expect, test } from 'vitest';
import { growthOf, MOST_GROWTH } from './helpers/growth.ts';
import { pumpTargets } from './helpers/pump-targets.ts';

// A pattern that backtracks, or a loop in a loop, shows when a piece is said over and over: four times the text then takes
// sixteen times as long. Tools that read patterns found none of those that this found, since most come of two patterns, or
// of a pattern in a loop. Processor time is measured, which other work on the machine hardly touches.

/** `PUMP_KB=24 npx vitest run tests/pumps.test.ts` looks harder. */
const LARGE = Number(process.env['PUMP_KB'] ?? '8') * 1024;
/** A third of the pieces does in the suite, the ones that found something among them. */
const EVERY = process.env['PUMP_KB'] === undefined ? 3 : 1;
const PIECES = [
  ...['a', 'A', ' ', '\t', '\n', '\n\n', ' \n', '\u00a0', '.', ',', ';', ':', '-', '–', '…', '"', '“', '”', "'", '’'],
  ...['(', ')', '[', ']', '{', '}', '<', '>', '&', '*', '**', '_', '`', '~', '|', '\\', '$', '%', '#', '=', '@', '^'],
  ...[
    '1',
    '1.',
    '1,',
    '1 ',
    '1-',
    '[1]',
    '[1',
    '[^1]',
    '[a](',
    '![',
    '[[',
    '{{',
    '{{a|',
    '<a ',
    '<a href="',
    '</',
    '<!--',
    '<b>',
  ],
  ...[
    '- ',
    '> ',
    '* ',
    '1. ',
    '| a ',
    '== ',
    '\n# ',
    '\n- ',
    '\n\t',
    '::',
    ':a:',
    '.. ',
    '`a` ',
    '\\a{',
    '\\(',
    'a=',
    '&a;',
  ],
  ...[
    'http://',
    'https://a.test/',
    'www.',
    'a.a',
    'a@a',
    'a-',
    'a/',
    '%20',
    '10.1000/',
    'doi:',
    'ISBN ',
    '?a=',
    '//',
    'A. ',
  ],
  ...[
    'Mr. ',
    'and ',
    'of the ',
    'said ',
    'In May ',
    '3 May 2021 ',
    'Smith, J. ',
    '(2021) ',
    'p. 1 ',
    '“a” ',
    'a, ',
    'a. ',
    'É',
    '// a\r\n',
    ':a:\r\n',
    '# a\r\n',
    '\ud83d\ude00',
  ],
  // Marks that change places, and letters that a host is spelt otherwise with. Every third is taken by day.
  ...['\u05b0', '\u0301\u0323', '\u202e', '\u0e33', '例', 'https://例'],
];

/** A piece said until the text has so many characters, taken; refused is as good as read: how fast is what matters here. */
const pump = (take: (pumped: string) => unknown, piece: string) => async (chars: number) => {
  try {
    await take(piece.repeat(Math.ceil(chars / piece.length)));
  } catch {}
};

test.each(pumpTargets.map((target) => ({ id: target.id, target })))(
  '$id: a piece said over and over takes time in proportion',
  async ({ target }) => {
    await target.take('warm up');
    const slow: string[] = [];
    for (const piece of PIECES.filter((_piece, index) => index % EVERY === 1 % EVERY)) {
      const times = await growthOf(pump(target.take, piece), LARGE);
      if (times >= MOST_GROWTH)
        slow.push(`${JSON.stringify(piece)}: ${times.toFixed(1)} times as long for 4 times the text`);
    }
    expect(slow).toEqual([]);
  },
);

test('a loop in a loop is found', async () => {
  let steps = 0;
  const quadratic = (text: string) => {
    for (let from = 0; from < text.length; from++)
      for (let to = from; to < text.length; to++) steps = (steps * 31 + text.charCodeAt(to)) % 1_000_003;
  };
  expect(await growthOf(pump(quadratic, 'a'), LARGE)).toBeGreaterThan(MOST_GROWTH);
  expect(steps).toBeGreaterThan(0);
});
