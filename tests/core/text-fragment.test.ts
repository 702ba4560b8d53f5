import { describe, expect, test } from 'vitest';
import { textFragmentUrl } from '../../src/core/text-fragment.ts';

const URL_ = 'https://site.test/page';

describe('an address that opens at a passage', () => {
  test.each([
    ['the roof came down', '#:~:text=the%20roof%20came%20down'],
    [
      'one two three four five six seven eight nine ten',
      '#:~:text=one%20two%20three%20four,seven%20eight%20nine%20ten',
    ],
    // A term that runs over the end of a block is found nowhere.
    ['Eggs, per dozen\n\n2.52\n\n4.95', '#:~:text=Eggs%2C%20per%20dozen,4.95'],
    ['well-known, and so on', '#:~:text=well%2Dknown%2C%20and%20so%20on'],
    ['half a pair \ud83d here', '#:~:text=half%20a%20pair%20%EF%BF%BD%20here'],
  ])('%j', (passage, fragment) => {
    expect(textFragmentUrl(URL_, passage)).toBe(URL_ + fragment);
  });

  test('two words say too little: the address stays as it is', () => {
    expect(textFragmentUrl(URL_, 'the roof')).toBe(URL_);
  });

  test('an element id stays in front, an older directive goes', () => {
    expect(textFragmentUrl(`${URL_}#part:~:text=old`, 'the roof fell')).toBe(`${URL_}#part:~:text=the%20roof%20fell`);
  });
});
