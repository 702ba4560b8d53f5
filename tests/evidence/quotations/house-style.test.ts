import { expect, test } from 'vitest';
import { checkQuotation } from '../../../src/evidence/quotations/check-quotation.ts';
import { sameWords } from '../../../src/evidence/quotations/house-style.ts';

test.each([
  ['Our house is on fire and nobody is coming', 'Our house is on fire, and nobody is coming.'],
  ['Our house is on fire; nobody is coming', 'Our house is on fire. Nobody is coming!'],
  ['like animals, worse than animals', 'like animals — worse than animals'],
  ['The colour was organised by the Centre', 'The color was organized by the center'],
  ['The U.S. will not', 'The US will not'],
  ['Dr. Lee signed', 'Dr Lee signed'],
  ['delete the e-mails', 'delete the emails'],
  ['a long-term plan', 'a long term plan'],
  ['given 5mg twice', 'given 5 mg twice'],
  ['£2bn in losses', '£2 bn in losses'],
  ['Ich weiß, daß er kam', 'Ich weiß, dass er kam'],
  ['die Strasse', 'die Straße'],
  ['over twenty-five small boats', 'over twenty-\nfive small boats'],
  ['over twenty-five small boats', 'over twenty\u00adfive small boats'],
  ['We travelled in the haematology programme', 'We traveled in the hematology program'],
])('“%s” has the words of “%s”', (ours, theirs) => {
  expect(sameWords(ours, theirs)).toBe(true);
  expect(
    checkQuotation(`When we came there, ${ours}, and so on`, `When we came there, ${theirs}, and so on`).state,
  ).toBe('verbatim');
});

test.each([
  ['It fell to -3 degrees', 'It fell to 3 degrees'],
  ['It was 1.5 percent', 'It was 15 percent'],
  ['It was 20% of it', 'It was 20 of it'],
  ['It cost $2bn', 'It cost £2bn'],
  ['they filled a form', 'they filed a form'],
  ['the door was prised', 'the door was prized'],
  ['we resign the deal', 'we re-sign the deal'],
  ['we were there', 'we’re there'],
  ['is he guilty? he is', 'is he guilty. he is'],
  ['the war on drugs failed', 'the “war on drugs” failed'],
  ['maybe he knew', 'may be he knew'],
  ['I shut up. I refused', 'I shut up.” “I refused'],
])('“%s” has not the words of “%s”', (ours, theirs) => {
  expect(sameWords(ours, theirs)).toBe(false);
  expect(
    checkQuotation(`When we came there, ${ours}, and so on`, `When we came there, ${theirs}, and so on`).state,
  ).toBe('wording-differs');
});
