import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { fakeIo } from '../helpers/fake-io.ts';

test('the usage in README.md is what stet --help prints', async () => {
  const io = fakeIo(process.cwd());
  expect(await main(['--help'], io)).toBe(0);
  const block = /(?<=^## Use$[\s\S]*?^```text\n)[\s\S]*?(?=^```$)/m;
  const readme = await readFile('README.md', 'utf8');
  // As snapshots do: `UPDATE_README=1 npx vitest run tests/docs/readme.test.ts` writes it anew.
  if (process.env['UPDATE_README'] === '1')
    await writeFile(
      'README.md',
      readme.replace(block, () => io.out()),
    );
  else expect(block.exec(readme)?.[0]).toBe(io.out());
});
