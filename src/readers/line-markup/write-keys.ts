import type { CitedWorks } from '../bibliography/cited-works.ts';
import type { FlowRecorder } from '../flow/flow.ts';
import type { LinePart, Passage } from './passage.ts';

/** Writes `[vang2014; berg]` for a citation that names works by their keys; it points at each of them. */
export function writeKeys(
  flow: FlowRecorder,
  works: CitedWorks,
  passage: Passage,
  { from, to }: LinePart,
  keys: readonly string[],
): void {
  const targets = keys.map((key) => ({ to: works.noteOf(key) ?? `key:${key}`, label: key, isKey: true }));
  flow.refer(targets, () => passage.writeFor(flow, `[${keys.join('; ')}]`, from, to));
}
