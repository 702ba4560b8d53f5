import { expect, test, vi } from 'vitest';
import { AbortListeners } from '../../../src/web/sockets/abort-listeners.ts';

test('everybody who listens is told once, and who went is not', () => {
  const listeners = new AbortListeners();
  const stop = new AbortController();
  const told: string[] = [];
  listeners.add(stop.signal, () => told.push('a'));
  const forget = listeners.add(stop.signal, () => told.push('b'));
  listeners.add(stop.signal, () => told.push('c'));
  forget();
  stop.abort();
  stop.signal.dispatchEvent(new Event('abort'));
  expect(told).toEqual(['a', 'c']);
});

test('a signal has one listener of its own, however many listen', () => {
  const listeners = new AbortListeners();
  const [one, other] = [new AbortController(), new AbortController()];
  const added = vi.spyOn(one.signal, 'addEventListener');
  let told = 0;
  for (let count = 0; count < 100; count++) listeners.add(one.signal, () => (told += 1));
  listeners.add(other.signal, () => (told += 1000));
  expect(added).toHaveBeenCalledTimes(1);
  one.abort();
  expect(told).toBe(100);
});
