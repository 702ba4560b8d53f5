/**
 * Scripts that Redis runs one at a time, on its own clock: the clocks of the workers do not matter. A host has a hash
 * (`next`: theoretical arrival time of the GCRA; `blocked`: until when it is left alone; `interval`: what it was slowed
 * to; `good`: good answers in a row) and a sorted set of the requests under way, each with the time at which it counts
 * as lost.
 */

const NOW = `local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
`;

/** Longest that anything is remembered of a host that nobody asks, ms. */
const FORGET_MS = 3_600_000;

/** KEYS host, under way; ARGV interval, concurrency, burst, lease, id. Gives {kind, ms}: 0 go, 1 wait, 2 rest. */
export const TURN = `${NOW}
local blocked = tonumber(redis.call('HGET', KEYS[1], 'blocked') or '0')
if blocked > now then return {2, blocked - now} end
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
if redis.call('ZCARD', KEYS[2]) >= tonumber(ARGV[2]) then return {1, 50} end
local interval = math.max(tonumber(ARGV[1]), tonumber(redis.call('HGET', KEYS[1], 'interval') or '0'))
local nextAt = tonumber(redis.call('HGET', KEYS[1], 'next') or '0')
local start = nextAt - (tonumber(ARGV[3]) - 1) * interval
if start > now then return {1, math.ceil(start - now)} end
redis.call('HSET', KEYS[1], 'next', math.max(nextAt, now) + interval)
redis.call('ZADD', KEYS[2], now + tonumber(ARGV[4]), ARGV[5])
redis.call('PEXPIRE', KEYS[1], ${FORGET_MS})
redis.call('PEXPIRE', KEYS[2], ${FORGET_MS})
return {0, 0}`;

/** KEYS host; ARGV interval. The turn that was just given begins now: the next one is an interval away from here. */
export const LATE = `${NOW}
local nextAt = tonumber(redis.call('HGET', KEYS[1], 'next') or '0')
local interval = math.max(tonumber(ARGV[1]), tonumber(redis.call('HGET', KEYS[1], 'interval') or '0'))
if now + interval > nextAt then redis.call('HSET', KEYS[1], 'next', now + interval) end
return 0`;

/** KEYS under way; ARGV id. */
export const RELEASE = `return redis.call('ZREM', KEYS[1], ARGV[1])`;

/** KEYS host; ARGV ms. The longest wish counts. */
export const BLOCK = `${NOW}
local wanted = now + tonumber(ARGV[1])
if wanted > tonumber(redis.call('HGET', KEYS[1], 'blocked') or '0') then redis.call('HSET', KEYS[1], 'blocked', wanted) end
redis.call('PEXPIRE', KEYS[1], math.max(${FORGET_MS}, tonumber(ARGV[1])))
return 0`;

/** KEYS host; ARGV interval, shortest, longest. Doubles the interval. */
export const SLOW_DOWN = `
local interval = math.max(tonumber(ARGV[1]), tonumber(redis.call('HGET', KEYS[1], 'interval') or '0'))
redis.call('HSET', KEYS[1], 'interval', math.min(tonumber(ARGV[3]), math.max(interval * 2, tonumber(ARGV[2]))), 'good', 0)
redis.call('PEXPIRE', KEYS[1], ${FORGET_MS})
return 0`;

/** KEYS host; ARGV interval, answers, factor. After so many good answers the interval shrinks by the factor. */
export const SUCCEEDED = `
local slowed = tonumber(redis.call('HGET', KEYS[1], 'interval') or '0')
if slowed <= tonumber(ARGV[1]) then return 0 end
if redis.call('HINCRBY', KEYS[1], 'good', 1) < tonumber(ARGV[2]) then return 0 end
redis.call('HSET', KEYS[1], 'interval', math.max(tonumber(ARGV[1]), slowed * tonumber(ARGV[3])), 'good', 0)
return 1`;
