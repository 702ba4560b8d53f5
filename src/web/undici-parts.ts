import { createRequire } from 'node:module';
import type { Agent, Dispatcher } from 'undici';

/*
 * undici's front door loads its fetch, its caches, its mocks and its WebSocket with it: more than half of what a check of
 * one link takes. These are the two parts that stet uses, by their own files; the version is pinned, and a test fails
 * when they are not there any more.
 */
const require = createRequire(import.meta.url);

/** A pool of connections for every origin. */
export function openAgent(options: Agent.Options): Agent {
  const Constructor = require('undici/lib/dispatcher/agent.js') as typeof Agent; // what index.js exports under this name
  return new Constructor(options);
}

/** `dispatcher.request(options)`: the same function, which the front door puts on every dispatcher. */
export function requestThrough(
  dispatcher: Dispatcher,
  options: Dispatcher.RequestOptions,
): Promise<Dispatcher.ResponseData> {
  const request = require('undici/lib/api/api-request.js') as Dispatcher['request']; // as above
  return request.call(dispatcher, options) as Promise<Dispatcher.ResponseData>; // without a callback it is a promise
}
