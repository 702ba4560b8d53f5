const { setFlagsFromString } = require('node:v8');

/*
 * Most runs are over in a second, and the V8 of Node 20 spends a third of it on code that is then not used: it optimises
 * undici's parser (WebAssembly), functions that run a few hundred times, small ones that run a dozen times, and patterns
 * that run twice. Longer runs are optimised all the same. Later V8s gain too little, and say so when a flag is not theirs.
 */
const PATIENCE = [
  '--liftoff-only',
  '--interrupt-budget=1000000',
  '--max-bytecode-size-for-early-opt=0',
  '--regexp-tier-up-ticks=20',
];

/**
 * What a check uses of Node itself. V8 takes the compiled copies that Node brings of its modules only as long as its
 * flags are as they were when it was built, so these are loaded before.
 */
const BUILT_INS = ['crypto', 'dns', 'dns/promises', 'fs/promises', 'http', 'os', 'timers/promises', 'tls', 'zlib'];

/** Tells Node 20's V8 to compile less; called once it is known that the command does more than show its help. */
function tuneForShortRuns() {
  if (!process.version.startsWith('v20.')) return;
  for (const name of BUILT_INS) require(`node:${name}`);
  for (const flag of PATIENCE) setFlagsFromString(flag);
}

module.exports = { tuneForShortRuns };
