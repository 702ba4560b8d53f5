import { describe, expect, test } from 'vitest';
import type { Provenance, SupportState } from '../../src/core/evidence.ts';
import { type LinkReason, linkState, REASONS } from '../../src/core/link-state.ts';
import { findingCodes, findingGuide } from '../../src/findings/index.ts';
import { reporters } from '../../src/report/index.ts';
import { claimCard } from '../../src/report/review-card.ts';
import { reviewList } from '../../src/report/review-list.ts';
import { sampleArticle, sampleClaim, sampleReport, sampleSource, VIEW } from '../helpers/sample-report.ts';

/** What a lexical comparison can never say of a claim. (`unsupported-scheme` speaks of a link.) */
const JUDGING =
  /(?<![\p{L}-])(?:true|false|untrue|supported|unsupported|verified|unverified|fact-checked)(?![\p{L}-])/iu;

// As records, so that a state that is added without being looked at here does not compile.
const STATES: Readonly<Record<SupportState, 0>> = {
  verbatim: 0,
  'verbatim-elided': 0,
  'verbatim-reordered': 0,
  'wording-differs': 0,
  'passage-found': 0,
  'topic-only': 0,
  'figure-differs': 0,
  'no-passage-found': 0,
  'source-not-read': 0,
  'not-checked': 0,
};
const PROVENANCES: Readonly<Record<Provenance, 0>> = {
  sourced: 0,
  'partly-sourced': 0,
  'archived-only': 0,
  'not-reached': 0,
  'source-lost': 0,
  differs: 0,
  'no-passage-found': 0,
  'cited-offline': 0,
  'no-source-matched': 0,
  unsourced: 0,
  'absence-claim': 0,
  unchecked: 0,
};

/** An article with every state of a source, every state of a tie, every provenance and every finding. */
const everything = () => {
  const sources = (Object.keys(REASONS) as LinkReason[]).map((reason, index) =>
    sampleSource(index + 1, { link: linkState(reason) }),
  );
  const passage = { text: 'Nine of them sailed.', prefix: 'On Monday ', suffix: ' The rest stayed.' };
  const tied = (Object.keys(STATES) as SupportState[]).map((state, index) => {
    const support = {
      state,
      score: 0.8,
      from: 'capture' as const,
      passages: [passage],
      figures: [true, false, null].map((agrees) => ({ claim: 'ten', source: 'nine', agrees, kind: 'count' })),
      unbacked: ['ten'],
      lostHedge: 'perhaps',
      foundIn: 's2',
      why: 'too little text',
    };
    const tie = { source: `s${index + 1}`, via: 'inferred' as const, marker: null, confidence: 0.6, inferred: true };
    return sampleClaim(index + 1, { citations: [{ ...tie, support }] });
  });
  const provenances = Object.keys(PROVENANCES) as Provenance[];
  const others = provenances.map((provenance, index) => sampleClaim(50 + index, { provenance }));
  const findings = findingCodes.map((code, index) => {
    const { means = '', advice = '' } = findingGuide(code) ?? {};
    return { code, severity: 'warning' as const, message: means, hint: advice, args: {}, line: index + 1, column: 1 };
  });
  return sampleArticle({ sources, claims: [...tied, ...others], findings });
};

/** All words of JSON: its strings and the names of its fields; the values `true` and `false` are no words about a claim. */
function wordsOf(json: unknown): string[] {
  if (typeof json === 'string') return [json];
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => [key, ...wordsOf(value)]);
}

const readers: Readonly<Record<string, (out: string) => string[]>> = {
  json: (out) => wordsOf(JSON.parse(out)),
  sarif: (out) => wordsOf(JSON.parse(out)),
  'csl-json': (out) => wordsOf(JSON.parse(out)),
  ndjson: (out) =>
    out
      .trim()
      .split('\n')
      .flatMap((line) => wordsOf(JSON.parse(line))),
  csv: (out) => out.split(/[\n,]/).filter((cell) => !/^"?(?:true|false)"?$/.test(cell)),
  html: (out) => [out.replace(/<(script|style)\b.*?<\/\1>/gs, '').replace(/="(?:true|false)"/g, '')],
};

describe('no output judges a claim', () => {
  test.each(reporters.map(({ id }) => id))('%s', async (id) => {
    const reporter = reporters.find((entry) => entry.id === id);
    const out = String(await reporter?.render(sampleReport([everything()]), { ...VIEW, only: 'all' }));
    expect(out.length).toBeGreaterThan(1000);
    for (const words of (readers[id] ?? ((whole) => [whole]))(out)) expect(words).not.toMatch(JUDGING);
  });

  test('the cards and the list of a review', async () => {
    const article = everything();
    const cards = await Promise.all(article.claims.map((claim) => claimCard(claim, article, VIEW)));
    expect([...cards, await reviewList(article, VIEW)].join('\n')).not.toMatch(JUDGING);
  });

  test('the words are seen where they stand', () => {
    for (const said of ['This is true.', 'not supported', 'Verified by stet', 'fact-checked'])
      expect(said).toMatch(JUDGING);
  });
});
