import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractClaims } from '../src/claims/index.ts';
import type { Article, Link } from '../src/core/article.ts';
import type { Citation } from '../src/core/claim.ts';
import { isStetError } from '../src/core/errors.ts';
import { readArticle } from '../src/readers/index.ts';

/** Fewest sources of an article that is worth measuring. */
const LEAST_SOURCES = 4;

/** Lower ends of the confidence bands that are counted apart. */
const BANDS = [0.3, 0.4, 0.5, 0.65, 0.8] as const;

interface Counts {
  /** Ties by address in each band, and those of them in the linked paragraph. */
  bands: { tied: number; inParagraph: number }[];
  articles: number;
  /** Ties made from addresses, and how many of them stand in the sentence or paragraph that the author linked. */
  tied: number;
  inSentence: number;
  inParagraph: number;
  named: number;
  namedInParagraph: number;
  /** Check-worthy sentences with a link of the author's, and how many of them were tied to anything. */
  linked: number;
  found: number;
}

/** The same article with its inline links taken away and put into an unmarked list. */
function unmarked(article: Article): Article {
  const links = article.links
    .filter((link) => link.role === 'source' && link.url !== undefined)
    .map(
      ({ note: _note, fields: _fields, ...link }): Link => ({
        ...link,
        citedAs: link.url ?? '',
        via: 'reference',
        marks: [],
      }),
    );
  return { ...article, links };
}

function blockOf(article: Article, offset: number): number {
  return article.blocks.findIndex(({ span }) => span.start <= offset && offset < span.end);
}

function measure(article: Article, counts: Counts): void {
  const truth = extractClaims(article);
  if (truth.sources.length < LEAST_SOURCES) return;
  counts.articles += 1;
  const keyOf = new Map(truth.sources.map(({ id, key }) => [id, key]));
  const keysOf = (citations: readonly Citation[]) =>
    citations.filter(({ inferred }) => !inferred).map(({ source }) => keyOf.get(source));
  const ofParagraph = new Map<number, Set<string | undefined>>();
  const ofSentence = new Map<number, Set<string | undefined>>();
  for (const { span, citations } of truth.claims) {
    const block = blockOf(article, span.start);
    ofSentence.set(span.start, new Set(keysOf(citations)));
    ofParagraph.set(block, new Set([...(ofParagraph.get(block) ?? []), ...keysOf(citations)]));
  }
  const guess = extractClaims(unmarked(article));
  const guessedKey = new Map(guess.sources.map(({ id, key }) => [id, key]));
  for (const { span, citations, checkWorthy } of guess.claims) {
    const sentence = ofSentence.get(span.start) ?? new Set();
    const paragraph = ofParagraph.get(blockOf(article, span.start)) ?? new Set();
    for (const { source, via, confidence } of citations) {
      const key = guessedKey.get(source);
      counts[via === 'named' ? 'named' : 'tied'] += 1;
      if (via === 'named') counts.namedInParagraph += paragraph.has(key) ? 1 : 0;
      else {
        counts.inSentence += sentence.has(key) ? 1 : 0;
        counts.inParagraph += paragraph.has(key) ? 1 : 0;
        const band = counts.bands[BANDS.findLastIndex((lower) => confidence >= lower)];
        if (band !== undefined) {
          band.tied += 1;
          band.inParagraph += paragraph.has(key) ? 1 : 0;
        }
      }
    }
    if (checkWorthy && sentence.size > 0) {
      counts.linked += 1;
      if (citations.length > 0) counts.found += 1;
    }
  }
}

/**
 * `ties FOLDER...`: reads every article of the folders, takes the inline links away, lists them unmarked, and counts how
 * often the words of the addresses bring them back to the sentence or paragraph they came from. A lower bound: a sentence
 * elsewhere in the article that leans on the same source counts as wrong.
 */
async function main(folders: readonly string[]): Promise<number> {
  const counts: Counts = {
    bands: BANDS.map(() => ({ tied: 0, inParagraph: 0 })),
    articles: 0,
    tied: 0,
    inSentence: 0,
    inParagraph: 0,
    named: 0,
    namedInParagraph: 0,
    linked: 0,
    found: 0,
  };
  for (const folder of folders) {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.filter((each) => each.isFile()).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      try {
        measure(await readArticle({ bytes: new Uint8Array(await readFile(path)), path }), counts);
      } catch (error) {
        if (!isStetError(error)) throw error;
        process.stderr.write(`${path}: ${error.message}\n`);
      }
    }
  }
  const share = (part: number, whole: number) => (whole === 0 ? '-' : (part / whole).toFixed(3));
  process.stdout.write(
    `${counts.articles} articles, ${counts.tied} ties by address: ${share(counts.inSentence, counts.tied)} in the linked sentence, ` +
      `${share(counts.inParagraph, counts.tied)} in its paragraph; ${share(counts.found, counts.linked)} of ${counts.linked} linked sentences tied; ` +
      `${counts.named} named, ${share(counts.namedInParagraph, counts.named)} in the linked paragraph\n`,
  );
  counts.bands.forEach(({ tied, inParagraph }, index) => {
    process.stdout.write(
      `confidence from ${BANDS[index]}: ${tied} ties, ${share(inParagraph, tied)} in the linked paragraph\n`,
    );
  });
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
