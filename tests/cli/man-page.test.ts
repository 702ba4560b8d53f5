import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { main } from '../../src/cli/main.ts';
import { optionsOf } from '../../src/cli/options/option-table.ts';
import { fakeIo } from '../helpers/fake-io.ts';
import { tool } from '../helpers/tools.ts';

async function page(): Promise<string> {
  const io = fakeIo(process.cwd());
  expect(await main(['man'], io)).toBe(0);
  return io.out();
}

const groff = tool('groff');

describe.skipIf(!groff.isHere)(`the manual page${groff.orWhyNot}`, () => {
  test('reads without a warning, and has every command and option', async () => {
    const text = groff.run(['-man', '-ww', '-Tascii', '-P-cbou', '-rLL=200n'], await page());
    for (const { name } of COMMANDS) {
      expect(text).toContain(name);
      for (const { flags } of optionsOf(name)) expect(text).toContain(flags);
    }
  });
});
