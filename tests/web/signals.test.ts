import { describe, expect, test } from 'vitest';
import { SIGNAL_FIXTURES } from '../../fixtures/web/signals.ts';
import { signals } from '../../src/web/signals/index.ts';
import { answerOfFixture } from '../helpers/answer-of-fixture.ts';

const rows = Object.entries(SIGNAL_FIXTURES).flatMap(([id, fixtures]) =>
  fixtures.map((fixture) => ({ id, does: fixture.fires ? 'speaks on' : 'is silent on', name: fixture.name, fixture })),
);

describe('the registry of signals', () => {
  test('has no two of one name', () => {
    expect(new Set(signals.map(({ id }) => id)).size).toBe(signals.length);
  });

  test.each(signals.map(({ id }) => id))('%s has fixtures on both sides', (id) => {
    const fixtures = SIGNAL_FIXTURES[id] ?? [];
    expect(fixtures.some(({ fires }) => fires)).toBe(true);
    expect(fixtures.some(({ fires }) => !fires)).toBe(true);
  });

  test('has no fixture of a signal that is not there', () => {
    const known = new Set(signals.map(({ id }) => id));
    expect(Object.keys(SIGNAL_FIXTURES).filter((id) => !known.has(id))).toEqual([]);
  });
});

test.each(rows)('$id $does $name', async ({ id, fixture }) => {
  const signal = signals.find((each) => each.id === id);
  const verdict = signal?.speak(await answerOfFixture(fixture)) ?? null;
  expect(verdict !== null).toBe(fixture.fires);
  if (verdict !== null) expect(verdict.detail).not.toBe('');
});

test('every signal speaks the same twice: it remembers nothing', async () => {
  for (const fixtures of Object.values(SIGNAL_FIXTURES)) {
    for (const fixture of fixtures) {
      const answer = await answerOfFixture(fixture);
      expect(signals.map((signal) => signal.speak(answer))).toEqual(signals.map((signal) => signal.speak(answer)));
    }
  }
});
