import { unzipSync, zipSync } from 'fflate';

/** Larger inputs only slow the search down; that of a seed is not cut. */
const MAX_GROWTH_BYTES = 64 * 1024;
const MAX_STEPS = 6;

/** What parsers of text trip over: ends, nesting, numbers at their limits, half characters. */
const TOKENS = [
  ...[
    '\u0000',
    '\r\n',
    '\n\n',
    '\u2028',
    '\ufeff',
    '\u202e',
    '\u2066',
    '\u200b',
    '\u00ad',
    '\u0301',
    '\u0085',
    '\r',
    '\ud83d',
    'İ',
    'ﬁ',
    '"',
    "'",
    '\\',
    '<',
    '>',
    '</',
    '<!--',
    ']]>',
  ],
  ...[
    '&#x110000;',
    '&',
    '%',
    '%zz',
    '%00',
    '{',
    '}',
    '[',
    ']',
    '[[',
    '(',
    ')',
    '{{',
    '|',
    '~~~',
    '```',
    '$$',
    '*',
    '_',
  ],
  ...[
    '-1',
    '0',
    '99999999999999999999',
    '1e999',
    'NaN',
    'null',
    'true',
    '__proto__',
    'constructor',
    ';',
    ',',
    '=',
    ': ',
  ],
  ...[
    'https://',
    'http://[::',
    '//',
    '#',
    '?',
    '@',
    '00000000000000',
    '20210230000000',
    'Feb 30',
    '9999-99-99',
    'T',
    'Z',
  ],
].map((token) => Buffer.from(token, 'utf8'));

/** A copy of one of the seeds with some things done to it, the same for the same random numbers. */
export function mutated(seeds: readonly Uint8Array[], random: () => number): Uint8Array {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T; // random() < 1
  let bytes: Buffer = Buffer.from(pick(seeds));
  const value = random() < 0.4 ? jsonOf(bytes) : undefined;
  if (value !== undefined) return new Uint8Array(Buffer.from(JSON.stringify(otherValueIn(value, random))));
  const limit = bytes.length + MAX_GROWTH_BYTES;
  const steps = 1 + Math.floor(random() * MAX_STEPS);
  for (let step = 0; step < steps; step++) bytes = pick(STEPS)(bytes, random, pick(seeds)).subarray(0, limit);
  return new Uint8Array(bytes);
}

/** What a member of a document may hold in the place of what is expected; the first cannot be made a text or a number. */
const VALUES: readonly unknown[] = [
  { toString: 1, valueOf: 1 },
  ...[null, true, {}, [], [[]], [null], '', '\ud83d', ' ', '2021-02-30', 'https://[', -1, 0.5, 1e308, 2 ** 53],
];

function jsonOf(bytes: Buffer): object | undefined {
  if (bytes[0] !== 0x7b && bytes[0] !== 0x5b) return undefined; // { and [
  try {
    return JSON.parse(bytes.toString('utf8')) as object; // begins with a bracket
  } catch {
    return undefined;
  }
}

/** The document with one of its members changed, missing, or inside itself; the deeper the less often. */
function otherValueIn(value: object, random: () => number): unknown {
  const keys = Object.keys(value);
  const key = keys[Math.floor(random() * keys.length)];
  if (key === undefined) return VALUES[Math.floor(random() * VALUES.length)];
  const members = value as Record<string, unknown>; // an array's keys are its indices
  const inner = members[key];
  const chance = random();
  if (typeof inner === 'object' && inner !== null && chance < 0.8) members[key] = otherValueIn(inner, random);
  else if (chance > 0.97) delete members[key];
  else if (chance > 0.94) members[key] = structuredClone(value);
  else members[key] = VALUES[Math.floor(random() * VALUES.length)];
  return value;
}

/** A copy of a ZIP package with one of its files changed, so that what is inside is reached; others as `mutated`. */
export function mutatedInside(seeds: readonly Uint8Array[], random: () => number): Uint8Array {
  const seed = seeds[Math.floor(random() * seeds.length)] ?? new Uint8Array();
  const isZip = seed[0] === 0x50 && seed[1] === 0x4b; // PK
  if (!isZip || random() < 0.2) return mutated(seeds, random);
  const files = unzipSync(seed);
  const names = Object.keys(files);
  const name = names[Math.floor(random() * names.length)] ?? '';
  const content = files[name] ?? new Uint8Array();
  const chance = random();
  if (chance < 0.05) {
    // A part that others name is not there.
    const { [name]: _missing, ...others } = files;
    return zipSync(others, { level: 0 });
  }
  // Or it is another one's: parts that name each other in a circle, or themselves.
  const other = files[names[Math.floor(random() * names.length)] ?? ''];
  if (chance < 0.1 && other !== undefined) return zipSync({ ...files, [name]: other }, { level: 0 });
  return zipSync({ ...files, [name]: mutated([content], random) }, { level: 0 });
}

type Step = (bytes: Buffer, random: () => number, other: Uint8Array) => Buffer;

const at = (bytes: Uint8Array, random: () => number) => Math.floor(random() * (bytes.length + 1));

/** A piece of the bytes, mostly a small one. */
function pieceOf(bytes: Uint8Array, random: () => number): [from: number, to: number] {
  const from = at(bytes, random);
  return [from, Math.min(bytes.length, from + Math.ceil(2 ** (random() * 12)))];
}

function splice(bytes: Buffer, from: number, to: number, put: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(to)]);
}

const STEPS: readonly Step[] = [
  /** Ends early. */
  (bytes, random) => bytes.subarray(0, at(bytes, random)),
  /** Lacks a piece. */
  (bytes, random) => splice(bytes, ...pieceOf(bytes, random), Buffer.alloc(0)),
  /** Has some other bits. */
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let times = 1 + random() * 8; times > 0 && copy.length > 0; times--) {
      const place = Math.floor(random() * copy.length);
      copy[place] = (copy[place] ?? 0) ^ (1 << Math.floor(random() * 8));
    }
    return copy;
  },
  /** Has a token that means something to some parser. */
  (bytes, random) => {
    const place = at(bytes, random);
    const token = TOKENS[Math.floor(random() * TOKENS.length)] ?? Buffer.alloc(0);
    return splice(bytes, place, random() < 0.5 ? place : place + token.length, token);
  },
  /** Says a piece many times: nesting, and what is slower than it should be. */
  (bytes, random) => {
    const [from, to] = pieceOf(bytes, random);
    const times = Math.min(Math.ceil(2 ** (random() * 12)), Math.ceil(MAX_GROWTH_BYTES / Math.max(1, to - from)));
    const piece = bytes.subarray(from, to);
    return splice(bytes, from, to, Buffer.concat(Array.from({ length: times }, () => piece)));
  },
  /** Has a piece of another input, or of itself, in the place of its own. */
  (bytes, random, other) => {
    const source = random() < 0.5 ? bytes : other;
    return splice(bytes, ...pieceOf(bytes, random), source.subarray(...pieceOf(source, random)));
  },
  /** Begins late. */
  (bytes, random) => bytes.subarray(at(bytes, random)),
  /** Has a piece within a thousand brackets, elements, quotations or groups, closed or not. */
  (bytes, random) => {
    const [from, to] = pieceOf(bytes, random);
    const [open, close] = PAIRS[Math.floor(random() * PAIRS.length)] ?? ['', ''];
    const times = Math.ceil(2 ** (random() * 10));
    const inner = [open.repeat(times), bytes.subarray(from, to), close.repeat(random() < 0.7 ? times : times >> 1)];
    return splice(bytes, from, to, Buffer.concat(inner.map((part) => Buffer.from(part))));
  },
  /** Ends its lines in several ways. */
  (bytes, random) => {
    const ends = pickSome(LINE_ENDS, random);
    let nth = 0;
    return Buffer.from(
      bytes.toString('latin1').replace(/\r?\n/g, () => ends[nth++ % ends.length] ?? '\n'),
      'latin1',
    );
  },
  /** Is written in another encoding, with or without a mark that says so. */
  (bytes, random) => {
    const [mark, encoding] = ENCODINGS[Math.floor(random() * ENCODINGS.length)] ?? ['', 'utf8'];
    const text = Buffer.from(bytes.toString('utf8'), encoding);
    return Buffer.concat([
      Buffer.from(mark, 'latin1'),
      mark === BIG_ENDIAN && text.length % 2 === 0 ? text.swap16() : text,
    ]);
  },
];

/** What nests in one format or another. */
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ...['()', '[]', '{}', '“”', '«»', '""', '**', '__', '``', '$$'].map(
    (pair) => [pair[0] ?? '', pair[1] ?? ''] as const,
  ),
  ...['b', 'div', 'ul><li', 'table><tr><td', 'svg', 'blockquote'].map(
    (tag) => [`<${tag}>`, `</${tag.split('><').reverse().join('></')}>`] as const,
  ),
  ...([
    ['[[', ']]'],
    ['{{', '}}'],
    ['{|', '|}'],
    ['<ref>', '</ref>'],
    ['<!--', '-->'],
  ] as const),
  ...([
    ['\\emph{', '}'],
    ['{\\b ', '}'],
    ['[^', ']'],
    ['![', '](a)'],
    ['\\begin{quote}', '\\end{quote}'],
  ] as const),
  ...([
    ['> ', ''],
    ['- ', ''],
    ['\n  ', ''],
    ['#', ''],
    ['{"a":', '}'],
    ['- - ', ''],
  ] as const),
];
const LINE_ENDS = ['\n', '\r\n', '\r', '\n\r', '\r\r\n', ' \n', '\v', '\f', '\u0085'];
const BIG_ENDIAN = '\u00fe\u00ff';
const ENCODINGS: readonly (readonly [mark: string, encoding: BufferEncoding])[] = [
  ['\u00ef\u00bb\u00bf', 'utf8'],
  ['\u00ff\u00fe', 'utf16le'],
  [BIG_ENDIAN, 'utf16le'],
  ['', 'utf16le'],
  ['', 'latin1'],
];

function pickSome<T>(list: readonly T[], random: () => number): readonly T[] {
  const some = list.filter(() => random() < 0.4);
  return some.length === 0 ? list : some;
}
