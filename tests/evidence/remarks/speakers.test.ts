import { describe, expect, test } from 'vitest';
import { speakerOf } from '../../../src/evidence/remarks/speakers.ts';
import { pageWith, weighText } from '../weigh-text.ts';

const WORDS = 'the roof could not stand another winter';
const speaker = (text: string) => {
  const start = text.indexOf(WORDS);
  return speakerOf(text, { start, end: start + WORDS.length });
};

describe('who is said to say it', () => {
  test.each([
    [`“${WORDS},” said Ingrid Moe.`, 'Ingrid Moe'],
    [`“${WORDS},” said the harbour master, who was tired.`, null],
    [`“${WORDS},” Moe told the council.`, 'Moe'],
    [`“${WORDS},” Ingrid Moe, the harbour master, said on Tuesday.`, 'Ingrid Moe'],
    [`Ingrid Moe said that “${WORDS}”.`, 'Ingrid Moe'],
    [`Ingrid Moe, the harbour master, warned the council: “${WORDS}”.`, 'Ingrid Moe'],
    [`According to Ingrid Moe, “${WORDS}”.`, 'Ingrid Moe'],
    [`Jon Aas left. “${WORDS},” she said.`, null],
    [`In Northhaven “${WORDS}”.`, null],
    [`He wrote that “${WORDS}”. Ingrid Moe says otherwise.`, null],
    [`“${WORDS},” we said.`, null],
    [`“${WORDS}.”\n\nIngrid Moe, the harbour master, said it was late.`, null],
    [`Ingrid Moe said it was late.\n\n“${WORDS}.”`, null],
    [`Ingrid Moe said:\n\n${WORDS}`, 'Ingrid Moe'],
    [`It was a cold day in the port. He added: “${WORDS}”.`, null],
    [`They read it at the Associated Press. And said: “${WORDS}”.`, null],
    [`It was a cold day in the US. He added: “${WORDS}”.`, null],
    [`The firm’s country manager for the UK, Ireland and Nordics, said: “${WORDS}”.`, null],
    [`“${WORDS}.” We asked others.`, null],
    [`In truth ${WORDS}. Ingrid Moe says otherwise.`, null],
  ])('%s: %s', (text, name) => {
    expect(speaker(text)).toBe(name);
  });
});

describe('the speaker of the article against the page’s', () => {
  const page = (name: string) =>
    pageWith(`${'The council met in the customs house. '.repeat(5)}\n\n“${WORDS},” said ${name}, who knows it well.`);
  const remarksFor = async (name: string) => {
    const article = `“${WORDS},” said Ingrid Moe of the port.[1]`;
    const { remarks } = await weighText(article, { 'ledger.test/a': page(name) });
    return remarks.filter(({ code }) => code === 'speaker-differs');
  };

  test('another name is remarked on', async () => {
    expect(await remarksFor('Jon Aas')).toMatchObject([{ args: { claim: 'Ingrid Moe', source: 'Jon Aas' } }]);
  });

  test.each(['Ms Moe', 'INGRID MOE', 'the harbour master'])('%s is not', async (name) => {
    expect(await remarksFor(name)).toEqual([]);
  });
});
