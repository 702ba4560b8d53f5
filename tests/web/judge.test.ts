import { describe, expect, test } from 'vitest';
import type { Exchange, FailurePhase } from '../../src/core/exchange.ts';
import { sha256 } from '../../src/core/files/sha256.ts';
import type { LinkReason } from '../../src/core/link-state.ts';
import type { Page } from '../../src/core/page.ts';
import { type Control, type Judgement, judge } from '../../src/web/judge.ts';
import { readPage } from '../../src/web/pages/page.ts';

const CITED = 'https://times.test/2021/02/council-rejects-harbour-budget';
const NAME = 'Council rejects harbour budget';
const TEXT = `<p>The council of Northhaven turned the harbour budget down by nine votes to six, after a long debate.</p>`;
const ARTICLE = `<title>${NAME}</title><h1>${NAME}</h1>${TEXT.repeat(12)}`;
/** As long as a paragraph of a paper. */
const PARAGRAPH = TEXT.replace('.</p>', '; its mayor did not vote, and said afterwards why she had not.</p>');
const WORK = `<title>${NAME}</title><h1>${NAME}</h1>${PARAGRAPH.repeat(12)}`;
const OTHER = `<title>Northhaven Times</title>${'<p>Herring prices fell again on the island markets this week.</p>'.repeat(12)}`;
const SHELL = '<title>App</title><div id="root"></div><script src="/app.js"></script>';
/** Calls itself "not found" above a text so long that it may be somebody's page. */
const LIKELY_GONE = `<title>Page not found</title>${'<p>Herring prices fell again on the island markets this week.</p>'.repeat(60)}`;
const CHALLENGE = { 'cf-mitigated': 'challenge', server: 'cloudflare' };

interface Answered {
  readonly cited?: string;
  /** Redirects: each a status and where it leads; the last is where the answer comes from. */
  readonly hops?: readonly (readonly [status: number, to: string])[];
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly truncated?: 'length' | 'time' | 'disconnect';
  /** Null where the body cannot be read. */
  readonly page?: null;
}

const sent = { method: 'GET', at: '2026-11-24T10:00:00.000Z', elapsedMs: 1, attempt: 1 } as const;

function chainOf({ cited = CITED, hops = [], status = 200, headers, body = ARTICLE, truncated }: Answered): Exchange[] {
  const redirects = hops.map(([code, to], index): Exchange => {
    const url = index === 0 ? cited : (hops[index - 1]?.[1] ?? cited);
    return { ...sent, url, outcome: { kind: 'response', status: code, headers: [['location', to]] } };
  });
  const bytes = new TextEncoder().encode(body);
  const ref = { sha256: sha256(bytes), bytes: bytes.length, read: () => Promise.resolve(bytes) };
  const last: Exchange = {
    ...sent,
    url: hops.at(-1)?.[1] ?? cited,
    outcome: {
      kind: 'response',
      status,
      headers: Object.entries({ 'content-type': 'text/html; charset=utf-8', ...headers }),
      ...(bytes.length === 0 ? {} : { body: ref }),
      ...(truncated === undefined ? {} : { truncated }),
    },
  };
  return [...redirects, last];
}

async function judged(answered: Answered, control: Control = 'not-asked'): Promise<Judgement> {
  const exchanges = chainOf(answered);
  const last = exchanges.at(-1);
  const page: Page | null = answered.page === null || last === undefined ? null : await readPage(last);
  return judge(answered.cited ?? CITED, exchanges, page, control);
}

async function reasonOf(answered: Answered, control?: Control): Promise<LinkReason> {
  return (await judged(answered, control)).state.reason;
}

const signalsOf = ({ state }: Judgement) => state.evidence.map(({ signal }) => signal);

describe('where no answer came', () => {
  const failed = (phase: FailurePhase, code: string, rest: object = {}, url = CITED): Exchange => ({
    ...sent,
    url,
    outcome: { kind: 'failure', phase, code, ...rest },
  });
  const reason = (exchange: Exchange) => judge(CITED, [exchange], null, 'not-asked').state.reason;

  test.each<[FailurePhase, string, LinkReason]>([
    ['dns', 'ENOTFOUND', 'no-such-host'],
    ['dns', 'PROXY_DNS_FAIL', 'no-such-host'],
    ['dns', 'EAI_AGAIN', 'dns-error'],
    ['dns', 'ETIMEOUT', 'dns-error'],
    ['proxy', 'ENOTFOUND', 'proxy-error'],
    ['connect', 'ECONNREFUSED', 'connection-refused'],
    ['connect', 'ECONNRESET', 'connection-reset'],
    ['connect', 'UND_ERR_CONNECT_TIMEOUT', 'timeout'],
    ['connect', 'ETIMEDOUT', 'timeout'],
    ['connect', 'EHOSTUNREACH', 'timeout'],
    ['connect', 'ENETUNREACH', 'timeout'],
    ['tls', 'CERT_HAS_EXPIRED', 'tls-expired'],
    ['tls', 'CERT_NOT_YET_VALID', 'tls-not-yet-valid'],
    ['tls', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-self-signed'],
    ['tls', 'SELF_SIGNED_CERT_IN_CHAIN', 'tls-untrusted'],
    ['tls', 'CERT_UNTRUSTED', 'tls-untrusted'],
    ['tls', 'CERT_REVOKED', 'tls-untrusted'],
    ['tls', 'ERR_TLS_CERT_ALTNAME_INVALID', 'tls-wrong-host'],
    ['tls', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-incomplete-chain'],
    ['tls', 'UNABLE_TO_GET_ISSUER_CERT', 'tls-incomplete-chain'],
    ['tls', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls-incomplete-chain'],
    ['tls', 'TLS_TIMEOUT', 'timeout'],
    ['tls', 'ETIMEDOUT', 'timeout'],
    ['tls', 'ECONNRESET', 'connection-reset'],
    ['tls', 'EPROTO', 'tls-error'],
    ['headers', 'UND_ERR_HEADERS_TIMEOUT', 'timeout'],
    ['headers', 'ETIMEDOUT', 'timeout'],
    ['headers', 'UND_ERR_SOCKET', 'connection-reset'],
    ['headers', 'ECONNRESET', 'connection-reset'],
    ['headers', 'HPE_INVALID_HEADER_TOKEN', 'bad-response'],
    ['headers', 'UND_ERR_HEADERS_OVERFLOW', 'bad-response'],
    ['headers', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'bad-response'],
    ['headers', 'UND_ERR_RES_EXCEEDED_MAX_SIZE', 'bad-response'],
    ['body', 'UND_ERR_BODY_TIMEOUT', 'timeout'],
    ['body', 'ETIMEDOUT', 'timeout'],
    ['body', 'UND_ERR_SOCKET', 'connection-reset'],
    ['guard', 'PRIVATE_ADDRESS', 'private-address'],
    ['guard', 'REDIRECT_LOOP', 'redirect-loop'],
    ['guard', 'TOO_MANY_REDIRECTS', 'too-many-redirects'],
    ['guard', 'UNSAFE_REDIRECT', 'unsafe-redirect'],
    ['guard', 'BAD_LOCATION', 'bad-response'],
    ['guard', 'INVALID_URL', 'invalid-url'],
    ['guard', 'HOST_WAITS', 'rate-limited'],
    ['guard', 'CIRCUIT_OPEN', 'forbidden'],
    ['guard', 'NO_CONTACT', 'no-contact'],
    ['guard', 'SOMETHING_NEW', 'bad-response'],
  ])('%s %s is %s', (phase, code, expected) => expect(reason(failed(phase, code))).toBe(expected));

  test('a private address behind a redirect is the site’s doing, not the author’s', () => {
    const redirect: Exchange = { ...sent, url: CITED, outcome: { kind: 'response', status: 302, headers: [] } };
    const refused = failed('guard', 'PRIVATE_ADDRESS', {}, 'http://10.0.0.1/');
    expect(judge(CITED, [redirect, refused], null, 'not-asked').state.reason).toBe('unsafe-redirect');
  });

  test('phase, code and detail are the evidence, with what was seen of the certificate', () => {
    const tls = { subject: 'times.test', validTo: '2020-01-01' };
    const { state, wantsControl } = judge(
      CITED,
      [failed('tls', 'CERT_HAS_EXPIRED', { detail: 'expired in 2020', tls })],
      null,
      'not-asked',
    );
    expect(state).toMatchObject({
      evidence: [{ signal: 'no-answer', detail: 'tls: CERT_HAS_EXPIRED, expired in 2020' }],
      tls,
    });
    expect(wantsControl).toBe(false);
    const bare = judge(CITED, [failed('dns', 'ENOTFOUND')], null, 'not-asked').state;
    expect(bare.evidence).toEqual([{ signal: 'no-answer', detail: 'dns: ENOTFOUND' }]);
    expect(bare).not.toHaveProperty('tls');
    // A host that is not there is surer than one that did not answer this time.
    expect(bare.confidence).toBeGreaterThan(state.confidence);
  });

  test('where nothing could be asked the address was none', () => {
    expect(judge('nonsense', [], null, 'not-asked').state.reason).toBe('invalid-url');
  });
});

describe('a wall', () => {
  test.each([200, 403, 404, 410, 503])('that answers %i hides whether the page is there', async (status) => {
    const judgement = await judged({ status, headers: CHALLENGE, body: '<title>Just a moment...</title>' });
    expect(judgement.state).toMatchObject({ status: 'blocked', reason: 'bot-challenge' });
    expect(judgement.wantsControl).toBe(false);
    expect(signalsOf(judgement)).toContain('cloudflare');
  });

  test('is believed before what else the page may say', async () => {
    expect(await reasonOf({ headers: CHALLENGE, body: '<title>Page not found</title>' })).toBe('bot-challenge');
  });
});

describe('a missing page', () => {
  test.each([
    [404, 'http-404'],
    [410, 'http-410'],
  ])('%i is %s, and says so', async (status, reason) => {
    const judgement = await judged({ status, body: '<title>Nothing here</title>' });
    expect(judgement.state).toMatchObject({ status: 'dead', reason });
    expect(judgement.state.evidence.at(-1)).toEqual({ signal: 'status', detail: `the server answered ${status}` });
    expect(judgement.wantsControl).toBe(false);
  });

  test.each([400, 403, 404, 410, 500, 503])(
    'a whole work under a %i is there, where a made-up address is not',
    async (status) => {
      expect(await reasonOf({ status, body: WORK }, 'honest')).toBe('ok');
      expect((await judged({ status, body: WORK })).wantsControl).toBe(true);
    },
  );

  test.each<[string, Answered]>([
    ['a teaser', { status: 403, body: `<title>${NAME}</title><h1>${NAME}</h1>${PARAGRAPH}` }],
    ['a work that the address does not name', { status: 403, body: WORK.replaceAll(NAME, 'Herring') }],
    ['one that is withheld by law', { status: 451, body: WORK }],
    ['one that must be paid for', { status: 402, body: WORK }],
    ['one below a login', { status: 403, body: `${WORK}<input type="password">` }],
  ])('%s is no whole work', async (_, answered) => {
    expect(await reasonOf(answered, 'honest')).not.toBe('ok');
    expect((await judged(answered)).wantsControl).toBe(false);
  });

  test('a short work under a 404 that is called as its address is may be the cited one', async () => {
    const body = (name: string) => `<title>${NAME}</title><h1>${name}</h1>${PARAGRAPH.repeat(4)}`;
    expect(await reasonOf({ status: 404, body: body(NAME) })).toBe('unclear');
    expect(await reasonOf({ status: 404, body: body('News') })).toBe('http-404');
  });

  test.each([404, 410])('under a %i that carries the whole cited work nobody can tell', async (status) => {
    const { state } = await judged({ status });
    expect(state.reason).toBe('unclear');
    expect(state.evidence.at(-1)).toEqual({
      signal: 'status',
      detail: `${status}, yet the page shows the cited work`,
    });
  });

  test.each<[string, Answered]>([
    ['has the work’s name over a short text', { body: `<title>${NAME}</title>${TEXT.repeat(3)}` }],
    ['has a long text and another name', { body: ARTICLE.replaceAll(NAME, 'Council and harbour') }],
    ['says in its title that the work is not there', { body: ARTICLE.replace(NAME, `Page not found | ${NAME}`) }],
    [
      'is cited by too few words to know its name',
      { cited: 'https://times.test/budget', body: ARTICLE.replaceAll(NAME, 'Budget') },
    ],
  ])('is missing where the page %s', async (_name, answered) => {
    expect(await reasonOf({ status: 404, ...answered })).toBe('http-404');
  });

  test.each<[string, string, LinkReason]>([
    ['to another page', '0; url=/2024/harbour', 'unclear'],
    ['to another site', '5; url=https://harbour.test/', 'http-404'],
    ['home', '0; url=/', 'http-404'],
    ['to the section above', '0; url=/2021/', 'http-404'],
    ['to an error page', '0; url=/error/404', 'http-404'],
    ['to itself', '5', 'http-404'],
    ['after a while', '60; url=/2024/harbour', 'http-404'],
  ])('under a 404 that sends its readers on %s', async (_, content, reason) => {
    const cited = 'https://times.test/2021/council-rejects-budget';
    const body = `<meta http-equiv="refresh" content="${content}"><p>Moved.</p>`;
    expect(await reasonOf({ status: 404, cited, body })).toBe(reason);
  });

  test('a leaf of a book that is called by its number is no error, where its address has the number', async () => {
    const body = '<title>Page 404 - Saltbook</title><h1>Saltbook</h1><p>Page 404 of 512</p>';
    expect(await reasonOf({ cited: 'https://times.test/view?page=404', body }, 'honest')).toBe('ok');
    expect(await reasonOf({ cited: 'https://times.test/view?page=7', body }, 'honest')).not.toBe('ok');
  });

  test('two words are enough in a headline that has both', async () => {
    const cited = 'https://times.test/harbour-budget';
    expect(await reasonOf({ status: 404, cited, body: ARTICLE.replaceAll(NAME, 'Harbour budget') })).toBe('unclear');
    expect(await reasonOf({ status: 404, cited, body: ARTICLE.replaceAll(NAME, 'Harbour') })).toBe('http-404');
  });

  test('three fifths of the words of an address are enough in a title', async () => {
    const cited = 'https://times.test/council-rejects-harbour-budget-again';
    const called = (title: string) => reasonOf({ status: 404, cited, body: ARTICLE.replaceAll(NAME, title) });
    expect(await called('Council rejects harbour')).toBe('unclear');
    expect(await called('Council rejects')).toBe('http-404');
  });

  test('three words of an address are enough to know the work by', async () => {
    const body = ARTICLE.replaceAll(NAME, 'Council rejects budget');
    expect(await reasonOf({ status: 404, cited: 'https://times.test/council-rejects-budget', body })).toBe('unclear');
  });

  test('a note that is called as the one word of its address casts a doubt on a 404, and a page of notices does not', async () => {
    const cited = 'https://times.test/notes/ferryman';
    const note = (heading: string, text: string) => `<title>${heading}</title><h1>${heading}</h1>${text}`;
    expect(await reasonOf({ status: 404, cited, body: note('Notes on the ferryman', PARAGRAPH.repeat(2)) })).toBe(
      'unclear',
    );
    expect(await reasonOf({ status: 404, cited, body: note('Notes on the miller', PARAGRAPH.repeat(2)) })).toBe(
      'http-404',
    );
    expect(await reasonOf({ status: 404, cited, body: note('Page not found: ferryman', PARAGRAPH.repeat(2)) })).toBe(
      'http-404',
    );
    expect(await reasonOf({ status: 404, cited, body: note('Ferryman', '<p>Nothing here.</p>') })).toBe('http-404');
  });
});

describe('a short report below a status that denies it', () => {
  const work = (headline: string, more = '') =>
    `<title>${headline}</title><h1>${headline}</h1>${more}${PARAGRAPH.repeat(4)}`;

  test.each([403, 404, 500])(
    'under a %i that has all words of its address in its headline is there, where a made-up address is not',
    async (status) => {
      expect((await judged({ status, body: work(NAME) })).wantsControl).toBe(true);
      expect(await reasonOf({ status, body: work(NAME) }, 'honest')).toBe('ok');
      expect((await judged({ status, body: work(NAME) }, 'same')).state.liveness).not.toBe('alive');
    },
  );

  test.each([
    ['has only some of them', work('Council rejects harbour')],
    ['says that it was taken away', work(NAME, '<p>This article has been removed.</p>')],
    ['is shorter', `<title>${NAME}</title><h1>${NAME}</h1>${PARAGRAPH.repeat(2)}`],
  ])('%s: not so', async (_, body) => {
    expect((await judged({ status: 403, body }, 'honest')).state.liveness).not.toBe('alive');
  });
});

describe('a page that is called as its address', () => {
  const captcha = '<p>Verify you are human, it says, and nobody asks why.</p>';
  const called = (title: string) => `<title>${title} – Usable Things</title><h1>${title}</h1>${captcha}`;

  test('may speak of a wall, and is one where every address gets it', async () => {
    const cited = 'https://times.test/essays/tired-of-captchas';
    expect(await reasonOf({ cited, body: called('Tired of captchas') }, 'honest')).toBe('ok');
    expect(await reasonOf({ cited, body: called('Tired of captchas') }, 'same')).toBe('captcha');
    expect(await reasonOf({ cited, body: called('One more thing') }, 'honest')).toBe('captcha');
  });

  test('is known by most of its path, too, as in a tracker of faults', async () => {
    const body = `<title>Just a moment is shown · Issue #17 · orme/tidewatch</title><h1>Just a moment</h1>${captcha}`;
    const cited = (path: string) => `https://code.test${path}`;
    expect(await reasonOf({ cited: cited('/orme/tidewatch/issues/17'), body }, 'honest')).toBe('ok');
    expect(await reasonOf({ cited: cited('/ilse/dredger/issues/44'), body }, 'honest')).toBe('captcha');
  });

  test('may show the first page of a server, and ask for an age', async () => {
    const manual = '<title>First steps</title><h1>First steps</h1><blockquote><h1>Welcome to nginx!</h1></blockquote>';
    const guide = {
      cited: 'https://docs.test/guide/first-steps.html',
      body: `${manual}<p>${'You see this. '.repeat(6)}</p>`,
    };
    expect(await reasonOf(guide, 'honest')).toBe('ok');
    expect(await reasonOf({ ...guide, cited: 'https://docs.test/about/us.html' }, 'honest')).toBe('soft-404');
    const wine =
      '<title>Osprey 12</title><h1>Osprey 12</h1><h2>Are you of legal drinking age?</h2><p>Grown on gravel at the eastern mole, and bottled in spring.</p>';
    expect(await reasonOf({ cited: 'https://wine.test/list/osprey-12', body: wine }, 'honest')).toBe('ok');
    expect(await reasonOf({ cited: 'https://wine.test/list/heron-9', body: wine }, 'honest')).toBe('consent-wall');
  });
});

describe('an address in other letters than its page', () => {
  const named = (cited: string, title: string) =>
    judged({ cited, body: `<title>${title}</title><h1>${title}</h1><p>${'Паром. '.repeat(3)}</p>` });

  test.each([
    ['pochemu-blokiruyut-sayty', 'Почему блокируют сайты'],
    ['shkola-na-ploshhadi-otkryta', 'Школа на площади открыта'],
    ['skhema-proezda-tsentr', 'Схема проезда: центр'],
    ['mississiya-obyasnyaet-zhitelyam', 'Миссия объясняет жителям'],
    ['zavdannya-gromady-vykonano', 'Завдання громади виконано'],
  ])('in Latin for Cyrillic: %s', async (slug, title) => {
    expect(signalsOf(await named(`https://times.test/${slug}`, title))).not.toContain('slug-absent');
    expect(signalsOf(await named(`https://times.test/${slug}`, 'Погода на завтра'))).toContain('slug-absent');
  });

  test('with umlauts written out', async () => {
    const cited = 'https://times.test/fuehrung-duenen';
    expect(signalsOf(await named(cited, 'Führung durch die Dünen'))).not.toContain('slug-absent');
    expect(signalsOf(await named(cited, 'Fuhrpark der Stadt'))).toContain('slug-absent');
  });
});

describe('a page that tells of what others say of themselves', () => {
  const short = (title: string, text: string) => `<title>${title}</title><h1>${title}</h1><p>${text}</p>`;
  const SUSPENDED = 'Hosting account suspended without notice';
  const LOCK = 'The choir lost its site nine days before a concert. “This account has been suspended,” it said.';
  const ANSWER = '<p>Forty-five millimetres for a garden. Anything smaller and the leaves win.</p>';
  const THREAD = short('Which gauge?', 'This post was deleted by its author.') + ANSWER;
  const STORY = `${short('Sivu puuttuu', 'Virsikirjasta puuttuu sivu 118.')}<p>Kun laulamme, jätämme sen kohdan väliin. Kukaan ei kysy enää mitään.</p>`;
  const QUESTION = '<h2>This community is quarantined</h2><button>Continue</button>';
  const TYPO3 = 'The page did not exist or was inaccessible. Reason: The requested page does not exist';
  const PAPER = short('[1403.11842] On weirs that fall', 'Comments: This paper has been withdrawn by the author.');

  test.each<[string, string, string, LinkReason]>([
    [
      'a letter to a list',
      '/list/000118.html',
      short('[weirs] Page not found?', 'Since Tuesday it says “not found”.'),
      'ok',
    ],
    ['the same without the list', '/a/000118.html', short('Page not found?', 'It could not be found.'), 'soft-404'],
    ['a report called as its address', '/cases/suspended-without-notice', short(SUSPENDED, LOCK), 'ok'],
    [
      'a lock that is not',
      '/cases/choir-of-northhaven',
      short('Account suspended', 'Contact us.'),
      'account-suspended',
    ],
    ['a page on what its address says', '/wiki/Not_found', short('Not found', 'HTTP 404 not found'), 'ok'],
    ['who says why', '/notes/118', short('Why I deleted this account', 'I had it for nine years.'), 'ok'],
    ['who does not', '/notes/118', short('I deleted this account', 'The account was deleted.'), 'removed'],
    [
      'minutes by a name beside a number',
      '/index.php?id=118:minutes-march',
      short('Minutes of March', 'The page could not be found.'),
      'ok',
    ],
    ['a record of what its author took back', '/abs/1403.11842', PAPER, 'ok'],
    ['one without a name', '/abs/1403.11842', PAPER.replaceAll('On weirs that fall', ''), 'removed'],
    ['a story named like a notice', '/kirja/118.html', STORY, 'ok'],
    ['a notice in one paragraph', '/kirja/118.html', short('Sivu puuttuu', 'Etsimääsi sivua ei ole.'), 'soft-404'],
    ['a thread whose first letter was taken back', '/t/118', THREAD, 'unclear'],
    ['a lone letter that was', '/t/118', THREAD.replace(ANSWER, ''), 'removed'],
    ['a ruling without the names', '/rulings/118', short('X v. Y', '[Names removed at the request of both.]'), 'ok'],
    ['a ruling that was taken away', '/rulings/118', short('X v. Y', 'Removed at the request of both.'), 'removed'],
    ['a court that orders', '/rulings/119', short('X v. Y', 'The court orders the price to be paid back.'), 'ok'],
    ['a help page of a register', '/faq/basket', short('Land Register', 'The basket is kept until midnight.'), 'ok'],
    ['a way in', '/faq/basket', short('Please register', 'The basket is kept until midnight.'), 'login-required'],
    [
      'a community that was shut',
      '/r/weirs',
      short('Weirs', 'This community was banned for spam.'),
      'account-suspended',
    ],
    ['a question before one', '/r/weirs', short('Weirs', '') + QUESTION, 'consent-wall'],
    ['what leaves it open', '/t/118', short('Oops', 'It did not exist or was inaccessible.'), 'login-required'],
    ['what does not in the end', '/t/118', short('Page not found', TYPO3), 'soft-404'],
    ['an essay, spelled in its address', '/sanwen/shi-er-yue', short('十二月', '页面不存在，茶却还热。'), 'ok'],
    [
      'a whole sentence in the place of one',
      '/itm/118',
      short('This listing was ended by the seller on Monday because the item is no longer available', 'See others.'),
      'removed',
    ],
  ])('%s', async (_name, path, body, reason) => {
    const control = reason === 'soft-404' ? 'same' : 'honest';
    expect(await reasonOf({ cited: `https://times.test${path}`, body }, control)).toBe(reason);
  });
});

describe('a thing that leads to its kind', () => {
  const shelf = { body: '<title>Kitchen</title><h1>Kitchen</h1><p>41 products</p><p>Camp kettle</p>' };
  const leads = (to: string) =>
    judged(
      { ...shelf, cited: 'https://shop.test/p/4118/felt-kettle-warmer', hops: [[301, `https://shop.test${to}`]] },
      'honest',
    );

  test('is gone, whatever a made-up address gets; one that leads to another page may be there', async () => {
    expect((await leads('/c/kitchen')).state.reason).toBe('redirect-to-home');
    expect((await leads('/kitchen-warmers')).state.liveness).toBe('alive');
  });
});

describe('what a signal is sure of', () => {
  test.each<[string, Answered, LinkReason]>([
    ['a parked domain', { body: '<title>times.test</title><p>times.test is for sale. Buy this domain.' }, 'parked'],
    ['a page that calls itself missing', { body: '<title>Page not found</title><p>Sorry.' }, 'soft-404'],
    ['a success without a body', { body: '' }, 'empty'],
  ])('%s decides', async (_name, answered, reason) => {
    const judgement = await judged(answered);
    expect(judgement.state.reason).toBe(reason);
    expect(judgement.wantsControl).toBe(false);
    expect(judgement.state.evidence.length).toBeGreaterThan(0);
  });
});

describe('what speaks of the whole host', () => {
  const body = '<title>times.test is for sale</title><p>The council, the harbour: times.test has a page for them.';

  test.each<[Control, LinkReason]>([
    ['not-asked', 'parked'],
    ['same', 'parked'],
    ['other', 'parked'],
    // It has other things to say.
    ['different', 'ok'],
  ])('is believed by what a made-up address of it gets (%s): %s', async (control, reason) => {
    expect(await reasonOf({ body }, control)).toBe(reason);
  });

  test('is believed at its home, whatever another address of it gets', async () => {
    expect(await reasonOf({ cited: 'https://times.test/', body }, 'different')).toBe('parked');
  });

  test('is of no matter for a page that says it of itself', async () => {
    expect(await reasonOf({ body: LIKELY_GONE }, 'different')).toBe('soft-404');
  });
});

describe('a text that is called like a notice', () => {
  const SIGNED =
    '<meta name="author" content="Ada Quill"><meta property="article:published_time" content="2022-05-19">';
  const essay = (head: string, paragraphs: number) =>
    `<title>This post was deleted</title>${head}<h1>This post was deleted</h1>${PARAGRAPH.repeat(paragraphs)}`;

  test('with an author, a date and paragraphs is no notice on a host that denies made-up addresses', async () => {
    const body = essay(SIGNED, 4);
    expect((await judged({ body })).wantsControl).toBe(true);
    expect(await reasonOf({ body }, 'honest')).toBe('ok');
    expect(await reasonOf({ body }, 'same')).toBe('removed');
  });

  test.each([
    ['without an author', essay(SIGNED.replace(/<meta name.*?>/, ''), 4)],
    ['without paragraphs', essay(SIGNED, 1)],
  ])('%s is one', async (_name, body) => {
    expect(await reasonOf({ body }, 'honest')).toBe('removed');
  });
});

describe('what may be said of a thing that is described still', () => {
  const lot = (below: string) =>
    judged({
      cited: 'https://times.test/item/991',
      body: `<title>Brass lamp, c. 1911 | Times</title><h1>Brass lamp, c. 1911</h1><p>This auction has ended.</p>${below}`,
    });

  test('asks for a made-up address', async () => {
    expect((await lot('<p>A brass ferry lamp with its first glass, 38 cm.</p>')).wantsControl).toBe(true);
    expect((await lot('<p>Try the search of this site, or its front page.</p>')).state.reason).toBe('soft-404');
    expect((await lot('<p>Try the search of this site, or its front page.</p>')).wantsControl).toBe(false);
  });
});

describe('a title that explains what the address names', () => {
  const body =
    '<title>E404: object not found</title><h1>E404: object not found</h1><p>The gauge that you asked for does not exist. Check its number.</p>';
  const called = (path: string) => ({ cited: `https://times.test/errors/${path}`, body });

  test('is that of a page about an error, where the host denies made-up addresses', async () => {
    expect(await reasonOf(called('e404'), 'honest')).toBe('ok');
    expect(await reasonOf(called('e404'), 'same')).toBe('soft-404');
    expect(await reasonOf(called('e9'), 'honest')).toBe('soft-404');
  });
});

describe('a short link', () => {
  const cited = 'https://go.test/x7AbQ';
  const body = '<title>Review: a camera for walkers</title><h1>A camera for walkers</h1><p>It is light.</p>';
  const to = (path: string) => ({ cited, body, hops: [[301, `https://reviews.test${path}`]] as const });

  test('to a page that is called as its own address leads there, unless all codes do', async () => {
    expect((await judged(to('/2013/camera-walkers'))).wantsControl).toBe(true);
    expect((await judged(to('/2013/camera-walkers'), 'honest')).state.liveness).toBe('alive');
    expect(await reasonOf(to('/2013/camera-walkers'), 'same')).toBe('redirect-elsewhere');
  });

  test('to a page that is called otherwise leads elsewhere', async () => {
    expect(await reasonOf(to('/2013/garden-gnomes'), 'honest')).toBe('redirect-elsewhere');
  });
});

describe('a text of which nothing can be read', () => {
  test.each(['text/html', ' text/plain', 'TEXT/HTML; charset=utf-8', 'application/xhtml+xml'])(
    'is a bad answer as %s',
    async (type) => {
      const judgement = await judged({ page: null, body: '\u0001\u0002', headers: { 'content-type': type } });
      expect(judgement.state.reason).toBe('bad-response');
      expect(judgement.state.evidence.at(-1)).toEqual({
        signal: 'coding',
        detail: 'the content coding cannot be undone',
      });
    },
  );

  test.each(['application/pdf', 'image/png', 'application/vnd.text/html'])(
    'is nothing to wonder at as %s',
    async (type) => {
      expect(await reasonOf({ page: null, body: '\u0001\u0002', headers: { 'content-type': type } })).toBe('ok');
    },
  );

  test('says nothing beside a status that says more', async () => {
    expect(await reasonOf({ status: 300, page: null, body: '\u0001' })).toBe('ok');
    expect(await reasonOf({ status: 500, page: null, body: '\u0001' })).toBe('server-error');
  });
});

describe('a body that broke off', () => {
  const short = `<title>${NAME}</title><p>The council of Northhaven turned the harbour budget down by`;
  test.each<[string, Answered, LinkReason]>([
    ['near its beginning, for want of time, is no answer', { body: short, truncated: 'time' }, 'timeout'],
    ['near its beginning, by a reset, is no answer', { body: short, truncated: 'disconnect' }, 'connection-reset'],
    ['after most of the text shows the page', { truncated: 'disconnect' }, 'ok'],
    ['where we stopped reading is a page too large', { truncated: 'length' }, 'too-large'],
    ['near its beginning because we stopped reading is one too', { body: short, truncated: 'length' }, 'too-large'],
    ['under a refusal leaves it one', { status: 500, body: short, truncated: 'time' }, 'server-error'],
  ])('%s', async (_name, answered, reason) => {
    expect(await reasonOf(answered)).toBe(reason);
  });

  test('says how much of it came', async () => {
    const { state } = await judged({ body: short, truncated: 'time' });
    expect(state.evidence).toContainEqual({ signal: 'broken-off', detail: `${short.length} bytes of the page came` });
  });
});

test.each<[Control, LinkReason]>([
  ['honest', 'ok'],
  ['same', 'soft-404'],
])(
  'a page that is called by the bare number in its address is, with a control that is %s, %s',
  async (control, reason) => {
    const body = '<title>404 - Town terms</title><h1>404</h1><p>A line of the buses.</p>';
    expect(await reasonOf({ cited: 'https://times.test/doku.php?id=terms:404', body }, control)).toBe(reason);
  },
);

describe('what is only likely', () => {
  const shown = LIKELY_GONE.replace(
    '</title>',
    `</title><p>${'Council rejects harbour budget of the year. '.repeat(3)}</p>`,
  );

  test.each<[Control, LinkReason, boolean]>([
    ['not-asked', 'soft-404', true],
    ['same', 'soft-404', false],
    ['different', 'soft-404', false],
    ['other', 'soft-404', false],
    ['honest', 'unclear', false],
  ])('with a control that is %s is %s', async (control, reason, wantsControl) => {
    const judgement = await judged({ body: LIKELY_GONE }, control);
    expect(judgement.state.reason).toBe(reason);
    expect(judgement.wantsControl).toBe(wantsControl);
    expect(signalsOf(judgement)).toEqual(
      control === 'same' || control === 'honest'
        ? ['soft-404-title', 'slug-absent', 'control']
        : ['soft-404-title', 'slug-absent'],
    );
  });

  test('is surer when a made-up address gives the same page, and says so', async () => {
    const alone = await judged({ body: LIKELY_GONE }, 'different');
    const same = await judged({ body: LIKELY_GONE }, 'same');
    expect(same.state.confidence).toBeGreaterThan(alone.state.confidence);
    expect(same.state.evidence.at(-1)?.detail).toBe('a made-up address of the same host gets the same page');
    const honest = await judged({ body: LIKELY_GONE }, 'honest');
    expect(honest.state.evidence.at(-1)?.detail).toBe('a made-up address of the same host gets an honest 404');
  });

  test('gives way to a page that shows the cited work', async () => {
    const judgement = await judged({ body: shown });
    expect(signalsOf(judgement)).toContain('soft-404-title');
    expect(judgement.state.reason).toBe('ok');
    expect(judgement.wantsControl).toBe(false);
  });

  test('is there, where a page of its own words stands on a host that denies what it does not have', async () => {
    const body = `<title>Page not found - The Post Office</title>${'<p>The council met in the harbour on Monday.</p>'.repeat(60)}`;
    expect(await reasonOf({ body }, 'honest')).toBe('ok');
    expect(await reasonOf({ body }, 'same')).toBe('soft-404');
  });

  const talk = (heading: string) =>
    `<title>${heading} - Harrow Status</title><h1>${heading}</h1><p>Between nine and ten one request in three was answered so; a certificate between two services had run out, and its alarm went to a mailbox that nobody reads.</p>`;

  test('is a report on a failure and no failure, where a made-up address is honestly missing', async () => {
    const answered = {
      cited: 'https://times.test/incidents/k2v81',
      body: talk('503 Service Unavailable errors on checkout'),
    };
    const first = await judged(answered);
    expect([first.state.reason, first.wantsControl]).toEqual(['server-error', true]);
    expect(await reasonOf(answered, 'honest')).toBe('ok');
    expect(await reasonOf(answered, 'same')).toBe('server-error');
    expect(await reasonOf(answered, 'other')).toBe('server-error');
  });

  test('is a failure for sure, where the heading says no more', async () => {
    const answered = { cited: 'https://times.test/incidents/k2v81', body: talk('503 Service Unavailable') };
    expect((await judged(answered)).wantsControl).toBe(false);
    expect(await reasonOf(answered, 'honest')).toBe('server-error');
  });

  test('is a wall still, where another signal is sure that the page is gone', async () => {
    const body = `<title>How to prove that you are human</title><h2>Page not found</h2>${talk('Verify you are human')}`;
    const { state } = await judged({ cited: 'https://times.test/x/4411', body });
    expect(state.liveness).toBe('unknown');
  });

  test('is a demonstration of a page for what is missing, below the name of the work', async () => {
    const body = `<title>Empty state | Gearbox</title><h1>Empty state</h1><h2>Nothing found</h2><p>Say what happened, and what can be done.</p>`;
    const answered = { cited: 'https://times.test/parts/empty-state', body };
    expect(await reasonOf(answered)).toBe('soft-404');
    expect(await reasonOf(answered, 'honest')).toBe('ok');
  });

  test('holds for redirects, whatever the control says: each old address has a rule of its own', async () => {
    const answered: Answered = { hops: [[302, 'https://other.test/welcome-to-our-new-pages']], body: OTHER };
    for (const control of ['not-asked', 'honest', 'same'] as const) {
      const judgement = await judged(answered, control);
      expect(judgement.state.reason).toBe('redirect-elsewhere');
      // It is no death, so that a control would change nothing.
      expect(judgement.wantsControl).toBe(false);
    }
  });
});

describe('a status', () => {
  const plain = '<title>Oops</title><p>Something came.';
  test.each<[number, string, LinkReason]>([
    [201, ARTICLE, 'ok'],
    [299, ARTICLE, 'ok'],
    [300, plain, 'ok'],
    [300, '', 'unclear'],
    [304, plain, 'bad-response'],
    [399, plain, 'bad-response'],
    [408, plain, 'timeout'],
    [400, plain, 'client-error'],
    [499, plain, 'client-error'],
    [500, plain, 'server-error'],
    [599, plain, 'server-error'],
    [600, plain, 'bad-response'],
    [199, plain, 'bad-response'],
  ])('%i with %j is %s', async (status, body, reason) => {
    expect(await reasonOf({ status, body })).toBe(reason);
  });

  test('that decides is the evidence', async () => {
    const { state } = await judged({ status: 600, body: OTHER });
    expect(state.evidence.at(-1)).toEqual({ signal: 'status', detail: 'the server answered 600' });
  });
});

describe('a hint', () => {
  test.each<[Control, LinkReason, boolean]>([
    ['not-asked', 'ok', true],
    ['same', 'soft-404', false],
    ['different', 'ok', false],
    ['other', 'ok', false],
    ['honest', 'ok', false],
    ['everywhere', 'unclear', false],
  ])('that the page is another one, with a control that is %s, is %s', async (control, reason, wantsControl) => {
    const judgement = await judged({ body: OTHER }, control);
    expect(signalsOf(judgement)).toContain('slug-absent');
    expect(judgement.state.reason).toBe(reason);
    expect(judgement.wantsControl).toBe(wantsControl);
    expect(signalsOf(judgement).includes('control')).toBe(control === 'same' || control === 'everywhere');
  });

  test('says of the control whether it was the same page, or the same few words on the home page too', async () => {
    const of = async (control: Control) => (await judged({ body: OTHER }, control)).state.evidence.at(-1);
    expect(await of('same')).toEqual({
      signal: 'control',
      detail: 'a made-up address of the same host gets the same page',
    });
    expect(await of('everywhere')).toEqual({
      signal: 'control',
      detail: 'a made-up address and the home page of the same host get the same few words',
    });
  });

  test('makes a living page the less sure the less the control says for it', async () => {
    const of = async (body: string, control: Control) => (await judged({ body }, control)).state.confidence;
    const [none, honest, different] = [
      await of(ARTICLE, 'not-asked'),
      await of(OTHER, 'honest'),
      await of(OTHER, 'different'),
    ];
    expect(none).toBeGreaterThan(honest);
    expect(honest).toBeGreaterThan(different);
  });

  test('is not needed where nothing is odd', async () => {
    expect(await judged({})).toMatchObject({ wantsControl: false, state: { reason: 'ok', evidence: [] } });
    expect(await reasonOf({}, 'same')).toBe('ok');
  });

  test.each<[Control, string, LinkReason]>([
    ['same', SHELL, 'unclear'],
    ['other', SHELL, 'empty'],
    [
      'other',
      SHELL.replace('<div', '<p>News from the harbour, the council and the islands every morning.</p><div'),
      'ok',
    ],
    ['honest', SHELL, 'ok'],
    ['not-asked', SHELL, 'ok'],
    ['other', OTHER, 'ok'],
    ['other', '<title>Harbour</title><p>Short.', 'ok'],
  ])('a shell that scripts fill, with a control that is %s', async (control, body, reason) => {
    expect(await reasonOf({ body }, control)).toBe(reason);
  });
});

describe('a living page', () => {
  test('behind a paywall is paywalled, wherever the chain led', async () => {
    const body = `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>${ARTICLE}`;
    for (const control of ['not-asked', 'same', 'honest'] as const)
      expect(await judged({ body }, control)).toMatchObject({
        wantsControl: false,
        state: { reason: 'paywalled', confidence: 0.95 },
      });
    expect(await reasonOf({ body, truncated: 'length' })).toBe('paywalled');
    expect(await reasonOf({ body, hops: [[301, 'https://times.test/a/council-rejects-harbour-budget']] })).toBe(
      'paywalled',
    );
  });

  const NEW = 'https://times.test/archive/council-rejects-harbour-budget';
  const BETWEEN = 'https://times.test/moved/council-rejects-harbour-budget';
  test.each<[string, Answered['hops'], LinkReason]>([
    ['for good', [[301, NEW]], 'permanent-redirect'],
    ['for good, by a 308', [[308, NEW]], 'permanent-redirect'],
    [
      'for good, twice',
      [
        [301, BETWEEN],
        [308, NEW],
      ],
      'permanent-redirect',
    ],
    ['for now', [[302, NEW]], 'temporary-redirect'],
    ['for now, by a 307', [[307, NEW]], 'temporary-redirect'],
    [
      'for good and then for now',
      [
        [301, BETWEEN],
        [302, NEW],
      ],
      'temporary-redirect',
    ],
    [
      'for now and then for good',
      [
        [302, BETWEEN],
        [301, NEW],
      ],
      'temporary-redirect',
    ],
  ])('that was sent on %s', async (_name, hops, reason) => {
    expect(await reasonOf({ ...(hops === undefined ? {} : { hops }) })).toBe(reason);
  });

  test.each<[string, string]>([
    [CITED, CITED.replace('https:', 'http:')],
    [CITED, CITED.replace('times.test', 'www.times.test')],
    [CITED.replace('times.test', 'www.times.test'), CITED],
    [CITED, `${CITED}/`],
    [`${CITED}//`, CITED],
    [CITED, `${CITED}/index.html`],
    [`${CITED}/Default.aspx`, `${CITED}/`],
    [CITED, CITED.replace('council', 'Council')],
    [CITED, `${CITED}?utm_source=feed`],
    [`${CITED}?utm_source=feed&id=5`, `${CITED}?id=5`],
    [`${CITED}?id=5&fbclid=x&b=6`, `${CITED}?id=5&b=6`],
    [`${CITED}?ref=home`, CITED],
    [`${CITED}?src=a&source=b`, CITED],
    [CITED.replace('council', '%63ouncil'), CITED],
    [`${CITED}#top`, CITED],
  ])('%s redirected to %s is the same page', async (cited, to) => {
    expect(await reasonOf({ cited, hops: [[301, to]] })).toBe('ok');
  });

  test.each<[string, string]>([
    [`${CITED}?id=5`, `${CITED}?id=6`],
    [`${CITED}?id=5&page=2`, `${CITED}?id=5`],
    [`${CITED}?preference=a`, CITED],
    [`${CITED}?pref=a`, CITED],
    [`${CITED}?source_id=5`, CITED],
    [CITED, CITED.replace('times.test', 'times.test:8443')],
    [CITED, CITED.replace('times.test', 'news.times.test')],
    [CITED, `${CITED}/reindex.html`],
    [CITED, CITED.replace('/2021', '/index.php/2021')],
    ['https://awww.times.test/council-rejects-harbour-budget', 'https://atimes.test/council-rejects-harbour-budget'],
    [`${CITED}-%ff`, `${CITED}-%fe`],
  ])('%s redirected to %s has moved', async (cited, to) => {
    expect(await reasonOf({ cited, hops: [[301, to]] })).toBe('permanent-redirect');
  });

  test('with a stray percent sign in its address is compared as it is written', async () => {
    const cited = `${CITED}-100%ff`;
    expect(await reasonOf({ cited, hops: [[301, `${cited}`]] })).toBe('ok');
  });
});

describe('the names of a host are wanted', () => {
  const NOTICE = '<title>Harbour</title><p>Short.';
  test.each<[string, Answered, boolean]>([
    ['where a living page has a few words that show nothing of the cited work', { body: NOTICE }, true],
    ['where it is a long text', { body: LIKELY_GONE.replace('Page not found', 'Herring') }, false],
    [
      'where its few words are those of the cited work',
      { body: `<title>${NAME}</title><h1>${NAME}</h1>${TEXT.repeat(6)}` },
      false,
    ],
    ['where it is no web page', { body: '%PDF', page: null, headers: { 'content-type': 'application/pdf' } }, false],
    ['where it is a plain text', { body: 'Short.', headers: { 'content-type': 'text/plain' } }, false],
    ['where the page is missing', { status: 404, body: NOTICE }, false],
    ['where it calls itself missing', { body: '<title>Page not found</title><p>Sorry.' }, false],
  ])('%s', async (_name, answered, wanted) => {
    expect((await judged(answered)).wantsNames).toBe(wanted);
  });

  test('by nobody where no answer came', () => {
    const failed: Exchange = { ...sent, url: CITED, outcome: { kind: 'failure', phase: 'dns', code: 'ENOTFOUND' } };
    expect(judge(CITED, [failed], null, 'not-asked').wantsNames).toBe(false);
  });
});

describe('what is left of one thing of many', () => {
  test.each([
    ['https://store.test/us/app/tide-clock/id118', 'https://store.test/us/apps/', 'redirect-to-home'],
    ['https://store.test/story/tide-clock', 'https://store.test/stories', 'redirect-to-home'],
    ['https://store.test/us/app/tide-clock/id118', 'https://store.test/us/app/tides/id118', 'permanent-redirect'],
  ] as const)('%s leads to %s', async (cited, to, reason) => {
    const body = '<title>All there is</title><h1>All there is</h1><p>Bread and chess.</p>';
    expect(await reasonOf({ cited, hops: [[301, to]], body }, 'honest')).toBe(reason);
  });

  test('an edition’s front page is a home page', async () => {
    const hops = [[302, 'https://times.test/international/']] as const;
    expect(await reasonOf({ cited: 'https://times.test/us/a/118', hops, body: OTHER })).toBe('redirect-to-home');
  });

  test('a registry keeps the date on which a package was taken back', async () => {
    const headers = { 'content-type': 'application/json' };
    const record = { name: 'weirs', time: { created: '2014-03-11', unpublished: { time: '2016-03-22' } } };
    const cited = 'https://registry.test/weirs';
    expect(await reasonOf({ cited, headers, body: JSON.stringify(record) })).toBe('removed');
    expect(await reasonOf({ cited, headers, body: JSON.stringify({ ...record, versions: { '1.0.0': {} } }) })).toBe(
      'ok',
    );
  });

  test('advertisements under every address are parked, though scripts stand beside them', async () => {
    const body =
      '<title>weirs.test</title><h2>Related searches</h2><ul><li>Boats</li></ul><script src="/feed.js"></script>';
    expect(await reasonOf({ cited: 'https://weirs.test/2009/a.htm', body }, 'everywhere')).toBe('parked');
  });
});
