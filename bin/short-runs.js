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
  '--wasm-tier-up', // these two follow from the first, there and not back
  '--wasm-dynamic-tiering',
  '--interrupt-budget=67584',
  '--max-bytecode-size-for-early-opt=81',
  '--regexp-tier-up-ticks=1',
  '--regexp-peephole-optimization',
];
/** A run that goes on for longer than this is not short. */
const SHORT_RUN_MS = 1500;

/**
 * What every check uses of Node itself. V8 takes the compiled copies that Node brings of its modules only as long as its
 * flags are as they were when it was built, so these are loaded before, and others as if nothing had been said.
 */
const BUILT_INS = [
  'buffer',
  'crypto',
  'diagnostics_channel',
  'module',
  'net',
  'os',
  'querystring',
  'stream',
  'timers',
  'util',
  'zlib',
];
const loaded = new Map();
let isTuned = false;
let isOver = false;

/** One of Node's own modules, which are loaded when they are first used (scripts/late-constants.js). */
function requireBuiltIn(id) {
  if (!loaded.has(id)) loaded.set(id, isTuned ? under(USUAL, PATIENCE, () => require(id)) : require(id));
  return loaded.get(id);
}

/**
 * Makes or takes compiled code that is kept, also when the run is not short any more: V8 takes it only under the flags
 * under which it was made, and the next run begins as this one did.
 */
function asAtStart(work) {
  return isOver ? under(PATIENCE, USUAL, work) : work();
}

/** Works under flags that are others before and after. */
function under(flags, others, work) {
  setFlags(flags);
  try {
    return work();
  } finally {
    setFlags(others);
  }
}

function setFlags(flags) {
  const { setFlagsFromString } = requireBuiltIn('node:v8');
  for (const flag of flags) setFlagsFromString(flag);
}

/** Tells Node 20's V8 to compile less at first; called once it is known that the command does more than show its help. */
function tuneForShortRuns() {
  if (!process.version.startsWith('v20.')) return;
  for (const name of BUILT_INS) requireBuiltIn(`node:${name}`);
  setFlags(PATIENCE);
  isTuned = true;
  setTimeout(() => {
    setFlags(USUAL);
    isTuned = false;
    isOver = true;
  }, SHORT_RUN_MS).unref();
}

module.exports = { asAtStart, requireBuiltIn, tuneForShortRuns };
