import { describe, expect, test } from 'vitest';
import { compareFigures } from '../../../src/evidence/figures/compare-figures.ts';
import { figuresIn } from '../../../src/evidence/figures/figures.ts';

const read = (language: string, text: string) => figuresIn(text, () => language).map(({ low, kind }) => [kind, low]);
const counted = (...values: number[]) => values.map((value) => ['count', value]);

test.each<[string, string, number[]]>([
  ['es', 'Murieron doce personas y tres resultaron heridas.', [12, 3]],
  ['es', 'Detuvieron a treinta y dos personas.', [32]],
  ['es', 'Detuvieron a veintitrés personas.', [23]],
  ['es', 'Hubo mil quinientas personas.', [1500]],
  ['es', 'Hubo cien mil personas.', [100_000]],
  ['es', 'Hubo dos millones de personas.', [2e6]],
  ['es', 'Hubo un millón y medio de personas.', [1.5e6]],
  ['es', 'Hubo medio millón de personas.', [5e5]],
  ['es', 'Una persona habló.', []],
  ['pt', 'Vinte e três pessoas foram presas.', [23]],
  ['pt', 'Duzentas e cinquenta pessoas fugiram.', [250]],
  ['pt', 'Um milhão e meio de pessoas fugiram.', [1.5e6]],
  ['pt', 'Dos presos, nove pessoas fugiram.', [9]],
  ['fr', 'Quatre-vingt-douze personnes ont fui.', [92]],
  ['fr', 'Soixante-dix personnes ont fui.', [70]],
  ['fr', 'Vingt et une personnes ont fui.', [21]],
  ['fr', 'Deux cents personnes ont fui.', [200]],
  ['fr', 'Trois mille cinq cents personnes ont fui.', [3500]],
  ['fr', 'Neuf personnes ont fui.', [9]],
  ['fr', 'Un bâtiment neuf a brûlé.', []],
  ['de', 'Dreiundzwanzig Menschen flohen.', [23]],
  ['de', 'Zweihundertfünfzig Menschen flohen.', [250]],
  ['de', 'Zweitausend Menschen flohen.', [2000]],
  ['de', 'Anderthalb Millionen Menschen flohen.', [1.5e6]],
  ['de', 'Eine halbe Million Menschen floh.', [5e5]],
  ['de', 'Ein Mensch im Jahrhundert.', []],
  ['en', 'Once the quince is ripe, dos and die Acht are no numbers.', []],
])('%s: %s', (language, text, values) => {
  expect(read(language, text)).toEqual(counted(...values));
});

test('what joins two numbers is no part of the second', () => {
  expect(figuresIn('Doce a favor y nueve en contra.', () => 'es').map(({ text }) => text)).toEqual(['Doce', 'nueve']);
});

test.each<[string, string, number]>([
  ['es', 'La mitad de los encuestados dice que no.', 50],
  ['es', 'Dos tercios de los encuestados dicen que no.', 67],
  ['es', 'Una cuarta parte de los encuestados dice que no.', 25],
  ['es', 'Uno de cada cinco niños es pobre.', 20],
  ['pt', 'Metade dos eleitores não votou.', 50],
  ['pt', 'Um em cada quatro eleitores não votou.', 25],
  ['fr', 'La moitié des élèves ont échoué.', 50],
  ['fr', 'Deux tiers des élèves ont échoué.', 67],
  ['fr', 'Un quart des élèves ont échoué.', 25],
  ['fr', 'Un Français sur cinq vit seul.', 20],
  ['de', 'Die Hälfte der Befragten ist dafür.', 50],
  ['de', 'Zwei Drittel der Befragten sind dafür.', 67],
  ['de', 'Jeder Fünfte ist arm.', 20],
  ['de', 'Es war so. Jeder zweite Wagen fährt.', 50],
  ['de', 'Einer von fünf Deutschen ist arm.', 20],
])('%s: a share: %s', (language, text, value) => {
  expect(read(language, text)).toEqual([['percent', value]]);
});

test('words that are a share in one language only are none elsewhere', () => {
  expect(read('de', 'Ein Bericht von drei Seiten.')).toEqual(counted(3));
  expect(read('de', 'Sie ist dort eine von 18 Figuren und ein Drittel größer.')).toEqual(counted(18));
  expect(read('fr', 'Il dort sur le quart.')).toEqual([]);
});

test('a name with an English article does not make a text English', () => {
  expect(read('de', 'Auf drei Beinen steht sie, schrieb das Wall Street Journal (The Journal).')).toEqual(counted(3));
});

describe('against digits', () => {
  test.each<[string, string, boolean]>([
    ['Murieron doce personas en el puerto.', 'El accidente en el puerto dejó 12 personas muertas.', true],
    ['Murieron doce personas en el puerto.', 'El accidente en el puerto dejó 15 personas muertas.', false],
    ['El 2 de mayo de 1808 fue el día.', 'Fue el dos de mayo de 1808, por la noche.', true],
    ['Bei dem Anschlag starben zwölf Menschen.', 'Bei dem Anschlag auf der Brücke starben 13 Menschen.', false],
    [
      'Il est condamné à deux ans de prison.',
      'Le tribunal de la ville l’a condamné, dans cette affaire, à trois ans de prison.',
      false,
    ],
    ['As doze pessoas morreram no acidente.', 'O acidente matou 12 pessoas que estavam no ônibus.', true],
  ])('%s | %s: %s', (claim, passage, agrees) => {
    expect(compareFigures(claim, passage)[0]?.agrees).toBe(agrees);
  });
});
