import { expect, test } from 'vitest';
import { temporaryName, writerOf } from '../../../src/core/files/temporary-name.ts';

test('a temporary name says whose it is, and which file it becomes', () => {
  for (const random of [0, 0.5, 0.999999999999])
    for (const ending of ['tmp', 'warc.gz'] as const)
      expect(writerOf(temporaryName('report (1).json', 4711, random, ending), 'report (1).json')).toBe(4711);
  expect(temporaryName('/a/r.json', 1, 0.1)).not.toBe(temporaryName('/a/r.json', 1, 0.2));
});

test.each([
  'r.json',
  'r.json.tmp',
  'r.json.4711.tmp',
  'r.json.stet-4711.tmp',
  'r.json.stet-4711-abc.tmp.bak',
  'my-r.json.stet-4711-abc.tmp',
  'r.json.stet-4711-abc.json',
])('%j is no temporary name of `r.json`', (name) => {
  expect(writerOf(name, 'r.json')).toBeNull();
});
