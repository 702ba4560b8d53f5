import { describe, expect, test } from 'vitest';
import { nearestWording } from '../../../src/evidence/quotations/differing.ts';
import { indexText } from '../../../src/evidence/quotations/indexed-text.ts';

function near(parts: readonly string[], text: string): string | null {
  const found = nearestWording(parts, indexText(text));
  return found === null ? null : text.slice(found.start, found.end);
}
const score = (parts: readonly string[], text: string) => nearestWording(parts, indexText(text))?.score;

const HEAD = 'the council met on tuesday and closed the old hall';
const TAIL = 'because the roof was found to be unsafe by the engineers';
const between = (words: number) => 'of many things that have no place in here '.repeat(Math.ceil(words / 8)).trim();

describe('a cut that no mark owns up to', () => {
  const whole = `${HEAD} ${TAIL}`;

  test('is found where both halves stand close together', () => {
    const text = `so it was. ${HEAD}, ${between(40)}, ${TAIL}. it was.`;
    expect(near([whole], text)).toBe(`${HEAD}, ${between(40)}, ${TAIL}`);
    expect(score([whole], text)).toBe(0.75);
  });

  test('swallows four hundred characters and no more', () => {
    const gap = (chars: number) => near([whole], `${HEAD} ${'x'.repeat(chars - 2)} ${TAIL}`);
    expect(gap(400)).not.toBeNull();
    expect(gap(401)).toBeNull();
  });

  test('is looked for at every place of its beginning', () => {
    const text = `${HEAD}. ${between(400)} ${HEAD}, ${between(40)}, ${TAIL}.`;
    expect(near([whole], text)).toBe(`${HEAD}, ${between(40)}, ${TAIL}`);
  });

  test('of one word near the beginning leaves the words before it in the place', () => {
    const text = 'However, the largely effects on training remain unknown, and nothing settles it.';
    expect(near(['the effects on training remain unknown'], text)).toBe(
      'the largely effects on training remain unknown',
    );
    // Too far before it, or within another word, it is not the one.
    for (const other of ['the things that nobody had asked for, effects on', 'they bathe with some effects on'])
      expect(near(['the effects on training remain unknown'], `Yes, ${other} training remain unknown.`)).not.toMatch(
        /^the/,
      );
  });

  test('of one word near the end leaves the words behind it in the place', () => {
    const text = 'However, the effects on training remain largely unknown, and nothing settles it.';
    expect(near(['the effects on training remain unknown'], text)).toBe(
      'the effects on training remain largely unknown',
    );
  });

  test.each<[string, string, boolean]>([
    ['silently', 'big roof fell', true],
    ['loudly', 'big roof fell', false],
    ['big roof fell', 'silently', true],
    ['big roof fell', 'loudly', false],
  ])('between %j and %j leaves enough on either side: %s', (head, tail, found) => {
    expect(near([`${head} ${tail}`], `${head} ${'0 '.repeat(30)}${tail}`) !== null).toBe(found);
  });

  test('is none where one word stands far before the others', () => {
    expect(near(['silently big roof fell'], `silently ${'0 '.repeat(31)}big roof fell`)).not.toBeNull();
    expect(near(['silently big roof fell'], `silently ${'0 '.repeat(33)}big roof fell`)).toBeNull();
  });

  test('is none where the end stands before the beginning, or one half nowhere', () => {
    expect(near([whole], `${TAIL} ${between(40)} ${HEAD}`)).toBeNull();
    expect(near([whole], `${HEAD} ${between(40)}`)).toBeNull();
    expect(near([whole], `${between(40)} ${TAIL}`)).toBeNull();
    expect(near([whole], between(40))).toBeNull();
  });
});

describe('a quotation in parts', () => {
  test('is nearest from its first part to its last, in whatever order they stand', () => {
    const text = `we know: ${TAIL}, which is why ${HEAD}. so it is.`;
    expect(near([HEAD, TAIL], text)).toBe(`${TAIL}, which is why ${HEAD}`);
    expect(score([HEAD, TAIL], text)).toBe(1);
  });

  test('may have a part that differs, and scores by how much', () => {
    const text = `${HEAD}, they said, ${TAIL.replace('unsafe', 'unsound')}.`;
    expect(near([HEAD, TAIL], text)).toBe(text.slice(0, -1));
    expect(score([HEAD, TAIL], text)).toBeLessThan(1);
    expect(score([HEAD, TAIL], text)).toBeGreaterThan(0.9);
  });

  test('needs three fifths of its characters to be there', () => {
    const other = 'nobody ever said a word of that in any of the houses';
    expect(near([HEAD, TAIL, other], `${HEAD} – ${TAIL}`)).toBe(`${HEAD} – ${TAIL}`);
    expect(score([HEAD, TAIL, other], `${HEAD} – ${TAIL}`)).toBeCloseTo(
      (HEAD.length + TAIL.length) / (HEAD.length + TAIL.length + other.length),
    );
    expect(near([HEAD, other], HEAD)).toBeNull();
    expect(near([TAIL, other], between(9))).toBeNull();
  });

  test('does not reach over twenty thousand characters', () => {
    expect(near([HEAD, TAIL], `${HEAD} ${'x '.repeat(9000)} ${TAIL}`)).not.toBeNull();
    expect(near([HEAD, TAIL], `${HEAD} ${'x '.repeat(10_100)} ${TAIL}`)).toBeNull();
  });

  test('without parts is nowhere', () => {
    expect(near([], HEAD)).toBeNull();
  });
});

describe('the sentence behind a changed end', () => {
  const QUOTED = 'decisions are made by clinicians, on clinical grounds, and by nobody else';

  test('is none of the place, where the quotation has no word of it', () => {
    expect(near([QUOTED], 'decisions are made by clinicians, on clinical grounds. there is no link at all.')).toBe(
      'decisions are made by clinicians, on clinical grounds',
    );
  });

  test('stays where most of the place is behind the stop', () => {
    const text = 'we know it. decisions are made by clinicians on clinical grounds and by nobody less.';
    expect(near(['we know. decisions are made by clinicians on clinical grounds and by nobody else'], text)).toBe(
      text.slice(0, -1),
    );
  });

  test('stays where the quotation goes on into it', () => {
    expect(near([QUOTED], 'decisions are made by clinicians, on clinical grounds. and by nobody less.')).toContain(
      'nobody',
    );
  });
});
