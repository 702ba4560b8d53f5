import { randomBytes } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Depth } from '../core/asking.ts';
import { isoTime } from '../core/clock.ts';
import { StetError } from '../core/errors.ts';
import type { BatchArticle, BatchReading, BatchStatus } from './batch-status.ts';
import { PREFIX } from './redis.ts';

/** Articles read from Redis at a time. */
const PAGE = 500;

const key = (id: string, part = '') => `${PREFIX}:batch:${id}${part === '' ? '' : `:${part}`}`;
const waitingFor = (job: string) => `${PREFIX}:job:${job}:batches`;
const copiesOf = (job: string) => `${PREFIX}:job:${job}:copies`;

/** Redis's own time, ms since 1970. */
export async function redisNow(redis: Redis): Promise<number> {
  const [seconds, micros] = await redis.time();
  return Number(seconds) * 1000 + Math.floor(Number(micros) / 1000);
}

/** Starts a batch. */
export async function openBatch(redis: Redis, depth: Depth, reading: BatchReading = {}): Promise<string> {
  const now = await redisNow(redis);
  const id = `${new Date(now).toISOString().slice(0, 10)}-${randomBytes(3).toString('hex')}`;
  await redis.hset(key(id), {
    depth,
    submittedAt: new Date(now).toISOString(),
    sources: 0,
    reading: JSON.stringify(reading),
  });
  await redis.zadd(`${PREFIX}:batches`, now, id);
  return id;
}

/** Adds an article; false when the batch has the same file with the same content already. */
export async function addArticle(redis: Redis, id: string, article: BatchArticle): Promise<boolean> {
  if ((await redis.sadd(key(id, 'seen'), `${article.sha256} ${article.path}`)) === 0) return false;
  await redis.rpush(key(id, 'articles'), JSON.stringify(article));
  return true;
}

/** Notes that an article of a batch could not be read, and why. */
export async function addUnread(redis: Redis, id: string, path: string, why: string): Promise<void> {
  await redis.rpush(key(id, 'unread'), JSON.stringify({ path, why }));
}

/** Notes that a batch waits for a job, and which copies it wants of it. Before the job is put into its queue. */
export async function waitForJob(redis: Redis, id: string, job: string, copy: object): Promise<void> {
  const isNew = await redis.sadd(key(id, 'open'), job);
  if (isNew === 1) await redis.hincrby(key(id), 'sources', 1);
  await redis.sadd(waitingFor(job), id);
  await redis.sadd(copiesOf(job), JSON.stringify(copy));
}

/** Copies that articles want of a job's source, as they were put in. */
export async function wantedCopies(redis: Redis, job: string): Promise<readonly string[]> {
  return (await redis.smembers(copiesOf(job))).sort();
}

/**
 * KEYS copies, batches; ARGV how many copies were looked up, prefix of batches, job, poison or nothing. 0 when more copies
 * are wanted meanwhile. All in one: a worker that dies, or an answer that is lost, leaves a job ended or not, and no half.
 */
const FINISH = `
if redis.call('SCARD', KEYS[1]) > tonumber(ARGV[1]) then return 0 end
local t = redis.call('TIME')
for _, id in ipairs(redis.call('SMEMBERS', KEYS[2])) do
  local batch = ARGV[2] .. id
  if ARGV[4] ~= '' then redis.call('RPUSH', batch .. ':poisoned', ARGV[4]) end
  redis.call('SREM', batch .. ':open', ARGV[3])
  if redis.call('SCARD', batch .. ':open') == 0 then
    redis.call('HSET', batch, 'finishedMs', t[1] * 1000 + math.floor(t[2] / 1000))
  end
end
redis.call('DEL', KEYS[1], KEYS[2])
return 1`;

/** Ends a job for every batch that waits for it; false when another article has asked for another copy meanwhile. */
export async function finishJob(
  redis: Redis,
  job: string,
  copies: number,
  poison?: { url: string; why: string },
): Promise<boolean> {
  const said = poison === undefined ? '' : JSON.stringify(poison);
  return (await redis.eval(FINISH, 2, copiesOf(job), waitingFor(job), copies, key(''), job, said)) === 1;
}

/** True when a batch waits for a job: for one that ended just when an article asked for it again. */
export async function isWaitedFor(redis: Redis, job: string): Promise<boolean> {
  return (await redis.exists(waitingFor(job))) === 1;
}

/** How far a batch is. @throws StetError BAD_OPTION for one that does not exist */
export async function batchStatus(redis: Redis, id: string): Promise<BatchStatus> {
  const fields = await redis.hgetall(key(id));
  const { depth, submittedAt } = fields;
  if (submittedAt === undefined || (depth !== 'links' && depth !== 'claims')) {
    throw new StetError('BAD_OPTION', `There is no batch \`${id}\` in this queue`, {
      hint: 'stet status lists the batches',
    });
  }
  const list = async <T>(part: string) =>
    (await redis.lrange(key(id, part), 0, -1)).map((entry) => JSON.parse(entry) as T); // what this file wrote
  const open = await redis.scard(key(id, 'open'));
  return {
    id,
    depth,
    submittedAt,
    reading: JSON.parse(fields['reading'] ?? '{}') as BatchReading, // what this file wrote
    articles: await redis.llen(key(id, 'articles')),
    unread: await list('unread'),
    sources: Number(fields['sources'] ?? 0),
    open,
    poisoned: await list('poisoned'),
    ...(open > 0 || fields['finishedMs'] === undefined ? {} : { finishedAt: isoTime(Number(fields['finishedMs'])) }),
  };
}

/** The newest batches first. */
export async function listBatches(redis: Redis): Promise<readonly string[]> {
  return await redis.zrange(`${PREFIX}:batches`, '0', '-1', 'REV');
}

/** The articles of a batch in the order of submitting. */
export async function* articlesOf(redis: Redis, id: string): AsyncGenerator<BatchArticle, void, undefined> {
  for (let from = 0; ; from += PAGE) {
    const entries = await redis.lrange(key(id, 'articles'), from, from + PAGE - 1);
    for (const entry of entries) yield JSON.parse(entry) as BatchArticle; // what this file wrote
    if (entries.length < PAGE) return;
  }
}
