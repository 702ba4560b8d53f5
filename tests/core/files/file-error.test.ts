import { expect, test } from 'vitest';
import { cannotRead, cannotWrite } from '../../../src/core/files/file-error.ts';

const failed = (code: string) => Object.assign(new Error(`${code}: it failed, open 'a.md'`), { code });

test.each([
  ['ENOENT', 'there is no such file (ENOENT)', 'its folder is not there (ENOENT)'],
  ['EACCES', 'you may not (EACCES)', 'you may not (EACCES)'],
  ['ENOSPC', 'the disk is full (ENOSPC)', 'the disk is full (ENOSPC)'],
  ['EISDIR', 'it is a folder (EISDIR)', 'it is a folder (EISDIR)'],
  ['EODD', 'EODD', 'EODD'],
  ['constructor', 'constructor', 'constructor'],
])('%s: reading says %j, writing %j', (code, reading, writing) => {
  const cause = failed(code);
  expect(cannotRead('`a.md`', cause)).toMatchObject({
    code: 'INPUT_UNREADABLE',
    message: `Cannot read \`a.md\`: ${reading}`,
    cause,
  });
  expect(cannotWrite('`a.md`', cause)).toMatchObject({
    code: 'OUTPUT_FAILED',
    message: `Cannot write \`a.md\`: ${writing}`,
    cause,
  });
});

test('what has no code says its own words', () => {
  expect(cannotRead('`a.md`', new Error('out of luck')).message).toBe('Cannot read `a.md`: out of luck');
  expect(cannotRead('`a.md`', 'gone').message).toBe('Cannot read `a.md`: gone');
});
