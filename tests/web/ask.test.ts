import { describe, expect, test } from 'vitest';
import type { HowToAsk } from '../../src/core/asking.ts';
import type { Request } from '../../src/core/exchange.ts';
import { refusalOf } from '../../src/web/refusal.ts';
import { askTwice, type FakeAnswer, FakeTransport, openTestWeb, sourceAt } from '../helpers/open-test-web.ts';

const ARTICLE = `<html lang="en"><head><title>Council votes down harbour repair budget - Northhaven Times</title></head><body><nav>Home News Sport</nav><article><h1>Council votes down harbour repair budget</h1>${'<p>The council of Northhaven voted down the harbour repair budget on Thursday after a debate of four hours, by nine votes to six.</p>'.repeat(12)}</article></body></html>`;
const HOME = `<html><head><title>Northhaven Times</title></head><body>${'<p>News of the day from the coast and the islands, every morning.</p>'.repeat(20)}</body></html>`;
const STRANGE = '<title>Ni revenos</title><h1>Ni revenos</h1><p>Bonvolu atendi iom.</p>';
const CITED = 'https://times.test/2021/02/council-votes-down-harbour-repair-budget';

/** One cited page; everything else on the host is an honest 404 unless `others` says otherwise. */
function site(
  cited: FakeAnswer | ((nth: number) => FakeAnswer),
  others: (url: URL) => FakeAnswer = () => ({ status: 404, body: '<title>404</title>' }),
): FakeTransport {
  return new FakeTransport((url, nth) =>
    url.href === CITED ? (typeof cited === 'function' ? cited(nth) : cited) : others(url),
  );
}

async function stateOf(transport: FakeTransport, url = CITED): Promise<string> {
  const { state } = await askTwice(openTestWeb(transport), url);
  return `${state.liveness} ${state.reason}`;
}

const page = (title: string, text = 'Something short.') =>
  `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`;

describe('what is kept of an answer', () => {
  const ask = (how: Partial<HowToAsk>) =>
    openTestWeb(site({ body: ARTICLE })).ask(sourceAt(CITED), {
      depth: 'links',
      abort: new AbortController().signal,
      pass: 1,
      ...how,
    });

  test('the page, unless nobody reads it; the judgement is the same', async () => {
    const [withPage, without] = [await ask({}), await ask({ withoutPage: true })];
    expect(withPage.page?.title).toContain('harbour repair budget');
    expect(without.page).toBeNull();
    expect(without.state).toEqual(withPage.state);
  });

  test('no body: it was read', async () => {
    const transport = site({ body: ARTICLE });
    const dropped: string[] = [];
    const send = async (request: Request) => {
      const exchange = await transport.send(request);
      const { outcome } = exchange;
      if (outcome.kind !== 'response' || outcome.body === undefined) return exchange;
      return {
        ...exchange,
        outcome: { ...outcome, body: { ...outcome.body, drop: () => void dropped.push(request.url) } },
      };
    };
    await openTestWeb({ send }).ask(sourceAt(CITED), {
      depth: 'links',
      abort: new AbortController().signal,
      pass: 1,
    });
    expect(dropped).toEqual([CITED]);
  });
});

describe('a living page', () => {
  test.each<[string, FakeAnswer]>([
    ['an article', { body: ARTICLE }],
    [
      'an article behind a vendor that let us in',
      {
        body: ARTICLE,
        headers: {
          'content-type': 'text/html',
          server: 'cloudflare',
          'cf-ray': '1',
          'set-cookie': '__cf_bm=x; datadome=y',
        },
      },
    ],
    ['a PDF', { body: '%PDF-1.4 x', headers: { 'content-type': 'application/pdf' } }],
    ['a picture', { body: new Uint8Array([137, 80, 78, 71, 0]), headers: { 'content-type': 'image/png' } }],
  ])('%s is live', async (_name, answer) => {
    expect(await stateOf(site(answer))).toBe('alive ok');
  });

  test('an article about missing pages is live', async () => {
    const url = 'https://times.test/tech/why-page-not-found-became-famous';
    const body = page(
      'Why “Page not found” became famous',
      'The words page not found have a history of their own. '.repeat(40),
    );
    expect(await stateOf(new FakeTransport((asked) => (asked.href === url ? { body } : { status: 404 })), url)).toBe(
      'alive ok',
    );
  });

  test('a paywalled article is live', async () => {
    const body = ARTICLE.replace(
      '</head>',
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script></head>',
    );
    expect(await stateOf(site({ body }))).toBe('alive paywalled');
  });

  test('a page with a contact form and a captcha in it is live', async () => {
    expect(
      await stateOf(
        site({
          body: ARTICLE.replace(
            '</article>',
            '<script src="https://www.google.com/recaptcha/api.js"></script></article>',
          ),
        }),
      ),
    ).toBe('alive ok');
  });

  test('503 once and then the page is live', async () => {
    expect(await stateOf(site((nth) => (nth === 1 ? { status: 503 } : { body: ARTICLE })))).toBe('alive ok');
  });

  test('404 once and then the page is live', async () => {
    expect(await stateOf(site((nth) => (nth === 1 ? { status: 404 } : { body: ARTICLE })))).toBe('alive ok');
  });
});

describe('a page that moved', () => {
  const moved = (status: number, target: string, body = ARTICLE) =>
    new FakeTransport((url) =>
      url.href === CITED
        ? { status, headers: { location: target } }
        : url.pathname.includes('random')
          ? { status: 404 }
          : { body },
    );
  test.each([
    [301, '/news/council-votes-down-harbour-repair-budget', 'alive permanent-redirect'],
    [308, '/news/council-votes-down-harbour-repair-budget', 'alive permanent-redirect'],
    [302, '/news/council-votes-down-harbour-repair-budget', 'alive temporary-redirect'],
    [301, 'https://www.times.test/2021/02/council-votes-down-harbour-repair-budget/', 'alive ok'],
    [301, 'https://new-times.test/2021/02/council-votes-down-harbour-repair-budget', 'alive permanent-redirect'],
  ])('by %i to %s is %s', async (status, target, expected) => {
    expect(await stateOf(moved(status, target))).toBe(expected);
  });

  test('by a refresh in the page has moved', async () => {
    const transport = new FakeTransport((url) =>
      url.href === CITED
        ? {
            body: '<meta http-equiv="refresh" content="0; url=/news/council-votes-down-harbour-repair-budget"><p>Moved.</p>',
          }
        : { body: ARTICLE },
    );
    expect(await stateOf(transport)).toBe('alive meta-refresh');
  });

  test.each<[string, string]>([
    ['0; url=/news/council-votes-down-harbour-repair-budget', 'alive meta-refresh'],
    ['0;URL="https://www.times.test/news/council-votes-down-harbour-repair-budget"', 'alive meta-refresh'],
    ['300', 'alive ok'],
    ['soon', 'alive ok'],
  ])('by the header Refresh: %s is %s', async (refresh, expected) => {
    const transport = new FakeTransport((url) =>
      url.href === CITED ? { headers: { refresh }, body: ARTICLE } : { body: ARTICLE },
    );
    expect(await stateOf(transport)).toBe(expected);
  });

  test.each([
    ['0; url=/news/council-votes-down-harbour-repair-budget', 'alive meta-refresh'],
    ['600; url=/news/council-votes-down-harbour-repair-budget', 'unknown empty'],
    ['30', 'unknown empty'],
  ])('by the header Refresh: %s without a body is %s', async (refresh, expected) => {
    const transport = new FakeTransport((url) => (url.href === CITED ? { headers: { refresh } } : { body: ARTICLE }));
    expect(await stateOf(transport)).toBe(expected);
  });
});

describe('a page that is gone', () => {
  test.each<[string, FakeAnswer, string]>([
    ['404', { status: 404 }, 'dead http-404'],
    ['410', { status: 410 }, 'dead http-410'],
    ['a missing host', { phase: 'dns', code: 'ENOTFOUND' }, 'dead no-such-host'],
    ['an English soft 404', { body: page('Page not found | Times') }, 'dead soft-404'],
    ['a German soft 404', { body: page('Seite nicht gefunden – Zeiten') }, 'dead soft-404'],
    ['a Spanish soft 404', { body: page('Página no encontrada - Tiempos') }, 'dead soft-404'],
    ['a Russian soft 404', { body: page('Страница не найдена') }, 'dead soft-404'],
    ['a Japanese soft 404', { body: page('お探しのページは見つかりませんでした') }, 'dead soft-404'],
    ['a removed article', { body: page('Times', 'This article has been removed.') }, 'dead removed'],
    ['a parked domain', { body: page('times.test', 'times.test is for sale. Buy this domain.') }, 'dead parked'],
    ['a suspended account', { body: page('Account Suspended') }, 'dead account-suspended'],
    ['a default page', { body: page('Welcome to nginx!') }, 'dead soft-404'],
    ['a default page of Caddy', { body: page('Caddy works!') }, 'dead soft-404'],
    [
      'a casino',
      {
        body: page(
          'Best Online Casino Bonus and Slot Online',
          'Online casino free spins sportsbook poker online. '.repeat(30),
        ),
      },
      'dead usurped',
    ],
  ])('as %s', async (_name, answer, expected) => {
    expect(await stateOf(site(answer))).toBe(expected);
  });

  test.each([
    ['/', HOME, 'dead redirect-to-home'],
    ['/en/', HOME, 'dead redirect-to-home'],
    ['/404.html', page('Northhaven Times', 'We could not help you. '.repeat(40)), 'dead redirect-to-error'],
    ['/2021/', page('Archive 2021', 'Many other things happened. '.repeat(40)), 'dead redirect-to-home'],
    ['/search?q=council', page('Search', 'Results. '.repeat(100)), 'dead soft-404'],
  ])('redirected to %s', async (target, body, expected) => {
    const transport = new FakeTransport((url) =>
      url.href === CITED ? { status: 302, headers: { location: target } } : { body },
    );
    expect(await stateOf(transport)).toBe(expected);
  });

  test('when the host gives the same page for anything', async () => {
    expect(await stateOf(site({ body: HOME }, () => ({ body: HOME })))).toBe('dead soft-404');
  });

  test('and not when the host is honest about other addresses', async () => {
    expect(await stateOf(site({ body: HOME }))).toBe('alive ok');
  });
});

describe('nobody can tell', () => {
  test.each<[string, FakeAnswer, string]>([
    [
      'a Cloudflare challenge',
      {
        status: 403,
        body: page('Just a moment...'),
        headers: { 'content-type': 'text/html', 'cf-mitigated': 'challenge', server: 'cloudflare' },
      },
      'unknown bot-challenge',
    ],
    [
      'an Anubis page with 200',
      {
        body: '<title>Making sure you&#39;re not a bot!</title><script id="anubis_challenge" type="application/json">{}</script>',
      },
      'unknown bot-challenge',
    ],
    [
      'an AWS WAF challenge with 202',
      { status: 202, headers: { 'x-amzn-waf-action': 'challenge' } },
      'unknown bot-challenge',
    ],
    [
      'an Incapsula page with 200',
      { body: '<html><iframe src="/_Incapsula_Resource?x=1"></iframe></html>' },
      'unknown bot-challenge',
    ],
    ['a bare 403', { status: 403, body: page('403 Forbidden') }, 'unknown forbidden'],
    ['429', { status: 429, headers: { 'retry-after': '86400' } }, 'unknown rate-limited'],
    ['401', { status: 401 }, 'unknown login-required'],
    ['451', { status: 451 }, 'unknown legal'],
    ['999', { status: 999 }, 'unknown bot-challenge'],
    ['500', { status: 500 }, 'unknown server-error'],
    ['a maintenance page with 200', { body: page('Scheduled maintenance') }, 'unknown server-error'],
    [
      'a page that is not for this country',
      { body: page('Times', 'This content is not available in your region.') },
      'unknown geo-blocked',
    ],
    ['an empty page', { body: '' }, 'unknown empty'],
    ['a page of a byte order mark alone', { body: '\ufeff' }, 'unknown empty'],
    ['a text without a word', { body: '\n', headers: { 'content-type': 'text/plain' } }, 'unknown empty'],
    ['a name with two dots in a row', { phase: 'dns', code: 'EBADNAME' }, 'unknown invalid-url'],
    ['a timeout', { phase: 'headers', code: 'UND_ERR_HEADERS_TIMEOUT' }, 'unknown timeout'],
    ['a name that cannot be looked up now', { phase: 'dns', code: 'EAI_AGAIN' }, 'unknown dns-error'],
    ['an expired certificate', { phase: 'tls', code: 'CERT_HAS_EXPIRED' }, 'unknown tls-expired'],
    ['a proxy that failed', { phase: 'proxy', code: 'PROXY_REFUSED' }, 'unknown proxy-error'],
    ['a circle', { status: 302, headers: { location: CITED } }, 'unknown redirect-loop'],
    [
      'a redirect into a private network',
      { status: 302, headers: { location: 'file:///etc/passwd' } },
      'unknown unsafe-redirect',
    ],
  ])('behind %s', async (_name, answer, expected) => {
    expect(await stateOf(site(answer))).toBe(expected);
  });

  test('about an application that scripts fill', async () => {
    const shell =
      '<html><head><title>App</title></head><body><div id="root"></div><script src="/app.js"></script></body></html>';
    expect(await stateOf(site({ body: shell }, () => ({ body: shell })))).toBe('unknown unclear');
  });

  test('about a login', async () => {
    const transport = new FakeTransport((url) =>
      url.href === CITED
        ? { status: 302, headers: { location: '/login?next=x' } }
        : { body: '<title>Log in</title><form><input type="password"></form>' },
    );
    expect(await stateOf(transport)).toBe('unknown login-required');
  });
});

describe('never asked', () => {
  test.each([
    ['https://[broken', 'invalid-url'],
    ['ftp://files.test/a', 'unsupported-scheme'],
    ['http://127.0.0.1/x', 'private-address'],
    ['https://site.test/unsubscribe?u=a8f7d6c5b4a39281', 'secret-in-url'],
    ['https://bucket.test/file?X-Amz-Signature=0a1b2c3d4e5f60718293', 'secret-in-url'],
    ['https://quiet.test/x', 'no-contact'],
  ])('%s: %s', async (url, reason) => {
    const transport = new FakeTransport(() => ({ body: ARTICLE }));
    const { state } = await askTwice(openTestWeb(transport, { noContact: ['quiet.test'] }), url);
    expect([state.status, state.reason, transport.asked.length]).toEqual(['not-asked', reason, 0]);
  });
});

describe('hosts that are not to be contacted', () => {
  test.each([
    ['bücher.test', 'http://bücher.test/x'],
    ['bücher.test', 'http://xn--bcher-kva.test/x'],
    [' Quiet.test. ', 'http://quiet.test/x'],
    ['*.bücher.test', 'http://www.bücher.test/x'],
    ['.quiet.test', 'http://quiet.test/x'],
    ['[2606:2800:220:1::1]', 'http://[2606:2800:220:1:0:0:0:1]/x'],
    ['2606:2800:220:1:0:0:0:1', 'http://[2606:2800:220:1::1]:81/x'],
  ])('%s is %s', (entry, url) => {
    expect(refusalOf(url, { noContact: [entry] })).toBe('no-contact');
  });

  test.each(['https://quiet.test/', 'quiet.test:8080', 'quiet.test/about', 'me@quiet.test', 'quiet.*', '*', '', 'a b'])(
    '%j is none: nothing is asked with an entry that matches nobody',
    (entry) => {
      expect(() => refusalOf('http://quiet.test/x', { noContact: [entry] })).toThrow(`Unexpected host \`${entry}\``);
    },
  );
});

describe('a DOI', () => {
  const doi = (code: number, landing: FakeAnswer) =>
    new FakeTransport((url) => {
      if (url.pathname.startsWith('/api/handles/'))
        return {
          status: code === 1 ? 200 : 404,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ responseCode: code }),
        };
      if (url.host === 'api.crossref.org')
        return {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            message: {
              title: ['On trusses'],
              author: [{ family: 'Lund' }],
              issued: { 'date-parts': [[2019]] },
              'updated-by': [{ type: 'retraction', label: 'Retraction', DOI: '10.1000/2' }],
            },
          }),
        };
      return url.host === 'doi.org' ? { status: 302, headers: { location: 'https://publisher.test/a' } } : landing;
    });
  const ask = (transport: FakeTransport) =>
    askTwice(openTestWeb(transport), 'https://doi.org/10.1000/1', { kind: 'doi', ids: { doi: '10.1000/1' } });

  test('that the registry does not know is dead', async () => {
    expect((await ask(doi(100, {}))).state.reason).toBe('no-such-doi');
  });
  test('whose publisher refuses us is registered', async () => {
    expect((await ask(doi(1, { status: 403 }))).state.reason).toBe('registered');
  });
  test('brings its record and its retraction', async () => {
    const { record, about } = await ask(doi(1, { body: ARTICLE }));
    expect(record).toEqual({ registry: 'Crossref', title: 'On trusses', firstAuthor: 'Lund', year: 2019 });
    expect(about?.notices?.[0]?.kind).toBe('retraction');
  });
});

test.each([
  ['and the home page', () => STRANGE, 'unclear'],
  ['and the home page has a text of its own', (path: string) => (path === '/' ? HOME : STRANGE), 'soft-404'],
])('few words that every address of a host gets, %s', async (_name, bodyAt, reason) => {
  const transport = new FakeTransport((url) => ({ body: bodyAt(url.pathname) }));
  const { state } = await askTwice(openTestWeb(transport), 'https://times.test/nia/ebria-afero');
  expect(state.reason).toBe(reason);
});

test('one control request a host, however many pages look suspicious', async () => {
  const transport = new FakeTransport(() => ({ body: HOME }));
  const web = openTestWeb(transport);
  for (const slug of ['harbour-budget-refused', 'harbour-master-resigned', 'harbour-roof-collapsed'])
    await askTwice(web, `https://times.test/2021/${slug}`);
  const cited = transport.asked.filter(({ url }) => !/harbour-|robots/.test(url));
  expect(cited.length).toBe(1);
});
