import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { StetError } from '../core/errors.ts';
import { redisNow } from './batch.ts';
import { PREFIX } from './redis.ts';
import { shardsOf } from './shards.ts';

/** How often a worker says that it lives, and how long it is believed. */
const BEAT_MS = 3000;
const BELIEVED_MS = 10_000;
const LIVING = `${PREFIX}:workers`;

/** KEYS name; ARGV id, ms. Takes the name, or keeps it where it is ours. */
const CLAIM = `
local owner = redis.call('GET', KEYS[1])
if owner and owner ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`;
/** KEYS name; ARGV id. */
const LEAVE = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`;

/** A worker's place among the others: its name, and the shards that are its own. */
export class Membership {
  readonly #redis: Redis;
  readonly #name: string;
  readonly #id = randomUUID();
  #timer: NodeJS.Timeout | null = null;
  #beating: Promise<void> = Promise.resolve();

  private constructor(redis: Redis, name: string) {
    this.#redis = redis;
    this.#name = name;
  }

  /**
   * Joins the fleet; `onShards` is told whenever the shards of this worker change.
   * @throws StetError BAD_OPTION when a worker of this name is there already
   */
  static async join(redis: Redis, name: string, onShards: (shards: readonly number[]) => void): Promise<Membership> {
    const member = new Membership(redis, name);
    if (!(await member.#claim())) {
      throw new StetError('BAD_OPTION', `A worker named \`${name}\` is at work on this queue already`, {
        hint: `give this one another --name; the name of a worker that died is free after ${BELIEVED_MS / 1000} s`,
      });
    }
    onShards(await member.#beat());
    member.#timer = setInterval(() => {
      // Redis is away, or full: the shards stay as they are until it is back.
      member.#beating = member
        .#claim()
        .then(async () => onShards(await member.#beat()))
        .catch(() => undefined);
    }, BEAT_MS);
    return member;
  }

  async leave(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    // One that is under way would say once more that this worker lives, and its shards would rest.
    await this.#beating;
    await this.#redis.zrem(LIVING, this.#name);
    await this.#redis.eval(LEAVE, 1, `${PREFIX}:worker:${this.#name}`, this.#id);
  }

  async #claim(): Promise<boolean> {
    return (await this.#redis.eval(CLAIM, 1, `${PREFIX}:worker:${this.#name}`, this.#id, BELIEVED_MS)) === 1;
  }

  async #beat(): Promise<readonly number[]> {
    const now = await redisNow(this.#redis);
    await this.#redis.zadd(LIVING, now, this.#name);
    await this.#redis.zremrangebyscore(LIVING, '-inf', now - BELIEVED_MS);
    return shardsOf(this.#name, await this.#redis.zrange(LIVING, '0', '-1'));
  }
}

/** Names of the workers that live. */
export async function livingWorkers(redis: Redis): Promise<readonly string[]> {
  const now = await redisNow(redis);
  return await redis.zrangebyscore(LIVING, now - BELIEVED_MS, '+inf');
}
