import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { fakeIo } from '../helpers/fake-io.ts';

const USAGE = /(?<=^## Use$[\s\S]*?^```text\n)[\s\S]*?(?=^```$)/m;

test('the usage in README.md is what stet --help prints', async () => {
  const io = fakeIo(process.cwd());
  expect(await main(['--help'], io)).toBe(0);
  const readme = await readFile('README.md', 'utf8');
  expect(readme).toMatch(USAGE);
  await expect(readme.replace(USAGE, () => io.out())).toMatchFileSnapshot('../../README.md');
});
