/*
 * Most runs are over in a second, and the V8 of Node 20 spends a third of it on code that is then not used: it optimises
 * undici's parser (WebAssembly), functions that run a few hundred times, small ones that run a dozen times, patterns that
 * run twice, and the steps of those that run once. Later V8s gain too little, and say so when a flag is not theirs.
 */
const PATIENCE = [
  '--liftoff-only',
  '--interrupt-budget=1000000',
  '--max-bytecode-size-for-early-opt=0',
  '--regexp-tier-up-ticks=20',
  '--no-regexp-peephole-optimization',
];
/** The same as V8 11.3 has them by itself: with the above, 10,000 links take a tenth more time on the main thread. */
const USUAL = [
  '--no-liftoff-only',
  '--interrupt-budget=67584',
  '--max-bytecode-size-for-early-opt=81',
  '--regexp-tier-up-ticks=1',
  '--regexp-peephole-optimization',
];
/** A run that goes on for longer than this is not short. */
const SHORT_RUN_MS = 1500;

/**
 * What a check uses of Node itself. V8 takes the compiled copies that Node brings of its modules only as long as its
 * flags are as they were when it was built, so these are loaded before.
 */
const BUILT_INS = ['assert', 'crypto', 'dns', 'dns/promises', 'fs/promises', 'os', 'timers/promises', 'tls', 'zlib'];

/** Tells Node 20's V8 to compile less at first; called once it is known that the command does more than show its help. */
function tuneForShortRuns() {
  if (!process.version.startsWith('v20.')) return;
  const { setFlagsFromString } = require('node:v8');
  for (const name of BUILT_INS) require(`node:${name}`);
  for (const flag of PATIENCE) setFlagsFromString(flag);
  setTimeout(() => {
    for (const flag of USUAL) setFlagsFromString(flag);
  }, SHORT_RUN_MS).unref();
}

module.exports = { tuneForShortRuns };
