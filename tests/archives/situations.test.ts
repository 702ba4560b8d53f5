import { expect, test } from 'vitest';
import { seededRandom } from '../../src/store/recordings/replay.ts';
import { askIn, situation, verdictOn, WEATHERS } from '../helpers/archives/situations.ts';

const random = seededRandom(7);
const SITUATIONS = Array.from({ length: 12 }, (_, index) => situation(index, random));

test.each(WEATHERS)(
  'when $name, the best copy is the one that the rule wants, and nothing bad is found',
  async (weather) => {
    for (const each of SITUATIONS) {
      const answer = await askIn(weather, each);
      expect([each.url, verdictOn(answer, each, weather)]).toEqual([each.url, 'right']);
    }
  },
);
