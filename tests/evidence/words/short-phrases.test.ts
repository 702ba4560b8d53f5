import { expect, test } from 'vitest';
import { indexText } from '../../../src/evidence/index.ts';
import { shortPhrasesMissing } from '../../../src/evidence/words/short-phrases.ts';
import { pageWith, weighText } from '../weigh-text.ts';

const PAGE =
  'The report on the terminal roof came out on Monday. Mayor Lindqvist called the report a complete disgrace. The engineers who wrote the report about the roof answered on Tuesday.';

test.each([
  ['Mayor Lindqvist called the report “a total disgrace”.', ['a total disgrace']],
  ['Mayor Lindqvist called the report “a complete disgrace”.', []],
  ['Mayor Lindqvist said it was "a total disgrace".', ['a total disgrace']],
  ['Lindqvist nannte den Bericht „eine totale Schande“.', ['eine totale Schande']],
  // A name, one word, a scare quote, and a quotation that is checked by itself.
  ['A ship called “the red one” sank.', []],
  ['She called the report “shameful”.', []],
  ['The “total disgrace” of the roof went on.', []],
  ['She said that it was “a total and a lasting disgrace”.', []],
])('%s', (sentence, missing) => {
  expect(shortPhrasesMissing(sentence, () => indexText(PAGE))).toEqual(missing);
});

test('what is not there word for word is named, and the passage is about the topic only', async () => {
  const pages = { 'ledger.test/a': pageWith(PAGE) };
  const found = await weighText('Mayor Lindqvist called the report “a complete disgrace” [1].', pages);
  const missing = await weighText('Mayor Lindqvist called the report “a total disgrace” [1].', pages);
  const [right] = found.claim('Lindqvist').citations;
  const [wrong] = missing.claim('Lindqvist').citations;
  expect(right?.support).toMatchObject({ state: 'passage-found', unbacked: [] });
  expect(wrong?.support).toMatchObject({ state: 'topic-only', unbacked: ['a total disgrace'] });
});
