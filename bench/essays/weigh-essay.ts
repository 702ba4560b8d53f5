import { extractClaims } from '../../src/claims/index.ts';
import type { Article } from '../../src/core/article.ts';
import type { Citation, Claim } from '../../src/core/claim.ts';
import type { Source } from '../../src/core/source.ts';
import { weigh } from '../../src/evidence/index.ts';
import { readArticle } from '../../src/readers/index.ts';
import { plainPage } from '../evidence/plain-page.ts';
import { type Essay, type GoldSentence, readEssay } from './read-essay.ts';

/** A tie as found: the letter of its source (none: not of the list), and whether it is no guess. */
export interface FoundTie {
  readonly letter: string | undefined;
  readonly sure: boolean;
}

/** A sentence as an editor reads it, and as it is read here. */
export interface ReadSentence {
  readonly gold: GoldSentence;
  readonly checkWorthy: boolean;
  readonly stance: Claim['stance'] | undefined;
  readonly reasons: readonly string[];
  /** Best first: by the words of the addresses, and with the sources' texts. */
  readonly byAddress: readonly FoundTie[];
  readonly byText: readonly FoundTie[];
}

/** A file of `fixtures/essays`, its sentences beside what is made of them. */
export async function weighEssay(file: string): Promise<readonly ReadSentence[]> {
  const essay = readEssay(file);
  const path = essay.format === 'text' ? 'essay.txt' : 'essay.md';
  const article = await readArticle({ bytes: new TextEncoder().encode(essay.file), path });
  const { claims, sources } = extractClaims(article);
  const letterOf = lettersOf(essay, sources);
  const weighed = await weigh({
    article,
    claims,
    sources,
    textOf: async (id) => {
      const { title, text } = essay.sources.find(({ letter }) => letter === letterOf.get(id)) ?? {
        title: '',
        text: '',
      };
      return { page: plainPage(text, title), from: 'live' };
    },
    abort: new AbortController().signal,
  });
  return readSentences(essay, article, claims, weighed.claims, letterOf);
}

function lettersOf(essay: Essay, sources: readonly Source[]): ReadonlyMap<string, string> {
  return new Map(
    sources.flatMap(({ id, url, citedAs }) => {
      const letter = essay.sources.find((source) =>
        source.url === 'none' ? url === undefined && citedAs.includes(source.title) : source.url === url,
      )?.letter;
      return letter === undefined ? [] : [[id, letter] as const];
    }),
  );
}

function readSentences(
  essay: Essay,
  article: Article,
  claims: readonly Claim[],
  weighed: readonly Pick<Claim, 'span' | 'citations'>[],
  letterOf: ReadonlyMap<string, string>,
): readonly ReadSentence[] {
  const ties = (citations: readonly Citation[]) =>
    citations.map(({ source, sure }): FoundTie => ({ letter: letterOf.get(source), sure: sure === true }));
  let from = 0;
  return essay.sentences.map((gold) => {
    const start = article.text.indexOf(gold.text, from);
    if (start < 0) throw new Error(`The reading text lacks \`${gold.text}\``);
    const end = start + gold.text.length;
    from = end;
    const within = ({ span }: Pick<Claim, 'span'>) => span.start < end && start < span.end;
    const own = claims.filter(within);
    return {
      gold,
      checkWorthy: own.some(({ checkWorthy }) => checkWorthy),
      stance: own[0]?.stance,
      reasons: [...new Set(own.flatMap(({ reasons }) => reasons))],
      byAddress: ties(own.flatMap(({ citations }) => citations)),
      byText: ties(weighed.filter(within).flatMap(({ citations }) => citations)),
    };
  });
}
