import { expect, test } from 'vitest';
import { besideSameName } from '../../../src/evidence/remarks/full-names.ts';
import { foldedName } from '../../../src/evidence/remarks/spelling-distance.ts';

/** How a page that has one name spells the word of a sentence's. */
function spelt(raw: string, text: string, page: string, language = 'en') {
  const names = new Map((page.match(/\p{Lu}\p{L}+/gu) ?? []).map((word) => [foldedName(word), word]));
  return besideSameName({ text, start: text.indexOf(raw), raw }, names, { text: page, language });
}

test.each<[string, string, string, string | undefined]>([
  ['Dupont', 'Mireille Dupont of the board left.', 'The chair, Mireille Dupond, spoke.', 'Dupond'],
  ['Noriko', 'Noriko Arai was banned.', 'Nobuko Arai, who won silver, was banned.', 'Nobuko'],
  ['Abe', 'It was designed by Oyelaran Abe.', 'Oyelaran Ade designed it.', 'Ade'],
  ['Manseh', 'Kofi Manseh scored.', 'Then Kofi Mensah scored twice.', 'Mensah'],
  // Two transliterations.
  ['Alexey', 'Alexey Navrat was there.', 'Alexei Navrat was there.', undefined],
  ['Andrii', 'Andrii Yermolov was there.', 'Andriy Yermolov was there.', undefined],
  ['Mohamed', 'Mohamed Said was there.', 'Mohammed Said was there.', undefined],
  // Another forename, none, a title, a longer form, another first letter.
  ['Dupont', 'Claire Dupont left.', 'Mireille Dupond spoke.', undefined],
  ['Dupont', 'It was Dupont.', 'Mireille Dupond spoke.', undefined],
  ['Abe', 'President Abe spoke.', 'President Ade spoke.', undefined],
  ['Obamas', 'Michelle Obamas book', 'Michelle Obama spoke.', undefined],
  ['Harai', 'Nobuko Harai left.', 'Nobuko Marai left.', undefined],
  ['Meyers', 'Tom Meyers left.', 'Tom Murphy left.', undefined],
  ['Minister', 'Prime Minister Vik left.', 'The Prime Ministry spoke.', undefined],
  ['Li', 'Wen Li left.', 'Wen Lo left.', undefined],
])('%s in %s | %s: %s', (raw, text, page, expected) => {
  expect(spelt(raw, text, page)).toBe(expected);
});

test('where names have cases an ending is none of a name', () => {
  expect(spelt('Allgemeinen', 'Im Allgemeinen Anzeiger', 'Der Allgemeiner Anzeiger', 'de')).toBeUndefined();
  expect(spelt('Tupont', 'Mireille Tupont', 'Mireille Tupond', 'de')).toBeUndefined();
  expect(spelt('Dupunt', 'Mireille Dupunt', 'Mireille Dupant', 'de')).toBeUndefined();
  expect(spelt('Dubont', 'Mireille Dubont', 'Mireille Dupont', 'de')).toBe('Dupont');
});
