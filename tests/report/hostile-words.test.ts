import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reporters } from '../../src/report/index.ts';
import { attackedReport } from '../helpers/attacks.ts';
import { hostileWords, runsOf } from '../helpers/hostile-words.ts';
import { VIEW } from '../helpers/sample-report.ts';

// The attacks of formats.test.ts are those that somebody thought of; these are put together by chance.

const PLAIN = ['table', 'markdown', 'junit', 'github', 'csv', 'csl-json', 'bibtex', 'html'];
/** Controls of a terminal, what turns the direction of a line, and half a pair, which is no UTF-8. */
const ACTS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/u;

test.each(reporters.map(({ id, render }) => ({ id, render })))(
  '$id is the same twice, whatever its words are, and nothing in it acts',
  async ({ id, render }) => {
    await fc.assert(
      fc.asyncProperty(hostileWords, fc.integer({ min: 40, max: 160 }), async (words, width) => {
        const report = attackedReport(words);
        const out = String(await render(report, { ...VIEW, width }));
        expect(String(await render(report, { ...VIEW, width }))).toBe(out);
        if (PLAIN.includes(id)) expect(ACTS.exec(out)?.[0]).toBeUndefined();
        if (id === 'json' || id === 'sarif' || id === 'csl-json') JSON.parse(out);
        if (id === 'ndjson') for (const line of out.trimEnd().split('\n')) JSON.parse(line);
        if (id === 'csv') for (const cell of parse(out, { bom: true }).flat()) expect(cell).not.toMatch(/^[=+@-]/);
        if (id === 'junit') expect(out.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
      }),
      { numRuns: runsOf(25) },
    );
  },
);
