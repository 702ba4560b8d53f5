import { StetError } from './errors.ts';
import { isRecord, plainValue } from './json.ts';

/** What a checker can say of a claim; the verdict is the checker's, never the tool's. */
export const SIGN_OFF_STATES = ['confirmed', 'changed', 'query'] as const;

/**
 * `confirmed`: it may stand as it is; `changed`: the text was mended and may stand now; `query`: the author must answer.
 */
export type SignOffState = (typeof SIGN_OFF_STATES)[number];

/** What a checker decides about one claim. */
export interface Verdict {
  readonly state: SignOffState;
  /** Name or initials, as the checker wants to be named. */
  readonly by: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly note?: string;
  /** A source that the checker found and the article does not cite: an address, a book, a phone call. */
  readonly ownSource?: string;
}

/** Where a sign-off belongs: the claim's own words and its neighbours (TextQuoteSelector, W3C Web Annotation). */
export interface SignOffAnchor {
  readonly exact: string;
  /** End of the claim before, start of the claim after. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where the claim stood, for people who look for a lost one. */
  readonly line?: number;
  /** How many claims of the article had the same words, where it was more than one. */
  readonly twins?: number;
  /** The sentence that the claim leans on ("It ...", "They ..."). */
  readonly context?: string;
  /** Keys of the sources that the author had tied to the claim. */
  readonly sources?: readonly string[];
}

/** A checker's word on a claim, and by what the claim is found again. */
export interface SignOff extends SignOffAnchor, Verdict {}

/** The sidecar file of an article, version 1 (`schema/review.schema.json`). Fields that stet does not know are kept. */
export interface ReviewFile {
  readonly stetReview: 1;
  /** The article as it was named when the file was made; the file goes by its own place, not by this. */
  readonly article: string;
  readonly signOffs: readonly SignOff[];
}

/** Name of the sidecar beside an article: `draft.md` -> `draft.md.review.json`. */
export function reviewFileName(article: string): string {
  return `${article}.review.json`;
}

/** A review in which nothing is signed off yet. */
export function emptyReview(article: string): ReviewFile {
  return { stetReview: 1, article, signOffs: [] };
}

/** The sidecar's text: one field a line, so that a diff of two versions reads well. */
export function reviewDocument(file: ReviewFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads a sidecar file. @throws StetError BAD_REVIEW when it is not one */
export function readReview(text: string, name: string): ReviewFile {
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw broken(name, 'it is not JSON', cause);
  }
  if (!isRecord(document) || !('stetReview' in document)) throw broken(name, 'it is no review file');
  if (document['stetReview'] !== 1)
    throw broken(name, `it is of version ${plainValue(document['stetReview'])}, and this stet knows version 1`);
  if (!Array.isArray(document['signOffs'])) throw broken(name, 'it has no list `signOffs`');
  const wrong = document['signOffs'].findIndex((entry: unknown) => !isSignOff(entry));
  if (wrong >= 0) throw broken(name, `entry ${wrong + 1} of \`signOffs\` is incomplete`);
  return document as unknown as ReviewFile; // every field that is read was looked at above
}

function broken(name: string, why: string, cause?: unknown): StetError {
  return new StetError('BAD_REVIEW', `Cannot read the sign-offs in \`${name}\`: ${why}`, {
    hint: 'docs/review.md shows what such a file looks like; move it away to begin anew',
    cause,
  });
}

const REQUIRED_TEXTS = ['exact', 'prefix', 'suffix', 'by', 'at'];
const OPTIONAL_TEXTS = ['note', 'ownSource', 'context'];

function isSignOff(value: unknown): value is SignOff {
  if (!isRecord(value)) return false;
  return (
    REQUIRED_TEXTS.every((key) => typeof value[key] === 'string') &&
    OPTIONAL_TEXTS.every((key) => value[key] === undefined || typeof value[key] === 'string') &&
    ['line', 'twins'].every((key) => value[key] === undefined || typeof value[key] === 'number') &&
    (value['sources'] === undefined ||
      (Array.isArray(value['sources']) && value['sources'].every((key) => typeof key === 'string'))) &&
    SIGN_OFF_STATES.some((state) => state === value['state']) &&
    !Number.isNaN(Date.parse(plainValue(value['at'])))
  );
}
