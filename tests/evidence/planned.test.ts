import { expect, test } from 'vitest';
import { onlyPlanned } from '../../src/evidence/planned.ts';

test.each([
  ['It has bought two new cranes.', 'The port plans to buy two new cranes in 2025.', 'plans to'],
  ['The town has turned the shop into flats.', 'The town wants to turn it into flats.', 'wants to'],
  [
    'The regulator has opened a case of its own.',
    'The regulator is considering whether to open a case of its own.',
    'is considering whether to',
  ],
  ['The council has also rebuilt the market hall.', 'The council has promised to rebuild the hall.', 'has promised to'],
])('%s: %s', (claim, passage, plan) => {
  expect(onlyPlanned(claim, passage)).toBe(plan);
});

test.each([
  ['what is planned here too', 'It plans to buy two new cranes.', 'The port plans to buy two new cranes.'],
  [
    'what is done there too',
    'It has bought two new cranes.',
    'It has bought two new cranes, and plans to buy two new cranes more.',
  ],
  ['something else', 'It has bought two new ferries.', 'The port plans to buy old cranes.'],
  ['another deed', 'It has bought two new cranes.', 'The port plans to sell two new cranes.'],
  ['what will be', 'It has bought two new cranes.', 'The port will buy two new cranes.'],
  ['a plan that is anybody’s', 'We have phased out coal.', 'Its ambitious plan to phase out coal is known.'],
  ['nothing behind the verb', 'It has opened.', 'It plans to open.'],
])('not: %s', (_why, claim, passage) => {
  expect(onlyPlanned(claim, passage)).toBeUndefined();
});
