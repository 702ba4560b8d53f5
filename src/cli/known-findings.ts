import { type Baseline, baselineDocument, compareBaseline, type Report, readBaseline } from '../index.ts';
import { type Flags, text } from './flags.ts';
import type { Io } from './io.ts';
import { loadInput } from './load-input.ts';
import { absolute, writeWhole } from './output.ts';
import { sayLine } from './say-error.ts';

/** The findings that `--baseline` knows; null without one. @throws StetError INPUT_UNREADABLE, BAD_OPTION */
export async function openBaseline(flags: Flags, io: Io): Promise<Baseline | null> {
  const file = text(flags, 'baseline');
  if (file === undefined) return null;
  const { bytes } = await loadInput(file, io, { allEntries: false });
  return readBaseline(new TextDecoder().decode(bytes), file);
}

/** A report in which is marked what is known. */
export interface MarkedReport {
  readonly report: Report;
  /** What the baseline knows and was not found any more; null without one. */
  readonly fixed: ReturnType<typeof compareBaseline>['fixed'] | null;
  /** The new baseline; null where none is wanted, or the run is incomplete: it would forget what it did not come to. */
  readonly document: string | null;
}

/** Marks what is known; where `--write-baseline` wants a new one, what that holds is known in this run too. */
export function markKnown(report: Report, baseline: Baseline | null, flags: Flags): MarkedReport {
  const wholeFiles = flags['changedSince'] === undefined;
  const file = text(flags, 'writeBaseline');
  if (file === undefined || !report.complete)
    return baseline === null
      ? { report, fixed: null, document: null }
      : { ...compareBaseline(report, baseline, { wholeFiles }), document: null };
  const document = baselineDocument(report);
  const fixed = baseline === null ? [] : compareBaseline(report, baseline, { wholeFiles }).fixed;
  return { ...compareBaseline(report, readBaseline(document, file), { wholeFiles }), fixed, document };
}

/** Writes the new baseline where there is one: after the report, which a full disk costs nothing then. @throws StetError OUTPUT_FAILED */
export async function writeBaseline({ document }: MarkedReport, flags: Flags, io: Io): Promise<void> {
  const file = text(flags, 'writeBaseline');
  if (file === undefined) return;
  if (document !== null) await writeWhole(absolute(file, io), document, file);
  else
    sayLine(
      `stet: \`${file}\` is not written: this run is incomplete, and what it did not come to would be forgotten`,
      io,
    );
}
