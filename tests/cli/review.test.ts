import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { type ReviewFile, readReview } from '../../src/core/review.ts';
import { type Answer, type FakeIo, fakeIo } from '../helpers/fake-io.ts';
import { tempFolders } from '../helpers/temp-folders.ts';

const newFolder = tempFolders();

const ARTICLE = `The Harbour in the Storm

By Mara Lindqvist
3 November 2021

Nine boats sank in the storm of 1994.[1] The mayor closed the pier on the third day and kept it closed for 40 days.

The inspectors counted 14 broken trusses when the water was gone.[2] The union counted 19 of them.

Sources:
[1] https://post.test/storm
[2] https://inspectors.test/report
`;

let folder: string;

beforeEach(async () => {
  folder = await newFolder();
  await writeFile(join(folder, 'a.txt'), ARTICLE);
});

async function run(
  args: readonly string[],
  options: Parameters<typeof fakeIo>[1] = {},
): Promise<FakeIo & { code: number }> {
  const io = fakeIo(folder, options);
  const code = await main(args, io);
  return { ...io, code };
}

async function saved(): Promise<ReviewFile> {
  return readReview(await readFile(join(folder, 'a.txt.review.json'), 'utf8'), 'a.txt.review.json');
}

const sign = (...args: string[]) => run(['review', 'a.txt', ...args]);

describe('by flags', () => {
  test('claims are signed off, with a note and a source of the checker', async () => {
    const { code, out } = await sign('--confirm', 'c1,c3', '--by', 'ML', '--note', 'read it', '--own-source', 'a call');
    expect([code, out()]).toEqual([0, '2 of 4 signed off\n']);
    expect((await saved()).signOffs).toMatchObject([
      {
        exact: 'Nine boats sank in the storm of 1994.[1]',
        state: 'confirmed',
        by: 'ML',
        note: 'read it',
        ownSource: 'a call',
      },
      { exact: 'The inspectors counted 14 broken trusses when the water was gone.[2]', state: 'confirmed', by: 'ML' },
    ]);
  });

  test('the list shows who signed what, and what nobody did', async () => {
    await sign('--query', 'c2', '--by', 'Ana Krog', '--note', 'who says so?');
    const { out } = await run(['review', 'a.txt', '--width', '200']);
    const list = out().replace(/\s+/g, ' ');
    expect(list).toMatch(/c2 6 The mayor closed .* \? query to the author: Ana Krog \d{4}-\d\d-\d\d, “who says so\?”/);
    expect(list).toContain('1 of 4 signed off');
  });

  test('a sign-off is taken away again', async () => {
    await sign('--confirm', 'c1,c2', '--by', 'ML');
    await sign('--clear', 'c1');
    expect((await saved()).signOffs.map(({ exact }) => exact)).toEqual([
      'The mayor closed the pier on the third day and kept it closed for 40 days.',
    ]);
  });

  test('STET_BY signs where --by does not', async () => {
    await run(['review', 'a.txt', '--confirm', 'c1'], { env: { STET_BY: 'night desk' } });
    expect((await saved()).signOffs[0]?.by).toBe('night desk');
  });

  test('the file can be elsewhere', async () => {
    const missing = await run(['a.txt', '--offline', '--no-store', '--review', 'desk.json']);
    expect([missing.code, missing.err()]).toEqual([2, expect.stringContaining('No such review file: `desk.json`')]);
    expect(missing.out()).toContain('CLAIMS');
    await sign('--confirm', 'c1', '--by', 'ML', '--review', 'desk.json');
    expect(await readdir(folder)).toEqual(['a.txt', 'desk.json']);
  });

  test.each([
    [['--confirm', 'c1'], /Nobody signs: --by is missing/],
    [['--confirm', 'c1', '--query', 'c1', '--by', 'ML'], /`c1` has two verdicts in this call/],
    [['--confirm', 'c99', '--by', 'ML'], /No claim `c99` in `a.txt`/],
    [['--review', 'a.txt'], /Cannot read the sign-offs in `a.txt`: it is not JSON/],
    [['--from', 'a.txt'], /Cannot read `a.txt` as a report: it is not JSON/],
    [['b.txt'], /Name one article/],
    [['--import-csv', 'none.csv'], /Cannot read `none.csv`: there is no such file \(ENOENT\)/],
  ])('%j exits with 2, says why and leaves no file', async (args, why) => {
    const { code, err } = await sign(...args);
    expect(code).toBe(2);
    expect(err()).toMatch(why);
    expect(await readdir(folder)).toEqual(['a.txt']);
  });
});

describe('after an edit', () => {
  /** Signs every claim off, edits the article, and gives the claims whose sign-off is lost. */
  async function lostAfter(edit: (text: string) => string): Promise<string[]> {
    await sign('--confirm', 'c1,c2,c3,c4', '--by', 'ML');
    await writeFile(join(folder, 'a.txt'), edit(ARTICLE));
    const { out } = await run(['extract', 'a.txt', '--format', 'json']);
    const report = JSON.parse(out()) as { articles: [{ review: { lost: { text: string }[] } }] };
    return report.articles[0].review.lost.map(({ text }) => text);
  }

  test.each([
    ['a paragraph above', (text: string) => text.replace('Nine', 'Snow fell for 3 days.\n\nNine')],
    ['a paragraph below', (text: string) => text.replace('Sources:', 'Nobody paid the 40,000 crowns.\n\nSources:')],
    ['the title', (text: string) => text.replace('in the Storm', 'after the Storm')],
    ['a renumbered note above', (text: string) => text.replaceAll('[2]', '[3]').replaceAll('[1]', '[2]')],
    ['the typography', (text: string) => text.replaceAll(' ', '  ')],
  ])('%s: every sign-off survives', async (_name, edit) => {
    expect(await lostAfter(edit)).toEqual([]);
  });

  test.each([
    ['Nine boats', 'Ten boats', 'Nine boats sank in the storm of 1994.[1]'],
    ['40 days', '41 days', 'The mayor closed the pier on the third day and kept it closed for 40 days.'],
    ['19 of them', '20 of them', 'The union counted 19 of them.'],
  ])('%s -> %s: the changed claim loses its own, its neighbours keep theirs', async (from, to, lost) => {
    expect(await lostAfter((text) => text.replace(from, to))).toEqual([lost]);
  });

  test('every report for people says what was lost', async () => {
    await sign('--confirm', 'c1,c2', '--by', 'ML');
    await writeFile(join(folder, 'a.txt'), ARTICLE.replace('Nine', 'Ten'));
    for (const format of ['table', 'markdown', 'html']) {
      const { out } = await run(['a.txt', '--offline', '--format', format]);
      expect(out().replace(/\s+/g, ' ')).toMatch(/1 of 4 signed off/);
      expect(out()).toContain('Nine boats sank');
    }
  });
});

describe('by CSV', () => {
  async function csv(): Promise<string> {
    await sign('--export-csv', 'r.csv');
    return await readFile(join(folder, 'r.csv'), 'utf8');
  }
  const fill = (text: string, id: string, cells: string) =>
    text.replace(new RegExp(`("${id}",.*?),"[^"]*","[^"]*","[^"]*","[^"]*","[^"]*"\r\n`), `$1,${cells}\r\n`);
  const take = async (text: string | Uint8Array, ...args: string[]) => {
    await writeFile(join(folder, 'r.csv'), text);
    return await sign('--import-csv', 'r.csv', ...args);
  };

  test('what was exported comes back as it was', async () => {
    await sign('--confirm', 'c1', '--by', '=ML', '--note', 'he said "no", twice');
    await sign('--query', 'c4', '--by', 'AK', '--own-source', '-');
    const before = await saved();
    const text = await csv();
    await rm(join(folder, 'a.txt.review.json'));
    expect((await take(text)).out()).toBe('2 of 4 signed off\n');
    expect(await saved()).toEqual(before);
  });

  test.each<[string, (text: string) => string | Uint8Array]>([
    ['semicolons', (text) => text.replaceAll('","', '";"')],
    ['tabs in UTF-16', (text) => Buffer.from(text.replaceAll('","', '"\t"'), 'utf16le')],
    ['windows-1252 without quotation marks', (text) => Buffer.from(text.replace('\ufeff', ''), 'latin1')],
    ['line feeds only', (text) => text.replaceAll('\r\n', '\n')],
  ])('%s are understood', async (_name, rewrite) => {
    const text = fill(await csv(), 'c2', '"Confirmed","Zoë","","café",""');
    expect((await take(rewrite(text))).code).toBe(0);
    expect((await saved()).signOffs).toMatchObject([{ state: 'confirmed', by: 'Zoë', note: 'café' }]);
  });

  test('rows find their claim although the article was edited since', async () => {
    const text = fill(await csv(), 'c3', '"query","ML","","",""');
    await writeFile(join(folder, 'a.txt'), ARTICLE.replace('Nine', 'Snow fell for 3 days.\n\nTen'));
    expect((await take(text)).code).toBe(0);
    expect((await saved()).signOffs[0]?.exact).toBe(
      'The inspectors counted 14 broken trusses when the water was gone.[2]',
    );
  });

  test('rows that cannot be taken are named, and the others are taken', async () => {
    let text = fill(await csv(), 'c1', '"true","ML","","",""');
    text = fill(text, 'c2', '"confirmed","","","",""');
    text = fill(text, 'c3', '"confirmed","ML","","",""').replaceAll('The union counted 19', 'The union counted 21');
    text = fill(text, 'c4', '"confirmed","ML","","",""');
    const { code, err } = await take(text);
    expect(code).toBe(2);
    expect(err()).toMatch(/row 2 left out: unexpected state `true`/);
    expect(err()).toMatch(/row 3 left out: nobody signed it/);
    expect(err()).toMatch(/row 5 left out: no claim of the article has these words/);
    expect((await saved()).signOffs).toHaveLength(1);
  });

  test('a claim that was signed off again since keeps what it has', async () => {
    await sign('--query', 'c1', '--by', 'ML');
    const text = (await csv()).replace('"query"', '"confirmed"');
    const [signOff] = (await saved()).signOffs;
    const later = { ...signOff, by: 'AK', note: 'no', at: '2999-01-01T00:00:00.000Z' };
    const file = { stetReview: 1, article: 'a.txt', signOffs: [later] };
    await writeFile(join(folder, 'a.txt.review.json'), JSON.stringify(file));
    const { code, err } = await take(text);
    expect(code).toBe(2);
    expect(err()).toContain('signed off again by AK since this CSV was made');
    expect((await saved()).signOffs).toMatchObject([{ by: 'AK', state: 'query' }]);
  });

  test('an empty state leaves a sign-off alone, `clear` takes it away', async () => {
    await sign('--confirm', 'c1,c2', '--by', 'ML');
    const text = fill(fill(await csv(), 'c1', '"","","","",""'), 'c2', '"clear","","","",""');
    await take(text);
    expect((await saved()).signOffs.map(({ exact }) => exact)).toEqual(['Nine boats sank in the storm of 1994.[1]']);
  });

  test.each([
    ['a,b\n1,2\n', /`r.csv` has no column `claim`/],
    ['', /`r.csv` has no column `claim`/],
    ['claim,note\nx,y\n', /`r.csv` has no column `state`/],
  ])('%j is no review, and that is said', async (text, why) => {
    const { code, err } = await take(text);
    expect([code, err()]).toEqual([2, expect.stringMatching(why)]);
  });
});

describe('on a terminal', () => {
  const type = (answers: readonly Answer[]) => run(['review', 'a.txt'], { answers });
  const key = (line: string): Answer => ({ prompt: '? > ', line: `${line}\n` });

  test('goes from claim to claim, asks for the name once, and saves every answer', async () => {
    const { code, out } = await type([
      key('c read both'),
      { prompt: 'initials: ', line: 'ML\n' },
      { prompt: 'own source', line: 'call with the mayor\n' },
      key('n'),
      key('q who counted?'),
      key('x'),
    ]);
    expect(code).toBe(0);
    expect((await saved()).signOffs).toMatchObject([
      {
        exact: expect.stringContaining('Nine boats'),
        state: 'confirmed',
        by: 'ML',
        note: 'read both',
        ownSource: 'call with the mayor',
      },
      { exact: expect.stringContaining('14 broken'), state: 'query', by: 'ML', note: 'who counted?' },
    ]);
    expect(out()).toContain('2 of 4 signed off. Saved in a.txt.review.json.');
  });

  test('keeps what somebody else signs meanwhile', async () => {
    const meanwhile = () => sign('--query', 'c4', '--by', 'AK');
    await type([key('c'), { prompt: 'initials: ', line: 'ML\n', meanwhile }, { prompt: 'own source', line: '\n' }]);
    expect((await saved()).signOffs.map(({ by }) => by).sort()).toEqual(['AK', 'ML']);
  });

  test('begins with the first claim that nobody signed off', async () => {
    await sign('--confirm', 'c1,c2', '--by', 'ML');
    const { out } = await type([key('x')]);
    expect(out()).toContain('3 of 4 · c3, line 8');
  });

  test('b goes back, u takes away, ? explains, anything else is no answer', async () => {
    await sign('--confirm', 'c1', '--by', 'ML');
    const { out } = await type([key('b'), key('u'), key('z'), key('?'), key('x')]);
    expect((await saved()).signOffs).toEqual([]);
    expect(out().match(/c confirmed · h changed/g)).toHaveLength(3);
  });

  test('the end of the input ends it, with what was saved', async () => {
    const { code } = await type([
      key('c'),
      { prompt: 'initials: ', line: 'ML\n' },
      { prompt: 'own source', line: '\n' },
    ]);
    expect(code).toBe(0);
    expect((await saved()).signOffs).toHaveLength(1);
  });

  test('nothing in an article can write to the terminal', async () => {
    await writeFile(join(folder, 'a.txt'), ARTICLE.replace('Nine boats', '\u001b]0;owned\u0007\u202eNine boats'));
    const { out } = await type([key('x')]);
    expect(out().replace(/\u001b\[[0-9]*[A-Za-z]/g, '')).not.toMatch(/[\u0007\u202e]|\u001b\]/);
  });
});
