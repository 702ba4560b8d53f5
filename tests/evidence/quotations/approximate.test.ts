import { describe, expect, test } from 'vitest';
import { findApproximate } from '../../../src/evidence/quotations/approximate.ts';
import { indexText } from '../../../src/evidence/quotations/indexed-text.ts';

const FILLER = 'nothing of that kind was ever said in the town hall on a monday. '.repeat(40);

/** The words found and the edits between, or null. */
function near(wanted: string, text: string): [words: string, errors: number] | null {
  const found = findApproximate(wanted, indexText(text));
  return found === null ? null : [text.slice(found.start, found.end), found.errors];
}

describe('the nearest wording', () => {
  test.each<[string, string, [string, number] | null]>([
    ['the roof of the hall fell', 'they say the roof of the hall fell down', ['the roof of the hall fell', 0]],
    ['the roof of the hall fell', 'they say the roof of a hall fell down', ['the roof of a hall fell', 3]],
    // Whole words, also where the edits would end within one.
    ['the roof of the hall fel', 'they say the roof of the halls fell down', ['the roof of the halls fell', 1]],
    ['he roof of the hall fell', 'they say the roof of the hall fell', ['the roof of the hall fell', 0]],
    // More than a quarter differs.
    ['the roof of the hall fell', 'the roof of that old market hall came down and then all else fell', null],
    ['the roof of the hall fell', FILLER, null],
    ['the roof of the hall fell', '', null],
    // So short that a quarter makes anything alike.
    ['the roof', 'the roor', null],
    ['the big roof', 'the bag roof', ['the bag roof', 1]],
    ['the big roo', 'the bag roo', null],
  ])('of %j in %j', (wanted, text, found) => expect(near(wanted, text)).toEqual(found));

  test('is the better of two, wherever it stands', () => {
    const worse = 'the roof of a barn fell in may. ';
    const better = 'the roof of the bark fell in may. ';
    const wanted = 'the roof of the barn fell in may.';
    expect(near(wanted, `${worse}${FILLER}${better}`)).toEqual([better.trim(), 1]);
    expect(near(wanted, `${better}${FILLER}${worse}`)).toEqual([better.trim(), 1]);
    expect(near(wanted, `${FILLER}${worse}${better}${FILLER}`)).toEqual([better.trim(), 1]);
  });

  test('scores by the share of its characters that differ', () => {
    const score = (text: string) => findApproximate('the roof of the hall fell', indexText(text))?.score;
    expect(score('the roof of the hall fell')).toBe(1);
    expect(score('the roof of a hall fell')).toBeCloseTo(1 - 3 / 25);
  });

  test('is found anywhere in a long text, by the words that stand nowhere else', () => {
    const wanted = 'the lighthouse keeper counted fourteen geese above the breakwater';
    for (const before of [0, 1, 5, 39]) {
      const text = `${'nothing of that kind was ever said. '.repeat(before)}the lighthouse keeper counted forty geese above the breakwater. ${FILLER}`;
      expect(near(wanted, text)?.[0]).toBe('the lighthouse keeper counted forty geese above the breakwater');
    }
  });

  test('is found at whatever place it begins', () => {
    const wanted = 'the keeper counted fourteen geese';
    for (let before = 0; before < 160; before++) {
      const text = `${'so '.repeat(before)}the keeper counted forty geese${' so'.repeat(160 - before)}`;
      expect([before, near(wanted, text)?.[0]]).toEqual([before, 'the keeper counted forty geese']);
    }
  });

  test('is found where the text begins or ends within it', () => {
    const wanted = 'so we heard that the lighthouse keeper counted fourteen geese above the old breakwater';
    const inside = 'the lighthouse keeper counted fourteen geese above the old breakwater';
    expect(near(wanted, `${inside}. ${FILLER}`)?.[0]).toBe(inside);
    const cut = wanted.slice(0, wanted.indexOf(' the old'));
    expect(near(wanted.replace(' old', ''), `${FILLER}${cut}`)?.[0]).toBe(cut);
  });

  test('is the first of two that are as near', () => {
    const text = `the roof of a barn fell. ${FILLER}the roof of a barn fell.`;
    expect(findApproximate('the roof of the barn fell', indexText(text))?.start).toBe(0);
  });

  test('is found among many places that have half of its words, or one of them over and over', () => {
    const wanted = 'the lighthouse keeper counted fourteen geese above the breakwater';
    const real = 'the lighthouse keeper counted forty geese above the breakwater';
    for (const decoy of ['the lighthouse keeper counted sheep in a field of his. ', 'geese '.repeat(30)]) {
      const decoys = `${decoy}${FILLER}`.repeat(9);
      expect(near(wanted, `${decoys}${real}. ${decoys}`)?.[0]).toBe(real);
    }
  });

  test('without spaces between words is found by runs of characters', () => {
    const text = `${'会議は無事に終わった。'.repeat(30)}昨夜の嵐で港の古い倉庫の大きな屋根が崩れ落ちたと消防は述べた。`;
    const found = near('昨夜の嵐で港の古い倉庫の小さな屋根が崩れ落ちたと消防は述べた', text);
    expect(found).toEqual(['昨夜の嵐で港の古い倉庫の大きな屋根が崩れ落ちたと消防は述べた', 2]);
    // What goes on behind it without a space is not taken along.
    const going = text.replace('述べた。', '述べたがその後の調べで誤りと分かった。');
    expect(near('昨夜の嵐で港の古い倉庫の小さな屋根が崩れ落ちたと消防は述べた', going)).toEqual(found);
  });
});

describe('a wording longer than is searched at once', () => {
  const sentence = (index: number) =>
    `boat ${index} left the harbour with a crew of ${index * 7} and came back at noon`;
  const wanted = Array.from({ length: 30 }, (_unused, index) => sentence(index)).join(', ');

  test('is found piece by piece, with the edits of all', () => {
    expect(wanted.length).toBeGreaterThan(1200);
    const text = `${FILLER}${wanted.replace('boat 3 left', 'boat 3 fled').replace('boat 28 left', 'boat 28 fled')}. ${FILLER}`;
    const found = findApproximate(wanted, indexText(text));
    expect(found?.errors).toBe(6);
    expect(text.slice(found?.start, found?.end)).toMatch(/^boat 0 left.* came back at noon$/);
    expect(found?.score).toBeCloseTo(1 - 6 / wanted.length, 2);
  });

  test('may lack a piece that is less than a quarter of it, and no more', () => {
    const pieces = (kept: number) =>
      `${FILLER}${wanted.slice(0, Math.floor(wanted.length * kept))} and so on. ${FILLER}`;
    expect(findApproximate(wanted, indexText(pieces(0.85)))).not.toBeNull();
    expect(findApproximate(wanted, indexText(pieces(0.5)))).toBeNull();
    expect(findApproximate(wanted, indexText(FILLER))).toBeNull();
  });

  test('may lack a piece in the middle', () => {
    const sentences = Array.from({ length: 60 }, (_unused, index) => sentence(index));
    const other = 'and nobody had ever asked for any such thing at all until that very day';
    const text = sentences.map((words, index) => (index > 17 && index < 25 ? other : words)).join(', ');
    const page = `${FILLER}${text}. ${FILLER}`;
    const found = findApproximate(sentences.join(', '), indexText(page));
    expect(page.slice(found?.start, found?.end)).toMatch(/^boat 0 left.*boat 59 left/);
    expect(found?.score).toBeGreaterThan(0.75);
    expect(found?.score).toBeLessThan(0.9);
  });

  test('is found without spaces between its words too', () => {
    const boats = Array.from({ length: 70 }, (_unused, index) => `第${index * 37}の船は朝に港を出て`).join('');
    const text = `会議は終わった。${boats.replace('第1850の船は朝', '第1850の船は夜')}。`;
    expect(boats.length).toBeGreaterThan(600);
    expect(findApproximate(boats, indexText(text))).toMatchObject({ start: 8, end: 8 + boats.length });
  });

  test('goes on behind the piece before it, not at an earlier place of the same words', () => {
    const half = Math.floor(wanted.length / 2);
    const turned = `${wanted.slice(half)}. ${FILLER}${wanted.slice(0, half)}`;
    const found = findApproximate(wanted, indexText(turned));
    expect(found).toBeNull();
  });
});
