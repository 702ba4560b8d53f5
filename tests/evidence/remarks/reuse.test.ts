import { describe, expect, test } from 'vitest';
import { RunSearch } from '../../../src/evidence/remarks/reuse.ts';
import { pageWith, weighText } from '../weigh-text.ts';

const SENTENCE = 'the roof of the old ferry terminal fell on the people who were waiting under it';

describe('runs of words that a source has word for word', () => {
  test('are found whatever stands between the words, and given whole', () => {
    const search = new RunSearch([{ text: `Last night ${SENTENCE}, they say.`, quoted: [] }]);
    const [run] = search
      .in(`He wrote that "${SENTENCE.replace('ferry', 'FERRY').replace(' fell', ',\nfell')}"!`)
      .values();
    expect(run).toEqual({ start: 11, end: 11 + SENTENCE.length, words: 16 });
  });

  test('nine words in a row are nobody’s own', () => {
    const nine = SENTENCE.split(' ').slice(0, 9).join(' ');
    expect(new RunSearch([{ text: nine, quoted: [] }]).in(`Well, ${nine}.`).size).toBe(0);
  });

  test('what stands in quotation marks is quoted, not reused', () => {
    const text = `She said “${SENTENCE}”.`;
    const quoted = [{ start: 10, end: 10 + SENTENCE.length }];
    expect(new RunSearch([{ text, quoted }]).in(SENTENCE).size).toBe(0);
  });
});

test('a sentence taken over without marks is remarked on, with the source it stands in', async () => {
  const { remarks } = await weighText(
    `In the night of 3 November ${SENTENCE}.[1]\n\nShe said “${SENTENCE}” to us on 4 November.`,
    {
      'ledger.test/a': pageWith(
        `${'The Ledger reports from the harbour every day of the year. '.repeat(4)}${SENTENCE}.`,
      ),
    },
  );
  expect(remarks.filter(({ code }) => code === 'reuse')).toMatchObject([
    { args: { words: 16, text: SENTENCE }, source: 's1', claim: 'c1' },
  ]);
});
