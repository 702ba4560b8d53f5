import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { hyperlink, makeDocx, paragraph, run } from '../../fixtures/readers/make-docx.ts';
import { main } from '../../src/cli/main.ts';
import { fakeIo } from '../helpers/fake-io.ts';
import { tempFolders } from '../helpers/temp-folders.ts';

const newFolder = tempFolders();

let folder: string;
beforeEach(async () => {
  folder = await newFolder();
  const article = makeDocx({
    links: { shared: 'https://docs.google.com/document/d/1aB/edit' },
    body:
      paragraph(run('The roof'), 'Title') +
      paragraph(run('Eleven people were hurt, ') + hyperlink('shared', 'the letter says') + run('.')),
  });
  await writeFile(join(folder, 'draft.docx'), article);
  await writeFile(join(folder, 'notes.md'), 'Eleven people were [hurt](https://a.test/).\n');
});

async function stet(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const io = fakeIo(folder);
  const code = await main([...args, '--offline'], io);
  return { code, out: io.out(), err: io.err() };
}

describe('--format docx', () => {
  test('writes a copy with the findings as comments, beside the other formats', async () => {
    const { out } = await stet('draft.docx', '--format', 'docx=checked.docx', '--format', 'json');
    const codes = JSON.parse(out).articles[0].findings.map(({ code }: { code: string }) => code);
    expect(codes).toContain('reader-cannot-open');
    const parts = unzipSync(await readFile(join(folder, 'checked.docx')));
    expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('reader-cannot-open: ');
  });

  test('leaves its own comments out when the copy is checked', async () => {
    const report = async (file: string) => {
      const { sources, claims } = JSON.parse((await stet(file, '--format', 'json')).out).articles[0];
      return { sources, claims };
    };
    await stet('draft.docx', '--format', 'docx=checked.docx');
    expect(await report('checked.docx')).toEqual(await report('draft.docx'));
  });

  test.each([
    ['no file', ['draft.docx', '--format', 'docx'], '--format docx=checked.docx'],
    ['another format', ['notes.md', '--format', 'docx=x.docx'], 'is no Word document'],
    ['two articles', ['draft.docx', 'notes.md', '--format', 'docx=x.docx'], 'the copy of one article'],
  ])('says what is wrong with %s', async (_what, args, message) => {
    expect(await stet(...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
    await expect(readFile(join(folder, 'x.docx'))).rejects.toThrow('ENOENT');
  });
});
