import { describe, expect, test } from 'vitest';
import type { ArchiveAnswer } from '../../src/core/capture.ts';
import type { Support } from '../../src/core/evidence.ts';
import type { WeighedClaim } from '../../src/core/facts.ts';
import { type LinkReason, linkState } from '../../src/core/link-state.ts';
import { provenanceIn } from '../../src/findings/index.ts';
import { citationWith, claimWith, factsWith, sourceWith, supportWith } from './facts.ts';

const copy: ArchiveAnswer = {
  status: 'found',
  best: { archive: 'wayback', url: 'https://archive.test/1', capturedAt: '2021-11-04T00:00:00Z', good: true },
  asked: [],
};
const none: ArchiveAnswer = { status: 'none', asked: [] };
const silent: ArchiveAnswer = { status: 'unknown', asked: [] };

const claimBackedBy = (...supports: Partial<Support>[]): WeighedClaim =>
  claimWith({ citations: supports.map((support) => citationWith({ support: supportWith(support) })) });

describe('what stands behind a claim whose sources were read', () => {
  test.each([
    ['sourced', [{ state: 'verbatim' }]],
    ['sourced', [{ state: 'passage-found' }, { state: 'source-not-read' }]],
    ['partly-sourced', [{ state: 'passage-found' }, { state: 'no-passage-found' }]],
    ['partly-sourced', [{ state: 'topic-only' }]],
    ['archived-only', [{ state: 'verbatim-elided', from: 'capture' }]],
    ['differs', [{ state: 'wording-differs' }]],
    ['differs', [{ state: 'figure-differs' }, { state: 'no-passage-found' }]],
    ['no-passage-found', [{ state: 'no-passage-found' }]],
  ] as const)('%s: %j', (wanted, supports) => {
    expect(provenanceIn(factsWith({ state: linkState('ok') }))(claimBackedBy(...supports))).toBe(wanted);
  });
});

describe('what stands behind a claim whose source was not read', () => {
  test.each<[string, LinkReason, ArchiveAnswer | undefined]>([
    ['unchecked', 'ok', undefined],
    ['source-lost', 'http-404', none],
    ['archived-only', 'http-404', copy],
    ['not-reached', 'http-404', silent],
    ['not-reached', 'forbidden', none],
    ['not-reached', 'timeout', undefined],
    ['unchecked', 'offline', undefined],
    ['cited-offline', 'no-link', undefined],
  ])('%s: %s', (wanted, reason, archive) => {
    const facts = factsWith({ state: linkState(reason), ...(archive === undefined ? {} : { archive }) });
    expect(provenanceIn(facts)(claimWith())).toBe(wanted);
  });

  test('a book is cited offline, never unsourced', () => {
    const { url: _url, ...book } = sourceWith({ kind: 'offline', citedAs: 'Solheim, Ports of the North' });
    expect(provenanceIn(factsWith({ sources: [book] }))(claimWith())).toBe('cited-offline');
  });

  test('nothing is known before anyone is asked', () => {
    expect(provenanceIn(factsWith())(claimWith())).toBe('unchecked');
  });
});

describe('what stands behind a claim without a tie', () => {
  const bare = claimWith({ citations: [] });

  test('an article that cites inline leaves it unsourced', () => {
    expect(provenanceIn(factsWith())(bare)).toBe('unsourced');
  });
  test('an article with an unmarked list says that none matched', () => {
    expect(provenanceIn(factsWith({ sources: [sourceWith({ unmarked: true })] }))(bare)).toBe('no-source-matched');
  });
  test('an absence is for a person to read, tied or not', () => {
    const absence = claimWith({ citations: [], reasons: ['absence'] });
    expect(provenanceIn(factsWith())(absence)).toBe('absence-claim');
    const tied = claimBackedBy({ state: 'passage-found' });
    expect(provenanceIn(factsWith({ state: linkState('ok') }))({ ...tied, reasons: ['absence'] })).toBe(
      'absence-claim',
    );
  });
  test('a source that the tool guessed and that has nothing of it is none', () => {
    const guess = (state: Support['state'], inferred = true) =>
      claimWith({ citations: [citationWith({ inferred, support: supportWith({ state }) })] });
    const facts = factsWith({ state: linkState('ok') });
    expect(provenanceIn(facts)(guess('no-passage-found'))).toBe('unsourced');
    expect(provenanceIn(facts)(guess('topic-only'))).toBe('partly-sourced');
    expect(provenanceIn(facts)(guess('no-passage-found', false))).toBe('no-passage-found');
  });
  test('an opinion is unchecked', () => {
    expect(provenanceIn(factsWith())({ ...bare, checkWorthy: false, stance: 'opinion' })).toBe('unchecked');
  });
});
