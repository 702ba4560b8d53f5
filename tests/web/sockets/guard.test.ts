import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allowanceOf,
  isPrivateForm,
  isPublicAddress,
  isRefusedByForm,
  normalHost,
  pinnedFrom,
} from '../../../src/web/sockets/guard.ts';

/** The IANA special-purpose registries (IPv4, IPv6), with one address of each block, and the edges around private blocks. */
const NOT_PUBLIC = [
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.0',
  '10.255.255.255',
  '100.64.0.1',
  '100.127.255.255',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.0.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:0:127.0.0.1',
  '::127.0.0.1',
  '::808:808',
  '64:ff9b::10.0.0.1',
  '64:ff9b:1::8.8.8.8',
  '100::1',
  '2001::1',
  '2001:2::1',
  '2001:10::1',
  '2001:20::1',
  '2001:db8::1',
  '2002:7f00:1::1',
  '2002:808:808::1',
  '3fff::1',
  '4000::1',
  '5f00::1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fec0::1',
  'ff02::1',
  '2600:1234::5efe:10.0.0.1',
  '2600:1234::200:5efe:192.168.0.1',
  // Nothing that is no whole address.
  '',
  'site.test',
  '1.2.3.256',
  '8.8.8.8.8',
  '8.8.8.8:80',
  '[2606:4700::1111]',
];
const PUBLIC = [
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.1',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '192.169.0.0',
  '223.255.255.255',
  '::ffff:8.8.8.8',
  '64:ff9b::8.8.8.8',
  '2001:4860:4860::8888',
  '2606:4700::1111',
  '2600:1234::5efe:8.8.8.8',
  // As ISATAP but for one byte of its mark: an interface like any other, whose last bytes are no IPv4 address.
  '2600:1234::100:5efe:a00:1',
  '2600:1234::400:5efe:a00:1',
  '2600:1234::1:5efe:a00:1',
  '2600:1234::5ffe:a00:1',
  '2600:1234::5eff:a00:1',
];

describe('an address', () => {
  test.each(NOT_PUBLIC)('%s is not of the public internet', (address) => expect(isPublicAddress(address)).toBe(false));
  test.each(PUBLIC)('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

  test('that is private stays so however it is embedded', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.constantFrom('10', '127', '0'), octet, octet, octet, (first, b, c, d) => {
        const four = `${first}.${b}.${c}.${d}`;
        for (const wrapped of [four, `::ffff:${four}`, `::${four}`, `64:ff9b::${four}`, `64:ff9b:1::${four}`])
          expect(isPublicAddress(wrapped)).toBe(false);
      }),
    );
  });

  test('that is nonsense breaks nothing, and a name is no address', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof isPublicAddress(text)).toBe('boolean');
        expect(typeof isPrivateForm(text)).toBe('boolean');
        expect(allowanceOf([text]).allowsAddress(text, 80)).toBeTypeOf('boolean');
      }),
    );
    fc.assert(fc.property(fc.domain(), (name) => !isPublicAddress(name)));
  });
});

const open = { allowance: allowanceOf([]), pinned: pinnedFrom([]), proxied: false };

describe('by its form alone', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://[0:0:0:0:0:ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://１２７.0.0.1/',
    'http://127。0。0。1/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://a.localhost/',
    'http://router/',
    'http://nas.lan/',
    'http://wiki.corp/',
    'http://box.home.arpa/',
    'http://metadata.google.internal/',
    'http://printer.local/',
    'http://hr.intranet/',
    'http://tv.home/',
    'http://vault.private/',
    'http://host.localdomain/',
    'http://host.localnet/',
    'http://site.alt/',
    'http://duskgytldkxiuqc6.onion/',
    'http://reader.i2p/',
    'http://api.default.svc/',
    'http://web.service.consul/',
    'http://db.docker/',
    'http://home.arpa/',
    'http://fritz.box/',
    'http://nas.fritz.box/',
    'http://localtest.me/',
    'http://app.localtest.me/',
    'http://lvh.me/',
    'http://vcap.me/',
    'http://lacolhost.com/',
    'http://localho.st/',
    'http://10.0.0.7.nip.io/',
    'http://10-0-0-7.nip.io/',
    'http://app.192.168.100.200.xip.io/',
    'http://app-127-0-0-1.sslip.io/',
    'http://10-0-0-7.8.8.8.8.sslip.io/',
    'http://8.8.8.8.10.0.0.7.nip.io/',
    'http://0a000007.nip.io/',
    'http://fc00--1.sslip.io/',
    // Short forms of an address, which the services may read in their own ways.
    'http://8.8.nip.io/',
    'http://134744072.sslip.io/',
  ])('%s is refused', (url) => {
    expect(isRefusedByForm(new URL(url), open)).toBe(true);
    expect(isRefusedByForm(new URL(url), { ...open, proxied: true })).toBe(true);
  });

  test.each([
    'http://site.test/',
    'http://8.8.8.8/',
    'http://internal.site.test/',
    'http://local.test./',
    'http://nip.io/',
    'http://www.sslip.io/',
    'http://8-8-8-8.nip.io/',
    'http://1.1.1.1.sslip.io/',
    'http://snip.io/',
    'http://10.0.0.7.nip.io.site.test/',
    'http://notlvh.me/',
  ])('%s may be asked', (url) => expect(isRefusedByForm(new URL(url), open)).toBe(false));
});

describe('what was allowed by name', () => {
  test.each([
    [['127.0.0.1:8080'], 'http://127.0.0.1:8080/', false],
    [['127.0.0.1:8080'], 'http://127.0.0.1:8081/', true],
    [['127.0.0.1:8080'], 'http://127.1:8080/', false],
    [['127.0.0.0/8'], 'http://127.9.9.9/', false],
    [['127.0.0.0/8'], 'http://[::ffff:127.0.0.1]/', false],
    [['127.0.0.0/8'], 'http://10.0.0.1/', true],
    [['[::1]:80'], 'http://[::1]/', false],
    [['::1'], 'http://[::1]:9/', false],
    [['fd00::/8'], 'http://[fd00::2]/', false],
    [['intranet'], 'https://intranet/', false],
    [['Intranet.:443'], 'https://intranet/', false],
    [['Intranet.:443'], 'http://intranet/', true],
    [['127.0.0.1'], 'http://localhost/', false],
    [['127.0.0.1'], 'http://router/', true],
    [['8.8.8.8/33'], 'http://10.0.0.1/', true],
    [['10.0.0.0/8'], 'http://[fd00::1]/', true],
    [['fd00::/8'], 'http://10.0.0.1/', true],
    [['10.0.0.0/8', 'fd00::/8'], 'http://[fd00::1]/', false],
    [['0:0:0:0:0:0:0:1'], 'http://[::1]/', false],
    [['[FD00:0::1]:8080'], 'http://[fd00::1]:8080/', false],
    [['[FD00:0::1]:8080'], 'http://[fd00::1]:8081/', true],
    [['::ffff:10.0.0.1'], 'http://10.0.0.1/', false],
    [[' intranet '], 'http://intranet/', false],
    [[' intranet:80 '], 'http://intranet/', false],
    [[' intranet:80 '], 'http://intranet:81/', true],
    [['intranet:80x'], 'http://intranet/', true],
    [['intranet:8080'], 'http://intranet:808/', true],
  ])('%j for %s: refused %s', (entries, url, refused) => {
    expect(isRefusedByForm(new URL(url), { ...open, allowance: allowanceOf(entries) })).toBe(refused);
  });

  test('behind a proxy, localhost is the proxy’s own and needs its own name', () => {
    const allowance = allowanceOf(['127.0.0.1']);
    expect(isRefusedByForm(new URL('http://localhost/'), { ...open, allowance, proxied: true })).toBe(true);
    const named = allowanceOf(['localhost']);
    expect(isRefusedByForm(new URL('http://localhost/'), { ...open, allowance: named, proxied: true })).toBe(false);
  });

  test('pins are read with brackets and without, and nonsense is left out', () => {
    expect([
      ...pinnedFrom([
        'Site.test:80:127.0.0.1',
        '[::1]:8:[::1]',
        'a.test:1:::1',
        'b.test:1:not-an-address',
        'x',
        'c:d.test:1:127.0.0.1',
        'e.test::127.0.0.1',
        'f.test:1:',
        ' g.test:1: 10.0.0.1 ',
      ]),
    ]).toEqual([
      ['site.test:80', '127.0.0.1'],
      ['::1:8', '::1'],
      ['a.test:1', '::1'],
      ['g.test:1', '10.0.0.1'],
    ]);
    const pinned = pinnedFrom(['router:80:192.168.0.1']);
    expect(isRefusedByForm(new URL('http://router/'), { ...open, pinned })).toBe(false);
    expect(isRefusedByForm(new URL('http://router:81/'), { ...open, pinned })).toBe(true);
  });
});

test.each([
  ['Site.Test.', 'site.test'],
  [' site.test ', 'site.test'],
  ['site.test.:80', 'site.test:80'],
  ['[::1]', '::1'],
  ['[::1]:80', '::1:80'],
  ['[::1]x', '[::1]x'],
  ['x[::1]', 'x[::1]'],
  ['a.:80.test', 'a.:80.test'],
])('the host %j is %j', (host, normal) => expect(normalHost(host)).toBe(normal));
