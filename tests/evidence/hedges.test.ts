import { expect, test } from 'vitest';
import { hedgeBefore, lostHedge, unsureVerb } from '../../src/evidence/hedges.ts';
import { Vocabulary } from '../../src/evidence/words/vocabulary.ts';

test.each<[string, string, string | undefined, string?]>([
  ['Vik won the election.', 'Vik appears to have won the election on Sunday.', 'appears to'],
  ['Cracks grow four times faster in salt air.', 'In salt air the cracks grew up to four times faster.', 'up to'],
  ['The mayor knew of the letter.', 'The mayor allegedly knew of the letter since May.', 'allegedly'],
  ['Der Bürgermeister kannte den Brief.', 'Der Bürgermeister kannte offenbar den Brief.', 'offenbar', 'de'],
  ['Der Bürgermeister kannte den Brief.', 'Offenbar kannte der Bürgermeister den Brief.', 'offenbar', 'de'],
  ['El alcalde conocía la carta.', 'Aparentemente el alcalde conocía la carta.', 'aparentemente', 'es'],
  ['Vik apparently won the election.', 'Vik appears to have won the election.', undefined],
  ['According to the port, the mayor knew of the letter.', 'The mayor allegedly knew of the letter.', undefined],
  ['The council met in May about the roof.', 'The council met in May about the roof.', undefined],
  ['The roof fell in winter.', 'The roof fell in winter. It may rain in summer tomorrow, experts think.', undefined],
  ['The roof fell.', 'The roof fell.', undefined],
  ['The smoke was seen from the cape, 14 miles away.', 'Smoke could be seen from the cape, 14 miles away.', undefined],
  ['The smoke was harmful to birds.', 'Smoke could be harmful to birds there.', 'could be'],
  ['Vik thinks the roof is the likeliest cause of it.', 'The cause is probably the roof, Vik said.', undefined],
  // Careful of one thing, and not of the other.
  [
    'Moe will have more work next year, and the council might well sell the pier.',
    'Moe is likely to have more work next year, and the council might well sell the pier.',
    'likely',
  ],
  ['The council might sell the old pier.', 'The council might well sell the old pier, and may close it.', undefined],
  [
    'It is likely that Moe will have more work, and the council will sell the pier next year.',
    'Moe is likely to have more work, and the council might sell the pier next year.',
    'might',
  ],
  // One word behind it, and those before it.
  [
    'The flakes are calcium phosphate and are harmless.',
    'The flakes are calcium phosphate and are probably harmless.',
    'probably',
  ],
  ['The harmless flakes fell.', 'The flakes are calcium phosphate and are probably harmless.', undefined],
  ['The mill closes next year.', 'The mill could close next year, the owner told the town.', 'could close'],
  ['They had their run in May.', 'In the run-up to May they had their run.', undefined],
  // Whether it is so, nobody says.
  [
    'It was the lunches that brought the fall about.',
    'It cannot show whether the lunches brought about the fall.',
    'cannot show whether',
  ],
  [
    'The roof caused the fall of the tower.',
    'It is not known whether the roof caused the fall.',
    'is not known whether',
  ],
  [
    'Das Dach war der Grund des Unfalls.',
    'Es ist unklar, ob das Dach der Grund des Unfalls war.',
    'ist unklar, ob',
    'de',
  ],
  ['Le toit a causé la chute du mur.', 'On ignore si le toit a causé la chute du mur.', 'on ignore si', 'fr'],
  [
    'The report is silent on whether Vik knew of the letter.',
    'It does not say whether Vik knew of the letter.',
    undefined,
  ],
  // Who says so is another thing than how sure it is.
  [
    'Selon la mairie, la digue fera baisser les crues du fleuve.',
    'La digue pourrait faire baisser les crues du fleuve.',
    'pourrait',
    'fr',
  ],
  // A rounded figure, or one that is expected, is as careful as an estimated one.
  ['The recall will cost some 3.5 million euros.', 'The recall will cost an estimated €3.5 million.', undefined],
  ['They expect the recall to cost 3.5 million.', 'The recall will cost an estimated 3.5 million.', undefined],
  ['The recall will cost 3.5 million euros.', 'The recall will cost an estimated 3.5 million euros.', 'an estimated'],
  // As careful in other words.
  ['The town could get the mill, provided that it pays.', 'The town may get the mill if it pays.', undefined],
  ['No more than 60 boats fit into the harbour.', 'Up to 60 boats fit into the harbour.', undefined],
  // A comparison keeps no distance.
  ['Smokers get the disease twice as often.', 'Smokers are twice as likely to get the disease.', undefined],
  ['Smokers got the disease less often.', 'Smokers were less likely to get the disease.', undefined],
  ['Smokers get the disease.', 'It is more likely than not that smokers get the disease.', 'more likely than not'],
  ['The museum opened in 2024.', 'The museum is expected to open in 2024 on the quay.', 'is expected to'],
])('%s | %s: %s', (claim, passage, hedge, language) => {
  expect(lostHedge(claim, passage, new Vocabulary(language))).toBe(hedge);
});

test.each<[string, string, string | undefined]>([
  ['They have “used the virus as a cover”.', 'We believe that they may have ', 'may'],
  ['These are “the best waffles in the world”.', 'Stop at Holm. These may be ', 'may'],
  ['These may be “the best waffles in the world”.', 'Stop at Holm. These may be ', undefined],
  ['These are “the best waffles in the world”.', 'It may rain. These are ', undefined],
  ['These are “the best waffles in the world”.', 'You may stop at Holm to eat what are ', undefined],
  ['It “was closed for the winter”.', 'It was opened in May and ', undefined],
])('right before quoted words: %s | %s: %s', (claim, before, hedge) => {
  expect(hedgeBefore(claim, before)).toBe(hedge);
});

test.each<[string, string, string | undefined]>([
  ['The drug will change practice, she said.', 'If so, it could change practice.', 'could'],
  ['The firm is going to launch a boat.', 'The firm hopes to launch a boat in May.', 'hopes to'],
  ['The firm will soon launch a boat.', 'The firm may launch a boat in May.', 'may'],
  ['The firm will launch a boat.', 'The firm will launch a boat, and may launch a ferry.', undefined],
  ['The firm will launch a boat.', 'The firm could launch any day.', undefined],
  ['The firm could launch a boat.', 'The firm may launch a boat.', undefined],
  ['The firm will launch a boat.', 'The firm could sell a boat.', undefined],
])('what will be in %s | may be in %s: %s', (claim, passage, hedge) => {
  expect(unsureVerb(claim, passage)).toBe(hedge);
});
