import type { Report } from '../../src/core/report.ts';
import { sampleArticle, sampleClaim, sampleReport, sampleSource } from './sample-report.ts';

/** Strings that would do something if a renderer let them through. */
export const ATTACKS: readonly string[] = [
  '\u001b[31mred\u001b]0;title\u0007',
  'abc\u202etxt.exe\u2066',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '</style></title></script><script>alert(1)</script>',
  '"><a href="javascript:alert(1)" onclick=alert(1) autofocus onfocus=alert(1)>x</a>',
  'javascript:alert(1)//https://site.test',
  'data:text/html,<script>alert(1)</script>',
  '<svg/onload=alert(1)><style>@import url(https://tracker.test/)</style>',
  '[x](javascript:alert(1)) ![y](https://tracker.test/p.gif) | a | b |\n# heading',
  "=cmd|'/C calc'!A0",
  '@SUM(1+1)',
  '::set-output name=token::stolen\n::error::forged\r\n##[error]x',
  ']]></failure><!-- " \' & \u0000 \ufffe \ud800',
  '{{constructor.constructor("alert(1)")()}}',
  `https://long.test/${'a'.repeat(10_000)}`,
];

/** A report in which everything that comes from an article, a page, an archive or a checker is the attack. */
export function attackedReport(attack: string): Report {
  const link = sampleSource(1).link;
  const source = sampleSource(1, {
    url: attack,
    citedAs: attack,
    note: attack,
    about: {
      title: attack,
      outlet: attack,
      authors: [attack],
      publishedAt: attack,
      notices: [{ kind: attack, text: attack }],
    },
    ...(link === undefined
      ? {}
      : {
          link: {
            ...link,
            finalUrl: attack,
            contentType: attack,
            checkedAt: attack,
            sha256: attack,
            redirects: [{ url: attack, status: 301 }],
            evidence: [{ signal: attack, detail: attack }],
          },
        }),
    archive: {
      status: 'found',
      best: { archive: attack, url: attack, capturedAt: attack, sha256: attack },
      first: attack,
      last: attack,
      asked: [{ archive: attack, outcome: 'found', detail: attack }],
    },
  });
  const passage = { text: `${attack} ${attack} ${attack}`, prefix: attack, suffix: attack, link: attack };
  const support = {
    state: 'wording-differs' as const,
    score: 0.5,
    from: 'live' as const,
    passages: [passage],
    quote: {
      parts: [attack],
      cuts: [attack],
      diff: [
        { kind: 'cut' as const, text: attack },
        { kind: 'added' as const, text: attack },
      ],
      meaningChanges: [attack],
    },
    figures: [{ claim: attack, source: attack, agrees: false, kind: 'count' }],
    unbacked: [attack],
    why: attack,
    lostHedge: attack,
  };
  const verdict = {
    state: 'query' as const,
    by: attack,
    at: '2026-11-24T10:00:00.000Z',
    note: attack,
    ownSource: attack,
  };
  const claim = sampleClaim(1, {
    text: attack,
    context: attack,
    section: attack,
    quotations: [{ start: 0, end: 5, text: attack }],
    signOff: verdict,
    start: 0,
    end: attack.length,
    citations: [{ source: 's1', via: 'numbered', marker: attack, confidence: 1, inferred: false, support }],
  });
  const finding = {
    code: attack,
    severity: 'error' as const,
    message: attack,
    hint: attack,
    args: {},
    line: 1,
    column: 1,
    source: 's1',
    fails: true as const,
  };
  const article = sampleArticle({
    path: attack,
    title: attack,
    authors: [attack],
    publication: attack,
    publishedAt: attack,
    text: attack,
    blocks: [{ kind: 'paragraph', start: 0, end: attack.length }],
    sources: [source],
    claims: [claim],
    findings: [finding, { ...finding, claim: 'c1' }],
    review: { signedOff: 1, of: 1, lost: [{ ...verdict, text: attack, line: 1 }] },
  });
  const report = sampleReport([article]);
  return {
    ...report,
    complete: false,
    unread: [{ path: attack, code: attack, message: attack }],
    startedAt: attack,
    run: { argv: [attack], configSha256: null },
    gate: { failOn: [attack], failed: [], maxUnknown: null, unknown: 0, outcome: 'fail', why: attack },
  };
}
