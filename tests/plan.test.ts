import { expect, test } from 'vitest';
import { joinPlans, type PlannedHost, planArticle, type RunOptions, readArticle } from '../src/index.ts';

const NOW = Date.UTC(2026, 4, 1);
const TEXT = `The roof fell ([union](https://union.test/a), [clinic](https://clinic.test/b), [again](https://union.test/c)).
See [the plan](https://wiki.test/plan) and [the draft](https://post.test/draft/1).`;

async function planned(options: RunOptions): Promise<Record<string, Pick<PlannedHost, 'urls' | 'why'>>> {
  const article = await readArticle({ bytes: new TextEncoder().encode(TEXT), path: 'roof.md' });
  const clock = { now: () => NOW, sleep: () => Promise.resolve() };
  const hosts = await planArticle(article, { ...options, archives: [], clock });
  return Object.fromEntries(hosts.map(({ host, urls, why }) => [host, { urls, why }]));
}

test('a source that an ignore rule leaves out is planned as never asked, with the reason', async () => {
  const plan = await planned({ ignore: [{ url: 'https://wiki.test/*', reason: 'staff only' }] });
  expect(plan['wiki.test']?.why).toBe('never asked: staff only (an ignore rule)');
  expect(plan['clinic.test']).toEqual({ urls: 1, why: 'a cited source' });
});

test('a host of which one address is left out is asked for the others', async () => {
  const plan = await planned({ ignore: [{ url: 'https://union.test/a', reason: 'for members' }] });
  expect(plan['union.test']).toEqual({ urls: 2, why: 'a cited source' });
});

test('a rule whose last day is over, or that silences one finding only, leaves nothing out', async () => {
  const plan = await planned({
    ignore: [
      { url: 'https://wiki.test/*', reason: 'until spring', until: '2026-04-30' },
      { url: 'https://clinic.test/*', code: 'insecure-address', reason: 'no https there' },
    ],
  });
  expect([plan['wiki.test']?.why, plan['clinic.test']?.why]).toEqual(['a cited source', 'a cited source']);
});

test('an address that is asked elsewhere is planned there', async () => {
  const plan = await planned({ remap: [{ from: 'https://post.test/', to: 'https://stage.test/' }] });
  expect(plan['stage.test']?.why).toBe('in the place of a cited source');
  expect(plan).not.toHaveProperty('post.test');
});

test('the hosts that tell a missing network from missing sources are named, unless they may not be asked', async () => {
  const why = 'only where no source answers: is there a network at all?';
  expect(await planned({})).toMatchObject({ 'doi.org': { urls: 0, why }, 'web.archive.org': { urls: 0, why } });
  const plan = await planned({ web: { noContact: ['doi.org'] } });
  expect(Object.keys(plan)).toContain('web.archive.org');
  expect(plan).not.toHaveProperty(['doi.org']);
  expect(await planned({ web: { resolve: ['union.test:443:127.0.0.1'] } })).not.toHaveProperty(['doi.org']);
});

test('nobody is named where every source is left out', async () => {
  expect(Object.values(await planned({ ignore: [{ url: '*', reason: 'all of it' }] })).map(({ why }) => why)).toEqual(
    Array.from({ length: 4 }, () => 'never asked: all of it (an ignore rule)'),
  );
});

test('a host that one article may not ask and another does is planned as asked, for all of their addresses', async () => {
  const options = { ignore: [{ url: 'https://union.test/a', reason: 'for members' }], archives: [] };
  const planOf = async (text: string) =>
    await planArticle(await readArticle({ bytes: new TextEncoder().encode(text), path: 'roof.md' }), options);
  const plans = [await planOf('See [a](https://union.test/a).'), await planOf('See [c](https://union.test/c).')];
  const union = (hosts: readonly PlannedHost[]) => hosts.find(({ host }) => host === 'union.test');
  expect(union(joinPlans(plans))).toEqual({ host: 'union.test', urls: 2, why: 'a cited source' });
  expect(union(joinPlans([...plans].reverse()))).toEqual(union(joinPlans(plans)));
});

test('a host that is asked where nobody answers, and cited by another article, is a cited source', async () => {
  const planOf = async (text: string) =>
    await planArticle(await readArticle({ bytes: new TextEncoder().encode(text), path: 'roof.md' }), { archives: [] });
  const plans = [await planOf('See [a](https://union.test/a).'), await planOf('See [d](https://doi.org/about).')];
  expect(joinPlans(plans).find(({ host }) => host === 'doi.org')).toEqual({
    host: 'doi.org',
    urls: 1,
    why: 'a cited source',
  });
});
