import { expect, test } from 'vitest';
import { pageWith, weighText } from '../weigh-text.ts';

const WORDS = 'could not stand another winter';
const MASTER = 'The harbour master, Ingrid Moe, said the roof had been mended twice.';

async function speakers(said: string, page: string): Promise<readonly unknown[]> {
  const text = `${'The council met in the old customs house by the sea. '.repeat(4)}${page}`;
  const { remarks } = await weighText(`${said.replace(/\.$/, '')}.[1]`, { 'ledger.test/a': pageWith(text) });
  return remarks.filter(({ code }) => code === 'speaker-differs').map(({ args }) => args);
}

test.each([
  [`Ingrid Moe said the roof “${WORDS}”.`, `Its engineer, Jon Aas, said that it “${WORDS}”. ${MASTER}`],
  [`The roof “${WORDS}”, said the harbour master, Ingrid Moe.`, `${MASTER} Mr Jon Aas called it one that “${WORDS}”.`],
  [`Ingrid Moe said the roof of the house “${WORDS}”.`, `Its engineer, Jon Aas, said that it “${WORDS}”. ${MASTER}`],
  [`Ingrid Moe said the roof “${WORDS}”.`, `The engineer Jon Aas laughs. “It ${WORDS},” he says. ${MASTER}`],
  [`Ingrid Moe said the roof “${WORDS}”.`, `Mr Jon Aas was late. “It ${WORDS},” he told them. ${MASTER}`],
  ['Ingrid Moe said she was “deeply sorry”.', `${MASTER} Its former head, Jon Aas, said he was “deeply sorry”.`],
])('another speaker, where the same paragraph names both: %s', async (said, page) => {
  expect(await speakers(said, page)).toEqual([{ claim: 'Ingrid Moe', source: expect.stringContaining('Jon Aas') }]);
});

test.each([
  ['the same one', `Jon Aas said the roof “${WORDS}”.`, `Its engineer, Jon Aas, said that it “${WORDS}”. ${MASTER}`],
  [
    'the same one in another spelling',
    `Mr Zelensky said it “${WORDS}”.`,
    `President Volodymyr Zelenskyy said it “${WORDS}”.`,
  ],
  [
    'one who speaks for the other',
    `Ingrid Moe said it “${WORDS}”.`,
    `Ingrid Moe’s lawyer, Mr Jon Aas, said it “${WORDS}”. ${MASTER}`,
  ],
  [
    'one whom the other repeats',
    `Ingrid Moe said it “${WORDS}”.`,
    `The engineer Jon Aas said it “${WORDS}”, as Ingrid Moe had put it. ${MASTER}`,
  ],
  [
    'both in the sentence of the article',
    `Ingrid Moe said that the roof of Jon Aas “${WORDS}”.`,
    `The engineer Jon Aas said his “${WORDS}”. ${MASTER}`,
  ],
  [
    'one of the same family name, where the page does not name both',
    `Ingrid Moe said it “${WORDS}”.`,
    `Its engineer, Mr Jon Moe, said that it “${WORDS}”. He left.`,
  ],
  [
    'one of the same family name with a short first name',
    `Elizabeth Moe said it “${WORDS}”.`,
    `Its engineer, Eliza Moe, said that it “${WORDS}”. Elizabeth Moe is who mended it.`,
  ],
  [
    'a slip in the name',
    `Ingrid Lannigan said it “${WORDS}”.`,
    `Its engineer, Ingrid Lanigan, said that it “${WORDS}”.`,
  ],
  [
    'a pronoun behind two who are named',
    `Ingrid Moe said it “${WORDS}”.`,
    `The engineer Jon Aas met the builder Bo Rask. “It ${WORDS},” he said. ${MASTER}`,
  ],
  [
    'a pronoun behind a body',
    `Ingrid Moe said it “${WORDS}”.`,
    `Blue Ledger came to the house. “It ${WORDS},” he said. ${MASTER}`,
  ],
  [
    'one of whom the article’s sentence has something',
    `Jon Aas said that Moe’s roof “${WORDS}”.`,
    `The harbour master, Ingrid Moe, said that it “${WORDS}”. Mr Jon Aas left.`,
  ],
  ['a body', `Ingrid Moe said it “${WORDS}”.`, `Blue Ledger said that it “${WORDS}”. ${MASTER}`],
  [
    'words that both say',
    `Ingrid Moe said it “${WORDS}”.`,
    `The engineer Jon Aas said it “${WORDS}”. ${MASTER} “It ${WORDS},” she added.`,
  ],
  [
    'a ruler, who has more than one name',
    `King Olav said it “${WORDS}”.`,
    `The monarch, Mr Jon Aas, said it “${WORDS}”. The king, Olav, who was late, left.`,
  ],
])('is not told of %s', async (_what, said, page) => {
  expect(await speakers(said, page)).toEqual([]);
});

test('another of one family, where the page names both in full', async () => {
  const page = `“It ${WORDS},” said Jon Moe. His wife laughed. Ingrid Moe had mended it.`;
  expect(await speakers(`“It ${WORDS},” Ingrid Moe told them.`, page)).toEqual([
    { claim: 'Ingrid Moe', source: 'Jon Moe' },
  ]);
});
