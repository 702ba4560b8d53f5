import { expect, test } from 'vitest';
import { Progress } from '../../src/cli/progress.ts';
import { fakeIo } from '../helpers/fake-io.ts';
import { sourceAt } from '../helpers/open-test-web.ts';

test('while claims are compared the line says so, and waits for nobody', () => {
  const io = fakeIo('.');
  Object.assign(io.stderr, { isTTY: true, columns: 100 });
  const progress = new Progress(io, { quiet: false });
  progress.on({ type: 'asking', source: sourceAt('https://slow.test/') });
  progress.on({ type: 'weighing', claims: 300, sources: 1 });
  const line = io.err().split('\r').at(-1);
  expect(line).toContain('comparing 300 claims with 1 source');
  expect(line).not.toContain('slow.test');
});
