import { expect, test } from 'vitest';
import { compareFigures } from '../../../src/evidence/figures/compare-figures.ts';
import { directionOf } from '../../../src/evidence/figures/direction.ts';
import { figuresIn } from '../../../src/evidence/figures/figures.ts';

test.each<[string, string | undefined]>([
  ['Sales fell by 23 percent.', 'down'],
  ['Sales fell to 23 percent.', undefined],
  ['Sales rose about 23 percent.', 'up'],
  ['A drop of 23 percent was seen.', 'down'],
  ['It was a 23 percent pay rise.', 'up'],
  ['Its shares shed 23 percent.', 'down'],
  ['Petrol was 23 percent cheaper than in May.', 'down'],
  ['Petrol was 23 percent dearer than in May.', 'up'],
  ['Prices are 23 percent lower than in May.', 'down'],
  ['Some 23 percent or more stayed away.', undefined],
  ['The yen fell 2 percent against the dollar.', undefined],
  ['It was 3 °C below zero.', 'minus'],
  ['It was -3 °C at dawn.', 'minus'],
  ['It was minus 3 at dawn.', 'minus'],
  ['Growth was −0.4 percent.', 'minus'],
  ['The loss was -£3m.', 'minus'],
  ['The pages 4 -5 are missing.', undefined],
  ['Covid -19 cases.', undefined],
  ['Der Umsatz sank um 3 Prozent.', 'down'],
  ['El paro subió un 3 %.', 'up'],
  ['Les prix ont reculé de 3 %.', 'down'],
  ['Es sind 3 Prozent weniger als zuvor.', 'down'],
  ['Es un 3 % más que antes.', 'up'],
  ['Es kamen 3 Prozent oder mehr.', undefined],
])('the way of the figure of “%s” is %s', (text, way) => {
  const ways = figuresIn(text).flatMap(({ direction }) => direction?.way ?? []);
  expect(ways).toEqual(way === undefined ? [] : [way]);
});

test.each<[string, string, boolean | null]>([
  ['Deaths fell by 23 percent.', 'Deaths rose 23%.', false],
  ['Deaths fell by 23 percent.', 'A 23% decline in deaths was seen.', true],
  ['Deaths fell by 23 percent.', 'For deaths the change was 23%.', true],
  ['The temperature fell to -3 °C.', 'The temperature was 3 °C overnight.', false],
  ['The temperature fell to −3 °C.', 'The temperature fell to minus 3 degrees.', true],
  ['Growth was -0.4 percent.', 'The economy contracted by 0.4 percent.', true],
  ['Growth was -0.4 percent.', 'Growth was 0.4 percent.', false],
  ['The dollar rose 2 percent against the pound.', 'The pound fell 2 percent against the dollar.', true],
  ['Over 9,000 homes lost power.', 'Nearly 9,000 homes lost power.', false],
  ['At least 9,000 homes lost power.', 'Nearly 9,000 homes lost power.', false],
  ['At least 9,000 homes lost power.', 'Nearly 10,000 homes lost power.', true],
])('%s | %s: %s', (claim, passage, agrees) => {
  expect(compareFigures(claim, passage)[0]?.agrees).toBe(agrees);
});

test('what differs is shown with the words that make the difference', () => {
  const [pair] = compareFigures('Deaths fell by 23 percent.', 'Deaths rose 23%.');
  expect(pair).toMatchObject({ claim: 'fell by 23 percent', source: 'rose 23%' });
});

/** Way and words of the figure in the text, which stands between bars. */
function ask(text: string, canBeSigned = false): string | undefined {
  const [before = '', figure = '', after = ''] = text.split('|');
  const span = { start: before.length, end: before.length + figure.length };
  const plain = `${before}${figure}${after}`;
  const found = directionOf(plain, span, canBeSigned);
  return found === undefined ? undefined : `${found.way}: ${plain.slice(found.said.start, found.said.end)}`;
}

test.each<[text: string, said: string | undefined, canBeSigned?: boolean]>([
  ['It was -|3| °C.', 'minus: -3'],
  ['It was -|3|°.', 'minus: -3'],
  ['It was -|3| degrees.', 'minus: -3'],
  ['Es waren -|3| Grad.', 'minus: -3'],
  ['It was -|3| F.', 'minus: -3'],
  ['It was -|3| on the scale of degrees.', undefined],
  ['It was -|3| Cats.', undefined],
  ['It was -|3| gradual steps.', undefined],
  ['-|3 percent|.', 'minus: -3 percent', true],
  ['It grew (-|3 percent|).', 'minus: -3 percent', true],
  ['From 2-|3 percent|.', undefined, true],
  ['It was - some |3 percent|.', undefined, true],
  ['It was minus |3|.', 'minus: minus 3'],
  ['It was minus some |3|.', undefined],
  ['It was |3| below zero.', 'minus: 3 below zero'],
  ['It was |3| °C below zero.', 'minus: 3 °C below zero'],
  ['It was |3| degrees Celsius below zero.', 'minus: 3 degrees Celsius below zero'],
  ['It was |1| degree Fahrenheit below zero.', 'minus: 1 degree Fahrenheit below zero'],
  ['It was |3|, and then below zero.', undefined],
  ['It was |3 percent| lower than in May.', 'down: 3 percent lower'],
  ['It was a |3 percent| pay cut.', 'down: 3 percent pay cut'],
  ['It was a |3 percent| decline.', 'down: 3 percent decline'],
  ['It was |3 percent| of a fall.', undefined],
  ['It was |3 percent|, and a fall came.', undefined],
  ['C’était |3 percent| inférieur.', 'down: 3 percent inférieur'],
  ['C’était |3 percent| supérieur.', 'up: 3 percent supérieur'],
  ['It fell |3 percent| against the dollar.', undefined],
  ['It fell |3 percent| in a day against the dollar.', undefined],
  ['It fell |3 percent|, and against all odds.', 'down: fell 3 percent'],
])('%s goes %s', (text, said, canBeSigned = false) => {
  expect(ask(text, canBeSigned)).toBe(said);
});
