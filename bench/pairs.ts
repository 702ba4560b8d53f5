import { readFile } from 'node:fs/promises';
import type { Support } from '../src/core/evidence.ts';
import type { Remark } from '../src/core/facts.ts';
import { weighSentence } from './evidence/weigh-sentence.ts';

/** What an editor made of a pair: the page says so, says otherwise, says nothing of it. */
const VERDICTS = ['same', 'other', 'none'] as const;
/** What is said of a pair: that something differs; that a figure or all of it is not there; that words are not; nothing. */
const OUTCOMES = ['differs', 'not found', 'words', 'silent'] as const;
type Outcome = (typeof OUTCOMES)[number];

const DIFFERS = /-differs$|-contradicts$|-reordered$/;

function outcomeOf(supports: readonly Support[], remarks: readonly Remark[]): Outcome {
  const differs = ({ state, figures, lostHedge }: Support) =>
    DIFFERS.test(state) || lostHedge !== undefined || figures.some(({ agrees }) => agrees === false);
  if (remarks.length > 0 || supports.some(differs)) return 'differs';
  const lacks = ({ state, figures }: Support) =>
    state === 'no-passage-found' || figures.some(({ agrees }) => agrees === null);
  if (supports.some(lacks)) return 'not found';
  const isThere = ({ state, unbacked }: Support) =>
    /^(?:passage-found|verbatim|verbatim-elided)$/.test(state) && unbacked.length === 0;
  return supports.every(isThere) ? 'silent' : 'words';
}

function told(supports: readonly Support[], remarks: readonly Remark[]): string {
  return [
    ...supports.flatMap(({ state, lostHedge, figures, unbacked }) => [
      state,
      ...(lostHedge === undefined ? [] : [`lost: ${lostHedge}`]),
      ...figures.map(({ claim, source, agrees }) => `${claim}|${source}|${agrees}`),
      unbacked.join(' '),
    ]),
    ...remarks.map(({ code, args }) => `${code} ${JSON.stringify(args)}`),
  ].join(' · ');
}

/**
 * `pairs FILE...`: paragraphs of a line `source: text of a page` and lines `kind same|other|none: claim about it`. Of each kind how
 * often a difference is told, or that something is not there, or nothing is said. `VERBOSE=1` shows what is said of each.
 */
async function main(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const counts = new Map<string, Map<Outcome, number>>();
    for (const block of (await readFile(file, 'utf8')).trim().split(/\n{2,}/)) {
      const [text = '', ...lines] = block.split('\n').map((line) => /^([\w ]+): (.*)$/.exec(line)?.slice(1) ?? []);
      for (const [kind = '', claim = ''] of lines) {
        const weighed = await weighSentence({ sentence: claim, text: text[1] ?? '', language: 'en' });
        const supports = weighed.claims.flatMap(({ citations }) => citations.flatMap(({ support }) => support ?? []));
        const remarks = weighed.remarks.filter(({ code }) => code !== 'reuse');
        const outcome = outcomeOf(supports, remarks);
        const tally = counts.get(kind) ?? new Map<Outcome, number>();
        counts.set(kind, tally.set(outcome, (tally.get(outcome) ?? 0) + 1));
        if (process.env['VERBOSE'] === '1')
          process.stdout.write(`${kind}: ${outcome}: ${claim} [${told(supports, remarks)}]\n`);
      }
    }
    process.stdout.write(`${file}\n${''.padEnd(20)}${OUTCOMES.map((outcome) => outcome.padStart(11)).join('')}\n`);
    for (const verdict of VERDICTS) {
      const kinds = [...counts.keys()].filter((kind) => kind.endsWith(verdict)).sort();
      const all = new Map<Outcome, number>();
      for (const kind of kinds) {
        process.stdout.write(row(kind, counts.get(kind)));
        for (const [outcome, times] of counts.get(kind) ?? []) all.set(outcome, (all.get(outcome) ?? 0) + times);
      }
      process.stdout.write(row(`all ${verdict}`, all));
    }
  }
}

function row(name: string, tally: ReadonlyMap<Outcome, number> | undefined): string {
  const cells = OUTCOMES.map((outcome) => String(tally?.get(outcome) ?? 0).padStart(11));
  return `${name.padEnd(20)}${cells.join('')}\n`;
}

await main(process.argv.slice(2));
