import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import {
  comment,
  commented,
  deleted,
  footnote,
  footnoteReference,
  hyperlink,
  makeDocx,
  paragraph,
  run,
} from '../../fixtures/readers/make-docx.ts';
import type { TextRemark } from '../../src/core/remark-on-text.ts';
import { commentWord } from '../../src/edit/docx/comments.ts';
import { readArticle } from '../../src/readers/index.ts';
import { tool } from '../helpers/tools.ts';

const AT = '2026-11-24T10:00:00.000Z';
const pandoc = tool('pandoc');

const document = makeDocx({
  links: { gone: 'http://a.test/gone' },
  body:
    paragraph(run('The roof'), 'Title') +
    paragraph(
      run('The roof fell in. Eleven & more were hurt, ', '<w:b/>') +
        hyperlink('gone', 'the Ledger wrote') +
        run('. Nobody ') +
        deleted(run('ever ')) +
        run('was asked.'),
    ) +
    paragraph(commented(1, run('Snow lay on it')) + run(' for weeks.') + footnoteReference(1)),
  footnotes: footnote(1, run('Two metres of it.')),
  comments: comment(1, 'Editor', run('How much?')),
});

/** Comments on words of the document, by the reader's own map of them. */
async function remarksOn(bytes: Uint8Array, ...words: string[]): Promise<readonly TextRemark[]> {
  const article = await readArticle({ bytes, path: 'a.docx' });
  return words.map((word) => {
    const start = article.text.indexOf(word);
    const origin = article.originOf({ start, end: start + word.length });
    if (start < 0 || origin === null) throw new Error(`the document has no “${word}”`);
    return { origin, lines: [`about “${word}”`, 'Look again.'] };
  });
}

async function mark(bytes: Uint8Array, ...words: string[]) {
  return commentWord(bytes, 'a.docx', await remarksOn(bytes, ...words), AT);
}

/** Which words each comment of stet is on, as pandoc reads it. */
function commentedWords(bytes: Uint8Array): readonly (readonly [says: string, on: string])[] {
  const read = JSON.parse(pandoc.run(['--from', 'docx', '--to', 'json', '--track-changes=all'], bytes));
  const found: [string, string][] = [];
  const open = new Map<string, number>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const entry of node) visit(entry);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { t, c } = node as { t?: string; c?: unknown };
    if (t === 'Str' || t === 'Space')
      for (const at of open.values()) (found[at] as string[])[1] += t === 'Str' ? String(c) : ' ';
    if (t === 'Span' && Array.isArray(c)) {
      const [[, classes, attributes], inner] = c as [[string, string[], [string, string][]], unknown];
      const id = Object.fromEntries(attributes)['id'] ?? '';
      if (classes.includes('comment-start')) {
        open.set(id, found.length);
        found.push([textOf(inner), '']);
        return;
      }
      if (classes.includes('comment-end')) open.delete(id);
      if (classes.includes('deletion')) return;
    }
    for (const value of Object.values(node)) visit(value);
  };
  visit(read.blocks);
  return found;
}

function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { t, c } = node as { t?: string; c?: unknown };
  if (t === 'Str') return String(c);
  return t === 'Space' || t === 'LineBreak' || t === 'SoftBreak' ? ' ' : textOf(Object.values(node));
}

describe('comments in a Word document', () => {
  test('leave every word as it was', async () => {
    const { bytes, placed, left } = await mark(
      document,
      'roof fell',
      'Eleven & more',
      'the Ledger',
      'Nobody was',
      'Snow lay on it for',
    );
    expect([placed, left]).toEqual([5, 0]);
    const before = await readArticle({ bytes: document, path: 'a.docx' });
    const after = await readArticle({ bytes, path: 'a.docx' });
    expect(after.text).toBe(before.text);
    expect(after.links.map(({ url }) => url)).toEqual(before.links.map(({ url }) => url));
  });

  test('are read by another program, and so is the text', async () => {
    const { bytes } = await mark(document, 'roof fell', 'the Ledger');
    const plain = async (buffer: Uint8Array) => (await mammoth.extractRawText({ buffer: Buffer.from(buffer) })).value;
    expect(await plain(bytes)).toBe(await plain(document));
    const options = { styleMap: ['comment-reference => sup'] };
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options);
    expect(value).toContain('about “roof fell”');
    expect(value).toContain('How much?');
  });

  describe.skipIf(!pandoc.isHere)(`as pandoc sees them${pandoc.orWhyNot}`, () => {
    test.each([
      ['a part of a run', 'roof fell in'],
      ['a reference to a character', 'Eleven & more were'],
      ['words of a link', 'Ledger'],
      ['words over several runs', 'hurt, the Ledger wrote'],
      ['words around a deletion', 'Nobody was asked'],
      ['words that somebody commented on', 'Snow lay'],
      ['a whole paragraph', 'Snow lay on it for weeks.'],
    ])('stand on %s', async (_what, words) => {
      const { bytes } = await mark(document, words);
      expect(
        commentedWords(bytes)
          .find(([says]) => says.includes(words))?.[1]
          .replace(/ +/g, ' '),
      ).toBe(words);
    });

    test('may overlap, and those of others stay', async () => {
      const { bytes } = await mark(document, 'roof fell in. Eleven', 'Eleven & more', 'fell');
      const words = commentedWords(bytes).map(([, on]) => on);
      expect(words.sort()).toEqual(['Eleven & more', 'Snow lay on it', 'fell', 'roof fell in. Eleven']);
    });
  });

  test('are announced once where the document had none', async () => {
    const bare = makeDocx({ body: paragraph(run('The roof fell in.')) });
    const { bytes } = await mark(bare, 'roof');
    const again = await mark(bytes, 'fell');
    const parts = unzipSync(again.bytes);
    const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    expect(part('[Content_Types].xml').match(/comments\+xml/g)).toHaveLength(1);
    expect(part('word/_rels/document.xml.rels').match(/relationships\/comments"/g)).toHaveLength(1);
    expect(part('word/comments.xml').match(/<w:comment /g)).toHaveLength(2);
  });

  test('are text, whatever they say', async () => {
    const [remark] = await remarksOn(document, 'roof fell');
    const evil = '</w:t></w:comment><w:evil/> & "';
    const { bytes } = commentWord(document, 'a.docx', remark === undefined ? [] : [{ ...remark, lines: [evil] }], AT);
    expect(strFromU8(unzipSync(bytes)['word/comments.xml'] ?? new Uint8Array())).not.toContain('<w:evil');
  });

  test('on a footnote are left out, and counted', async () => {
    const { placed, left } = await mark(document, 'Two metres', 'roof');
    expect([placed, left]).toEqual([1, 1]);
  });
});
