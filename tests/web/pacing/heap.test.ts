import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TimeHeap } from '../../../src/web/pacing/heap.ts';

function heapOf(times: readonly number[]): TimeHeap<number> {
  const heap = new TimeHeap<number>();
  for (const [index, time] of times.entries()) heap.push(time, index);
  return heap;
}

/** What comes out until nothing does, with the time that was announced before each. */
function emptied(heap: TimeHeap<number>): { readonly time: number | undefined; readonly value: number }[] {
  const out: { time: number | undefined; value: number }[] = [];
  for (let time = heap.peekTime(), value = heap.pop(); value !== undefined; time = heap.peekTime(), value = heap.pop())
    out.push({ time, value });
  return out;
}

const times = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 });

describe('a heap of times', () => {
  test('gives the earliest first, and of one time the one that came first', () => {
    fc.assert(
      fc.property(times, (list) => {
        const sorted = list
          .map((time, value) => ({ time, value }))
          .sort((a, b) => a.time - b.time || a.value - b.value);
        expect(emptied(heapOf(list))).toEqual(sorted);
      }),
    );
  });

  test('keeps its order while some go and others come', () => {
    fc.assert(
      fc.property(times, times, fc.nat(30), (before, after, taken) => {
        const heap = heapOf(before);
        const gone = Array.from({ length: taken }, () => heap.pop()).filter((value) => value !== undefined);
        for (const [index, time] of after.entries()) heap.push(time, 1000 + index);
        expect(heap.size).toBe(before.length - gone.length + after.length);
        const announced = emptied(heap).map(({ time }) => time);
        expect(announced).toEqual(announced.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
        expect(announced).toHaveLength(before.length - gone.length + after.length);
      }),
    );
  });

  test('has no time and gives nothing when it is empty, also after it was emptied', () => {
    const heap = heapOf([3, 1, 2]);
    expect([...heap.drain()].sort()).toEqual([0, 1, 2]);
    expect([heap.size, heap.peekTime(), heap.pop()]).toEqual([0, undefined, undefined]);
    heap.push(5, 7);
    expect([heap.size, heap.peekTime(), heap.pop(), heap.pop()]).toEqual([1, 5, 7, undefined]);
  });
});
