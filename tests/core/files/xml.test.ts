import { expect, test } from 'vitest';
import { readXml, type XmlTag } from '../../../src/core/files/xml.ts';
import { growthOf, MOST_GROWTH } from '../../helpers/growth.ts';

function tagsOf(source: string): XmlTag[] {
  const tags: XmlTag[] = [];
  readXml(source, { open: (tag) => tags.push(tag), text: () => undefined, close: () => undefined });
  return tags;
}

test('a value is told with its place, in quotation marks of either kind', () => {
  const source = `<a one="1" two = '2' empty="">`;
  const [tag] = tagsOf(source);
  const written = [...(tag?.attributes ?? [])].map(([name, { value, from, to }]) => [
    name,
    value,
    source.slice(from, to),
  ]);
  expect(written).toEqual([
    ['one', '1', '1'],
    ['two', '2', '2'],
    ['empty', '', ''],
  ]);
});

test('a value without quotation marks, which XML forbids, has its place', () => {
  const source = '<a one=1 two= 2" three>';
  const written = [...(tagsOf(source)[0]?.attributes ?? [])].map(([name, { from, to }]) => [
    name,
    source.slice(from, to),
  ]);
  expect(written).toEqual([
    ['one', '1'],
    ['two', '2"'],
    ['three', ''],
  ]);
});

test.each(['</bour offic', '</p', '</p ', '<em clas', '<!-- no', '&am', '<![CDATA[no', '<?no', '<'])(
  'a part that ends in %s has no text that stands nowhere',
  (end) => {
    const source = `<r><p>The lower gate${end}`;
    const texts: string[] = [];
    const text = (words: string, from: number, to: number) => {
      texts.push(words);
      expect(source.slice(from, to)).toBe(words);
    };
    expect(readXml(source, { open: () => undefined, text, close: () => undefined })).toBe(false);
    expect(texts[0]).toMatch(/^The lower gate/);
  },
);

test.each([' a', ' a=b', " a='b'", ' a="b"'])(
  'attributes without end (%s) take time that grows with them',
  async (attribute) => {
    const work = (size: number) => tagsOf(`<r${attribute.repeat(size)}></r>`);
    expect(await growthOf(work, 640_000)).toBeLessThan(MOST_GROWTH);
  },
  60_000,
);
