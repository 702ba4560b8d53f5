import { expect, test } from 'vitest';
import { compareFigures } from '../../src/evidence/compare-figures.ts';
import { figuresIn } from '../../src/evidence/figures.ts';

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
