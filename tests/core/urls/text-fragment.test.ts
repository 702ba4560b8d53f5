import { describe, expect, test } from 'vitest';
import { directiveIn, textDirective, withTextDirective } from '../../../src/core/urls/text-fragment.ts';

const URL_ = 'https://site.test/page';

/** The directive of a passage, readable. */
function directiveOf(text: string, { prefix = '', suffix = '', page = '' } = {}): string {
  const before = page.slice(0, page.lastIndexOf(text));
  return decodeURIComponent(textDirective({ text, prefix, suffix }, (words) => before.includes(words)));
}

describe('the directive that finds a passage', () => {
  test.each([
    ['the roof came down', 'text=the roof came down'],
    ['one two three four five six seven eight nine ten', 'text=one two three four,seven eight nine ten'],
    // A term that runs over the end of a block is found nowhere.
    ['Eggs, per dozen\n\n2.52\n\n4.95', 'text=Eggs, per dozen,4.95'],
    // No spaces part these words.
    ['渡轮于早上九点离开港口，船上有四十名乘客。', 'text=渡轮于早上九,有四十名乘客。'],
    ['เรือออกจากท่าเรือเวลาเก้าโมงเช้า', 'text=เรือออกจากท่าเรือเวลาเก้าโมงเช้า'],
  ])('%j', (passage, directive) => {
    expect(directiveOf(passage)).toContain(directive);
  });

  test("the directive's own signs and half a pair are encoded", () => {
    expect(textDirective({ text: 'well-known, so & so \ud83d', prefix: '', suffix: '' })).toBe(
      'text=well%2Dknown%2C%20so%20%26%20so%20%EF%BF%BD',
    );
  });

  test.each(['', 'the roof', '市议会'])('%j says too little: no directive', (passage) => {
    expect(directiveOf(passage)).toBe('');
  });

  test('the middle of a long line is named by itself: its ends may stand in boxes that no browser looks into', () => {
    const passage = 'one two three four five six seven eight nine ten eleven twelve';
    expect(directiveOf(passage)).toBe('text=one two three four,nine ten eleven twelve&text=five six seven eight');
    // Not where it would show another place.
    expect(directiveOf(passage, { page: `of five six seven eight. ${passage}` })).toBe(
      'text=one two three four,nine ten eleven twelve',
    );
  });

  test('words that begin an earlier sentence too are followed by more, up to the whole', () => {
    const passage = 'The office said that the engines were old and bad.';
    expect(directiveOf(passage, { page: `The office said that nine sank. ${passage}` })).toBe(`text=${passage}`);
    const longer = `${passage.slice(0, -1)}, and that nobody had asked for any help before the evening.`;
    expect(directiveOf(longer, { page: `The office said that the clerk slept. ${longer}` })).toContain(
      'text=The office said that the engines were old,help before the evening.',
    );
  });

  test('the same words twice: what stands in front of them in their block tells which', () => {
    const passage = 'nobody was hurt';
    const page = `nobody was hurt\n\nThe clerk of the town wrote: ${passage}`;
    expect(directiveOf(passage, { page, prefix: 'hurt\n\nThe clerk of the town wrote: ' })).toBe(
      'text=the town wrote:-,nobody was hurt',
    );
    // A word that the prefix cuts is none, and nothing in front of a block is in it.
    expect(directiveOf(passage, { page, prefix: 'own wrote: ' })).toBe('text=wrote:-,nobody was hurt');
    expect(directiveOf(passage, { page, prefix: 'the town.\n\n' })).toBe('text=nobody was hurt');
  });

  test('an end that stands in the passage twice is told by more of its words', () => {
    expect(
      directiveOf('The gate was shut because of the rain and the clerk, not the warden, went home because of the rain'),
    ).toContain('text=The gate was shut,the warden, went home because of the rain');
  });

  test('the marks that French sets off by a narrow space belong to the words beside it', () => {
    const around = { prefix: 'Elle a dit : « ', suffix: ' », puis rien.' };
    expect(directiveOf('on ne sait pas', around)).toBe('text=« on ne sait pas »');
    expect(directiveOf('on ne sait pas', { prefix: '« on dit »\n', suffix: '\n» ' })).toBe('text=on ne sait pas');
  });
});

describe('an address with a directive', () => {
  const directive = 'text=the%20roof%20fell';

  test.each([
    [URL_, `${URL_}#:~:${directive}`],
    // An element id stays in front, an older directive goes.
    [`${URL_}#part:~:text=old`, `${URL_}#part:~:${directive}`],
    [`${URL_}#:~:text=old`, `${URL_}#:~:${directive}`],
  ])('%s', (url, expected) => {
    expect(withTextDirective(url, directive)).toBe(expected);
    expect(directiveIn(expected)).toBe(directive);
  });

  test('none: the address stays as it is', () => {
    expect(withTextDirective(`${URL_}#part`, '')).toBe(`${URL_}#part`);
    expect(directiveIn(`${URL_}#part`)).toBe('');
  });
});
