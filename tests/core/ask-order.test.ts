import { describe, expect, test } from 'vitest';
import { RankedQueue, roundRobin } from '../../src/core/ask-order.ts';
import { AsyncQueue } from '../../src/core/async-queue.ts';

describe('RankedQueue', () => {
  test('runs the most urgent first and no more than its width at once', async () => {
    const queue = new RankedQueue(1);
    const order: string[] = [];
    let running = 0;
    const job = (name: string) => async () => {
      running += 1;
      expect(running).toBe(1);
      await Promise.resolve();
      order.push(name);
      running -= 1;
    };
    await Promise.all([
      queue.run(2, job('first in')),
      queue.run(2, job('living')),
      queue.run(0, job('dead')),
      queue.run(1, job('unknown')),
    ]);
    expect(order).toEqual(['first in', 'dead', 'unknown', 'living']);
  });

  test('a job that fails gives its place on', async () => {
    const queue = new RankedQueue(1);
    await expect(queue.run(0, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(queue.run(0, () => Promise.resolve(1))).resolves.toBe(1);
  });
});

test('roundRobin puts every host’s first before any host’s second', () => {
  expect(roundRobin(['a1', 'a2', 'a3', 'b1', 'c1', 'b2'], (item) => item[0] ?? '')).toEqual([
    'a1',
    'b1',
    'c1',
    'a2',
    'b2',
    'a3',
  ]);
});

describe('AsyncQueue', () => {
  test('gives what was pushed, then ends', async () => {
    const queue = new AsyncQueue<number>();
    setTimeout(() => {
      queue.push(1);
      queue.push(2);
      queue.end();
    });
    const seen: number[] = [];
    for await (const item of queue) seen.push(item);
    expect(seen).toEqual([1, 2]);
  });

  test('gives finished work before it throws', async () => {
    const queue = new AsyncQueue<number>();
    queue.push(1);
    queue.fail(new Error('late'));
    const seen: number[] = [];
    await expect(
      (async () => {
        for await (const item of queue) seen.push(item);
      })(),
    ).rejects.toThrow('late');
    expect(seen).toEqual([1]);
  });
});
