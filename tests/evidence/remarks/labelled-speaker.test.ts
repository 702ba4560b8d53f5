import { expect, test } from 'vitest';
import { labelledSpeaker } from '../../../src/evidence/remarks/labelled-speaker.ts';

const WORDS = 'nobody told us that the roof could fall';

function told(claim: string, page: string) {
  const start = page.indexOf(WORDS);
  return labelledSpeaker(claim, page, { start, end: start + WORDS.length });
}

test.each([
  ['Ingrid Moe', `Mr MOE (harbour master): I signed it.\n\nMr AAS (engineer): I wrote, and ${WORDS}.`, 'AAS'],
  ['Andrés Moe', `El señor MOE (consejero): Lo firmé.\n\nLa señora AAS: Escribí, y ${WORDS}.`, 'AAS'],
  ['Moe', `INGRID MOE: Mended.\n\nJON AAS: Once, and ${WORDS}.`, 'JON AAS'],
  ['Ingrid Moe', `20:10 Ingrid Moe: “Mended.”\n\n20:12 Engineer Jon Aas: “${WORDS}.”`, 'Engineer Jon Aas'],
])('whoever has a label, and words behind another one: %s', (claim, page, source) => {
  expect(told(claim, page)).toEqual({ claim, source });
});

test.each([
  ['the same one', 'Jon Aas', `INGRID MOE: Mended.\n\nJON AAS: Once, and ${WORDS}.`],
  ['one without a label', 'Ingrid Moe', `BO RASK: Mended.\n\nJON AAS: Once, and ${WORDS}.`],
  ['one who is quoted by the other', 'Ingrid Moe', `INGRID MOE: No.\n\nJON AAS: She wrote “${WORDS}”.`],
  ['one who is named beside', 'Ingrid Moe', `INGRID MOE: No.\n\nJON AAS: As Moe says, ${WORDS}.`],
  ['a line without a label', 'Ingrid Moe', `INGRID MOE: No.\n\nIt was said that ${WORDS}.`],
])('not of %s', (_what, claim, page) => {
  expect(told(claim, page)).toBeNull();
});
