import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { buildCli } from '../helpers/build-cli.ts';
import { fencesOf } from '../helpers/fences.ts';
import { tempFolders } from '../helpers/temp-folders.ts';

const newFolder = tempFolders();

const run = promisify(execFile);
const programs = fencesOf(await readFile('docs/library.md', 'utf8')).filter(({ language }) => language === 'ts');
/** As strict as a project can be; declarations of dependencies are read too. */
const STRICT = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false };
const RESOLUTIONS = [
  { module: 'node16', moduleResolution: 'node16', outDir: 'out' },
  { module: 'esnext', moduleResolution: 'bundler', noEmit: true },
];

let project: string;

/** A project of somebody else, with the package installed. */
beforeAll(async () => {
  buildCli();
  project = await newFolder();
  await mkdir(join(project, 'node_modules', '@types'), { recursive: true });
  await symlink(resolve('.'), join(project, 'node_modules', 'stet-cli'), 'junction');
  await symlink(resolve('node_modules/@types/node'), join(project, 'node_modules', '@types', 'node'), 'junction');
  await cp('fixtures/articles/northhaven', join(project, 'northhaven'), { recursive: true });
  await writeFile(join(project, 'package.json'), '{"type": "module"}');
  for (const [nth, { text }] of programs.entries()) await writeFile(join(project, `program-${nth}.ts`), text);
});

test.each(RESOLUTIONS)('its programs have the types that they say, to $moduleResolution', async (how) => {
  const compilerOptions = { ...STRICT, ...how, target: 'es2023', types: ['node'] };
  const file = join(project, `tsconfig.${how.moduleResolution}.json`);
  await writeFile(file, JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  const said = await run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', file]).catch(
    ({ stdout }: { stdout: string }) => ({ stdout }),
  );
  expect(said.stdout).toBe('');
});

test('its programs print what it says', async () => {
  expect(programs.length).toBeGreaterThan(3);
  for (const [nth, { output }] of programs.entries()) {
    const { stdout } = await run(process.execPath, [`out/program-${nth}.js`], { cwd: project });
    expect(stdout.trimEnd().split('\n')).toEqual(output);
  }
});
