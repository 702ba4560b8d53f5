import { describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { fakeIo } from '../../helpers/fake-io.ts';
import { tool } from '../../helpers/tools.ts';

async function script(shell: string): Promise<string> {
  const io = fakeIo(process.cwd());
  expect(await main(['completion', shell], io)).toBe(0);
  return io.out();
}

const bash = tool('bash');
const SHELLS = { bash, zsh: tool('zsh'), fish: tool('fish') };

describe.skipIf(!bash.isHere)(`completion in bash${bash.orWhyNot}`, () => {
  /** What Tab offers after these words. */
  async function offered(...words: string[]): Promise<readonly string[]> {
    const quoted = words.map((word) => `'${word}'`).join(' ');
    const call = `COMP_WORDS=(stet ${quoted}); COMP_CWORD=${words.length}; _stet; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return bash
      .run(['--norc'], `${await script('bash')}\n${call}\n`)
      .trim()
      .split('\n');
  }

  test.each([
    [['ex'], ['extract', 'explain']],
    [['check', '--fail'], ['--fail-on']],
    [['check', '--format', 'js'], ['json']],
    [
      ['check', '--depth', ''],
      ['links', 'claims'],
    ],
    [['explain', 'soft-4'], ['soft-404']],
    [['cache', 'pr'], ['prune']],
    [['--max-un'], ['--max-unknown']],
  ])('after %j offers %j', async (words, expected) => {
    expect(await offered(...words)).toEqual(expected);
  });
});

test.each(Object.entries(SHELLS).filter(([, { isHere }]) => isHere))(
  'the script for %s parses',
  async (shell, program) => {
    expect(program.run(['-n'], await script(shell))).toBe('');
  },
);

test('a shell that is not known is an error with the known ones', async () => {
  const io = fakeIo(process.cwd());
  expect(await main(['completion', 'bsh'], io)).toBe(2);
  expect(io.err()).toContain('did you mean `bash`?');
});

test('a word that every object knows is no shell', async () => {
  const io = fakeIo(process.cwd());
  expect(await main(['completion', 'constructor'], io)).toBe(2);
  expect(io.err()).toContain('Expected one of bash, zsh, fish');
});
