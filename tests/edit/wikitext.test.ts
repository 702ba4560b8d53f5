import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mend } from './sites.ts';

const COPY = 'https://web.archive.org/web/20210219114410/http://a.test/gone';
const copyOf = (path: string) => `https://web.archive.org/web/20210219114410/http://a.test/${path}`;

const mendPage = async (before: string) => await mend(before, 'page.wiki');

describe('wikitext', () => {
  describe('a citation template of a dead page keeps url= and gets its copy behind it', () => {
    test.each([
      [
        'set out without spaces',
        '{{cite web|url=http://a.test/gone|title=Roof}}',
        `{{cite web|url=http://a.test/gone|archive-url=${COPY}|archive-date=2021-02-19|url-status=dead|title=Roof}}`,
      ],
      [
        'with a space before each bar',
        '{{cite web |title=Roof |url=http://a.test/gone}}',
        `{{cite web |title=Roof |url=http://a.test/gone |archive-url=${COPY} |archive-date=2021-02-19 |url-status=dead}}`,
      ],
      [
        'with spaces everywhere',
        '{{Cite news | url = http://a.test/gone | title = Roof }}',
        `{{Cite news | url = http://a.test/gone | archive-url = ${COPY} | archive-date = 2021-02-19 | url-status = dead | title = Roof }}`,
      ],
      [
        'a line each, in columns',
        '{{cite web\n | url           = http://a.test/gone\n | title         = Roof\n}}',
        `{{cite web\n | url           = http://a.test/gone\n | archive-url   = ${COPY}\n | archive-date  = 2021-02-19\n | url-status    = dead\n | title         = Roof\n}}`,
      ],
      [
        'with the bars at the ends of the lines',
        '{{cite web|\nurl=http://a.test/gone|\ntitle=Roof\n}}',
        `{{cite web|\nurl=http://a.test/gone|\narchive-url=${COPY}|\narchive-date=2021-02-19|\nurl-status=dead|\ntitle=Roof\n}}`,
      ],
      [
        'with Windows line ends',
        '{{citation\r\n|url=http://a.test/gone\r\n|title=Röof\r\n}}',
        `{{citation\r\n|url=http://a.test/gone\r\n|archive-url=${COPY}\r\n|archive-date=2021-02-19\r\n|url-status=dead\r\n|title=Röof\r\n}}`,
      ],
      [
        'with empty parameters for it',
        '{{cite web |url=http://a.test/gone |archive-url= |archive-date= |url-status= |title=Roof}}',
        `{{cite web |url=http://a.test/gone |archive-url=${COPY} |archive-date=2021-02-19 |url-status=dead |title=Roof}}`,
      ],
      [
        'with some of them empty, under their older names',
        '{{cite web | url = http://a.test/gone | archiveurl =<!-- none yet --> | title = Roof}}',
        `{{cite web | url = http://a.test/gone | archive-date = 2021-02-19 | url-status = dead | archiveurl = ${COPY}<!-- none yet --> | title = Roof}}`,
      ],
      [
        'that says that the page works',
        '{{cite web|url=http://a.test/gone|title=Roof|url-status=live}}',
        `{{cite web|url=http://a.test/gone|archive-url=${COPY}|archive-date=2021-02-19|title=Roof|url-status=dead}}`,
      ],
      [
        'that says so by a name that is not read any more',
        '{{cite web|url=http://a.test/gone|title=Roof|dead-url=no}}',
        `{{cite web|url=http://a.test/gone|archive-url=${COPY}|archive-date=2021-02-19|title=Roof|url-status=dead}}`,
      ],
      [
        'with a tag that asked for it',
        '{{cite web|url=http://a.test/gone|title=Roof}} {{dead link|date=May 2019|fix-attempted=yes}}',
        `{{cite web|url=http://a.test/gone|archive-url=${COPY}|archive-date=2021-02-19|url-status=dead|title=Roof}}`,
      ],
      [
        'of a chapter',
        '{{cite book|chapter-url=http://a.test/gone|chapter=Roofs|title=Houses}}',
        `{{cite book|chapter-url=http://a.test/gone|archive-url=${COPY}|archive-date=2021-02-19|url-status=dead|chapter=Roofs|title=Houses}}`,
      ],
      [
        'with an entity and a comment in the address',
        '{{cite web|url=http://a.test/gone?a=1&amp;b=2<!-- page 2 -->|title=Roof}}',
        `{{cite web|url=http://a.test/gone?a=1&amp;b=2<!-- page 2 -->|archive-url=${copyOf('gone?a=1&b=2')}|archive-date=2021-02-19|url-status=dead|title=Roof}}`,
      ],
      [
        'whose status is another: now somebody else’s site',
        '{{cite web|url=http://a.test/usurped|title=Roof}}',
        `{{cite web|url=http://a.test/usurped|archive-url=${copyOf('usurped')}|archive-date=2021-02-19|url-status=usurped|title=Roof}}`,
      ],
      [
        'whose status is another: parked',
        '{{cite web|url=http://a.test/parked|title=Roof}}',
        `{{cite web|url=http://a.test/parked|archive-url=${copyOf('parked')}|archive-date=2021-02-19|url-status=unfit|title=Roof}}`,
      ],
      [
        'whose status is another: there, and changed since',
        '{{cite web|url=http://a.test/drifted|title=Roof}}',
        `{{cite web|url=http://a.test/drifted|archive-url=${copyOf('drifted')}|archive-date=2021-02-19|url-status=deviated|title=Roof}}`,
      ],
      [
        'in the words of the German Wikipedia',
        '{{Internetquelle |url=http://a.test/gone |titel=Das Dach |abruf=2019-02-01}}',
        `{{Internetquelle |url=http://a.test/gone |archiv-url=${COPY} |archiv-datum=2021-02-19 |offline=1 |titel=Das Dach |abruf=2019-02-01}}`,
      ],
    ])('%s', async (_name, before, after) => {
      const { text, applied, refused } = await mendPage(`The roof fell.<ref>${before}</ref>\n`);
      expect(text).toBe(`The roof fell.<ref>${after}</ref>\n`);
      expect([applied.length, refused]).toEqual([1, []]);
      expect((await mendPage(text)).text).toBe(text);
    });
  });

  describe('what has its answer gets no other', () => {
    test.each([
      ['a copy', `{{cite web|url=http://a.test/gone|archive-url=${COPY}|archive-date=2021-02-19|title=Roof}}`],
      [
        'a copy under older names',
        `{{cite web|url=http://a.test/gone|archiveurl=${COPY}|archivedate=19 February 2021|deadurl=yes|title=Roof}}`,
      ],
      [
        'a copy, and a status of its own',
        `{{cite web|url=http://a.test/gone|archive-url=${COPY}|archive-date=2021-02-19|url-status=unfit|title=Roof}}`,
      ],
      ['a tag', '{{cite web|url=http://a.test/no-copy|title=Roof}}{{Dead link|date=May 2019}}'],
      ['a tag under another name', '{{cite web|url=http://a.test/no-copy|title=Roof}} {{deadlink}}'],
      ['a tag of a bare link', '[http://a.test/no-copy Roof], The Ledger, p. 2. {{dead link|date=May 2019}}'],
      ['a copy of a bare link', `[http://a.test/gone Roof] {{webarchive |url=${COPY} |date=19 February 2021}}`],
      ['an address that is a copy', `{{cite web|url=${COPY}|title=Roof}}`],
      ['a page that is alive', '{{cite web|url=http://a.test/fine|title=Roof}}'],
      ['a page that changed and has no copy', '{{cite web|url=http://a.test/fine|title=Roof}}'],
      ['a bare link to a page that changed', '[http://a.test/drifted Roof]'],
      ['a work without an address', '{{cite book|title=Roof|isbn=9780306406157}}'],
    ])('%s', async (_name, content) => {
      const { text, applied, refused } = await mendPage(`The roof fell.<ref>${content}</ref>\n`);
      expect(text).toBe(`The roof fell.<ref>${content}</ref>\n`);
      expect([applied, refused]).toEqual([[], []]);
    });
  });

  test.each([
    ['dead', 'gone', 'live', 'dead'],
    ['changed', 'drifted', 'live', 'deviated'],
    ['somebody else’s', 'usurped', 'live', 'usurped'],
  ])('a copy is there, and the page that is said to work is %s', async (_name, path, before, after) => {
    const page = (status: string) =>
      `Fell.<ref>{{cite web|url=http://a.test/${path}|archive-url=${copyOf(path)}|archive-date=2021-02-19|url-status=${status}|title=Roof}}</ref>`;
    expect((await mendPage(page(before))).text).toBe(page(after));
    expect((await mendPage(page(after))).applied).toEqual([]);
  });

  test('one mention that has its copy does not answer for another', async () => {
    const marked = `{{cite web|url=http://a.test/gone|archive-url=${COPY}|archive-date=2021-02-19|title=Roof}}`;
    const { text, applied } = await mendPage(
      `Fell.<ref>${marked}</ref> Again.<ref>{{cite web|url=http://a.test/gone|title=Roof}}</ref>`,
    );
    expect(applied).toHaveLength(1);
    expect(text).toContain(
      `Again.<ref>{{cite web|url=http://a.test/gone|archive-url=${COPY}|archive-date=2021-02-19|url-status=dead|title=Roof}}`,
    );
  });

  test('a reference that is used five times is changed once', async () => {
    const before = `A.<ref name="r">{{cite web|url=http://a.test/gone|title=Roof}}</ref> ${'B.<ref name="r"/> '.repeat(4)}`;
    const { text, applied } = await mendPage(before);
    expect(applied).toHaveLength(1);
    expect(text.match(/archive-url/g)).toHaveLength(1);
    expect((await mendPage(text)).text).toBe(text);
  });

  describe('bare links', () => {
    const WEBARCHIVE = `{{webarchive |url=${COPY} |date=2021-02-19}}`;
    test.each([
      ['a link with words', '[http://a.test/gone The roof]', `[http://a.test/gone The roof] ${WEBARCHIVE}`],
      [
        'a link with brackets in its words',
        '[http://a.test/gone The {{nowrap|[old]}} roof], p. 2',
        `[http://a.test/gone The {{nowrap|[old]}} roof] ${WEBARCHIVE}, p. 2`,
      ],
      [
        'a link in too many brackets',
        '[[http://a.test/gone The roof]]',
        `[[http://a.test/gone The roof]] ${WEBARCHIVE}`,
      ],
      ['an address by itself', 'See http://a.test/gone.', `See http://a.test/gone ${WEBARCHIVE}.`],
      [
        'a tag that asked for it',
        '[http://a.test/gone The roof]{{dead link|date=May 2019}}',
        `[http://a.test/gone The roof] ${WEBARCHIVE}`,
      ],
      [
        'no copy',
        '[http://a.test/no-copy The roof], p. 2',
        '[http://a.test/no-copy The roof] {{dead link|date=November 2026|fix-attempted=yes}}, p. 2',
      ],
      [
        'no answer from the archives, which is no copy that was looked for in vain',
        '[http://a.test/no-answer The roof]',
        '[http://a.test/no-answer The roof] {{dead link|date=November 2026}}',
      ],
      ['a new address', '[http://a.test/moved The roof]', '[https://new.test/a/place?x=1&y=2 The roof]'],
    ])('%s', async (_name, before, after) => {
      const { text, refused } = await mendPage(`The roof fell.<ref>${before}</ref>\n`);
      expect(text).toBe(`The roof fell.<ref>${after}</ref>\n`);
      expect(refused).toEqual([]);
      expect((await mendPage(text)).text).toBe(text);
    });
  });

  test('a citation without a copy is tagged behind its template', async () => {
    const { text } = await mendPage('Fell.<ref>{{cite web|url=http://a.test/no-copy|title=Roof}}</ref>');
    expect(text).toBe(
      'Fell.<ref>{{cite web|url=http://a.test/no-copy|title=Roof}} {{dead link|date=November 2026|fix-attempted=yes}}</ref>',
    );
    expect((await mendPage(text)).applied).toEqual([]);
  });

  describe('dates are written as the page writes them', () => {
    const CITE = '{{cite web|url=http://a.test/gone|title=Roof}}';
    test.each([
      ['{{Use dmy dates|date=May 2019}}', CITE, '19 February 2021'],
      ['{{use mdy dates}}', CITE, 'February 19, 2021'],
      ['{{Use dmy dates|date=May 2019|cs1-dates=ly}}', CITE, '2021-02-19'],
      ['', CITE.replace('}}', '|access-date=3 May 2019}}'), '19 February 2021'],
      ['', CITE.replace('}}', '|accessdate=May 3, 2019}}'), 'February 19, 2021'],
      ['', CITE.replace('}}', '|access-date=2019-05-03}}'), '2021-02-19'],
      ['<ref>{{cite web|title=Other|url=http://a.test/fine|access-date=3 May 2019}}</ref>', CITE, '19 February 2021'],
      ['<ref>{{cite web|title=Other|url=http://a.test/fine|date=May 3, 2019}}</ref>', CITE, 'February 19, 2021'],
    ])('%s', async (head, cite, date) => {
      const { text } = await mendPage(`${head}\nFell.<ref>${cite}</ref>`);
      expect(text).toContain(`|archive-date=${date}|`);
    });
  });

  describe('what is left alone is said', () => {
    test.each([
      ['{{cite web|url=http://a.test/gone|title=Roof}}{{cbignore}}', 'cbignore'],
      ['[http://a.test/no-copy Roof], p. 2 {{cbignore|bot=medic}}', 'cbignore'],
      ['{{cite web|url=http://a.test/moved|title=Roof}}', 'url= keeps what its editor cited'],
      ['{{lien web|url=http://a.test/gone|titre=Le toit}}', 'does not know how {{lien web}}'],
      ['{{cite web|title=[http://a.test/gone Roof]}}', 'not in the url='],
      ['{{URL|http://a.test/gone}}', 'value of {{URL}}'],
    ])('%s', async (content, why) => {
      const { text, applied, refused } = await mendPage(`The roof fell.<ref>${content}</ref>\n`);
      expect(text).toBe(`The roof fell.<ref>${content}</ref>\n`);
      expect(applied).toEqual([]);
      expect(refused.map((entry) => entry.why)).toEqual([expect.stringContaining(why)]);
    });
  });

  test('tags of the English Wikipedia are not put on a page in another language', async () => {
    const page =
      'Der Turm ist im Jahr 2021 mit dem Dach auf die Straße gefallen, und die Stadt wurde nicht gewarnt.<ref>[http://a.test/gone Das Dach]</ref>\n';
    const { text, refused } = await mendPage(page);
    expect(text).toBe(page);
    expect(refused).toHaveLength(1);
  });

  test('{{cbignore}} of one reference says nothing of the next', async () => {
    const { applied } = await mendPage(
      'A.<ref>[http://a.test/gone Roof]</ref> B.<ref>{{cite web|url=http://a.test/fine|title=X}}{{cbignore}}</ref>',
    );
    expect(applied).toHaveLength(1);
  });

  test('a copy whose address would break the template is percent-encoded', async () => {
    const { text } = await mendPage("Fell.<ref>{{cite web|url=http://a.test/gone?q=a''b|title=Roof}}</ref>");
    expect(text).toContain('gone?q=a%27%27b|archive-date=');
    expect((await mendPage(text)).applied).toEqual([]);
  });

  const piece = fc.constantFrom(
    '{{cite web|url=http://a.test/gone|title=Dach ü}}',
    '{{cite web\n| url = http://b.test/no-copy\n| title = 🏠\n}}',
    '[http://a.test/gone roof]',
    '{{dead link|date=May 2019}}',
    '{{cbignore}}',
    '<ref name=a>',
    '<ref name=a/>',
    '</ref>',
    'http://c.test/gone',
    '[[http://a.test/gone|x]]',
    '{{',
    '}}',
    '[[',
    ']]',
    '|url=http://a.test/gone',
    '<!--',
    '-->',
    '<nowiki>',
    'é🏠 ',
    '\n\n',
    '\n* ',
  );

  test('whatever a page looks like, only additions and dead tags change, and a second run finds nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), async (pieces) => {
        const before = `A roof fell there. ${pieces.join('')}`;
        const { text } = await mendPage(before);
        expect(unmarked(text)).toBe(unmarked(before));
        expect((await mendPage(text)).text).toBe(text);
      }),
      { numRuns: 150 },
    );
  });
});

/** A page without what an edit may add or take off. */
function unmarked(page: string): string {
  return page
    .replace(/\s*\|\s*(?:archive-url|archive-date|url-status)\s*=\s*[^|{}\n]*/g, '')
    .replace(/ \{\{webarchive [^{}]*\}\}/g, '')
    .replace(/ ?\{\{dead link[^{}]*\}\}/g, '');
}
