import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli/main.ts';
import { fakeIo } from '../helpers/fake-io.ts';
import { tempFolders } from '../helpers/temp-folders.ts';

const newFolder = tempFolders();

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
});

async function init(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const io = fakeIo(folder);
  const code = await main(['init', ...args], io);
  return { code, out: io.out(), err: io.err() };
}

const read = (file: string) => readFile(join(folder, file), 'utf8');

describe('stet init', () => {
  test('writes a config file that stet takes', async () => {
    expect(await init()).toMatchObject({ code: 0, out: 'written: stet.config.yaml\n' });
    const io = fakeIo(folder);
    expect(await main(['config'], io)).toBe(0);
    expect(io.out()).toContain('config file: stet.config.yaml');
  });

  test('writes what fits the repository', async () => {
    await mkdir(join(folder, '.github'));
    expect((await init()).out).toContain('written: .github/workflows/stet.yml');
  });

  test('writes a workflow that asks for few rights and pins what it does not own', async () => {
    await init('github');
    const workflow = parse(await read('.github/workflows/stet.yml'));
    expect(workflow.permissions).toEqual({});
    expect(workflow.jobs.sources.permissions).toEqual({ contents: 'read', issues: 'write' });
    const [checkout, own] = workflow.jobs.sources.steps;
    expect(checkout.uses).toMatch(/@[0-9a-f]{40}$/);
    expect(checkout.with).toMatchObject({ 'fetch-depth': 2 });
    const action = parse(await readFile('action.yml', 'utf8'));
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(own.with)));
  });

  test.each(['gitlab', 'pre-commit'])('writes YAML for %s', async (kit) => {
    const { out } = await init(kit);
    const file = /written: (\S+)/.exec(out)?.[1] ?? '';
    expect(parse(await read(file))).toBeTypeOf('object');
  });

  test('leaves a file alone that is there, and prints what belongs into it', async () => {
    await writeFile(join(folder, '.gitlab-ci.yml'), 'mine: {}\n');
    const { code, out } = await init('gitlab');
    expect(code).toBe(0);
    expect(out).toContain('add to .gitlab-ci.yml:\n\nstet:\n');
    expect(await read('.gitlab-ci.yml')).toBe('mine: {}\n');
  });

  test('says what it can set up', async () => {
    expect(await init('jenkins')).toMatchObject({ code: 2, err: expect.stringContaining('expected config, github') });
  });
});

test('the pre-commit hook calls options that there are', async () => {
  const [hook] = parse(await readFile('.pre-commit-hooks.yaml', 'utf8'));
  const io = fakeIo(folder);
  expect(await main(['help', 'check'], io)).toBe(0);
  for (const option of hook.entry.match(/--[a-z-]+/g)) expect(io.out()).toContain(option);
});
