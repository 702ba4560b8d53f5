import { describe, expect, test } from 'vitest';
import { createResolver, type NameSources } from '../../../src/web/sockets/dns.ts';
import { parseHosts } from '../../../src/web/sockets/hosts-file.ts';

function failing(code: string): () => Promise<never> {
  return () => Promise.reject(Object.assign(new Error(code), { code }));
}

function sources(rest: Partial<NameSources>): NameSources {
  return {
    four: failing('ENODATA'),
    six: failing('ENODATA'),
    system: failing('ENOTFOUND'),
    hosts: () => Promise.resolve(new Map()),
    ...rest,
  };
}

const never = () => new Promise<never>(() => undefined);

describe('a name', () => {
  test('gives its IPv4 addresses before its IPv6 ones', async () => {
    const resolver = createResolver(
      sources({ four: () => Promise.resolve(['192.0.2.1']), six: () => Promise.resolve(['2001:db8::1']) }),
    );
    expect(await resolver.resolve('both.test')).toEqual(['192.0.2.1', '2001:db8::1']);
  });

  test('with an address does not wait for a server that is silent about the other family', async () => {
    const resolver = createResolver(sources({ four: () => Promise.resolve(['192.0.2.1']), six: never }));
    expect(await resolver.resolve('four-only.test')).toEqual(['192.0.2.1']);
    const other = createResolver(sources({ four: never, six: () => Promise.resolve(['2001:db8::1']) }));
    expect(await other.resolve('six-only.test')).toEqual(['2001:db8::1']);
  });

  test.each([
    ['NXDOMAIN for both', 'ENOTFOUND', 'ENOTFOUND', 'ENOTFOUND'],
    ['NXDOMAIN for A, silence for AAAA', 'ENOTFOUND', 'ETIMEOUT', 'ENOTFOUND'],
    ['no address of either kind', 'ENODATA', 'ENODATA', 'ENODATA'],
    ['NXDOMAIN for AAAA alone (RFC 4074)', 'ENODATA', 'ENOTFOUND', 'ENODATA'],
    ['a broken server for A, NXDOMAIN for AAAA', 'ESERVFAIL', 'ENOTFOUND', 'ESERVFAIL'],
    ['a broken server', 'ESERVFAIL', 'ESERVFAIL', 'ESERVFAIL'],
    ['no address for A, a broken server for AAAA', 'ENODATA', 'ESERVFAIL', 'ESERVFAIL'],
  ])('%s fails as it should', async (_name, four, six, code) => {
    const resolver = createResolver(sources({ four: failing(four), six: failing(six) }));
    await expect(resolver.resolve('gone.test')).rejects.toMatchObject({ phase: 'dns', code });
  });

  test('is looked up once a run when it is found, and again when it was not', async () => {
    const asked: string[] = [];
    const resolver = createResolver(
      sources({
        four: (host) => {
          asked.push(host);
          return host === 'here.test' ? Promise.resolve(['192.0.2.1']) : failing('ENOTFOUND')();
        },
      }),
    );
    await resolver.resolve('here.test');
    await resolver.resolve('here.test');
    await expect(resolver.resolve('gone.test')).rejects.toMatchObject({ code: 'ENOTFOUND' });
    await expect(resolver.resolve('gone.test')).rejects.toMatchObject({ code: 'ENOTFOUND' });
    expect(asked).toEqual(['here.test', 'gone.test', 'gone.test']);
  });

  test('that was prepared is told once, and never throws before', async () => {
    let asked = 0;
    const resolver = createResolver(
      sources({
        four: () => {
          asked += 1;
          return failing('ENOTFOUND')();
        },
      }),
    );
    await resolver.prepare?.('gone.test');
    await expect(resolver.resolve('gone.test')).rejects.toMatchObject({ code: 'ENOTFOUND' });
    expect(asked).toBe(1);
  });

  test('in the hosts file is not looked up', async () => {
    const resolver = createResolver(
      sources({ hosts: () => Promise.resolve(new Map([['mine.test', ['192.0.2.7']]])), four: failing('EFILE') }),
    );
    expect(await resolver.resolve('mine.test')).toEqual(['192.0.2.7']);
  });
});

describe('a machine without a name server of its own', () => {
  const noServer = { four: failing('ECONNREFUSED'), six: failing('ECONNREFUSED') };

  test('asks the system', async () => {
    const resolver = createResolver(sources({ ...noServer, system: () => Promise.resolve(['192.0.2.9']) }));
    expect(await resolver.resolve('site.test')).toEqual(['192.0.2.9']);
  });

  test('that finds no name at all says nothing about any of them', async () => {
    const resolver = createResolver(sources(noServer));
    await expect(resolver.resolve('site.test')).rejects.toMatchObject({ code: 'EAI_AGAIN' });
  });

  test('believes a missing name once another was found', async () => {
    const system = (host: string) => (host === 'here.test' ? Promise.resolve(['192.0.2.9']) : failing('ENOTFOUND')());
    const resolver = createResolver(sources({ ...noServer, system }));
    await resolver.resolve('here.test');
    await expect(resolver.resolve('gone.test')).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });

  test('does not hold its few threads for a silent name when its server answers for others', async () => {
    let asked = 0;
    const resolver = createResolver(
      sources({
        four: (host) => (host === 'here.test' ? Promise.resolve(['192.0.2.1']) : failing('ETIMEOUT')()),
        six: failing('ETIMEOUT'),
        system: () => {
          asked += 1;
          return failing('EAI_AGAIN')();
        },
      }),
    );
    await resolver.resolve('here.test');
    await expect(resolver.resolve('slow.test')).rejects.toMatchObject({ code: 'ETIMEOUT' });
    expect(asked).toBe(0);
  });
});

test('a hosts file is read with its comments, its tabs and its line ends', () => {
  const names = parseHosts(
    '# mine\r\n192.0.2.1\tOne one.test # first\r\n2001:db8::1 one\nnonsense two\n192.0.2.1 one\n',
  );
  expect([...names]).toEqual([
    ['one', ['192.0.2.1', '2001:db8::1']],
    ['one.test', ['192.0.2.1']],
  ]);
});
