import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SourceRoom } from '../../src/cli/source-room.ts';

test('no more sources than there is room for, one article too large alone, and all in turn', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 }), async (loads) => {
      const room = new SourceRoom(10);
      const entered: number[] = [];
      let inside = 0;
      const articles = loads.map(async (sources, index) => {
        const leave = await room.enter(sources);
        entered.push(index);
        inside += Math.min(sources, 10);
        expect(inside).toBeLessThanOrEqual(10);
        await Promise.resolve();
        inside -= Math.min(sources, 10);
        leave();
      });
      await Promise.all(articles);
      expect(entered).toEqual(loads.map((_, index) => index));
    }),
  );
});
