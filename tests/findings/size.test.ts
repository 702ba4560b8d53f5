import { expect, test } from 'vitest';
import { linkState } from '../../src/core/link-state.ts';
import { findFindings, provenanceIn } from '../../src/findings/index.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';
import { citationWith, claimWith, factsWith, sourceWith } from './facts.ts';

test('ten thousand sources and claims are judged in linear time', () => {
  const ids = Array.from({ length: 10_000 }, (_, index) => index + 1);
  const sources = ids.map((id) => sourceWith({ id: `s${id}`, url: `https://a${id}.test/?utm_source=x` }));
  const cited = (id: number) => (id % 3 === 0 ? [] : [citationWith({ source: `s${id}` })]);
  const claims = ids.map((id) => claimWith({ id: `c${id}`, citations: cited(id) }));
  const facts = {
    ...factsWith({ sources, claims }),
    states: new Map(ids.map((id) => [`s${id}`, linkState(id % 2 === 0 ? 'ok' : 'http-404')])),
  };
  const started = cpuMs();
  const provenances = claims.map(provenanceIn(facts));
  expect(provenances.filter((provenance) => provenance === 'unsourced')).toHaveLength(3333);
  const findings = findFindings(facts);
  expect(findings.filter(({ code }) => code === 'dead-link')).toHaveLength(5000);
  // Generous: it takes a quarter of a second on an idle machine, and minutes as soon as anything is quadratic.
  expect(cpuMs() - started).toBeLessThan(10_000);
});

test('an address of a million slashes costs no more than its length', () => {
  const url = `https://a.test/${'/'.repeat(1_000_000)}x`;
  const facts = factsWith({ sources: [sourceWith({ url, citedAs: url })] });
  const article = { ...facts.article, canonical: url };
  const started = cpuMs();
  expect(findFindings({ ...facts, article }).map(({ code }) => code)).toContain('self-citation');
  // It takes some fifty milliseconds, and an hour where each slash is a new beginning.
  expect(cpuMs() - started).toBeLessThan(10_000);
});
