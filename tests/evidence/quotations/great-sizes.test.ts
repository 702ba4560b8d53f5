import { describe, expect, test } from 'vitest';
import { checkQuotation } from '../../../src/evidence/quotations/check-quotation.ts';
import { indexText } from '../../../src/evidence/quotations/indexed-text.ts';
import { cpuMs } from '../../helpers/cpu-ms.ts';

// In a file of its own, which mutants of the matcher (`npm run mutation`) do without: it takes seconds.
describe('quotations and pages of great size', () => {
  const sentence = (index: number) =>
    `Boat ${index} left the harbour with crew ${index * 7} and came back at ${index % 24} o’clock. `;
  const long = Array.from({ length: 300 }, (_unused, index) => sentence(index)).join('');

  test('a quotation of three thousand words is verbatim, or shows the one word that differs', () => {
    const page = `Before it all.\n\n${long}\n\nAfter it all.`;
    expect(long.split(' ').length).toBeGreaterThan(3000);
    expect(checkQuotation(long, page).state).toBe('verbatim');
    const changed = checkQuotation(long.replace('Boat 200 left', 'Boat 200 fled'), page);
    expect(changed.state).toBe('wording-differs');
    expect(changed.quote?.diff?.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'cut', text: 'left' },
      { kind: 'added', text: 'fled' },
    ]);
  });

  test('a changed quotation is found at the end of three megabytes', () => {
    const filler = Array.from(
      { length: 40_000 },
      (_unused, index) => `Line ${index} of the minutes says nothing that the line before it did not say. `,
    );
    const page = `${filler.join('')}The keeper of the lighthouse counted forty geese above the breakwater.`;
    expect(page.length).toBeGreaterThan(3_000_000);
    const { state, quote } = checkQuotation(
      'The keeper of the lighthouse counted fourteen geese above the breakwater',
      page,
    );
    expect(state).toBe('wording-differs');
    expect(quote?.meaningChanges).toEqual(['number: forty in the source, fourteen in the article']);
  });

  test('an unmarked cut in a long quotation is found by halving', () => {
    const cut = `${sentence(1)}${sentence(2)}${sentence(4)}${sentence(5)}`.trim();
    expect(checkQuotation(cut, long).state).toBe('wording-differs');
  });
});

test.each(['\n', '- ', '-\n', "\n '", '1,000', '[1'])(
  '%j said over and over is folded in time that grows with the text',
  (piece) => {
    const before = cpuMs();
    indexText(piece.repeat(200_000));
    // Quadratic, the first of them would take minutes.
    expect(cpuMs() - before).toBeLessThan(5000);
  },
);
