import type { Agent } from 'undici';
import AgentOfUndici from 'undici/lib/dispatcher/agent.js';

/*
 * undici's front door loads its fetch, its caches, its mocks and its WebSocket with it: more than half of what a check of
 * one link takes. This is the part that stet uses, by its own file; the version is pinned, and a test fails when it is not
 * there any more.
 */

/** A pool of connections for every origin. */
export function openAgent(options: Agent.Options): Agent {
  return new AgentOfUndici(options);
}
