import type { Article } from './article.ts';
import type { LinkReason } from './link-state.ts';

/** What `stet fix` can do to a link; `--fix` chooses among them. */
export const FIX_KINDS = ['archived', 'moved', 'https', 'tracking'] as const;

/** Why an address is changed. */
export type FixKind = (typeof FIX_KINDS)[number];

/** A copy in an archive that is to stand for, or beside, the original. */
export interface FixCopy {
  readonly url: string;
  /** ISO 8601 UTC, of the capture. */
  readonly capturedAt: string;
}

/**
 * One change of one mention of a source. `archived` has a `copy`, the other kinds a new address in `to`. `marked` is for
 * formats that can say of a link that it is gone, or that its page has changed, without another address.
 */
export interface LinkFix {
  readonly kind: FixKind | 'marked';
  /** Index into `Article.links`. */
  readonly link: number;
  /** Id of the source. */
  readonly source: string;
  /** The address as the article writes it. */
  readonly from: string;
  readonly to?: string;
  readonly copy?: FixCopy;
  /** Archives said that there is no copy. Absent also where they did not answer, or were not asked. */
  readonly noCopy?: true;
  /** Why: the reason of the link's state. */
  readonly reason: LinkReason;
}

/** A change that was not made, and why, for people. */
export interface RefusedFix {
  readonly fix: LinkFix;
  readonly why: string;
}

/** Bytes of the input, or of one part of a package, that are replaced; an insertion has `startByte` equal to `endByte`. */
export interface ByteEdit {
  readonly part?: string;
  readonly startByte: number;
  readonly endByte: number;
  readonly text: string;
}

/** A file and the changes that are wanted in it. */
export interface EditRequest {
  readonly bytes: Uint8Array;
  readonly article: Article;
  readonly fixes: readonly LinkFix[];
  /** `YYYY-MM-DD`: the day of the change, where a format wants one. */
  readonly today: string;
}

/** A file with the changes that could be made, and those that could not. */
export interface Edited {
  /** The whole file with the changes made; nothing else is different. */
  readonly bytes: Uint8Array;
  readonly applied: readonly LinkFix[];
  readonly refused: readonly RefusedFix[];
}

/** Writes changes of links in the idiom of one or more formats. */
export interface Editor {
  readonly id: string;
  /** Ids of readers. */
  readonly formats: readonly string[];
  edit(request: EditRequest): Promise<Edited>;
}
