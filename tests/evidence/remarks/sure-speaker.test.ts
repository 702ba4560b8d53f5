import { describe, expect, test } from 'vitest';
import { sureSpeaker } from '../../../src/evidence/remarks/sure-speaker.ts';

const WORDS = 'the roof could not stand another winter';
const speaker = (text: string) => {
  const start = text.indexOf(WORDS);
  return sureSpeaker(text, { start, end: start + WORDS.length })?.name ?? null;
};

describe('who surely says it', () => {
  test.each([
    [`“${WORDS},” said Ingrid Moe.`, 'Ingrid Moe'],
    [`“${WORDS},” said the harbour master, Ingrid Moe, on Monday.`, 'Ingrid Moe'],
    [`“${WORDS}”, its master, Ingrid Moe, said.`, 'Ingrid Moe'],
    [`“${WORDS}”, in the words of Ingrid Moe.`, 'Ingrid Moe'],
    [`He wrote that “${WORDS}” this year, Ingrid Moe said [1].`, null],
    [`It held that “${WORDS}” this year, Ingrid Moe said [1].`, 'Ingrid Moe'],
    [`The harbour’s master, Ingrid Moe of Northhaven, said that “${WORDS}”.`, 'Ingrid Moe'],
    [`Justice Ingrid Moe, in dissent, thought that “${WORDS}”.`, 'Justice Ingrid Moe'],
    [`Harbour master Ingrid Moe said it was late and that “${WORDS}”.`, 'Ingrid Moe'],
    [`Jon Aas welcomed it, while the engineer Ingrid Moe of Northhaven said that “${WORDS}”.`, 'Ingrid Moe'],
    [`Judge Ingrid Moe heard both sides, closed the case and said that “${WORDS}”.`, null],
    [`Judge Ingrid Moe closed the hall and said that “${WORDS}”.`, 'Judge Ingrid Moe'],
    [`Judge Ingrid Moe closed the hall of Jon Aas, who wept and said that “${WORDS}”.`, null],
    [`“It is late,” Ingrid Moe said. “${WORDS}.”`, 'Ingrid Moe'],
    [`Ingrid Moe said it was late. “${WORDS}.”`, null],
    [`“${WORDS}.” Jon Aas said otherwise.`, null],
    [`“${WORDS},” said the master of Moe’s Mill.`, null],
    [`“${WORDS},” said Moe’s master.`, null],
    [`Ingrid Moe and Jon Aas said that “${WORDS}”.`, null],
    [`His critics, among them Ingrid Moe, said that “${WORDS}”.`, null],
    [`Ingrid Moe said the master had called it late, saying “${WORDS}”.`, null],
    [`Ingrid Moe was told that “${WORDS}”.`, null],
    [`She said that “${WORDS}”.`, null],
    [`On Monday, the paper said that “${WORDS}”.`, null],
    [`Secretary of State Ingrid Moe said that “${WORDS}”.`, null],
    [`Ingrid Moe said that ${WORDS}.`, null],
    [`Ingrid Moe said that “${WORDS}”, Jon Aas said.`, null],
  ])('%s: %s', (text, name) => {
    expect(speaker(text)).toBe(name);
  });
});
