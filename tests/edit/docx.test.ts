import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  comment,
  commented,
  deleted,
  fieldLink,
  footnote,
  footnoteReference,
  hyperlink,
  makeDocx,
  paragraph,
  run,
} from '../../fixtures/readers/make-docx.ts';
import { readArticle } from '../../src/readers/index.ts';
import { mend } from './sites.ts';

const COPY = 'https://web.archive.org/web/20210219114410/';

const document = makeDocx({
  links: {
    gone: 'http://a.test/gone?a=1&b=2',
    shown: 'http://b.test/gone',
    fine: 'https://c.test/fine',
    tangled: 'http://d.test/gone',
  },
  footnoteLinks: { note: 'http://e.test/moved' },
  commentLinks: { remark: 'http://f.test/fine' },
  body:
    paragraph(run('The roof'), 'Title') +
    paragraph(
      run('The roof fell, ') +
        hyperlink('gone', 'the Ledger wrote') +
        run(' and ') +
        hyperlink('fine', 'the Post') +
        run(' agreed; ') +
        fieldLink('http://g.test/moved', 'its minutes') +
        run(' say why.') +
        footnoteReference(1),
    ) +
    paragraph(
      commented(1, run('Eleven were hurt')) + run(', says ') + hyperlink('shown', 'http://b.test/gone') + run('.'),
    ) +
    paragraph(
      run('See also http://h.test/moved, and ') +
        `<w:hyperlink r:id="tangled">${run('this ')}${deleted(run('old'))}</w:hyperlink>`,
    ),
  footnotes: footnote(1, run('See ') + hyperlink('note', 'the letter')),
  comments: comment(1, 'Editor', hyperlink('remark', 'Who counted?')),
});

const partOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

describe('Word', () => {
  test('links are changed as tracked changes, words that are no address stay', async () => {
    const { bytes, applied, refused } = await mend(document, 'draft.docx');
    expect(applied.map(({ from }) => from).sort()).toEqual([
      'http://a.test/gone?a=1&b=2',
      'http://b.test/gone',
      'http://e.test/moved',
      'http://g.test/moved',
      'http://h.test/moved',
    ]);
    expect(refused.map(({ why }) => why)).toEqual(['the link has tracked changes in it already: accept them first']);
    const { links, text } = await readArticle({ bytes, path: 'draft.docx' });
    const urls = links.filter(({ role }) => role === 'source').map(({ url }) => url);
    expect(urls).toContain(`${COPY}http://a.test/gone?a=1&b=2`);
    expect(urls).toContain(`${COPY}http://b.test/gone`);
    expect(urls.filter((url) => url === 'https://new.test/a/place?x=1&y=2')).toHaveLength(3);
    expect(urls).toContain('https://c.test/fine');
    expect(text).toContain('The roof fell, the Ledger wrote and the Post agreed; its minutes say why.');
    expect(text).toContain(`says ${COPY}http://b.test/gone.`);
  });

  test('the old link is still there for whoever rejects the change', async () => {
    const { bytes } = await mend(document, 'draft.docx');
    const body = partOf(bytes, 'word/document.xml');
    expect(body).toContain('<w:delText xml:space="preserve">the Ledger wrote</w:delText>');
    expect(body).toContain('<w:delInstrText>"http://g.test/moved" </w:delInstrText>');
    expect(partOf(bytes, 'word/_rels/document.xml.rels')).toContain('Target="http://a.test/gone?a=1&amp;b=2"');
  });

  test('every change has a number of its own', async () => {
    const { bytes } = await mend(document, 'draft.docx');
    const ids = [...partOf(bytes, 'word/document.xml').matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(
      (match) => match[1],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('addresses that share a run are changed each at its place, and nothing is said twice', async () => {
    const words = 'See http://a.test/gone and http://h.test/moved (also http://h.test/moved).';
    const { bytes, applied } = await mend(makeDocx({ body: paragraph(run(words)) }), 'draft.docx');
    expect([...new Set(applied.map(({ from }) => from))].sort()).toEqual(['http://a.test/gone', 'http://h.test/moved']);
    const { text } = await readArticle({ bytes, path: 'draft.docx' });
    const moved = 'https://new.test/a/place?x=1&y=2';
    expect(text).toBe(`See ${COPY}http://a.test/gone and ${moved} (also ${moved}).`);
    const kept = partOf(bytes, 'word/document.xml').replace(/<w:ins .*?<\/w:ins>/g, '');
    expect(kept.replace(/<[^<>]+>/g, '').trim()).toBe(words);
  });

  test('a second run changes nothing', async () => {
    const { bytes } = await mend(document, 'draft.docx');
    const again = await mend(bytes, 'draft.docx');
    expect(again.applied).toEqual([]);
    expect(again.bytes).toEqual(bytes);
  });

  test('parts without such a link keep their bytes', async () => {
    const { bytes } = await mend(document, 'draft.docx');
    const names = ['[Content_Types].xml', 'word/styles.xml', 'word/comments.xml', 'word/_rels/comments.xml.rels'];
    for (const name of names) {
      expect(partOf(document, name)).not.toBe('');
      expect(partOf(bytes, name)).toBe(partOf(document, name));
    }
  });
});
