import { expect, test } from 'vitest';
import { readerFor } from '../../src/readers/index.ts';

const readerOf = (text: string, path: string): string => readerFor({ bytes: new TextEncoder().encode(text), path }).id;

const FEED = '<rss version="2.0"\n\txmlns:content="http://purl.org/rss/1.0/modules/content/"';

test.each([
  [
    'WordPress',
    'site.xml',
    `<?xml version="1.0" encoding="UTF-8" ?>\n<!-- This is an export of your site. -->\n${FEED}\n\txmlns:wp="http://wordpress.org/export/1.2/">\n<channel></channel></rss>`,
    'WXR',
    '.html',
  ],
  [
    'Ghost',
    'site.json',
    '{"db": [{"meta": {"exported_on": 1, "version": "5.80.1"}, "data": {"posts": []}}]}',
    'Ghost',
    '.html',
  ],
  [
    'Evernote',
    'note.enex',
    '<?xml version="1.0"?>\n<!DOCTYPE en-export SYSTEM "http://xml.evernote.com/pub/evernote-export4.dtd">\n<en-export application="Evernote"><note/></en-export>',
    'ENEX',
    '.html',
  ],
  [
    'Zotero',
    'Library.rdf',
    '<rdf:RDF\n xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"\n xmlns:z="http://www.zotero.org/namespaces/export#">\n</rdf:RDF>',
    'Zotero',
    'BibTeX',
  ],
  ['a feed', 'feed.xml', `<?xml version="1.0"?>${FEED}><channel/></rss>`, 'feed', 'the article itself'],
])('an export of %s is refused with what to do', (_of, path, text, what, hint) => {
  expect(() => readerOf(text, path)).toThrowError(
    expect.objectContaining({
      code: 'INPUT_FORMAT_UNKNOWN',
      message: expect.stringContaining(what),
      hint: expect.stringContaining(hint),
    }),
  );
});

test.each([
  [
    'a page in XHTML',
    'page.xhtml',
    '<?xml version="1.0"?><!DOCTYPE html><html><body><p>A &lt;rss> feed.</p></body></html>',
    'html',
  ],
  [
    'a text about feeds',
    'feeds.md',
    'The `<rss version="2.0">` of a feed names wordpress.org/export/ at times.\n',
    'markdown',
  ],
  ['a list of works', 'works.json', '[{"id": "a", "type": "book", "title": "db"}]', 'csl-json'],
])('%s is none', (_what, path, text, id) => {
  expect(readerOf(text, path)).toBe(id);
});
