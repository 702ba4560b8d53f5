import { expect, test } from 'vitest';
import { figuresIn } from '../../src/evidence/figures.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

/** Processor time that the figures of a text take, the better of two. */
function timeOf(text: string): number {
  const once = () => {
    const start = cpuMs();
    figuresIn(text);
    return cpuMs() - start;
  };
  return Math.min(once(), once());
}

// In a file of its own: mutants of the figures (`npm run mutation`) would each take as long as this test.
test.each(['1 ', 'a hundred ', 'two and ', '2018–', '$', 'May ', '10 to ', '(1990 - ', 'one in '])(
  '%j said over and over is read in time that grows with the text',
  (unit) => {
    // Eight times as much: sixty-four times as long where it is quadratic.
    const short = Math.max(4, timeOf(unit.repeat(500)));
    expect(timeOf(unit.repeat(4000))).toBeLessThan(short * 20);
  },
);
