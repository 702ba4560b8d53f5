import { isNegation, plainWords } from '../../core/text/negation.ts';
import { withoutStop } from '../../core/text/without-stop.ts';
import { type FactIndex, type Hit, nameOf, type Rule, type TiedClaim } from '../rule.ts';

/** Did the author make the tie? What hangs on a tie that the tool made is a hint and gates nothing. */
function byAuthor({ citation }: TiedClaim): boolean {
  return !citation.inferred;
}

function changesOf({ citation }: TiedClaim): string {
  const changes = (citation.support?.quote?.diff ?? [])
    .filter((change) => change.kind !== 'same' && change.text.trim() !== '')
    .slice(0, 6)
    .map((change) => `${change.kind === 'cut' ? 'source has' : 'article has'} “${withoutStop(change.text.trim())}”`);
  return changes.join(', ');
}

function* differing(index: FactIndex, wanted: boolean): Generator<Hit> {
  for (const tie of index.weighedTies) {
    if (tie.citation.support?.state !== 'wording-differs' || byAuthor(tie) !== wanted) continue;
    const turns = tie.citation.support.quote?.meaningChanges ?? [];
    yield {
      claim: tie.claim,
      source: tie.source,
      args: {
        url: nameOf(tie.source),
        changes: changesOf(tie),
        ...(turns.length === 0 ? {} : { turns: turns.join(', ') }),
        ...(wanted ? {} : { inferred: 1 }),
      },
    };
  }
}

/** A quotation whose words are not those of the source that the author tied it to. */
export const wordingDiffers: Rule = {
  code: 'wording-differs',
  severity: 'error',
  find: (index) => differing(index, true),
};

/** The same, where the tool guessed the source. */
export const wordingDiffersInferred: Rule = {
  code: 'wording-differs-inferred',
  severity: 'note',
  find: (index) => differing(index, false),
};

/** A quotation that stands word for word in another listed source than its own. */
export const quotationElsewhere: Rule = {
  code: 'quotation-elsewhere',
  severity: 'warning',
  *find(index: FactIndex): Generator<Hit> {
    for (const tie of index.weighedTies) {
      const found = tie.citation.support?.foundIn;
      const other = found === undefined ? undefined : index.source(found);
      if (other === undefined || other.id === tie.source.id || !byAuthor(tie)) continue;
      // Of a statement only a passage was looked for, which `no-passage-found` tells.
      if (tie.claim.quotations.length === 0) continue;
      yield {
        claim: tie.claim,
        source: tie.source,
        args: { url: nameOf(tie.source), foundIn: other.id, foundUrl: nameOf(other) },
      };
    }
  },
};

/** The parts of a quotation stand in the source, in another order. */
export const quotationReordered: Rule = {
  code: 'quotation-reordered',
  severity: 'warning',
  *find(index: FactIndex): Generator<Hit> {
    for (const tie of index.weighedTies) {
      if (tie.citation.support?.state !== 'verbatim-reordered') continue;
      yield {
        claim: tie.claim,
        source: tie.source,
        severity: byAuthor(tie) ? 'warning' : 'note',
        args: { url: nameOf(tie.source), ...(byAuthor(tie) ? {} : { inferred: 1 }) },
      };
    }
  },
};

/** A quotation that was not found in the source that the author tied it to, nor in any other. */
export const quotationNotFound: Rule = {
  code: 'quotation-not-found',
  severity: 'warning',
  *find(index: FactIndex): Generator<Hit> {
    for (const tie of index.weighedTies) {
      const { support } = tie.citation;
      if (support?.state !== 'no-passage-found' || support.foundIn !== undefined || !byAuthor(tie)) continue;
      if (tie.claim.quotations.length === 0) continue;
      const [nearest] = support.passages;
      yield {
        claim: tie.claim,
        source: tie.source,
        args: { url: nameOf(tie.source), ...(nearest === undefined ? {} : { nearest: nearest.text }) },
      };
    }
  },
};

/** A cut inside a quotation that swallowed much, or that hides how a sentence began. */
export const longCut: Rule = {
  code: 'long-cut',
  severity: 'note',
  *find(index: FactIndex): Generator<Hit> {
    for (const tie of index.weighedTies) {
      const { support } = tie.citation;
      const words = support?.quote?.elidedWords ?? 0;
      if (support?.state !== 'verbatim-elided' || words < LONG_CUT_WORDS) continue;
      const paragraphs = support.quote?.elidedParagraphs ?? 0;
      yield { claim: tie.claim, source: tie.source, args: { url: nameOf(tie.source), words, paragraphs } };
    }
  },
};

/** Words that a marked cut may leave out before it is worth reading them: two or three sentences. Our choice. */
const LONG_CUT_WORDS = 40;

/** A quotation that begins like a sentence, or behind a negation, and in the source in the middle of a sentence. */
export const clippedQuotation: Rule = {
  code: 'clipped-quotation',
  severity: 'note',
  *find(index: FactIndex): Generator<Hit> {
    const { text } = index.facts.article;
    for (const { claim, citation, source } of index.weighedTies) {
      const [part] = citation.support?.quote?.parts ?? [];
      if (citation.support?.quote?.startsMidSentence !== true || part === undefined) continue;
      const quotation = claim.quotations.find(({ start, end }) => opensAlike(text.slice(start, end), part.text));
      if (quotation === undefined || !/^\p{Ll}/u.test(part.text)) continue;
      const opensLikeSentence = /^\p{Lu}/u.test(text.slice(quotation.start, quotation.start + 2));
      const lead = text.slice(Math.min(claim.span.start, quotation.start), quotation.start);
      if (!opensLikeSentence && !isTurnedRound(part.prefix, lead)) continue;
      const args = {
        url: nameOf(source),
        before: openingOf(part.prefix),
        ...(citation.inferred ? { inferred: 1 } : {}),
      };
      yield { claim, source, args };
    }
  },
};

/** How the sentence begins that a prefix ends in; of one that began before it what is left, without the piece of a word. */
function openingOf(prefix: string): string {
  const start = prefix.search(/(?<![^.!?\n])[^.!?\n]*$/);
  return (start > 0 ? prefix.slice(start) : prefix.replace(/^\p{Ll}\S*/u, '…')).trim();
}

/** The source's "not" stands right before the words, and the article's sentence has none before them. */
function isTurnedRound(before: string, lead: string): boolean {
  const last = plainWords(before).at(-1);
  return last !== undefined && isNegation(last) && !plainWords(lead).some(isNegation);
}

/** Letters by which a quotation is known as the one that was found. */
const OPENING = 6;

function opensAlike(quotation: string, part: string): boolean {
  const opening = (words: string) => plainWords(words).join('').slice(0, OPENING);
  return opening(quotation) === opening(part);
}
