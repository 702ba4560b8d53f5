#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { main } from '../dist/command/main.js';

// Most runs are over in a second, and V8 spends a third of it on code that is then not used: it optimises undici's parser
// (WebAssembly), functions that run a few hundred times and patterns that run twice. Longer runs are optimised all the same.
const PATIENCE = ['--liftoff-only', '--interrupt-budget=1000000', '--regexp-tier-up-ticks=20'];
if (/^v2[0-4]\./.test(process.version)) for (const flag of PATIENCE) setFlagsFromString(flag);
process.exitCode = await main(process.argv.slice(2), process);
