import { expect, test } from 'vitest';
import { languageOf } from '../../src/claims/language.ts';

test.each([
  ['en', 'The roof of the hall fell on the people who were waiting for the ferry, and that was in May.'],
  ['de', 'Das Dach der Halle ist auf die Leute gefallen, und die Stadt hat nicht mit dem Unfall gerechnet.'],
  ['fr', 'Le toit de la gare est tombé sur les gens qui attendaient le bac, et cela dans une nuit de mai.'],
  ['es', 'El techo de la sala cayó sobre los que esperaban el barco, y fue en una noche de mayo, como se dijo.'],
  [
    'pt',
    'O telhado da sala caiu sobre as pessoas que esperavam o barco, e não foi mais do que um susto para os outros.',
  ],
])('%s is known by its commonest words', (language, text) => {
  expect(languageOf({ text })).toBe(language);
});

test('what the article says of itself wins', () => {
  expect(languageOf({ text: 'The roof of the hall fell.', language: 'de-AT' })).toBe('de');
});

test('what is no language says nothing of itself', () => {
  for (const language of ['', 'C', 'und', 'zxx', 'mul', 'POSIX'])
    expect(languageOf({ text: 'The roof of the hall fell on the people.', language })).toBe('en');
});

test('nothing is guessed from a few names, another script or nothing', () => {
  for (const text of ['Krog Solheim Brandt Oduya', '橋は古い。誰も渡らない。', '', '12 34'])
    expect(languageOf({ text })).toBeUndefined();
});
