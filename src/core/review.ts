import { StetError } from './errors.ts';
import { normaliseText } from './plain-text.ts';
import type { ReportArticle, ReportClaim } from './report.ts';

/** A checker's verdict on one claim: theirs, never the tool's. */
export type SignOffState = 'confirmed' | 'changed' | 'query';

/** One sign-off, anchored by the claim's own words and its neighbours (TextQuoteSelector, W3C Web Annotation). */
export interface SignOff {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly state: SignOffState;
  readonly by: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly note?: string;
  /** A source that the checker found and the article does not cite. */
  readonly ownSource?: string;
}

/** The sidecar file of an article. */
export interface ReviewFile {
  readonly stetReview: 1;
  readonly article: string;
  readonly signOffs: readonly SignOff[];
}

/** A sign-off with the claim that it belongs to now; `claim` is undefined when the article no longer says it so. */
export interface AnchoredSignOff extends SignOff {
  readonly claim: ReportClaim | undefined;
}

/** Characters of the neighbouring claims that are kept; enough to tell two equal sentences apart. */
const CONTEXT_CHARS = 40;

/** The anchor of a claim among all claims of its article. */
export function anchorOf(claim: ReportClaim, article: ReportArticle): Pick<SignOff, 'exact' | 'prefix' | 'suffix'> {
  const at = article.claims.findIndex(({ id }) => id === claim.id);
  return {
    exact: claim.text,
    prefix: article.claims[at - 1]?.text.slice(-CONTEXT_CHARS) ?? '',
    suffix: article.claims[at + 1]?.text.slice(0, CONTEXT_CHARS) ?? '',
  };
}

/**
 * Finds each sign-off's claim in the article as it is now. Only a claim with the same words (typography aside) gets it:
 * what was changed has to be checked again. Among equal sentences the one with the same neighbours wins, then the order.
 */
export function anchorSignOffs(file: ReviewFile, article: ReportArticle): AnchoredSignOff[] {
  const plain = (text: string) => normaliseText(text).text;
  const byText = new Map<string, ReportClaim[]>();
  for (const claim of article.claims) {
    const key = plain(claim.text);
    byText.set(key, [...(byText.get(key) ?? []), claim]);
  }
  const taken = new Set<string>();
  return file.signOffs.map((signOff) => {
    const free = (byText.get(plain(signOff.exact)) ?? []).filter(({ id }) => !taken.has(id));
    const scored = free.map((claim) => ({ claim, score: neighbours(signOff, anchorOf(claim, article)) }));
    const best = scored.reduce<(typeof scored)[number] | undefined>(
      (winner, entry) => (winner === undefined || entry.score > winner.score ? entry : winner),
      undefined,
    );
    if (best !== undefined) taken.add(best.claim.id);
    return { ...signOff, claim: best?.claim };
  });
}

function neighbours(signOff: SignOff, anchor: Pick<SignOff, 'prefix' | 'suffix'>): number {
  return Number(signOff.prefix === anchor.prefix) + Number(signOff.suffix === anchor.suffix);
}

/** Adds or replaces the sign-off of a claim; the others stay as they are. */
export function signOff(
  file: ReviewFile,
  article: ReportArticle,
  claim: ReportClaim,
  verdict: Omit<SignOff, 'exact' | 'prefix' | 'suffix'>,
): ReviewFile {
  const others = anchorSignOffs(file, article)
    .filter((entry) => entry.claim?.id !== claim.id)
    .map(({ claim: _claim, ...entry }) => entry);
  return { ...file, signOffs: [...others, { ...anchorOf(claim, article), ...verdict }] };
}

/** Reads a sidecar file. @throws StetError BAD_OPTION when it is not one */
export function readReview(text: string, name: string): ReviewFile {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw new StetError('BAD_OPTION', `Cannot read the sign-offs in \`${name}\`: it is not JSON`, { cause });
  }
  if (!isReview(document))
    throw new StetError('BAD_OPTION', `Cannot read the sign-offs in \`${name}\`: it is no review file of version 1`);
  return document;
}

function isReview(value: unknown): value is ReviewFile {
  if (typeof value !== 'object' || value === null || !('stetReview' in value) || value.stetReview !== 1) return false;
  return 'signOffs' in value && Array.isArray(value.signOffs) && value.signOffs.every(isSignOff);
}

function isSignOff(value: unknown): value is SignOff {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Record<string, unknown>; // an object, so it can be indexed
  const texts = ['exact', 'prefix', 'suffix', 'by', 'at'].every((key) => typeof entry[key] === 'string');
  return texts && ['confirmed', 'changed', 'query'].includes(String(entry['state']));
}
