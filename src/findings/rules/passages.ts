import { type FactIndex, type Hit, nameOf, type Rule } from '../rule.ts';

const TIMES: ReadonlySet<string> = new Set(['date', 'year']);

/** Ties with a figure that differs, one hit a kind: the first figure, or the first time. */
function* differing(index: FactIndex, inferred: boolean, wanted: (kind: string) => boolean): Generator<Hit> {
  for (const { claim, citation, source } of index.weighedTies) {
    const { support } = citation;
    if (support?.state !== 'figure-differs' || citation.inferred !== inferred) continue;
    const pair = support.figures.find(({ agrees, kind }) => agrees === false && wanted(kind));
    if (pair === undefined) continue;
    const [passage] = support.passages;
    yield {
      claim,
      source,
      args: {
        url: nameOf(source),
        ours: pair.claim,
        theirs: pair.source ?? '',
        ...(passage === undefined ? {} : { passage: passage.text }),
        ...(inferred ? { inferred: 1 } : {}),
      },
    };
  }
}

/** A figure in the claim is not the one that stands in the passage about it. */
export const figureDiffers: Rule = {
  code: 'figure-differs',
  severity: 'warning',
  find: (index) => differing(index, false, (kind) => !TIMES.has(kind)),
};

/** A date or a year in the claim is not the one that stands in the passage about it. */
export const dateContradicts: Rule = {
  code: 'date-contradicts',
  severity: 'warning',
  find: (index) => differing(index, false, (kind) => TIMES.has(kind)),
};

/** The same, where the tool guessed the source. */
export const figureDiffersInferred: Rule = {
  code: 'figure-differs-inferred',
  severity: 'note',
  find: (index) => differing(index, true, () => true),
};

/** The source that the author named was read, and nothing about the claim was seen in it. */
export const noPassageFound: Rule = {
  code: 'no-passage-found',
  severity: 'note',
  *find(index: FactIndex): Generator<Hit> {
    for (const { claim, citation, source } of index.weighedTies) {
      if (citation.support?.state !== 'no-passage-found' || citation.inferred || claim.quotations.length > 0) continue;
      if (!claim.checkWorthy) continue;
      const other = citation.support.foundIn;
      yield { claim, source, args: { url: nameOf(source), ...(other === undefined ? {} : { foundIn: other }) } };
    }
  },
};

/** The source says it carefully, the article does not. */
export const hedgeLost: Rule = {
  code: 'hedge-lost',
  severity: 'note',
  *find(index: FactIndex): Generator<Hit> {
    for (const { claim, citation, source } of index.weighedTies) {
      const hedge = citation.support?.lostHedge;
      if (hedge === undefined) continue;
      yield { claim, source, args: { url: nameOf(source), hedge, ...(citation.inferred ? { inferred: 1 } : {}) } };
    }
  },
};
