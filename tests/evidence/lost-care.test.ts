import { expect, test } from 'vitest';
import { findEvidence } from '../../src/evidence/find-evidence.ts';
import { lostCare } from '../../src/evidence/lost-care.ts';
import { Vocabulary } from '../../src/evidence/words/vocabulary.ts';

const AROUND =
  'The council met in the old customs house by the sea. The wind was from the west, and the ferry was late.';

function careOf(claim: string, page: string) {
  return lostCare(claim, findEvidence(claim, `${page}\n\n${AROUND}`), new Vocabulary('en'));
}

test.each<[string, string, string | undefined]>([
  // A heading has the words, and says nothing.
  [
    'There is water vapour in the air of the planet.',
    'Water vapour in the air of the planet Tamsin\n\nIts air may contain water vapour, and the planet is small.',
    'may',
  ],
  // Another sentence has as many of the claim's words, and not those that are hedged.
  [
    'Her assistant Paul Orme drew a fifth of the plates.',
    'The papers of Paul Orme, her assistant since 1963, hold drafts of plates. It is possible that Orme drew a fifth of the plates.',
    undefined,
  ],
  [
    'Her assistant Paul Orme drew a fifth of the plates.',
    'The papers of Paul Orme, her assistant since 1963, hold drafts of plates. Orme perhaps drew a fifth of the plates.',
    'perhaps',
  ],
  // Said without, too.
  [
    'Orme drew a fifth of the plates.',
    'Orme perhaps drew a fifth of the plates. The jury found that Orme drew a fifth of the plates.',
    undefined,
  ],
])('%s | %s', (claim, page, hedge) => {
  expect(careOf(claim, page)).toBe(hedge);
});
