import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SHARDS, shardOf, shardsOf } from '../../src/fleet/shards.ts';

const fleets = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 });

test('every shard belongs to one of the living workers, and only to one', () => {
  fc.assert(
    fc.property(fleets, (workers) => {
      const owned = workers.flatMap((worker) => shardsOf(worker, workers)).sort((a, b) => a - b);
      expect(owned).toEqual(Array.from({ length: SHARDS }, (_, shard) => shard));
    }),
  );
});

test('a worker that leaves moves its own shards and no others', () => {
  fc.assert(
    fc.property(fleets, ([leaving = '', ...others]) => {
      for (const worker of others) {
        const before = shardsOf(worker, [leaving, ...others]);
        expect(shardsOf(worker, others)).toEqual(expect.arrayContaining([...before]));
      }
    }),
  );
});

test('all addresses of a host go through one queue', () => {
  const numbers = Array.from({ length: 500 }, (_, host) => shardOf(`paper-${host}.test`));
  expect(shardOf('paper-7.test')).toBe(numbers[7]);
  expect(new Set(numbers).size).toBe(SHARDS);
});
