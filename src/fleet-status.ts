import { batchStatus, listBatches } from './fleet/batch.ts';
import type { BatchStatus } from './fleet/batch-status.ts';
import { livingWorkers } from './fleet/membership.ts';
import { withQueues } from './fleet/with-queues.ts';

export type { BatchStatus } from './fleet/batch-status.ts';

/** The state of a queue: its batches, newest first, its workers, and what waits. */
export interface FleetStatus {
  readonly batches: readonly BatchStatus[];
  readonly workers: readonly string[];
  /** Jobs by BullMQ's states. */
  readonly jobs: Readonly<Record<string, number>>;
}

/** @throws StetError MISSING_PACKAGE, QUEUE_FAILED, BAD_OPTION for a batch that does not exist */
export async function fleetStatus(queue: string, id?: string): Promise<FleetStatus> {
  return await withQueues(queue, async (redis, queues) => {
    const ids = id === undefined ? await listBatches(redis) : [id];
    return {
      batches: await Promise.all(ids.map((each) => batchStatus(redis, each))),
      workers: await livingWorkers(redis),
      jobs: await queues.counts(),
    };
  });
}
