import type { Redis } from 'ioredis';
import { messageOf, StetError } from '../core/errors.ts';
import { isAddress } from '../core/urls/parse-url.ts';
import { withoutPassword } from '../core/urls/without-password.ts';

/** Shape of what stands in Redis; a queue of another one is refused. */
const QUEUE_SCHEMA = 1;
/** Every key of ours begins so. */
export const PREFIX = 'stet';
const SCHEMA_KEY = `${PREFIX}:schema`;

/** Longest pause between two tries to reach Redis again: a restart takes seconds. */
const RECONNECT_MS = 2000;
/** How long a command with somebody in front of it waits for a Redis that went away: "gone for a minute" is an incident, not an end. */
export const COMMAND_PATIENCE_MS = 120_000;
/** How long a command waits for Redis at the start, when nobody knows yet whether it is there. */
const FIRST_CONTACT_MS = 5000;

/**
 * Connects to Redis (or Valkey) by `redis://` or `rediss://`, and makes sure that the queue there is of our shape. Later
 * losses of the connection are waited out for `patienceMs`, for ever when absent; then every command rejects, which
 * `queueLost` says in words.
 * @throws StetError MISSING_PACKAGE, BAD_OPTION, QUEUE_FAILED
 */
export async function connectRedis(url: string, patienceMs = Number.POSITIVE_INFINITY): Promise<Redis> {
  if (!/^rediss?:\/\//i.test(url) || !isAddress(url))
    throw new StetError('BAD_OPTION', `Unexpected queue \`${withoutPassword(url)}\`, expected redis://HOST:PORT`);
  const { Redis: Client } = await import('ioredis').catch(missing('ioredis'));
  let lostAt: number | null = null;
  const redis = new Client(url, {
    lazyConnect: true,
    // BullMQ's workers wait for Redis as long as it takes.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => {
      lostAt ??= performance.now();
      return performance.now() - lostAt > patienceMs ? null : Math.min(RECONNECT_MS, times * 100);
    },
    connectionName: 'stet',
  });
  let trouble: Error | undefined;
  redis.on('error', (error) => {
    trouble = error; // every command that fails says so itself, but not why there is no connection
  });
  redis.on('ready', () => {
    lostAt = null;
  });
  try {
    await firstContact(redis, url, () => trouble);
    await needSchema(redis, url);
  } catch (error) {
    redis.disconnect();
    queueLost(url)(error);
  }
  return redis;
}

/** Makes sure of the queue's shape; only an empty one is written to, so that one that is full can still be looked at. */
async function needSchema(redis: Redis, url: string): Promise<void> {
  const known = await redis.get(SCHEMA_KEY);
  if (known === null) await redis.set(SCHEMA_KEY, QUEUE_SCHEMA);
  const found = Number(known ?? QUEUE_SCHEMA);
  if (found === QUEUE_SCHEMA) return;
  throw new StetError(
    'QUEUE_FAILED',
    `the queue at ${withoutPassword(url)} has schema ${found}, this stet has ${QUEUE_SCHEMA}`,
    {
      hint: 'run the same version of stet on every machine, or name another Redis database: redis://HOST:PORT/1',
    },
  );
}

async function firstContact(redis: Redis, url: string, trouble: () => Error | undefined): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${FIRST_CONTACT_MS / 1000} s`)), FIRST_CONTACT_MS);
  });
  try {
    await Promise.race([redis.connect(), late]);
    // The client goes on with the first database where there is none of this number.
    await redis.select(redis.options.db ?? 0);
  } catch (error) {
    const cause = trouble() ?? error;
    throw new StetError('QUEUE_FAILED', `cannot reach the queue at ${withoutPassword(url)} (${messageOf(cause)})`, {
      hint: 'start Redis, or correct --queue',
      cause,
    });
  } finally {
    clearTimeout(timer);
  }
}

/** Throws an error of a connection that was given up, or what Redis refused, in words, and any other as it is. */
export function queueLost(url: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof Error && error.name === 'ReplyError')
      throw new StetError('QUEUE_FAILED', `the queue at ${withoutPassword(url)} refuses (${error.message})`, {
        hint: /\bOOM\b/.test(error.message)
          ? 'give Redis more memory, or let the workers take out what waits, and repeat the command'
          : 'look at the Redis server, or correct --queue',
        cause: error,
      });
    if (!(error instanceof Error) || error.message !== 'Connection is closed.') throw error;
    throw new StetError('QUEUE_FAILED', `the queue at ${withoutPassword(url)} went away and did not come back`, {
      hint: 'start Redis again and repeat the command: what the queue and the store have is kept',
      cause: error,
    });
  };
}

/** The packages of the fleet are optional: who has one machine needs none of them. */
export function missing(name: string): (cause: unknown) => never {
  return (cause) => {
    throw new StetError('MISSING_PACKAGE', `more than one machine needs the package \`${name}\``, {
      hint: 'npm install bullmq ioredis',
      cause,
    });
  };
}
