import { createRequire } from 'node:module';
import type { Agent } from 'undici';

/*
 * undici's front door loads its fetch, its caches, its mocks and its WebSocket with it: more than half of what a check of
 * one link takes. This is the part that stet uses, by its own file; the version is pinned, and a test fails when it is not
 * there any more.
 */
const require = createRequire(import.meta.url);

/** A pool of connections for every origin. */
export function openAgent(options: Agent.Options): Agent {
  const Constructor = require('undici/lib/dispatcher/agent.js') as typeof Agent; // what index.js exports under this name
  return new Constructor(options);
}
