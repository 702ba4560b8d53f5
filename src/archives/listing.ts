import type { ArchiveAnswer, ArchiveOutcome } from '../core/capture.ts';
import type { Candidate } from './choose.ts';

/** What an archive's index said of an address. */
export type Listing =
  | {
      readonly kind: 'captures';
      readonly candidates: readonly Candidate[];
      /** False when the index holds more than was read. */
      readonly isWhole: boolean;
    }
  | {
      readonly kind: 'none';
      /** What there is instead, in words, where the whole list is known and holds captured failures only. */
      readonly failures?: string;
    }
  | { readonly kind: 'excluded' }
  /** `skipped`: it was not asked; `unknown`: it was, and gave no answer that says anything. */
  | { readonly kind: 'skipped' | 'unknown'; readonly detail: string };

/** An archive's answer with nothing in it but what it was. */
export function plainAnswer(
  archive: string,
  outcome: ArchiveOutcome,
  rest: { readonly detail?: string; readonly absences?: number } = {},
): ArchiveAnswer {
  const { detail, absences } = rest;
  return {
    status: outcome,
    asked: [{ archive, outcome, ...(detail === undefined ? {} : { detail }) }],
    ...(absences === undefined ? {} : { absences }),
  };
}

/** Why nothing of a site is shown, for people. */
export const EXCLUDED = 'the archive shows nothing of this site';

/** The answer of a listing that names no capture. */
export function answerOfSilence(
  archive: string,
  listing: Exclude<Listing, { kind: 'captures' }>,
  absences: number,
): ArchiveAnswer {
  switch (listing.kind) {
    case 'none':
      return listing.failures === undefined
        ? plainAnswer(archive, 'none', { absences })
        : { ...plainAnswer(archive, 'none', { absences: 2, detail: listing.failures }), seen: true };
    case 'excluded':
      return plainAnswer(archive, 'excluded', { detail: EXCLUDED });
    case 'skipped':
    case 'unknown':
      return plainAnswer(archive, listing.kind, { detail: listing.detail });
  }
}
