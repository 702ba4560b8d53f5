import type { Block, Link } from '../../src/core/article.ts';
import type { ArchiveAnswer } from '../../src/core/capture.ts';
import type { Facts } from '../../src/core/facts.ts';
import { linkState } from '../../src/core/link-state.ts';
import type { Source } from '../../src/core/source.ts';
import { citationWith, claimWith, factsWith, sourceWith, supportWith } from './facts.ts';

/** For every rule facts on which it must speak and facts, near them, on which it must not. */
export interface RuleCases {
  readonly fires: Readonly<Record<string, Facts>>;
  readonly quiet: Readonly<Record<string, Facts>>;
}

const COPY: ArchiveAnswer = {
  status: 'found',
  best: { archive: 'wayback', url: 'https://archive.test/1', capturedAt: '2021-11-04T00:00:00Z', good: true },
  asked: [{ archive: 'wayback', outcome: 'found' }],
};
const NONE: ArchiveAnswer = { status: 'none', asked: [{ archive: 'wayback', outcome: 'none' }] };
const SILENT: ArchiveAnswer = { status: 'unknown', asked: [{ archive: 'wayback', outcome: 'unknown' }] };

const at = (url: string, rest: Partial<Source> = {}) =>
  factsWith({ sources: [sourceWith({ url, citedAs: url, ...rest })] });
const alive = linkState('ok');
const dead = linkState('http-404', { attempts: 2 });
const tied = (support: Parameters<typeof supportWith>[0], citation = {}, claim = {}) =>
  factsWith({
    claims: [claimWith({ ...claim, citations: [citationWith({ ...citation, support: supportWith(support) })] })],
    sources: [sourceWith(), sourceWith({ id: 's2', url: 'https://wire.test/8' })],
  });
const remarked = (code: string, args = {}) => factsWith({ remarks: [{ code, args, offset: 4 }] });
const noticed = (code: string) => factsWith({ notices: [{ code, args: { label: '12' }, span: { start: 4, end: 8 } }] });
const about = (kind: string) => factsWith({ about: { notices: [{ kind, text: 'as the publisher says' }] } });
const bare = (claim: Parameters<typeof claimWith>[0]) =>
  factsWith({ claims: [claimWith({ citations: [], ...claim })] });
const quoted = { quotations: [{ start: 4, end: 20 }] };
const BOOK = sourceWith({ kind: 'offline', citedAs: 'A. Vik, Roofs. 2014.' });

/** One source that is mentioned at these offsets; the first forty characters are a list of two entries, a line each. */
const listed = (starts: readonly number[]) => {
  const mention = (start: number): Link => ({
    citedAs: 'https://ledger.test/a',
    via: 'reference',
    role: 'source',
    span: { start, end: start + 4 },
    origin: { startByte: start, endByte: start + 4 },
    marks: [],
  });
  const entry = (start: number, end: number): Block => ({ kind: 'source-list', span: { start, end } });
  return factsWith({
    article: {
      links: starts.map(mention),
      blocks: [entry(0, 20), entry(20, 40), { kind: 'paragraph', span: { start: 41, end: 90 } }],
      placeOf: (offset) => ({ line: 1 + Math.floor(offset / 20), column: 1 }),
    },
    sources: [sourceWith({ links: starts.map((_, index) => index) })],
  });
};
const ANOTHER_FIGURE = {
  state: 'figure-differs',
  figures: [{ claim: '14', source: '11', agrees: false, kind: 'count' }],
} as const;
const ANOTHER_DATE = {
  state: 'figure-differs',
  figures: [
    { claim: '14', source: '14', agrees: true, kind: 'count' },
    { claim: 'May 2021', source: 'June 2021', agrees: false, kind: 'date' },
  ],
} as const;
/** A quotation whose passage stands behind other words of its sentence. */
export const clipped = (quoted: string, passage: string, prefix = 'The mayor denied that ', lead = 'He wrote: ') => {
  const text = `${lead}“${quoted}”`;
  const start = lead.length + 1;
  const part = { text: passage, prefix, suffix: '', start: prefix.length, end: prefix.length + passage.length };
  return factsWith({
    article: { text },
    claims: [
      claimWith({
        text,
        quotations: [{ start, end: start + quoted.length }],
        citations: [
          citationWith({
            support: supportWith({ state: 'verbatim', quote: { parts: [part], startsMidSentence: true } }),
          }),
        ],
      }),
    ],
  });
};
const guess = { inferred: true, via: 'inferred' as const, confidence: 0.5 };

export const CASES: Readonly<Record<string, RuleCases>> = {
  'dead-link': {
    fires: {
      'a 404 that was asked twice': factsWith({ state: dead }),
      'a name that nobody knows': factsWith({ state: linkState('no-such-host'), archive: COPY }),
    },
    quiet: {
      'a bot wall': factsWith({ state: linkState('bot-challenge') }),
      'a timeout': factsWith({ state: linkState('timeout') }),
      'a dead original of which the article cites a copy': factsWith({
        state: dead,
        sources: [sourceWith({ archiveOf: { archive: 'wayback', url: 'https://archive.test/1' } })],
      }),
    },
  },
  'no-trace': {
    fires: { 'dead, and no archive has it': factsWith({ state: dead, archive: NONE }) },
    quiet: {
      'dead, and the archive did not answer': factsWith({ state: dead, archive: SILENT }),
      'dead, and an archive saw it fail': factsWith({ state: dead, archive: { ...NONE, seen: true } }),
      'alive, and no archive has it': factsWith({ state: alive, archive: NONE }),
    },
  },
  'malformed-url': {
    fires: {
      'no host': at('https://'),
      'a misspelt scheme': at('htp://ledger.test/a'),
      'a scheme without its colon': at('https//ledger.test/a'),
      'two schemes': at('https://https://ledger.test/a'),
      'dots in the host': at('https://ledger..test/a'),
    },
    quiet: {
      'a long query': at('https://ledger.test/a?b=c&d=%20e'),
      'a space, which browsers write for the author': at('https://ledger.test/search?q= roof trusses'),
      'an international name': at('https://bücher.test/ä'),
      'a mail address': at('mailto:a@ledger.test'),
    },
  },
  'reader-cannot-open': {
    fires: {
      'a file': at('file:///home/ana/draft.pdf'),
      'a private address': at('http://192.168.1.5/report'),
      'a host without a domain': at('http://intranet/report'),
      'a preview': at('https://ledger.test/?p=12&preview=true'),
      'a shared document': at('https://docs.google.com/document/d/1aB/edit'),
      'a library proxy': at('https://www-jstor-org.ezproxy.northhaven.test/stable/1'),
      'a server for trials': at('https://staging.ledger.test/a'),
      'a name for trials': at('https://test.ledger.test/a'),
      'a branch': at('https://dev-roof.ledger.test/a'),
    },
    quiet: {
      'a site that is called so': at('https://dev.ledger/a'),
      'a magazine that is called so': at('https://test.ledger/a'),
      'a site for developers': at('https://dev.ledger.test/a'),
      'a public page': at('https://ledger.test/preview-of-the-year'),
      'a published document': at('https://docs.google.com/document/d/e/2PACX/pub'),
      'a shared document that answered everybody': factsWith({
        sources: [sourceWith({ url: 'https://docs.google.com/document/d/1aB/edit' })],
        state: alive,
      }),
    },
  },
  'no-sources': {
    fires: { 'an article without any link or list': factsWith({ sources: [] }) },
    quiet: { 'one link': at('https://ledger.test/a'), 'one book': factsWith({ sources: [BOOK] }) },
  },
  'listed-twice': {
    fires: { 'two entries on two lines': listed([0, 20]) },
    quiet: {
      'an entry and a link in the text': listed([0, 70]),
      'two addresses in one entry': listed([0, 4]),
      'one entry': listed([0]),
    },
  },
  'secret-in-url': {
    fires: {
      'a token': at('https://ledger.test/a?access_token=9f8e7d6c5b4a39281706'),
      'a password': at('https://ana:pw@ledger.test/a'),
      'a signature': at('https://ledger.test/a?id=8x1&sig=d_1R6C-xsgJl2ZIHd'),
    },
    quiet: {
      'a page number': at('https://ledger.test/a?token=2'),
      'a plain query': at('https://ledger.test/a?id=12345678901234567890'),
      'the number of a story': at('https://ledger.test/article.pl?sid=03/01/24/1440207'),
      'a page of a book': at('https://books.google.com/books?id=8x1&pg=PA1&ots=9-aQ_2&sig=d_1R6C-xsgJl2ZIHd'),
    },
  },
  'unsourced-accusation': {
    fires: {
      'no source is tied': bare({ reasons: ['accusation', 'named-event'] }),
      'a guess has nothing of it': tied({ state: 'no-passage-found' }, guess, {
        reasons: ['accusation'],
      }),
    },
    quiet: {
      'a source is tied': factsWith({ claims: [claimWith({ reasons: ['accusation'] })] }),
      'a guess has something of it': tied({ state: 'topic-only' }, guess, {
        reasons: ['accusation'],
      }),
      'nobody is accused': bare({ reasons: ['number'] }),
      'an opinion': bare({ reasons: ['accusation'], checkWorthy: false, stance: 'opinion' }),
    },
  },
  'wording-differs': {
    fires: {
      'on a tie of the author’s': tied({
        state: 'wording-differs',
        quote: { parts: [], diff: [{ kind: 'cut', text: 'not' }] },
      }),
    },
    quiet: {
      'on a tie of the tool’s': tied({ state: 'wording-differs' }, guess),
      verbatim: tied({ state: 'verbatim' }),
    },
  },
  'wording-differs-inferred': {
    fires: { 'on a tie of the tool’s': tied({ state: 'wording-differs' }, guess) },
    quiet: { 'on a tie of the author’s': tied({ state: 'wording-differs' }) },
  },
  'quotation-elsewhere': {
    fires: { 'it stands in another source': tied({ state: 'no-passage-found', foundIn: 's2' }, {}, quoted) },
    quiet: {
      'nothing is quoted': tied({ state: 'no-passage-found', foundIn: 's2' }),
      'it stands in its own': tied({ state: 'verbatim' }),
      'the tie was a guess': tied({ state: 'no-passage-found', foundIn: 's2' }, guess, quoted),
    },
  },
  'quotation-not-found': {
    fires: { 'nowhere in its source': tied({ state: 'no-passage-found' }, {}, quoted) },
    quiet: {
      'nothing is quoted': tied({ state: 'no-passage-found' }),
      'the source was not read': tied({ state: 'source-not-read', from: null }, {}, quoted),
    },
  },
  'quotation-reordered': {
    fires: { 'parts in another order': tied({ state: 'verbatim-reordered' }) },
    quiet: { 'parts in order': tied({ state: 'verbatim-elided' }) },
  },
  'speaker-differs': {
    fires: { 'as remarked': remarked('speaker-differs', { claim: 'Ana Roe', source: 'Ines Brandt' }) },
    quiet: { 'another remark': remarked('reuse') },
  },
  'figure-differs': {
    fires: {
      'another figure': tied(ANOTHER_FIGURE),
    },
    quiet: {
      'on a guess': tied(ANOTHER_FIGURE, guess),
      'figures agree': tied({ state: 'passage-found' }),
      'only a date differs': tied(ANOTHER_DATE),
    },
  },
  'figure-differs-inferred': {
    fires: { 'on a guess': tied(ANOTHER_FIGURE, guess), 'a date on a guess': tied(ANOTHER_DATE, guess) },
    quiet: { 'on a tie of the author’s': tied(ANOTHER_FIGURE) },
  },
  'date-contradicts': {
    fires: { 'another month': tied(ANOTHER_DATE) },
    quiet: { 'on a guess': tied(ANOTHER_DATE, guess), 'only a figure differs': tied(ANOTHER_FIGURE) },
  },
  'source-predates': {
    fires: { 'as remarked': remarked('source-predates', { claim: 'May 2022', published: '2021-11-04' }) },
    quiet: { 'another remark': remarked('reuse') },
  },
  retracted: {
    fires: { 'a retraction': about('retraction'), 'a withdrawal': about('withdrawn') },
    quiet: { 'a correction': about('correction') },
  },
  'reference-mismatch': {
    fires: {
      'another title': factsWith({
        sources: [sourceWith({ fields: { title: 'Fatigue cracks in steel trusses' } })],
        record: { registry: 'crossref', title: 'Feeding habits of harbour seals', firstAuthor: 'Moe', year: 1999 },
      }),
    },
    quiet: {
      'the title without its subtitle': factsWith({
        sources: [sourceWith({ fields: { title: 'Fatigue cracks in steel trusses: a review' } })],
        record: { registry: 'crossref', title: 'Fatigue Cracks in Steel Trusses' },
      }),
      'a translated title of the same author and year': factsWith({
        sources: [
          sourceWith({ fields: { title: 'Ermüdungsrisse in Fachwerken', authors: ['Lund, Vera'], date: '2014' } }),
        ],
        record: { registry: 'crossref', title: 'Fatigue cracks of trusses', firstAuthor: 'Lund', year: 2014 },
      }),
    },
  },
  'chatbot-residue': {
    fires: {
      'a citation token': factsWith({ article: { text: 'The roof fell. turn0search3' } }),
      'a content reference': factsWith({ article: { text: 'It fell :contentReference[oaicite:2]{index=2}.' } }),
      'lenticular brackets': factsWith({ article: { text: 'It fell 【4†source】.' } }),
      'a parameter': at('https://ledger.test/a?utm_source=chatgpt.com'),
      'a parameter after another, before a fragment': at('https://ledger.test/a?b=1&utm_source=openai#c'),
      'a parameter without a query': at('https://ledger.test/a&utm_source=perplexity.ai'),
      'as a reader noticed': noticed('chatbot-residue'),
    },
    quiet: {
      'turn in prose': factsWith({ article: { text: 'They turn to search 3 houses.' } }),
      'another parameter': at('https://ledger.test/a?utm_source=newsletter'),
      'a newsletter that is called so': at('https://ledger.test/a?utm_source=openai-weekly'),
    },
  },
  'lost-link': {
    fires: { 'as remarked': remarked('lost-link', { word: 'here', sentence: 'Read it here.' }) },
    quiet: { 'another remark': remarked('reuse') },
  },
  'missing-entry': {
    fires: { 'as noticed': noticed('missing-entry') },
    quiet: { 'another notice': noticed('undefined-key') },
  },
  'undefined-key': {
    fires: { 'as noticed': noticed('undefined-key') },
    quiet: { 'another notice': noticed('missing-entry') },
  },
  'input-incomplete': {
    fires: { 'a part was cut': noticed('too-deep') },
    quiet: { 'a missing entry': noticed('missing-entry') },
  },
  'encoding-guessed': {
    fires: { 'another encoding': noticed('not-utf-8') },
    quiet: { 'a missing entry': noticed('missing-entry') },
  },
  drifted: {
    fires: { 'another text now': factsWith({ state: linkState('content-drift') }) },
    quiet: { alive: factsWith({ state: alive }) },
  },
  'deprecated-archive': {
    fires: {
      'archive.today': at('https://archive.ph/aB3dE'),
      'WebCite as the copy': at('https://ledger.test/a', {
        archiveOf: { archive: 'webcite', url: 'https://www.webcitation.org/5kgSh1vA2' },
      }),
    },
    quiet: {
      'another archive': at('https://ledger.test/a', {
        archiveOf: { archive: 'wayback', url: 'https://web.archive.org/web/2020/https://ledger.test/a' },
      }),
      'a page about archives': at('https://ledger.test/archive.ph'),
    },
  },
  'certificate-problem': {
    fires: { expired: factsWith({ state: linkState('tls-expired') }) },
    quiet: { 'a timeout': factsWith({ state: linkState('timeout') }) },
  },
  'moved-link': {
    fires: {
      'for good': factsWith({ state: linkState('permanent-redirect', { finalUrl: 'https://ledger.test/new' }) }),
    },
    quiet: { 'for now': factsWith({ state: linkState('temporary-redirect') }) },
  },
  'missing-fragment': {
    fires: { 'not on the page': factsWith({ state: linkState('ok', { fragment: { value: 'roof', found: false } }) }) },
    quiet: { 'not known': factsWith({ state: linkState('ok', { fragment: { value: 'roof', found: 'unknown' } }) }) },
  },
  'blocked-link': {
    fires: { forbidden: factsWith({ state: linkState('forbidden') }) },
    quiet: { dead: factsWith({ state: dead }) },
  },
  'failing-link': {
    fires: { 'a timeout': factsWith({ state: linkState('timeout') }) },
    quiet: {
      'a certificate': factsWith({ state: linkState('tls-expired') }),
      'not asked': factsWith({ state: linkState('offline') }),
    },
  },
  'paywalled-source': {
    fires: { 'for subscribers': factsWith({ state: linkState('paywalled') }) },
    quiet: { open: factsWith({ state: alive }) },
  },
  'absence-claim': {
    fires: { 'no evidence': bare({ reasons: ['absence'] }) },
    quiet: {
      'an opinion': bare({ reasons: ['absence'], checkWorthy: false, stance: 'opinion' }),
      'a figure': bare({ reasons: ['number'] }),
    },
  },
  'unsourced-quotation': {
    fires: { 'no source is tied': bare(quoted) },
    quiet: { 'a source is tied': factsWith({ claims: [claimWith(quoted)] }), 'nothing is quoted': bare({}) },
  },
  'no-passage-found': {
    fires: {
      'on a tie of the author’s': tied({ state: 'no-passage-found' }),
      'and it stands in another source': tied({ state: 'no-passage-found', foundIn: 's2' }),
    },
    quiet: {
      'on a guess': tied({ state: 'no-passage-found' }, guess),
      'a quotation has its own finding': tied({ state: 'no-passage-found' }, {}, quoted),
    },
  },
  'long-cut': {
    fires: {
      'many words': tied({ state: 'verbatim-elided', quote: { parts: [], elidedWords: 147, elidedParagraphs: 4 } }),
    },
    quiet: { 'a few words': tied({ state: 'verbatim-elided', quote: { parts: [], elidedWords: 6 } }) },
  },
  'clipped-quotation': {
    fires: {
      'a sentence of its own here': clipped('The roof was safe', 'the roof was safe'),
      'behind a negation': clipped('reflect the facts', 'reflect the facts', 'The figures don’t '),
    },
    quiet: {
      'behind a negation that the article has too': clipped('good', 'good', 'It was not ', 'It was not '),
      'another quotation of the claim': clipped('A man of honour', 'the roof was safe'),
      'begins in mid-sentence here too': clipped('the roof was safe', 'the roof was safe'),
      'a name begins it': clipped('Vik was safe', 'Vik was safe'),
    },
  },
  'hedge-lost': { fires: { 'said carefully': tied({ lostHedge: 'appears to' }) }, quiet: { 'said plainly': tied({}) } },
  'negation-differs': {
    fires: { 'as remarked': remarked('negation-differs', { word: 'not', inArticle: 1 }) },
    quiet: { 'another remark': remarked('reuse') },
  },
  'deed-differs': {
    fires: { 'as remarked': remarked('deed-differs', { claim: 'convicted', source: 'acquitted' }) },
    quiet: { 'another remark': remarked('negation-differs') },
  },
  reuse: {
    fires: { 'as remarked': remarked('reuse', { words: 14, text: 'a run of words' }) },
    quiet: { 'another remark': remarked('lost-link') },
  },
  'name-spelling-differs': {
    fires: { 'as remarked': remarked('name-spelling-differs', { claim: 'Anez', source: 'Áñez' }) },
    quiet: { 'another remark': remarked('reuse') },
  },
  'corrected-source': {
    fires: { 'a correction': about('correction'), concern: about('expression-of-concern') },
    quiet: { 'a retraction': about('retraction') },
  },
  'not-indexed': { fires: { 'in no registry': about('not-indexed') }, quiet: { 'a correction': about('correction') } },
  'same-story': {
    fires: {
      'two addresses, one text': factsWith({
        sources: [sourceWith(), sourceWith({ id: 's2', url: 'https://wire.test/8' })],
        about: { duplicateOf: 's2' },
      }),
    },
    quiet: {
      'a text of its own': factsWith({ about: { genre: 'news' } }),
      'of itself': factsWith({ about: { duplicateOf: 's1' } }),
    },
  },
  'younger-source': {
    fires: {
      'after the article': factsWith({ article: { publishedAt: '2021-11-10' }, about: { publishedAt: '2022-01-05' } }),
    },
    quiet: {
      'on the same day': factsWith({
        article: { publishedAt: '2021-11-10' },
        about: { publishedAt: '2021-11-10T08:00:00Z' },
      }),
      'only a year is known': factsWith({ article: { publishedAt: '2021' }, about: { publishedAt: '2022-01-05' } }),
    },
  },
  'self-citation': {
    fires: {
      'its own address': factsWith({ article: { canonical: 'https://www.ledger.test/2021/roof/' } }),
      'a copy with its title': factsWith({
        article: { title: 'The Night the Harbour Roof Came Down' },
        about: { title: 'The night the harbour roof came down' },
      }),
      'a page with its text': factsWith({ about: { copyOfArticle: true } }),
    },
    quiet: {
      'another page of the site': factsWith({ article: { canonical: 'https://ledger.test/2021/other' } }),
      'a short title shared by chance': factsWith({ article: { title: 'The roof' }, about: { title: 'The roof' } }),
    },
  },
  'homepage-cited': {
    fires: {
      'for a figure': factsWith({ sources: [sourceWith({ url: 'https://ledger.test/' })], claims: [claimWith()] }),
    },
    quiet: {
      'where the site itself is meant': factsWith({
        sources: [sourceWith({ url: 'https://ledger.test/' })],
        claims: [claimWith({ reasons: ['superlative'] })],
      }),
      'a page': factsWith({ claims: [claimWith()] }),
    },
  },
  'tracking-parameters': {
    fires: {
      'a campaign': at('https://ledger.test/a?utm_campaign=x'),
      'a click id': at('https://ledger.test/a?fbclid=x'),
    },
    quiet: {
      'a page id': at('https://ledger.test/a?id=7'),
      'the code of an embedded post': at('https://twitter.com/mayor/status/1?ref_src=twsrc%5Etfw'),
    },
  },
  shortener: {
    fires: {
      'a shortened address': at('https://bit.ly/3abc'),
      'a newsletter that counts clicks': at('https://ferry.us14.list-manage.com/track/click?u=a&id=b'),
    },
    quiet: {
      'a short name': at('https://b.test/3abc'),
      'a page of a newsletter': at('https://us14.campaign-archive.com/?u=a&id=b'),
    },
  },
  'insecure-address': {
    fires: {
      'sent on to https': factsWith({
        sources: [sourceWith({ url: 'http://ledger.test/a' })],
        state: linkState('ok', { finalUrl: 'https://ledger.test/a' }),
      }),
    },
    quiet: {
      'sent on to another page': factsWith({
        sources: [sourceWith({ url: 'http://ledger.test/a' })],
        state: linkState('permanent-redirect', { finalUrl: 'https://ledger.test/b' }),
      }),
      'https already': factsWith({ state: alive }),
    },
  },
  'archive-link-broken': {
    fires: {
      'a copy of another page': factsWith({
        archive: { ...NONE, cited: { outcome: 'bad', problem: 'it is a copy of https://other.test/' } },
      }),
      'a copy that is not there': factsWith({
        archive: { ...NONE, cited: { outcome: 'missing', problem: 'no such copy' } },
      }),
    },
    quiet: {
      'a good copy': factsWith({ archive: { ...COPY, cited: { outcome: 'good' } } }),
      'an archive that does not answer': factsWith({ archive: { ...SILENT, cited: { outcome: 'unknown' } } }),
    },
  },
  'ignore-expired': {
    fires: { 'as remarked': remarked('ignore-expired', { rule: 'https://ledger.test/*', until: '2021-12-31' }) },
    quiet: { 'another remark': remarked('reuse') },
  },
};
