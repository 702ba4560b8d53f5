import { extractClaims } from '../src/claims/index.ts';
import type { Article } from '../src/core/article.ts';
import type { Remark, WeighedClaim } from '../src/core/facts.ts';
import { guessByWords } from '../src/core/text/guess-language.ts';
import { namesIn } from '../src/core/text/names.ts';
import { seededRandom } from '../src/store/recordings/replay.ts';
import { figureFaults } from './faults/figures.ts';
import { harmless } from './faults/harmless.ts';
import { type FaultyPage, type Kind, pick, type Random, type Wanted } from './faults/kind.ts';
import { type OwnPage, ownPages, weighAgainstOwn } from './faults/own-pages.ts';
import { wordFaults } from './faults/words.ts';

const SEED = 20_261_127;
/** Sentences of a page that get the same kind of fault. */
const A_PAGE = 3;

/** What is said of a sentence: the fault by its name, another difference, that something is not there, or nothing. */
const OUTCOMES = ['right', 'other', 'not found', 'silent'] as const;
type Outcome = (typeof OUTCOMES)[number];

/**
 * `seeded-faults FOLDER`: the counterpart of `own-words`. Sentences of recorded pages cite their own page, each with one
 * known fault (or the same in another form, which is none). Pages are told in two halves, so that rules can be made on the one
 * and tried on the other. `VERBOSE=1` shows what is said of the first half's.
 */
async function main(folder: string): Promise<void> {
  const random = seededRandom(SEED);
  const kinds = [...figureFaults, ...wordFaults, ...harmless];
  const counts = kinds.map(() => [new Map<Outcome, number>(), new Map<Outcome, number>()] as const);
  let pages = 0;
  for await (const own of ownPages(folder)) {
    const half = pages % 2 === 0 ? 0 : 1;
    pages += 1;
    const { claims } = extractClaims(own.article);
    const sentences = claims
      .filter(({ kind, stance }) => kind === 'statement' && stance === 'fact')
      .map((claim) => claim.text);
    const names = [...new Set(sentences.flatMap((sentence) => namesIn(sentence).map((name) => name.text)))];
    const page = { names, language: languageOf(own.article) };
    for (const [index, kind] of kinds.entries()) {
      const tally = counts[index]?.[half];
      for (const [sentence, outcome] of await outcomes(kind, changed(kind, sentences, page, random), own)) {
        tally?.set(outcome, (tally.get(outcome) ?? 0) + 1);
        if (half === 0 && process.env['VERBOSE'] === '1')
          process.stdout.write(`${kind.name}: ${outcome}: ${sentence}\n`);
      }
    }
  }
  process.stdout.write(`${''.padEnd(26)}${OUTCOMES.join(', ')}: one half | the other\n`);
  for (const [index, { name }] of kinds.entries()) {
    const cells = counts[index]?.map((tally) =>
      OUTCOMES.map((outcome) => String(tally.get(outcome) ?? 0).padStart(5)).join(''),
    );
    process.stdout.write(`${name.padEnd(26)}${cells?.join('  |')}\n`);
  }
}

/** Some of the sentences, each changed once, with itself as it was. */
function changed(kind: Kind, sentences: readonly string[], page: FaultyPage, random: Random): Map<string, string> {
  const all = sentences.flatMap((sentence) => {
    const faulty = kind.change(sentence, random, page);
    return faulty === null || faulty === sentence ? [] : [[faulty, sentence] as const];
  });
  const chosen = new Map<string, string>();
  for (let left = A_PAGE; left > 0 && all.length > 0; left--) {
    const one = pick(all, random);
    if (one === undefined) break;
    all.splice(all.indexOf(one), 1);
    chosen.set(...one);
  }
  return chosen;
}

/** An article of the changed sentences alone, each a paragraph, held against the page that they are from. */
async function outcomes(
  kind: Kind,
  faulty: ReadonlyMap<string, string>,
  { article, page, body }: OwnPage,
): Promise<(readonly [what: string, outcome: Outcome])[]> {
  if (faulty.size === 0) return [];
  const made = articleOf([...faulty.keys()], article);
  const { claims } = extractClaims(made);
  const originals = [...faulty.values()];
  // A change may cut a sentence in two: these are left out.
  const whole = made.blocks.map(({ span }) =>
    claims.filter(({ span: { start } }) => start >= span.start && start < span.end),
  );
  const weighed = await weighAgainstOwn(
    { ...page, text: body, mainText: body },
    made,
    whole.flatMap((one) => (one.length === 1 ? one : [])),
  );
  return weighed.claims.map((claim) => {
    const before = originals[made.blocks.findIndex(({ span }) => claim.span.start < span.end)] ?? '';
    const remarks = weighed.remarks.filter((remark) => remark.claim === claim.id && remark.code !== 'reuse');
    return [told(claim, remarks), outcomeOf(kind, claim, before, remarks)] as const;
  });
}

function languageOf({ text, language }: Article): string {
  return (guessByWords(text) ?? language ?? 'en').slice(0, 2);
}

function articleOf(sentences: readonly string[], article: Article): Article {
  let end = -PARAGRAPH.length;
  const blocks = sentences.map((sentence) => {
    const start = end + PARAGRAPH.length;
    end = start + sentence.length;
    return { kind: 'paragraph' as const, span: { start, end } };
  });
  return { ...article, text: sentences.join(PARAGRAPH), blocks, links: [] };
}

const PARAGRAPH = '\n\n';
const DIFFERS = /-differs$/;

function outcomeOf({ wanted }: Kind, { citations }: WeighedClaim, before: string, remarks: readonly Remark[]): Outcome {
  const support = citations[0]?.support;
  const figures = support?.figures ?? [];
  const isRight: Readonly<Record<Wanted, boolean>> = {
    figure: figures.some(({ claim, agrees }) => agrees === false && !before.includes(claim)),
    wording: support?.state === 'wording-differs',
    negation: support?.state === 'wording-differs' || remarks.some(({ code }) => code === 'negation-differs'),
    speaker: remarks.some(({ code }) => code === 'speaker-differs'),
    name: remarks.some(({ code }) => code === 'name-spelling-differs'),
    hedge: support?.lostHedge !== undefined,
  };
  if (wanted !== null && isRight[wanted]) return 'right';
  if (remarks.length > 0 || DIFFERS.test(support?.state ?? '') || support?.lostHedge !== undefined) return 'other';
  const isThere =
    /^(?:passage-found|verbatim)$/.test(support?.state ?? '') && figures.every(({ agrees }) => agrees === true);
  return isThere && (support?.unbacked ?? []).length === 0 ? 'silent' : 'not found';
}

function told({ text, citations }: WeighedClaim, remarks: readonly Remark[]): string {
  const support = citations[0]?.support;
  const figures = support?.figures.map(({ claim, source, agrees }) => `${claim}|${source}|${agrees}`).join('; ');
  const said = [support?.state, figures, support?.unbacked.join(' '), ...remarks.map(({ code }) => code)];
  return `${text} [${said.join(' · ')}]`;
}

await main(process.argv[2] ?? '');
