import fc from 'fast-check';
import { ATTACKS } from './attacks.ts';

/** Inputs of a property: few in the suite; `FUZZ_INPUTS=20000 FUZZ_SEED=7 npx vitest run FILE` looks harder. */
export function runsOf(usual: number): number {
  return Number(process.env['FUZZ_INPUTS'] ?? usual);
}

/** What formats, terminals and patterns trip over. */
const TOKENS = [
  ...[
    '\u001b[2J',
    '\u009b',
    '\u0007',
    '\0',
    '\r\n',
    '\n',
    '\t',
    '\u2028',
    '\u202e',
    '\ufeff',
    '\u00ad',
    '\ud83d',
    '\udc00',
  ],
  ...[
    '"',
    "'",
    '<',
    '>',
    '&',
    '&amp;',
    '</script>',
    '<!--',
    ']]>',
    '|',
    '`',
    '[',
    '](',
    '{',
    '}',
    '\\',
    '$',
    '%',
    '#',
    '~',
  ],
  ...[
    '::',
    ',',
    '=',
    ';',
    '@',
    '-',
    ' ',
    'https://a.test/b?c=d#e',
    '2021-03-04',
    'é',
    'й',
    '例',
    '😀',
    'word',
    'The boats',
  ],
];

/** Words as nobody means them well: pieces that act somewhere, any code units, and the attacks themselves. */
export const hostileWords: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...TOKENS), { maxLength: 12 }).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map(ofUnits) },
  { weight: 1, arbitrary: fc.constantFrom(...ATTACKS) },
);

/** Halves of pairs among them. */
function ofUnits(units: readonly number[]): string {
  return String.fromCharCode(...units);
}
