import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import { byPlace } from '../../src/findings/by-place.ts';
import { articleWith } from './facts.ts';

function at(code: string, line: number, part?: string): Finding {
  const place = { line, column: 1, ...(part === undefined ? {} : { part }) };
  return { code, severity: 'note', args: {}, message: code, place };
}

/** Three blocks of ten characters: two cells, and the file itself between them. */
const parted = articleWith('x'.repeat(30), {
  blocks: [0, 10, 20].map((start) => ({ kind: 'paragraph', span: { start, end: start + 10 } })),
  placeOf: (offset) => ({
    line: 1,
    column: 1,
    ...(offset < 10 ? { part: 'cell 2' } : offset < 20 ? {} : { part: 'cell 1' }),
  }),
});
const codes = (findings: readonly Finding[]) => byPlace(findings, parted).map(({ code }) => code);

test('findings of one part stand together, in the order in which the article has its parts', () => {
  const findings = [at('a', 1, 'cell 1'), at('b', 2), at('c', 3, 'cell 2'), at('d', 2, 'cell 1'), at('e', 1, 'cell 2')];
  expect(codes(findings)).toEqual(['e', 'c', 'b', 'a', 'd']);
});

test('what stands in no block comes last', () => {
  expect(codes([at('a', 1, 'works.bib'), at('b', 9, 'cell 1')])).toEqual(['b', 'a']);
});

test('without parts the line decides, and those of one place keep their order', () => {
  expect(codes([at('a', 3), at('b', 1), at('c', 3)])).toEqual(['b', 'a', 'c']);
});
