import { createHash } from 'node:crypto';

/** Queues that the work is spread over. More let more workers share it; each costs every worker a connection. */
export const SHARDS = 16;

/** The shard of a host: all of its addresses go through one queue, and so mostly to one worker. */
export function shardOf(host: string): number {
  return numberOf(host) % SHARDS;
}

/** The name of a shard's queue. */
export function queueName(shard: number): string {
  return `sources-${shard}`;
}

/**
 * The shards of one of the living workers, by rendezvous hashing (Thaler and Ravishankar, 1998): a worker that comes or
 * goes moves its own shards only.
 */
export function shardsOf(name: string, living: readonly string[]): readonly number[] {
  const workers = [...new Set([name, ...living])].sort();
  return Array.from({ length: SHARDS }, (_, shard) => shard).filter((shard) => {
    const [first] = workers
      .map((worker) => ({ worker, weight: numberOf(`${shard} ${worker}`) }))
      .sort((a, b) => b.weight - a.weight);
    return first?.worker === name;
  });
}

function numberOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}
