import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { hyperlink, makeDocx, paragraph, run } from '../fixtures/readers/make-docx.ts';
import type { ReportArticle, ReportFinding } from '../src/core/report.ts';
import { printable } from '../src/core/text/printable.ts';
import { readArticle } from '../src/readers/index.ts';
import { remarkArticle } from '../src/remark.ts';
import { ATTACKS } from './helpers/attacks.ts';
import { sampleArticle, sampleClaim } from './helpers/sample-report.ts';
import { tool } from './helpers/tools.ts';

const AT = '2026-11-24T10:00:00.000Z';
const CLAIM = 'The harbour counted 14 boats on the first day.';
const pandoc = tool('pandoc');

const bytes = makeDocx({
  links: { count: 'http://harbour.test/count' },
  body:
    paragraph(run('The boats'), 'Title') +
    paragraph(
      run(CLAIM, '<w:b/>') + run(' Nobody counts them now, ') + hyperlink('count', 'the harbour says') + run('.'),
    ),
});
const input = { bytes, path: 'boats.docx' };

const finding = (rest: Partial<ReportFinding>): ReportFinding => ({
  code: 'dead-link',
  severity: 'error',
  message: 'harbour.test/count is gone: the server says not found (404).',
  hint: 'Replace it or cite a copy.',
  args: {},
  line: 1,
  column: 1,
  source: 's1',
  ...rest,
});

/** The copy of the article with these findings, beside its one claim and its one link. */
async function copyWith(findings: readonly ReportFinding[]): Promise<Uint8Array> {
  const { text, textSha256 } = await readArticle(input);
  const start = text.indexOf(CLAIM);
  const claims = [sampleClaim(1, { text: CLAIM, start, end: start + CLAIM.length })];
  const report: ReportArticle = sampleArticle({ path: input.path, format: 'docx', textSha256, claims, findings });
  const { bytes: copy, left } = await remarkArticle(input, report, AT);
  expect(left).toBe(0);
  return copy;
}

const FINDINGS = [
  finding({}),
  finding({ code: 'wording-differs', message: 'The source counts 41 boats.', claim: 'c1', column: 5 }),
  finding({ code: 'unsourced-accusation', severity: 'warning', message: 'Said twice of one claim.', claim: 'c1' }),
];

describe('the copy of a Word article', () => {
  test.each(['word/document.xml', 'word/comments.xml'])('has a part %s as it was', async (name) => {
    const part = strFromU8(unzipSync(await copyWith(FINDINGS))[name] ?? new Uint8Array());
    const lines = part.replaceAll('><', '>\n<'); // an element a line, so that a difference can be read
    await expect(`${lines}\n`).toMatchFileSnapshot(`__snapshots__/remark/${name.split('/')[1]}`);
  });

  test('is read by mammoth: the same text, and what each comment says', async () => {
    const copy = { buffer: Buffer.from(await copyWith(FINDINGS)) };
    const plain = async (document: { buffer: Buffer }) => (await mammoth.extractRawText(document)).value;
    expect(await plain(copy)).toBe(await plain({ buffer: Buffer.from(bytes) }));
    const { value, messages } = await mammoth.convertToHtml(copy, { styleMap: ['comment-reference => sup'] });
    expect(messages).toEqual((await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).messages);
    for (const { code, message } of FINDINGS) expect(value).toContain(`${code}: ${message}`);
  });

  test.each(ATTACKS)('says the attack %j as text', async (attack) => {
    const copy = { buffer: Buffer.from(await copyWith([finding({ code: attack, message: attack, hint: attack })])) };
    const { value } = await mammoth.convertToHtml(copy, { styleMap: ['comment-reference => sup'] });
    const said = printable(`${attack}: ${attack}`, 2000)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;');
    expect(value.replaceAll('&quot;', '"')).toContain(said);
    expect([...value.matchAll(/<a [^>]*href="(?!#)([^"]*)"/g)].map(([, url]) => url)).toEqual([
      'http://harbour.test/count',
    ]);
  });

  test.skipIf(!pandoc.isHere)(`is read by pandoc: who said what, when${pandoc.orWhyNot}`, async () => {
    const args = ['--from', 'docx', '--to', 'markdown', '--wrap', 'none', '--track-changes=all'];
    const read = pandoc.run(args, await copyWith(FINDINGS));
    for (const { message } of FINDINGS) expect(read).toContain(message);
    expect(read.match(/\.comment-start/g)).toHaveLength(2);
    expect(read).toContain(`author="stet" date="${AT}"`);
    expect(read.replace(/\[[^[\]]*\]\{\.comment-start[^}]*\}|\[\]\{\.comment-end[^}]*\}/g, '')).toBe(
      pandoc.run(args, bytes),
    );
  });
});
