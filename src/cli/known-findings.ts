import { type Baseline, baselineDocument, compareBaseline, type Report, readBaseline } from '../index.ts';
import { type Flags, text } from './flags.ts';
import { loadInput } from './inputs.ts';
import type { Io } from './io.ts';
import { absolute, writeWhole } from './output.ts';

/** The findings that `--baseline` knows; null without one. @throws StetError INPUT_UNREADABLE, BAD_OPTION */
export async function openBaseline(flags: Flags, io: Io): Promise<Baseline | null> {
  const file = text(flags, 'baseline');
  if (file === undefined) return null;
  const { bytes } = await loadInput(file, io, { allEntries: false });
  return readBaseline(new TextDecoder().decode(bytes), file);
}

/**
 * Marks what is known, and writes the new baseline where `--write-baseline` wants one; what it holds is known from then
 * on, in this run too. An incomplete run writes none: it would forget what it did not come to.
 * @throws StetError OUTPUT_FAILED
 */
export async function markKnown(
  report: Report,
  baseline: Baseline | null,
  flags: Flags,
  io: Io,
): Promise<{ readonly report: Report; readonly fixed: ReturnType<typeof compareBaseline>['fixed'] | null }> {
  const wholeFiles = flags['changedSince'] === undefined;
  const file = text(flags, 'writeBaseline');
  if (file === undefined || !report.complete)
    return baseline === null ? { report, fixed: null } : compareBaseline(report, baseline, { wholeFiles });
  const document = baselineDocument(report);
  await writeWhole(absolute(file, io), document, file);
  const fixed = baseline === null ? [] : compareBaseline(report, baseline, { wholeFiles }).fixed;
  return { ...compareBaseline(report, readBaseline(document, file), { wholeFiles }), fixed };
}
