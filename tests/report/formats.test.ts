import { describe, expect, test } from 'vitest';
import { reporters } from '../../src/report/index.ts';
import { sampleArticle, sampleClaim, sampleReport, sampleSource, VIEW } from '../helpers/sample-report.ts';

const EXTENSIONS: Readonly<Record<string, string>> = {
  table: 'txt',
  markdown: 'md',
  junit: 'xml',
  github: 'txt',
  sarif: 'json',
  ndjson: 'ndjson',
  json: 'json',
  csv: 'csv',
  html: 'html',
};

async function render(id: string, report = sampleReport(), width = 100): Promise<string> {
  const reporter = reporters.find((entry) => entry.id === id);
  return String(await reporter?.render(report, { ...VIEW, width }));
}

describe.each(reporters.filter(({ id }) => id in EXTENSIONS).map(({ id }) => id))('%s', (id) => {
  test('is what it was', async () => {
    await expect(await render(id)).toMatchFileSnapshot(`__snapshots__/report.${id}.${EXTENSIONS[id]}`);
  });

  test('is the same twice', async () => {
    expect(await render(id)).toBe(await render(id));
  });

  test('has something to say about an empty report', async () => {
    expect((await render(id, sampleReport([]))).length).toBeGreaterThan(0);
  });

  test('never calls a claim true, false, supported, verified or fact-checked', async () => {
    const text = (await render(id))
      .replace(/<script>.*?<\/script>/gs, '')
      .replace(/"(?:inferred|agrees|complete|fails|known|executionSuccessful|checkWorthy)": ?(?:true|false)/g, '')
      .replace(/"(?:true|false)"/g, '');
    const words =
      id === 'json' || id === 'ndjson' || id === 'sarif'
        ? text.replace(/:\s*(?:true|false)/g, '').replace(/"supported"/g, 'supported')
        : text;
    expect(words).not.toMatch(/\b(?:true|false|supported|verified|fact-checked)\b/i);
  });
});

/** Strings that would do something if a renderer let them through. */
const ATTACKS = [
  '\u001b[31mred\u001b]0;title\u0007',
  'abc\u202etxt.exe\u2066',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '[x](javascript:alert(1)) ![y](https://tracker.test/p.gif) | a | b |\n# heading',
  "=cmd|'/C calc'!A0",
  '@SUM(1+1)',
  '::set-output name=token::stolen\n::error::forged\r\n##[error]x',
  ']]></failure><!-- " \' & \u0000 \ufffe \ud800',
  `https://long.test/${'a'.repeat(10_000)}`,
];

describe.each(ATTACKS)('the attack %j', (attack) => {
  const source = sampleSource(1, { url: `https://site.test/${attack}`, citedAs: attack, note: attack });
  const claim = sampleClaim(1, {
    text: attack,
    citations: [{ source: 's1', via: 'numbered', marker: attack, confidence: 1, inferred: false }],
  });
  const finding = {
    code: 'dead-link',
    severity: 'error' as const,
    message: attack,
    hint: attack,
    args: {},
    line: 1,
    column: 1,
    source: 's1',
  };
  const report = sampleReport([
    sampleArticle({
      path: attack,
      title: attack,
      authors: [attack],
      sources: [source],
      claims: [claim],
      findings: [finding],
    }),
  ]);

  test.each(['table', 'markdown', 'junit', 'github', 'csv'])('does nothing in %s', async (id) => {
    const out = await render(id, report);
    expect(out).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\ufffe]/);
    if (id === 'markdown') {
      expect(out).not.toMatch(/<(?:script|img)/i);
      expect(out).not.toMatch(/(?<!\\)\]\(javascript/);
    }
    if (id === 'junit') expect(out).not.toMatch(/<script|]]>/);
    if (id === 'csv') expect(out).not.toMatch(/(?:^|,|\n)"?[=+@-]/);
    if (id === 'github') {
      for (const line of out.trimEnd().split('\n')) expect(line).toMatch(/^(?:::(?:error|warning|notice) |stet: )/);
    }
  });

  test('survives json and sarif as data', async () => {
    for (const id of ['json', 'sarif', 'ndjson']) {
      const text = await render(id, report);
      for (const line of id === 'ndjson' ? text.trimEnd().split('\n') : [text])
        expect(() => JSON.parse(line)).not.toThrow();
    }
  });
});
