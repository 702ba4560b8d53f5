import { beforeAll, expect, test } from 'vitest';
import { buildCli } from '../helpers/build-cli.ts';
import { runCli } from '../helpers/run-cli.ts';

beforeAll(() => buildCli());

test('what the table of an extract leaves out is shown by the option that it names', async () => {
  const sentences = Array.from({ length: 60 }, (_, nth) => `In ${1900 + nth} the harbour counted ${nth + 300} boats.`);
  const input = `The harbour\n\n${sentences.join('\n\n')}\n\nSources:\nhttps://harbour.test/1950\nhttps://town.test/minutes\n`;
  const some = await runCli(['extract', '-'], { input });
  const [, option = ''] = /^… \d+ more: .*\((--[a-z]+)\)/m.exec(some.stdout) ?? [];
  const all = await runCli(['extract', option, '-'], { input });
  expect(all.stderr).toBe('');
  expect(all.stdout).not.toMatch(/^… \d+ more/m);
  for (const nth of [0, 30, 59]) expect(all.stdout).toContain(`${nth + 300} boats`);
  expect(some.stdout).not.toContain('359 boats');
});
