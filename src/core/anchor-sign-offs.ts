import type { ReportArticle, ReportClaim } from './report.ts';
import type { ReviewFile, SignOff, SignOffAnchor, Verdict } from './review.ts';
import { normaliseText } from './text/plain-text.ts';

/** A sign-off with the claim that it belongs to now; `claim` is undefined when the article no longer says it so. */
export interface AnchoredSignOff {
  readonly signOff: SignOff;
  readonly claim: ReportClaim | undefined;
  /** What is not as it was although the claim's own words are: the sentence it leans on, the sources tied to it. */
  readonly changedSince: readonly ('context' | 'sources')[];
}

/** Characters of the neighbouring claims that are kept; enough to tell two equal sentences apart. */
export const CONTEXT_CHARS = 40;

/** `[3]`, `[3, 4]`, `[^3]`, `³`: renumbering the notes changes no claim. Words in brackets are the author's and stay. */
const NOTE_MARKS = /\[\s*\^?\d{1,3}(?:\s*[,;–-]\s*\^?\d{1,3})*\s*\]|[\u00b9\u00b2\u00b3\u2070-\u2079]+/g;

/** What a claim compares as: its words, whatever the typography and the numbers of its notes. */
function wordsOf(text: string): string {
  return normaliseText(text.replace(NOTE_MARKS, '')).text;
}

/** The claims of an article by their words, and each one's place among all: made once for many sign-offs. */
class ClaimIndex {
  readonly #claims: readonly ReportClaim[];
  readonly #keys: ReadonlyMap<string, string>;
  readonly #byWords = new Map<string, number[]>();

  constructor(article: ReportArticle) {
    this.#claims = article.claims;
    this.#keys = new Map(article.sources.map(({ id, key }) => [id, key]));
    for (const [index, { text }] of article.claims.entries()) {
      const words = wordsOf(text);
      this.#byWords.set(words, [...(this.#byWords.get(words) ?? []), index]);
    }
  }

  /** Every claim with these words, in reading order. */
  withWords(text: string): readonly { readonly claim: ReportClaim; readonly anchor: SignOffAnchor }[] {
    const found = this.#byWords.get(wordsOf(text)) ?? [];
    return found.flatMap((index) => {
      const claim = this.#claims[index];
      return claim === undefined ? [] : [{ claim, anchor: this.#anchor(claim, index, found.length) }];
    });
  }

  anchorOf(claim: ReportClaim): SignOffAnchor {
    const found = this.withWords(claim.text).find((entry) => entry.claim.id === claim.id);
    return found?.anchor ?? { exact: claim.text, prefix: '', suffix: '' };
  }

  #anchor(claim: ReportClaim, index: number, twins: number): SignOffAnchor {
    const sources = this.#sourceKeys(claim);
    return {
      exact: claim.text,
      prefix: this.#claims[index - 1]?.text.slice(-CONTEXT_CHARS) ?? '',
      suffix: this.#claims[index + 1]?.text.slice(0, CONTEXT_CHARS) ?? '',
      line: claim.line,
      ...(twins > 1 ? { twins } : {}),
      ...(claim.context === undefined ? {} : { context: claim.context }),
      ...(sources.length === 0 ? {} : { sources }),
    };
  }

  /** The sources that the author tied; what stet infers may change with its version and signs nothing off. */
  #sourceKeys(claim: ReportClaim): string[] {
    const tied = claim.citations.filter(({ inferred }) => !inferred);
    return [...new Set(tied.flatMap(({ source }) => this.#keys.get(source) ?? []))].sort();
  }
}

/** The anchor of a claim among all claims of its article. */
export function anchorOf(claim: ReportClaim, article: ReportArticle): SignOffAnchor {
  return new ClaimIndex(article).anchorOf(claim);
}

/**
 * Finds each sign-off's claim in the article as it is now. Only a claim with the same words (typography and numbers of
 * notes aside) gets it: what was changed has to be checked again. Among equal sentences the one with the same
 * neighbours wins, then the nearest; where one of several equal sentences went, its sign-off does not move to another.
 * In the order of the file.
 */
export function anchorSignOffs(file: ReviewFile, article: ReportArticle): AnchoredSignOff[] {
  const index = new ClaimIndex(article);
  const pairs = file.signOffs.flatMap((signOff, order) => {
    const found = index.withWords(signOff.exact);
    return found.flatMap(({ claim, anchor }) => {
      const score = neighbours(signOff, anchor);
      const ambiguous = score === 0 && found.length < (signOff.twins ?? 1);
      const away = Math.abs(claim.line - (signOff.line ?? claim.line));
      return ambiguous ? [] : [{ order, claim, anchor, score, away }];
    });
  });
  pairs.sort((a, b) => b.score - a.score || a.away - b.away || a.order - b.order);
  const owners = new Map<number, { claim: ReportClaim; anchor: SignOffAnchor }>();
  const taken = new Set<string>();
  for (const { order, claim, anchor } of pairs) {
    if (owners.has(order) || taken.has(claim.id)) continue;
    owners.set(order, { claim, anchor });
    taken.add(claim.id);
  }
  return file.signOffs.map((signOff, order) => {
    const owner = owners.get(order);
    const changedSince = owner === undefined ? [] : changedAround(signOff, owner.anchor);
    return { signOff, claim: owner?.claim, changedSince };
  });
}

function neighbours(signOff: SignOffAnchor, anchor: SignOffAnchor): number {
  const same = (a: string, b: string) => Number(wordsOf(a) === wordsOf(b));
  return same(signOff.prefix, anchor.prefix) + same(signOff.suffix, anchor.suffix);
}

/** What around a claim is not as it was when it was signed off, though its own words are. */
function changedAround(signOff: SignOffAnchor, now: SignOffAnchor): readonly ('context' | 'sources')[] {
  const context = wordsOf(signOff.context ?? '') !== wordsOf(now.context ?? '');
  const sources = (signOff.sources ?? []).join('\n') !== (now.sources ?? []).join('\n');
  return [...(context ? (['context'] as const) : []), ...(sources ? (['sources'] as const) : [])];
}

/** The review with the sign-offs of some claims (by id) set anew, or taken away (`null`); all others stay as they are. */
export function signOffAll(
  file: ReviewFile,
  article: ReportArticle,
  verdicts: ReadonlyMap<string, Verdict | null>,
): ReviewFile {
  const others = anchorSignOffs(file, article)
    .filter(({ claim }) => claim === undefined || !verdicts.has(claim.id))
    .map((entry) => entry.signOff);
  const index = new ClaimIndex(article);
  const fresh = article.claims.flatMap((claim) => {
    const verdict = verdicts.get(claim.id) ?? null;
    return verdict === null ? [] : [{ ...index.anchorOf(claim), ...verdict }];
  });
  return { ...file, signOffs: [...others, ...fresh] };
}

/** The review with one claim's sign-off set anew, or taken away. */
export function signOff(
  file: ReviewFile,
  article: ReportArticle,
  claim: ReportClaim,
  verdict: Verdict | null,
): ReviewFile {
  return signOffAll(file, article, new Map([[claim.id, verdict]]));
}
