import { counted } from '../../core/text/counted.ts';
import { type BatchStatus, fleetStatus, printable } from '../../index.ts';
import type { Call } from '../command.ts';
import { writeAll } from '../io.ts';
import { needed } from '../needed-option.ts';

/** `stet status [batch]`. 0 or 2. */
export async function statusCommand({ names, flags, io }: Call): Promise<number> {
  const status = await fleetStatus(needed(flags, io, 'queue'), names[0]);
  if (flags['json'] === true) {
    await writeAll(io.stdout, `${JSON.stringify(status, null, 2)}\n`);
    return 0;
  }
  const jobs = Object.entries(status.jobs).flatMap(([state, jobCount]) =>
    jobCount > 0 ? [`${jobCount} ${state}`] : [],
  );
  const workers = status.workers.length === 0 ? 'no worker' : `workers: ${status.workers.join(', ')}`;
  const lines = [
    `${workers}; ${jobs.length === 0 ? 'nothing waits' : jobs.join(', ')}`,
    ...status.batches.flatMap(batchLines),
  ];
  await writeAll(io.stdout, `${lines.map((line) => printable(line, 2000)).join('\n')}\n`);
  return 0;
}

function batchLines(batch: BatchStatus): readonly string[] {
  const { id, submittedAt, articles, unread, sources, open, poisoned, finishedAt } = batch;
  const state =
    open > 0
      ? `${sources - open} of ${counted(sources, 'source')} done`
      : `done: ${counted(sources, 'source')}${finishedAt === undefined ? '' : ` at ${finishedAt}`}`;
  return [
    `${id}  submitted ${submittedAt}, ${counted(articles, 'article')}  ${state}`,
    ...unread.map(({ path, why }) => `  not read: ${path}: ${why}`),
    ...poisoned.map(({ url, why }) => `  given up: ${url}: ${why}`),
  ];
}
