import { expect, test } from 'vitest';
import { lostHedge } from '../../src/evidence/hedges.ts';
import { Vocabulary } from '../../src/evidence/vocabulary.ts';

test.each<[string, string, string | undefined, string?]>([
  ['Vik won the election.', 'Vik appears to have won the election on Sunday.', 'appears to'],
  ['Cracks grow four times faster in salt air.', 'In salt air the cracks grew up to four times faster.', 'up to'],
  ['The mayor knew of the letter.', 'The mayor allegedly knew of the letter since May.', 'allegedly'],
  ['Der Bürgermeister kannte den Brief.', 'Der Bürgermeister kannte offenbar den Brief.', undefined, 'de'],
  ['Der Bürgermeister kannte den Brief.', 'Offenbar kannte der Bürgermeister den Brief.', 'offenbar', 'de'],
  ['El alcalde conocía la carta.', 'Aparentemente el alcalde conocía la carta.', 'aparentemente', 'es'],
  ['Vik apparently won the election.', 'Vik appears to have won the election.', undefined],
  ['According to the port, the mayor knew of the letter.', 'The mayor allegedly knew of the letter.', undefined],
  ['The council met in May about the roof.', 'The council met in May about the roof.', undefined],
  ['The roof fell in winter.', 'The roof fell in winter. It may rain in summer tomorrow, experts think.', undefined],
  ['The roof fell.', 'The roof fell.', undefined],
])('%s | %s: %s', (claim, passage, hedge, language) => {
  expect(lostHedge(claim, passage, new Vocabulary(language))).toBe(hedge);
});
