import { expect, test } from 'vitest';
import { networkDown } from '../../../src/web/pacing/network-down.ts';
import type { NameSources } from '../../../src/web/sockets/dns.ts';

const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
const nowhere: NameSources = {
  four: failing('ENOTFOUND'),
  six: failing('ENOTFOUND'),
  system: failing('ENOTFOUND'),
  hosts: () => Promise.resolve(new Map()),
};

const isDown = (sources: Partial<NameSources>, urls = ['https://harbour.test/report']) =>
  networkDown(urls, { env: {} }, new AbortController().signal, { ...nowhere, ...sources });

test('a machine that finds no name at all is off the network, and one that finds one is not', async () => {
  expect(await isDown({})).toBe(true);
  expect(
    await isDown({ four: (host) => (host === 'doi.org' ? Promise.resolve(['8.8.8.8']) : failing('ETIMEOUT')()) }),
  ).toBe(false);
});

test('a network that leads every name to itself is none', async () => {
  expect(await isDown({ four: () => Promise.resolve(['10.0.0.1']) })).toBe(true);
});

test('without a name server the system is asked for hosts that are there, and for no others: it cannot be stopped', async () => {
  const asked: string[] = [];
  const system = (host: string) => {
    asked.push(host);
    return failing('EAI_AGAIN')();
  };
  const urls = Array.from({ length: 9 }, (_, nth) => `https://host${nth}.test/`);
  expect(await isDown({ four: failing('ECONNREFUSED'), six: failing('ECONNREFUSED'), system }, urls)).toBe(true);
  expect(asked.sort()).toEqual(['doi.org', 'web.archive.org']);
});

test('who has given up already is told nothing of the network, and no name is asked for', async () => {
  const asked: string[] = [];
  const four = (host: string) => {
    asked.push(host);
    return failing('ENOTFOUND')();
  };
  const urls = ['https://harbour.test/report'];
  expect(await networkDown(urls, { env: {} }, AbortSignal.abort(), { ...nowhere, four })).toBe(false);
  expect(asked).toEqual([]);
});
