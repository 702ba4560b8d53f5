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
  ['pl', 'Dach hali spadł na ludzi, którzy czekali na prom, i było to w maju, jak podaje miasto, a nie w czerwcu.'],
  [
    'cs',
    'Střecha haly spadla na lidi, kteří čekali na přívoz, a stalo se to v květnu, jak uvádí město, a ne v červnu.',
  ],
  ['sv', 'Taket på hallen föll på dem som väntade på färjan, och det var i maj, inte i juni, enligt en rapport.'],
  ['da', 'Taget på hallen faldt ned på dem, der ventede på færgen, og det blev ikke bygget op igen efter det.'],
  [
    'fi',
    'Hallin katto putosi niiden päälle, jotka odottivat lauttaa, ja se oli toukokuussa, ei kesäkuussa, kun satoi.',
  ],
  ['hu', 'A csarnok teteje azokra esett, akik a kompra vártak, és ez nem júniusban volt, hanem egy májusi nap.'],
  ['ro', 'Acoperișul halei a căzut pe oamenii care așteptau bacul, și asta nu a fost în iunie, ci în mai.'],
  ['tr', 'Hangarın çatısı feribotu bekleyenlerin üzerine düştü ve bu, haziranda değil, bir mayıs günü oldu.'],
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

test.each(['Fell. https://a.test/x', 'a) roof\na) hall\na) ferry', 'De Vries. De Boer. De Jong.'])(
  'one word that comes again tells no language: %s',
  (text) => {
    expect(languageOf({ text })).toBeUndefined();
  },
);
